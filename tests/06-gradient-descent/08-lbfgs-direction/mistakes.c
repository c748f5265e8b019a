/*
 * What goes wrong in 6.8 lbfgs_direction.
 *
 * MISTAKE 1 loops-in-the-same-order
 *   Both loops run from the newest pair to the oldest. The second runs back,
 *   from the oldest to the newest.
 * MISTAKE 2 gamma-missing
 *   Between the loops the vector is not scaled by gamma = s'y / y'y. Without
 *   it H starts from I, whose size has nothing to do with f.
 * MISTAKE 3 curvature-unchecked
 *   Pairs with s'y <= 0 are used. They make H indefinite, and d may go up:
 *   leave them out.
 * MISTAKE 4 one-alpha-for-all
 *   alpha is one number that every pair overwrites. The second loop needs the
 *   alpha of each pair: keep m of them.
 * MISTAKE 5 beta-missing
 *   The second loop adds alpha_i s_i. It is (alpha_i - beta) s_i with beta =
 *   y_i'd / s_i'y_i.
 * MISTAKE 6 sign
 *   You return H g. The direction is -H g.
 * MISTAKE 7 gamma-inverted
 *   gamma is upside down. It is an inverse curvature: s'y / y'y.
 * MISTAKE 8 gamma-of-the-oldest
 *   gamma is computed from the oldest pair. The newest knows the curvature
 *   where x is now.
 * MISTAKE 9 newest-first
 *   You take the first row for the newest pair. The first row is the oldest.
 * MISTAKE 10 gamma-of-a-bad-pair
 *   gamma is computed from the last row even if that pair is left out.
 * MISTAKE 11 any-gradient
 *   A gradient with NaN or infinity is not refused.
 * MISTAKE 12 s-and-y-exchanged
 *   s and y have changed places in the loops. That is the DFP update of B, not
 *   the BFGS update of H.
 * VARIANT 1 keeps-rho
 *   Keeps 1 / s'y in work.
 * VARIANT 2 recursive
 *   The product by recursion over the pairs: H g = (I - rho s y') H' (I - rho
 *   y s') g + rho s s'g.
 */
#include "gradient_descent.h"
#include "vec.h"

#if VARIANT == 2
/* q <- H q with the first m pairs. */
static void apply(int n, int m, double q[], const double S[], const double Y[],
                  double gamma)
{
    if (m == 0) {
        vec_scale(n, q, gamma);
        return;
    }
    const double *s = S + (m - 1) * n, *y = Y + (m - 1) * n;
    double sy = vec_dot(n, s, y), alpha = 0;
    if (sy > 0) {
        alpha = vec_dot(n, s, q) / sy;
        vec_axpy(n, q, y, -alpha);
    }
    apply(n, m - 1, q, S, Y, gamma);
    if (sy > 0)
        vec_axpy(n, q, s, alpha - vec_dot(n, y, q) / sy);
}

num_status lbfgs_direction(int n, int m, double d[n], const double g[n],
                           const double S[], const double Y[], double work[])
{
    double gamma = 1;
    for (int i = 0; i < n; i++)
        if (!(g[i] - g[i] == 0))
            return NUM_BAD_INPUT;
    for (int i = 0; i < m; i++) {
        double sy = vec_dot(n, S + i * n, Y + i * n);
        if (sy > 0)
            gamma = sy / vec_dot(n, Y + i * n, Y + i * n);
    }
    for (int i = 0; i < n; i++)
        d[i] = -g[i];
    apply(n, m, d, S, Y, gamma);
    return NUM_OK;
}
#else
static int row(int m, int i)
{
#if MISTAKE == 9
    return m - 1 - i;
#else
    (void)m;
    return i;
#endif
}

static int usable(double sy)
{
#if MISTAKE == 3
    return sy != 0;
#else
    return sy > 0;
#endif
}

num_status lbfgs_direction(int n, int m, double d[n], const double g[n],
                           const double S[], const double Y[], double work[])
{
    double *alpha = work, *rho = work + m, gamma = 1;
    int chosen = -1;

#if MISTAKE != 11
    if (!vec_is_finite(n, g))
        return NUM_BAD_INPUT;
#endif
    vec_copy(n, d, g);
    for (int i = m - 1; i >= 0; i--) {
        const double *s = S + row(m, i) * n, *y = Y + row(m, i) * n;
        double sy = vec_dot(n, s, y);
        rho[i] = usable(sy) ? 1 / sy : 0;
        if (!usable(sy))
            continue;
#if MISTAKE == 8
        chosen = row(m, i);
#else
        chosen = chosen < 0 ? row(m, i) : chosen;
#endif
#if MISTAKE == 12
        alpha[i] = vec_dot(n, y, d) * rho[i];
        vec_axpy(n, d, s, -alpha[i]);
#else
        alpha[i] = vec_dot(n, s, d) * rho[i];
        vec_axpy(n, d, y, -alpha[i]);
#endif
#if MISTAKE == 4
        alpha[m - 1] = alpha[i];
#endif
    }
#if MISTAKE == 10
    chosen = m - 1;
#endif
#if MISTAKE != 2
    if (chosen >= 0) {
        const double *s = S + chosen * n, *y = Y + chosen * n;
#if MISTAKE == 7
        gamma = vec_dot(n, y, y) / vec_dot(n, s, y);
#else
        gamma = vec_dot(n, s, y) / vec_dot(n, y, y);
#endif
    }
#endif
    vec_scale(n, d, gamma);
#if MISTAKE == 1
    for (int i = m - 1; i >= 0; i--) {
#else
    for (int i = 0; i < m; i++) {
#endif
        const double *s = S + row(m, i) * n, *y = Y + row(m, i) * n;
        if (rho[i] == 0)
            continue;
#if MISTAKE == 4
        vec_axpy(n, d, s, alpha[m - 1] - rho[i] * vec_dot(n, y, d));
#elif MISTAKE == 5
        vec_axpy(n, d, s, alpha[i]);
        (void)y;
#elif MISTAKE == 12
    vec_axpy(n, d, y, alpha[i] - rho[i] * vec_dot(n, s, d));
#else
    vec_axpy(n, d, s, alpha[i] - rho[i] * vec_dot(n, y, d));
#endif
    }
#if MISTAKE != 6
    vec_scale(n, d, -1);
#endif
    return NUM_OK;
}
#endif
