/*
 * Data for the picture of 10.2: lambda and the ten weights on the diabetes data
 * by ridge, on a logarithmic grid.
 */
#include "designs.h"
#include "l1_vs_l2.h"

#include <stdio.h>

enum { M = DIABETES_M, N = DIABETES_N, POINTS = 41 };

static double X[M * N], y[M], work[(M + N) * (N + 1)];

int main(void)
{
    double w[N], b;
    if (!diabetes(X, y))
        return 1;
    for (int k = 0; k < POINTS; k++) {
        const double lambda = 1000 * pow(10, -6.0 * k / (POINTS - 1));
        if (ridge(M, N, w, &b, X, y, lambda, work) != NUM_OK)
            return 0;
        printf("%.9g", lambda);
        for (int j = 0; j < N; j++)
            printf(" %.9g", w[j]);
        printf("\n");
    }
    return 0;
}
