/* Sample tests of 8.5 momentum_spectral_radius. */
#include "harness.h"
#include "momentum.h"

static void expect_regime(const char *label, int actual, int expected,
                          const char *message)
{
    expect_text(label,
                actual == NOT_WRITTEN ? "not written" : damping_string(actual),
                damping_string(expected), "%s", message);
}

Test(momentum_spectral_radius, over_damped)
{
    double *rho = output("rho", 1);
    int *regime = output_ints("regime", 1), *status = output_ints("status", 1);
    ATTEMPT("eta lambda = 1/8, beta = 3/8") {
        *status = (int)momentum_spectral_radius(rho, regime, 0.0625, 0.375, 2);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("rho", *rho, 0.75, 1e-14,
                 "p = 5/4, D = 1/16: the roots are 3/4 and 1/2");
    expect_regime("regime", *regime, DAMPING_OVER, "two real roots");
}

Test(momentum_spectral_radius, under_damped)
{
    double *rho = output("rho", 1);
    int *regime = output_ints("regime", 1), *status = output_ints("status", 1);
    ATTEMPT("eta lambda = 1.24, beta = 0.64") {
        *status = (int)momentum_spectral_radius(rho, regime, 0.31, 0.64, 4);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("rho", *rho, 0.8, 1e-14,
                 "p = 0.4, D = -2.4: the roots are complex, and their modulus "
                 "is the root of their product beta");
    expect_regime("regime", *regime, DAMPING_UNDER, "two complex roots");
}

Test(momentum_spectral_radius, critically_damped)
{
    double *rho = output("rho", 1);
    int *regime = output_ints("regime", 1), *status = output_ints("status", 1);
    ATTEMPT("eta lambda = 1/4, beta = 1/4") {
        *status = (int)momentum_spectral_radius(rho, regime, 0.25, 0.25, 1);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("rho", *rho, 0.5, 1e-14, "p = 1, D = 0: 1/2 twice");
    expect_regime("regime", *regime, DAMPING_CRITICAL, "a double root");
}

Test(momentum_spectral_radius_input, refuses_a_beta_of_one)
{
    double *rho = inout("rho", 1, (double[]){-7});
    int *regime = inout_ints("regime", 1, (int[]){-7});
    int *status = output_ints("status", 1);
    ATTEMPT("beta = 1") {
        *status = (int)momentum_spectral_radius(rho, regime, 0.25, 1, 1);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "the contract asks for beta in [0, 1)");
    expect_value("rho", *rho, -7, 0, "rho stays as it was");
}
