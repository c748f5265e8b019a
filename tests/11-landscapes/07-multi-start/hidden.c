/* Hidden tests of 11.7 multi_start and noisy_descent. */
#include "../results.h"

/* twin_keeps: x is the best so far if its value is finite and the lowest. */
static void twin_keeps(int n, double best[], double *value, const double x[],
                       double fx)
{
    if (isfinite(fx) && fx < *value) {
        *value = fx;
        vec_copy(n, best, x);
    }
}

/* multi_start, run after run. Returns the number of starts. */
static int twin_restarts(objective *f, double best[], double *value,
                         const double lo[], const double hi[], double eta,
                         double tol, int budget, rng *r)
{
    double x[16], g[16];
    int starts = 0;
    *value = INFINITY;
    while (budget > 0) {
        box_point(f->n, x, lo, hi, r);
        starts++;
        for (int running = 1; running && budget > 0; budget--) {
            double fx = objective_value_gradient(f, g, x);
            twin_keeps(f->n, best, value, x, fx);
            double length = vec_norm2(f->n, g);
            running = isfinite(fx) && length > tol && isfinite(length);
            vec_axpy(f->n, x, g, -eta);
        }
    }
    return starts;
}

static void twin_noise(objective *f, double best[], double *value,
                       const double lo[], const double hi[], double eta,
                       double sigma, int budget, rng *r)
{
    double x[16], g[16];
    *value = INFINITY;
    box_point(f->n, x, lo, hi, r);
    for (int left = budget - 1;; left--) {
        twin_keeps(f->n, best, value, x, objective_value_gradient(f, g, x));
        if (left == 0)
            return;
        for (int i = 0; i < f->n; i++)
            x[i] += rng_normal(r) * sigma * left / (budget - 1) - eta * g[i];
    }
}

static const double low[] = {-3, -2, 1}, high[] = {2, 3, 1};

static void compare_restarts(objective *f, double eta, double tol, int budget,
                             uint64_t stream)
{
    search_results out = search_results_new(3, stream);
    rng copy = *out.r;
    const double *lo = input("lo", 3, low), *hi = input("hi", 3, high);
    ATTEMPT("multi_start in three variables") {
        *out.status = (int)multi_start(f, out.best, out.value, out.count, lo,
                                       hi, eta, tol, budget, out.r, out.work);
    }
    int spent = (int)f->gradients;
    double best[3], value;
    int starts =
        twin_restarts(f, best, &value, low, high, eta, tol, budget, &copy);
    expect_status("status", *out.status, NUM_OK, "%d evaluations", budget);
    expect_int("evaluations", spent, budget,
               "the budget, neither more nor less (seed %llu)", test_seed());
    expect_int("starts", *out.count, starts, "number of starts (seed %llu)",
               test_seed());
    expect_close("best", out.best, best, 3, 1e-9,
                 "the lowest of all points that were evaluated (seed %llu)",
                 test_seed());
    expect_value("value", *out.value, value, 1e-9, "f there (seed %llu)",
                 test_seed());
    expect_draws(out.r, copy, "n uniforms for each start");
}

Test(multi_start, follows_the_rule)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = rastrigin};
    compare_restarts(f, 0.002, 1e-2, 400, 11);
}

Test(multi_start, a_budget_that_ends_in_the_first_run)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = rastrigin};
    compare_restarts(f, 0.0005, 1e-9, 12, 12);
}

Test(multi_start, keeps_the_best_though_the_run_leaves_it)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = rastrigin};
    compare_restarts(f, 0.03, 1e-2, 60, 13);
}

Test(multi_start, starts_anew_where_f_is_not_defined)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = minus_log};
    compare_restarts(f, 0.3, 1e-3, 90, 14);
}

Test(multi_start, nothing_is_finite)
{
    objective f = {.n = 1, .eval = minus_log};
    search_results out = search_results_new(1, 15);
    double *best = inout("best", 1, (double[]){-7});
    const double *lo = input("lo", 1, (double[]){-2});
    const double *hi = input("hi", 1, (double[]){-1});
    ATTEMPT("f is NaN in the whole box") {
        *out.status = (int)multi_start(&f, best, out.value, out.count, lo, hi,
                                       0.1, 1e-3, 5, out.r, out.work);
    }
    expect_status("status", *out.status, NUM_OK, "the budget was spent");
    expect_int("starts", *out.count, 5, "each evaluation was a new start");
    expect_value("value", *out.value, (double)INFINITY, 0,
                 "NaN is no value to keep");
    expect_value("best", *best, -7, 0, "best stays as it was");
}

