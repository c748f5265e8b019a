/* Hidden tests of 3.3 numeric_gradient, gradient_error. */
#include "harness.h"
#include "hessian_test.h"
#include "problems.h"
#include "vec.h"
#include <float.h>

enum { MOST = 4 };

/* watch: how far each coordinate was moved, and whether others moved too. */
typedef struct watch {
    double x[MOST], up[MOST], down[MOST];
    int together;
} watch;

/* f(x) = sum_i (i + 1) x_i, which notes where it is asked. */
static double watched(int n, double g[], const double x[], void *data)
{
    watch *w = data;
    double f = 0;
    int moved = 0;
    for (int i = 0; i < n; i++) {
        w->up[i] = fmax(w->up[i], x[i] - w->x[i]);
        w->down[i] = fmax(w->down[i], w->x[i] - x[i]);
        moved += x[i] != w->x[i];
        f += (i + 1) * x[i];
        if (g)
            g[i] = i + 1;
    }
    w->together += moved > 1;
    return f;
}

/* f(x) = |x|^2, but NaN or infinite in a halfspace. */
static double broken(int n, double g[], const double x[], void *data)
{
    (void)g;
    if (x[1] > 2)
        return *(double *)data;
    return vec_dot(n, x, x);
}

Test(numeric_gradient, each_coordinate_has_its_own_step)
{
    const double start[MOST] = {1e6, 0.001, -20, 0};
    double wanted[MOST];
    watch *w = shared(sizeof *w);
    vec_copy(MOST, w->x, start);
    for (int i = 0; i < MOST; i++)
        wanted[i] = cbrt(DBL_EPSILON) * fmax(1, fabs(start[i]));
    objective f = {.n = MOST, .eval = watched, .data = w};
    double *g = output("g", MOST), *x = inout("x", MOST, start);
    ATTEMPT("at (1e6, 0.001, -20, 0)") {
        numeric_gradient(&f, g, x);
    }
    for (int i = 0; i < MOST; i++) {
        expect_value("step up", w->up[i], wanted[i], 1e-9,
                     "h_%d = eps^(1/3) max(1, |x_%d|), x_%d = %g", i, i, i,
                     start[i]);
        expect_value("step down", w->down[i], wanted[i], 1e-9,
                     "and as far to the other side");
    }
    expect_int("points with two moved coordinates", w->together, 0,
               "while x_i moves, all others are where they were");
}

Test(numeric_gradient, finds_the_gradient_of_rosenbrock)
{
    enum { N = 10 };
    rng r = test_rng(1);
    double start[N], exact[N];
    for (int i = 0; i < N; i++)
        start[i] = 3 * rng_uniform(&r) - 1.5;
    objective f = problem_rosenbrock(N);
    objective_gradient(&f, exact, start);
    double *g = output("g", N), *x = inout("x", N, start);
    ATTEMPT("the Rosenbrock function in 10 variables at a random point") {
        numeric_gradient(&f, g, x);
    }
    expect_close("g", g, exact, N, 1e-8,
                 "central differences are right to about 1e-10 of the largest "
                 "element here (seed %llu)",
                 test_seed());
    expect_close("x", x, start, N, 0, "x is as before (seed %llu)",
                 test_seed());
}

Test(numeric_gradient, finds_the_gradient_of_a_logistic_loss)
{
    enum { M = 30, N = 5 };
    rng r = test_rng(2);
    double X[M * N], y[M], start[N], exact[N];
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = rng_below(&r, 2) ? 1 : -1;
    for (int i = 0; i < N; i++)
        start[i] = rng_normal(&r);
    logistic_problem p = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.1};
    objective f = problem_logistic(&p);
    objective_gradient(&f, exact, start);
    double *g = output("g", N), *x = inout("x", N, start);
    int *status = output_ints("status", 1);
    ATTEMPT("a regularised logistic loss at a random point") {
        *status = (int)numeric_gradient(&f, g, x);
    }
    expect_status("status", *status, NUM_OK, "all values are finite");
    expect_close("g", g, exact, N, 1e-7,
                 "the two gradients agree in more than seven digits (seed "
                 "%llu)",
                 test_seed());
}

Test(numeric_gradient, says_where_f_has_no_value)
{
    double nan = (double)NAN, inf = (double)INFINITY;
    objective f = {.n = 3, .eval = broken, .data = &nan};
    objective h = {.n = 3, .eval = broken, .data = &inf};
    const double start[] = {0.3, 2, 0.7};
    double *g = output("g", 3), *x = inout("x", 3, start);
    int *status = output_ints("status", 3);
    ATTEMPT("f is NaN (then infinite) as soon as x_1 > 2, at x_1 = 2") {
        status[0] = (int)numeric_gradient(&f, g, x);
        status[1] = (int)numeric_gradient(&h, g, x);
    }
    expect_status("NaN", status[0], NUM_BAD_INPUT,
                  "f(x + h e_1) is NaN, so there is no derivative to report");
    expect_status("infinity", status[1], NUM_BAD_INPUT,
                  "f(x + h e_1) is infinite");
    expect_close("x", x, start, 3, 0,
                 "x is put back on every way out, also on this one");
    ATTEMPT("the same f, away from the edge") {
        x[1] = 1;
        status[2] = (int)numeric_gradient(&f, g, x);
    }
    expect_status("away from it", status[2], NUM_OK, "all values are finite");
}

