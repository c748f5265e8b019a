/* Hidden tests of 9.8 adam_then_sgd_step and compare_tuned. */
#include "adam.h"
#include "harness.h"
#include "tumours.h"

/* What the contract says, with vectors of at most 32 elements. */
static void twin_step(int n, double x[], double m[], double v[],
                      switch_state *s, const double g[], double eta, double b1,
                      double b2, double eps, double tol)
{
    double p[32], gamma;
    for (int i = 0; i < n; i++)
        m[i] += (1 - b1) * (g[i] - m[i]);
    if (s->sgd) {
        vec_axpy(n, x, m, -s->eta);
        return;
    }
    s->t++;
    for (int i = 0; i < n; i++) {
        v[i] += (1 - b2) * (g[i] * g[i] - v[i]);
        p[i] = -eta * m[i] / (1 - pow(b1, s->t)) /
               (eps + sqrt(v[i] / (1 - pow(b2, s->t))));
    }
    vec_add(n, x, x, p);
    if (!(vec_dot(n, p, g) < 0))
        return;
    gamma = -vec_dot(n, p, p) / vec_dot(n, p, g);
    s->mean += (1 - b2) * (gamma - s->mean);
    double hat = s->mean / (1 - pow(b2, ++s->estimates));
    if (s->estimates > 1 && fabs(hat - gamma) <= tol * hat) {
        s->sgd = 1;
        s->eta = hat;
        vec_fill(n, m, 0);
    }
}

Test(adam_then_sgd_step, steps_uphill_give_no_estimate)
{
    double *x = inout("x", 1, (double[]){0}), *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 3, (double[]){8, -1, 4});
    switch_state *s = shared(sizeof *s);
    int *status = output_ints("status", 3);
    ATTEMPT("g = 8, -1, 4, beta1 = 3/4, beta2 = 1/2, eta = 1") {
        for (int k = 0; k < 3; k++)
            status[k] = (int)adam_then_sgd_step(1, x, m, v, s, g + k, 1, 0.75,
                                                0.5, 1e-12, 1e-6);
    }
    double wx = 0, wm = 0, wv = 0, gs[] = {8, -1, 4};
    switch_state want = {0};
    for (int k = 0; k < 3; k++)
        twin_step(1, &wx, &wm, &wv, &want, gs + k, 1, 0.75, 0.5, 1e-12, 1e-6);
    expect_status("status", status[2], NUM_OK,
                  "nothing is wrong with the input");
    expect_int("s->t", s->t, 3, "three steps of Adam");
    expect_int("s->estimates", s->estimates, 2,
               "in the second step m still points along 8: p'g > 0, and no "
               "positive step size of SGD does that");
    expect_value("s->mean", s->mean, want.mean, 1e-10,
                 "only the first and the third step count");
    expect_value("x", *x, wx, 1e-10, "all three move x");
}

