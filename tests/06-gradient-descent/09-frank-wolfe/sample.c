/* Sample tests of 6.9 frank_wolfe. */
#include "gradient_descent.h"
#include "harness.h"
#include "problems.h"

static const double identity[] = {1, 0, 0, 0, 1, 0, 0, 0, 1};

Test(frank_wolfe, two_steps_by_hand)
{
    const double c[] = {0.2, 0.3, 0.5};
    quadratic_problem q = {.n = 3, .A = identity, .b = c};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 3, (double[]){1, 0, 0});
    double *history = output("history", 3), *gaps = output("gaps", 3);
    double *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("two steps from (1, 0, 0) towards c = (0.2, 0.3, 0.5)") {
        *status = (int)frank_wolfe(&f, x, history, gaps, steps, 0, 2, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "two steps, tol = 0");
    expect_close("x", x, (double[]){0, 2.0 / 3, 1.0 / 3}, 3, 1e-15,
                 "g = x - c is smallest at i = 3: gamma = 1 leads to e_3; "
                 "there it is smallest at i = 2: gamma = 2/3");
    expect_close("gaps", gaps, (double[]){1.3, 0.8, 0.35 / 0.9}, 3, 1e-14,
                 "g'x - g_i: 0.8 + 0.5, 0.5 + 0.3, 0.17/0.9 + 0.2");
    expect_close("history", history, (double[]){0.3, 0, -0.08 / 0.9}, 3, 1e-14,
                 "|x|^2 / 2 - c'x at the three points");
}

Test(frank_wolfe, a_linear_function_takes_one_step)
{
    const double zero[9] = {0}, b[] = {1, 5, 2};
    quadratic_problem q = {.n = 3, .A = zero, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 3, (double[]){0.5, 0.25, 0.25});
    double *history = output("history", 11), *gaps = output("gaps", 11);
    double *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = -(1, 5, 2)'x") {
        *status =
            (int)frank_wolfe(&f, x, history, gaps, steps, 1e-12, 10, work);
    }
    expect_status("status", *status, NUM_OK, "at the vertex e_2 the gap is 0");
    expect_int("steps", *steps, 1, "gamma_0 = 1 goes all the way to a vertex");
    expect_close("x", x, (double[]){0, 1, 0}, 3, 1e-15,
                 "the vertex at which the gradient (-1, -5, -2) is smallest");
}

Test(frank_wolfe, the_start_must_lie_in_the_simplex)
{
    quadratic_problem q = {.n = 3, .A = identity};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 6, (double[]){0.5, 0.6, 0, 1.5, -0.5, 0});
    double *history = output("history", 11), *gaps = output("gaps", 11);
    double *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 2);
    ATTEMPT("starts with the sum 1.1, and with a negative element") {
        status[0] = (int)frank_wolfe(f, x, history, gaps, steps, 0, 10, work);
        status[1] =
            (int)frank_wolfe(f, x + 3, history, gaps, steps, 0, 10, work);
    }
    expect_status("sum 1.1", status[0], NUM_BAD_INPUT,
                  "the method never leaves the simplex, and never enters it");
    expect_status("negative element", status[1], NUM_BAD_INPUT,
                  "the elements of a point of the simplex are >= 0");
    expect_int("calls of f", (int)f->values, 0, "f is not called");
}
