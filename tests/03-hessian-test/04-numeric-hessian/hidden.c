/* Hidden tests of 3.4 numeric_hessian. */
#include "harness.h"
#include "hessian_test.h"
#include "problems.h"
#include "vec.h"
#include <float.h>

enum { MOST = 3 };

/* watch: how far each coordinate was moved, and whether three moved at once. */
typedef struct watch {
    double x[MOST], up[MOST], down[MOST];
    int together;
} watch;

/* f(x) = sum_i x_i, which notes where it is asked. */
static double watched(int n, double g[], const double x[], void *data)
{
    (void)g;
    watch *w = data;
    double f = 0;
    int moved = 0;
    for (int i = 0; i < n; i++) {
        w->up[i] = fmax(w->up[i], x[i] - w->x[i]);
        w->down[i] = fmax(w->down[i], w->x[i] - x[i]);
        moved += x[i] != w->x[i];
        f += x[i];
    }
    w->together += moved > 2;
    return f;
}

/* f(x) = x_0^2 x_1, NaN where x_0 and x_1 are both above 1. */
static double broken(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 1 && x[1] > 1 ? (double)NAN : x[0] * x[0] * x[1];
}

static double exp_of_sum(int n, double g[], const double x[], void *data)
{
    (void)g;
    (void)data;
    return exp(vec_sum(n, x));
}

/* The largest difference to the exact Hessian, relative to its largest. */
static double worst_element(int n, const double H[], const double exact[])
{
    double worst = 0;
    for (int i = 0; i < n * n; i++) {
        double e = fabs(H[i] - exact[i]);
        worst = e <= worst ? worst : e; /* a NaN stays */
    }
    return worst / vec_norm_inf(n * n, exact);
}

Test(numeric_hessian, each_coordinate_has_its_own_step)
{
    const double start[MOST] = {4096, 0.25, -20};
    watch *w = shared(sizeof *w);
    vec_copy(MOST, w->x, start);
    objective f = {.n = MOST, .eval = watched, .data = w};
    double *H = output("H", MOST * MOST), *x = inout("x", MOST, start);
    ATTEMPT("at (4096, 0.25, -20)") {
        numeric_hessian(&f, H, x);
    }
    for (int i = 0; i < MOST; i++) {
        double h = pow(DBL_EPSILON, 0.25) * fmax(1, fabs(start[i]));
        expect_value("step up", w->up[i], h, 1e-9,
                     "h_%d = eps^(1/4) max(1, |x_%d|), x_%d = %g", i, i, i,
                     start[i]);
        expect_value("step down", w->down[i], h, 1e-9,
                     "and as far to the other side");
    }
    expect_int("points with three moved coordinates", w->together, 0,
               "only x_i and x_j are moved for H_ij");
}

Test(numeric_hessian, coordinates_of_different_size)
{
    const double A[] = {2, 1, 0, 1, 4, 3, 0, 3, -8};
    quadratic_problem q = {.n = 3, .A = A};
    objective f = problem_quadratic(&q);
    double *H = output("H", 9), *x = inout("x", 3, (double[]){16, 0.5, -4});
    ATTEMPT("a quadratic at (16, 0.5, -4)") {
        numeric_hessian(&f, H, x);
    }
    expect_close("H", H, A, 9, 1e-4,
                 "the Hessian of 1/2 x'Ax is A everywhere; steps h_i and h_j "
                 "differ, and the rectangle is 2 h_i by 2 h_j");
}

Test(numeric_hessian, one_variable)
{
    objective f = {.n = 1, .eval = exp_of_sum};
    double *H = output("H", 1), *x = inout("x", 1, (double[]){0.5});
    ATTEMPT("exp in one variable, at 0.5") {
        numeric_hessian(&f, H, x);
    }
    expect_value("H", *H, exp(0.5), 1e-5, "f'' = exp");
}

Test(numeric_hessian, all_entries_of_exp_of_the_sum)
{
    enum { N = 4 };
    double *H = output("H", N * N), exact[N * N];
    double *x = inout("x", N, (double[]){0.1, -0.3, 0.7, 0.2});
    objective f = {.n = N, .eval = exp_of_sum};
    ATTEMPT("f(x) = exp(x_0 + x_1 + x_2 + x_3)") {
        numeric_hessian(&f, H, x);
    }
    vec_fill(N * N, exact, exp(0.7));
    expect_close("H", H, exact, N * N, 1e-5,
                 "every second derivative is exp of the sum, on the diagonal "
                 "and off it");
}

Test(numeric_hessian, finds_the_hessian_of_rosenbrock)
{
    enum { N = 8 };
    rng r = test_rng(1);
    double start[N], exact[N * N];
    for (int i = 0; i < N; i++)
        start[i] = 2 * rng_uniform(&r) - 1;
    objective f = problem_rosenbrock(N);
    objective_hessian(&f, exact, start);
    double *H = output("H", N * N), *x = inout("x", N, start);
    ATTEMPT("the Rosenbrock function in 8 variables at a random point") {
        numeric_hessian(&f, H, x);
    }
    double worst = worst_element(N, H, exact);
    expect_that("all errors below 1e-5 of the largest element", worst <= 1e-5,
                "the largest error is %.3g of the largest element; the right "
                "step leaves some 1e-7 (seed %llu)",
                worst, test_seed());
    expect_close("x", x, start, N, 0, "x is as before (seed %llu)",
                 test_seed());
}

Test(numeric_hessian, finds_the_matrix_of_a_quadratic)
{
    enum { N = 6 };
    rng r = test_rng(2);
    double A[N * N], b[N], lambda[N], start[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = rng_normal(&r);
        b[i] = rng_normal(&r);
        start[i] = 2 * rng_uniform(&r) - 1;
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *H = output("H", N * N), *x = inout("x", N, start);
    ATTEMPT("a random quadratic in 6 variables") {
        numeric_hessian(&f, H, x);
    }
    double worst = worst_element(N, H, A);
    expect_that("all errors below 1e-5 of the largest element", worst <= 1e-5,
                "the largest error is %.3g of the largest element; the right "
                "step leaves some 1e-8 (seed %llu)",
                worst, test_seed());
}

Test(numeric_hessian, says_where_f_has_no_value)
{
    const double start[] = {1, 1};
    objective f = {.n = 2, .eval = broken};
    double *H = output("H", 4), *x = inout("x", 2, start);
    int *status = output_ints("status", 1);
    ATTEMPT("f is NaN where x_0 and x_1 are both above 1, at (1, 1)") {
        *status = (int)numeric_hessian(&f, H, x);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "one corner of the rectangle has no value, so H_01 has none");
    expect_close("x", x, start, 2, 0, "x is put back all the same");
}
