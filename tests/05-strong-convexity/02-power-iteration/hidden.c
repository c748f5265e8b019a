/* Hidden tests of 5.2 power_iteration. */
#include "harness.h"
#include "mat.h"
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"

/* counted: a matrix, and how often it was multiplied. */
typedef struct counted {
    double A[400];
    int calls;
} counted;

static void multiply(int n, double y[], const double x[], void *data)
{
    counted *c = data;
    c->calls++;
    mat_vec(n, n, y, c->A, x);
}

static void nowhere(int n, double y[], const double x[], void *data)
{
    (void)x;
    (void)data;
    vec_fill(n, y, (double)NAN);
}

static void doubled(int n, double y[], const double x[], void *data)
{
    (void)data;
    vec_add(n, y, x, x);
}

Test(power_iteration, the_residual_bounds_the_error)
{
    enum { N = 20 };
    rng r = test_rng(1);
    double spectrum[N], scratch[2 * N], Av[N];
    counted *c = shared(sizeof *c);
    for (int i = 0; i < N; i++)
        spectrum[i] = 7 * rng_uniform(&r);
    spectrum[11] = 10;
    problem_symmetric(N, c->A, spectrum, scratch, &r);
    for (int i = 0; i < N; i++)
        scratch[i] = rng_normal(&r);
    const linear_map map = {multiply, c};
    double *lambda = output("lambda", 1), *work = output("work", N);
    double *v = inout("v", N, scratch);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("a random matrix of order 20 with L = 10, tol = 1e-9") {
        *status =
            (int)power_iteration(N, lambda, v, steps, &map, 1e-9, 500, work);
    }
    expect_status("status", *status, NUM_OK, "it converges (seed %llu)",
                  test_seed());
    expect_int("products", c->calls, *steps + 1,
               "one product for each v_k (seed %llu)", test_seed());
    expect_value("|v|", vec_norm2(N, v), 1, 1e-14, "v has length 1");
    mat_vec(N, N, Av, c->A, v);
    expect_value("lambda", *lambda, vec_dot(N, v, Av), 1e-13,
                 "lambda = v'Av (seed %llu)", test_seed());
    vec_axpy(N, Av, v, -*lambda);
    expect_at_most("|A v - lambda v|", vec_norm2(N, Av), 1e-9 * *lambda + 1e-14,
                   "the residual passed the test (seed %llu)", test_seed());
    expect_value("lambda", *lambda, 10, 1e-9,
                 "so 10 is within tol lambda of it (seed %llu)", test_seed());
    expect_at_most("lambda", *lambda, 10 * (1 + 1e-14),
                   "v'Av is never above L (seed %llu)", test_seed());
}

