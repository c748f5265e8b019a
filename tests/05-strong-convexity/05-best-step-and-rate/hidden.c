/* Hidden tests of 5.5 best_step_and_rate. */
#include "harness.h"
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"

Test(best_step_and_rate, the_smallest_t)
{
    enum { CASES = 40 };
    rng r = test_rng(1);
    double kappa[CASES], eps[CASES];
    for (int i = 0; i < CASES; i++) {
        kappa[i] = pow(10, 0.05 + 4 * rng_uniform(&r));
        eps[i] = pow(10, -0.1 - 12 * rng_uniform(&r));
    }
    double *step = output("step", CASES), *rate = output("rate", CASES);
    double *t = output("iterations", CASES);
    int *status = output_ints("status", CASES);
    ATTEMPT("40 random pairs of kappa and eps") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)best_step_and_rate(step + i, rate + i, t + i, 0.3,
                                                0.3 * kappa[i], eps[i]);
    }
    for (int i = 0; i < CASES; i++) {
        expect_status("status", status[i], NUM_OK, "0 < mu <= L (seed %llu)",
                      test_seed());
        expect_at_most("rate^t", pow(rate[i], t[i]), eps[i] * (1 + 1e-9),
                       "t steps are enough for kappa = %g (seed %llu)",
                       kappa[i], test_seed());
        expect_at_least("rate^(t-1)", pow(rate[i], t[i] - 1),
                        eps[i] * (1 - 1e-9),
                        "and t - 1 are not, for kappa = %g (seed %llu)",
                        kappa[i], test_seed());
        expect_value("t - floor(t)", t[i] - floor(t[i]), 0, 0,
                     "t is a whole number (seed %llu)", test_seed());
    }
}

Test(best_step_and_rate, no_other_step_is_better)
{
    double *step = output("step", 1), *rate = output("rate", 1);
    double *t = output("iterations", 1);
    int *status = output_ints("status", 1);
    const double mu = 0.7, L = 9;
    ATTEMPT("mu = 0.7, L = 9") {
        *status = (int)best_step_and_rate(step, rate, t, mu, L, 0.1);
    }
    expect_status("status", *status, NUM_OK, "0 < mu <= L");
    expect_value("|1 - step mu|", fabs(1 - *step * mu), *rate, 1e-14,
                 "the error along the flat direction shrinks by the rate");
    expect_value("|1 - step L|", fabs(1 - *step * L), *rate, 1e-14,
                 "and so does that along the steep one: where both are equal, "
                 "the larger of the two is smallest");
    expect_value("iterations", *t, 15, 0, "log 0.1 / log(8.3/9.7) = 14.77");
}

Test(best_step_and_rate, a_run_keeps_the_promise)
{
    enum { N = 6 };
    rng r = test_rng(2);
    double A[N * N], scratch[2 * N], x[N], g[N];
    problem_symmetric(N, A, (double[]){0.5, 1, 3, 8, 11, 20}, scratch, &r);
    quadratic_problem q = {.n = N, .A = A}; /* x* = 0 */
    objective f = problem_quadratic(&q);
    for (int i = 0; i < N; i++)
        x[i] = rng_normal(&r);
    double *step = output("step", 1), *rate = output("rate", 1);
    double *t = output("iterations", 1), start = vec_norm2(N, x);
    int *status = output_ints("status", 1);
    ATTEMPT("mu = 0.5, L = 20, eps = 1e-3") {
        *status = (int)best_step_and_rate(step, rate, t, 0.5, 20, 1e-3);
    }
    expect_status("status", *status, NUM_OK, "0 < mu <= L");
    expect_value("iterations", *t, 139, 0, "log 0.001 / log(39/41) = 138.1");
    for (int k = 0; k < 139; k++) {
        objective_gradient(&f, g, x);
        vec_axpy(N, x, g, -*step);
    }
    expect_at_most("|x_t| / |x_0|", vec_norm2(N, x) / start, 1e-3,
                   "after that many steps the distance has shrunk by eps (seed "
                   "%llu)",
                   test_seed());
}

Test(best_step_and_rate, large_kappa)
{
    double *step = output("step", 2), *rate = output("rate", 2);
    double *t = output("iterations", 2);
    int *status = output_ints("status", 2);
    ATTEMPT("kappa = 1e12 and 1e15, eps = 1e-6") {
        status[0] = (int)best_step_and_rate(step, rate, t, 1, 1e12, 1e-6);
        status[1] =
            (int)best_step_and_rate(step + 1, rate + 1, t + 1, 1, 1e15, 1e-6);
    }
    expect_status("status for 1e12", status[0], NUM_OK, "0 < mu <= L");
    expect_status("status for 1e15", status[1], NUM_OK, "0 < mu <= L");
    /* log((kappa - 1)/(kappa + 1)) = -2 atanh(1/kappa) = -2/kappa nearly */
    const double digits = log(1e6) / 2;
    expect_close("iterations / kappa", (double[]){t[0] / 1e12, t[1] / 1e15},
                 (double[]){digits, digits}, 2, 1e-9,
                 "1 - 2e-12 has lost the digits that its logarithm needs: use "
                 "log1p(-2 mu/(mu + L)). And the number is above INT_MAX");
}

Test(best_step_and_rate, nothing_to_gain)
{
    double *step = output("step", 2), *rate = output("rate", 2);
    double *t = output("iterations", 2);
    int *status = output_ints("status", 2);
    ATTEMPT("eps = 1 and eps = 10") {
        status[0] = (int)best_step_and_rate(step, rate, t, 1, 3, 1);
        status[1] =
            (int)best_step_and_rate(step + 1, rate + 1, t + 1, 2, 2, 10);
    }
    expect_status("status for eps = 1", status[0], NUM_OK, "eps > 0");
    expect_status("status for eps = 10", status[1], NUM_OK, "eps > 0");
    expect_close("iterations", t, (double[]){0, 0}, 2, 0,
                 "rate^0 = 1 is small enough already; no t is negative");
}

Test(best_step_and_rate_input, nan_and_infinity)
{
    const double nan = (double)NAN;
    double *step = inout("step", 1, (double[]){7});
    double *rate = inout("rate", 1, (double[]){7});
    double *t = inout("iterations", 1, (double[]){7});
    int *status = output_ints("status", 5);
    ATTEMPT("NaN for each parameter, L = infinity, eps = 0") {
        status[0] = (int)best_step_and_rate(step, rate, t, nan, 3, 0.01);
        status[1] = (int)best_step_and_rate(step, rate, t, 1, nan, 0.01);
        status[2] = (int)best_step_and_rate(step, rate, t, 1, 3, nan);
        status[3] = (int)best_step_and_rate(step, rate, t, 1, INFINITY, 0.01);
        status[4] = (int)best_step_and_rate(step, rate, t, 1, 3, 0);
    }
    expect_status("mu = NaN", status[0], NUM_BAD_INPUT, "NaN is not > 0");
    expect_status("L = NaN", status[1], NUM_BAD_INPUT, "NaN is not >= mu");
    expect_status("eps = NaN", status[2], NUM_BAD_INPUT, "NaN is not > 0");
    expect_status("L = infinity", status[3], NUM_BAD_INPUT,
                  "no step size is left");
    expect_status("eps = 0", status[4], NUM_BAD_INPUT,
                  "no number of steps is enough");
    expect_close("outputs", (double[]){*step, *rate, *t}, (double[]){7, 7, 7},
                 3, 0, "nothing is written");
}
