/* Hidden tests of 6.6 absolute_eval and subgradient_method. */
#include "gradient_descent.h"
#include "harness.h"
#include "mat.h"
#include "vec.h"

enum { M = 15, N = 4 };

/* A random instance whose minimum is 0, at x_star. */
static void draw(rng *r, double A[M * N], double b[M], double x_star[N])
{
    for (int i = 0; i < M * N; i++)
        A[i] = rng_normal(r);
    for (int i = 0; i < N; i++)
        x_star[i] = rng_normal(r);
    mat_vec(M, N, b, A, x_star);
}

/* The tests' own |Ax - b|_1: the method is graded apart from absolute_eval. */
static double moduli(int n, double g[], const double x[], void *data)
{
    const absolute_problem *p = data;
    double sum = 0;
    for (int j = 0; g && j < n; j++)
        g[j] = 0;
    for (int i = 0; i < p->m; i++) {
        double r = vec_dot(n, p->A + i * n, x) - p->b[i];
        for (int j = 0; g && j < n; j++)
            g[j] += r > 0 ? p->A[i * n + j] : r < 0 ? -p->A[i * n + j] : 0;
        sum += fabs(r);
    }
    return sum;
}

/* f(x) = |x|, NaN for x < 0. */
static double half_modulus(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1;
    return x[0] >= 0 ? x[0] : (double)NAN;
}

Test(absolute_eval, the_value_alone)
{
    const double A[] = {1, -1, 2, 0.5, 3, -2}, b[] = {1, 1, 1};
    absolute_problem p = {.m = 3, .n = 2, .A = A, .b = b};
    double *f = output("f", 1);
    const double *x = input("x", 2, (double[]){2, 4});
    ATTEMPT("g = NULL") {
        *f = absolute_eval(2, NULL, x, &p);
    }
    expect_value("f", *f, 11, 1e-15,
                 "|-3| + |5| + |-3|; where g is NULL only the value is wanted");
}

Test(absolute_eval, every_call_starts_anew)
{
    const double A[] = {1, 2}, b[] = {0};
    absolute_problem p = {.m = 1, .n = 2, .A = A, .b = b};
    double *g = output("g", 2), *f = output("f", 2);
    const double *x = input("x", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){-1, -1});
    ATTEMPT("two calls with the same g") {
        f[0] = absolute_eval(2, g, x, &p);
        f[1] = absolute_eval(2, g, y, &p);
    }
    expect_close("f", f, (double[]){3, 3}, 2, 1e-15, "|3| and |-3|");
    expect_close("g", g, (double[]){-1, -2}, 2, 1e-15,
                 "g is set, not added to: start it at 0");
}

Test(absolute_eval, the_subgradient_inequality)
{
    rng r = test_rng(1);
    double A[M * N], b[M], x_star[N], u[N], v[N], difference[N];
    draw(&r, A, b, x_star);
    for (int i = 0; i < N; i++) {
        u[i] = 2 * rng_normal(&r);
        v[i] = 2 * rng_normal(&r);
    }
    absolute_problem p = {.m = M, .n = N, .A = A, .b = b};
    double *g = output("g", N), *f = output("f", 2);
    const double *x = input("x", N, u), *y = input("y", N, v);
    ATTEMPT("a random sum of 15 absolute values in 4 dimensions") {
        f[0] = absolute_eval(N, g, x, &p);
        f[1] = absolute_eval(N, NULL, y, &p);
    }
    double want = 0;
    for (int i = 0; i < M; i++)
        want += fabs(vec_dot(N, A + i * N, u) - b[i]);
    expect_value("f(x)", f[0], want, 1e-13, "|Ax - b|_1 (seed %llu)",
                 test_seed());
    vec_sub(N, difference, v, u);
    expect_at_least("f(y) - f(x) - g'(y - x)",
                    f[1] - f[0] - vec_dot(N, g, difference), -1e-12 * want,
                    "a subgradient's plane lies below f everywhere (seed %llu)",
                    test_seed());
}

Test(absolute_eval, nan_comes_out)
{
    const double A[] = {1, 1}, b[] = {0, 3, (double)NAN};
    absolute_problem whole = {.m = 2, .n = 1, .A = A, .b = b};
    absolute_problem broken = {.m = 2, .n = 1, .A = A, .b = b + 1};
    double *f = output("f", 1), *is_nan = output("is_nan", 1);
    const double *x = input("x", 1, (double[]){1});
    ATTEMPT("a whole data set, and one with NaN in b") {
        *f = absolute_eval(1, NULL, x, &whole);
        *is_nan = isnan(absolute_eval(1, NULL, x, &broken)) ? 1 : 0;
    }
    expect_value("f of the whole one", *f, 3, 1e-15, "|1| + |-2|");
    expect_value("is f of the broken one NaN?", *is_nan, 1, 0,
                 "no sum may lose a NaN, or a broken data set looks fine");
}

