/* Hidden tests of 9.7 train_schedule. */
#include "digits.h"

#include "../schedule_run.h"

/* eta_t of the contract. */
static double twin_eta(const train_plan *p, int t, int T)
{
    if (t < p->warmup)
        return p->eta * (t + 1.0) / p->warmup;
    double share = (double)(t - p->warmup) / (T - p->warmup);
    return p->eta * pow(cos(acos(-1) * share / 2), 2);
}

/* The contract once more, step by step. Returns how often g was shortened. */
static int twin_run(const batch_loss *f, double w[], double history[],
                    const train_plan *p, rng *r)
{
    int n = f->n, S = (f->m + p->B - 1) / p->B, clipped = 0;
    int *order = calloc((size_t)f->m, sizeof *order);
    double *g = calloc(3 * (size_t)n, sizeof *g), *m = g + n, *v = g + 2 * n;
    cr_assert(order != NULL && g != NULL);
    for (int i = 0; i < f->m; i++)
        order[i] = i;
    history[0] = f->eval(n, NULL, w, f->m, order, f->data);
    for (int t = 0; t < p->epochs * S; t++) {
        int first = t % S * p->B;
        if (first == 0)
            rng_shuffle(r, f->m, order);
        f->eval(n, g, w, first + p->B > f->m ? f->m - first : p->B,
                order + first, f->data);
        double norm = sqrt(vec_dot(n, g, g)),
               eta = twin_eta(p, t, p->epochs * S);
        clipped += norm > p->threshold;
        vec_scale(n, g, fmin(1, p->threshold / norm));
        for (int i = 0; i < n; i++) {
            m[i] += (1 - p->beta1) * (g[i] - m[i]);
            v[i] += (1 - p->beta2) * (g[i] * g[i] - v[i]);
            double d = m[i] / (1 - pow(p->beta1, t + 1)) /
                       (p->eps + sqrt(v[i] / (1 - pow(p->beta2, t + 1))));
            w[i] = w[i] * (1 - eta * p->lambda) - eta * d;
        }
        if (t % S == S - 1)
            history[t / S + 1] = f->eval(n, NULL, w, f->m, order, f->data);
    }
    free(order);
    free(g);
    return clipped;
}

Test(train_schedule, follows_the_recursion)
{
    enum { M = 11, N = 3, EPOCHS = 4 };
    toy other = {.poison = -1};
    rng r = test_rng(6);
    for (int i = 0; i < M * N; i++)
        other.a[i] = 2 * rng_normal(&r);
    const batch_loss f = toy_problem(M, N, other);
    const toy *p = f.data;
    batch_loss h = {.m = M, .n = N, .eval = toy_loss, .data = &other};
    train_plan plan = {.epochs = EPOCHS,
                       .B = 4,
                       .warmup = 3,
                       .eta = 0.4,
                       .beta1 = 0.8,
                       .beta2 = 0.9,
                       .eps = 0.01,
                       .lambda = 0.3,
                       .threshold = 2.5};
    double start[N] = {4, -3, 2}, values[EPOCHS + 1];
    const schedule_run run = run_schedule(
        "11 random samples, B = 4, 4 epochs, warmup 3, threshold 2.5", &f,
        start, &plan, r);
    int want = twin_run(&h, start, values, &plan, &r);
    expect_status("status", *run.status, NUM_OK, "four epochs (seed %llu)",
                  test_seed());
    expect_int("gradients asked for", p->gradients, 12,
               "batches of 4, 4 and 3, four times");
    expect_int("values asked for", p->values, EPOCHS + 1,
               "f(w) before the first epoch and after each of them");
    expect_int("clipped", *run.clipped, want,
               "steps with |g| > 2.5 (seed %llu)", test_seed());
    expect_close("w", run.w, start, N, 1e-10, "the last iterate (seed %llu)",
                 test_seed());
    expect_close("history", run.history, values, EPOCHS + 1, 1e-10,
                 "the loss after each epoch (seed %llu)", test_seed());
}

Test(train_schedule, digits)
{
    enum { EPOCHS = 3, B = 64 };
    digits *d = digits_new(0.2, 7);
    cr_assert_not_null(d, "lib/data/digits.csv cannot be read");
    batch_loss f = digits_problem(&d->train);
    train_plan plan = {.epochs = EPOCHS,
                       .B = B,
                       .warmup = 3,
                       .eta = 0.03,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .lambda = 0.01,
                       .threshold = 1};
    double *zeros = calloc(DIGIT_WEIGHTS, sizeof *zeros), values[EPOCHS + 1];
    cr_assert_not_null(zeros);
    rng r = test_rng(7);
    const schedule_run run = run_schedule(
        "softmax regression on 1438 digits, 69 steps, 3 of them warm-up", &f,
        zeros, &plan, r);
    twin_run(&f, zeros, values, &plan, &r);
    expect_status("status", *run.status, NUM_OK, "three epochs (seed %llu)",
                  test_seed());
    expect_value("history[0]", run.history[0], log(10), 1e-12,
                 "ten classes, equally likely at w = 0");
    expect_close("history", run.history, values, EPOCHS + 1, 1e-7,
                 "the loss after each epoch (seed %llu)", test_seed());
    expect_close("w", run.w, zeros, DIGIT_WEIGHTS, 1e-6,
                 "the last iterate (seed %llu)", test_seed());
    expect_at_least("share of 359 other digits read correctly",
                    digits_accuracy(&d->test, run.w), 0.9,
                    "69 steps are enough (seed %llu)", test_seed());
    free(zeros);
    digits_free(d);
}

