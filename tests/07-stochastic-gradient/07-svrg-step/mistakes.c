/*
 * What goes wrong in 7.7 svrg_step.
 *
 * MISTAKE 1 correction-added
 *   The correction has the wrong sign: grad_i(snapshot) is subtracted and full
 *   is added, so that both together are 0 on average.
 * MISTAKE 2 full-left-out
 *   Without full the step is 0 on average at the snapshot. Add it.
 * MISTAKE 3 correction-of-itself
 *   The sample's gradient at the snapshot stands for the full one, so the
 *   correction cancels and plain SGD is left. full is the mean over all
 *   samples.
 * MISTAKE 4 lambda-at-w-only
 *   lambda snapshot is missing in the gradient at the snapshot, while full has
 *   it: the regulariser counts about twice.
 * MISTAKE 5 lambda-left-out
 *   Neither of the sample's gradients has the regulariser. full has the old
 *   one, so lambda (w - snapshot) is missing.
 * MISTAKE 6 two-samples
 *   The two gradients belong to different samples. Only the gradients of the
 *   same sample nearly cancel.
 * MISTAKE 7 snapshot-never-renewed
 *   The snapshot is the start for ever. The noise is as large as the distance
 *   from the snapshot: take a new one each round.
 * MISTAKE 8 snapshot-every-step
 *   The full gradient was computed anew in every step. That is gradient
 *   descent, at m times the price.
 * MISTAKE 9 samples-in-turn
 *   The samples come in the order of the data. Draw i with rng_below.
 * MISTAKE 10 full-without-lambda
 *   svrg's full gradient lacks lambda snapshot, so it pulls to the minimum of
 *   the losses alone.
 * MISTAKE 11 divergence-not-noticed
 *   The run goes on when f is no longer finite: NUM_DIVERGED.
 * MISTAKE 12 takes-any-parameter
 *   i, eta, rounds or inner were used as they came: NUM_BAD_INPUT.
 * VARIANT 1 coordinate-by-coordinate
 *   Moves by the difference of the losses' gradients and of the points.
 * VARIANT 2 full-first
 *   Starts from full and adds the difference of the two gradients.
 */
#include "stochastic_gradient.h"

#include <math.h>

num_status svrg_step(const finite_sum *f, double w[], const double snapshot[],
                     const double full[], int i, double eta, double work[])
{
    int n = f->n;
    double *v = work;

#if MISTAKE == 12
    i = i < 0 ? 0 : i >= f->m ? f->m - 1 : i;
#else
    if (i < 0 || i >= f->m || !(eta > 0 && isfinite(eta)))
        return NUM_BAD_INPUT;
#endif
#if VARIANT == 1
    vec_fill(n, v, 0);
    f->loss(n, v, snapshot, i, f->data);
    for (int j = 0; j < n; j++)
        v[j] = full[j] - v[j] + f->lambda * (w[j] - snapshot[j]);
    f->loss(n, v, w, i, f->data);
    for (int j = 0; j < n; j++)
        w[j] -= eta * v[j];
    return NUM_OK;
#elif VARIANT == 2
    vec_copy(n, v, full);
    vec_scale(n, v, -1);
    f->loss(n, v, snapshot, i, f->data);
    vec_axpy(n, v, snapshot, f->lambda);
    vec_scale(n, v, -1);
    f->loss(n, v, w, i, f->data);
    vec_axpy(n, v, w, f->lambda);
    vec_axpy(n, w, v, -eta);
    return NUM_OK;
#else
    vec_fill(n, v, 0);
#if MISTAKE == 6
    f->loss(n, v, snapshot, (i + 1) % f->m, f->data);
#else
    f->loss(n, v, snapshot, i, f->data);
#endif
#if MISTAKE != 4 && MISTAKE != 5
    vec_axpy(n, v, snapshot, f->lambda);
#endif
#if MISTAKE == 1
    vec_axpy(n, v, full, -1);
#elif MISTAKE == 2
    vec_scale(n, v, -1);
#elif MISTAKE == 3
    vec_fill(n, v, 0);
#else
    vec_scale(n, v, -1);
    vec_add(n, v, v, full);
#endif
    f->loss(n, v, w, i, f->data);
#if MISTAKE != 5
    vec_axpy(n, v, w, f->lambda);
#endif
    vec_axpy(n, w, v, -eta);
    return NUM_OK;
#endif
}

static void full_gradient(const finite_sum *f, double g[], const double w[])
{
    vec_fill(f->n, g, 0);
    for (int i = 0; i < f->m; i++)
        f->loss(f->n, g, w, i, f->data);
    vec_scale(f->n, g, 1.0 / f->m);
#if MISTAKE != 10
    vec_axpy(f->n, g, w, f->lambda);
#endif
}

num_status svrg(const finite_sum *f, double w[], double history[], int *done,
                int rounds, int inner, double eta, rng *r, double work[])
{
    int n = f->n;
    double *snapshot = work, *full = work + n, *v = work + 2 * n;

#if MISTAKE != 12
    if (rounds < 0 || inner < 1 || !(eta > 0 && isfinite(eta)))
        return NUM_BAD_INPUT;
#endif
    for (*done = 0;; ++*done) {
        history[*done] = finite_sum_value(f, w);
#if MISTAKE != 11
        if (!isfinite(history[*done]))
            return NUM_DIVERGED;
#endif
        if (*done >= rounds)
            return NUM_OK;
#if MISTAKE == 7
        if (*done == 0)
#endif
            vec_copy(n, snapshot, w);
        full_gradient(f, full, snapshot);
        for (int s = 0; s < inner; s++) {
#if MISTAKE == 8
            vec_copy(n, snapshot, w);
            full_gradient(f, full, snapshot);
#endif
#if MISTAKE == 9
            svrg_step(f, w, snapshot, full, s % f->m, eta, v);
#else
            svrg_step(f, w, snapshot, full, rng_below(r, f->m), eta, v);
#endif
        }
    }
}
