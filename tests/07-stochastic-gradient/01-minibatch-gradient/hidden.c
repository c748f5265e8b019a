/* Hidden tests of 7.1 batch_count and minibatch_gradient. */
#include "harness.h"
#include "stochastic_gradient.h"

/*
 * loss_i(w) = c_i |w|^2 / 2, with gradient c_i w, and a record of who was
 * asked.
 */
typedef struct record {
    int calls, gradients, asked[16];
    const double *c;
} record;

static double recorded(int n, double g[], const double w[], int i, void *data)
{
    record *p = data;
    if (p->calls < 16)
        p->asked[p->calls] = i;
    p->calls++;
    p->gradients += g != NULL;
    if (g)
        vec_axpy(n, g, w, p->c[i]);
    return p->c[i] * vec_dot(n, w, w) / 2;
}

static const double c[] = {1, 2, 4, 8, 16, 32, 64};

Test(batch_count, edges)
{
    int *count = output_ints("count", 4);
    ATTEMPT("batches of 1, a batch larger than the data, many samples") {
        count[0] = batch_count(9, 1);
        count[1] = batch_count(3, 8);
        count[2] = batch_count(1, 1);
        count[3] = batch_count(2000000001, 2);
    }
    expect_ints("count", count, (int[]){9, 1, 1, 1000000001}, 4,
                "m / B rounded up, in integers that do not overflow");
}

Test(minibatch_gradient, each_batch_has_its_own_samples)
{
    record p = {.c = c};
    finite_sum f = {.m = 7, .n = 1, .loss = recorded, .data = &p};
    double *g = inout("g", 4, (double[]){7, 7, 7, 7});
    int *status = output_ints("status", 4);
    const double *w = input("w", 1, (double[]){3});
    const int *order = input_ints("order", 7, (int[]){6, 0, 5, 1, 4, 2, 3});
    ATTEMPT("the four batches of 7 samples, B = 2") {
        for (int k = 0; k < 4; k++)
            status[k] = (int)minibatch_gradient(&f, g + k, w, order, 2, k);
    }
    for (int k = 0; k < 4; k++)
        expect_status("status", status[k], NUM_OK, "there are four batches");
    expect_close("g", g, (double[]){97.5, 51, 30, 24}, 4, 1e-15,
                 "order[2k] and order[2k + 1], and the last one alone: c are "
                 "powers of 2, so each set of samples has its own mean");
}

Test(minibatch_gradient, asks_each_sample_once)
{
    record *p = shared(sizeof *p);
    p->c = c;
    finite_sum f = {.m = 7, .n = 2, .loss = recorded, .data = p};
    double *g = inout("g", 2, (double[]){7, 7});
    int *status = output_ints("status", 1);
    const double *w = input("w", 2, (double[]){1, -1});
    const int *order = input_ints("order", 7, (int[]){3, 6, 2, 5, 0, 1, 4});
    ATTEMPT("batch 1 of 7 samples, B = 3, calls recorded") {
        *status = (int)minibatch_gradient(&f, g, w, order, 3, 1);
    }
    expect_int("gradients", p->gradients, 3, "three samples in the batch");
    expect_int("calls of loss", p->calls, 3,
               "a mini-batch is worth it only if the other samples are left "
               "alone");
    expect_ints("the samples asked", p->asked, (int[]){5, 0, 1}, 3,
                "order[3], order[4], order[5]");
}

Test(minibatch_gradient, lambda_does_not_depend_on_the_batch)
{
    const double zeros[] = {0, 0, 0, 0, 0};
    record p = {.c = zeros};
    finite_sum f = {
        .m = 5, .n = 2, .lambda = 0.25, .loss = recorded, .data = &p};
    double *g = inout("g", 6, (double[]){7, 7, 7, 7, 7, 7});
    int *status = output_ints("status", 3);
    const double *w = input("w", 2, (double[]){8, -4});
    const int *order = input_ints("order", 5, (int[]){0, 1, 2, 3, 4});
    ATTEMPT("batches of 1, of 4 and of the sample left over, losses 0") {
        status[0] = (int)minibatch_gradient(&f, g, w, order, 1, 0);
        status[1] = (int)minibatch_gradient(&f, g + 2, w, order, 4, 0);
        status[2] = (int)minibatch_gradient(&f, g + 4, w, order, 4, 1);
    }
    expect_close("g", g, (double[]){2, -1, 2, -1, 2, -1}, 6, 1e-15,
                 "lambda w, the gradient of lambda/2 |w|^2, in every batch");
}

