/*
 * Data for the picture of 10.8: the lasso path on the diabetes data. Columns:
 * lambda / lambda_max and the ten weights. The solver is coordinate descent.
 */
#include "designs.h"
#include "l1_vs_l2.h"
#include "sweep.h"

#include <stdio.h>

enum { M = DIABETES_M, N = DIABETES_N, POINTS = 49, SWEEPS = 300 };

static double X[M * N], y[M];

static num_status solve(int n, double w[], double lambda, void *data)
{
    double r[M];
    (void)data;
    for (int i = 0; i < M; i++)
        r[i] = y[i] - vec_dot(n, X + i * n, w);
    for (int k = 0; k < SWEEPS; k++)
        sweep(M, n, w, r, X, lambda, 0);
    return NUM_OK;
}

int main(void)
{
    double lambdas[POINTS], W[POINTS * N];
    const path_solver s = {.solve = solve};
    if (!diabetes(X, y))
        return 1;
    const double top = lambda_max(M, N, X, y, 1);
    if (!(top > 0) ||
        lambda_path(N, POINTS, lambdas, W, top, 0.001, &s) != NUM_OK)
        return 0;
    for (int k = 0; k < POINTS; k++) {
        printf("%.9g", lambdas[k] / top);
        for (int j = 0; j < N; j++)
            printf(" %.9g", W[k * N + j]);
        printf("\n");
    }
    return 0;
}
