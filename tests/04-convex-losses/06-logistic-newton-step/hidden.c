/* Hidden tests of 4.6 logistic_newton_step. */
#include "chol.h"
#include "convex_losses.h"
#include "harness.h"
#include "problems.h"
#include "vec.h"

enum { M = 40, N = 4, WORK = N * N + 2 * N };

static void draw(uint64_t stream, double X[M * N], double y[M], double w[N])
{
    rng r = test_rng(stream);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = X[i * N] + rng_normal(&r) > 0 ? 1 : -1;
    for (int j = 0; j < N; j++)
        w[j] = 0.3 * rng_normal(&r);
}

Test(logistic_newton_step, random_data)
{
    double X0[M * N], y0[M], w0[N], g[N], H[N * N], expected[N];
    draw(1, X0, y0, w0);
    double *w_new = output("w_new", N), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", WORK);
    int *status = output_ints("status", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0);
    ATTEMPT("40 samples, 4 features, lambda = 0.1") {
        *status = (int)logistic_newton_step(M, N, w_new, t, decrement, X, y, w,
                                            0.1, work);
    }
    logistic_problem p = {M, N, X0, y0, 0.1};
    objective f = problem_logistic(&p);
    objective_gradient(&f, g, w0);
    objective_hessian(&f, H, w0);
    chol_factor(N, H, H);
    chol_solve(N, expected, H, g);
    double gain = vec_dot(N, g, expected) / 2;
    vec_sub(N, expected, w0, expected);
    expect_status("status", *status, NUM_OK, "H is PD (seed %llu)",
                  test_seed());
    expect_value("t", *t, 1, 0, "near the minimum t = 1 is right (seed %llu)",
                 test_seed());
    expect_close("w_new", w_new, expected, N, 1e-11,
                 "w - H^-1 g with H = 1/m X'DX + lambda I (seed %llu)",
                 test_seed());
    expect_value("decrement", *decrement, gain, 1e-11,
                 "g'H^-1 g / 2 (seed %llu)", test_seed());
}

/* The minimiser, by many full steps with the library's derivatives. */
static void minimise(const logistic_problem *p, double w[N])
{
    logistic_problem copy = *p;
    objective f = problem_logistic(&copy);
    double g[N], H[N * N];
    for (int k = 0; k < 20; k++) {
        objective_gradient(&f, g, w);
        objective_hessian(&f, H, w);
        chol_factor(N, H, H);
        chol_solve(N, g, H, g);
        vec_sub(N, w, w, g);
    }
}

