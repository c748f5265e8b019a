/*
 * Data for the picture of 5.1: m, mu, L of least squares on the first m samples
 * of the diabetes data, standardised on the training part. A mu of 0 has no
 * place on a log axis and is printed as 1e-5, at the edge of the picture.
 */
#include "dataset.h"
#include "strong_convexity.h"
#include <stdio.h>

static void print_constants(const dataset *d)
{
    enum { N = 10, MOST = 60 };
    double mu, L, kappa, work[2 * N * (N + 1)];
    for (int m = 1; m <= MOST && m <= d->m && d->n == N; m++)
        if (least_squares_constants(m, N, &mu, &L, &kappa, d->X, work) ==
            NUM_OK)
            printf("%d %.9g %.9g\n", m, mu > 0 ? mu : 1e-5, L);
}

int main(void)
{
    double mean[10], scale[10];
    csv_error error;
    rng r;
    dataset *train = NULL, *test = NULL,
            *d = dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY,
                                      &error);
    rng_seed(&r, 5);
    if (d && dataset_split(&train, &test, d, 0.2, &r) == NUM_OK &&
        dataset_fit_scaling(mean, scale, train) == NUM_OK) {
        dataset_apply_scaling(train, mean, scale);
        print_constants(train);
    }
    dataset_free(d);
    dataset_free(train);
    dataset_free(test);
    return 0;
}
