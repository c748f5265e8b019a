/*
 * Data for the picture of 4.9: sweep and duality gap on the breast cancer data,
 * standardised, for lambda = 0.1 and 0.01; two data sets.
 */
#include "convex_losses.h"
#include "dataset.h"
#include <stdio.h>

enum { M = 569, N = 30, SWEEPS = 200 };

int main(void)
{
    double mean[N], scale[N], y[M], w[N];
    csv_error e;
    dataset *d =
        dataset_new_from_csv("lib/data/breast_cancer.csv", DATASET_CLASS, &e);
    if (!d || d->n != N || d->m != M ||
        dataset_fit_scaling(mean, scale, d) != NUM_OK)
        return 1;
    dataset_apply_scaling(d, mean, scale);
    dataset_signs(y, d, 1);
    for (int run = 0; run < 2; run++) {
        double alpha[M] = {0}, gaps[SWEEPS + 1] = {0};
        int sweeps = -1;
        svm_dual_cd(M, N, w, alpha, gaps, &sweeps, d->X, y,
                    run == 0 ? 0.1 : 0.01, 1e-9, SWEEPS);
        for (int k = 0; k <= sweeps && k <= SWEEPS; k++)
            if (k < 10 || k % 5 == 0)
                printf("%d %.4g\n", k, gaps[k]);
        printf("\n\n");
    }
    dataset_free(d);
    return 0;
}