Test(minibatch_gradient, batches_weighted_by_size_give_the_full_gradient)
{
    enum { M = 23, N = 4, B = 5, BATCHES = 5 };
    rng r = test_rng(1);
    double X[M * N], y[M], point[N], full[N], mean[N] = {0};
    int shuffled[M];
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++) {
        y[i] = rng_below(&r, 2) ? 1 : -1;
        shuffled[i] = i;
    }
    for (int i = 0; i < N; i++)
        point[i] = rng_normal(&r);
    rng_shuffle(&r, M, shuffled);
    logistic_problem p = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.3};
    finite_sum f = finite_sum_logistic(&p);
    objective whole = problem_logistic(&p);
    double *g = inout("g", BATCHES * N, (double[BATCHES * N]){0});
    int *status = output_ints("status", BATCHES);
    const double *w = input("w", N, point);
    const int *order = input_ints("order", M, shuffled);
    ATTEMPT("all batches of a logistic regression, 23 samples, B = 5") {
        for (int k = 0; k < BATCHES; k++)
            status[k] = (int)minibatch_gradient(&f, g + k * N, w, order, B, k);
    }
    for (int k = 0; k < BATCHES; k++)
        vec_axpy(N, mean, g + k * N, (k < 4 ? 5.0 : 3.0) / M);
    objective_gradient(&whole, full, point);
    expect_status("status of the last batch", status[BATCHES - 1], NUM_OK,
                  "23 samples make four batches of 5 and one of 3");
    expect_close("sum over the batches of (b / m) g", mean, full, N, 1e-13,
                 "every sample is in one batch, so the batches, weighted by "
                 "their sizes, give the gradient of f (seed %llu)",
                 test_seed());
}

Test(minibatch_gradient_input, refuses_what_is_no_batch)
{
    enum { CASES = 5 };
    const int B[CASES] = {0, -2, 5, 2, 2}, k[CASES] = {0, 0, 0, -1, 2};
    const char *what[CASES] = {"B = 0", "B < 0", "B > m", "k < 0",
                               "k = batch_count(m, B)"};
    record *p = shared(sizeof *p);
    p->c = c;
    finite_sum f = {.m = 4, .n = 1, .loss = recorded, .data = p};
    double *g = inout("g", 1, (double[]){7});
    int *status = output_ints("status", CASES);
    int *count = output_ints("count", 3);
    const double *w = input("w", 1, (double[]){1});
    const int *order = input_ints("order", 4, (int[]){0, 1, 2, 3});
    ATTEMPT("batches that do not exist, 4 samples") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)minibatch_gradient(&f, g, w, order, B[i], k[i]);
        count[0] = batch_count(4, 0);
        count[1] = batch_count(4, -1);
        count[2] = batch_count(0, 4);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_ints("batch_count(4, 0), (4, -1), (0, 4)", count, (int[]){0, 0, 0},
                3, "no batches of no samples");
    expect_int("calls of loss", p->calls, 0, "nothing is computed");
    expect_value("g", *g, 7, 0, "g stays as it was");
}

Test(minibatch_gradient_input, nan_comes_out)
{
    record p = {.c = c};
    finite_sum f = {.m = 4, .n = 1, .loss = recorded, .data = &p};
    double *g = inout("g", 1, (double[]){7}), *nan = output("is_nan", 1);
    int *status = output_ints("status", 2);
    const double *w = input("w", 1, (double[]){1});
    const double *bad = input("w with NaN", 1, (double[]){(double)NAN});
    const int *order = input_ints("order", 4, (int[]){0, 1, 2, 3});
    ATTEMPT("a w that is a number, and one that is not") {
        double lost[1] = {0};
        status[0] = (int)minibatch_gradient(&f, g, w, order, 4, 0);
        status[1] = (int)minibatch_gradient(&f, lost, bad, order, 4, 0);
        if (status[1] == NUM_OK)
            *nan = isnan(lost[0]) ? 1 : 0;
    }
    expect_status("status", status[0], NUM_OK, "w = 1");
    expect_status("status for NaN", status[1], NUM_OK,
                  "the contract lets a NaN through, it does not refuse it");
    expect_value("is g NaN where w is?", *nan, 1, 0,
                 "a gradient at NaN must not look like a number");
}
