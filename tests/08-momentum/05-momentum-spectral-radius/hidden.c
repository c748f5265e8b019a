/* Hidden tests of 8.5 momentum_spectral_radius. */
#include "harness.h"
#include "momentum.h"
#include <complex.h>

static void expect_regime(const char *label, int actual, int expected,
                          const char *message)
{
    expect_text(label,
                actual == NOT_WRITTEN ? "not written" : damping_string(actual),
                damping_string(expected), "%s", message);
}

Test(momentum_spectral_radius, negative_roots_count_by_size)
{
    double *rho = output("rho", 1);
    int *regime = output_ints("regime", 1), *status = output_ints("status", 1);
    ATTEMPT("eta lambda = 2.625, beta = 3/8") {
        *status = (int)momentum_spectral_radius(rho, regime, 0.375, 0.375, 7);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("rho", *rho, 0.75, 1e-14,
                 "p = -5/4: the roots are -3/4 and -1/2, and the larger in "
                 "size is -3/4");
    expect_regime("regime", *regime, DAMPING_OVER, "two real roots");
}

Test(momentum_spectral_radius, without_momentum_it_is_gradient_descent)
{
    double *rho = output("rho", 3);
    int *regime = output_ints("regime", 3), *status = output_ints("status", 3);
    ATTEMPT("beta = 0, eta lambda = 1/4, 1 and 3/2") {
        status[0] = (int)momentum_spectral_radius(rho, regime, 0.25, 0, 1);
        status[1] =
            (int)momentum_spectral_radius(rho + 1, regime + 1, 0.25, 0, 4);
        status[2] =
            (int)momentum_spectral_radius(rho + 2, regime + 2, 0.25, 0, 6);
    }
    expect_status("status", status[2], NUM_OK, "beta = 0 is allowed");
    expect_close("rho", rho, (double[]){0.75, 0, 0.5}, 3, 1e-14,
                 "with beta = 0 the roots are 1 - eta lambda and 0");
    expect_regime("regime for eta lambda = 1", regime[1], DAMPING_CRITICAL,
                  "both roots are 0");
    expect_regime("regime for eta lambda = 3/2", regime[2], DAMPING_OVER,
                  "two real roots");
}

Test(momentum_spectral_radius, growth_is_above_one)
{
    double *rho = output("rho", 3);
    int *regime = output_ints("regime", 3), *status = output_ints("status", 3);
    ATTEMPT("beta = 1/2: eta lambda = 3, 3.5 and -1/2") {
        status[0] = (int)momentum_spectral_radius(rho, regime, 0.5, 0.5, 6);
        status[1] =
            (int)momentum_spectral_radius(rho + 1, regime + 1, 0.5, 0.5, 7);
        status[2] =
            (int)momentum_spectral_radius(rho + 2, regime + 2, 0.5, 0.5, -1);
    }
    expect_status("status", status[2], NUM_OK, "lambda may have any sign");
    expect_value("rho at eta lambda = 2 (1 + beta)", rho[0], 1, 1e-14,
                 "the roots are -1 and -1/2: the limit of stability");
    expect_value("rho beyond", rho[1], (2 + sqrt(2)) / 2, 1e-14,
                 "p = -2, D = 2");
    expect_value("rho for lambda < 0", rho[2], (2 + sqrt(2)) / 2, 1e-14,
                 "p = 2, D = 2: off a saddle the ball runs away");
}

Test(momentum_spectral_radius, the_best_parameters_are_critical)
{
    double *rho = output("rho", 2);
    int *regime = output_ints("regime", 2), *status = output_ints("status", 2);
    double sum = sqrt(7) + sqrt(0.3), root = (sqrt(7) - sqrt(0.3)) / sum;
    double eta = 4 / (sum * sum), beta = root * root;
    ATTEMPT("the best eta and beta for mu = 0.3, L = 7, at both ends") {
        status[0] = (int)momentum_spectral_radius(rho, regime, eta, beta, 0.3);
        status[1] =
            (int)momentum_spectral_radius(rho + 1, regime + 1, eta, beta, 7);
    }
    expect_status("status", status[1], NUM_OK, "nothing is wrong here");
    expect_regime("regime at mu", regime[0], DAMPING_CRITICAL,
                  "D is 0 up to rounding: ask whether it is below noise, not "
                  "whether it equals 0");
    expect_regime("regime at L", regime[1], DAMPING_CRITICAL,
                  "D is 0 up to rounding");
    expect_close("rho", rho, (double[]){root, root}, 2, 1e-12,
                 "sqrt(beta) at both ends: the root of a D of 1e-17 would be "
                 "an error of 3e-9");
}

Test(momentum_spectral_radius, noise_has_two_sides)
{
    double *rho = output("rho", 4);
    int *regime = output_ints("regime", 4), *status = output_ints("status", 4);
    ATTEMPT("beta = 1/4, eta lambda = 1/4 and a little less or more") {
        const double off[] = {-2e-14, 2e-14, -2e-12, 2e-12};
        for (int i = 0; i < 4; i++)
            status[i] = (int)momentum_spectral_radius(rho + i, regime + i, 1,
                                                      0.25, 0.25 + off[i]);
    }
    expect_status("status", status[3], NUM_OK, "nothing is wrong here");
    expect_regime("regime for D = 4e-14", regime[0], DAMPING_CRITICAL,
                  "D is below noise = 2e-12");
    expect_regime("regime for D = -4e-14", regime[1], DAMPING_CRITICAL,
                  "D is above -noise");
    expect_regime("regime for D = 4e-12", regime[2], DAMPING_OVER,
                  "D is above noise");
    expect_regime("regime for D = -4e-12", regime[3], DAMPING_UNDER,
                  "D is below -noise");
    expect_close("rho within the noise", rho, (double[]){0.5, 0.5}, 2, 1e-12,
                 "sqrt(beta), on both sides");
}

Test(momentum_spectral_radius, random_parameters)
{
    enum { CASES = 60 };
    rng r = test_rng(1);
    double eta[CASES], beta[CASES], lambda[CASES];
    for (int i = 0; i < CASES; i++) {
        beta[i] = rng_uniform(&r);
        eta[i] = 0.5 + rng_uniform(&r);
        lambda[i] = 5 * rng_uniform(&r);
    }
    double *rho = output("rho", CASES);
    int *regime = output_ints("regime", CASES);
    int *status = output_ints("status", CASES);
    ATTEMPT("60 random triples of eta, beta and lambda") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)momentum_spectral_radius(
                rho + i, regime + i, eta[i], beta[i], lambda[i]);
    }
    double want[CASES];
    int regimes[CASES];
    for (int i = 0; i < CASES; i++) {
        double p = 1 + beta[i] - eta[i] * lambda[i], D = p * p - 4 * beta[i];
        double complex root = csqrt(D);
        want[i] = fmax(cabs(p + root), cabs(p - root)) / 2;
        regimes[i] = D > 0 ? DAMPING_OVER : DAMPING_UNDER;
    }
    expect_status("status", status[CASES - 1], NUM_OK, "nothing is wrong here");
    expect_close("rho", rho, want, CASES, 1e-6,
                 "the larger modulus of (p + sqrt D)/2 and (p - sqrt D)/2 "
                 "(seed %llu)",
                 test_seed());
    expect_ints("regime", regime, regimes, CASES,
                "%d is over-, %d is under-damped (seed %llu)", DAMPING_OVER,
                DAMPING_UNDER, test_seed());
}

Test(momentum_spectral_radius_input, refuses_bad_parameters)
{
    enum { CASES = 10 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double bad[CASES][3] = {{0, 0.5, 1},    {-1, 0.5, 1},  {nan, 0.5, 1},
                                  {inf, 0.5, 1},  {1, -0.1, 1},  {1, 1.5, 1},
                                  {1, nan, 1},    {1, 0.5, nan}, {1, 0.5, inf},
                                  {1, 0.5, 1e200}};
    const char *what[CASES] = {"eta = 0",       "eta < 0",      "eta = NaN",
                               "eta = inf",     "beta < 0",     "beta > 1",
                               "beta = NaN",    "lambda = NaN", "lambda = inf",
                               "lambda = 1e200"};
    double *rho = inout("rho", 1, (double[]){-7});
    int *regime = inout_ints("regime", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range, and a D that overflows") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)momentum_spectral_radius(rho, regime, bad[i][0],
                                                      bad[i][1], bad[i][2]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("rho", *rho, -7, 0, "rho stays as it was");
    expect_int("regime", *regime, -7, "regime stays as it was");
}
