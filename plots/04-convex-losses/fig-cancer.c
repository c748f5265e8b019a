/*
 * Data: scores of the test part of the breast cancer data by logistic
 * regression and by the SVM, lambda = 0.01, standardised on the training part.
 * First set: benign, second: malignant.
 */
#include "convex_losses.h"
#include "dataset.h"
#include "vec.h"

#include <stdio.h>
#include <stdlib.h>

enum { N = 30, P = N + 1, SWEEPS = 300 };

static double *with_ones(const dataset *d)
{
    double *X = malloc(sizeof *X * (size_t)(d->m * P));
    for (int i = 0; X && i < d->m; i++) {
        X[i * P] = 1;
        vec_copy(N, X + i * P + 1, d->X + i * N);
    }
    return X;
}

/* Newton's method from w = 0. */
static int train_logistic(int m, double w[P], const double X[],
                          const double y[])
{
    double w_new[P], t, decrement = 1;
    static double work[P * P + 2 * P];
    vec_fill(P, w, 0);
    for (int k = 0; k < 30 && decrement > 1e-12; k++) {
        if (logistic_newton_step(m, P, w_new, &t, &decrement, X, y, w, 0.01,
                                 work) != NUM_OK)
            return 0;
        vec_copy(P, w, w_new);
    }
    return decrement <= 1e-12;
}

int main(void)
{
    double mean[N], scale[N], y[569], w[P], v[P];
    double alpha[569] = {0}, gaps[SWEEPS + 1];
    int sweeps;
    csv_error e;
    rng r;
    dataset *train, *test;
    dataset *d =
        dataset_new_from_csv("lib/data/breast_cancer.csv", DATASET_CLASS, &e);
    rng_seed(&r, 4);
    if (!d || d->n != N || d->m != 569 ||
        dataset_split_stratified(&train, &test, d, 0.25, &r) != NUM_OK ||
        dataset_fit_scaling(mean, scale, train) != NUM_OK)
        return 1;
    dataset_apply_scaling(train, mean, scale);
    dataset_apply_scaling(test, mean, scale);
    dataset_signs(y, train, 1);
    double *X = with_ones(train), *Z = with_ones(test);
    if (!X || !Z || !train_logistic(train->m, w, X, y) ||
        svm_dual_cd(train->m, P, v, alpha, gaps, &sweeps, X, y, 0.01, 1e-8,
                    SWEEPS) != NUM_OK)
        return 1;
    for (int class = 1; class >= 0; class --) {
        for (int i = 0; i < test->m; i++)
            if (test->label[i] == class)
                printf("%.4g %.4g\n", vec_dot(P, Z + i * P, w),
                       vec_dot(P, Z + i * P, v));
        printf("\n\n");
    }
    free(Z);
    free(X);
    dataset_free(test);
    dataset_free(train);
    dataset_free(d);
    return 0;
}
