/* Hidden tests of 11.8 anneal. */
#include "../results.h"

/* A start where f has no value, then a slope: NaN for x > 4, x otherwise. */
static double cliff(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 4 ? (double)NAN : x[0];
}

/* -infinity beyond 1, |x| otherwise. */
static double hole(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 1 ? -INFINITY : fabs(x[0]);
}

/* The walk by another road; returns the number of accepted trials. */
static int twin(objective *f, double best[], double *value, const double lo[],
                const double hi[], double width, double hot, double cold,
                int budget, rng *r)
{
    double x[16], y[16];
    int n = f->n, accepted = 0;
    box_point(n, x, lo, hi, r);
    double fx = objective_value(f, x);
    *value = isfinite(fx) ? fx : INFINITY;
    vec_copy(n, best, x);
    for (int k = 1; k < budget; k++) {
        double share = budget > 2 ? (k - 1) / (budget - 2.0) : 0;
        double T = exp((1 - share) * log(hot) + share * log(cold));
        for (int i = 0; i < n; i++)
            y[i] = x[i] + width * rng_normal(r);
        double u = rng_uniform(r), fy = objective_value(f, y);
        int better = !isfinite(fx) || fy <= fx;
        if (isfinite(fy) && (better || T * log(u) < fx - fy)) {
            accepted++;
            fx = fy;
            vec_copy(n, x, y);
        }
        if (isfinite(fy) && fy < *value) {
            *value = fy;
            vec_copy(n, best, y);
        }
    }
    return accepted;
}

static void compare(objective *f, double start, double end, double width,
                    double hot, double cold, int budget, uint64_t stream)
{
    int n = f->n;
    double low[8], high[8], best[8], value;
    vec_fill(n, low, start);
    vec_fill(n, high, end);
    search_results out = search_results_new(n, stream);
    rng copy = *out.r;
    const double *lo = input("lo", n, low), *hi = input("hi", n, high);
    ATTEMPT("anneal") {
        *out.status = (int)anneal(f, out.best, out.value, out.count, lo, hi,
                                  width, hot, cold, budget, out.r, out.work);
    }
    int spent = (int)f->values;
    int accepted =
        twin(f, best, &value, low, high, width, hot, cold, budget, &copy);
    expect_status("status", *out.status, NUM_OK, "%d values", budget);
    expect_int("values", spent, budget, "each point is evaluated once");
    expect_int("accepted", *out.count, accepted,
               "how many trials became x (seed %llu)", test_seed());
    expect_value("value", *out.value, value, 1e-10,
                 "the lowest value of all (seed %llu)", test_seed());
    expect_close("best", out.best, best, n, 1e-10, "where it was (seed %llu)",
                 test_seed());
    expect_draws(out.r, copy,
                 "n uniforms for the start; n normals and one uniform for each "
                 "trial");
}

Test(anneal, follows_the_rule_on_rastrigin)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 3, .eval = rastrigin};
    compare(f, -3, 3, 0.5, 20, 0.1, 300, 11);
}

Test(anneal, follows_the_rule_where_it_is_warm)
{
    const double A[] = {1, 0, 0, 4};
    quadratic_problem q = {.n = 2, .A = A};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    compare(f, 1, 2, 0.7, 3, 2, 120, 12);
}

Test(anneal, a_budget_of_one_and_of_two)
{
    objective *f = shared(sizeof *f), *g = shared(sizeof *g);
    *f = *g = (objective){.n = 3, .eval = rastrigin};
    compare(f, -3, 3, 0.5, 20, 0.1, 1, 13);
    compare(g, -3, 3, 0.5, 20, 0.1, 2, 14);
}

Test(anneal, where_f_has_no_value)
{
    objective *f = shared(sizeof *f), *g = shared(sizeof *g);
    *f = (objective){.n = 1, .eval = cliff};
    *g = (objective){.n = 2, .eval = minus_log};
    compare(f, 4.5, 5, 1, 1, 0.1, 40, 15);
    compare(g, 0.1, 2, 0.8, 1, 0.1, 60, 16);
}

Test(anneal, minus_infinity_is_no_value)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = hole};
    compare(f, 0.5, 0.9, 1, 1, 0.1, 40, 17);
}

Test(anneal_input, refuses_bad_parameters)
{
    enum { CASES = 10 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double top[] = {-1, nan, inf, 1, 1, 1, 1, 1, 1, 1};
    const double width[] = {1, 1, 1, 0, nan, 1, 1, 1, 1, 1};
    const double hot[] = {1, 1, 1, 1, 1, 1, nan, inf, 1, 1};
    const double cold[] = {1, 1, 1, 1, 1, 0, 1, 1, 2, 1};
    const int budget[] = {3, 3, 3, 3, 3, 3, 3, 3, 3, 0};
    const char *what[] = {"hi < lo",     "hi = NaN",  "hi = inf",  "width = 0",
                          "width = NaN", "cold = 0",  "hot = NaN", "hot = inf",
                          "cold > hot",  "budget = 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    search_results out = search_results_new(1, 31);
    double *best = inout("best", 1, (double[]){-7});
    int *status = output_ints("status", CASES);
    const double *lo = input("lo", 1, (double[]){0});
    const double *hi = input("hi", CASES, top);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] =
                (int)anneal(f, best, out.value, out.count, lo, hi + i, width[i],
                            hot[i], cold[i], budget[i], out.r, out.work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("best", *best, -7, 0, "best stays as it was");
    expect_draws(out.r, test_rng(31), "no random number is taken");
}
