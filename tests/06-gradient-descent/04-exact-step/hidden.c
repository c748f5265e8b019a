/* Hidden tests of 6.4 exact_step. */
#include "gradient_descent.h"
#include "harness.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"

Test(exact_step, a_direction_that_goes_up_gets_a_negative_step)
{
    double *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){2, 1, 1, 3});
    const double *g = input("g", 2, (double[]){1, -2});
    ATTEMPT("d = +g") {
        *status = (int)exact_step(2, t, A, g, g);
    }
    expect_status("status", *status, NUM_OK, "d'Ad = 10 > 0");
    expect_value("t", *t, -0.5, 1e-15,
                 "over all real t the minimum lies behind x: t < 0");
}

Test(exact_step, straight_lines)
{
    double *t = inout("t", 2, (double[]){-7, -7});
    int *status = output_ints("status", 2);
    const double *A = input("A", 4, (double[]){1, 0, 0, 0});
    const double *flat = input("g", 2, (double[]){3, 0});
    const double *falling = input("g", 2, (double[]){3, 2});
    const double *d = input("d", 2, (double[]){0, -1});
    ATTEMPT("A = diag(1, 0) along d = (0, -1): curvature 0") {
        status[0] = (int)exact_step(2, &t[0], A, flat, d);
        status[1] = (int)exact_step(2, &t[1], A, falling, d);
    }
    expect_status("status, g'd = 0", status[0], NUM_OK,
                  "f is constant along d: every t is a minimum");
    expect_value("t, g'd = 0", t[0], 0, 0, "of all minima take t = 0");
    expect_status(
        "status, g'd = -2", status[1], NUM_UNBOUNDED,
        "f falls along a straight line: no minimum, no division by 0");
    expect_value("t, g'd = -2", t[1], -7, 0, "t stays as it was");
}

Test(exact_step, what_is_not_finite_is_refused)
{
    double *t = inout("t", 1, (double[]){-7});
    int *status = output_ints("status", 3);
    const double *A = input("A", 1, (double[]){2});
    const double *huge = input("A", 1, (double[]){1e308});
    const double *nan = input("d", 1, (double[]){(double)NAN});
    const double *ten = input("d", 1, (double[]){10});
    ATTEMPT("NaN in d, NaN in g, overflow of d'Ad") {
        status[0] = (int)exact_step(1, t, A, ten, nan);
        status[1] = (int)exact_step(1, t, A, nan, ten);
        status[2] = (int)exact_step(1, t, huge, ten, ten);
    }
    expect_status("d = NaN", status[0], NUM_BAD_INPUT,
                  "with NaN there is no step, and no verdict on f either");
    expect_status("g = NaN", status[1], NUM_BAD_INPUT,
                  "with NaN there is no step");
    expect_status("d'Ad = inf", status[2], NUM_BAD_INPUT,
                  "a curvature that overflows says nothing");
    expect_value("t", *t, -7, 0, "t stays as it was");
}

Test(exact_step, the_length_of_d_is_divided_out)
{
    double *t = output("t", 2);
    const double *A = input("A", 4, (double[]){4, 1, 1, 2});
    const double *g = input("g", 2, (double[]){2, 1});
    const double *d = input("d", 2, (double[]){-1, -3});
    const double *long_d = input("d", 2, (double[]){-1000, -3000});
    ATTEMPT("d and 1000 d") {
        exact_step(2, &t[0], A, g, d);
        exact_step(2, &t[1], A, g, long_d);
    }
    expect_value("t for d", t[0], 5.0 / 28, 1e-15, "5 / 28");
    expect_value("t for 1000 d", t[1], 5.0 / 28000, 1e-15,
                 "t d is the same vector whatever the length of d");
}

Test(exact_step, the_new_gradient_is_orthogonal_to_d)
{
    enum { N = 20 };
    rng r = test_rng(1);
    double M[N * N], lambda[N], v[N], w[N], Ad[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = 0.1 + 10 * rng_uniform(&r);
        v[i] = rng_normal(&r);
        w[i] = rng_normal(&r);
    }
    problem_symmetric(N, M, lambda, scratch, &r);
    double *t = output("t", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", N * N, M);
    const double *g = input("g", N, v), *d = input("d", N, w);
    ATTEMPT("a random positive definite A in 20 dimensions") {
        *status = (int)exact_step(N, t, A, g, d);
    }
    mat_vec(N, N, Ad, M, w);
    double scale = vec_norm2(N, v) * vec_norm2(N, w);
    expect_status("status", *status, NUM_OK,
                  "A is positive definite (seed %llu)", test_seed());
    expect_at_most("|(g + t A d)'d| / (|g| |d|)",
                   fabs(vec_dot(N, v, w) + *t * vec_dot(N, Ad, w)) / scale,
                   1e-13,
                   "at the lowest point of the line the gradient g + t A d has "
                   "no component along d (seed %llu)",
                   test_seed());
}

Test(exact_step, zigzag_at_the_worst_rate)
{
    enum { STEPS = 12 };
    double *values = output("f", STEPS + 1);
    const double *A = input("A", 4, (double[]){1, 0, 0, 10});
    ATTEMPT("12 steps of steepest descent, A = diag(1, 10), from (10, 1)") {
        double x[2] = {10, 1}, g[2], d[2];
        for (int k = 0; k <= STEPS; k++) {
            double t = (double)NAN;
            mat_vec(2, 2, g, A, x);
            values[k] = vec_dot(2, g, x) / 2;
            vec_copy(2, d, g);
            vec_scale(2, d, -1);
            exact_step(2, &t, A, g, d);
            vec_axpy(2, x, d, t);
        }
    }
    double want[STEPS + 1];
    for (int k = 0; k <= STEPS; k++)
        want[k] = 55 * pow(9.0 / 11, 2 * k);
    expect_close(
        "f", values, want, STEPS + 1, 1e-12,
        "from (kappa, 1) every exact step multiplies f by ((kappa - 1) "
        "/ (kappa + 1))^2 = (9/11)^2");
}
