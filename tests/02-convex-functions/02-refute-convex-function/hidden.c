/* Hidden tests of 2.2 refute_convex_function. */
#include "convex_functions.h"
#include "harness.h"

/* x_1 x_2: along both axes a straight line, along the diagonal a parabola. */
static double product(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] * x[1];
}

/* -(x_1 - x_2)^2 is 0 along the diagonal. */
static double ridge(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return -(x[0] - x[1]) * (x[0] - x[1]);
}

static double hill(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return 5 - x[0] * x[0];
}

/* 1, but +INFINITY between 0.7 and 0.75: a domain with a hole. */
static double hole(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 0.7 && x[0] < 0.75 ? INFINITY : 1;
}

/* -sqrt(1 - |x|^2) on the unit ball, +INFINITY outside of it: convex. */
static double bowl(int n, double g[], const double x[], void *data)
{
    (void)g;
    (void)data;
    double square = 0;
    for (int i = 0; i < n; i++)
        square += x[i] * x[i];
    return square <= 1 ? -sqrt(1 - square) : INFINITY;
}

/* x^2, but NaN between 0 and 1/4. */
static double broken(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 0 && x[0] < 0.25 ? (double)NAN : x[0] * x[0];
}

/* x^2 with a bump of width 10^-6 at 1/3: not convex. */
static double bump(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] * x[0] + (fabs(x[0] - 1.0 / 3) < 5e-7 ? 1 : 0);
}

/* extent: where f was asked, in memory that an attempt shares. */
typedef struct extent {
    double lo[2], hi[2];
} extent;

static double watched(int n, double g[], const double x[], void *data)
{
    (void)g;
    extent *e = data;
    for (int i = 0; i < n; i++) {
        e->lo[i] = fmin(e->lo[i], x[i]);
        e->hi[i] = fmax(e->hi[i], x[i]);
    }
    return 0;
}

/* search: the outputs of one search of f in at most two dimensions. */
typedef struct search {
    double *x, *y, *t, *work;
    int *tested, *verdict;
} search;

static search new_search(int n)
{
    return (search){.x = output("x", n),
                    .y = output("y", n),
                    .t = output("t", 1),
                    .work = output("work", n),
                    .tested = output_ints("tested", 1),
                    .verdict = output_ints("verdict", 1)};
}

/* Searches the box [a, b]^n. */
static search search_box(objective *f, double a, double b, int chords, rng r,
                         const char *what)
{
    search s = new_search(f->n);
    const double *lo = input("lo", f->n, (double[]){a, a, a});
    const double *hi = input("hi", f->n, (double[]){b, b, b});
    ATTEMPT(what) {
        *s.verdict = (int)refute_convex_function(f, s.x, s.y, s.t, s.tested, lo,
                                                 hi, chords, 1e-12, &r, s.work);
    }
    return s;
}

Test(refute_convex_function, looks_in_all_directions)
{
    objective saddle = {.n = 2, .eval = product}, up = {.n = 2, .eval = ridge};
    search s = search_box(&saddle, -1, 1, 500, test_rng(5),
                          "f = x_1 x_2 on [-1, 1]^2, 500 chords");
    double z[2], gap;
    for (int i = 0; i < 2; i++)
        z[i] = *s.t * s.x[i] + (1 - *s.t) * s.y[i];
    gap = *s.t * s.x[0] * s.x[1] + (1 - *s.t) * s.y[0] * s.y[1] - z[0] * z[1];
    search d = search_box(&up, -1, 1, 500, test_rng(6),
                          "f = -(x_1 - x_2)^2 on [-1, 1]^2, 500 chords");
    expect_int("verdict", *s.verdict, CHORDS_REFUTED,
               "a saddle is affine along both axes and bends down only in "
               "between: x and y must differ in all coordinates (seed %llu)",
               test_seed());
    expect_at_most("gap of the witness", gap, -1e-14,
                   "the witness must be one: t is the weight of x (seed %llu)",
                   test_seed());
    expect_int(
        "verdict on the ridge", *d.verdict, CHORDS_REFUTED,
        "along the diagonal this f is 0: every coordinate needs a random "
        "number of its own (seed %llu)",
        test_seed());
}

Test(refute_convex_function, a_hill_needs_one_chord)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = hill};
    search s = search_box(f, -2, 2, 300, test_rng(7),
                          "f = 5 - x^2 on [-2, 2], 300 chords");
    double z = *s.t * *s.x + (1 - *s.t) * *s.y;
    double gap = z * z - *s.t * *s.x * *s.x - (1 - *s.t) * *s.y * *s.y;
    expect_int("verdict", *s.verdict, CHORDS_REFUTED,
               "every chord of a hill lies below it (seed %llu)", test_seed());
    expect_at_most("gap of the witness", gap, -1e-12,
                   "the chord from x to y with the weight t of x lies below f "
                   "(seed %llu)",
                   test_seed());
    expect_int("tested", *s.tested, 1, "the first chord is a witness");
    expect_int("values of f", (int)f->values, 3, "stop at the first witness");
}

