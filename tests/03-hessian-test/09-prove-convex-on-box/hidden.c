/* Hidden tests of 3.9 interval_product, gershgorin_bound, prove_convex_on_box.
 * A buffer of 2n doubles is n intervals: lo, hi, lo, hi, ... */
#include "eig.h"
#include "harness.h"
#include "hessian_test.h"

static void store(double out[2], interval a)
{
    out[0] = a.lo;
    out[1] = a.hi;
}

static const interval *intervals(const double x[])
{
    return (const interval *)(const void *)x;
}

/* ---- interval_product ---- */

Test(interval_product, all_nine_sign_patterns)
{
    /* a factor is positive, negative or contains 0 */
    const interval kinds[3] = {{2, 5}, {-7, -3}, {-4, 6}};
    const double wanted[18] = {4,  25,  -35, -6,  -20, 30,  -35, -6,  9,
                               49, -42, 28,  -20, 30,  -42, 28,  -24, 36};
    double *p = output("products", 18);
    ATTEMPT("[2, 5], [-7, -3] and [-4, 6], each times each") {
        for (int k = 0; k < 9; k++)
            store(p + 2 * k, interval_product(kinds[k / 3], kinds[k % 3]));
    }
    for (int k = 0; k < 9; k++)
        expect_close("product", p + 2 * k, wanted + 2 * k, 2, 1e-15,
                     "[%g, %g] [%g, %g]: the smallest and the largest of four "
                     "corners",
                     kinds[k / 3].lo, kinds[k / 3].hi, kinds[k % 3].lo,
                     kinds[k % 3].hi);
}

Test(interval_product, is_rounded_outwards)
{
    /* 0.1 * 0.1 is rounded up, 0.1 * 0.3 down, as fma shows */
    double *p = output("products", 4);
    ATTEMPT("[0.1, 0.1] [0.1, 0.1] and [0.1, 0.1] [0.3, 0.3]") {
        interval tenth = {0.1, 0.1}, more = {0.3, 0.3};
        store(p, interval_product(tenth, tenth));
        store(p + 2, interval_product(tenth, more));
    }
    const double factors[2] = {0.1, 0.3};
    for (int k = 0; k < 2; k++) {
        double lo = p[2 * k], hi = p[2 * k + 1];
        expect_close("product", p + 2 * k,
                     (double[]){0.1 * factors[k], 0.1 * factors[k]}, 2, 1e-15,
                     "not much wider than the number itself");
        expect_that("lo <= 0.1 y exactly", fma(0.1, factors[k], -lo) >= 0,
                    "the computed product is rounded; nextafter moves the "
                    "lower end below the true one");
        expect_that("hi >= 0.1 y exactly", fma(0.1, factors[k], -hi) <= 0,
                    "nextafter moves the upper end above the true one");
    }
}

Test(interval_product, zeros_and_infinite_ends)
{
    const double inf = (double)INFINITY;
    double *p = output("products", 8);
    ATTEMPT("[0, 0] [-inf, inf], [0, 2] [0, 3], [1, inf] [2, 3], [0, 1] [1, "
            "inf]") {
        store(p, interval_product((interval){0, 0}, (interval){-inf, inf}));
        store(p + 2, interval_product((interval){0, 2}, (interval){0, 3}));
        store(p + 4, interval_product((interval){1, inf}, (interval){2, 3}));
        store(p + 6, interval_product((interval){0, 1}, (interval){1, inf}));
    }
    expect_close("[0, 0] [-inf, inf]", p, (double[]){0, 0}, 2, 0,
                 "every number times 0 is 0, and exactly so");
    expect_close("[0, 2] [0, 3]", p + 2, (double[]){0, 6}, 2, 1e-15,
                 "a corner with a factor 0 is exactly 0");
    expect_value("lower end of [0, 2] [0, 3]", p[2], 0, 0,
                 "0 is exact and is not moved: a bound of 0 is still a proof, "
                 "one of -5e-324 is none");
    expect_value("lower end of [1, inf] [2, 3]", p[4], 2, 1e-15, "1 * 2");
    expect_value("upper end of [1, inf] [2, 3]", p[5], inf, 0, "no limit");
    expect_value("lower end of [0, 1] [1, inf]", p[6], 0, 0,
                 "0 times infinity counts as 0: infinity stands for large "
                 "numbers");
    expect_value("upper end of [0, 1] [1, inf]", p[7], inf, 0, "no limit");
}

