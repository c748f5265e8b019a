/*
 * What goes wrong in 10.7 elastic_net_cd.
 *
 * MISTAKE 1 l2-in-the-numerator
 *   lambda (1 - alpha) was taken off the sum like a second threshold. The L2
 *   part is in the derivative times w_j, so it ends in the denominator.
 * MISTAKE 2 mixing-reversed
 *   alpha weighs the L2 part and 1 - alpha the L1 part. Here, as in glmnet, 1 is
 *   the lasso and 0 is ridge.
 * MISTAKE 3 l2-doubled
 *   2 lambda (1 - alpha) stands in the denominator. The penalty has a 1/2, which
 *   cancels that 2.
 * MISTAKE 4 l2-missing
 *   The denominator is c_j alone: this is the lasso with lambda alpha.
 * MISTAKE 5 alpha-missing-in-the-threshold
 *   The threshold is lambda. Of it only the part alpha belongs to the L1 term.
 * MISTAKE 6 penalty-divided-by-m
 *   lambda (1 - alpha) was divided by m like the sums. P has a mean over samples
 *   only in its first term.
 * MISTAKE 7 own-part-with-the-penalty
 *   (c_j + lambda (1 - alpha)) w_j was added to x_j'r/m. What the residual lacks
 *   is c_j w_j; the penalty is not in it.
 * MISTAKE 8 residual-not-updated
 *   The residual was computed once a sweep. Then equal features answer to the
 *   same error and overshoot together: correct r after each visit.
 * MISTAKE 9 rescaled
 *   The solution was multiplied by 1 + lambda (1 - alpha) at the end. Zou and
 *   Hastie's corrected elastic net does that; the contract minimises P.
 * MISTAKE 10 division-by-zero
 *   A denominator of 0 was divided by. The weight is then 0.
 * MISTAKE 11 ignores-the-start
 *   w was set to 0 first. The start is an input: it makes a path cheap.
 * MISTAKE 12 takes-anything
 *   lambda, alpha, tol, max_sweeps, X, y and w are used as they come. Refuse what
 *   is outside its range, NaN included, before anything is written.
 * VARIANT 1 sums-undivided
 *   Multiplies everything by m.
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

/* The new w_j from c_j, x_j'r/m and the old one. */
static double new_weight(int m, double c, double slope, double old, double l1,
                         double l2)
{
    (void)m;
#if VARIANT == 1
    double below = m * c + m * l2, above = m * c * old + m * slope;
    return below > 0 ? shrink(above, m * l1) / below : 0;
#elif MISTAKE == 1
    return c > 0 ? shrink(c * old + slope, l1 + l2) / c : 0;
#elif MISTAKE == 3
    return c + l2 > 0 ? shrink(c * old + slope, l1) / (c + 2 * l2) : 0;
#elif MISTAKE == 4
    return c > 0 ? shrink(c * old + slope, l1) / c : 0;
#elif MISTAKE == 5
    return c + l2 > 0 ? shrink(c * old + slope, l1 + l2) / (c + l2) : 0;
#elif MISTAKE == 6
    return c > 0 ? shrink(c * old + slope, l1) / (c + l2 / m) : 0;
#elif MISTAKE == 7
    return c + l2 > 0 ? shrink((c + l2) * old + slope, l1) / (c + l2) : 0;
#elif MISTAKE == 10
    return shrink(c * old + slope, l1) / (c + l2);
#else
    return c + l2 > 0 ? shrink(c * old + slope, l1) / (c + l2) : 0;
#endif
}

/* Minimise over w_j and correct r; returns sqrt(c_j) |change of w_j|. */
static double visit(int m, int n, double w[], double r[], int j,
                    const double X[], double l1, double l2)
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
    c /= m;
    slope /= m;
#if VARIANT == 2
    w[j] = new_weight(m, c, slope, 0, l1, l2);
    for (int i = 0; i < m; i++)
        r[i] -= w[j] * X[i * n + j];
#else
    w[j] = new_weight(m, c, slope, old, l1, l2);
#if MISTAKE != 8
    for (int i = 0; i < m; i++)
        r[i] -= (w[j] - old) * X[i * n + j];
#endif
#endif
    return sqrt(c) * fabs(w[j] - old);
}

num_status elastic_net_cd(int m, int n, double w[n], double r[m], int *sweeps,
                          const double X[m * n], const double y[m],
                          double lambda, double alpha, double tol,
                          int max_sweeps)
{
    double l1 = lambda * alpha, l2 = lambda * (1 - alpha);
    num_status status = NUM_MAX_ITERATIONS;
#if MISTAKE != 12
    if (!(lambda >= 0 && lambda < INFINITY && alpha >= 0 && alpha <= 1))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_sweeps >= 0) || !vec_is_finite(m * n, X) ||
        !vec_is_finite(m, y) || !vec_is_finite(n, w))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 2
    l1 = lambda * (1 - alpha);
    l2 = lambda * alpha;
#elif MISTAKE == 11
    vec_fill(n, w, 0);
#endif
    for (int i = 0; i < m; i++)
        r[i] = y[i] - vec_dot(n, X + i * n, w);
    for (*sweeps = 0; *sweeps < max_sweeps && status != NUM_OK;) {
        int settled = 1;
        for (int j = 0; j < n; j++)
            if (!(visit(m, n, w, r, j, X, l1, l2) <= tol))
                settled = 0;
        ++*sweeps;
#if MISTAKE == 8
        for (int i = 0; i < m; i++)
            r[i] = y[i] - vec_dot(n, X + i * n, w);
#endif
        if (settled)
            status = NUM_OK;
    }
#if MISTAKE == 9
    vec_scale(n, w, 1 + l2);
    for (int i = 0; i < m; i++)
        r[i] = y[i] - vec_dot(n, X + i * n, w);
#endif
    return status;
}
