/*
 * Data for the picture of 10.8: the lasso path on the diabetes data. Columns:
 * lambda / lambda_max and the ten weights. The solver is the library's
 * accelerated proximal gradient.
 */
#include "designs.h"
#include "l1_vs_l2.h"
#include "mat.h"
#include "optimizer.h"
#include "problems.h"

#include <stdio.h>

enum { M = DIABETES_M, N = DIABETES_N, POINTS = 49 };

static double X[M * N], y[M], A[N * N], b[N];

static double value(int n, const double x[], void *data)
{
    return *(const double *)data * vec_norm1(n, x);
}

static void prox(int n, double z[], const double x[], double t, void *data)
{
    prox_l1(n, z, x, t * *(const double *)data);
}

static num_status solve(int n, double w[], double lambda, void *data)
{
    quadratic_problem q = {.n = n, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    const prox_term h = {.value = value, .prox = prox, .data = &lambda};
    const optimizer_options options = {.eta = 0.2, .h = &h};
    optimizer *o = optimizer_new(&optimizer_nesterov, n, &options);
    (void)data;
    if (o == NULL)
        return NUM_NO_MEMORY;
    num_status s = optimizer_run(o, &f, w, 1e-6, 5000, NULL);
    vec_copy(n, w, o->x);
    optimizer_free(o);
    return s;
}

int main(void)
{
    double lambdas[POINTS], W[POINTS * N];
    const path_solver s = {.solve = solve};
    if (!diabetes(X, y))
        return 1;
    mat_gram(M, N, A, X);
    vec_scale(N * N, A, 1.0 / M);
    mat_t_vec(M, N, b, X, y);
    vec_scale(N, b, 1.0 / M);
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
