/* 11.3 escape_steps: |c| (1 - eta lambda)^k >= radius, solved for k. */
#include "eig.h"
#include "landscapes.h"

num_status escape_steps(int n, double *steps, const double H[n * n],
                        const double d[n], double eta, double radius,
                        double work[n * (n + 2)])
{
    double *V = work, *lambda = V + n * n, *rest = lambda + n;

    if (!(eta > 0 && isfinite(eta) && radius > 0 && isfinite(radius)) ||
        !vec_is_finite(n, d) || !vec_is_finite(n * n, H))
        return NUM_BAD_INPUT;
    if (eig_sym(n, lambda, V, H, rest) != NUM_OK)
        return NUM_BAD_INPUT;
    if (!(lambda[0] < 0))
        return NUM_NO_PROGRESS;

    double c = fabs(vec_dot(n, V, d)); /* row 0 of V belongs to lambda[0] */
    double q = log(radius / c) / log1p(-eta * lambda[0]);
    *steps = fmax(0, ceil(q - 1e-9));
    return NUM_OK;
}
