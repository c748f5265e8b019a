/*
 * What goes wrong in 4.6 logistic_newton_step.
 *
 * MISTAKE 1 no-weights
 *   The Hessian is X'X/m: the weights p_i (1 - p_i) are missing. They are at
 *   most 1/4, so your steps are too short.
 * MISTAKE 2 ridge-missing-in-the-gradient
 *   The Hessian has lambda I, but the gradient lacks lambda w: the step goes to
 *   the minimum of another function.
 * MISTAKE 3 ridge-missing-in-the-hessian
 *   The gradient has lambda w, but the Hessian lacks lambda I.
 * MISTAKE 4 ridge-missing-in-the-value
 *   The search for t compares losses without lambda/2 |w|^2, so it takes steps
 *   that raise f.
 * MISTAKE 5 unsafeguarded
 *   The full step is always taken. Far from the minimum it can end anywhere:
 *   halve t until f has fallen.
 * MISTAKE 6 hessian-not-averaged
 *   The gradient is a mean over the samples, the Hessian a sum: its X'DX is not
 *   divided by m.
 * MISTAKE 7 one-minus-p-cancels
 *   p (1 - p) becomes 0 where p rounds to 1. With e = exp(-|x'w|) it is e / (1 +
 *   e)^2, which stays positive.
 * MISTAKE 8 weight-p-alone
 *   The weights are p_i. The derivative of p is p (1 - p).
 * MISTAKE 9 uphill
 *   d solves H d = +g, so it points uphill and no step is found. It is -H^-1 g.
 * MISTAKE 10 t-not-used
 *   t was halved, but w_new is w + d all the same.
 * MISTAKE 11 decrement-not-halved
 *   The decrement is -g'd in your code. The quadratic model gains half of that.
 * MISTAKE 12 nan-accepted
 *   NaN went through. Ask for what must hold and negate it: !(lambda >= 0), and
 *   f(w) must be finite.
 * VARIANT 1 labels-to-zero-one
 *   Gradient X'(p - y01)/m, Hessian by mat_gram_weighted.
 * VARIANT 2 scaled-rows
 *   Hessian as the Gram matrix of the rows scaled by sqrt(p (1 - p) / m).
 */
#include "chol.h"
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>
#include <stdlib.h>

static double value(int m, int n, const double X[], const double y[],
                    const double w[], double lambda)
{
    double sum = 0;
    for (int i = 0; i < m; i++) {
        double z = y[i] * vec_dot(n, X + i * n, w);
        sum += log1p(exp(-fabs(z))) + (z < 0 ? -z : 0);
    }
#if MISTAKE == 4
    (void)lambda;
    return sum / m;
#else
    return sum / m + lambda / 2 * vec_dot(n, w, w);
#endif
}

/* The weight of sample i in the Hessian. */
static double weight(double score)
{
#if MISTAKE == 1
    (void)score;
    return 1;
#elif MISTAKE == 7
    double p = 1 / (1 + exp(-score));
    return p * (1 - p);
#elif MISTAKE == 8
    return 1 / (1 + exp(-score));
#else
    double e = exp(-fabs(score));
    return e / ((1 + e) * (1 + e));
#endif
}

static double probability(double score)
{
    double e = exp(-fabs(score));
    return (score < 0 ? e : 1) / (1 + e);
}

#if VARIANT == 1 || VARIANT == 2
/* Both variants build the Hessian from an array of weights. */
static int derivatives(int m, int n, double g[], double H[], const double X[],
                       const double y[], const double w[], double lambda)
{
    double *d = malloc(sizeof *d * (size_t)m);
    double *S = malloc(sizeof *S * (size_t)(m * n));
    int fine = d && S;
    if (fine) {
        for (int j = 0; j < n; j++)
            g[j] = lambda * w[j];
        for (int i = 0; i < m; i++) {
            const double *x = X + i * n;
            double score = vec_dot(n, x, w);
            /* p - 1 for y = 1 is minus the probability of the other label */
            double off = y[i] > 0 ? -probability(-score) : probability(score);
            vec_axpy(n, g, x, off / m);
            d[i] = weight(score) / m;
            vec_copy(n, S + i * n, x);
            vec_scale(n, S + i * n, sqrt(d[i]));
        }
#if VARIANT == 1
        mat_gram_weighted(m, n, H, X, d);
#else
        mat_gram(m, n, H, S);
#endif
        mat_add_diagonal(n, H, lambda);
    }
    free(S);
    free(d);
    return fine;
}
#else
static int derivatives(int m, int n, double g[], double H[], const double X[],
                       const double y[], const double w[], double lambda)
{
    vec_fill(n, g, 0);
    vec_fill(n * n, H, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        double score = vec_dot(n, x, w);
        double share = weight(score) / m;
#if MISTAKE == 6
        share = weight(score);
#endif
        vec_axpy(n, g, x, -y[i] * probability(-y[i] * score) / m);
        mat_add_outer(n, n, H, x, x, share);
    }
#if MISTAKE != 2
    vec_axpy(n, g, w, lambda);
#endif
#if MISTAKE != 3
    mat_add_diagonal(n, H, lambda);
#endif
    return 1;
}
#endif

num_status logistic_newton_step(int m, int n, double w_new[n], double *t,
                                double *decrement, const double X[m * n],
                                const double y[m], const double w[n],
                                double lambda, double work[n * n + 2 * n])
{
    double *H = work, *g = work + n * n, *d = g + n;
    double f = value(m, n, X, y, w, lambda), step = 1;

#if MISTAKE == 12
    if (lambda < 0)
        return NUM_BAD_INPUT;
#else
    if (!(lambda >= 0) || !isfinite(f))
        return NUM_BAD_INPUT;
#endif
    if (!derivatives(m, n, g, H, X, y, w, lambda))
        return NUM_NO_MEMORY;
    if (chol_factor(n, H, H) != NUM_OK)
        return NUM_NOT_PD;
    chol_solve(n, d, H, g);
#if MISTAKE != 9
    vec_scale(n, d, -1);
#endif
    double slope = vec_dot(n, g, d);
#if MISTAKE == 11
    *decrement = -slope;
#else
    *decrement = -slope / 2;
#endif
    vec_add(n, w_new, w, d);
    *t = 1;
#if MISTAKE == 5
    return NUM_OK;
#endif
    for (; step > 0; step /= 2) {
        vec_add_scaled(n, w_new, w, d, step);
        if (value(m, n, X, y, w_new, lambda) <=
            f + 1e-14 * f + 1e-4 * step * slope) {
            *t = step;
#if MISTAKE == 10
            vec_add(n, w_new, w, d);
#endif
            return NUM_OK;
        }
    }
    vec_copy(n, w_new, w);
    *t = 0;
    return NUM_NO_PROGRESS;
}
