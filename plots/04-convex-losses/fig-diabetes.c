/*
 * Data: linear regression on the diabetes data, standardised on the training
 * part. Prediction and truth for the training part, then for the test part.
 */
#include "convex_losses.h"
#include "dataset.h"
#include "vec.h"

#include <stdio.h>
#include <stdlib.h>

enum { N = 10, P = N + 1 };

/* X with a column of ones in front. */
static double *with_ones(const dataset *d)
{
    double *X = malloc(sizeof *X * (size_t)(d->m * P));
    for (int i = 0; X && i < d->m; i++) {
        X[i * P] = 1;
        vec_copy(N, X + i * P + 1, d->X + i * N);
    }
    return X;
}

int main(void)
{
    double mean[N], scale[N], w[P];
    csv_error e;
    rng r;
    dataset *train, *test;
    dataset *d =
        dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY, &e);
    rng_seed(&r, 4);
    if (!d || d->n != N ||
        dataset_split(&train, &test, d, 0.25, &r) != NUM_OK ||
        dataset_fit_scaling(mean, scale, train) != NUM_OK)
        return 1;
    dataset_apply_scaling(train, mean, scale);
    dataset_apply_scaling(test, mean, scale);
    double *X = with_ones(train), *Z = with_ones(test);
    double *work = malloc(sizeof *work * (size_t)(train->m * (P + 2)));
    if (!X || !Z || !work ||
        least_squares_qr(train->m, P, w, X, train->y, work) != NUM_OK)
        return 1;
    for (int i = 0; i < train->m; i++)
        printf("%.4g %g\n", vec_dot(P, X + i * P, w), train->y[i]);
    printf("\n\n");
    for (int i = 0; i < test->m; i++)
        printf("%.4g %g\n", vec_dot(P, Z + i * P, w), test->y[i]);
    free(work);
    free(Z);
    free(X);
    dataset_free(test);
    dataset_free(train);
    dataset_free(d);
    return 0;
}
