/* Hidden tests of 10.8 lambda_max, lambda_path. */
#include "../certificates.h"
#include "designs.h"
#include "harness.h"
#include "l1_vs_l2.h"

Test(lambda_max, is_where_zero_stops_being_optimal)
{
    enum { M = 15, N = 5 };
    rng g = test_rng(1);
    double X[M * N], y[M], zero[N] = {0};
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&g);
    for (int i = 0; i < M; i++)
        y[i] = rng_normal(&g);
    double *top = output("lambda_max", 1);
    const double *in_X = input("X", M * N, X), *in_y = input("y", M, y);
    ATTEMPT("lambda_max of 15 random samples, alpha = 0.3") {
        *top = lambda_max(M, N, in_X, in_y, 0.3);
    }
    expect_at_most("miss of the optimality condition of 0 at lambda_max",
                   optimality_miss(M, N, X, y, zero, 0.3 * *top, 0), 1e-14,
                   "w = 0 is optimal there (seed %llu)", test_seed());
    expect_at_least("the same at 0.999 lambda_max",
                    optimality_miss(M, N, X, y, zero, 0.2997 * *top, 0),
                    0.0002 * *top, "and not below (seed %llu)", test_seed());
}

Test(lambda_max, a_negative_correlation_counts)
{
    double *top = output("lambda_max", 1);
    const double *X = input("X", 4, (double[]){1, -3, 1, -1});
    const double *y = input("y", 2, (double[]){4, 2});
    ATTEMPT("lambda_max with x_j'y = 6 and -14") {
        *top = lambda_max(2, 2, X, y, 1);
    }
    expect_value("lambda_max", *top, 7, 1e-15, "|-14| / 2");
}

Test(lambda_max, zero_data)
{
    double *top = output("lambda_max", 1);
    const double *X = input("X", 2, (double[]){1, -3});
    const double *y = input("y", 2, (double[]){0, 0});
    ATTEMPT("lambda_max for y = 0") {
        *top = lambda_max(2, 1, X, y, 1);
    }
    expect_value("lambda_max", *top, 0, 1e-15, "w = 0 fits perfectly");
}

/* What the solver was asked, in order. */
enum { COUNT = 12 };
typedef struct record {
    int calls;
    double lambda[COUNT + 4], start[COUNT + 4], X[GROUPS_M * GROUPS_N];
    double y[GROUPS_M];
} record;

/* Coordinate descent for alpha = 1/2 on the grouped design; keeps a record. */
static num_status descend(int n, double w[], double lambda, void *data)
{
    record *p = data;
    double r[GROUPS_M];
    if (p->calls < COUNT + 4) {
        p->lambda[p->calls] = lambda;
        p->start[p->calls] = vec_norm1(n, w);
    }
    p->calls++;
    residual(GROUPS_M, n, r, p->X, p->y, w);
    for (int k = 0; k < 400; k++)
        for (int j = 0; j < n; j++) {
            const double g = w[j] + slope_of(GROUPS_M, n, j, p->X, r);
            const double cut = fmax(-lambda / 2, fmin(lambda / 2, g));
            const double now = (g - cut) / (1 + lambda / 2);
            for (int i = 0; i < GROUPS_M; i++)
                r[i] -= (now - w[j]) * p->X[i * n + j];
            w[j] = now;
        }
    return NUM_OK;
}

Test(lambda_path, elastic_net_on_the_grouped_design)
{
    enum { M = GROUPS_M, N = GROUPS_N };
    record *p = shared(sizeof *p);
    groups(p->X, p->y);
    double *lambdas = output("lambdas", COUNT), *W = output("W", COUNT * N);
    int *status = output_ints("status", 1);
    const path_solver s = {.solve = descend, .data = p};
    ATTEMPT("12 lambda from 12 down to 0.12, two groups of features") {
        *status = (int)lambda_path(N, COUNT, lambdas, W, 12, 0.01, &s);
    }
    double want[COUNT], starts[COUNT] = {0}, worst = 0;
    for (int k = 0; k < COUNT; k++) {
        want[k] = 12 * pow(10, -2.0 * k / (COUNT - 1));
        if (k > 0)
            starts[k] = vec_norm1(N, W + (k - 1) * N);
        const double miss = optimality_miss(M, N, p->X, p->y, W + k * N,
                                            want[k] / 2, want[k] / 2) /
                            want[k];
        worst = miss <= worst ? worst : miss; /* keeps a NaN */
    }
    expect_status("status", *status, NUM_OK, "the solver always succeeds");
    expect_int("solves", p->calls, COUNT, "one for each lambda");
    expect_close("lambdas", lambdas, want, COUNT, 1e-13,
                 "12 * 0.01^(k/11): both ends belong to it");
    expect_close("lambda that the solver was given", p->lambda, want, COUNT,
                 1e-13, "in falling order");
    expect_close("|start|_1", p->start, starts, COUNT, 1e-12,
                 "0 first, then the row before");
    expect_at_most("largest miss of the optimality condition", worst, 1e-4,
                   "row k solves the problem of lambda_k");
    expect_close("row 0", W, (double[N]){0}, N, 0,
                 "12 is above lambda_max: nothing is chosen yet");
}

