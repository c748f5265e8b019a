/*
 * What goes wrong in 9.7 train_schedule.
 *
 * MISTAKE 1 clip-after-the-step
 *   g was shortened after AdamW had used it, which helps nobody. Gradient,
 *   clip, step: in this order.
 * MISTAKE 2 schedule-restarted-each-epoch
 *   t starts from 0 in every epoch, so there is a warm-up in each of them and
 *   the cosine never comes down. t counts the steps of the whole run.
 * MISTAKE 3 schedule-counts-epochs
 *   eta_t was asked with the number of the epoch. It changes with every step.
 * MISTAKE 4 warm-up-from-0
 *   The warm-up is t / warmup, so the first gradient is computed and thrown
 *   away. Step t has eta (t + 1) / warmup.
 * MISTAKE 5 cosine-over-all-steps
 *   The cosine runs from 0 to T, with the warm-up cut out of its beginning, so
 *   the step size jumps. It runs over the T - warmup steps that are left.
 * MISTAKE 6 decay-off-schedule
 *   The decay uses the largest eta in every step. In AdamW both parts have the
 *   same eta_t.
 * MISTAKE 7 l2-in-the-gradient
 *   lambda w was added to the gradient. AdamW keeps it beside Adam's direction.
 * MISTAKE 8 moments-reset-each-epoch
 *   m, v and their t start anew in every epoch. They belong to the run.
 * MISTAKE 9 last-batch-dropped
 *   The samples left over at the end of an epoch were not used. They make a
 *   smaller batch.
 * MISTAKE 10 never-shuffled
 *   The samples come in the order of the data, and data are often sorted. Call
 *   rng_shuffle at the start of each epoch.
 * MISTAKE 11 clips-the-values
 *   Every element of g was cut at the threshold. Shorten g as a whole.
 * MISTAKE 12 nan-goes-on
 *   The run goes on with a gradient that is not finite, and w becomes NaN. Ask
 *   isfinite for the norm before the step.
 * VARIANT 1 decay-first
 *   AdamW as PyTorch writes it, and the square of a cosine.
 * VARIANT 2 one-loop
 *   One loop over all steps; the powers of the betas as running products.
 */
#include "adam.h"
#include "vec.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

static int in_range(const train_plan *p, int m)
{
    if (!(p->epochs >= 0 && p->B >= 1 && p->B <= m))
        return 0;
    int S = (m + p->B - 1) / p->B;
    return p->warmup >= 0 && p->warmup <= p->epochs * S && p->eta > 0 &&
           isfinite(p->eta) && p->eps > 0 && isfinite(p->eps) &&
           p->beta1 >= 0 && p->beta1 < 1 && p->beta2 >= 0 && p->beta2 < 1 &&
           p->lambda >= 0 && isfinite(p->lambda) && p->threshold > 0 &&
           isfinite(p->threshold);
}

static double step_length(const train_plan *p, int t, int T)
{
    if (t < p->warmup)
#if MISTAKE == 4
        return p->eta * t / p->warmup;
#else
        return p->eta * (t + 1) / p->warmup;
#endif
#if MISTAKE == 5
    return p->eta * (1 + cos(pi * t / T)) / 2;
#elif VARIANT == 1
    double c = cos(pi * (t - p->warmup) / (T - p->warmup) / 2);
    return p->eta * c * c;
#else
        return p->eta * (1 + cos(pi * (t - p->warmup) / (T - p->warmup))) / 2;
#endif
}

/* sum1, sum2: the sums of the weights in m and v. */
static void adamw(int n, double w[], double m[], double v[], const double g[],
                  double sum1, double sum2, double eta, const train_plan *p)
{
    for (int i = 0; i < n; i++) {
        double h = g[i];
#if MISTAKE == 7
        h += p->lambda * w[i];
#endif
        m[i] = p->beta1 * m[i] + (1 - p->beta1) * h;
        v[i] = p->beta2 * v[i] + (1 - p->beta2) * h * h;
        double d = m[i] / sum1 / (sqrt(v[i] / sum2) + p->eps);
#if MISTAKE == 6
        w[i] -= eta * d + p->eta * p->lambda * w[i];
#elif MISTAKE == 7
        w[i] -= eta * d;
#elif VARIANT == 1
        w[i] *= 1 - eta * p->lambda;
        w[i] -= eta * d;
#else
        w[i] -= eta * (d + p->lambda * w[i]);
#endif
    }
}