Test(subgradient_method, follows_the_recursion)
{
    enum { STEPS = 30 };
    rng r = test_rng(2);
    double A[M * N], b[M], x_star[N], y[N], best[N], want[STEPS + 1], g[N];
    draw(&r, A, b, x_star);
    absolute_problem p = {.m = M, .n = N, .A = A, .b = b};
    objective f = {.n = N, .eval = moduli, .data = &p};
    double *x = inout("x", N, (double[N]){0}), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("30 steps on a random instance, a = 0.2") {
        *status =
            (int)subgradient_method(&f, x, history, steps, 0.2, STEPS, work);
    }
    vec_fill(N, y, 0);
    for (int k = 0; k <= STEPS; k++) {
        double value = moduli(N, g, y, &p);
        if (k == 0 || value < want[k - 1])
            vec_copy(N, best, y);
        want[k] = k == 0 ? value : fmin(value, want[k - 1]);
        vec_axpy(N, y, g, -0.2 / sqrt(k + 1));
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "no subgradient is exactly 0 here (seed %llu)", test_seed());
    expect_close("history", history, want, STEPS + 1, 1e-10,
                 "the smallest of the first k + 1 values, with the steps 0.2 / "
                 "sqrt(k + 1) (seed %llu)",
                 test_seed());
    expect_close("x", x, best, N, 1e-10,
                 "the point of the smallest value (seed %llu)", test_seed());
}

Test(subgradient_method, keeps_its_promise)
{
    enum { STEPS = 2000 };
    rng r = test_rng(3);
    double A[M * N], b[M], x_star[N], G = 0, sum = 0, squares = 0;
    draw(&r, A, b, x_star);
    for (int i = 0; i < M; i++)
        G += vec_norm2(N, A + i * N);
    absolute_problem p = {.m = M, .n = N, .A = A, .b = b};
    objective f = {.n = N, .eval = moduli, .data = &p};
    double R = vec_norm2(N, x_star), a = R / G;
    double *x = inout("x", N, (double[N]){0}), *work = output("work", 2 * N);
    double *history = output("history", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("2000 steps with a = R / G") {
        *status =
            (int)subgradient_method(&f, x, history, steps, a, STEPS, work);
    }
    for (int k = 0; k <= STEPS; k++) {
        sum += a / sqrt(k + 1);
        squares += a * a / (k + 1);
    }
    expect_at_most("best value minus minimum", history[STEPS],
                   (R * R + G * G * squares) / (2 * sum),
                   "the bound (R^2 + G^2 sum eta_k^2) / (2 sum eta_k) "
                   "(seed %llu)",
                   test_seed());
    expect_value("f(x)", objective_value(&f, x), history[STEPS], 1e-12,
                 "x is the point whose value is the best (seed %llu)",
                 test_seed());
}

Test(subgradient_method, stops_where_f_is_nan)
{
    objective f = {.n = 1, .eval = half_modulus};
    double *x = inout("x", 1, (double[]){0.75});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("the first step leaves the domain") {
        *status = (int)subgradient_method(&f, x, history, steps, 1, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED, "f(x_1) is NaN");
    expect_int("steps", *steps, 1, "the run ends where NaN appears");
    expect_value("x", *x, 0.75, 0, "the best point before it");
    expect_value("history[0]", history[0], 0.75, 0, "its value");
}

Test(subgradient_method, no_steps_allowed)
{
    const double two[] = {2}, six[] = {6};
    absolute_problem p = {.m = 1, .n = 1, .A = two, .b = six};
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = moduli, .data = &p};
    double *x = inout("x", 1, (double[]){5});
    double *history = output("history", 1), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("max_steps = 0") {
        *status = (int)subgradient_method(f, x, history, steps, 1, 0, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS, "no step allowed");
    expect_value("x", *x, 5, 0, "x stays where it was");
    expect_value("history[0]", history[0], 4, 1e-15, "the value of the start");
    expect_int("calls of f", (int)f->values, 1, "one call for one point");
}

Test(subgradient_method, refuses_bad_parameters)
{
    enum { CASES = 5 };
    const double a[] = {0, -1, (double)NAN, (double)INFINITY, 1};
    const int max_steps[] = {2, 2, 2, 2, -1};
    const char *what[] = {"a = 0", "a < 0", "a = NaN", "a = inf",
                          "max_steps < 0"};
    const double one[] = {1}, zero[] = {0};
    absolute_problem p = {.m = 1, .n = 1, .A = one, .b = zero};
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = moduli, .data = &p};
    double *x = inout("x", 1, (double[]){5});
    double *history = output("history", 3), *work = output("work", 2);
    int *steps = output_ints("steps", 1),
        *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)subgradient_method(f, x, history, steps, a[i],
                                                max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
}
