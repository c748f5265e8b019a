/*
 * What goes wrong in 8.1 momentum_step.
 *
 * MISTAKE 1 no-one-minus-beta
 *   v is beta v + g: a sum, not a mean. It settles at g / (1 - beta), ten
 *   times too long for beta = 0.9. The new gradient has the weight 1 - beta.
 * MISTAKE 2 learning-rate-inside
 *   eta is multiplied into v. With a fixed eta x comes out the same, but under
 *   a schedule the remembered part keeps its old step size. Keep eta outside:
 *   x - eta v.
 * MISTAKE 3 v-reset
 *   v starts from 0 in every step, so nothing is remembered. v belongs to the
 *   caller and goes from one step to the next.
 * MISTAKE 4 steps-along-the-old-v
 *   x moves before v has heard of g, so every gradient comes one step late.
 *   Update v first.
 * MISTAKE 5 weights-swapped
 *   The old v has the weight 1 - beta and g has beta. beta is the weight of
 *   the past.
 * MISTAKE 6 uphill
 *   x + eta v goes up. v is a mean of gradients, so step against it.
 * MISTAKE 7 look-ahead
 *   You step along beta v + (1 - beta) g with the new v, that is one average
 *   too many: Nesterov's way. Here the step is along v itself.
 * MISTAKE 8 v-points-downhill
 *   v holds the mean of -g, and x + eta v undoes that. The path is right, but
 *   who reads v finds the wrong sign: v is a mean of gradients.
 * MISTAKE 9 takes-anything
 *   eta, beta and g are used as they come. Refuse eta <= 0, beta outside
 *   [0, 1) and whatever is not finite, before anything is written.
 * MISTAKE 10 beta-may-be-one
 *   beta = 1 is let through. Then g has the weight 0 and v never changes: ask
 *   for beta < 1.
 * MISTAKE 11 nan-gradient
 *   A gradient that is not finite is mixed into v, where it stays for ever.
 *   Return NUM_BAD_INPUT before anything is written.
 * MISTAKE 12 steps-along-g
 *   v is kept up to date, but the step is along g: gradient descent with a
 *   diary. Step along v.
 * VARIANT 1 correction
 *   Moves v by (1 - beta) (g - v).
 * VARIANT 2 vectors
 *   With the library's vector functions, pass by pass.
 */
#include "momentum.h"
#include "vec.h"

#include <math.h>

static int refused(int n, const double g[n], double eta, double beta)
{
#if MISTAKE == 9
    (void)n;
    (void)g;
    (void)eta;
    (void)beta;
    return 0;
#else
#if MISTAKE != 11
    if (!vec_is_finite(n, g))
        return 1;
#endif
    if (!(eta > 0 && isfinite(eta) && beta >= 0))
        return 1;
#if MISTAKE == 10
    return beta > 1;
#else
    return beta >= 1;
#endif
#endif
}

num_status momentum_step(int n, double x[n], double v[n], const double g[n],
                         double eta, double beta)
{
    if (refused(n, g, eta, beta))
        return NUM_BAD_INPUT;
#if VARIANT == 1
    for (int i = 0; i < n; i++)
        v[i] += (1 - beta) * (g[i] - v[i]);
    for (int i = 0; i < n; i++)
        x[i] = x[i] - v[i] * eta;
#elif VARIANT == 2
    vec_scale(n, v, beta / (1 - beta));
    vec_add(n, v, v, g);
    vec_scale(n, v, 1 - beta);
    vec_axpy(n, x, v, -eta);
#else
    for (int i = 0; i < n; i++) {
#if MISTAKE == 1
        v[i] = beta * v[i] + g[i];
        x[i] -= eta * v[i];
#elif MISTAKE == 2
        v[i] = beta * v[i] + (1 - beta) * eta * g[i];
        x[i] -= v[i];
#elif MISTAKE == 3
        v[i] = (1 - beta) * g[i];
        x[i] -= eta * v[i];
#elif MISTAKE == 4
        x[i] -= eta * v[i];
        v[i] = beta * v[i] + (1 - beta) * g[i];
#elif MISTAKE == 5
        v[i] = (1 - beta) * v[i] + beta * g[i];
        x[i] -= eta * v[i];
#elif MISTAKE == 8
        v[i] = beta * v[i] - (1 - beta) * g[i];
        x[i] += eta * v[i];
#else
        v[i] = beta * v[i] + (1 - beta) * g[i];
#if MISTAKE == 6
        x[i] += eta * v[i];
#elif MISTAKE == 7
        x[i] -= eta * (beta * v[i] + (1 - beta) * g[i]);
#elif MISTAKE == 12
        x[i] -= eta * g[i];
#else
        x[i] -= eta * v[i];
#endif
#endif
    }
#endif
    return NUM_OK;
}
