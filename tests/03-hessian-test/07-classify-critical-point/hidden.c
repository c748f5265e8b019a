/* Hidden tests of 3.7 classify_critical_point. */
#include "harness.h"
#include "hessian_test.h"
#include "problems.h"
#include "vec.h"

enum { MOST = 3 };

/* One case: a matrix of order n, and what is to come out. */
typedef struct point {
    const char *what;
    int n;
    double H[MOST * MOST], tol;
    const char *verdict;
    int index;
    const char *because;
} point;

static void check_points(int count, const point points[])
{
    double *lambda = output("lambda", MOST * count);
    double *work = output("work", MOST * (MOST + 1));
    int *index = output_ints("index", count);
    int *verdict = output_ints("verdict", count);
    ATTEMPT("Hessians of order 1 to 3") {
        for (int k = 0; k < count; k++)
            verdict[k] = classify_critical_point(points[k].n, lambda + MOST * k,
                                                 index + k, points[k].H,
                                                 points[k].tol, work);
    }
    for (int k = 0; k < count; k++) {
        expect_text(points[k].what, critical_string(verdict[k]),
                    points[k].verdict, "%s", points[k].because);
        expect_int("index", index[k], points[k].index,
                   "%s: how many eigenvalues count as negative",
                   points[k].what);
    }
}

Test(classify_critical_point, determinants_do_not_tell)
{
    const point points[] = {{"diag(-1, -1, 2)",
                             3,
                             {-1, 0, 0, 0, -1, 0, 0, 0, 2},
                             1e-8,
                             "saddle",
                             2,
                             "det = 2 > 0, but it goes down in two directions"},
                            {"diag(-1, -2, -3)",
                             3,
                             {-1, 0, 0, 0, -2, 0, 0, 0, -3},
                             1e-8,
                             "maximum",
                             3,
                             "det = -6 < 0, and all eigenvalues are negative"},
                            {"diag(1, 2, 3)",
                             3,
                             {1, 0, 0, 0, 2, 0, 0, 0, 3},
                             1e-8,
                             "minimum",
                             0,
                             "all eigenvalues are positive"}};
    check_points(3, points);
}

Test(classify_critical_point, leading_minors_do_not_tell)
{
    const point points[] = {
        {"(0, 1; 1, 0)",
         2,
         {0, 1, 1, 0},
         1e-8,
         "saddle",
         1,
         "the first leading minor is 0, the eigenvalues are -1 and 1"},
        {"(0, 0; 0, -1)",
         2,
         {0, 0, 0, -1},
         1e-8,
         "degenerate",
         1,
         "the leading minors are 0 and 0, as for a matrix with no negative "
         "eigenvalue: here one is -1, and one 0"},
        {"(1, 1, 1; 1, 1, 1; 1, 1, 1/2)",
         3,
         {1, 1, 1, 1, 1, 1, 1, 1, 0.5},
         1e-8,
         "saddle",
         1,
         "the leading minors 1, 0, 0 hide a negative eigenvalue: v'Hv = -1/2 "
         "for v = (0, 1, -1)"},
        {"diag(0, 0, -1)",
         3,
         {0, 0, 0, 0, 0, 0, 0, 0, -1},
         1e-8,
         "degenerate",
         1,
         "f may still rise in the two flat directions"}};
    check_points(4, points);
}

Test(classify_critical_point, a_saddle_may_be_flat_somewhere)
{
    const point points[] = {
        {"diag(-1, 0, 2)",
         3,
         {-1, 0, 0, 0, 0, 0, 0, 0, 2},
         1e-8,
         "saddle",
         1,
         "it goes down one way and up another: what the third one does cannot "
         "change that"},
        {"the zero matrix",
         2,
         {0, 0, 0, 0},
         1e-8,
         "degenerate",
         0,
         "everything is 0"},
        {"(-3)", 1, {-3}, 1e-8, "maximum", 1, "one variable, f'' < 0"},
        {"(0)", 1, {0}, 1e-8, "degenerate", 0, "one variable, f'' = 0"}};
    check_points(4, points);
}

