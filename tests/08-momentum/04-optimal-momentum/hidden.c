/* Hidden tests of 8.4 optimal_momentum. */
#include "harness.h"
#include "momentum.h"
#include <complex.h>

/* The larger |r| of the roots of r^2 - (1 + beta - eta lambda) r + beta. */
static double radius(double eta, double beta, double lambda)
{
    double p = 1 + beta - eta * lambda;
    double complex root = csqrt(p * p - 4 * beta);
    return fmax(cabs(p + root), cabs(p - root)) / 2;
}

static double worst(double eta, double beta, double mu, double L)
{
    return fmax(radius(eta, beta, mu), radius(eta, beta, L));
}

Test(optimal_momentum, no_other_pair_is_better)
{
    rng r = test_rng(1);
    double mu = 0.1 + rng_uniform(&r), L = mu * (5 + 50 * rng_uniform(&r));
    double *eta = output("eta", 1), *beta = output("beta", 1);
    double *rate = output("rate", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("a random kappa between 5 and 55") {
        *status = (int)optimal_momentum(eta, beta, rate, mu, L);
    }
    double best = INFINITY;
    for (int i = 1; i < 200; i++)
        for (int j = 0; j < 200; j++)
            best = fmin(best, worst(i / 50.0 / L, j / 200.0, mu, L));
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("worst spectral radius with these eta and beta",
                 worst(*eta, *beta, mu, L), *rate, 1e-6,
                 "it must be the promised rate (mu = %.17g, L = %.17g)", mu, L);
    expect_at_most("rate", *rate, best,
                   "a grid of 40,000 other pairs must have nothing better "
                   "(mu = %.17g, L = %.17g)",
                   mu, L);
}

Test(optimal_momentum, the_units_are_those_of_the_curvature)
{
    double *eta = output("eta", 2), *beta = output("beta", 2);
    double *rate = output("rate", 2);
    int *status = output_ints("status", 2);
    ATTEMPT("mu = 2, L = 50, and both 10^6 times as large") {
        status[0] = (int)optimal_momentum(eta, beta, rate, 2, 50);
        status[1] =
            (int)optimal_momentum(eta + 1, beta + 1, rate + 1, 2e6, 5e7);
    }
    expect_status("status", status[1], NUM_OK, "nothing is wrong here");
    expect_value("eta", eta[0], 4 / 72.0, 1e-13,
                 "(2 / (5 sqrt 2 + sqrt 2))^2 = 4 / 72");
    expect_value("eta, curvatures 10^6 times as large", eta[1], 4 / 72e6, 1e-13,
                 "eta shrinks by the same factor");
    expect_close("beta", beta, (double[]){4 / 9.0, 4 / 9.0}, 2, 1e-13,
                 "beta depends on kappa = 25 alone: (4 / 6)^2");
    expect_close("rate", rate, (double[]){2 / 3.0, 2 / 3.0}, 2, 1e-13,
                 "the rate depends on kappa alone: 4 / 6");
}

Test(optimal_momentum, a_small_kappa)
{
    double *eta = output("eta", 1), *beta = output("beta", 1);
    double *rate = output("rate", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("mu = 1, L = 1.21") {
        *status = (int)optimal_momentum(eta, beta, rate, 1, 1.21);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("eta", *eta, 4 / 4.41, 1e-13, "(2 / 2.1)^2");
    expect_value("beta", *beta, 0.01 / 4.41, 1e-12, "(0.1 / 2.1)^2");
    expect_value("rate", *rate, 0.1 / 2.1, 1e-12, "0.1 / 2.1");
}

Test(optimal_momentum_input, refuses_bad_parameters)
{
    enum { CASES = 7 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double mu[] = {0, -1, nan, 2, 1, 1, -2};
    const double L[] = {1, 1, 1, 1, nan, inf, -1};
    const char *what[] = {"mu = 0",  "mu < 0",  "mu = NaN",  "mu > L",
                          "L = NaN", "L = inf", "mu < L < 0"};
    double *eta = inout("eta", 1, (double[]){-7});
    double *beta = inout("beta", 1, (double[]){-7});
    double *rate = inout("rate", 1, (double[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)optimal_momentum(eta, beta, rate, mu[i], L[i]);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("eta", *eta, -7, 0, "eta stays as it was");
    expect_value("beta", *beta, -7, 0, "beta stays as it was");
    expect_value("rate", *rate, -7, 0, "rate stays as it was");
}
