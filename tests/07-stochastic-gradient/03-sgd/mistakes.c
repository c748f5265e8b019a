/*
 * What goes wrong in 7.3 sgd.
 *
 * MISTAKE 1 one-order-for-ever
 *   The indices were shuffled once, before the first epoch. Every epoch needs a
 *   shuffle of its own, or the same order leaves its mark in every pass.
 * MISTAKE 2 regulariser-once-an-epoch
 *   lambda w acts once in each epoch. It belongs to the gradient of every
 *   batch, so it acts in every step.
 * MISTAKE 3 full-divisor-on-the-last-batch
 *   The last batch was divided by B although it is smaller. Divide by the
 *   number of samples that it has.
 * MISTAKE 4 last-batch-dropped
 *   The samples left over at the end of an epoch were not used. They make a
 *   smaller batch.
 * MISTAKE 5 t-starts-again
 *   t begins at 0 in every epoch, so the step sizes never get past those of
 *   the first. t counts the steps of the whole run.
 * MISTAKE 6 t-counts-epochs
 *   The schedule was asked with the number of the epoch. It is asked with the
 *   number of the step.
 * MISTAKE 7 order-starts-anew
 *   order was set to 0, 1, ... before each shuffle. That is as random, but not
 *   the sequence of the contract, which goes on from the order before: set it
 *   once.
 * MISTAKE 8 never-shuffled
 *   The samples come in the order of the data, and data are often sorted. Call
 *   rng_shuffle at the start of each epoch.
 * MISTAKE 9 moves-inside-the-batch
 *   w was moved after every sample of a batch, so that the later ones are asked
 *   elsewhere. Collect the gradient of the batch at one w, then step.
 * MISTAKE 10 divergence-not-noticed
 *   The run goes on when f is no longer finite. Ask isfinite after each epoch
 *   and return NUM_DIVERGED.
 * MISTAKE 11 history-without-regulariser
 *   history holds the mean of the losses alone. f has lambda/2 |w|^2 in it.
 * MISTAKE 12 takes-any-parameter
 *   epochs, B and the step sizes were used as they came. Refuse what is outside
 *   its range, a NaN from the schedule too, before the step.
 * VARIANT 1 shrinks-first
 *   Multiplies w by 1 - eta lambda, then subtracts the losses' part.
 * VARIANT 2 by-batches
 *   Counts the batches, and keeps a running step counter.
 */
#include "stochastic_gradient.h"

#include <math.h>

#if VARIANT == 2
num_status sgd(const finite_sum *f, double w[], double history[], int *done,
               int epochs, int B, step_size *eta, const void *eta_data, rng *r,
               int order[], double work[])
{
    if (epochs < 0 || B < 1 || B > f->m)
        return NUM_BAD_INPUT;
    int batches = (f->m + B - 1) / B;
    for (int i = 0; i < f->m; i++)
        order[i] = i;
    *done = 0;
    history[0] = finite_sum_value(f, w);
    while (isfinite(history[*done]) && *done < epochs) {
        rng_shuffle(r, f->m, order);
        for (int k = 0; k < batches; k++) {
            int end = k == batches - 1 ? f->m : (k + 1) * B;
            double step = eta(*done * batches + k, eta_data);
            if (!(step >= 0) || isinf(step))
                return NUM_BAD_INPUT;
            vec_fill(f->n, work, 0);
            for (int j = k * B; j < end; j++)
                f->loss(f->n, work, w, order[j], f->data);
            for (int i = 0; i < f->n; i++)
                w[i] -= step * (work[i] / (end - k * B) + f->lambda * w[i]);
        }
        history[++*done] = finite_sum_value(f, w);
    }
    return isfinite(history[*done]) ? NUM_OK : NUM_DIVERGED;
}
#else
static double value(const finite_sum *f, const double w[])
{
#if MISTAKE == 11
    return finite_sum_value(f, w) - f->lambda / 2 * vec_dot(f->n, w, w);
#else
    return finite_sum_value(f, w);
#endif
}

/* w goes one step along the gradient on the b samples of the batch. */
static void take_step(const finite_sum *f, double w[], double work[], int b,
                      int B, const int batch[], double step, int is_last)
{
    int n = f->n;
    (void)B;
    (void)is_last;
#if MISTAKE == 9
    for (int j = 0; j < b; j++) {
        vec_copy(n, work, w);
        vec_scale(n, work, f->lambda);
        f->loss(n, work, w, batch[j], f->data);
        vec_axpy(n, w, work, -step / b);
    }
#else
    vec_fill(n, work, 0);
    for (int j = 0; j < b; j++)
        f->loss(n, work, w, batch[j], f->data);
#if MISTAKE == 3
    vec_scale(n, work, 1.0 / B);
#else
    vec_scale(n, work, 1.0 / b);
#endif
#if VARIANT == 1
    vec_scale(n, w, 1 - step * f->lambda);
#elif MISTAKE == 2
    if (is_last)
        vec_axpy(n, work, w, f->lambda);
#else
    vec_axpy(n, work, w, f->lambda);
#endif
    vec_axpy(n, w, work, -step);
#endif
}

num_status sgd(const finite_sum *f, double w[], double history[], int *done,
               int epochs, int B, step_size *eta, const void *eta_data, rng *r,
               int order[], double work[])
{
    int m = f->m, t = 0;

#if MISTAKE == 12
    B = B < 1 ? 1 : B; /* so that it comes to an end */
#else
    if (epochs < 0 || B < 1 || B > m)
        return NUM_BAD_INPUT;
#endif
    for (int i = 0; i < m; i++)
        order[i] = i;
#if MISTAKE == 1
    rng_shuffle(r, m, order);
#endif
    for (*done = 0;; ++*done) {
        history[*done] = value(f, w);
#if MISTAKE != 10
        if (!isfinite(history[*done]))
            return NUM_DIVERGED;
#endif
        if (*done >= epochs)
            return NUM_OK;
#if MISTAKE == 7
        for (int i = 0; i < m; i++)
            order[i] = i;
#endif
#if MISTAKE != 1 && MISTAKE != 8
        rng_shuffle(r, m, order);
#endif
#if MISTAKE == 5
        t = 0;
#endif
        for (int first = 0; first < m; first += B, t++) {
            int b = B < m - first ? B : m - first;
#if MISTAKE == 4
            if (b < B)
                break;
#endif
#if MISTAKE == 6
            double step = eta(*done, eta_data);
#else
            double step = eta(t, eta_data);
#endif
#if MISTAKE != 12
            if (!(step >= 0 && isfinite(step)))
                return NUM_BAD_INPUT;
#endif
            take_step(f, w, work, b, B, order + first, step, first + B >= m);
        }
    }
}
#endif
