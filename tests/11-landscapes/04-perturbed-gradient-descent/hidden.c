/* Hidden tests of 11.4 perturbed_gradient_descent. */
#include "../results.h"

/* The method by another road: from kick to kick. Sets x, *steps, *kicks. */
static num_status twin(objective *f, double x[], int *steps, int *kicks,
                       const perturbation *p, int max_steps, rng *r)
{
    double g[32], xi[32], before[32], low = 0;
    int n = f->n, left = -1; /* gradient steps until the judgement */
    *kicks = 0;
    for (*steps = 0;; ++*steps) {
        double value = objective_value_gradient(f, g, x);
        if (!isfinite(value) || !isfinite(vec_norm2(n, g)))
            return NUM_DIVERGED;
        if (left == 0 && !(value <= low - p->decrease)) {
            vec_copy(n, x, before);
            return NUM_OK;
        }
        if (*steps == max_steps)
            return NUM_MAX_ITERATIONS;
        if (left <= 0 && vec_norm2(n, g) <= p->tol) {
            vec_copy(n, before, x);
            low = value;
            ball_point(n, xi, p->radius, r);
            vec_axpy(n, x, xi, 1);
            left = p->wait;
            ++*kicks;
        } else {
            vec_axpy(n, x, g, -p->eta);
            left--;
        }
    }
}

typedef struct run {
    double *x, *work;
    int *steps, *kicks, *status;
    rng *r;
} run;

static run run_new(int n, const double x0[], uint64_t stream)
{
    return (run){.x = inout("x", n, x0),
                 .work = output("work", 2 * n),
                 .steps = output_ints("steps", 1),
                 .kicks = output_ints("kicks", 1),
                 .status = output_ints("status", 1),
                 .r = new_rng(stream)};
}

/* Compares a run of n numbers with the twin's from x, which is overwritten. */
static void expect_as_twin(const run *a, objective *f, double x[],
                           const perturbation *p, int max_steps,
                           uint64_t stream)
{
    rng r = test_rng(stream);
    int steps, kicks;
    num_status status = twin(f, x, &steps, &kicks, p, max_steps, &r);
    expect_status("status", *a->status, status, "how it ends (seed %llu)",
                  test_seed());
    expect_int("kicks", *a->kicks, kicks, "number of kicks (seed %llu)",
               test_seed());
    expect_int("steps", *a->steps, steps, "number of steps (seed %llu)",
               test_seed());
    expect_close("x", a->x, x, f->n, 1e-8, "where it ends (seed %llu)",
                 test_seed());
    expect_draws(a->r, r, "n normals and one uniform for each kick");
}

Test(perturbed_gradient_descent, follows_the_rule_at_a_saddle)
{
    objective *f = shared(sizeof *f);
    *f = terrain_pass();
    const perturbation p = {
        .eta = 0.1, .tol = 1e-4, .radius = 0.1, .decrease = 0.02, .wait = 60};
    double from[] = {0.5, 0};
    run a = run_new(2, from, 11);
    ATTEMPT("the pass from (0.5, 0)") {
        *a.status = (int)perturbed_gradient_descent(f, a.x, a.steps, a.kicks,
                                                    &p, 1000, a.r, a.work);
    }
    expect_int("gradients", (int)f->gradients, *a.steps + 1,
               "one value with gradient at each x_k (seed %llu)", test_seed());
    expect_as_twin(&a, f, from, &p, 1000, 11);
}

Test(perturbed_gradient_descent, waits_before_the_next_kick)
{
    objective f = terrain_pass();
    const perturbation p = {
        .eta = 0.05, .tol = 10, .radius = 0.2, .decrease = 1e-3, .wait = 25};
    double from[] = {0, 0};
    run a = run_new(2, from, 12);
    ATTEMPT("the pass from the saddle, tol = 10: the gradient is always "
            "short") {
        *a.status = (int)perturbed_gradient_descent(&f, a.x, a.steps, a.kicks,
                                                    &p, 400, a.r, a.work);
    }
    expect_as_twin(&a, &f, from, &p, 400, 12);
}