Test(interval_product, contains_every_product)
{
    enum { PAIRS = 40, POINTS = 20 };
    rng r = test_rng(1);
    interval a[PAIRS], b[PAIRS];
    double *p = output("products", 2 * PAIRS);
    int outside = 0;
    for (int k = 0; k < PAIRS; k++) {
        double ends[4];
        for (int i = 0; i < 4; i++)
            ends[i] = rng_normal(&r);
        a[k] = (interval){fmin(ends[0], ends[1]), fmax(ends[0], ends[1])};
        b[k] = (interval){fmin(ends[2], ends[3]), fmax(ends[2], ends[3])};
    }
    ATTEMPT("40 products of random intervals") {
        for (int k = 0; k < PAIRS; k++)
            store(p + 2 * k, interval_product(a[k], b[k]));
    }
    for (int k = 0; k < PAIRS; k++)
        for (int i = 0; i < POINTS; i++) {
            double x = i == 0 ? a[k].lo : i == 1 ? a[k].hi : 0;
            double y = i % 3 == 0 ? b[k].lo : b[k].hi, t = rng_uniform(&r);
            if (i > 1)
                x = fmin(a[k].lo + t * (a[k].hi - a[k].lo), a[k].hi);
            outside += !(p[2 * k] <= x * y && x * y <= p[2 * k + 1]);
        }
    expect_int("products outside of the result", outside, 0,
               "of 800 products of points of the factors (seed %llu)",
               test_seed());
}

/* ---- gershgorin_bound ---- */

Test(gershgorin_bound, the_worst_row_counts)
{
    double *bound = output("bound", 3);
    const double *H = input(
        "H", 18,
        (double[]){9, 9, 1, 2, -3, 0, 1, 2, 7, 8, -1, 4, -3, 0, -1, 4, 6, 9});
    const double *one = input("order 1", 2, (double[]){-2, 5});
    const double *even =
        input("(2, -2; -2, 2)", 8, (double[]){2, 2, -2, -2, -2, -2, 2, 2});
    ATTEMPT("a matrix of order 3, one of order 1, and (2, -2; -2, 2)") {
        bound[0] = gershgorin_bound(3, intervals(H));
        bound[1] = gershgorin_bound(1, intervals(one));
        bound[2] = gershgorin_bound(2, intervals(even));
    }
    expect_value("order 3", bound[0], -1, 1e-14,
                 "9 - (2 + 3) = 4, 7 - (2 + 4) = 1, 6 - (3 + 4) = -1");
    expect_value("order 1", bound[1], -2, 1e-14,
                 "nothing is off the diagonal: the lower end");
    expect_value("(2, -2; -2, 2)", bound[2], 0, 0,
                 "2 - 2 is exactly 0 and stays it (add_down knows): this "
                 "matrix is semidefinite");
}

