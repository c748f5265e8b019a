/* Hidden tests of 6.9 frank_wolfe. */
#include "gradient_descent.h"
#include "harness.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"

/* f(x) = -log x_1: infinite where x_1 = 0. */
static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)data;
    if (g) {
        vec_fill(n, g, 0);
        g[0] = -1 / x[0];
    }
    return -log(x[0]);
}

Test(frank_wolfe, keeps_its_promise)
{
    enum { N = 8, STEPS = 300 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], b[N], star[N], scratch[2 * N];
    double x0[N] = {1}, outside = 0, worst_gap = 0, worst_rate = 0;
    for (int i = 0; i < N; i++) {
        lambda[i] = 1 + 9 * rng_uniform(&r);
        star[i] = 0.1 + rng_uniform(&r);
    }
    lambda[0] = 10;
    vec_scale(N, star, 1 / vec_sum(N, star));
    problem_symmetric(N, A, lambda, scratch, &r);
    mat_vec(N, N, b, A, star); /* the free minimum lies in the simplex */
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double best = objective_value(&f, star);
    double *x = inout("x", N, x0), *work = output("work", N);
    double *history = output("history", STEPS + 1);
    double *gaps = output("gaps", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("a random quadratic with L = 10 over the simplex, 300 steps") {
        *status = (int)frank_wolfe(&f, x, history, gaps, steps, 0, STEPS, work);
    }
    for (int k = 0; k <= STEPS; k++) {
        double excess = history[k] - best;
        worst_gap = fmax(worst_gap, excess - gaps[k]);
        if (k > 0)
            worst_rate = fmax(worst_rate, excess * (k + 2) / (4 * 10));
    }
    for (int i = 0; i < N; i++)
        outside = fmax(outside, -x[i]);
    outside = fmax(outside, fabs(vec_sum(N, x) - 1));
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "tol = 0 is never met (seed %llu)", test_seed());
    expect_at_most("largest f(x_k) - min f - gap_k", worst_gap, 1e-12,
                   "the gap is an upper bound of what is missing, at every k "
                   "(seed %llu)",
                   test_seed());
    expect_at_most("largest (f(x_k) - min f) / (2 L D^2 / (k + 2))", worst_rate,
                   1, "Jaggi's bound, with D^2 = 2 for the simplex (seed %llu)",
                   test_seed());
    expect_at_most("distance from the simplex", outside, 1e-12,
                   "every iterate is a mean of points of the simplex "
                   "(seed %llu)",
                   test_seed());
    expect_value("f(x)", objective_value(&f, x), history[STEPS], 1e-12,
                 "history ends with the value of x (seed %llu)", test_seed());
}

Test(frank_wolfe, stops_on_the_gap)
{
    const double A[] = {1, 0, 0, 1}, b[] = {2, 1};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 1});
    double *history = output("history", 11), *gaps = output("gaps", 11);
    double *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("the point of the segment nearest to (2, 1): the end (1, 0)") {
        *status = (int)frank_wolfe(&f, x, history, gaps, steps, 1e-9, 10, work);
    }
    expect_status("status", *status, NUM_OK,
                  "at (1, 0) the gradient is (-1, -1) and not 0, but no vertex "
                  "promises anything: the gap is 0");
    expect_int("steps", *steps, 1, "the first step reaches it");
    expect_close("gaps", gaps, (double[]){2, 0}, 2, 1e-14,
                 "at (0, 1): g = (-2, 0), g'x - g_1 = 2");
}

Test(frank_wolfe, a_wide_tolerance_stops_at_once)
{
    const double A[] = {1, 0, 0, 1}, b[] = {2, 1};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 2, (double[]){0, 1});
    double *history = output("history", 11), *gaps = output("gaps", 11);
    double *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("gap 2 at the start, tol = 2.5") {
        *status = (int)frank_wolfe(&f, x, history, gaps, steps, 2.5, 10, work);
    }
    expect_status("status", *status, NUM_OK, "2 <= 2.5");
    expect_int("steps", *steps, 0, "the gap is tested before the first step");
    expect_close("x", x, (double[]){0, 1}, 2, 0, "x stays where it was");
}

