/*
 * Data for the figure of real data: t, gap, gap_0 (1 - mu/L)^t for gradient
 * descent with step 1/L on logistic regression, breast cancer, standardised on
 * the training part, lambda/2 |w|^2 with lambda = 0.1 and 0.01 (data sets 0 and
 * 1). L comes from the power iteration, mu = lambda, f* from a longer run.
 */
#include "dataset.h"
#include "mat.h"
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"
#include <math.h>
#include <stdio.h>

enum { N = 30, SAMPLES = 569, STEPS = 300, LONG = 20000 };

/* y = X'(Xv)/m */
static void multiply(int n, double y[n], const double x[n], void *data)
{
    const dataset *d = data;
    double Xv[SAMPLES];
    mat_vec(d->m, n, Xv, d->X, x);
    mat_t_vec(d->m, n, y, d->X, Xv);
    vec_scale(n, y, 1.0 / d->m);
}

static void print_run(dataset *d, const double y[], double lambda)
{
    const linear_map A = {multiply, d};
    logistic_problem p = {d->m, N, d->X, y, lambda};
    objective f = problem_logistic(&p);
    double v[N], w[N] = {0}, g[N], work[N], top, history[STEPS + 1], best = 0;
    int steps;
    vec_fill(N, v, 1);
    if (power_iteration(N, &top, v, &steps, &A, 1e-9, 1000, work) != NUM_OK)
        return;
    double L = lambda + top / 4;
    for (int t = 0; t <= LONG; t++) {
        best = objective_value_gradient(&f, g, w);
        if (t <= STEPS)
            history[t] = best;
        vec_axpy(N, w, g, -1 / L);
    }
    for (int t = 0; t <= STEPS && history[t] - best > 1e-14; t += 4)
        printf("%d %.4g %.6g\n", t, history[t] - best,
               (history[0] - best) * pow(1 - lambda / L, t));
    printf("\n\n");
}

int main(void)
{
    double mean[N], scale[N], y[SAMPLES];
    csv_error error;
    rng r;
    dataset *train = NULL, *test = NULL;
    dataset *d = dataset_new_from_csv("lib/data/breast_cancer.csv",
                                      DATASET_CLASS, &error);
    rng_seed(&r, 5);
    if (d && d->n == N && d->m <= SAMPLES &&
        dataset_split_stratified(&train, &test, d, 0.2, &r) == NUM_OK &&
        dataset_fit_scaling(mean, scale, train) == NUM_OK) {
        dataset_apply_scaling(train, mean, scale);
        dataset_signs(y, train, 1);
        print_run(train, y, 0.1);
        print_run(train, y, 0.01);
    }
    dataset_free(d);
    dataset_free(train);
    dataset_free(test);
    return 0;
}