Test(gershgorin_bound, infinite_and_nan_ends)
{
    const double inf = (double)INFINITY, nan = (double)NAN;
    double *bound = output("bound", 4);
    const double *far =
        input("infinite", 8, (double[]){1, 2, -inf, inf, -inf, inf, 1, 2});
    const double *bad = input("NaN off the diagonal", 8,
                              (double[]){9, 9, nan, 1, nan, 1, 9, 9});
    const double *on =
        input("NaN on it", 8, (double[]){9, 9, 0, 1, 0, 1, nan, 9});
    const double *good = input("good", 8, (double[]){9, 9, 0, 1, 0, 1, 9, 9});
    ATTEMPT("an infinite radius, and a NaN") {
        bound[0] = gershgorin_bound(2, intervals(far));
        bound[1] = gershgorin_bound(2, intervals(bad));
        bound[2] = gershgorin_bound(2, intervals(on));
        bound[3] = gershgorin_bound(2, intervals(good));
    }
    expect_value("good", bound[3], 8, 1e-14, "9 - 1");
    expect_value("infinite", bound[0], -inf, 0, "nothing is known");
    expect_that("NaN", isnan(bound[1]) && isnan(bound[2]),
                "you got %g and %g: fmin and fmax pass over NaN, so ask isnan",
                bound[1], bound[2]);
}

Test(gershgorin_bound, bounds_the_eigenvalues_of_every_member)
{
    enum { N = 4, MEMBERS = 30 };
    rng r = test_rng(2);
    double H[2 * N * N], *bound = output("bound", 1), least = INFINITY;
    for (int i = 0; i < N; i++)
        for (int j = 0; j <= i; j++) {
            double a = rng_normal(&r), b = rng_normal(&r);
            double shift = i == j ? 4 : 0;
            for (int k = 0; k < 2; k++) {
                int at = 2 * (k ? i * N + j : j * N + i);
                H[at] = fmin(a, b) + shift;
                H[at + 1] = fmax(a, b) + shift;
            }
        }
    const double *in_H = input("H", 2 * N * N, H);
    ATTEMPT("a random matrix of intervals of order 4") {
        *bound = gershgorin_bound(N, intervals(in_H));
    }
    for (int m = 0; m < MEMBERS; m++) {
        double A[N * N], lambda[N], work[N * (N + 1)];
        for (int i = 0; i < N; i++)
            for (int j = 0; j <= i; j++) {
                const double *h = H + 2 * (i * N + j);
                double t = m < 2 ? m : rng_uniform(&r);
                A[i * N + j] = A[j * N + i] = h[0] + t * (h[1] - h[0]);
            }
        eig_sym_values(N, lambda, A, work);
        least = fmin(least, lambda[0]);
    }
    expect_at_most("bound", *bound, least,
                   "below the smallest eigenvalue of 30 members (seed %llu)",
                   test_seed());
    expect_at_least("bound", *bound, least - 12,
                    "and not below everything (seed %llu)", test_seed());
}

/* ---- prove_convex_on_box ---- */

/* The curvature 1 - depth exp(-((x - c) / width)^2). */
typedef struct dip {
    double depth, c, width;
} dip;

static interval gauss(interval u)
{
    return interval_exp(interval_sub(interval_point(0), interval_square(u)));
}

static void dip_hessian(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    const dip *d = data;
    interval u = interval_sub(box[0], interval_point(d->c));
    u = interval_mul(u, interval_point(1 / d->width));
    H[0] = interval_sub(interval_point(1),
                        interval_mul(interval_point(d->depth), gauss(u)));
}

/*
 * f = |x|^2 / 2 - a w^2 exp(-r^2), r the distance to c over w. In the ring r^2
 * = 3/2 the radial curvature is 1 - 4 exp(-3/2) a: negative for a > 1.12.
 */
typedef struct pit {
    double a, c[2], w;
} pit;

static void pit_hessian(int n, interval H[], const interval box[], void *data)
{
    const pit *p = data;
    interval u[2], four = interval_point(4), two = interval_point(2);
    for (int i = 0; i < n; i++)
        u[i] = interval_mul(interval_sub(box[i], interval_point(p->c[i])),
                            interval_point(1 / p->w));
    interval e = interval_mul(interval_point(p->a),
                              interval_mul(gauss(u[0]), gauss(u[1])));
    for (int i = 0; i < n; i++) {
        interval k =
            interval_sub(interval_mul(four, interval_square(u[i])), two);
        H[i * n + i] = interval_sub(interval_point(1), interval_mul(e, k));
    }
    H[1] = H[2] = interval_sub(
        interval_point(0),
        interval_mul(four, interval_mul(e, interval_mul(u[0], u[1]))));
}