Test(classify_critical_point, zero_is_relative_to_the_spectrum)
{
    const point points[] = {
        {"1e-12 diag(1, 2)",
         2,
         {1e-12, 0, 0, 2e-12},
         1e-8,
         "minimum",
         0,
         "small numbers, but both of the same size: the units do not matter"},
        {"1e9 diag(1, -1e-12)",
         2,
         {1e9, 0, 0, -1e-3},
         1e-8,
         "degenerate",
         0,
         "-1e-3 is noise beside 1e9"},
        {"diag(1, -1e-10), tol = 1e-12",
         2,
         {1, 0, 0, -1e-10},
         1e-12,
         "saddle",
         1,
         "a smaller tolerance believes smaller eigenvalues"},
        {"diag(-1e9, 1e-3)",
         2,
         {-1e9, 0, 0, 1e-3},
         1e-8,
         "degenerate",
         1,
         "M = max |lambda| = 1e9, although the largest eigenvalue is 1e-3"},
        {"diag(1024, 1), tol = 1/1024",
         2,
         {1024, 0, 0, 1},
         1.0 / 1024,
         "degenerate",
         0,
         "1 = tol M exactly: not larger than tol M is zero"}};
    check_points(5, points);
}

Test(classify_critical_point, random_spectra)
{
    enum { N = 6, CASES = 12 };
    rng r = test_rng(1);
    double H[CASES][N * N], scratch[2 * N];
    int negatives[CASES], zeros[CASES], wrong = 0, wrong_index = 0;
    for (int k = 0; k < CASES; k++) {
        double spectrum[N];
        negatives[k] = k % (N + 1);
        zeros[k] = k > N && negatives[k] < N; /* one zero in some cases */
        for (int i = 0; i < N; i++) {
            spectrum[i] = 1 + 9 * rng_uniform(&r);
            if (i < negatives[k])
                spectrum[i] *= -1;
            else if (i < negatives[k] + zeros[k])
                spectrum[i] = 0;
        }
        problem_symmetric(N, H[k], spectrum, scratch, &r);
    }
    double *lambda = output("lambda", N * CASES);
    double *work = output("work", N * (N + 1));
    int *index = output_ints("index", CASES);
    int *verdict = output_ints("verdict", CASES);
    ATTEMPT("12 matrices of order 6 with known signs of the eigenvalues") {
        for (int k = 0; k < CASES; k++)
            verdict[k] = classify_critical_point(N, lambda + N * k, index + k,
                                                 H[k], 1e-8, work);
    }
    for (int k = 0; k < CASES; k++) {
        int positives = N - negatives[k] - zeros[k];
        int should = negatives[k] && positives ? CRITICAL_SADDLE
                     : zeros[k]                ? CRITICAL_DEGENERATE
                     : positives               ? CRITICAL_MINIMUM
                                               : CRITICAL_MAXIMUM;
        wrong += verdict[k] != should;
        wrong_index += index[k] != negatives[k];
    }
    expect_int("wrong verdicts", wrong, 0, "of 12 (seed %llu)", test_seed());
    expect_int("wrong indices", wrong_index, 0,
               "of 12: rounding leaves zeros of size 1e-15, some of them "
               "negative (seed %llu)",
               test_seed());
}

Test(classify_critical_point_input, refuses_bad_input)
{
    const double nan = (double)NAN, inf = (double)INFINITY;
    double *lambda = inout("lambda", 2, (double[]){7, 8});
    double *work = output("work", 6);
    int *index = inout_ints("index", 1, (int[]){9});
    int *verdict = output_ints("verdict", 5);
    const double *good = input("H", 4, (double[]){2, 1, 1, 2});
    const double *bad = input("H with NaN", 4, (double[]){2, nan, nan, 2});
    const double *far = input("H with inf", 4, (double[]){2, 0, 0, inf});
    ATTEMPT("NaN and infinity in H; tol = -1, 1 and NaN") {
        verdict[0] = classify_critical_point(2, lambda, index, bad, 0.1, work);
        verdict[1] = classify_critical_point(2, lambda, index, far, 0.1, work);
        verdict[2] = classify_critical_point(2, lambda, index, good, -1, work);
        verdict[3] = classify_critical_point(2, lambda, index, good, 1, work);
        verdict[4] = classify_critical_point(2, lambda, index, good, nan, work);
    }
    const char *what[] = {"NaN", "infinity", "tol = -1", "tol = 1", "tol NaN"};
    for (int k = 0; k < 5; k++)
        expect_text(what[k], critical_string(verdict[k]), "bad input",
                    "%s must be refused", what[k]);
    expect_close("lambda", lambda, (double[]){7, 8}, 2, 0,
                 "lambda stays as it was");
    expect_int("index", *index, 9, "index stays as it was");
}
