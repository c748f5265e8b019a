/*
 * What goes wrong in 8.5 momentum_spectral_radius.
 *
 * MISTAKE 1 real-part-only
 *   Where the roots are complex you return |p| / 2, the real part. The modulus
 *   of a complex number is the root of real part squared plus imaginary part
 *   squared; here that is sqrt(beta).
 * MISTAKE 2 beta-for-its-root
 *   Where the roots are complex you return beta. That is their product; each of
 *   them has the modulus sqrt(beta).
 * MISTAKE 3 imaginary-part-not-halved
 *   The modulus is computed as sqrt(p^2/4 - D). The roots are (p +- sqrt D)/2,
 *   so the imaginary part is sqrt(-D)/2: sqrt(p^2 - D)/2 is the modulus.
 * MISTAKE 4 larger-not-larger-in-size
 *   Where the roots are real you return (p + sqrt D)/2. If p is negative the
 *   other root is the larger one in size: (|p| + sqrt D)/2.
 * MISTAKE 5 beta-missing-in-the-corner
 *   p is 1 - eta lambda. The matrix has 1 + beta - eta lambda in its corner: x_k
 *   comes from the momentum, too.
 * MISTAKE 6 step-of-the-average
 *   lambda is multiplied by (1 - beta) eta. That is the iteration of 8.1; the
 *   contract has the heavy ball.
 * MISTAKE 7 four-missing
 *   D is p^2 - beta. The quadratic r^2 - p r + beta has D = p^2 - 4 beta.
 * MISTAKE 8 regimes-swapped
 *   Over- and under-damped have changed places. Under-damped swings: complex
 *   roots, D < 0.
 * MISTAKE 9 critical-only-if-exactly-zero
 *   D is compared with 0 itself. After rounding it is 1e-17 where it should be
 *   0, and sqrt makes 3e-9 of that. Compare with noise.
 * MISTAKE 10 smaller-root
 *   Where the roots are real you return the smaller one in size. The larger one
 *   decides how slow the run is in the end.
 * MISTAKE 11 takes-anything
 *   eta, beta and lambda are used as they come. Refuse eta <= 0, beta outside
 *   [0, 1), and whatever makes D not finite.
 * MISTAKE 12 one-sided-noise
 *   A D slightly below 0 counts as critical, one slightly above as over-damped,
 *   or the reverse. Critical is |D| <= noise on both sides.
 * VARIANT 1 product-of-the-roots
 *   Finds the smaller real root from the product beta.
 * VARIANT 2 complex
 *   With complex square roots.
 */
#include "momentum.h"

#include <complex.h>
#include <math.h>

#if VARIANT == 2
num_status momentum_spectral_radius(double *rho, int *regime, double eta,
                                    double beta, double lambda)
{
    double p = 1 + beta - eta * lambda, D = p * p - 4 * beta;
    double noise = 1e-12 * (p * p + 4 * beta);
    if (!(eta > 0 && eta < INFINITY && beta >= 0 && beta < 1 && isfinite(D)))
        return NUM_BAD_INPUT;
    double complex root = csqrt(fabs(D) <= noise ? 0 : D);
    *regime = D > noise    ? DAMPING_OVER
              : D < -noise ? DAMPING_UNDER
                           : DAMPING_CRITICAL;
    *rho = *regime == DAMPING_CRITICAL
               ? sqrt(beta)
               : fmax(cabs(p + root), cabs(p - root)) / 2;
    return NUM_OK;
}
#else

/* The larger modulus of the roots of r^2 - p r + beta. */
static double modulus(double p, double beta, double D, double noise)
{
#if MISTAKE == 9
    noise = 0;
#elif MISTAKE == 12
    if (D > 0)
        noise = 0;
#endif
    if (D > noise) {
#if MISTAKE == 4
        return (p + sqrt(D)) / 2;
#elif MISTAKE == 10
        return (fabs(p) - sqrt(D)) / 2;
#elif VARIANT == 1
        double r = (fabs(p) - sqrt(D)) / 2;
        return r > 1e-3 ? beta / r : fabs(p) - r;
#else
        return (fabs(p) + sqrt(D)) / 2;
#endif
    }
#if MISTAKE == 1
    if (D < -noise)
        return fabs(p) / 2;
#elif MISTAKE == 2
    if (D < -noise)
        return beta;
#elif MISTAKE == 3
    if (D < -noise)
        return sqrt(p * p / 4 - D);
#endif
    return sqrt(beta);
}

static int regime_of(double D, double noise)
{
#if MISTAKE == 9
    noise = 0;
#elif MISTAKE == 12
    if (D > 0)
        noise = 0;
#endif
#if MISTAKE == 8
    return D > noise    ? DAMPING_UNDER
           : D < -noise ? DAMPING_OVER
                        : DAMPING_CRITICAL;
#else
    return D > noise    ? DAMPING_OVER
           : D < -noise ? DAMPING_UNDER
                        : DAMPING_CRITICAL;
#endif
}

num_status momentum_spectral_radius(double *rho, int *regime, double eta,
                                    double beta, double lambda)
{
#if MISTAKE != 11
    if (!(eta > 0 && isfinite(eta) && beta >= 0 && beta < 1))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 5
    double p = 1 - eta * lambda;
#elif MISTAKE == 6
    double p = 1 + beta - (1 - beta) * eta * lambda;
#else
    double p = 1 + beta - eta * lambda;
#endif
#if MISTAKE == 7
    double D = p * p - beta;
#else
    double D = p * p - 4 * beta;
#endif
    double noise = 1e-12 * (p * p + 4 * beta);
#if MISTAKE != 11
    if (!isfinite(D))
        return NUM_BAD_INPUT;
#endif
    *regime = regime_of(D, noise);
    *rho = modulus(p, beta, D, noise);
    return NUM_OK;
}
#endif
