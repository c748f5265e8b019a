/*
 * Data for the picture of 4.6: logistic regression on the breast cancer data,
 * standardised, lambda = 0.01, from w = 0. Columns: step, f(w) minus the
 * smallest f, the decrement, t.
 */
#include "convex_losses.h"
#include "dataset.h"
#include "losses.h"
#include "vec.h"
#include <stdio.h>

enum { N = 30, STEPS = 10, SHOWN = 8 };

int main(void)
{
    double mean[N], scale[N], y[569], w[N] = {0}, w_new[N];
    double f[STEPS + 1], decrement[STEPS] = {0}, t[STEPS];
    static double work[N * N + 2 * N];
    csv_error e;
    dataset *d =
        dataset_new_from_csv("lib/data/breast_cancer.csv", DATASET_CLASS, &e);
    if (!d || d->n != N || d->m != 569 ||
        dataset_fit_scaling(mean, scale, d) != NUM_OK)
        return 1;
    dataset_apply_scaling(d, mean, scale);
    dataset_signs(y, d, 1);
    loss_problem p = {.kind = LOSS_LOGISTIC,
                      .m = d->m,
                      .n = N,
                      .X = d->X,
                      .y = y,
                      .l2 = 0.01};
    objective problem = loss_objective(&p);
    int done = 0;
    f[0] = objective_value(&problem, w);
    while (done < STEPS &&
           logistic_newton_step(d->m, N, w_new, t + done, decrement + done,
                                d->X, y, w, 0.01, work) == NUM_OK) {
        vec_copy(N, w, w_new);
        f[++done] = objective_value(&problem, w);
    }
    for (int k = 0; k < done && k < SHOWN; k++)
        printf("%d %.3g %.3g %g\n", k, f[k] - f[done], decrement[k], t[k]);
    dataset_free(d);
    return 0;
}