Test(gradient_error, measures_each_coordinate_by_its_own_size)
{
    double *e = output("error", 2);
    int *worst = output_ints("worst", 2);
    const double *g = input("g", 4, (double[]){1e6, 1e-3, -7, 0.5});
    const double *d = input("d", 4, (double[]){1e6, 2e-3, -7, 0.5});
    const double *s =
        input("d with a sign wrong", 4, (double[]){1e6, 1e-3, 7, 0.5});
    ATTEMPT("a wrong coordinate of size 1e-3 beside one of 1e6; a wrong sign") {
        e[0] = gradient_error(4, worst, g, d, 1e-8);
        e[1] = gradient_error(4, worst + 1, g, s, 1e-8);
    }
    expect_close("error", e, (double[]){0.5, 2}, 2, 1e-14,
                 "1e-3 against 2e-3 is half wrong, however large the others "
                 "are; -7 against 7 is wrong by twice its size");
    expect_ints("worst", worst, (int[]){1, 2}, 2, "where the fault is");
}

Test(gradient_error, the_larger_of_the_two_is_the_measure)
{
    double *e = output("error", 2);
    int *worst = output_ints("worst", 2);
    const double *a = input("a", 2, (double[]){1, 4});
    const double *b = input("b", 2, (double[]){1, 1});
    ATTEMPT("(1, 4) against (1, 1), in both orders") {
        e[0] = gradient_error(2, worst, a, b, 1e-8);
        e[1] = gradient_error(2, worst + 1, b, a, 1e-8);
    }
    expect_close("error", e, (double[]){0.75, 0.75}, 2, 1e-14,
                 "|4 - 1| / max(4, 1) = 3/4, whichever comes first");
}

Test(gradient_error, below_the_floor_errors_count_absolutely)
{
    double *e = output("error", 2);
    int *worst = output_ints("worst", 2);
    const double *g = input("g", 3, (double[]){0, 1e-12, 3});
    const double *d = input("d", 3, (double[]){1e-10, 0, 3});
    ATTEMPT("differences of 1e-10 and 1e-12 around 0, floor 1e-4 and 1e-11") {
        e[0] = gradient_error(3, worst, g, d, 1e-4);
        e[1] = gradient_error(3, worst + 1, g, d, 1e-11);
    }
    expect_value("floor 1e-4", e[0], 1e-6, 1e-12,
                 "1e-10 / max(0, 1e-10, 1e-4) = 1e-6: a numeric 0 is never "
                 "exactly 0, and that is no fault of the gradient");
    expect_value("floor 1e-11", e[1], 1, 1e-12,
                 "1e-10 / max(0, 1e-10, 1e-11) = 1");
    expect_ints("worst", worst, (int[]){0, 0}, 2, "coordinate 0 in both");
}

Test(gradient_error, nan_comes_out)
{
    const double nan = (double)NAN;
    double *e = output("error", 2);
    int *worst = output_ints("worst", 2);
    const double *g = input("g", 4, (double[]){1, nan, 3, 4});
    const double *h = input("no NaN", 4, (double[]){1, 2, 3, 8});
    const double *k = input("two NaN", 4, (double[]){1, 2, nan, nan});
    ATTEMPT("a NaN in the first, then two in the second gradient") {
        e[0] = gradient_error(4, worst, g, h, 1e-8);
        e[1] = gradient_error(4, worst + 1, h, k, 1e-8);
    }
    expect_ints("worst", worst, (int[]){1, 2}, 2,
                "the first coordinate with a NaN");
    expect_that("both errors NaN", isnan(e[0]) && isnan(e[1]),
                "you got %g and %g: a gradient with a NaN must never look "
                "right",
                e[0], e[1]);
}

Test(gradient_error, random_gradients)
{
    enum { N = 50 };
    rng r = test_rng(3);
    double a[N], b[N], largest = 0;
    int at = 0;
    for (int i = 0; i < N; i++) {
        a[i] = rng_normal(&r) * pow(10, rng_below(&r, 7) - 3);
        b[i] = a[i] * (1 + 1e-3 * rng_normal(&r));
    }
    double *e = output("error", 1);
    int *worst = output_ints("worst", 1);
    const double *g = input("g", N, a), *d = input("d", N, b);
    ATTEMPT("two gradients of 50 elements that differ by about 1e-3") {
        *e = gradient_error(N, worst, g, d, 1e-8);
    }
    for (int i = 0; i < N; i++) {
        double q = fabs(a[i] - b[i]) / fmax(1e-8, fmax(fabs(a[i]), fabs(b[i])));
        if (q > largest) {
            largest = q;
            at = i;
        }
    }
    expect_value("error", *e, largest, 1e-12, "the largest of 50 (seed %llu)",
                 test_seed());
    expect_int("worst", *worst, at, "and where it is (seed %llu)", test_seed());
}