Test(adam_then_sgd_step, a_valley)
{
    enum { N = 3, STEPS = 120 };
    const double curvature[N] = {1, 5, 30};
    double *x = inout("x", N, (double[]){3, -2, 1});
    double *m = inout("m", N, (double[]){0, 0, 0});
    double *v = inout("v", N, (double[]){0, 0, 0});
    switch_state *s = shared(sizeof *s);
    int *status = output_ints("status", STEPS);
    ATTEMPT("120 steps on sum c_i x_i^2 / 2, c = (1, 5, 30), eta = 0.05") {
        double g[N];
        for (int k = 0; k < STEPS; k++) {
            for (int i = 0; i < N; i++)
                g[i] = curvature[i] * x[i];
            status[k] = (int)adam_then_sgd_step(N, x, m, v, s, g, 0.05, 0.8,
                                                0.9, 1e-8, 0.02);
        }
    }
    double wx[N] = {3, -2, 1}, wm[N] = {0}, wv[N] = {0}, g[N];
    switch_state want = {0};
    for (int k = 0; k < STEPS; k++) {
        for (int i = 0; i < N; i++)
            g[i] = curvature[i] * wx[i];
        twin_step(N, wx, wm, wv, &want, g, 0.05, 0.8, 0.9, 1e-8, 0.02);
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_int("s->t", s->t, want.t, "steps of Adam before the switch");
    expect_int("s->sgd", s->sgd, 1, "the estimate settles");
    expect_value("s->eta", s->eta, want.eta, 1e-9, "SGD's step size");
    expect_close("x", x, wx, N, 1e-8, "where 120 steps lead");
}

Test(adam_then_sgd_step, breast_cancer)
{
    enum { N = TUMOUR_WEIGHTS, STEPS = 150, B = 32 };
    breast_cancer *c = tumours_new();
    cr_assert_not_null(c, "lib/data/breast_cancer.csv cannot be read");
    double *x = inout("w", N, (double[N]){0});
    double *m = inout("m", N, (double[N]){0});
    double *v = inout("v", N, (double[N]){0});
    switch_state *s = shared(sizeof *s);
    int *status = output_ints("status", STEPS);
    rng r = test_rng(1), twin = r;
    ATTEMPT("logistic regression, 150 batches of 32, eta = 0.01, tol = 0.1") {
        double g[N];
        for (int k = 0; k < STEPS; k++) {
            tumour_gradient(&c->train, g, x, B, &r);
            status[k] = (int)adam_then_sgd_step(N, x, m, v, s, g, 0.01, 0.9,
                                                0.99, 1e-8, 0.1);
        }
    }
    double w[N] = {0}, first[N] = {0}, second[N] = {0}, g[N];
    switch_state want = {0};
    for (int k = 0; k < STEPS; k++) {
        tumour_gradient(&c->train, g, w, B, &twin);
        twin_step(N, w, first, second, &want, g, 0.01, 0.9, 0.99, 1e-8, 0.1);
    }
    expect_status("status of the last step", status[STEPS - 1], NUM_OK,
                  "nothing is wrong with the input");
    expect_int("s->t", s->t, want.t, "when it switched (seed %llu)",
               test_seed());
    expect_close("w", x, w, N, 1e-7, "the same steps (seed %llu)", test_seed());
    expect_at_least("share of 114 other tumours on the right side",
                    breast_cancer_accuracy(&c->test, x), 0.9,
                    "150 batches are enough (seed %llu)", test_seed());
    breast_cancer_free(c);
}

Test(compare_tuned, failed_runs)
{
    const double inf = (double)INFINITY, nan = (double)NAN;
    int *best = output_ints("best", 3), *edge = output_ints("edge", 3);
    double *score = output("score", 9);
    const double *tune = input("tune", 18,
                               (double[]){nan, 1, 5, 5, 6, 6,     /**/
                                          inf, 0, nan, 0, 0, nan, /**/
                                          3, 3, 2, 2, 0, inf});
    const double *check = input("check", 18,
                                (double[]){1, 1, 7, 9, 1, 1, /**/
                                           1, 1, 1, 1, 1, 1, /**/
                                           1, 1, 3, nan, 1, 1});
    int *status = output_ints("status", 1);
    ATTEMPT("some runs are NaN or infinite") {
        *status = (int)compare_tuned(3, 3, 2, best, edge, score, tune, check);
    }
    expect_status("status", *status, NUM_OK, "failed runs are no bad input");
    expect_ints("best", best, (int[]){1, -1, 1}, 3,
                "a step size with one failed run is out; if all are, -1");
    expect_ints("edge", edge, (int[]){0, 0, 0}, 3, "none is at the edge");
    expect_close("score", score,
                 (double[]){8, 7, 9, inf, inf, inf, inf, inf, inf}, 9, 1e-15,
                 "INFINITY where nothing was left, or where the chosen one "
                 "fails on the other seeds");
}

Test(compare_tuned, one_lucky_seed_and_ties)
{
    int *best = output_ints("best", 2), *edge = output_ints("edge", 2);
    double *score = output("score", 6);
    const double *tune = input("tune", 12,
                               (double[]){0, 20, 2, 8, 4, 4, /**/
                                          3, 5, 4, 4, 6, 6});
    const double *check = input("check", 12,
                                (double[]){1, 2, 30, 40, 5, 7, /**/
                                           10, 30, 0, 0, 1, 1});
    int *status = output_ints("status", 1);
    ATTEMPT("two methods, three step sizes, two seeds") {
        *status = (int)compare_tuned(2, 3, 2, best, edge, score, tune, check);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_ints("best", best, (int[]){2, 0}, 2,
                "means 10, 5, 4: the mean over the seeds counts and not the "
                "luckiest one; of equal means (4 and 4) the first");
    expect_ints("edge", edge, (int[]){1, 1}, 2, "the last and the first");
    expect_close("score", score, (double[]){6, 5, 7, 20, 10, 30}, 6, 1e-15,
                 "from check");
}

Test(compare_tuned, a_grid_of_one)
{
    int *best = output_ints("best", 1), *edge = output_ints("edge", 1);
    double *score = output("score", 3);
    const double *tune = input("tune", 1, (double[]){5});
    const double *check = input("check", 1, (double[]){-6});
    int *status = output_ints("status", 1);
    ATTEMPT("one method, one step size, one seed") {
        *status = (int)compare_tuned(1, 1, 1, best, edge, score, tune, check);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_int("best", *best, 0, "the only one");
    expect_int("edge", *edge, 0, "a grid of one has no edge");
    expect_close("score", score, (double[]){-6, -6, -6}, 3, 1e-15,
                 "one run is its own mean");
}

Test(compare_tuned_input, empty)
{
    int *best = inout_ints("best", 1, (int[]){-7});
    int *edge = output_ints("edge", 1), *status = output_ints("status", 3);
    double *score = output("score", 3);
    const double *tune = input("tune", 1, (double[]){5});
    ATTEMPT("a size of 0") {
        status[0] = (int)compare_tuned(0, 1, 1, best, edge, score, tune, tune);
        status[1] = (int)compare_tuned(1, 0, 1, best, edge, score, tune, tune);
        status[2] = (int)compare_tuned(1, 1, 0, best, edge, score, tune, tune);
    }
    expect_status("methods = 0", status[0], NUM_BAD_INPUT, "nothing to do");
    expect_status("grid = 0", status[1], NUM_BAD_INPUT, "nothing to choose");
    expect_status("seeds = 0", status[2], NUM_BAD_INPUT,
                  "no mean of no numbers");
    expect_int("best", *best, -7, "nothing is written");
}

Test(adam_then_sgd_step_input, refuses_bad_parameters)
{
    enum { CASES = 8 };
    const double nan = (double)NAN;
    const double eta[] = {0, nan, 1, 1, 1, 1, 1, 1};
    const double b1[] = {.5, .5, 1, .5, .5, .5, .5, .5};
    const double b2[] = {.5, .5, .5, -.1, nan, .5, .5, .5};
    const double eps[] = {1, 1, 1, 1, 1, 0, 1, 1};
    const double tol[] = {1, 1, 1, 1, 1, 1, -1, nan};
    const char *what[] = {"eta = 0",     "eta = NaN", "beta1 = 1", "beta2 < 0",
                          "beta2 = NaN", "eps = 0",   "tol < 0",   "tol = NaN"};
    double *x = inout("x", 1, (double[]){5}), *m = inout("m", 1, (double[]){1});
    double *v = inout("v", 1, (double[]){3});
    const double *g = input("g", 1, (double[]){2});
    const double *big = input("g = 1e200", 1, (double[]){1e200});
    switch_state *s = shared(sizeof *s);
    int *status = output_ints("status", CASES + 1);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)adam_then_sgd_step(1, x, m, v, s, g, eta[i], b1[i],
                                                b2[i], eps[i], tol[i]);
        status[CASES] =
            (int)adam_then_sgd_step(1, x, m, v, s, big, 1, 0.5, 0.5, 1, 1);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_status("g = 1e200", status[CASES], NUM_BAD_INPUT,
                  "its square is infinite");
    expect_close("x, m, v", (double[]){*x, *m, *v}, (double[]){5, 1, 3}, 3, 0,
                 "everything stays as it was");
    expect_int("s->t", s->t, 0, "no step was taken");
}
