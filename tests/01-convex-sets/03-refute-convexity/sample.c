/* Sample tests of 1.3 refute_convexity. */
#include "convex_sets.h"
#include "harness.h"

/* calls: how often a set was asked, in memory that an attempt shares. */
typedef struct calls {
    int samples, questions;
} calls;

static void sample_square(int n, double x[n], rng *r, void *data)
{
    ((calls *)data)->samples++;
    for (int i = 0; i < n; i++)
        x[i] = 2 * rng_uniform(r) - 1;
}

/* The ring 0.6 <= |x| <= 1 of the plane: not convex. */
static int ring_contains(int n, const double x[n], void *data)
{
    ((calls *)data)->questions++;
    double length = hypot(x[0], x[1]);
    return length >= 0.6 && length <= 1;
}

static int disk_contains(int n, const double x[n], void *data)
{
    ((calls *)data)->questions++;
    return hypot(x[0], x[1]) <= 1;
}

/* The two points 0 and 10 of the line: every point between them is outside. */
static int two_points_contain(int n, const double x[n], void *data)
{
    ((calls *)data)->questions++;
    return fabs(x[0]) < 1e-9 || fabs(x[0] - 10) < 1e-9;
}

/* Proposes the pairs (0, 0), (0, 5), (5, 10), then (0, 10) for ever. */
static void sample_script(int n, double x[n], rng *r, void *data)
{
    (void)r;
    static const double script[] = {0, 0, 0, 5, 5, 10};
    int k = ((calls *)data)->samples++;
    x[0] = k < 6 ? script[k] : k % 2 ? 10 : 0;
}

Test(refute_convexity, finds_a_witness_in_a_ring)
{
    double *x = output("x", 2), *y = output("y", 2), *z = output("z", 2),
           *t = output("t", 1), on_segment[2];
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    calls *count = shared(sizeof *count), parent = {0, 0};
    sampled_set ring = {ring_contains, sample_square, count};
    rng r = test_rng(1);
    ATTEMPT("refute_convexity of the ring 0.6 <= |x| <= 1, 1000 pairs") {
        *verdict =
            (int)refute_convexity(2, x, y, z, t, tested, &ring, 1000, &r);
    }
    for (int i = 0; i < 2; i++)
        on_segment[i] = *t * x[i] + (1 - *t) * y[i];
    expect_int("verdict", *verdict, CONVEXITY_REFUTED,
               "a ring is not convex, and 1000 pairs find out: "
               "CONVEXITY_REFUTED is %d",
               (int)CONVEXITY_REFUTED);
    expect_that("x in S", ring_contains(2, x, &parent),
                "the end x of the witness must be a point of the ring");
    expect_that("y in S", ring_contains(2, y, &parent),
                "the end y of the witness must be a point of the ring");
    expect_that("z outside S", !ring_contains(2, z, &parent),
                "the point z between must not be a point of the ring");
    expect_that("0 < t < 1", *t > 0 && *t < 1,
                "a point between x and y has a weight between 0 and 1");
    expect_within("z", z, on_segment, 2, 1e-12,
                  "z is t x + (1 - t) y: t is the weight of x");
}

Test(refute_convexity, a_disk_is_not_refuted)
{
    double *x = output("x", 2), *y = output("y", 2), *z = output("z", 2),
           *t = output("t", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    calls *count = shared(sizeof *count);
    sampled_set disk = {disk_contains, sample_square, count};
    rng r = test_rng(2);
    ATTEMPT("refute_convexity of the unit disk, 500 pairs") {
        *verdict = (int)refute_convexity(2, x, y, z, t, tested, &disk, 500, &r);
    }
    expect_int("verdict", *verdict, CONVEXITY_NOT_REFUTED,
               "a disk is convex, so there is no witness; but 500 pairs prove "
               "nothing: CONVEXITY_NOT_REFUTED is %d",
               (int)CONVEXITY_NOT_REFUTED);
    expect_int("calls of S->sample", count->samples, 1000,
               "500 pairs are 1000 calls, no matter how many points are in S");
}

Test(refute_convexity, asks_whether_both_ends_are_in_the_set)
{
    double *x = output("x", 1), *y = output("y", 1), *z = output("z", 1),
           *t = output("t", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    calls *count = shared(sizeof *count);
    sampled_set two = {two_points_contain, sample_script, count};
    rng r = test_rng(3);
    ATTEMPT("refute_convexity of the two points 0 and 10; the sampler proposes "
            "the pairs (0, 0), (0, 5), (5, 10), (0, 10)") {
        *verdict = (int)refute_convexity(1, x, y, z, t, tested, &two, 10, &r);
    }
    expect_int("verdict", *verdict, CONVEXITY_REFUTED,
               "the pair (0, 10) is a witness: CONVEXITY_REFUTED is %d",
               (int)CONVEXITY_REFUTED);
    expect_close("x", x, (double[]){0}, 1, 1e-12,
                 "the first pair with both ends in S that shows something is "
                 "(0, 10)");
    expect_close("y", y, (double[]){10}, 1, 1e-12,
                 "5 is not in S: a segment that ends there says nothing about "
                 "S");
    expect_int("tested", *tested, 2,
               "(0, 0) and (0, 10) have both ends in S, (0, 5) and (5, 10) "
               "have not");
    expect_int("calls of S->sample", count->samples, 8,
               "stop at the first witness: it settles the question");
}