Test(logistic_newton_step, a_few_steps_reach_the_minimum)
{
    double X0[M * N], y0[M], w0[N];
    draw(2, X0, y0, w0);
    double *w = inout("w", N, w0), *w_new = output("w_new", N);
    double *t = output("t", 1), *decrement = output("decrement", 1);
    double *work = output("work", WORK);
    int *status = output_ints("status", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    ATTEMPT("eight steps, lambda = 0.05") {
        for (int k = 0; k < 8; k++) {
            *status = (int)logistic_newton_step(M, N, w_new, t, decrement, X, y,
                                                w, 0.05, work);
            if (*status == NUM_OK)
                vec_copy(N, w, w_new);
        }
    }
    minimise(&(logistic_problem){M, N, X0, y0, 0.05}, w0);
    expect_status("status of the last step", *status, NUM_OK,
                  "at the minimum a step gains less than f can show: forgive "
                  "1e-14 f (seed %llu)",
                  test_seed());
    expect_close("w after eight steps", w, w0, N, 1e-12,
                 "the number of right digits doubles with every step "
                 "(seed %llu)",
                 test_seed());
}

Test(logistic_newton_step, the_search_sees_the_regulariser)
{
    double *w_new = output("w_new", 1), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    const double *w = input("w", 1, (double[]){-6});
    ATTEMPT("x = 1, y = 1, from w = -6, lambda = 1e-4") {
        *status = (int)logistic_newton_step(1, 1, w_new, t, decrement, X, y, w,
                                            1e-4, work);
    }
    expect_status("status", *status, NUM_OK, "a step is found");
    expect_value("t", *t, 0.5, 0,
                 "the full step ends at 383, where the loss is 0 but lambda/2 "
                 "w^2 is 7.3, more than f(-6) = 6.0");
}

Test(logistic_newton_step, far_out_one_minus_p_does_not_cancel)
{
    double *w_new = output("w_new", 1), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    const double *w = input("w", 1, (double[]){40});
    ATTEMPT("x = 1, y = 1, from w = 40, lambda = 0") {
        *status = (int)logistic_newton_step(1, 1, w_new, t, decrement, X, y, w,
                                            0, work);
    }
    expect_status("status", *status, NUM_OK,
                  "p (1 - p) is exp(-40), not 0: write it as e / (1 + e)^2");
    expect_value("w_new", *w_new, 41, 1e-12, "d = 1 / p = 1 + exp(-40)");
}

Test(logistic_newton_step, at_the_minimum_it_stays)
{
    double *w_new = output("w_new", 1), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", 3);
    int *status = output_ints("status", 1);
    const double *X = input("X", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){1, -1});
    const double *w = input("w", 1, (double[]){0});
    ATTEMPT("x = 1 with both labels, from w = 0") {
        *status = (int)logistic_newton_step(2, 1, w_new, t, decrement, X, y, w,
                                            0.5, work);
    }
    expect_status("status", *status, NUM_OK, "the gradient is 0: all is done");
    expect_value("w_new", *w_new, 0, 1e-15, "w is the minimum");
    expect_value("t", *t, 1, 0, "the full step, of length 0");
    expect_value("decrement", *decrement, 0, 1e-15, "nothing to gain");
}

Test(logistic_newton_step, a_singular_hessian_is_reported)
{
    double *w_new = inout("w_new", 2, (double[]){7, 8});
    double *t = inout("t", 1, (double[]){7});
    double *decrement = inout("decrement", 1, (double[]){7});
    double *work = output("work", 8);
    int *status = output_ints("status", 2);
    const double *X = input("X", 4, (double[]){1, 0, 2, 0});
    const double *y = input("y", 2, (double[]){1, -1});
    const double *w = input("w", 2, (double[]){1, 1});
    ATTEMPT("a column of zeros, lambda = 0") {
        status[0] = (int)logistic_newton_step(2, 2, w_new, t, decrement, X, y,
                                              w, 0, work);
    }
    expect_status("status", status[0], NUM_NOT_PD,
                  "nothing bends f along the second weight");
    expect_close("w_new", w_new, (double[]){7, 8}, 2, 0, "left as it was");
    expect_value("t", *t, 7, 0, "left as it was");
    ATTEMPT("the same with lambda = 0.1") {
        status[1] = (int)logistic_newton_step(2, 2, w_new, t, decrement, X, y,
                                              w, 0.1, work);
    }
    expect_status("status", status[1], NUM_OK, "lambda I repairs it");
}

Test(logistic_newton_step_input, refuses_bad_numbers)
{
    double *w_new = output("w_new", 1), *t = output("t", 1);
    double *decrement = output("decrement", 1), *work = output("work", 3);
    int *status = output_ints("status", 3);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    const double *w = input("w", 2, (double[]){1, (double)NAN});
    ATTEMPT("lambda = -1, lambda = NaN, w = NaN") {
        status[0] = (int)logistic_newton_step(1, 1, w_new, t, decrement, X, y,
                                              w, -1, work);
        status[1] = (int)logistic_newton_step(1, 1, w_new, t, decrement, X, y,
                                              w, (double)NAN, work);
        status[2] = (int)logistic_newton_step(1, 1, w_new, t, decrement, X, y,
                                              w + 1, 0, work);
    }
    expect_status("lambda = -1", status[0], NUM_BAD_INPUT, "lambda >= 0");
    expect_status("lambda = NaN", status[1], NUM_BAD_INPUT,
                  "lambda < 0 is false for NaN: ask for !(lambda >= 0)");
    expect_status("w = NaN", status[2], NUM_BAD_INPUT, "f(w) is not finite");
}