Test(train_schedule, without_warm_up)
{
    const batch_loss f =
        toy_problem(1, 1, (toy){.linear = 1, .poison = -1, .a = {-1}});
    train_plan plan = {.epochs = 3,
                       .B = 1,
                       .eta = 4,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-12,
                       .threshold = 10};
    const schedule_run run =
        run_schedule("f = -w, three steps, warmup 0, eta = 4", &f,
                     (double[]){0}, &plan, test_rng(8));
    expect_status("status", *run.status, NUM_OK, "warmup = 0 is allowed");
    expect_value("w", *run.w, 4 + 3 + 1, 1e-9,
                 "the cosine starts at eta: 4, 3, 1, and its 0 comes after the "
                 "last step");
}

Test(train_schedule, nothing_but_warm_up)
{
    const batch_loss f =
        toy_problem(1, 1, (toy){.linear = 1, .poison = -1, .a = {-1}});
    train_plan plan = {.epochs = 4,
                       .B = 1,
                       .warmup = 4,
                       .eta = 4,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-12,
                       .threshold = 10};
    const schedule_run run =
        run_schedule("f = -w, four steps, warmup 4, eta = 4", &f, (double[]){0},
                     &plan, test_rng(9));
    expect_status("status", *run.status, NUM_OK, "warmup = T is allowed");
    expect_value("w", *run.w, 1 + 2 + 3 + 4, 1e-9,
                 "the first step is eta / warmup and not 0");
}

Test(train_schedule, a_gradient_that_is_none_ends_the_run)
{
    const batch_loss f =
        toy_problem(2, 1, (toy){.linear = 1, .poison = 3, .a = {1, 1}});
    train_plan plan = {.epochs = 3,
                       .B = 1,
                       .warmup = 6,
                       .eta = 6,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-12,
                       .threshold = 10};
    const schedule_run run =
        run_schedule("f = w, the fourth gradient is NaN", &f, (double[]){0},
                     &plan, test_rng(10));
    expect_status("status", *run.status, NUM_DIVERGED, "there is no next step");
    expect_int("steps", *run.steps, 3, "three steps were taken");
    expect_value("w", *run.w, -6, 1e-9, "1 + 2 + 3, and no NaN in it");
    expect_value("history[1]", run.history[1], -3, 1e-9,
                 "after the first epoch; the second was not finished");
}

Test(train_schedule, no_epochs)
{
    const batch_loss f = toy_problem(2, 1, (toy){.poison = -1, .a = {1, 5}});
    train_plan plan = {.B = 2,
                       .eta = 1,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .threshold = 1};
    const schedule_run run =
        run_schedule("epochs = 0", &f, (double[]){3}, &plan, test_rng(11));
    expect_status("status", *run.status, NUM_OK, "nothing was wanted");
    expect_value("history[0]", run.history[0], 2, 1e-15, "f at the start");
    expect_int("steps", *run.steps, 0, "no step");
    expect_value("w", *run.w, 3, 0, "w stays where it was");
}

Test(train_schedule_input, refuses_bad_plans)
{
    enum { CASES = 12 };
    const train_plan good = {.epochs = 2,
                             .B = 2,
                             .warmup = 1,
                             .eta = 1,
                             .beta1 = 0.5,
                             .beta2 = 0.5,
                             .eps = 1,
                             .lambda = 1,
                             .threshold = 1};
    train_plan plan[CASES];
    for (int i = 0; i < CASES; i++)
        plan[i] = good;
    plan[0].epochs = -1;
    plan[1].B = 0;
    plan[2].B = 4;
    plan[3].warmup = -1;
    plan[4].eta = 0;
    plan[5].eta = (double)NAN;
    plan[6].beta1 = 1;
    plan[7].beta2 = (double)NAN;
    plan[8].eps = 0;
    plan[9].lambda = -1;
    plan[10].threshold = 0;
    plan[11].threshold = (double)INFINITY;
    const char *what[] = {"epochs < 0", "B = 0",         "B > m",
                          "warmup < 0", "eta = 0",       "eta = NaN",
                          "beta1 = 1",  "beta2 = NaN",   "eps = 0",
                          "lambda < 0", "threshold = 0", "threshold = inf"};
    const batch_loss f = toy_problem(3, 1, (toy){.poison = -1, .a = {1, 2, 3}});
    const toy *p = f.data;
    double *w = inout("w", 1, (double[]){3}), *work = output("work", 3);
    double *history = output("history", 3);
    int *steps = inout_ints("steps", 1, (int[]){-7});
    int *clipped = output_ints("clipped", 1), *order = output_ints("order", 4);
    int *status = output_ints("status", CASES);
    rng r = test_rng(12);
    ATTEMPT("plans outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)train_schedule(&f, w, history, steps, clipped,
                                            plan + i, &r, order, work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of eval", p->values + p->gradients, 0,
               "nothing is computed");
    expect_int("steps", *steps, -7, "nothing is written");
}
