/*
 * Data for the lesson's picture of Gershgorin's theorem: row, diagonal element
 * and radius of a matrix of order 3; then its eigenvalues.
 */
#include "eig.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double A[9] = {9, 1.5, -2, 1.5, 6, 1, -2, 1, 4};
    double lambda[3], V[9], work[3];
    for (int i = 0; i < 3; i++) {
        double radius = 0;
        for (int j = 0; j < 3; j++)
            radius += j == i ? 0 : fabs(A[3 * i + j]);
        printf("%d %.9g %.9g\n", i, A[4 * i], radius);
    }
    printf("\n\n");
    if (eig_sym(3, lambda, V, A, work) == NUM_OK)
        for (int k = 0; k < 3; k++)
            printf("%.9g %d\n", lambda[k], -1);
    return 0;
}