Test(frank_wolfe, of_equal_vertices_the_first)
{
    double I[16];
    mat_identity(4, I);
    quadratic_problem q = {.n = 4, .A = I};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 4, (double[]){0, 0, 1, 0});
    double *history = output("history", 4), *gaps = output("gaps", 4);
    double *work = output("work", 4);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("|x|^2 / 2 from e_3, three steps") {
        *status = (int)frank_wolfe(&f, x, history, gaps, steps, 0, 3, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "three steps, tol = 0");
    expect_close("x", x, (double[]){1.0 / 6, 1.0 / 3, 1.0 / 2, 0}, 4, 1e-14,
                 "e_1, then 1/3 e_1 + 2/3 e_2, then half of that + 1/2 e_3: "
                 "the smallest index where the gradient is smallest");
}

Test(frank_wolfe, moves_one_vertex_at_a_time)
{
    enum { N = 20, STEPS = 4 };
    rng r = test_rng(2);
    double I[N * N], c[N], x0[N] = {0};
    mat_identity(N, I);
    for (int i = 0; i < N; i++)
        c[i] = rng_normal(&r) / 10;
    x0[N - 1] = 1;
    quadratic_problem q = {.n = N, .A = I, .b = c};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", N, x0), *work = output("work", N);
    double *history = output("history", STEPS + 1);
    double *gaps = output("gaps", STEPS + 1);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("four steps in 20 dimensions from a vertex") {
        *status = (int)frank_wolfe(f, x, history, gaps, steps, 0, STEPS, work);
    }
    int nonzero = 0;
    for (int i = 0; i < N; i++)
        nonzero += x[i] != 0;
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "four steps were allowed (seed %llu)", test_seed());
    expect_at_most("elements of x that are not 0", nonzero, STEPS,
                   "each step adds one vertex, and the first one leaves the "
                   "start behind: x is sparse (seed %llu)",
                   test_seed());
    expect_int("gradients", (int)f->gradients, STEPS + 1,
               "one gradient for each iterate (seed %llu)", test_seed());
}

Test(frank_wolfe, stops_where_f_is_infinite)
{
    objective f = {.n = 2, .eval = minus_log};
    double *x = inout("x", 2, (double[]){0, 1});
    double *history = output("history", 6), *gaps = output("gaps", 6);
    double *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("-log x_1 from (0, 1)") {
        *status = (int)frank_wolfe(&f, x, history, gaps, steps, 1e-9, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "f(x_0) is infinite: no gap is worth anything there");
    expect_int("steps", *steps, 0, "the run ends at once");
    expect_close("x", x, (double[]){0, 1}, 2, 0, "x is that point");
}

Test(frank_wolfe, no_steps_and_bad_parameters)
{
    const double A[] = {1, 0, 0, 1}, nan = (double)NAN;
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    double *x = inout("x", 8, (double[]){1 + 1e-12, 0, nan, 1, 1, 1e-6, 1, 0});
    double *history = output("history", 1), *gaps = output("gaps", 1);
    double *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 6);
    ATTEMPT("max_steps = 0; NaN in x; the sum 1 + 1e-6; tol and max_steps") {
        status[0] = (int)frank_wolfe(&f, x, history, gaps, steps, 0, 0, work);
        status[1] =
            (int)frank_wolfe(&f, x + 2, history, gaps, steps, 0, 0, work);
        status[2] =
            (int)frank_wolfe(&f, x + 4, history, gaps, steps, 0, 0, work);
        status[3] =
            (int)frank_wolfe(&f, x + 6, history, gaps, steps, nan, 0, work);
        status[4] =
            (int)frank_wolfe(&f, x + 6, history, gaps, steps, -1, 0, work);
        status[5] =
            (int)frank_wolfe(&f, x + 6, history, gaps, steps, 0, -1, work);
    }
    expect_status(
        "max_steps = 0", status[0], NUM_MAX_ITERATIONS,
        "a sum of 1 + 1e-12 is within rounding, and no step is allowed");
    expect_value("gaps[0]", gaps[0], 1, 1e-9, "g'x - g_2 = 1 - 0");
    expect_status("NaN in x", status[1], NUM_BAD_INPUT, "NaN is not >= 0");
    expect_status("sum 1 + 1e-6", status[2], NUM_BAD_INPUT,
                  "the sum must be within 1e-9 of 1");
    expect_status("tol = NaN", status[3], NUM_BAD_INPUT, "tol must be >= 0");
    expect_status("tol = -1", status[4], NUM_BAD_INPUT, "tol must be >= 0");
    expect_status("max_steps = -1", status[5], NUM_BAD_INPUT,
                  "max_steps must be >= 0");
}
