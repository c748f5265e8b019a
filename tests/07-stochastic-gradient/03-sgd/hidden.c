/* Hidden tests of 7.3 sgd. */
#include "breast_cancer.h"
#include "harness.h"
#include "stochastic_gradient.h"

/* loss_i(w) = |w - a_i|^2 / 2; a record of whose gradient was asked for. */
typedef struct record {
    int gradients, values, asked[64];
    double a[16];
} record;

static double recorded(int n, double g[], const double w[], int i, void *data)
{
    record *p = data;
    double value = 0;
    if (g && p->gradients < 64)
        p->asked[p->gradients] = i;
    p->gradients += g != NULL;
    p->values += g == NULL;
    for (int j = 0; j < n; j++) {
        double d = w[j] - p->a[i];
        if (g)
            g[j] += d;
        value += d * d / 2;
    }
    return value;
}

/* No loss at all: what is left is the regulariser. */
static double nothing(int n, double g[], const double w[], int i, void *data)
{
    (void)n;
    (void)g;
    (void)w;
    (void)i;
    (void)data;
    return 0;
}

static double constant(int t, const void *data)
{
    (void)t;
    return *(const double *)data;
}

static double falling(int t, const void *data)
{
    return *(const double *)data / (1 + 0.1 * t);
}

/* 1/4, but for the step that data names, which is NaN. */
static double nan_at(int t, const void *data)
{
    return t == *(const int *)data ? (double)NAN : 0.25;
}

/* The contract once more, batch by batch. */
static void twin_epochs(const finite_sum *f, double w[], double history[],
                        int epochs, int B, step_size *eta, const void *data,
                        rng *r, int order[], double g[])
{
    int t = 0;
    for (int i = 0; i < f->m; i++)
        order[i] = i;
    history[0] = finite_sum_value(f, w);
    for (int e = 1; e <= epochs; e++) {
        rng_shuffle(r, f->m, order);
        for (int j = 0; j < f->m; t++) {
            int b = 0;
            vec_fill(f->n, g, 0);
            for (; b < B && j < f->m; b++, j++)
                f->loss(f->n, g, w, order[j], f->data);
            for (int c = 0; c < f->n; c++)
                w[c] -= eta(t, data) * (g[c] / b + f->lambda * w[c]);
        }
        history[e] = finite_sum_value(f, w);
    }
}

Test(sgd, a_new_order_every_epoch)
{
    enum { M = 7, EPOCHS = 3 };
    const double eta = 0.1;
    record *p = shared(sizeof *p);
    finite_sum f = {.m = M, .n = 1, .loss = recorded, .data = p};
    double *w = inout("w", 1, (double[]){1}), *work = output("work", 1);
    double *history = output("history", EPOCHS + 1);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", M);
    rng *r = shared(sizeof *r);
    *r = test_rng(5);
    rng twin = *r;
    ATTEMPT("7 samples, B = 3, three epochs, calls recorded") {
        *status = (int)sgd(&f, w, history, done, EPOCHS, 3, constant, &eta, r,
                           order, work);
    }
    int want[M] = {0, 1, 2, 3, 4, 5, 6};
    expect_status("status", *status, NUM_OK, "three epochs");
    expect_int("gradients asked for", p->gradients, EPOCHS * M,
               "every sample once an epoch, those of the last batch too");
    expect_int("values asked for", p->values, (EPOCHS + 1) * M,
               "f(w) before the first epoch and after each of them");
    for (int e = 0; e < EPOCHS; e++) {
        rng_shuffle(&twin, M, want);
        expect_ints("samples in the order they were asked", p->asked + e * M,
                    want, M,
                    "epoch %d: one rng_shuffle an epoch, which goes on from "
                    "the order before (seed %llu)",
                    e, test_seed());
    }
    expect_int("did r take one shuffle an epoch?",
               rng_next(r) == rng_next(&twin), 1,
               "r has moved by three shuffles, no more and no less (seed %llu)",
               test_seed());
}

