/* Sample tests of 8.6 adaptive_restart. */
#include "harness.h"
#include "momentum.h"
#include "problems.h"

Test(adaptive_restart, starts_anew_after_the_minimum)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){16});
    double *history = output("history", 8), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("seven steps on x^2/2 from 16, eta = 1/2") {
        *status = (int)adaptive_restart(&f, x, history, steps, restarts, 0.5, 0,
                                        7, work);
    }
    double last = 16, x5 = 16, t = 1;
    for (int k = 0; k < 5; k++) { /* the step halves y_k */
        double y = k == 0 ? 16 : x5, t_next = (1 + sqrt(1 + 4 * t * t)) / 2;
        if (k > 0) {
            y += (t - 1) / t_next * (x5 - last);
            t = t_next;
        }
        last = x5;
        x5 = y / 2;
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_int("restarts", *restarts, 1,
               "x goes 16, 8, 4, 1.4, 0.2, -0.3: only the step from y_4 < 0 "
               "goes further down the axis while the gradient says up");
    expect_value("history[5]", history[5], x5 * x5 / 2, 1e-12,
                 "the step that went too far is kept");
    expect_value("history[6]", history[6], history[5] / 4, 1e-12,
                 "after the restart y_5 = x_5: a plain gradient step halves x");
    expect_value("history[7]", history[7], history[6] / 4, 1e-12,
                 "t is 1 again, so the next momentum is 0, too");
}

Test(adaptive_restart, leaves_good_momentum_alone)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){16});
    double *history = output("history", 4), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("three steps on x^2/2 from 16, eta = 1/2") {
        *status = (int)adaptive_restart(&f, x, history, steps, restarts, 0.5, 0,
                                        3, work);
    }
    double t1 = (1 + sqrt(5)) / 2, t2 = (1 + sqrt(1 + 4 * t1 * t1)) / 2;
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_int("restarts", *restarts, 0,
               "every step goes down: g_k'(x_{k+1} - x_k) < 0");
    expect_value("x", *x, (4 - (t1 - 1) / t2 * 4) / 2, 1e-14,
                 "without a restart it is the method of 8.3");
}

Test(adaptive_restart, reaches_what_momentum_alone_does_not)
{
    const double A[] = {0.01, 0, 0, 0, 0.2, 0, 0, 0, 1};
    quadratic_problem q = {.n = 3, .A = A};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 3, (double[]){1, 1, 1});
    double *history = output("history", 161), *work = output("work", 6);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    int *restarts = output_ints("restarts", 1);
    ATTEMPT("160 steps with kappa = 100, eta = 1/L") {
        *status = (int)adaptive_restart(&f, x, history, steps, restarts, 1, 0,
                                        160, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "tol is 0");
    expect_at_most("f(x_160) / f(x_0)", history[160] / 0.605, 1e-12,
                   "with restarts the gap falls geometrically; Nesterov's "
                   "method alone is at 1e-7 here");
    expect_at_most("restarts", (double)*restarts, 10,
                   "a restart every 38 steps or so");
    expect_at_least("restarts", (double)*restarts, 3,
                    "a restart every 38 steps or so");
}