/* f = exp(x + y) + x^2 + y^2; its smallest curvature is 2 everywhere. */
static void exp_hessian(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    (void)data;
    interval e = interval_exp(interval_add(box[0], box[1]));
    H[0] = H[3] = interval_add(e, interval_point(2));
    H[1] = H[2] = e;
}

/* fixed: the same matrix on every box, which notes the first boxes it is asked
 * about in asked, lo and hi of the first coordinate, then of the second. */
typedef struct fixed {
    interval H[4];
    double *asked;
    int count, room;
} fixed;

static void fixed_hessian(int n, interval H[], const interval box[], void *data)
{
    fixed *k = data;
    for (int i = 0; i < n * n; i++)
        H[i] = k->H[i];
    for (int i = 0; i < n && k->count < k->room; i++) {
        k->asked[4 * k->count + 2 * i] = box[i].lo;
        k->asked[4 * k->count + 2 * i + 1] = box[i].hi;
    }
    k->count++;
}

static int prove(int n, double *mu, int *boxes, const double box[],
                 void (*hessian)(int, interval[], const interval[], void *),
                 void *data, int max_boxes, double work[])
{
    const boxed_hessian f = {hessian, data};
    return prove_convex_on_box(n, mu, boxes, intervals(box), &f, max_boxes,
                               (interval *)(void *)work);
}

Test(prove_convex_on_box, narrow_dips)
{
    enum { CASES = 4, MOST = 2000 };
    rng r = test_rng(3);
    dip d[CASES];
    const double depth[CASES] = {0.5, 0.98, 1.5, 30};
    for (int k = 0; k < CASES; k++)
        d[k] = (dip){depth[k], 1.8 * rng_uniform(&r) - 0.9, 1e-5};
    double *mu = output("mu", CASES);
    double *work = output("work", 2 * (MOST + 2));
    int *boxes = output_ints("boxes", CASES);
    int *verdict = output_ints("verdict", CASES);
    const double *box = input("box", 2, (double[]){-1, 1});
    ATTEMPT("curvature 1 - depth exp(-((x - c) / 1e-5)^2), random c, depth = "
            "0.5, 0.98, 1.5, 30") {
        for (int k = 0; k < CASES; k++)
            verdict[k] = prove(1, mu + k, boxes + k, box, dip_hessian, d + k,
                               MOST, work);
    }
    expect_text("depth 0.5", convex_string(verdict[0]), "proved",
                "the curvature is at least 1/2 (seed %llu)", test_seed());
    expect_text("depth 0.98", convex_string(verdict[1]), "proved",
                "the curvature is at least 0.02 (seed %llu)", test_seed());
    expect_close("mu", mu, (double[]){0.5, 0.02}, 2, 1e-12,
                 "what the bound found is what is there (seed %llu)",
                 test_seed());
    for (int k = 2; k < CASES; k++)
        expect_text("depth above 1", convex_string(verdict[k]), "unknown",
                    "depth %g: not convex within 1e-5 of %.6f, which no sample "
                    "is likely to see (seed %llu)",
                    depth[k], d[k].c, test_seed());
}