static int in_hole(double x)
{
    return x > 0.7 && x < 0.75;
}

Test(refute_convex_function, sees_a_hole_in_the_domain)
{
    enum { SEARCHES = 8 };
    objective f = {.n = 1, .eval = hole};
    double *x = output("x", SEARCHES), *y = output("y", SEARCHES),
           *t = output("t", SEARCHES), *work = output("work", 1);
    int *tested = output_ints("tested", 1), ends = 0, shown = 0;
    int *verdict = output_ints("verdict", SEARCHES), refuted[SEARCHES];
    const double *lo = input("lo", 1, (double[]){-1});
    const double *hi = input("hi", 1, (double[]){1});
    rng r = test_rng(8);
    ATTEMPT("f = 1, but +INFINITY between 0.7 and 0.75, eight searches") {
        for (int k = 0; k < SEARCHES; k++)
            verdict[k] = (int)refute_convex_function(
                &f, x + k, y + k, t + k, tested, lo, hi, 2000, 1e-12, &r, work);
    }
    for (int k = 0; k < SEARCHES; k++) {
        refuted[k] = CHORDS_REFUTED;
        ends += in_hole(x[k]) + in_hole(y[k]);
        shown += in_hole(t[k] * x[k] + (1 - t[k]) * y[k]);
    }
    expect_ints("verdict", verdict, refuted, SEARCHES,
                "some chord runs across the hole: a convex function has a "
                "convex domain (seed %llu)",
                test_seed());
    expect_int("ends in the hole", ends, 0,
               "an end at which f is +INFINITY is no end of a chord");
    expect_int("witnesses that show the hole", shown, SEARCHES,
               "t x + (1 - t) y must lie in the hole, with t the weight of x "
               "(seed %llu)",
               test_seed());
}

Test(refute_convex_function, ends_outside_of_the_domain_test_nothing)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 2, .eval = bowl};
    search s = search_box(f, -2, 2, 3000, test_rng(9),
                          "a bowl over the unit disk, in the box [-2, 2]^2");
    objective far = {.n = 1, .eval = bowl};
    search none = search_box(&far, 5, 6, 50, test_rng(10),
                             "the same bowl where it is +INFINITY everywhere");
    expect_int("verdict", *s.verdict, CHORDS_NOT_REFUTED,
               "the bowl is convex; an end outside of the disk is no end of a "
               "chord (seed %llu)",
               test_seed());
    expect_that("tested is the number of chords in the disk",
                *s.tested > 50 && *s.tested < 250,
                "about 1 in 26 chords has both ends in the disk; tested was %d "
                "(seed %llu)",
                *s.tested, test_seed());
    expect_at_most(
        "values of f", (double)f->values, 9000,
        "a chord with an end outside is a chord drawn: do not repeat "
        "it until it fits");
    expect_int("verdict far away", *none.verdict, CHORDS_NOT_REFUTED,
               "nothing was found");
    expect_int("tested far away", *none.tested, 0,
               "and the caller has to hear that nothing was tested");
}

Test(refute_convex_function, draws_from_the_whole_box)
{
    extent *e = shared(sizeof *e);
    *e = (extent){{100, 100}, {-100, -100}};
    objective f = {.n = 2, .eval = watched, .data = e};
    search s = new_search(2);
    const double *lo = input("lo", 2, (double[]){10, -7});
    const double *hi = input("hi", 2, (double[]){14, -7});
    rng r = test_rng(11);
    ATTEMPT("f = 0 on the box [10, 14] x [-7, -7], 400 chords") {
        *s.verdict = (int)refute_convex_function(&f, s.x, s.y, s.t, s.tested,
                                                 lo, hi, 400, 0, &r, s.work);
    }
    expect_int("verdict", *s.verdict, CHORDS_NOT_REFUTED,
               "0 is convex, and the gap 0 is not below -tol * 0");
    expect_at_least("smallest first coordinate", e->lo[0], 10 - 1e-12,
                    "f must be asked inside the box only");
    expect_at_most("largest first coordinate", e->hi[0], 14 + 1e-12,
                   "f must be asked inside the box only");
    expect_at_most("smallest first coordinate", e->lo[0], 10.2,
                   "400 chords come near the lower end (seed %llu)",
                   test_seed());
    expect_at_least("largest first coordinate", e->hi[0], 13.8,
                    "400 chords come near the upper end (seed %llu)",
                    test_seed());
    expect_within("second coordinate", (double[]){e->lo[1], e->hi[1]},
                  (double[]){-7, -7}, 2, 1e-12,
                  "lo_i = hi_i leaves one value (seed %llu)", test_seed());
}