static void compare_noise(objective *f, double eta, double sigma, int budget,
                          uint64_t stream)
{
    search_results out = search_results_new(3, stream);
    rng copy = *out.r;
    const double *lo = input("lo", 3, low), *hi = input("hi", 3, high);
    ATTEMPT("noisy_descent in three variables") {
        *out.status = (int)noisy_descent(f, out.best, out.value, lo, hi, eta,
                                         sigma, budget, out.r, out.work);
    }
    int spent = (int)f->gradients;
    double best[3], value;
    twin_noise(f, best, &value, low, high, eta, sigma, budget, &copy);
    expect_status("status", *out.status, NUM_OK, "%d evaluations", budget);
    expect_int("evaluations", spent, budget,
               "the budget, neither more nor less (seed %llu)", test_seed());
    expect_close("best", out.best, best, 3, 1e-8,
                 "the lowest of all points that were evaluated (seed %llu)",
                 test_seed());
    expect_value("value", *out.value, value, 1e-8, "f there (seed %llu)",
                 test_seed());
    expect_draws(out.r, copy,
                 "n uniforms for the start, n normals for each step");
}

Test(noisy_descent, follows_the_rule)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = rastrigin};
    compare_noise(f, 0.001, 0.3, 80, 21);
}

Test(noisy_descent, keeps_the_best_though_the_run_leaves_it)
{
    const double A[] = {1, 0, 0, 0, 2, 0, 0, 0, 0.5};
    quadratic_problem q = {.n = 3, .A = A};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    compare_noise(f, 0.2, 2, 30, 22);
}

Test(noisy_descent, a_budget_of_one_and_of_two)
{
    objective *f = shared(sizeof *f), *g = shared(sizeof *g);
    *f = *g = (objective){.n = 3, .eval = rastrigin};
    compare_noise(f, 0.001, 0.3, 1, 23);
    compare_noise(g, 0.001, 0.3, 2, 24);
}

Test(noisy_descent, stops_where_f_is_nan)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = minus_log};
    search_results out = search_results_new(1, 25);
    const double *lo = input("lo", 1, (double[]){3});
    const double *hi = input("hi", 1, (double[]){3});
    ATTEMPT("f = x - log x from 3, eta = 6: the first step leads to -1") {
        *out.status = (int)noisy_descent(f, out.best, out.value, lo, hi, 6, 0,
                                         9, out.r, out.work);
    }
    expect_status("status", *out.status, NUM_DIVERGED, "f(-1) is NaN: say so");
    expect_int("evaluations", (int)f->gradients, 2, "and go no further");
    expect_value("best", *out.best, 3, 0, "what was found before is kept");
    expect_value("value", *out.value, 3 - log(3), 1e-14, "with its value");
}

Test(multi_start_input, refuses_bad_parameters)
{
    enum { CASES = 7 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double top[] = {-1, nan, inf, 1, 1, 1, 1};
    const double eta[] = {1, 1, 1, 0, nan, 1, 1};
    const double other[] = {1, 1, 1, 1, 1, nan, 1};
    const int budget[] = {3, 3, 3, 3, 3, 3, 0};
    const char *what[] = {"hi < lo",   "hi = NaN",  "hi = inf",
                          "eta = 0",   "eta = NaN", "tol or sigma = NaN",
                          "budget = 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    search_results out = search_results_new(1, 31);
    double *best = inout("best", 1, (double[]){-7});
    int *status = output_ints("status", 2 * CASES);
    const double *lo = input("lo", 1, (double[]){0});
    const double *hi = input("hi", CASES, top);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++) {
            status[i] =
                (int)multi_start(f, best, out.value, out.count, lo, hi + i,
                                 eta[i], other[i], budget[i], out.r, out.work);
            status[CASES + i] =
                (int)noisy_descent(f, best, out.value, lo, hi + i, eta[i],
                                   other[i], budget[i], out.r, out.work);
        }
    }
    for (int i = 0; i < CASES; i++) {
        expect_status(what[i], status[i], NUM_BAD_INPUT,
                      "multi_start: %s must be refused", what[i]);
        expect_status(what[i], status[CASES + i], NUM_BAD_INPUT,
                      "noisy_descent: %s must be refused", what[i]);
    }
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("best", *best, -7, 0, "best stays as it was");
}
