/* Sample tests of 4.6 logistic_newton_step. */
#include "convex_losses.h"
#include "harness.h"

Test(logistic_newton_step, by_hand)
{
    double *w_new = output("w_new", 1), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    const double *w = input("w", 1, (double[]){0});
    ATTEMPT("one sample x = 1, y = 1, from w = 0, lambda = 0") {
        *status = (int)logistic_newton_step(1, 1, w_new, t, decrement, X, y, w,
                                            0, work);
    }
    expect_status("status", *status, NUM_OK, "H = 1/4 > 0");
    expect_value("w_new", *w_new, 2, 1e-14,
                 "gradient -1/2, Hessian p (1 - p) = 1/4: d = 2");
    expect_value("t", *t, 1, 0, "log 2 falls to 0.13: the full step is taken");
    expect_value("decrement", *decrement, 0.5, 1e-14, "-g'd / 2");
}

Test(logistic_newton_step, lambda_stands_in_gradient_and_hessian)
{
    double *w_new = output("w_new", 1), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){1, -1});
    const double *w = input("w", 1, (double[]){1.0986122886681098});
    ATTEMPT("x = 1 with both labels, from w = log 3, lambda = 1") {
        *status = (int)logistic_newton_step(2, 1, w_new, t, decrement, X, y, w,
                                            1, work);
    }
    double g = 0.25 + log(3), H = 3.0 / 16 + 1;
    expect_status("status", *status, NUM_OK, "H > 0");
    expect_value("w_new", *w_new, log(3) - g / H, 1e-13,
                 "p = 3/4: the gradient is (p - 1/2) + lambda w, the Hessian "
                 "p (1 - p) + lambda");
    expect_value("decrement", *decrement, g * g / H / 2, 1e-13, "g^2 / (2 H)");
}

Test(logistic_newton_step, too_long_a_step_is_halved)
{
    double *w_new = output("w_new", 1), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){1, -1});
    const double *w = input("w", 1, (double[]){8});
    ATTEMPT("x = 1 with both labels, from w = 8, lambda = 0") {
        *status = (int)logistic_newton_step(2, 1, w_new, t, decrement, X, y, w,
                                            0, work);
    }
    double p = 1 / (1 + exp(-8)), d = -(p - 0.5) / (p * (1 - p));
    expect_status("status", *status, NUM_OK, "a step is found");
    expect_value("t", *t, 1.0 / 128, 1e-15,
                 "far out the curvature is tiny and d = -1490: only t = 1/128 "
                 "lands where f is lower than at 8");
    expect_value("w_new", *w_new, 8 + d / 128, 1e-10, "w + t d");
}
