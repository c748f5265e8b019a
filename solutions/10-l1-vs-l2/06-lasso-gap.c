/* 10.6 lasso_gap, kkt_violation: certificates for a solution of the lasso. */
#include "l1_vs_l2.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

static int is_usable(int m, int n, const double X[m * n], const double y[m],
                     const double w[n], double lambda)
{
    return lambda >= 0 && isfinite(lambda) && vec_is_finite(m * n, X) &&
           vec_is_finite(m, y) && vec_is_finite(n, w);
}

double lasso_gap(int m, int n, double nu[m], const double X[m * n],
                 const double y[m], const double w[n], double lambda,
                 double work[n])
{
    if (!is_usable(m, n, X, y, w, lambda) || lambda == 0)
        return (double)NAN;
    mat_vec(m, n, nu, X, w);
    vec_sub(m, nu, y, nu); /* the residual, for now */
    double primal = vec_dot(m, nu, nu) / (2 * m) + lambda * vec_norm1(n, w);

    mat_t_vec(m, n, work, X, nu);
    double largest = vec_norm_inf(n, work);
    if (!(largest <= m * lambda))
        vec_scale(m, nu, m * lambda / largest);
    double dual = (vec_dot(m, y, nu) - vec_dot(m, nu, nu) / 2) / m;
    return primal - dual;
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
        double over = fabs(g[j] / m) - lambda;
        if (w[j] != 0)
            g[j] = fabs(g[j] / m - copysign(lambda, w[j]));
        else
            g[j] = over < 0 ? 0 : over; /* NaN stays */
    }
    return vec_max(n, g);
}
