/* Hidden tests of 1.3 refute_convexity. */
#include "convex_sets.h"
#include "harness.h"

/* probe: a set of the family below and how often it was asked. */
typedef struct probe {
    double hole; /* radius of a hole around 0, 0 for none */
    double far;  /* the sampler's square is shifted by this much */
    int samples, questions;
} probe;

static void sample_square(int n, double x[n], rng *r, void *data)
{
    probe *p = data;
    p->samples++;
    for (int i = 0; i < n; i++)
        x[i] = p->far + 2 * rng_uniform(r) - 1;
}

/* The unit ball without the points closer than hole to its centre. */
static int ball_contains(int n, const double x[n], void *data)
{
    probe *p = data;
    double square = 0;
    p->questions++;
    for (int i = 0; i < n; i++)
        square += x[i] * x[i];
    return square <= 1 && square >= p->hole * p->hole;
}

/* The simplex x >= 0, sum x <= 1, with some tolerance for rounding. */
static int simplex_contains(int n, const double x[n], void *data)
{
    double sum = 0, least = 0;
    ((probe *)data)->questions++;
    for (int i = 0; i < n; i++) {
        sum += x[i];
        least = fmin(least, x[i]);
    }
    return sum <= 1 + 1e-12 && least >= -1e-12;
}

/* The cross |x_1| <= 0.2 or |x_2| <= 0.2: a union of two convex strips. */
static int cross_contains(int n, const double x[n], void *data)
{
    ((probe *)data)->questions++;
    return fabs(x[0]) <= 0.2 || fabs(x[1]) <= 0.2;
}

/* The interval [0, 1]; the sampler proposes its two ends in turn. */
static int interval_contains(int n, const double x[n], void *data)
{
    ((probe *)data)->questions++;
    return x[0] >= 0 && x[0] <= 1;
}

static void sample_ends(int n, double x[n], rng *r, void *data)
{
    (void)r;
    x[0] = ((probe *)data)->samples++ % 2;
}

Test(refute_convexity, finds_a_witness_in_a_union)
{
    double *x = output("x", 2), *y = output("y", 2), *z = output("z", 2),
           *t = output("t", 1), on_segment[2];
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    probe *p = shared(sizeof *p), parent = {0, 0, 0, 0};
    sampled_set cross = {cross_contains, sample_square, p};
    rng r = test_rng(4);
    ATTEMPT("refute_convexity of the union of two crossing strips") {
        *verdict =
            (int)refute_convexity(2, x, y, z, t, tested, &cross, 1000, &r);
    }
    for (int i = 0; i < 2; i++)
        on_segment[i] = *t * x[i] + (1 - *t) * y[i];
    expect_int("verdict", *verdict, CONVEXITY_REFUTED,
               "the union of two convex strips is not convex");
    expect_that("ends in S",
                cross_contains(2, x, &parent) && cross_contains(2, y, &parent),
                "both ends of the witness must be in the cross (seed %llu)",
                test_seed());
    expect_that("z outside S", !cross_contains(2, z, &parent),
                "z must be outside of the cross (seed %llu)", test_seed());
    expect_that("0 < t < 1", *t > 0 && *t < 1,
                "a point between x and y has a weight between 0 and 1");
    expect_within("z", z, on_segment, 2, 1e-12,
                  "z is t x + (1 - t) y: t is the weight of x (seed %llu)",
                  test_seed());
}