Test(power_iteration, a_still_value_is_no_eigenvalue)
{
    counted *c = shared(sizeof *c);
    const double A[] = {0, 2, 2, 0};
    vec_copy(4, c->A, A);
    const linear_map map = {multiply, c};
    double *lambda = output("lambda", 1), *work = output("work", 2);
    double *v = inout("v", 2, (double[]){3, 4});
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("A = (0 2; 2 0): the eigenvalues 2 and -2 are equally large") {
        *status =
            (int)power_iteration(2, lambda, v, steps, &map, 1e-6, 30, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "v'Av is 1.92 in every step, which is no eigenvalue: the "
                  "residual says so, the change of lambda does not");
    expect_int("steps", *steps, 30, "all steps were used");
    expect_value("lambda", *lambda, 1.92, 1e-14, "2 * 2 * 0.6 * 0.8");
}

Test(power_iteration, slow_is_not_converged)
{
    counted *c = shared(sizeof *c);
    const double A[] = {1, 0, 0, 0, 0.99, 0, 0, 0, 0.1};
    vec_copy(9, c->A, A);
    const linear_map map = {multiply, c};
    double *lambda = output("lambda", 1), *work = output("work", 3);
    double *v = inout("v", 3, (double[]){0.01, 1, 1});
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("eigenvalues 1, 0.99 and 0.1, start almost in the second") {
        *status =
            (int)power_iteration(3, lambda, v, steps, &map, 1e-4, 5000, work);
    }
    expect_status("status", *status, NUM_OK, "it converges in the end");
    expect_at_least("steps", *steps, 900,
                    "the components change their ratio by 0.99 a step");
    expect_value("lambda", *lambda, 1, 1e-5,
                 "the error of lambda is about the square of that of v");
}

Test(power_iteration, any_scale)
{
    counted *c = shared(2 * sizeof *c);
    const double A[] = {2, 1, 1, 2};
    for (int i = 0; i < 4; i++) {
        c[0].A[i] = 1e-160 * A[i];
        c[1].A[i] = 1e160 * A[i];
    }
    double *lambda = output("lambda", 2), *work = output("work", 2);
    double *v = inout("v", 4, (double[]){1e-200, 0, 1e200, 0});
    int *steps = output_ints("steps", 2), *status = output_ints("status", 2);
    ATTEMPT("A and the start times 1e-160 and 1e160") {
        for (int k = 0; k < 2; k++) {
            const linear_map map = {multiply, c + k};
            status[k] = (int)power_iteration(2, lambda + k, v + 2 * k,
                                             steps + k, &map, 1e-6, 100, work);
        }
    }
    expect_status("status for 1e-160", status[0], NUM_OK, "it converges");
    expect_status("status for 1e160", status[1], NUM_OK, "it converges");
    expect_value("lambda for 1e-160", lambda[0], 3e-160, 1e-11,
                 "3 times the scale: the residual is compared with lambda");
    expect_value("lambda for 1e160", lambda[1], 3e160, 1e-11,
                 "3 times the scale: nothing overflows where v has length 1");
    expect_ints("steps", steps, (int[]){13, 13}, 2,
                "scale changes nothing about the steps");
}

Test(power_iteration, edges)
{
    counted *c = shared(sizeof *c);
    const double A[] = {1, 1, 1, 1};
    vec_copy(4, c->A, A);
    const linear_map map = {multiply, c};
    double *lambda = output("lambda", 3), *work = output("work", 2);
    double *v = inout("v", 6, (double[]){1, -1, 0.5, 0, 1, 0});
    int *steps = output_ints("steps", 3), *status = output_ints("status", 3);
    const linear_map twice = {doubled, NULL};
    ATTEMPT("a start with A v = 0; A = 2I with tol = 0; no steps allowed") {
        for (int k = 0; k < 3; k++)
            status[k] = (int)power_iteration(2, lambda + k, v + 2 * k,
                                             steps + k, k == 1 ? &twice : &map,
                                             k == 1 ? 0 : 1e-9, 0, work);
    }
    expect_status("A v = 0", status[0], NUM_OK,
                  "the residual is 0 and lambda is 0, an eigenvalue; there is "
                  "no A v / |A v|");
    expect_status("A = 2I, tol = 0", status[1], NUM_OK,
                  "the residual is exactly 0, and 0 <= 0");
    expect_status("no steps allowed", status[2], NUM_MAX_ITERATIONS,
                  "the residual of (1, 0) is 1");
    expect_within("lambda", lambda, (double[]){0, 2, 1}, 3, 1e-14,
                  "v_0'A v_0 with |v_0| = 1");
    expect_ints("steps", steps, (int[]){0, 0, 0}, 3, "none in any of them");
}

Test(power_iteration_input, refuses_what_has_no_direction)
{
    counted *c = shared(sizeof *c);
    const double nan = (double)NAN;
    c->A[0] = c->A[3] = 1;
    const linear_map map = {multiply, c}, broken = {nowhere, NULL};
    double *lambda = inout("lambda", 1, (double[]){7}), *work = output("w", 2);
    double *zero = inout("v", 2, (double[]){0, 0});
    double *bad = inout("v", 2, (double[]){1, nan});
    double *good = inout("v", 2, (double[]){1, 2});
    int *steps = output_ints("steps", 1), *status = output_ints("status", 5);
    ATTEMPT("a start 0, a start with NaN, tol = NaN, max_steps = -1, A = NaN") {
        status[0] =
            (int)power_iteration(2, lambda, zero, steps, &map, 0.1, 9, work);
        status[1] =
            (int)power_iteration(2, lambda, bad, steps, &map, 0.1, 9, work);
        status[2] =
            (int)power_iteration(2, lambda, good, steps, &map, nan, 9, work);
        status[3] =
            (int)power_iteration(2, lambda, good, steps, &map, 0.1, -1, work);
    }
    expect_status("start 0", status[0], NUM_BAD_INPUT,
                  "0 cannot be made one unit long: 0/0 is NaN");
    expect_status("start with NaN", status[1], NUM_BAD_INPUT, "no direction");
    expect_status("tol = NaN", status[2], NUM_BAD_INPUT, "tol must be >= 0");
    expect_status("max_steps = -1", status[3], NUM_BAD_INPUT,
                  "max_steps must be >= 0");
    expect_value("lambda", *lambda, 7, 0, "nothing is written");
    expect_close("v", good, (double[]){1, 2}, 2, 0, "nor is v made shorter");
    ATTEMPT("products that are NaN") {
        status[4] =
            (int)power_iteration(2, lambda, good, steps, &broken, 0.1, 9, work);
    }
    expect_status("A v = NaN", status[4], NUM_DIVERGED,
                  "A v is not finite: a comparison with NaN never stops");
}
