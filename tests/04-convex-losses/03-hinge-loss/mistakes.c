/*
 * What goes wrong in 4.3 hinge_loss.
 *
 * MISTAKE 1 margin-without-one
 *   Your loss is max(0, -margin), the perceptron's. The hinge is max(0, 1 -
 *   margin): answers that are right by less than 1 cost something too.
 * MISTAKE 2 kink-divided-by-zero
 *   The slope was computed with a quotient that is 0/0 where the margin is
 *   exactly 1. Decide by a comparison.
 * MISTAKE 3 kink-on-the-wrong-side
 *   At a margin of exactly 1 your slope in the margin is +1/2. The subgradients
 *   there lie between the two slopes -1 and 0.
 * MISTAKE 4 regulariser-averaged
 *   lambda/2 |w|^2 was divided by m. It belongs to w, not to a sample.
 * MISTAKE 5 regulariser-not-halved
 *   The value has lambda |w|^2 and the gradient lambda w: they do not belong
 *   together. The contract has lambda/2 |w|^2.
 * MISTAKE 6 slope-ends-at-zero
 *   The subgradient stops at the margin 0 instead of 1: samples between 0 and 1
 *   cost something and must pull.
 * MISTAKE 7 sum-for-mean
 *   The hinges were not divided by m.
 * MISTAKE 8 labels-dropped
 *   The gradient lacks the labels: it should be -y_i x_i, not -x_i.
 * MISTAKE 9 nan-lost
 *   fmax(0, NaN) is 0, so unknown data cost nothing. Compare so that NaN stays.
 * MISTAKE 10 every-sample-pulls
 *   All samples add -y_i x_i to g, also those with a margin above 1, whose loss
 *   is constant there.
 * VARIANT 1 slope-at-the-kink
 *   Takes the slope -1 at the kink.
 * VARIANT 2 half-slope-at-the-kink
 *   (t + |t|) / 2 for the hinge, slope (1 + sign t) / 2: -1/2 at the kink.
 */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

/* The hinge of the margin z, and its slope in z. */
static double hinge(double *slope, double z)
{
#if MISTAKE == 1
    *slope = -z > 0 ? -1 : 0;
    return -z <= 0 ? 0 : -z;
#else
    double t = 1 - z;
#if MISTAKE == 2
    double h = t <= 0 ? 0 : t;
    *slope = -h / t;
    return h;
#elif MISTAKE == 3
    *slope = t > 0 ? -1 : t == 0 ? 0.5 : 0;
    return t <= 0 ? 0 : t;
#elif MISTAKE == 6
    *slope = z < 0 ? -1 : 0;
    return t <= 0 ? 0 : t;
#elif MISTAKE == 9
    *slope = t > 0 ? -1 : 0;
    return fmax(0, t);
#elif MISTAKE == 10
    *slope = -1;
    return t <= 0 ? 0 : t;
#elif VARIANT == 1
    *slope = t >= 0 ? -1 : 0;
    return t <= 0 ? 0 : t;
#elif VARIANT == 2
    *slope = -(1 + ((t > 0) - (t < 0))) / 2.0;
    return (t + fabs(t)) / 2;
#else
    *slope = t > 0 ? -1 : 0;
    return t <= 0 ? 0 : t;
#endif
#endif
}

double hinge_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double lambda)
{
    double sum = 0, slope, share = 1.0 / m, ridge = lambda;
#if MISTAKE == 4
    ridge = lambda / m;
#elif MISTAKE == 7
    share = 1;
#endif

    for (int j = 0; g != NULL && j < n; j++)
        g[j] = ridge * w[j];
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        sum += share * hinge(&slope, y[i] * vec_dot(n, x, w));
#if MISTAKE == 8
        slope *= y[i];
#endif
        if (g != NULL)
            vec_axpy(n, g, x, share * slope * y[i]);
    }
#if MISTAKE == 5
    return sum + ridge * vec_dot(n, w, w);
#else
    return sum + ridge / 2 * vec_dot(n, w, w);
#endif
}