Test(refute_convexity, points_between_stay_between)
{
    double *x = output("x", 1), *y = output("y", 1), *z = output("z", 1),
           *t = output("t", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    probe *p = shared(sizeof *p);
    sampled_set interval = {interval_contains, sample_ends, p};
    rng r = test_rng(5);
    ATTEMPT("refute_convexity of [0, 1], pairs (0, 1) only, 50 of them") {
        *verdict =
            (int)refute_convexity(1, x, y, z, t, tested, &interval, 50, &r);
    }
    expect_int("verdict", *verdict, CONVEXITY_NOT_REFUTED,
               "no point between 0 and 1 is outside of [0, 1]; a weight "
               "outside (0, 1) would leave the segment");
    expect_int("tested", *tested, 50, "each of the 50 pairs lies in S");
}

Test(refute_convexity, counts_pairs_outside_too)
{
    enum { N = 2 };
    double *x = output("x", N), *y = output("y", N), *z = output("z", N),
           *t = output("t", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    probe *p = shared(sizeof *p);
    sampled_set simplex = {simplex_contains, sample_square, p};
    rng r = test_rng(6);
    ATTEMPT("refute_convexity of a simplex in the plane, 2000 pairs") {
        *verdict =
            (int)refute_convexity(N, x, y, z, t, tested, &simplex, 2000, &r);
    }
    expect_int("verdict", *verdict, CONVEXITY_NOT_REFUTED,
               "a simplex is convex (seed %llu)", test_seed());
    expect_int("calls of S->sample", p->samples, 4000,
               "a pair with an end outside of S is a pair too: it must not "
               "be repeated until it fits, or a small S takes for ever");
    expect_at_most("calls of S->contains", p->questions, 6000,
                   "three questions a pair at most");
    expect_that("tested is the number of pairs inside",
                *tested > 0 && *tested < 200,
                "about 1 in 64 pairs has both ends in this simplex; tested "
                "was %d",
                *tested);
}

Test(refute_convexity, misses_a_tiny_hole)
{
    double *x = output("x", 2), *y = output("y", 2), *z = output("z", 2),
           *t = output("t", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    probe *p = shared(sizeof *p);
    p->hole = 1e-7;
    sampled_set punctured = {ball_contains, sample_square, p};
    rng r = test_rng(7);
    ATTEMPT("refute_convexity of a disk with a hole of radius 1e-7") {
        *verdict =
            (int)refute_convexity(2, x, y, z, t, tested, &punctured, 200, &r);
    }
    expect_int("verdict", *verdict, CONVEXITY_NOT_REFUTED,
               "this set is not convex, but 200 segments miss the hole: not "
               "refuted is all that a sample can say, never proved");
}

Test(refute_convexity, finds_a_large_hole_in_the_ball)
{
    enum { N = 3 };
    double *x = output("x", N), *y = output("y", N), *z = output("z", N),
           *t = output("t", 1), length = 0;
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    probe *p = shared(sizeof *p);
    p->hole = 0.8;
    sampled_set shell = {ball_contains, sample_square, p};
    rng r = test_rng(8);
    ATTEMPT("refute_convexity of the shell 0.8 <= |x| <= 1 in 3 dimensions") {
        *verdict =
            (int)refute_convexity(N, x, y, z, t, tested, &shell, 2000, &r);
    }
    for (int i = 0; i < N; i++)
        length += z[i] * z[i];
    expect_int("verdict", *verdict, CONVEXITY_REFUTED,
               "most segments of a shell cross the hole (seed %llu)",
               test_seed());
    expect_at_most("|z|", sqrt(length), 0.8,
                   "the witness z lies in the hole (seed %llu)", test_seed());
}

Test(refute_convexity, nothing_in_the_set_is_nothing_tested)
{
    double *x = output("x", 2), *y = output("y", 2), *z = output("z", 2),
           *t = output("t", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 1);
    probe *p = shared(sizeof *p);
    p->far = 50;
    sampled_set ball = {ball_contains, sample_square, p};
    rng r = test_rng(9);
    ATTEMPT("refute_convexity when every proposed point is outside of S",
            .seconds = 1) {
        *verdict = (int)refute_convexity(2, x, y, z, t, tested, &ball, 30, &r);
    }
    expect_int("verdict", *verdict, CONVEXITY_NOT_REFUTED,
               "no pair, no witness");
    expect_int("tested", *tested, 0,
               "no pair had both ends in S, and the caller has to hear that "
               "nothing was tested");
    expect_int("calls of S->sample", p->samples, 60,
               "30 pairs are 60 calls, even when none of them helps");
}

Test(refute_convexity_rng, same_seed_same_witness)
{
    double *x = output("x", 2), *again = output("x again", 2),
           *later = output("x later", 2), *y = output("y", 2),
           *z = output("z", 2), *t = output("t", 1);
    int *tested = output_ints("tested", 1);
    probe *p = shared(sizeof *p);
    sampled_set cross = {cross_contains, sample_square, p};
    rng start = test_rng(10);
    ATTEMPT("refute_convexity three times: a seed, the same seed, and on") {
        rng r = start;
        refute_convexity(2, x, y, z, t, tested, &cross, 1000, &r);
        r = start;
        refute_convexity(2, again, y, z, t, tested, &cross, 1000, &r);
        refute_convexity(2, later, y, z, t, tested, &cross, 1000, &r);
    }
    expect_close("x again", again, x, 2, 0,
                 "the same seed must give the same witness (seed %llu)",
                 test_seed());
    expect_that("another x later", later[0] != x[0] || later[1] != x[1],
                "a second search that goes on with the same generator must "
                "try other pairs: hand r itself to S->sample, not a copy and "
                "not a generator of your own");
}

Test(refute_convexity_input, refuses_to_try_no_pairs)
{
    double *x = output("x", 2), *y = output("y", 2), *z = output("z", 2),
           *t = output("t", 1);
    int *tested = output_ints("tested", 1),
        *verdict = output_ints("verdict", 2);
    probe *p = shared(sizeof *p);
    sampled_set ball = {ball_contains, sample_square, p};
    rng r = test_rng(11);
    ATTEMPT("refute_convexity with max_pairs = 0 and -1") {
        verdict[0] = (int)refute_convexity(2, x, y, z, t, tested, &ball, 0, &r);
        verdict[1] =
            (int)refute_convexity(2, x, y, z, t, tested, &ball, -1, &r);
    }
    expect_ints("verdict", verdict,
                (int[]){CONVEXITY_BAD_INPUT, CONVEXITY_BAD_INPUT}, 2,
                "without a pair there is nothing to find out: "
                "CONVEXITY_BAD_INPUT is %d",
                (int)CONVEXITY_BAD_INPUT);
    expect_int("tested", *tested, 0, "no pair was tested");
    expect_int("calls of S->sample", p->samples, 0, "no pair was asked for");
}
