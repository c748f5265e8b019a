/* 3.7 classify_critical_point: count the signs of the eigenvalues. */
#include "eig.h"
#include "hessian_test.h"
#include "vec.h"
#include <math.h>

int classify_critical_point(int n, double lambda[n], int *index,
                            const double H[n * n], double tol,
                            double work[n * (n + 1)])
{
    int negative = 0, positive = 0;

    if (!vec_is_finite(n * n, H) || !(tol >= 0 && tol < 1))
        return CRITICAL_BAD_INPUT;
    if (eig_sym_values(n, lambda, H, work) != NUM_OK)
        return CRITICAL_BAD_INPUT;
    double zero = tol * vec_norm_inf(n, lambda);
    for (int k = 0; k < n; k++) {
        negative += lambda[k] < -zero;
        positive += lambda[k] > zero;
    }
    *index = negative;
    if (negative > 0 && positive > 0)
        return CRITICAL_SADDLE;
    if (negative + positive < n)
        return CRITICAL_DEGENERATE;
    return positive > 0 ? CRITICAL_MINIMUM : CRITICAL_MAXIMUM;
}
