/*
 * What goes wrong in 7.1 minibatch_gradient.
 *
 * MISTAKE 1 divides-by-m
 *   The sum over the batch was divided by the number of all samples, so the
 *   step is B/m of what it should be. Divide by the size of the batch.
 * MISTAKE 2 full-divisor-on-the-last-batch
 *   The last batch has fewer than B samples but was divided by B: its step is
 *   too short. Divide by the number of samples that were added.
 * MISTAKE 3 sum-for-mean
 *   The gradients were added and not divided, so the step grows with B. The
 *   gradient of a batch is a mean, as f is.
 * MISTAKE 4 last-batch-dropped
 *   m / B was rounded down, and the samples left over make no batch: in every
 *   epoch some are never seen. Round up.
 * MISTAKE 5 reads-past-the-order
 *   The last batch is read as if it had B samples, beyond the end of order. It
 *   ends at order[m - 1].
 * MISTAKE 6 order-ignored
 *   Samples kB, kB + 1, ... were taken instead of order[kB], order[kB + 1],
 *   ...: the shuffle has no effect.
 * MISTAKE 7 batches-overlap
 *   Batch k starts at order[k]. It starts at order[k B], behind the batches
 *   before it.
 * MISTAKE 8 lambda-divided-too
 *   lambda w was added before the division, so the regulariser is weaker the
 *   larger the batch. Add it once, after the division.
 * MISTAKE 9 lambda-for-every-sample
 *   lambda w was added once for every sample, after the division: the
 *   regulariser is b times too strong. It belongs once to each gradient.
 * MISTAKE 10 twice-lambda
 *   2 lambda w is the gradient of lambda |w|^2. Here the regulariser is
 *   lambda/2 |w|^2, and its gradient lambda w.
 * MISTAKE 11 g-not-set-to-zero
 *   loss adds to g, and what g held before stayed in it. Set g to 0 first.
 * MISTAKE 12 takes-any-batch
 *   B and k were used as they came. A batch that does not exist is a mistake of
 *   the caller: NUM_BAD_INPUT, and 0 batches where m or B is below 1.
 * VARIANT 1 own-loops
 *   Without the library's vector functions; the mean and lambda w in one line.
 * VARIANT 2 weights-first
 *   Starts from b lambda w and divides everything by b.
 */
#include "stochastic_gradient.h"

int batch_count(int m, int B)
{
#if MISTAKE == 12
    return B == 0 ? 1 : m / B + (m % B != 0);
#else
    if (m < 1 || B < 1)
        return 0;
#if MISTAKE == 4
    return m / B;
#elif VARIANT == 1
    return (m - 1) / B + 1;
#else
    return m / B + (m % B > 0);
#endif
#endif
}

num_status minibatch_gradient(const finite_sum *f, double g[], const double w[],
                              const int order[], int B, int k)
{
    int n = f->n;
#if MISTAKE == 12
    if (B < 1 || k < 0) { /* so that nothing is read outside of order */
        B = B < 1 ? 1 : B;
        k = k < 0 ? 0 : k;
    }
#else
    if (B < 1 || B > f->m || k < 0 || k >= batch_count(f->m, B))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 7
    int first = k;
#else
    int first = k * B;
#endif
#if MISTAKE == 5
    int b = B;
#else
    int b = B < f->m - first ? B : f->m - first;
#endif
#if VARIANT == 1
    for (int i = 0; i < n; i++)
        g[i] = 0;
    for (int j = 0; j < b; j++)
        f->loss(n, g, w, order[first + j], f->data);
    for (int i = 0; i < n; i++)
        g[i] = g[i] / b + f->lambda * w[i];
    return NUM_OK;
#elif VARIANT == 2
    vec_copy(n, g, w);
    vec_scale(n, g, b * f->lambda);
    for (int j = first; j < first + b; j++)
        f->loss(n, g, w, order[j], f->data);
    vec_scale(n, g, 1.0 / b);
    return NUM_OK;
#else
#if MISTAKE != 11
    vec_fill(n, g, 0);
#endif
    for (int j = first; j < first + b; j++)
#if MISTAKE == 6
        f->loss(n, g, w, j, f->data);
#else
        f->loss(n, g, w, order[j], f->data);
#endif
#if MISTAKE == 8
    vec_axpy(n, g, w, f->lambda);
#endif
#if MISTAKE == 1
    vec_scale(n, g, 1.0 / f->m);
#elif MISTAKE == 2
    vec_scale(n, g, 1.0 / B);
#elif MISTAKE != 3
        vec_scale(n, g, 1.0 / b);
#endif
#if MISTAKE == 9
    vec_axpy(n, g, w, b * f->lambda);
#elif MISTAKE == 10
    vec_axpy(n, g, w, 2 * f->lambda);
#elif MISTAKE != 8
    vec_axpy(n, g, w, f->lambda);
#endif
    return NUM_OK;
#endif
}
