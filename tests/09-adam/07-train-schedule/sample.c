/* Sample tests of 9.7 train_schedule. */
#include "adam.h"
#include "harness.h"
#include "toy_losses.h"

Test(train_schedule, warm_up_and_cosine)
{
    toy *p = shared(sizeof *p);
    *p = (toy){.linear = 1, .poison = -1, .a = {1, 1}};
    batch_loss f = {.m = 2, .n = 1, .eval = toy_loss, .data = p};
    train_plan plan = {.epochs = 3,
                       .B = 1,
                       .warmup = 2,
                       .eta = 4,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-12,
                       .threshold = 10};
    double *w = inout("w", 1, (double[]){0}), *work = output("work", 3);
    double *history = output("history", 4);
    int *steps = output_ints("steps", 1), *clipped = output_ints("clipped", 1);
    int *order = output_ints("order", 2), *status = output_ints("status", 1);
    rng r = test_rng(1);
    ATTEMPT("f = w, 6 steps, warmup 2, eta = 4") {
        *status = (int)train_schedule(&f, w, history, steps, clipped, &plan, &r,
                                      order, work);
    }
    double q = 2 + sqrt(2), s = 2 - sqrt(2);
    expect_status("status", *status, NUM_OK,
                  "three epochs were wanted and made");
    expect_int("steps", *steps, 6, "three epochs of two steps");
    expect_close(
        "history", history, (double[]){0, -6, -10 - q, -12 - q - s}, 4, 1e-9,
        "with a constant gradient Adam moves by eta_t: 2, 4 (warm-up), "
        "then 4, 3.41, 2, 0.59 (half a cosine over 4 steps)");
    expect_int("clipped", *clipped, 0, "a gradient of 1 is below 10");
}

Test(train_schedule, long_gradients_are_shortened_first)
{
    toy *p = shared(sizeof *p);
    *p = (toy){.linear = 1, .poison = -1, .a = {30, 40}};
    batch_loss f = {.m = 1, .n = 2, .eval = toy_loss, .data = p};
    train_plan plan = {.epochs = 1,
                       .B = 1,
                       .eta = 1,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1,
                       .threshold = 5};
    double *w = inout("w", 2, (double[]){0, 0}), *work = output("work", 6);
    double *history = output("history", 2);
    int *steps = output_ints("steps", 1), *clipped = output_ints("clipped", 1);
    int *order = output_ints("order", 1), *status = output_ints("status", 1);
    rng r = test_rng(2);
    ATTEMPT("g = (30, 40), threshold 5, one step with eps = 1") {
        *status = (int)train_schedule(&f, w, history, steps, clipped, &plan, &r,
                                      order, work);
    }
    expect_status("status", *status, NUM_OK, "one step");
    expect_int("clipped", *clipped, 1, "50 is longer than 5");
    expect_close("w", w, (double[]){-0.75, -0.8}, 2, 1e-12,
                 "Adam sees (3, 4), and moves by 3 / (3 + 1) and 4 / (4 + 1)");
}

Test(train_schedule, the_decay_follows_the_schedule)
{
    toy *p = shared(sizeof *p);
    *p = (toy){.linear = 1, .poison = -1};
    batch_loss f = {.m = 1, .n = 1, .eval = toy_loss, .data = p};
    train_plan plan = {.epochs = 4,
                       .B = 1,
                       .warmup = 2,
                       .eta = 0.5,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .lambda = 1,
                       .threshold = 1};
    double *w = inout("w", 1, (double[]){64}), *work = output("work", 3);
    double *history = output("history", 5);
    int *steps = output_ints("steps", 1), *clipped = output_ints("clipped", 1);
    int *order = output_ints("order", 1), *status = output_ints("status", 1);
    rng r = test_rng(3);
    ATTEMPT("no loss at all, eta = 1/2, lambda = 1, warmup 2, 4 steps") {
        *status = (int)train_schedule(&f, w, history, steps, clipped, &plan, &r,
                                      order, work);
    }
    expect_status("status", *status, NUM_OK, "four steps");
    expect_value("w", *w, 64 * 0.75 * 0.5 * 0.5 * 0.75, 1e-13,
                 "eta_t is 1/4, 1/2, 1/2, 1/4: every step multiplies by "
                 "1 - eta_t lambda");
}

Test(train_schedule, every_sample_once_an_epoch)
{
    toy *p = shared(sizeof *p);
    *p = (toy){.poison = -1, .a = {1, 2, 4, 8, 16}};
    batch_loss f = {.m = 5, .n = 1, .eval = toy_loss, .data = p};
    train_plan plan = {.epochs = 2,
                       .B = 2,
                       .eta = 0.1,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .threshold = 1};
    double *w = inout("w", 1, (double[]){0}), *work = output("work", 3);
    double *history = output("history", 3);
    int *steps = output_ints("steps", 1), *clipped = output_ints("clipped", 1);
    int *order = output_ints("order", 5), *status = output_ints("status", 1);
    rng r = test_rng(4), twin = r;
    ATTEMPT("five samples in batches of 2, two epochs") {
        *status = (int)train_schedule(&f, w, history, steps, clipped, &plan, &r,
                                      order, work);
    }
    int want[10] = {0, 1, 2, 3, 4};
    rng_shuffle(&twin, 5, want);
    for (int i = 0; i < 5; i++)
        want[5 + i] = want[i];
    rng_shuffle(&twin, 5, want + 5);
    expect_status("status", *status, NUM_OK, "two epochs");
    expect_int("steps", *steps, 6, "batches of 2, 2 and 1, twice");
    expect_int("samples asked for", p->samples, 10, "all five, twice");
    expect_ints("samples in the order they were asked", p->asked, want, 10,
                "each epoch goes on from the order before, with one "
                "rng_shuffle (seed %llu)",
                test_seed());
}

Test(train_schedule_input, a_warm_up_longer_than_the_run)
{
    toy *p = shared(sizeof *p);
    *p = (toy){.poison = -1};
    batch_loss f = {.m = 5, .n = 1, .eval = toy_loss, .data = p};
    train_plan plan = {.epochs = 2,
                       .B = 2,
                       .warmup = 7,
                       .eta = 0.1,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .threshold = 1};
    double *w = inout("w", 1, (double[]){3}), *work = output("work", 3);
    double *history = output("history", 3);
    int *steps = output_ints("steps", 1), *clipped = output_ints("clipped", 1);
    int *order = output_ints("order", 5), *status = output_ints("status", 1);
    rng r = test_rng(5);
    ATTEMPT("6 steps, warmup 7") {
        *status = (int)train_schedule(&f, w, history, steps, clipped, &plan, &r,
                                      order, work);
    }
    expect_status("status", *status, NUM_BAD_INPUT, "warmup is at most T = 6");
    expect_int("calls of eval", p->values + p->gradients, 0,
               "nothing is computed");
    expect_value("w", *w, 3, 0, "w stays as it was");
}