Test(perturbed_gradient_descent, finds_the_global_minimum_of_a_factorisation)
{
    enum { N = 6, R = 2 };
    rng r = test_rng(20);
    double M[N * N], lambda[N] = {3, 2, 1, 0, 0, 0}, scratch[2 * N];
    problem_symmetric(N, M, lambda, scratch, &r);
    factorization data = {.n = N, .r = R, .M = M};
    objective f = terrain_factorization(&data);
    const perturbation p = {
        .eta = 0.1, .tol = 1e-6, .radius = 1e-3, .decrease = 1e-3, .wait = 150};
    double from[N * R] = {0};
    run a = run_new(N * R, from, 13);
    ATTEMPT("1/4 |UU' - M|^2 from U = 0, where the gradient is 0") {
        *a.status = (int)perturbed_gradient_descent(&f, a.x, a.steps, a.kicks,
                                                    &p, 5000, a.r, a.work);
    }
    expect_status("status", *a.status, NUM_OK, "it stops (seed %llu)",
                  test_seed());
    expect_value("f", objective_value(&f, a.x), 0.25, 1e-9,
                 "what rank 2 cannot reach is the eigenvalue 1: f = 1/4 (seed "
                 "%llu)",
                 test_seed());
    expect_as_twin(&a, &f, from, &p, 5000, 13);
}

Test(perturbed_gradient_descent, a_rise_is_no_escape)
{
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective f = problem_quadratic(&q);
    const perturbation p = {
        .eta = 0.01, .tol = 1, .radius = 0.5, .decrease = 0, .wait = 2};
    double from[] = {0};
    run a = run_new(1, from, 17);
    ATTEMPT("f = x^2/2 from its minimum, decrease = 0, wait = 2") {
        *a.status = (int)perturbed_gradient_descent(&f, a.x, a.steps, a.kicks,
                                                    &p, 9, a.r, a.work);
    }
    expect_status("status", *a.status, NUM_OK, "f is higher than before");
    expect_value("x", *a.x, 0, 0, "back to where it was");
    expect_int("steps", *a.steps, 3, "the kick and two steps");
}

Test(perturbed_gradient_descent, out_of_steps)
{
    objective f = terrain_pass();
    const perturbation p = {
        .eta = 0.1, .tol = 1e-3, .radius = 0.01, .decrease = 0.01, .wait = 50};
    double from[] = {0, 0};
    run a = run_new(2, from, 14);
    ATTEMPT("the pass from the saddle, max_steps = 20") {
        *a.status = (int)perturbed_gradient_descent(&f, a.x, a.steps, a.kicks,
                                                    &p, 20, a.r, a.work);
    }
    expect_status("status", *a.status, NUM_MAX_ITERATIONS,
                  "20 steps are over before the kick is judged (seed %llu)",
                  test_seed());
    expect_as_twin(&a, &f, from, &p, 20, 14);
}

Test(perturbed_gradient_descent_input, stops_where_f_is_nan)
{
    objective f = {.n = 1, .eval = minus_log};
    const perturbation p = {
        .eta = 6, .tol = 1e-3, .radius = 0.1, .decrease = 0, .wait = 5};
    run a = run_new(1, (double[]){3}, 15);
    ATTEMPT("f = x - log x: the first step leads to -1") {
        *a.status = (int)perturbed_gradient_descent(&f, a.x, a.steps, a.kicks,
                                                    &p, 9, a.r, a.work);
    }
    expect_status("status", *a.status, NUM_DIVERGED, "f(-1) is NaN: say so");
    expect_int("steps", *a.steps, 1, "the run ends where NaN appears");
    expect_value("x", *a.x, -1, 1e-14, "x is the point at which f is NaN");
}

Test(perturbed_gradient_descent_input, refuses_bad_parameters)
{
    enum { CASES = 9 };
    const double nan = (double)NAN;
    perturbation p[CASES];
    int max_steps[CASES];
    for (int i = 0; i < CASES; i++) {
        p[i] = (perturbation){
            .eta = 0.1, .tol = 1, .radius = 1, .decrease = 1, .wait = 1};
        max_steps[i] = 3;
    }
    p[0].eta = 0;
    p[1].eta = nan;
    p[2].tol = -1;
    p[3].tol = nan;
    p[4].radius = 0;
    p[5].radius = nan;
    p[6].decrease = nan;
    p[7].wait = 0;
    max_steps[8] = -1;
    const char *what[] = {"eta = 0",        "eta = NaN",  "tol < 0",
                          "tol = NaN",      "radius = 0", "radius = NaN",
                          "decrease = NaN", "wait = 0",   "max_steps < 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){5}), *work = output("work", 2);
    int *steps = inout_ints("steps", 1, (int[]){-7});
    int *kicks = inout_ints("kicks", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    rng *r = new_rng(16);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)perturbed_gradient_descent(
                f, x, steps, kicks, &p[i], max_steps[i], r, work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x", *x, 5, 0, "x stays as it was");
}
