/*
 * Data for the picture of 3.6: the largest error of the diagonal after 0, 1, 2,
 * ... sweeps, for three orders.
 */
#include "eig.h"
#include "hessian_test.h"
#include "vec.h"
#include <math.h>
#include <stdio.h>

enum { MOST = 40 };

int main(void)
{
    static double A[MOST * MOST], work[MOST * (MOST + 1)];
    for (int n = 5; n <= MOST; n = n == 5 ? 15 : n + 25) {
        double exact[MOST], lambda[MOST];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                A[i * n + j] = (7 * i + 7 * j + i * j) % 11 - 5;
        eig_sym_values(n, exact, A, work);
        for (int sweeps = 0; sweeps <= 9; sweeps++) {
            int done = 0;
            num_status s =
                jacobi_eigenvalues(n, lambda, &done, A, 1e-15, sweeps, work);
            if (s == NUM_OK || s == NUM_MAX_ITERATIONS)
                printf("%d %.9g\n", sweeps,
                       fmax(1e-13, vec_distance(n, lambda, exact) /
                                       vec_norm2(n, exact)));
        }
        printf("\n\n");
    }
    return 0;
}
