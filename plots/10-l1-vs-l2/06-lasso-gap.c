/*
 * Data for the picture of 10.6: the lasso on the diabetes data, lambda = 2, by
 * coordinate descent. Columns: sweep, duality gap, P(w) - min P, violation of
 * the KKT conditions. Below
 * 1e-9 the second is rounding.
 */
#include "designs.h"
#include "l1_vs_l2.h"
#include "sweep.h"

#include <stdio.h>

enum { M = DIABETES_M, N = DIABETES_N, SWEEPS = 42, ENOUGH = 2000 };

static double X[M * N], y[M], nu[M], work[M + N];

int main(void)
{
    const double lambda = 2;
    double w[N] = {0}, r[M], history[SWEEPS + 1], least = 0;
    if (!diabetes(X, y))
        return 1;
    for (int pass = 0; pass < 2; pass++) {
        vec_fill(N, w, 0);
        vec_copy(M, r, y);
        for (int k = 0; k <= (pass ? SWEEPS : ENOUGH); k++) {
            least = vec_dot(M, r, r) / (2 * M) + lambda * vec_norm1(N, w);
            if (pass) {
                const double gap = lasso_gap(M, N, nu, X, y, w, lambda, work);
                const double kkt = kkt_violation(M, N, X, y, w, lambda, work);
                if (isnan(gap) || isnan(kkt))
                    return 0;
                printf("%d %.9g %.9g %.9g\n", k, gap,
                       fmax(least - history[SWEEPS], 1e-9), kkt);
            }
            sweep(M, N, w, r, X, lambda, 0);
        }
        history[SWEEPS] = least;
    }
    return 0;
}
