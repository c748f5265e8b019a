/* 7.7 svrg_step: a stochastic step whose noise vanishes at the minimum. */
#include "stochastic_gradient.h"

#include <math.h>

num_status svrg_step(const finite_sum *f, double w[], const double snapshot[],
                     const double full[], int i, double eta, double work[])
{
    int n = f->n;
    double *v = work;

    if (i < 0 || i >= f->m || !(eta > 0 && isfinite(eta)))
        return NUM_BAD_INPUT;
    /* v = grad_i(snapshot), then -v + grad_i(w) + full */
    vec_fill(n, v, 0);
    f->loss(n, v, snapshot, i, f->data);
    vec_axpy(n, v, snapshot, f->lambda);
    vec_scale(n, v, -1);
    f->loss(n, v, w, i, f->data);
    vec_axpy(n, v, w, f->lambda);
    vec_add(n, v, v, full);
    vec_axpy(n, w, v, -eta);
    return NUM_OK;
}

static void full_gradient(const finite_sum *f, double g[], const double w[])
{
    vec_fill(f->n, g, 0);
    for (int i = 0; i < f->m; i++)
        f->loss(f->n, g, w, i, f->data);
    vec_scale(f->n, g, 1.0 / f->m);
    vec_axpy(f->n, g, w, f->lambda);
}

num_status svrg(const finite_sum *f, double w[], double history[], int *done,
                int rounds, int inner, double eta, rng *r, double work[])
{
    int n = f->n;
    double *snapshot = work, *full = work + n, *v = work + 2 * n;

    if (rounds < 0 || inner < 1 || !(eta > 0 && isfinite(eta)))
        return NUM_BAD_INPUT;
    for (*done = 0;; ++*done) {
        history[*done] = finite_sum_value(f, w);
        if (!isfinite(history[*done]))
            return NUM_DIVERGED;
        if (*done == rounds)
            return NUM_OK;
        vec_copy(n, snapshot, w);
        full_gradient(f, full, snapshot);
        for (int s = 0; s < inner; s++)
            svrg_step(f, w, snapshot, full, rng_below(r, f->m), eta, v);
    }
}
