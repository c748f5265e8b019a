/*
 * Data for the picture of 5.4: lambda, and the ten eigenvalues of the Hessian
 * of least squares + lambda |w|^2 on the diabetes data, standardised on the
 * training part. Data set 1: mu, and the lambda that gives it.
 */
#include "dataset.h"
#include "eig.h"
#include "mat.h"
#include "strong_convexity.h"
#include "vec.h"
#include <math.h>
#include <stdio.h>

enum { N = 10 };

static void print_spectra(const double h[N])
{
    double shifted[N], lambda;
    for (int k = 0; k <= 40; k++) {
        lambda = pow(10, k / 8.0 - 4);
        if (ridge_shift(N, shifted, h, lambda, RIDGE_WHOLE) != NUM_OK)
            continue;
        printf("%.9g", lambda);
        for (int i = 0; i < N; i++)
            printf(" %.9g", shifted[i]);
        printf("\n");
    }
    printf("\n\n");
    for (double mu = 0.03; mu < 10; mu *= 3)
        if (ridge_for_mu(N, &lambda, h, mu, RIDGE_WHOLE) == NUM_OK)
            printf("%.9g %.9g\n", mu, lambda);
}

int main(void)
{
    double mean[N], scale[N], H[N * N], h[N], work[N * (N + 1)];
    csv_error error;
    rng r;
    dataset *train = NULL, *test = NULL,
            *d = dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY,
                                      &error);
    rng_seed(&r, 5);
    if (d && d->n == N && dataset_split(&train, &test, d, 0.2, &r) == NUM_OK &&
        dataset_fit_scaling(mean, scale, train) == NUM_OK) {
        dataset_apply_scaling(train, mean, scale);
        mat_gram(train->m, N, H, train->X);
        vec_scale(N * N, H, 1.0 / train->m);
        if (eig_sym_values(N, h, H, work) == NUM_OK)
            print_spectra(h);
    }
    dataset_free(d);
    dataset_free(train);
    dataset_free(test);
    return 0;
}
