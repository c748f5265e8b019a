/* Sample tests of 5.5 best_step_and_rate. */
#include "harness.h"
#include "strong_convexity.h"

Test(best_step_and_rate, by_hand)
{
    double *step = output("step", 1), *rate = output("rate", 1);
    double *t = output("iterations", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("mu = 1, L = 3, eps = 0.01") {
        *status = (int)best_step_and_rate(step, rate, t, 1, 3, 0.01);
    }
    expect_status("status", *status, NUM_OK, "0 < mu <= L");
    expect_value("step", *step, 0.5, 1e-15, "2/(mu + L)");
    expect_value("rate", *rate, 0.5, 1e-15, "(3 - 1)/(3 + 1)");
    expect_value("iterations", *t, 7, 0,
                 "1/2^6 = 0.0156 is still above 0.01, 1/2^7 = 0.0078 is not: "
                 "log 0.01 / log 0.5 = 6.64, rounded up");
}

Test(best_step_and_rate, kappa_decides)
{
    double *step = output("step", 2), *rate = output("rate", 2);
    double *t = output("iterations", 2);
    int *status = output_ints("status", 2);
    ATTEMPT("mu = 0.02, L = 2 and mu = 5, L = 500, eps = 1e-6") {
        status[0] = (int)best_step_and_rate(step, rate, t, 0.02, 2, 1e-6);
        status[1] =
            (int)best_step_and_rate(step + 1, rate + 1, t + 1, 5, 500, 1e-6);
    }
    expect_status("status for mu = 0.02", status[0], NUM_OK, "0 < mu <= L");
    expect_status("status for mu = 5", status[1], NUM_OK, "0 < mu <= L");
    expect_close("rate", rate, (double[]){99.0 / 101, 99.0 / 101}, 2, 1e-15,
                 "both have kappa = 100");
    expect_close("iterations", t, (double[]){691, 691}, 2, 0,
                 "log 1e-6 / log(99/101) = 690.75");
    expect_close("step", step, (double[]){2 / 2.02, 2.0 / 505}, 2, 1e-15,
                 "the scale of f is in the step alone");
}

Test(best_step_and_rate, a_round_bowl_takes_one_step)
{
    double *step = output("step", 1), *rate = output("rate", 1);
    double *t = output("iterations", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("mu = L = 4, eps = 1e-12") {
        *status = (int)best_step_and_rate(step, rate, t, 4, 4, 1e-12);
    }
    expect_status("status", *status, NUM_OK, "mu = L is allowed");
    expect_value("step", *step, 0.25, 1e-15, "1/L = 1/mu leads to x*");
    expect_value("rate", *rate, 0, 0, "kappa = 1");
    expect_value("iterations", *t, 1, 0,
                 "rate^0 is 1, so one step is needed, and rate^1 = 0; log 0 is "
                 "-infinity and needs a case of its own");
}

Test(best_step_and_rate_input, mu_must_be_positive)
{
    double *step = inout("step", 1, (double[]){7});
    double *rate = inout("rate", 1, (double[]){7});
    double *t = inout("iterations", 1, (double[]){7});
    int *status = output_ints("status", 3);
    ATTEMPT("mu = 0, mu = -1 and mu > L") {
        status[0] = (int)best_step_and_rate(step, rate, t, 0, 3, 0.01);
        status[1] = (int)best_step_and_rate(step, rate, t, -1, 3, 0.01);
        status[2] = (int)best_step_and_rate(step, rate, t, 4, 3, 0.01);
    }
    expect_status("mu = 0", status[0], NUM_BAD_INPUT,
                  "without strong convexity the distance need not shrink");
    expect_status("mu = -1", status[1], NUM_BAD_INPUT, "f is not convex");
    expect_status("mu > L", status[2], NUM_BAD_INPUT,
                  "no curvature is above L and below mu at once");
    expect_close("outputs", (double[]){*step, *rate, *t}, (double[]){7, 7, 7},
                 3, 0, "nothing is written");
}
