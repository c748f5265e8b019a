/*
 * Data for the picture of 5.7: t, gap, promise for gradient descent with step
 * 1/L on least squares with 7 samples and 10 features (diabetes, standardised
 * on the training part). The promise is gap_0 (1 - mu/L)^t with the mu that
 * pl_constant finds on the iterates of the run itself.
 */
#include "dataset.h"
#include "eig.h"
#include "strong_convexity.h"
#include "vec.h"
#include <math.h>
#include <stdio.h>

enum { M = 7, N = 10, STEPS = 400 };

/* run: least squares, and its iterates. */
typedef struct run {
    const double *X;
    double y[M], points[(STEPS + 1) * N], gaps[STEPS + 1];
    int next;
} run;

/* f(w) = 1/(2m) |Xw - y|^2 */
static double least_squares(int n, double g[], const double w[], void *data)
{
    const run *d = data;
    double sum = 0;
    if (g)
        vec_fill(n, g, 0);
    for (int i = 0; i < M; i++) {
        const double *x = d->X + i * n;
        double e = vec_dot(n, x, w) - d->y[i];
        sum += e * e;
        if (g)
            vec_axpy(n, g, x, e / M);
    }
    return sum / (2 * M);
}

/* The iterates, one after the other: a sampler without chance. */
static void next_iterate(int n, double x[n], rng *r, void *data)
{
    run *d = data;
    (void)r;
    vec_copy(n, x, d->points + n * d->next++);
}

/* The largest eigenvalue of XX'/m, which is that of X'X/m. */
static double largest(const double X[])
{
    double K[M * M], lambda[M], work[M * (M + 1)];
    for (int i = 0; i < M; i++)
        for (int j = 0; j < M; j++)
            K[i * M + j] = vec_dot(N, X + i * N, X + j * N) / M;
    return eig_sym_values(M, lambda, K, work) == NUM_OK ? lambda[M - 1] : NAN;
}

static void print_run(const dataset *d)
{
    static run a;
    objective f = {.n = N, .eval = least_squares, .data = &a};
    const point_sampler S = {next_iterate, &a};
    double w[N] = {0}, g[N], x[N], work[2 * N], mu, mean = vec_sum(M, d->y) / M;
    int tested;
    rng r;
    a.X = d->X;
    for (int i = 0; i < M; i++)
        a.y[i] = (d->y[i] - mean) / 100;
    double L = largest(d->X);
    for (int t = 0; t <= STEPS; t++) {
        vec_copy(N, a.points + t * N, w);
        a.gaps[t] = objective_value_gradient(&f, g, w); /* f* = 0 */
        vec_axpy(N, w, g, -1 / L);
    }
    rng_seed(&r, 5);
    if (pl_constant(&f, &mu, x, &tested, 0, 1e-14, &S, STEPS + 1, &r, work) ==
        NUM_OK)
        for (int t = 0; t <= STEPS; t += 5)
            printf("%d %.6g %.6g\n", t, a.gaps[t],
                   a.gaps[0] * pow(1 - mu / L, t));
}

int main(void)
{
    double mean[N], scale[N];
    csv_error error;
    rng r;
    dataset *train = NULL, *test = NULL,
            *d = dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY,
                                      &error);
    rng_seed(&r, 5);
    if (d && d->n == N && dataset_split(&train, &test, d, 0.2, &r) == NUM_OK &&
        dataset_fit_scaling(mean, scale, train) == NUM_OK) {
        dataset_apply_scaling(train, mean, scale);
        print_run(train);
    }
    dataset_free(d);
    dataset_free(train);
    dataset_free(test);
    return 0;
}