/* Shorten g; 1 if that was needed. */
static int clip(int n, double g[], double threshold)
{
    double norm = vec_norm2(n, g);
    if (!(norm > threshold))
        return 0;
#if MISTAKE == 11
    for (int i = 0; i < n; i++)
        g[i] = fmax(-threshold, fmin(threshold, g[i]));
#else
    vec_scale(n, g, threshold / norm);
#endif
    return 1;
}

#if VARIANT == 2
num_status train_schedule(const batch_loss *f, double w[], double history[],
                          int *steps, int *clipped, const train_plan *plan,
                          rng *r, int order[], double work[])
{
    if (!in_range(plan, f->m))
        return NUM_BAD_INPUT;
    int m = f->m, n = f->n, B = plan->B, S = (m + B - 1) / B;
    double power1 = 1, power2 = 1;
    vec_fill(3 * n, work, 0);
    for (int i = 0; i < m; i++)
        order[i] = i;
    *clipped = *steps = 0;
    history[0] = f->eval(n, NULL, w, m, order, f->data);
    if (!isfinite(history[0]))
        return NUM_DIVERGED;
    while (*steps < plan->epochs * S) {
        int k = *steps % S, b = k < S - 1 ? B : m - k * B;
        if (k == 0)
            rng_shuffle(r, m, order);
        f->eval(n, work, w, b, order + k * B, f->data);
        if (!isfinite(vec_norm2(n, work)))
            return NUM_DIVERGED;
        *clipped += clip(n, work, plan->threshold);
        power1 *= plan->beta1;
        power2 *= plan->beta2;
        adamw(n, w, work + n, work + 2 * n, work, 1 - power1, 1 - power2,
              step_length(plan, *steps, plan->epochs * S), plan);
        if (++*steps % S > 0)
            continue;
        history[*steps / S] = f->eval(n, NULL, w, m, order, f->data);
        if (!isfinite(history[*steps / S]))
            return NUM_DIVERGED;
    }
    return NUM_OK;
}
#else
num_status train_schedule(const batch_loss *f, double w[], double history[],
                          int *steps, int *clipped, const train_plan *plan,
                          rng *r, int order[], double work[])
{
    if (!in_range(plan, f->m))
        return NUM_BAD_INPUT;
    int m = f->m, n = f->n, B = plan->B, T = plan->epochs * ((m + B - 1) / B);
    int moment = 0;
    double *g = work, *m1 = work + n, *v = work + 2 * n;
    vec_fill(2 * n, m1, 0);
    for (int i = 0; i < m; i++)
        order[i] = i;
    *steps = *clipped = 0;
    for (int epoch = 0;; epoch++) {
        history[epoch] = f->eval(n, NULL, w, m, order, f->data);
        if (!isfinite(history[epoch]))
            return NUM_DIVERGED;
        if (epoch == plan->epochs)
            return NUM_OK;
#if MISTAKE != 10
        rng_shuffle(r, m, order);
#endif
#if MISTAKE == 8
        moment = 0;
        vec_fill(2 * n, m1, 0);
#endif
        for (int first = 0; first < m; first += B, ++*steps) {
            int b = B < m - first ? B : m - first, t = *steps;
#if MISTAKE == 2
            t = first / B;
#elif MISTAKE == 3
            t = epoch;
#elif MISTAKE == 9
            if (b < B)
                break;
#endif
            f->eval(n, g, w, b, order + first, f->data);
#if MISTAKE != 12
            if (!isfinite(vec_norm2(n, g)))
                return NUM_DIVERGED;
#endif
#if MISTAKE != 1
            *clipped += clip(n, g, plan->threshold);
#endif
            moment++;
            adamw(n, w, m1, v, g, 1 - pow(plan->beta1, moment),
                  1 - pow(plan->beta2, moment), step_length(plan, t, T), plan);
#if MISTAKE == 1
            *clipped += clip(n, g, plan->threshold);
#endif
        }
    }
}
#endif