Test(sgd, the_regulariser_acts_in_every_step)
{
    const double eta = 0.5;
    finite_sum f = {.m = 4, .n = 2, .lambda = 0.5, .loss = nothing};
    double *w = inout("w", 2, (double[]){1, -4}), *work = output("work", 2);
    double *history = output("history", 3);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", 4);
    rng r = test_rng(6);
    ATTEMPT("losses 0, lambda = 1/2, eta = 1/2, B = 1, two epochs") {
        *status = (int)sgd(&f, w, history, done, 2, 1, constant, &eta, &r,
                           order, work);
    }
    double q = pow(0.75, 8);
    expect_status("status", *status, NUM_OK, "two epochs");
    expect_close("w", w, (double[]){q, -4 * q}, 2, 1e-14,
                 "each of the 8 steps multiplies w by 1 - eta lambda = 3/4: "
                 "lambda w is part of every batch's gradient");
    expect_close("history", history,
                 (double[]){4.25, 4.25 * pow(0.75, 8), 4.25 * pow(0.75, 16)}, 3,
                 1e-14,
                 "f is lambda/2 |w|^2 alone here, and must not be left out");
}

Test(sgd, follows_the_recursion)
{
    enum { M = 17, N = 3, EPOCHS = 4, B = 4 };
    const double eta0 = 0.8;
    rng r = test_rng(7), twin;
    double X[M * N], y[M], start[N], want[N], values[EPOCHS + 1], g[N];
    int order_twin[M];
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = rng_below(&r, 2) ? 1 : -1;
    for (int i = 0; i < N; i++)
        start[i] = want[i] = rng_normal(&r);
    logistic_problem p = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.2};
    finite_sum f = finite_sum_logistic(&p);
    double *w = inout("w", N, start), *work = output("work", N);
    double *history = output("history", EPOCHS + 1);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", M);
    twin = r;
    ATTEMPT("logistic regression, 17 samples, B = 4, falling steps") {
        *status = (int)sgd(&f, w, history, done, EPOCHS, B, falling, &eta0, &r,
                           order, work);
    }
    twin_epochs(&f, want, values, EPOCHS, B, falling, &eta0, &twin, order_twin,
                g);
    expect_status("status", *status, NUM_OK, "four epochs (seed %llu)",
                  test_seed());
    expect_close("w", w, want, N, 1e-12,
                 "20 steps, each with the gradient of its batch at the w "
                 "before the step (seed %llu)",
                 test_seed());
    expect_close("history", history, values, EPOCHS + 1, 1e-12,
                 "f(w) of all samples after each epoch (seed %llu)",
                 test_seed());
}

Test(sgd, breast_cancer)
{
    enum { EPOCHS = 20, B = 16 };
    const double eta0 = 0.5;
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.01);
    cr_assert_not_null(c, "lib/data/breast_cancer.csv cannot be read");
    finite_sum f = finite_sum_logistic(&c->train);
    int n = f.n;
    double zeros[31] = {0}, want[31] = {0}, values[EPOCHS + 1], g[31];
    double *w = inout("w", n, zeros), *work = output("work", n);
    double *history = output("history", EPOCHS + 1);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", f.m), order_twin[569];
    rng r = test_rng(8), twin = r;
    ATTEMPT("20 epochs on 455 tumours, 30 features, B = 16") {
        *status = (int)sgd(&f, w, history, done, EPOCHS, B, falling, &eta0, &r,
                           order, work);
    }
    twin_epochs(&f, want, values, EPOCHS, B, falling, &eta0, &twin, order_twin,
                g);
    expect_status("status", *status, NUM_OK, "20 epochs (seed %llu)",
                  test_seed());
    expect_close("w", w, want, n, 1e-9,
                 "the same steps as the contract's, 29 an epoch (seed %llu)",
                 test_seed());
    expect_value("f(0)", history[0], log(2), 1e-14,
                 "at w = 0 every loss is log 2");
    expect_close("history", history, values, EPOCHS + 1, 1e-9,
                 "f after each epoch (seed %llu)", test_seed());
    expect_at_least("share of the test part on the right side",
                    breast_cancer_accuracy(&c->test, w), 0.9,
                    "114 tumours that it was not trained on (seed %llu)",
                    test_seed());
    breast_cancer_free(c);
}

