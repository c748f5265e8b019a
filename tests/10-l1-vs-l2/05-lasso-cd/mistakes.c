/*
 * What goes wrong in 10.5 lasso_cd.
 *
 * MISTAKE 1 residual-not-updated
 *   The residual was computed once a sweep. Then every weight answers to the
 *   same error, and correlated features overshoot: correct r after each visit.
 * MISTAKE 2 column-norm-missing
 *   The division by c_j = |x_j|^2/m is missing. It is 1 for standardised
 *   columns only.
 * MISTAKE 3 lambda-for-m-lambda
 *   The threshold does not fit to the sums: with x_j'r undivided it is m
 *   lambda, with x_j'r/m it is lambda.
 * MISTAKE 4 own-part-missing
 *   c_j w_j was not added to x_j'r/m. The residual lacks the share of w_j
 *   itself; without it the step starts from 0 every time.
 * MISTAKE 5 threshold-after-division
 *   The threshold lambda was applied to the quotient. It stands above the
 *   fraction line: S_lambda(...) / c_j.
 * MISTAKE 6 update-by-the-new-weight
 *   The residual was lowered by all of the new w_j x_j. It changes by (new -
 *   old) x_j.
 * MISTAKE 7 ignores-the-start
 *   w was set to 0 first. The start is an input: it makes a path cheap.
 * MISTAKE 8 every-sweep-full
 *   Every sweep visited every coordinate. After a sweep that moved, visit only
 *   the weights that are not 0, until those have settled.
 * MISTAKE 9 no-last-full-sweep
 *   It ended after an active sweep. Weights that it left at 0 may want to come
 *   back: only a full sweep can end the run.
 * MISTAKE 10 division-by-zero
 *   A column of zeros was divided by. Its weight is 0.
 * MISTAKE 11 size-without-scale
 *   The change of w_j itself was compared with tol. The contract measures
 *   sqrt(c_j) times the change, in the units of y.
 * MISTAKE 12 takes-anything
 *   lambda, tol, max_sweeps, X and y are used as they come. Refuse what is
 *   outside its range, NaN included, before anything is written.
 * VARIANT 1 sums-undivided
 *   Multiplies everything by m: |x_j|^2, x_j'r and m lambda.
 * VARIANT 2 partial-residual
 *   Takes the share of w_j out of r first, then puts the new one in.
 */
#include "l1_vs_l2.h"
#include "vec.h"

#include <math.h>

/* S_t(x) */
static double shrink(double x, double t)
{
    if (fabs(x) <= t)
        return 0;
    return x > 0 ? x - t : x + t;
}

/* Minimise over w_j and correct r; returns the size of the change. */
static double visit(int m, int n, double w[], double r[], int j,
                    const double X[], double lambda)
{
    double c = 0, slope = 0, old = w[j];
#if VARIANT == 2
    for (int i = 0; i < m; i++)
        r[i] += old * X[i * n + j];
#endif
    for (int i = 0; i < m; i++) {
        c += X[i * n + j] * X[i * n + j];
        slope += X[i * n + j] * r[i];
    }
#if VARIANT == 1
    w[j] = c > 0 ? shrink(c * old + slope, m * lambda) / c : 0;
    c /= m;
#else
    c /= m;
    slope /= m;
#if VARIANT == 2
    w[j] = c > 0 ? shrink(slope, lambda) / c : 0;
#elif MISTAKE == 2
    w[j] = c > 0 ? shrink(c * old + slope, lambda) : 0;
#elif MISTAKE == 3
    w[j] = c > 0 ? shrink(c * old + slope, lambda / m) / c : 0;
#elif MISTAKE == 4
    w[j] = c > 0 ? shrink(slope, lambda) / c : 0;
#elif MISTAKE == 5
    w[j] = c > 0 ? shrink((c * old + slope) / c, lambda) : 0;
#elif MISTAKE == 10
    w[j] = shrink(c * old + slope, lambda) / c;
#else
    w[j] = c > 0 ? shrink(c * old + slope, lambda) / c : 0;
#endif
#endif
#if VARIANT == 2
    for (int i = 0; i < m; i++)
        r[i] -= w[j] * X[i * n + j];
#elif MISTAKE == 6
    for (int i = 0; i < m; i++)
        r[i] -= w[j] * X[i * n + j];
#elif MISTAKE != 1
    for (int i = 0; i < m; i++)
        r[i] -= (w[j] - old) * X[i * n + j];
#endif
#if MISTAKE == 11
    return fabs(w[j] - old);
#else
    return sqrt(c) * fabs(w[j] - old);
#endif
}

num_status lasso_cd(int m, int n, double w[n], double r[m], int *sweeps,
                    int *visits, const double X[m * n], const double y[m],
                    double lambda, double tol, int max_sweeps)
{
    int full = 1;
#if MISTAKE != 12
    if (!(lambda >= 0 && lambda < INFINITY && tol >= 0 && max_sweeps >= 0))
        return NUM_BAD_INPUT;
    if (!vec_is_finite(m * n, X) || !vec_is_finite(m, y) ||
        !vec_is_finite(n, w))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 7
    vec_fill(n, w, 0);
#endif
    for (int i = 0; i < m; i++)
        r[i] = y[i] - vec_dot(n, X + i * n, w);
    *visits = 0;
    for (*sweeps = 0; *sweeps < max_sweeps;) {
        int settled = 1;
        for (int j = 0; j < n; j++) {
            if (!full && w[j] == 0)
                continue;
            if (!(visit(m, n, w, r, j, X, lambda) <= tol))
                settled = 0;
            ++*visits;
        }
        ++*sweeps;
#if MISTAKE == 1
        for (int i = 0; i < m; i++)
            r[i] = y[i] - vec_dot(n, X + i * n, w);
#endif
#if MISTAKE == 9
        if (settled)
#else
        if (full && settled)
#endif
            return NUM_OK;
#if MISTAKE != 8
        full = settled;
#endif
    }
    return NUM_MAX_ITERATIONS;
}
