/*
 * Data for the picture of 3.5: the points (x, y) of a grid for which cholesky
 * accepts the matrix with ones on the diagonal and x, y, 0.5 off it.
 */
#include "hessian_test.h"
#include <stdio.h>

int main(void)
{
    for (int i = -14; i <= 14; i++)
        for (int j = -14; j <= 14; j++) {
            double x = i / 13.0, y = j / 13.0, L[9];
            const double A[9] = {1, x, y, x, 1, 0.5, y, 0.5, 1};
            if (cholesky(3, L, A) == NUM_OK)
                printf("%.9g %.9g\n", x, y);
        }
    return 0;
}
