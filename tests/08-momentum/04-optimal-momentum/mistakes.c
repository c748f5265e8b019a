/*
 * What goes wrong in 8.4 optimal_momentum.
 *
 * MISTAKE 1 eta-not-squared
 *   eta is 2 / (sqrt L + sqrt mu). A step size has the unit of 1/L, so the
 *   fraction has to be squared.
 * MISTAKE 2 half-squared
 *   eta is 2 / (sqrt L + sqrt mu)^2: the 2 is to be squared too.
 * MISTAKE 3 beta-not-squared
 *   beta is (sqrt kappa - 1) / (sqrt kappa + 1). That is the rate; beta is its
 *   square, since the two roots have the product beta.
 * MISTAKE 4 kappa-for-its-root
 *   beta and rate use kappa where sqrt kappa belongs. The root is what momentum
 *   wins: check mu = 1, L = 9, where rate is 1/2 and not 8/10.
 * MISTAKE 5 step-of-gradient-descent
 *   eta is 2 / (mu + L), the best step without momentum. With momentum the best
 *   step is longer, up to 4/L.
 * MISTAKE 6 rate-is-beta
 *   rate is beta. The modulus of a root is sqrt(beta).
 * MISTAKE 7 rate-of-gradient-descent
 *   rate is (kappa - 1) / (kappa + 1), that of gradient descent.
 * MISTAKE 8 parameters-of-nesterov
 *   eta = 1/L and beta = (sqrt kappa - 1) / (sqrt kappa + 1) belong to
 *   Nesterov's method with a constant beta, not to the heavy ball.
 * MISTAKE 9 rate-negative
 *   mu and L have changed places in rate. Its square hides that in beta.
 * MISTAKE 10 step-of-the-average
 *   eta is divided by 1 - beta. That is the step size for momentum_step; the
 *   contract asks for that of heavy_ball_step.
 * MISTAKE 11 takes-anything
 *   mu and L are used as they come. Refuse what is not 0 < mu <= L < infinity.
 * MISTAKE 12 refuses-equality
 *   mu = L is refused. There kappa = 1, eta = 1/L and beta = 0: one step.
 * VARIANT 1 through-kappa
 *   Computes with sqrt kappa.
 * VARIANT 2 from-the-circle
 *   Solves (1 - r)^2 = eta mu, (1 + r)^2 = eta L for r and eta.
 */
#include "momentum.h"

#include <math.h>

num_status optimal_momentum(double *eta, double *beta, double *rate, double mu,
                            double L)
{
#if MISTAKE == 12
    if (!(mu > 0 && mu < L && isfinite(L)))
        return NUM_BAD_INPUT;
#elif MISTAKE != 11
    if (!(mu > 0 && mu <= L && isfinite(L)))
        return NUM_BAD_INPUT;
#endif
#if VARIANT == 1
    double root = sqrt(L / mu);
    *eta = 4 / (mu * (root + 1) * (root + 1));
    *rate = (root - 1) / (root + 1);
    *beta = *rate * *rate;
#elif VARIANT == 2
    *eta = 4 / (L + mu + 2 * sqrt(L * mu));
    *rate = sqrt(*eta * L) - 1;
    *beta = (1 - sqrt(*eta * mu)) * *rate;
#else
    double s = sqrt(L) + sqrt(mu), r = (sqrt(L) - sqrt(mu)) / s;
    *eta = 4 / (s * s);
    *rate = r;
    *beta = r * r;
#if MISTAKE == 1
    *eta = 2 / s;
#elif MISTAKE == 2
    *eta = 2 / (s * s);
#elif MISTAKE == 3
    *beta = r;
#elif MISTAKE == 4
    *rate = (L - mu) / (L + mu);
    *beta = *rate * *rate;
#elif MISTAKE == 5
    *eta = 2 / (mu + L);
#elif MISTAKE == 6
    *rate = r * r;
#elif MISTAKE == 7
    *rate = (L - mu) / (L + mu);
#elif MISTAKE == 8
    *eta = 1 / L;
    *beta = r;
#elif MISTAKE == 9
    *rate = -r;
#elif MISTAKE == 10
    *eta /= 1 - r * r;
#endif
#endif
    return NUM_OK;
}