Test(prove_convex_on_box, narrow_pits_in_the_plane)
{
    enum { MOST = 1500 };
    rng r = test_rng(4);
    pit good = {.a = 0.3, .w = 1e-3}, bad = {.a = 2, .w = 1e-4};
    for (int i = 0; i < 2; i++) {
        good.c[i] = 1.6 * rng_uniform(&r) - 0.8;
        bad.c[i] = 1.6 * rng_uniform(&r) - 0.8;
    }
    double *mu = output("mu", 2), *work = output("work", 2 * (2 * MOST + 6));
    int *boxes = output_ints("boxes", 2), *verdict = output_ints("verdict", 2);
    const double *box = input("box", 4, (double[]){-1, 1, -1, 1});
    ATTEMPT("|x|^2 / 2 with a shallow pit (convex) and with a deep one (not)") {
        verdict[0] = prove(2, mu, boxes, box, pit_hessian, &good, MOST, work);
        verdict[1] =
            prove(2, mu + 1, boxes + 1, box, pit_hessian, &bad, MOST, work);
    }
    expect_text("shallow", convex_string(verdict[0]), "proved",
                "the smallest curvature is 1 - 4 exp(-3/2) 0.3 = 0.73, and "
                "some hundred boxes show it is not negative (seed %llu)",
                test_seed());
    expect_text("deep", convex_string(verdict[1]), "unknown",
                "a ring of radius 1.2e-4 has a curvature of -0.79 (seed %llu)",
                test_seed());
}

Test(prove_convex_on_box, cuts_both_coordinates)
{
    enum { MOST = 200 };
    double *mu = output("mu", 1), *work = output("work", 2 * (2 * MOST + 6));
    int *boxes = output_ints("boxes", 1), *verdict = output_ints("verdict", 1);
    const double *box = input("box", 4, (double[]){0, 1, 0, 1});
    ATTEMPT("exp(x + y) + x^2 + y^2 on the unit square") {
        *verdict = prove(2, mu, boxes, box, exp_hessian, NULL, MOST, work);
    }
    expect_text("verdict", convex_string(*verdict), "proved",
                "exp(x + y) + 2 and exp(x + y) are known to within 2 on parts "
                "that are small in both coordinates");
    expect_int("boxes", *boxes, 31, "the widest side is cut, the first of two");
    expect_value("mu", *mu, 0.158378, 1e-5,
                 "the smallest bound of all settled parts; the true smallest "
                 "curvature is 2");
}

Test(prove_convex_on_box, asks_in_the_promised_order)
{
    enum { ROOM = 7 };
    fixed *k = shared(sizeof *k);
    *k = (fixed){.H = {{1, 1}, {2, 2}, {2, 2}, {5, 5}},
                 .asked = output("boxes asked for", 4 * ROOM),
                 .room = ROOM};
    double *mu = inout("mu", 1, (double[]){-7}), *asked = k->asked;
    double *work = output("work", 2 * (2 * (ROOM + 1) + 4));
    int *boxes = output_ints("boxes", 1), *verdict = output_ints("verdict", 1);
    const double *box = input("box", 4, (double[]){0, 4, 0, 1});
    ATTEMPT("H = (1, 2; 2, 5) on [0, 4] x [0, 1], at most 7 boxes") {
        *verdict = prove(2, mu, boxes, box, fixed_hessian, k, ROOM, work);
    }
    expect_text("verdict", convex_string(*verdict), "unknown",
                "H is positive definite, so f is convex; but 1 - 2 < 0 on "
                "every box. The bound is not sharp: unknown is right");
    expect_int("boxes", *boxes, ROOM, "all that is allowed");
    expect_close("boxes asked for", asked,
                 (double[]){0, 4,    0, 1,   0, 2,    0, 1,   0, 1,
                            0, 1,    0, 0.5, 0, 1,    0, 0.5, 0, 0.5,
                            0, 0.25, 0, 0.5, 0, 0.25, 0, 0.25},
                 4 * ROOM, 0,
                 "the widest side is cut in the middle (the first of equals), "
                 "and the lower half comes next");
    expect_value("mu", *mu, -7, 0, "mu stays as it was");
}

