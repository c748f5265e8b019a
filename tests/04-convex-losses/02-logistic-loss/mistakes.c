/*
 * What goes wrong in 4.2 logistic_loss.
 *
 * MISTAKE 1 labels-0-and-1
 *   This is the formula for labels 0 and 1: log(1 + exp(z)) - y z. Here the
 *   labels are +1 and -1, and the loss is log(1 + exp(-y z)).
 * MISTAKE 2 overflow
 *   exp of a large number is infinite. Only take exp of -|margin|, and use
 *   log(1 + exp(-z)) = -z + log(1 + exp(z)) for negative margins.
 * MISTAKE 3 sign
 *   The gradient points downhill: the derivative of log(1 + exp(-y z)) in z is
 *   -y / (1 + exp(y z)), with a minus.
 * MISTAKE 4 sum-for-mean
 *   Value and gradient are sums over the samples. Divide both by m.
 * MISTAKE 5 gradient-not-averaged
 *   The value is a mean, but the gradient is a sum: divide it by m as well.
 * MISTAKE 6 wrong-tail
 *   Your factor is 1 / (1 + exp(-margin)), the probability of the right answer.
 *   The gradient wants that of the wrong one, 1 / (1 + exp(margin)): samples
 *   that are right already must not pull.
 * MISTAKE 7 tiny-losses-vanish
 *   log(1 + e) gives 0 as soon as e is below 1e-16. log1p(e) does not.
 * MISTAKE 8 label-missing-in-the-gradient
 *   The gradient lacks the factor y_i: samples with label -1 pull the wrong way.
 * MISTAKE 9 clipped
 *   The margin was clipped to a fixed range before the exponential. That stops
 *   the overflow, but a loss of 1000 becomes the loss at the end of the range,
 *   and there the gradient no longer belongs to the value.
 * MISTAKE 10 nan-lost
 *   A NaN margin became a number: fmax(0, NaN) is 0. Use a comparison that keeps
 *   it.
 * VARIANT 1 two-cases
 *   log1p(exp(-z)) or log1p(exp(z)) - z by the sign of the margin.
 * VARIANT 2 through-tanh
 *   The factor as (1 - tanh(z/2)) / 2 where that does not cancel.
 */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

/* The loss of one margin z, and s = 1 / (1 + exp(z)). */
static double loss(double *s, double z)
{
#if VARIANT == 1
    if (z >= 0) {
        *s = exp(-z) / (1 + exp(-z));
        return log1p(exp(-z));
    }
    *s = 1 / (1 + exp(z));
    return log1p(exp(z)) - z;
#elif VARIANT == 2
    *s = z < 0 ? (1 - tanh(z / 2)) / 2 : exp(-z) / (1 + exp(-z));
    return z < -30 ? exp(z) - z : log1p(exp(-z));
#elif MISTAKE == 2
    *s = exp(-z) / (1 + exp(-z));
    return log1p(exp(-z));
#elif MISTAKE == 7
    double e = exp(-fabs(z));
    *s = (z < 0 ? 1 : e) / (1 + e);
    return log(1 + e) + (z < 0 ? -z : 0);
#elif MISTAKE == 9
    z = z > 500 ? 500 : z < -500 ? -500 : z;
    *s = 1 / (1 + exp(z));
    return log1p(exp(-z));
#elif MISTAKE == 10
    double e = exp(-fmax(z, -z));
    *s = (z < 0 ? 1 : e) / (1 + e);
    return log1p(isnan(e) ? 0 : e) + fmax(0, -z);
#else
    double e = exp(-fabs(z));
    *s = (z < 0 ? 1 : e) / (1 + e);
#if MISTAKE == 6
    *s = 1 - *s;
#endif
    return log1p(e) + (z < 0 ? -z : 0);
#endif
}

double logistic_loss(int m, int n, double g[], const double X[m * n],
                     const double y[m], const double w[n])
{
    double sum = 0, s;

    if (g != NULL)
        vec_fill(n, g, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        double score = vec_dot(n, x, w), factor;
#if MISTAKE == 1
        sum += loss(&s, -score) - y[i] * score;
        factor = s - y[i];
#else
        sum += loss(&s, y[i] * score);
        factor = -y[i] * s;
#endif
#if MISTAKE == 3
        factor = -factor;
#elif MISTAKE == 8
        factor *= y[i];
#endif
        if (g == NULL)
            continue;
#if MISTAKE == 4 || MISTAKE == 5
        vec_axpy(n, g, x, factor);
#else
        vec_axpy(n, g, x, factor / m);
#endif
    }
#if MISTAKE == 4
    return sum;
#else
    return sum / m;
#endif
}