Test(refute_convex_function, misses_a_narrow_bump)
{
    objective f = {.n = 1, .eval = bump};
    search s = search_box(&f, -1, 1, 300, test_rng(12),
                          "x^2 with a bump of width 10^-6, 300 chords");
    expect_int(
        "verdict", *s.verdict, CHORDS_NOT_REFUTED,
        "this f is not convex, but 300 chords miss the bump: that is why "
        "silence is no proof (seed %llu)",
        test_seed());
}

Test(refute_convex_function_rng, same_seed_same_witness)
{
    objective f = {.n = 2, .eval = product};
    double *x = output("x", 2), *again = output("x again", 2),
           *later = output("x later", 2), *y = output("y", 2),
           *t = output("t", 1), *work = output("work", 2);
    int *tested = output_ints("tested", 1);
    const double *lo = input("lo", 2, (double[]){-1, -1});
    const double *hi = input("hi", 2, (double[]){1, 1});
    rng start = test_rng(13);
    ATTEMPT("three searches: a seed, the same seed, and on") {
        rng r = start;
        refute_convex_function(&f, x, y, t, tested, lo, hi, 500, 0, &r, work);
        r = start;
        refute_convex_function(&f, again, y, t, tested, lo, hi, 500, 0, &r,
                               work);
        refute_convex_function(&f, later, y, t, tested, lo, hi, 500, 0, &r,
                               work);
    }
    expect_close("x again", again, x, 2, 0,
                 "the same seed must give the same witness (seed %llu)",
                 test_seed());
    expect_that("another x later", later[0] != x[0] || later[1] != x[1],
                "a search that goes on with the same generator must draw other "
                "chords: take all random numbers from r");
}

Test(refute_convex_function, nan_between_the_ends_is_reported)
{
    objective f = {.n = 1, .eval = broken};
    search s = search_box(&f, -1, 1, 200, test_rng(14),
                          "x^2, but NaN between 0 and 1/4, on [-1, 1]");
    expect_int("verdict", *s.verdict, CHORDS_BAD_INPUT,
               "comparisons with NaN are false, so a NaN passes for convex if "
               "you do not ask: CHORDS_BAD_INPUT is %d (seed %llu)",
               (int)CHORDS_BAD_INPUT, test_seed());
}

Test(refute_convex_function_input, nan_everywhere_is_reported)
{
    objective f = {.n = 1, .eval = broken};
    search s = search_box(&f, 0.05, 0.2, 200, test_rng(16),
                          "x^2, but NaN between 0 and 1/4, on [0.05, 0.2]");
    expect_int("verdict", *s.verdict, CHORDS_BAD_INPUT,
               "f is NaN in the whole box: CHORDS_BAD_INPUT is %d",
               (int)CHORDS_BAD_INPUT);
}

Test(refute_convex_function_input, refuses_bad_parameters)
{
    enum { CASES = 8 };
    const double nan = (double)NAN, inf = INFINITY;
    const double bad[CASES][4] = {{-1, 1, 0, 1e-12},   {-1, 1, -1, 1e-12},
                                  {1, -1, 9, 1e-12},   {nan, 1, 9, 1e-12},
                                  {-1, inf, 9, 1e-12}, {-1, 1, 9, -1e-12},
                                  {-1, 1, 9, nan},     {-1, 1, 9, inf}};
    const char *what[CASES] = {"max_chords = 0", "max_chords = -1", "lo > hi",
                               "lo = NaN",       "hi = INFINITY",   "tol < 0",
                               "tol = NaN",      "tol = INFINITY"};
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = hill};
    search s = new_search(1);
    int *verdicts = output_ints("verdict", CASES);
    const double *box = input("lo and hi", 4 * CASES, &bad[0][0]);
    rng r = test_rng(15);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            verdicts[i] = (int)refute_convex_function(
                f, s.x, s.y, s.t, s.tested, box + 4 * i, box + 4 * i + 1,
                (int)box[4 * i + 2], box[4 * i + 3], &r, s.work);
    }
    for (int i = 0; i < CASES; i++)
        expect_int(what[i], verdicts[i], CHORDS_BAD_INPUT,
                   "%s must be refused: CHORDS_BAD_INPUT is %d", what[i],
                   (int)CHORDS_BAD_INPUT);
    expect_int("tested", *s.tested, 0, "nothing was tested");
    expect_int("values of f", (int)f->values, 0, "and f was not called");
}
