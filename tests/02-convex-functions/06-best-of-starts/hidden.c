/* Hidden tests of 2.6 best_of_starts. */
#include "convex_functions.h"
#include "harness.h"
#include "problems.h"
#include "vec.h"

/* (x_1^2 - 1)^2 + x_2^2: two valleys of the same depth. */
static double twins(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    double well = x[0] * x[0] - 1;
    return well * well + x[1] * x[1];
}

/* f(x) = x_1, but NaN at 7 and -INFINITY at 8. */
static double first(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] == 7 ? (double)NAN : x[0] == 8 ? -INFINITY : x[0];
}

/* script: where the runs end, one after the other, and how. */
typedef struct script {
    int n, runs;
    double begins[16], ends[16];
    num_status status[8];
} script;

static num_status by_script(objective *f, double x[], void *data)
{
    (void)f;
    script *s = data;
    int k = s->runs++;
    for (int i = 0; i < s->n; i++) {
        s->begins[k * s->n + i] = x[i];
        x[i] = s->ends[k * s->n + i];
    }
    return s->status[k];
}

/* Gradient descent with a fixed step, the first number of data. */
static num_status slide(objective *f, double x[], void *data)
{
    enum { MOST = 64 };
    double g[MOST];
    if (f->n > MOST)
        return NUM_BAD_INPUT;
    for (int k = 0; k < 100000; k++) {
        objective_gradient(f, g, x);
        if (vec_norm2(f->n, g) <= 1e-9)
            return NUM_OK;
        vec_axpy(f->n, x, g, -*(double *)data);
    }
    return NUM_MAX_ITERATIONS;
}

/* results: the outputs of one call. */
typedef struct results {
    double *ends, *values, *spread, *width;
    int *best, *arrived;
} results;

static results new_results(int count, int n)
{
    return (results){.ends = output("ends", count * n),
                     .values = output("values", count),
                     .spread = output("spread", 1),
                     .width = output("width", 1),
                     .best = output_ints("best", 1),
                     .arrived = output_ints("result", 1)};
}

Test(best_of_starts, runs_that_fail_are_left_out)
{
    script *s = shared(sizeof *s);
    *s = (script){
        .n = 1,
        .ends = {3, -50, 7, 2, 8, 4},
        .status = {NUM_OK, NUM_MAX_ITERATIONS, NUM_OK, NUM_OK, NUM_OK, NUM_OK}};
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = first};
    descent method = {.run = by_script, .data = s};
    results out = new_results(6, 1);
    const double *starts = input("starts", 6, (double[]){1, 1, 1, 1, 1, 1});
    ATTEMPT("f(x) = x; runs end at 3, -50 (did not arrive), 7 (f = NaN), 2, "
            "8 (f = -INFINITY), 4") {
        *out.arrived =
            best_of_starts(f, 6, out.ends, out.values, out.best, out.spread,
                           out.width, starts, &method, 0.5);
    }
    const double inf = INFINITY;
    expect_int("result", *out.arrived, 3, "three runs arrived: at 3, 2 and 4");
    expect_close("values", out.values, (double[]){3, inf, inf, 2, inf, 4}, 6, 0,
                 "a run that did not arrive, or at whose end f is not finite, "
                 "has the value +INFINITY");
    expect_int("best", *out.best, 3,
               "the lowest value that a run really reached is 2");
    expect_value("spread", *out.spread, 2, 1e-15,
                 "from 2 to 4: runs that failed have no value to compare");
    expect_value("width", *out.width, 0, 0,
                 "one run is within 0.5 of the best");
    expect_close("ends", out.ends, (double[]){3, -50, 7, 2, 8, 4}, 6, 0,
                 "where a run stopped is told in any case");
    expect_int("values of f", (int)f->values, 5,
               "one for each run that ended with NUM_OK");
}

Test(best_of_starts, nothing_arrives)
{
    script *s = shared(sizeof *s);
    *s = (script){
        .n = 1, .ends = {1, 2}, .status = {NUM_DIVERGED, NUM_NO_PROGRESS}};
    objective f = {.n = 1, .eval = first};
    descent method = {.run = by_script, .data = s};
    results out = new_results(2, 1);
    double *spread = inout("spread", 1, (double[]){-7}),
           *width = inout("width", 1, (double[]){-7});
    int *best = inout_ints("best", 1, (int[]){-7});
    const double *starts = input("starts", 2, (double[]){0, 0});
    ATTEMPT("two runs, neither of which arrives") {
        *out.arrived = best_of_starts(&f, 2, out.ends, out.values, best, spread,
                                      width, starts, &method, 0.5);
    }
    expect_int("result", *out.arrived, 0, "no run arrived");
    expect_int("best", *best, -7, "best stays as it was");
    expect_close("spread and width", (double[]){*spread, *width},
                 (double[]){-7, -7}, 2, 0,
                 "spread and width stay as they were");
}

