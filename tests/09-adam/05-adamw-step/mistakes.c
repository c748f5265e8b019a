/*
 * What goes wrong in 9.5 adamw_step and adam_l2_step.
 *
 * MISTAKE 1 decay-inside-the-gradient
 *   adamw_step added lambda x to the gradient. That is adam_l2_step: the decay
 *   then goes through m and v. Keep it beside Adam's direction.
 * MISTAKE 2 decay-scaled-by-the-adaptive-factor
 *   The decay of adamw_step was divided by sqrt(vhat) + eps along with mhat, so
 *   weights with large gradients hardly decay. Decoupled means: not divided.
 * MISTAKE 3 decay-without-eta
 *   adamw_step subtracts lambda x, not eta lambda x. Under a schedule the decay
 *   would stay when the steps get small.
 * MISTAKE 4 decay-of-the-new-x
 *   adamw_step moved x first and let it decay then. Both parts use the x from
 *   before the step.
 * MISTAKE 5 l2-beside-the-gradient
 *   adam_l2_step lets x decay beside the step. That is adamw_step; L2 is part
 *   of the loss, so lambda x is part of its gradient.
 * MISTAKE 6 l2-in-m-only
 *   adam_l2_step put lambda x into m but not into v. The gradient of the
 *   penalised loss is squared as a whole.
 * MISTAKE 7 l2-with-a-two
 *   adam_l2_step added 2 lambda x. The penalty is lambda/2 |x|^2, with the
 *   gradient lambda x.
 * MISTAKE 8 the-weights-grow
 *   The sign of the decay is wrong: x - eta (d - lambda x). A decay points
 *   towards 0.
 * MISTAKE 9 no-bias-correction
 *   m and v were used as they are. Both functions correct them, as in 9.3.
 * MISTAKE 10 takes-anything
 *   t, eta, the betas, eps, lambda and g were used as they came. Refuse what is
 *   outside its range before anything is written.
 * MISTAKE 11 lambda-not-checked
 *   All is checked but lambda. It must be finite and >= 0.
 * MISTAKE 12 square-not-checked
 *   A gradient that is not finite, or whose square is not, went into m and v,
 *   where it stays. Return NUM_BAD_INPUT before anything is written.
 * VARIANT 1 decay-first
 *   AdamW as PyTorch writes it: x (1 - eta lambda), then Adam's step.
 * VARIANT 2 faster-form
 *   Folds the corrections into the step size and eps.
 */
#include "adam.h"

#include <math.h>

typedef struct settings {
    int t;
    double eta, beta1, beta2, eps, lambda;
} settings;

static int refused(int n, const double x[n], const double g[n],
                   const settings *p, double in_gradient)
{
#if MISTAKE == 10
    return 0;
#else
    if (!(p->t >= 1 && p->eta > 0 && isfinite(p->eta) && p->eps > 0 &&
          isfinite(p->eps)))
        return 1;
    if (!(p->beta1 >= 0 && p->beta1 < 1 && p->beta2 >= 0 && p->beta2 < 1))
        return 1;
#if MISTAKE != 11
    if (!(p->lambda >= 0 && isfinite(p->lambda)))
        return 1;
#endif
#if MISTAKE != 12
    for (int i = 0; i < n; i++) {
        double h = in_gradient > 0 ? g[i] + p->lambda * x[i] : g[i];
#if MISTAKE == 11
        h = g[i];
#endif
        if (!isfinite(h * h))
            return 1;
    }
#endif
    return 0;
#endif
}

/* Adam's step for h in m and k in v, then the decay; the variants differ. */
static void step(double *x, double *m, double *v, double h, double k,
                 const settings *p, double beside)
{
    *m = p->beta1 * *m + (1 - p->beta1) * h;
    *v = p->beta2 * *v + (1 - p->beta2) * k * k;
    double sum1 = 1 - pow(p->beta1, p->t), sum2 = 1 - pow(p->beta2, p->t);
#if MISTAKE == 9
    sum1 = sum2 = 1;
#endif
    double root = sqrt(*v / sum2) + p->eps, d = *m / sum1 / root;
#if MISTAKE == 2
    *x -= p->eta * (d + beside * *x / root);
#elif MISTAKE == 3
    *x -= p->eta * d + beside * *x;
#elif MISTAKE == 4
    *x -= p->eta * d;
    *x -= p->eta * beside * *x;
#elif MISTAKE == 8
    *x -= p->eta * (d - beside * *x);
#elif VARIANT == 1
    *x *= 1 - p->eta * beside;
    *x -= p->eta * d;
#elif VARIANT == 2
    double length = p->eta * sqrt(sum2) / sum1, shift = p->eps * sqrt(sum2);
    d = *m / (sqrt(*v) + shift);
    *x -= length * d + p->eta * beside * *x;
#else
    *x -= p->eta * (d + beside * *x);
#endif
}

num_status adamw_step(int n, double x[n], double m[n], double v[n],
                      const double g[n], int t, double eta, double beta1,
                      double beta2, double eps, double lambda)
{
    const settings p = {t, eta, beta1, beta2, eps, lambda};
    if (refused(n, x, g, &p, 0))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
#if MISTAKE == 1
        double h = g[i] + lambda * x[i];
        step(&x[i], &m[i], &v[i], h, h, &p, 0);
#else
        step(&x[i], &m[i], &v[i], g[i], g[i], &p, lambda);
#endif
    }
    return NUM_OK;
}

num_status adam_l2_step(int n, double x[n], double m[n], double v[n],
                        const double g[n], int t, double eta, double beta1,
                        double beta2, double eps, double lambda)
{
    const settings p = {t, eta, beta1, beta2, eps, lambda};
    if (refused(n, x, g, &p, 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++) {
        double h = g[i] + lambda * x[i];
#if MISTAKE == 5
        step(&x[i], &m[i], &v[i], g[i], g[i], &p, lambda);
        (void)h;
#elif MISTAKE == 6
        step(&x[i], &m[i], &v[i], h, g[i], &p, 0);
#elif MISTAKE == 7
        h += lambda * x[i];
        step(&x[i], &m[i], &v[i], h, h, &p, 0);
#elif MISTAKE == 8
        h = g[i] - lambda * x[i];
        step(&x[i], &m[i], &v[i], h, h, &p, 0);
#else
        step(&x[i], &m[i], &v[i], h, h, &p, 0);
#endif
    }
    return NUM_OK;
}