Test(sgd, too_long_steps_diverge)
{
    const double eta = 1e60;
    record *p = shared(sizeof *p);
    for (int i = 0; i < 4; i++)
        p->a[i] = 1;
    finite_sum f = {.m = 4, .n = 1, .loss = recorded, .data = p};
    double *w = inout("w", 1, (double[]){0}), *work = output("work", 1);
    double *history = output("history", 10);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", 4);
    rng r = test_rng(9);
    ATTEMPT("steps of 1e60, two an epoch, 9 epochs") {
        *status = (int)sgd(&f, w, history, done, 9, 2, constant, &eta, &r,
                           order, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "w grows by 1e60 a step; after two epochs f is infinite");
    expect_int("done", *done, 2, "the run ends where f is no longer finite");
    expect_value("history[1]", history[1], 5e239, 1e-12, "(w - 1)^2 / 2");
}

Test(sgd, no_epochs)
{
    const double eta = 1;
    record *p = shared(sizeof *p);
    finite_sum f = {.m = 2, .n = 1, .loss = recorded, .data = p};
    double *w = inout("w", 1, (double[]){3}), *work = output("work", 1);
    double *history = output("history", 1);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    int *order = output_ints("order", 2);
    rng r = test_rng(10);
    ATTEMPT("epochs = 0") {
        *status = (int)sgd(&f, w, history, done, 0, 2, constant, &eta, &r,
                           order, work);
    }
    expect_status("status", *status, NUM_OK, "nothing was wanted");
    expect_value("history[0]", history[0], 4.5, 1e-15, "f at the start");
    expect_value("w", *w, 3, 0, "w stays where it was");
    expect_int("done", *done, 0, "no epoch");
}

Test(sgd_input, refuses_bad_parameters)
{
    enum { CASES = 4 };
    const double eta = 0.1;
    const int epochs[CASES] = {-1, 1, 1, 1}, B[CASES] = {1, 0, -1, 4};
    const char *what[CASES] = {"epochs < 0", "B = 0", "B < 0", "B > m"};
    record *p = shared(sizeof *p);
    finite_sum f = {.m = 3, .n = 1, .loss = recorded, .data = p};
    double *w = inout("w", 1, (double[]){3}), *work = output("work", 1);
    double *history = output("history", 2);
    int *done = inout_ints("done", 1, (int[]){-7});
    int *status = output_ints("status", CASES),
        *order = output_ints("order", 3);
    rng r = test_rng(11);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)sgd(&f, w, history, done, epochs[i], B[i],
                                 constant, &eta, &r, order, work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of loss", p->values + p->gradients, 0,
               "nothing is computed");
    expect_int("done", *done, -7, "done stays as it was");
}

Test(sgd_input, a_step_size_that_is_none_ends_the_run)
{
    const int third = 3;
    const double minus = -0.1;
    record *p = shared(sizeof *p);
    p->a[0] = p->a[1] = 16;
    finite_sum f = {.m = 2, .n = 1, .loss = recorded, .data = p};
    double *w = inout("w", 2, (double[]){0, 0}), *work = output("work", 1);
    double *history = output("history", 5);
    int *done = output_ints("done", 2), *status = output_ints("status", 2);
    int *order = output_ints("order", 2);
    rng r = test_rng(12);
    ATTEMPT("eta(3) = NaN, and a negative eta") {
        status[0] = (int)sgd(&f, w, history, done, 4, 1, nan_at, &third, &r,
                             order, work);
        status[1] = (int)sgd(&f, w + 1, history, done + 1, 4, 1, constant,
                             &minus, &r, order, work);
    }
    expect_status("status for NaN", status[0], NUM_BAD_INPUT,
                  "the schedule is at fault: ask before the step");
    expect_value("w", w[0], 16 * (1 - 0.421875), 1e-15,
                 "three steps of 1/4 of the way, and no fourth");
    expect_int("done", done[0], 1, "the second epoch was not finished");
    expect_status("status for eta < 0", status[1], NUM_BAD_INPUT,
                  "a negative step goes uphill");
    expect_value("w", w[1], 0, 0, "no step was taken");
}