Test(lambda_path, two_lambda_are_enough)
{
    record *p = shared(sizeof *p);
    groups(p->X, p->y);
    double *lambdas = output("lambdas", 2);
    double *W = output("W", 2 * GROUPS_N);
    int *status = output_ints("status", 1);
    const path_solver s = {.solve = descend, .data = p};
    ATTEMPT("count = 2: both ends") {
        *status = (int)lambda_path(GROUPS_N, 2, lambdas, W, 5, 0.2, &s);
    }
    expect_status("status", *status, NUM_OK,
                  "the contract asks for count >= 2");
    expect_close("lambdas", lambdas, (double[]){5, 1}, 2, 1e-14,
                 "top and ratio top");
}

/* Fails in its third call; the calls are counted in data. */
static num_status fails_third(int n, double w[], double lambda, void *data)
{
    int *calls = data;
    (void)n;
    w[0] = lambda;
    return ++*calls == 3 ? NUM_MAX_ITERATIONS : NUM_OK;
}

Test(lambda_path_input, stops_where_the_solver_fails)
{
    int *calls = shared(sizeof *calls);
    double *lambdas = inout("lambdas", 5, (double[5]){0});
    double *W = inout("W", 5, (double[5]){0});
    int *status = output_ints("status", 1);
    const path_solver s = {.solve = fails_third, .data = calls};
    ATTEMPT("a solver that gives up in its third call") {
        *status = (int)lambda_path(1, 5, lambdas, W, 16, 1.0 / 16, &s);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "pass on why the solver could not");
    expect_int("calls", *calls, 3, "a warm start from a failure helps nobody");
    expect_close("the first two rows", W, (double[]){16, 8}, 2, 1e-14,
                 "what was solved before is kept");
}

Test(lambda_path_input, refuses_bad_parameters)
{
    enum { CASES = 8 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double top[] = {0, -1, nan, inf, 1, 1, 1, 1};
    const double ratio[] = {0.5, 0.5, 0.5, 0.5, 0, 1, nan, 0.5};
    const int count[] = {2, 2, 2, 2, 2, 2, 2, 1};
    const char *what[] = {"top = 0",   "top < 0",   "top = NaN",   "top = inf",
                          "ratio = 0", "ratio = 1", "ratio = NaN", "count = 1"};
    int *calls = shared(sizeof *calls);
    double *lambdas = inout("lambdas", 2, (double[]){7, 8});
    double *W = inout("W", 2, (double[]){5, 6});
    int *status = output_ints("status", CASES);
    const path_solver s = {.solve = fails_third, .data = calls};
    ATTEMPT("parameters outside their range") {
        for (int k = 0; k < CASES; k++)
            status[k] =
                (int)lambda_path(1, count[k], lambdas, W, top[k], ratio[k], &s);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_int("calls of the solver", *calls, 0, "it is not called");
    expect_close("W", W, (double[]){5, 6}, 2, 0, "W stays as it was");
}

Test(lambda_max_input, nan_where_there_is_none)
{
    const double nan = (double)NAN, alpha[] = {0, -1, 1.5, nan, 1};
    const char *what[] = {"alpha = 0", "alpha < 0", "alpha > 1", "alpha = NaN",
                          "a NaN in y"};
    double *top = output("lambda_max", 5);
    const double *X = input("X", 4, (double[]){1, 2, 3, 4});
    const double *y = input("y", 2, (double[]){5, 6});
    const double *bad = input("y with NaN", 2, (double[]){5, nan});
    ATTEMPT("alpha outside its range, and a NaN") {
        for (int k = 0; k < 5; k++)
            top[k] = lambda_max(2, 2, X, k == 4 ? bad : y, alpha[k]);
    }
    for (int k = 0; k < 5; k++)
        expect_that(what[k], isnan(top[k]),
                    "with %s the answer is NaN: ridge, alpha = 0, has no such "
                    "lambda",
                    what[k]);
}
