/* 7.3 sgd: reshuffled mini-batch stochastic gradient descent. */
#include "stochastic_gradient.h"

#include <math.h>

/* g = the gradient at w on the b samples in batch. */
static void batch_gradient(const finite_sum *f, double g[], const double w[],
                           int b, const int batch[])
{
    vec_fill(f->n, g, 0);
    for (int j = 0; j < b; j++)
        f->loss(f->n, g, w, batch[j], f->data);
    vec_scale(f->n, g, 1.0 / b);
    vec_axpy(f->n, g, w, f->lambda);
}

num_status sgd(const finite_sum *f, double w[], double history[], int *done,
               int epochs, int B, step_size *eta, const void *eta_data, rng *r,
               int order[], double work[])
{
    int m = f->m, t = 0;

    if (epochs < 0 || B < 1 || B > m)
        return NUM_BAD_INPUT;
    for (int i = 0; i < m; i++)
        order[i] = i;
    for (*done = 0;; ++*done) {
        history[*done] = finite_sum_value(f, w);
        if (!isfinite(history[*done]))
            return NUM_DIVERGED;
        if (*done == epochs)
            return NUM_OK;
        rng_shuffle(r, m, order);
        for (int first = 0; first < m; first += B, t++) {
            double step = eta(t, eta_data);
            if (!(step >= 0 && isfinite(step)))
                return NUM_BAD_INPUT;
            int b = B < m - first ? B : m - first;
            batch_gradient(f, work, w, b, order + first);
            vec_axpy(f->n, w, work, -step);
        }
    }
}
