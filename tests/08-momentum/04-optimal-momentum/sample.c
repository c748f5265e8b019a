/* Sample tests of 8.4 optimal_momentum. */
#include "harness.h"
#include "momentum.h"

Test(optimal_momentum, by_hand)
{
    double *eta = output("eta", 1), *beta = output("beta", 1);
    double *rate = output("rate", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("mu = 1, L = 9") {
        *status = (int)optimal_momentum(eta, beta, rate, 1, 9);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("eta", *eta, 0.25, 1e-14, "(2 / (3 + 1))^2");
    expect_value("beta", *beta, 0.25, 1e-14, "((3 - 1) / (3 + 1))^2");
    expect_value("rate", *rate, 0.5, 1e-14, "(3 - 1) / (3 + 1)");
}

Test(optimal_momentum, one_curvature_needs_no_momentum)
{
    double *eta = output("eta", 1), *beta = output("beta", 1);
    double *rate = output("rate", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("mu = L = 4") {
        *status = (int)optimal_momentum(eta, beta, rate, 4, 4);
    }
    expect_status("status", *status, NUM_OK, "mu = L is allowed");
    expect_value("eta", *eta, 0.25, 1e-14, "1/L: one step to the minimum");
    expect_value("beta", *beta, 0, 1e-14, "nothing to remember");
    expect_value("rate", *rate, 0, 1e-14, "everything is gone in one step");
}

Test(optimal_momentum, the_root_of_kappa_counts)
{
    double *eta = output("eta", 1), *beta = output("beta", 1);
    double *rate = output("rate", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("mu = 0.01, L = 100: kappa = 10^4") {
        *status = (int)optimal_momentum(eta, beta, rate, 0.01, 100);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_value("eta", *eta, pow(2 / 10.1, 2), 1e-13, "(2 / (10 + 0.1))^2");
    expect_value("beta", *beta, pow(99.0 / 101, 2), 1e-13,
                 "((100 - 1) / (100 + 1))^2 with sqrt kappa = 100");
    expect_value("rate", *rate, 99.0 / 101, 1e-13,
                 "1 - 2/101 a step, where gradient descent has 1 - 2/10001");
}

Test(optimal_momentum_input, a_flat_direction_has_no_rate)
{
    double *eta = inout("eta", 1, (double[]){-7});
    double *beta = inout("beta", 1, (double[]){-7});
    double *rate = inout("rate", 1, (double[]){-7});
    int *status = output_ints("status", 1);
    ATTEMPT("mu = 0") {
        *status = (int)optimal_momentum(eta, beta, rate, 0, 1);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "with mu = 0 kappa is infinite: the contract asks for mu > "
                  "0");
    expect_value("eta", *eta, -7, 0, "eta stays as it was");
}