Test(prove_convex_on_box, a_matrix_that_says_it_all)
{
    fixed *k = shared(sizeof *k);
    *k = (fixed){.H = {{3, 4}, {-1, 2}, {-1, 2}, {5, 5}}};
    double *mu = output("mu", 1), *work = output("work", 2 * 8);
    int *boxes = output_ints("boxes", 1), *verdict = output_ints("verdict", 1);
    const double *box = input("box", 4, (double[]){-1, 1, 2, 2});
    ATTEMPT("([3, 4], [-1, 2]; [-1, 2], [5, 5]), at most 1 box") {
        *verdict = prove(2, mu, boxes, box, fixed_hessian, k, 1, work);
    }
    expect_text("verdict", convex_string(*verdict), "proved",
                "one box is enough, and one is allowed");
    expect_int("boxes", *boxes, 1, "one");
    expect_value("mu", *mu, 1, 1e-14, "min(3 - 2, 5 - 2)");
}

Test(prove_convex_on_box, knows_when_it_knows_nothing)
{
    enum { MOST = 60 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    fixed *k = shared(3 * sizeof *k);
    k[0].H[0] = (interval){nan, nan};
    k[1].H[0] = (interval){-inf, inf};
    k[2].H[0] = (interval){-1, 4};
    double *mu = inout("mu", 1, (double[]){-7});
    double *work = output("work", 2 * (MOST + 2));
    int *boxes = output_ints("boxes", 3), *verdict = output_ints("verdict", 3);
    const double *box = input("box", 2, (double[]){1, 2});
    const double *dot = input("a point", 2, (double[]){3, 3});
    ATTEMPT("f'' is NaN, f'' is anything, and f'' in [-1, 4] at a point") {
        verdict[0] = prove(1, mu, boxes, box, fixed_hessian, k, MOST, work);
        verdict[1] =
            prove(1, mu, boxes + 1, box, fixed_hessian, k + 1, MOST, work);
        verdict[2] =
            prove(1, mu, boxes + 2, dot, fixed_hessian, k + 2, MOST, work);
    }
    expect_text("NaN", convex_string(verdict[0]), "unknown",
                "NaN >= 0 is false, and so nothing is settled");
    expect_text("anything", convex_string(verdict[1]), "unknown",
                "[-inf, inf] settles nothing");
    expect_text("a point", convex_string(verdict[2]), "unknown",
                "a box without width cannot be cut");
    expect_ints("boxes", boxes, (int[]){53, 53, 1}, 3,
                "the lower half of [1, 2] can be taken 52 times, then the "
                "middle is one of the ends: 53 boxes, of which the last cannot "
                "be cut");
    expect_value("mu", *mu, -7, 0, "mu stays as it was");
}

Test(prove_convex_on_box_input, refuses_bad_input)
{
    const double nan = (double)NAN, inf = (double)INFINITY;
    fixed *k = shared(sizeof *k);
    k->H[0] = (interval){1, 1};
    double *mu = inout("mu", 1, (double[]){-7}), *work = output("work", 2 * 12);
    int *boxes = output_ints("boxes", 5), *verdict = output_ints("verdict", 5);
    const double *box =
        input("boxes", 10, (double[]){2, 1, nan, 1, 0, nan, 0, inf, 0, 1});
    ATTEMPT("lo > hi, NaN, infinite ends, max_boxes = 0") {
        for (int i = 0; i < 5; i++)
            verdict[i] = prove(1, mu, boxes + i, box + 2 * i, fixed_hessian, k,
                               i < 4 ? 10 : 0, work);
    }
    const char *what[] = {"lo > hi", "lo NaN", "hi NaN", "hi infinite",
                          "max_boxes = 0"};
    for (int i = 0; i < 5; i++)
        expect_text(what[i], convex_string(verdict[i]), "bad input",
                    "%s must be refused", what[i]);
    expect_ints("boxes", boxes, (int[]){0, 0, 0, 0, 0}, 5,
                "nothing is examined");
    expect_value("mu", *mu, -7, 0, "mu stays as it was");
    expect_int("calls of hessian", k->count, 0, "f is not asked");
}
