/*
 * Data for the picture of 10.6: the lasso on the diabetes data, lambda = 2, by
 * the library's accelerated proximal gradient. Columns: step, duality gap, P(w)
 * - min P, violation of the KKT conditions. Below 1e-8 the third is rounding.
 */
#include "designs.h"
#include "l1_vs_l2.h"
#include "mat.h"
#include "optimizer.h"
#include "problems.h"

#include <stdio.h>

enum { M = DIABETES_M, N = DIABETES_N, STEPS = 104 };

static double X[M * N], y[M], nu[M], work[M + N];
static const double lambda = 2;

static double value(int n, const double x[], void *data)
{
    (void)data;
    return lambda * vec_norm1(n, x);
}

static void prox(int n, double z[], const double x[], double t, void *data)
{
    (void)data;
    prox_l1(n, z, x, t * lambda);
}

/* Columns of the row for the run's iterate; 0 if something is not written. */
static int print_row(const optimizer *o, double least)
{
    const double gap = lasso_gap(M, N, nu, X, y, o->x, lambda, work);
    const double kkt = kkt_violation(M, N, X, y, o->x, lambda, work);
    if (isnan(gap) || isnan(kkt))
        return 0;
    printf("%d %.9g %.9g %.9g\n", o->steps, gap, fmax(o->fx - least, 1e-8),
           kkt);
    return 1;
}

int main(void)
{
    double A[N * N], b[N], zero[N] = {0};
    if (!diabetes(X, y))
        return 1;
    mat_gram(M, N, A, X);
    vec_scale(N * N, A, 1.0 / M);
    mat_t_vec(M, N, b, X, y);
    vec_scale(N, b, 1.0 / M);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    const prox_term h = {.value = value, .prox = prox};
    const optimizer_options options = {.eta = 0.2, .h = &h};
    optimizer *o = optimizer_new(&optimizer_nesterov, N, &options);
    if (o == NULL)
        return 1;
    optimizer_run(o, &f, zero, 1e-11, 5000, NULL);
    const double least = o->fx;
    num_status s = optimizer_init(o, &f, zero);
    while (s == NUM_OK && print_row(o, least) && o->steps < STEPS)
        s = optimizer_step(o);
    optimizer_free(o);
    return 0;
}
