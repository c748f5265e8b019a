/* Sample tests of 11.4 perturbed_gradient_descent. */
#include "../results.h"

static const perturbation usual = {
    .eta = 0.1, .tol = 1e-3, .radius = 0.01, .decrease = 0.01, .wait = 250};

Test(perturbed_gradient_descent, leaves_the_saddle)
{
    objective f = terrain_pass();
    double *x = inout("x", 2, (double[]){1, 0}), *work = output("work", 4);
    int *steps = output_ints("steps", 1), *kicks = output_ints("kicks", 1);
    int *status = output_ints("status", 1);
    rng *r = new_rng(1);
    ATTEMPT("x^2/2 - y^2/2 + y^4/4 from the ridge, (1, 0)") {
        *status = (int)perturbed_gradient_descent(&f, x, steps, kicks, &usual,
                                                  2000, r, work);
    }
    expect_status("status", *status, NUM_OK, "it stops (seed %llu)",
                  test_seed());
    expect_within("x", (double[]){x[0], fabs(x[1])}, (double[]){0, 1}, 2, 1e-3,
                  "it goes to the saddle, is kicked off, and stops at a "
                  "minimum, (0, 1) or (0, -1) (seed %llu)",
                  test_seed());
    expect_int("kicks", *kicks, 2,
               "one that leaves the saddle, one that shows that the minimum "
               "is one (seed %llu)",
               test_seed());
}

Test(perturbed_gradient_descent, a_kick_in_vain_ends_the_run)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){8}), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *kicks = output_ints("kicks", 1);
    int *status = output_ints("status", 1);
    rng *r = new_rng(2);
    const perturbation p = {
        .eta = 0.5, .tol = 1, .radius = 0.1, .decrease = 1, .wait = 4};
    ATTEMPT("f = x^2/2 from 8: eta = 1/2, tol = 1, decrease = 1, wait = 4") {
        *status = (int)perturbed_gradient_descent(&f, x, steps, kicks, &p, 100,
                                                  r, work);
    }
    expect_status("status", *status, NUM_OK, "f has no 1 to lose at x = 1");
    expect_value("x", *x, 1, 0,
                 "8, 4, 2, 1: there |g| <= 1 and a kick; it does not help, so "
                 "the answer is 1, the point before the kick");
    expect_int("steps", *steps, 8, "3 steps, the kick, 4 steps");
    expect_int("kicks", *kicks, 1, "one is enough to see it");
}

Test(perturbed_gradient_descent, no_kick_where_it_is_steep)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){8}), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *kicks = output_ints("kicks", 1);
    int *status = output_ints("status", 1);
    rng *r = new_rng(3);
    const perturbation p = {
        .eta = 0.5, .tol = 0.1, .radius = 0.1, .decrease = 1, .wait = 4};
    ATTEMPT("f = x^2/2 from 8, eta = 1/2, tol = 0.1, three steps") {
        *status = (int)perturbed_gradient_descent(&f, x, steps, kicks, &p, 3, r,
                                                  work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "three steps");
    expect_value("x", *x, 1, 1e-15, "8, 4, 2, 1, without noise");
    expect_int("kicks", *kicks, 0, "the gradient was never short");
    expect_draws(r, test_rng(3), "no kick, no random number");
}
