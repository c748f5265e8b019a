/*
 * Data for the picture of 5.2: k, |r_k| / lambda_k, (L - lambda_k) / L for the
 * Hessian X'X/m of least squares on the breast cancer data, which is never
 * formed. L is the lambda after 2000 steps.
 */
#include "dataset.h"
#include "mat.h"
#include "strong_convexity.h"
#include "vec.h"
#include <stdio.h>

enum { N = 30, STEPS = 40, SAMPLES = 569 };

/* y = X'(Xv)/m */
static void multiply(int n, double y[n], const double x[n], void *data)
{
    const dataset *d = data;
    double Xv[SAMPLES];
    mat_vec(d->m, n, Xv, d->X, x);
    mat_t_vec(d->m, n, y, d->X, Xv);
    vec_scale(n, y, 1.0 / d->m);
}

/* lambda after k steps; *residual is |A v - lambda v|. */
static int run(dataset *d, int k, double *lambda, double *residual)
{
    const linear_map A = {multiply, d};
    double v[N], work[N], Av[N];
    int steps = 0;
    vec_fill(N, v, 0);
    v[0] = 1;
    *lambda = 0;
    num_status s = power_iteration(N, lambda, v, &steps, &A, 0, k, work);
    if (s != NUM_OK && s != NUM_MAX_ITERATIONS)
        return 0;
    multiply(N, Av, v, d);
    vec_axpy(N, Av, v, -*lambda);
    *residual = vec_norm2(N, Av);
    return *lambda > 0;
}

static void print_runs(dataset *d)
{
    double L, lambda, residual;
    if (d->n != N || !run(d, 2000, &L, &residual))
        return;
    for (int k = 0; k <= STEPS; k++)
        if (run(d, k, &lambda, &residual))
            printf("%d %.6g %.6g\n", k, residual / lambda, (L - lambda) / L);
}

int main(void)
{
    double mean[N], scale[N];
    csv_error error;
    rng r;
    dataset *train = NULL, *test = NULL,
            *d = dataset_new_from_csv("lib/data/breast_cancer.csv",
                                      DATASET_CLASS, &error);
    rng_seed(&r, 5);
    if (d && dataset_split_stratified(&train, &test, d, 0.2, &r) == NUM_OK &&
        dataset_fit_scaling(mean, scale, train) == NUM_OK) {
        dataset_apply_scaling(train, mean, scale);
        print_runs(train);
    }
    dataset_free(d);
    dataset_free(train);
    dataset_free(test);
    return 0;
}
