/* 9.7 train_schedule: warm-up, cosine, clipping and AdamW in one loop. */
#include "adam.h"
#include "vec.h"

#include <math.h>

static const double pi = 3.14159265358979323846;

/* The plan is in range for m samples; S steps an epoch. */
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

/* eta_t of the contract. */
static double step_length(const train_plan *p, int t, int T)
{
    if (t < p->warmup)
        return p->eta * (t + 1) / p->warmup;
    return p->eta * (1 + cos(pi * (t - p->warmup) / (T - p->warmup))) / 2;
}

/* Step number t + 1 of AdamW, of size eta. */
static void adamw(int n, double w[], double m[], double v[], const double g[],
                  int t, double eta, const train_plan *p)
{
    double sum1 = 1 - pow(p->beta1, t + 1), sum2 = 1 - pow(p->beta2, t + 1);
    for (int i = 0; i < n; i++) {
        m[i] = p->beta1 * m[i] + (1 - p->beta1) * g[i];
        v[i] = p->beta2 * v[i] + (1 - p->beta2) * g[i] * g[i];
        double d = m[i] / sum1 / (sqrt(v[i] / sum2) + p->eps);
        w[i] -= eta * (d + p->lambda * w[i]);
    }
}

num_status train_schedule(const batch_loss *f, double w[], double history[],
                          int *steps, int *clipped, const train_plan *plan,
                          rng *r, int order[], double work[])
{
    if (!in_range(plan, f->m))
        return NUM_BAD_INPUT;
    int m = f->m, n = f->n, B = plan->B, T = plan->epochs * ((m + B - 1) / B);
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
        rng_shuffle(r, m, order);
        for (int first = 0; first < m; first += B, ++*steps) {
            int b = B < m - first ? B : m - first;
            f->eval(n, g, w, b, order + first, f->data);
            double norm = vec_norm2(n, g);
            if (!isfinite(norm))
                return NUM_DIVERGED;
            if (norm > plan->threshold) {
                vec_scale(n, g, plan->threshold / norm);
                ++*clipped;
            }
            double eta = step_length(plan, *steps, T);
            adamw(n, w, m1, v, g, *steps, eta, plan);
        }
    }
}
