/*
 * What goes wrong in 10.6 lasso_gap, kkt_violation.
 *
 * MISTAKE 1 not-rescaled
 *   nu is the residual as it is. As a rule it is not feasible, D(nu) is then no
 *   lower bound, and the gap may be negative: shrink it until |x_j'nu| <= m
 *   lambda.
 * MISTAKE 2 y-missing
 *   D lacks y'nu: it is 1/m (y'nu - |nu|^2/2), and without the first term the
 *   dual would always be negative.
 * MISTAKE 3 always-rescaled
 *   nu was stretched to the boundary also where the residual was inside. s is at
 *   most 1.
 * MISTAKE 4 lambda-for-m-lambda
 *   nu was scaled to |x_j'nu| <= lambda. With the mean in P the bound is m
 *   lambda.
 * MISTAKE 5 sum-for-mean
 *   P has |r|^2/2 without the 1/m.
 * MISTAKE 6 half-missing
 *   P has |r|^2/m: the 1/2 is missing.
 * MISTAKE 7 no-penalty
 *   P lacks lambda |w|_1.
 * MISTAKE 8 signed-maximum
 *   The largest x_j'r was taken without the absolute value.
 * MISTAKE 9 returns-the-dual
 *   What came back is D(nu), the lower bound. The gap is P(w) - D(nu).
 * MISTAKE 10 zero-weights-like-others
 *   kkt_violation asks |g_j| = lambda of the weights that are 0 too. There every
 *   |g_j| <= lambda will do.
 * MISTAKE 11 sign-ignored
 *   kkt_violation compares |g_j| with lambda where w_j != 0. The sign belongs to
 *   it: g_j = lambda sign(w_j).
 * MISTAKE 12 takes-anything
 *   lambda, X, y and w are used as they come. Answer NaN where they are not
 *   finite or lambda is outside its range.
 * VARIANT 1 differences-of-squares
 *   The dual as 1/(2m) (|y|^2 - |y - nu|^2), the dual point column by column.
 * VARIANT 2 fenchel
 *   The gap as 1/(2m) |r - nu|^2 + lambda |w|_1 - 1/m nu'Xw.
 */
#include "l1_vs_l2.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

static int is_usable(int m, int n, const double X[m * n], const double y[m],
                     const double w[n], double lambda)
{
#if MISTAKE == 12
    (void)m, (void)n, (void)X, (void)y, (void)w, (void)lambda;
    return 1;
#else
    return lambda >= 0 && lambda < INFINITY && vec_is_finite(m * n, X) &&
           vec_is_finite(m, y) && vec_is_finite(n, w);
#endif
}

double lasso_gap(int m, int n, double nu[m], const double X[m * n],
                 const double y[m], const double w[n], double lambda,
                 double work[n])
{
    double bound = m * lambda, largest, dual;
    if (!is_usable(m, n, X, y, w, lambda))
        return (double)NAN;
#if MISTAKE != 12
    if (lambda == 0)
        return (double)NAN;
#endif
    mat_vec(m, n, nu, X, w);
    vec_sub(m, nu, y, nu);
    double square = vec_dot(m, nu, nu), scale = 1;
    double primal = square / (2 * m) + lambda * vec_norm1(n, w);
#if MISTAKE == 4
    bound = lambda;
#elif MISTAKE == 5
    primal = square / 2 + lambda * vec_norm1(n, w);
#elif MISTAKE == 6
    primal = square / m + lambda * vec_norm1(n, w);
#elif MISTAKE == 7
    primal = square / (2 * m);
#endif
    mat_t_vec(m, n, work, X, nu);
#if MISTAKE == 8
    largest = vec_max(n, work);
#else
    largest = vec_norm_inf(n, work);
#endif
#if MISTAKE == 3
    if (largest > 0)
        scale = bound / largest;
#elif MISTAKE != 1
    if (!(largest <= bound))
        scale = bound / largest;
#endif
#if VARIANT == 2
    double fit = 0, apart = 0;
    for (int i = 0; i < m; i++) {
        double r = nu[i];
        nu[i] = scale * r;
        fit += nu[i] * (y[i] - r);
        apart += (r - nu[i]) * (r - nu[i]);
    }
    dual = 0;
    primal = apart / (2 * m) + lambda * vec_norm1(n, w) - fit / m;
#else
    (void)bound, (void)largest, (void)primal;
    vec_scale(m, nu, scale);
#if VARIANT == 1
    dual = 0;
    for (int i = 0; i < m; i++)
        dual += (y[i] * y[i] - (y[i] - nu[i]) * (y[i] - nu[i])) / (2 * m);
#elif MISTAKE == 2
    dual = -vec_dot(m, nu, nu) / (2 * m);
#else
    dual = (vec_dot(m, y, nu) - vec_dot(m, nu, nu) / 2) / m;
#endif
#endif
#if MISTAKE == 9
    return dual;
#else
    return primal - dual;
#endif
}

double kkt_violation(int m, int n, const double X[m * n], const double y[m],
                     const double w[n], double lambda, double work[m + n])
{
    double *r = work, *g = work + m;
    if (!is_usable(m, n, X, y, w, lambda))
        return (double)NAN;
    mat_vec(m, n, r, X, w);
    vec_sub(m, r, y, r);
    mat_t_vec(m, n, g, X, r);
    for (int j = 0; j < n; j++) {
        double s = g[j] / m, over = fabs(s) - lambda;
#if MISTAKE == 10
        if (1)
            g[j] = w[j] == 0 ? fabs(over) : fabs(s - copysign(lambda, w[j]));
#elif MISTAKE == 11
        if (w[j] != 0)
            g[j] = fabs(over);
#else
        if (w[j] != 0)
            g[j] = fabs(s - copysign(lambda, w[j]));
#endif
        else
            g[j] = over < 0 ? 0 : over;
    }
    return vec_max(n, g);
}