Test(best_of_starts, each_run_begins_at_its_own_start)
{
    script *s = shared(sizeof *s);
    *s = (script){.n = 2, .ends = {5, 6, 1, 2, 3, 4}};
    objective f = {.n = 2, .eval = first};
    descent method = {.run = by_script, .data = s};
    results out = new_results(3, 2);
    const double *starts =
        input("starts", 6, (double[]){10, 11, 20, 21, 30, 31});
    ATTEMPT("three runs in the plane") {
        *out.arrived =
            best_of_starts(&f, 3, out.ends, out.values, out.best, out.spread,
                           out.width, starts, &method, 2.5);
    }
    expect_int("runs", s->runs, 3, "one run for each start");
    expect_close("starts of the runs", s->begins,
                 (double[]){10, 11, 20, 21, 30, 31}, 6, 0,
                 "run i begins at start i, not where the last run ended");
    expect_close("ends", out.ends, (double[]){5, 6, 1, 2, 3, 4}, 6, 0,
                 "row i of ends is the end of run i, two numbers each");
    expect_int("best", *out.best, 1, "f = x_1 is smallest at (1, 2)");
    expect_value("spread", *out.spread, 4, 1e-15, "5 - 1");
    expect_value("width", *out.width, sqrt(8), 1e-15,
                 "(1, 2) and (3, 4) have values within 2.5 of the best, (5, 6) "
                 "has not");
}

Test(best_of_starts, the_first_of_equal_values)
{
    script *s = shared(sizeof *s);
    *s = (script){.n = 2, .ends = {4, 0, 1, 0, 9, 0, 1, 8, 1, 3}};
    objective f = {.n = 2, .eval = first};
    descent method = {.run = by_script, .data = s};
    results out = new_results(5, 2);
    const double *starts = input("starts", 10, (double[10]){0});
    ATTEMPT("f(x) = x_1; runs end at (4, 0), (1, 0), (9, 0), (1, 8), (1, 3)") {
        *out.arrived =
            best_of_starts(&f, 5, out.ends, out.values, out.best, out.spread,
                           out.width, starts, &method, 0);
    }
    expect_int("best", *out.best, 1,
               "runs 1, 3 and 4 reached 1: the first of them");
    expect_value("spread", *out.spread, 8, 1e-15,
                 "from 1 to 9, wherever in the list they stand");
    expect_value("width", *out.width, 8, 1e-15,
                 "the largest distance between two of the three: (1, 0) and "
                 "(1, 8)");
}

Test(best_of_starts, convex_functions_have_one_value)
{
    enum { N = 6, COUNT = 12 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], scratch[2 * N], b[N], from[COUNT * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = i < 2 ? 0 : 0.5 + rng_uniform(&r); /* flat in a plane */
        scratch[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, from, &r);
    for (int i = 0; i < N; i++)
        b[i] =
            vec_dot(N, A + i * N, scratch); /* so that Ax = b has solutions */
    for (int i = 0; i < COUNT * N; i++)
        from[i] = 3 * rng_normal(&r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double step = 0.5;
    descent method = {.run = slide, .data = &step};
    results out = new_results(COUNT, N);
    const double *starts = input("starts", COUNT * N, from);
    ATTEMPT("a convex quadratic in 6 variables, flat in 2 of them, 12 starts") {
        *out.arrived =
            best_of_starts(&f, COUNT, out.ends, out.values, out.best,
                           out.spread, out.width, starts, &method, 1e-9);
    }
    expect_int("result", *out.arrived, COUNT, "all runs arrive (seed %llu)",
               test_seed());
    expect_within("spread", out.spread, (double[]){0}, 1, 1e-12,
                  "every local minimum of a convex function is global: one "
                  "value from every start (seed %llu)",
                  test_seed());
    expect_at_least(
        "width", *out.width, 1,
        "but not one point: the minimisers fill a plane (seed %llu)",
        test_seed());
}

Test(best_of_starts, no_spread_is_no_proof)
{
    enum { COUNT = 4 };
    objective f = {.n = 2, .eval = twins};
    script *s = shared(sizeof *s);
    *s = (script){.n = 2, .ends = {1, 0, -1, 0, 1, 0, -1, 0}};
    descent method = {.run = by_script, .data = s};
    results out = new_results(COUNT, 2);
    const double *starts = input("starts", 2 * COUNT, (double[2 * COUNT]){0});
    ATTEMPT("two valleys of the same depth") {
        *out.arrived =
            best_of_starts(&f, COUNT, out.ends, out.values, out.best,
                           out.spread, out.width, starts, &method, 1e-12);
    }
    expect_value("spread", *out.spread, 0, 0,
                 "one value, and yet f is not convex: f(0, 0) = 1 in the "
                 "middle of the two minimisers");
    expect_value("width", *out.width, 2, 1e-15, "from (-1, 0) to (1, 0)");
}

Test(best_of_starts_input, refuses_bad_parameters)
{
    enum { CASES = 5 };
    const int counts[CASES] = {0, -1, 2, 2, 2};
    const double tols[CASES] = {0, 0, -1, (double)NAN, INFINITY};
    script *s = shared(sizeof *s);
    *s = (script){.n = 1};
    objective f = {.n = 1, .eval = first};
    descent method = {.run = by_script, .data = s};
    results out = new_results(2, 1);
    int *arrived = output_ints("result", CASES);
    const double *starts = input("starts", 2, (double[]){0, 1});
    const double *tol = input("tol", CASES, tols);
    const int *count = input_ints("count", CASES, counts);
    ATTEMPT("count = 0, count = -1, tol = -1, tol = NaN, tol = INFINITY") {
        for (int i = 0; i < CASES; i++)
            if (s->runs < 4)
                arrived[i] = best_of_starts(&f, count[i], out.ends, out.values,
                                            out.best, out.spread, out.width,
                                            starts, &method, tol[i]);
    }
    expect_ints("result", arrived, (int[]){0, 0, 0, 0, 0}, CASES,
                "without a start, or with a tol that is no number >= 0, there "
                "is nothing to compare");
    expect_int("runs", s->runs, 0, "and nothing is run");
}
