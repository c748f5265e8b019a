/* 3.5 cholesky: A = L L' row by row; a bad pivot says A is not PD. */
#include "hessian_test.h"
#include <math.h>

num_status cholesky(int n, double L[n * n], const double A[n * n])
{
    for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
            double rest = A[i * n + j];
            for (int k = 0; k < j; k++)
                rest -= L[i * n + k] * L[j * n + k];
            if (j < i) {
                L[i * n + j] = rest / L[j * n + j];
                continue;
            }
            /* written so that NaN is refused */
            if (!(rest > 0 && rest < INFINITY))
                return NUM_NOT_PD;
            L[i * n + i] = sqrt(rest);
        }
        for (int j = i + 1; j < n; j++)
            L[i * n + j] = 0;
    }
    return NUM_OK;
}
