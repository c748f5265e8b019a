/* Sample tests of 9.7 train_schedule. */
#include "../schedule_run.h"

Test(train_schedule, warm_up_and_cosine)
{
    const batch_loss f =
        toy_problem(2, 1, (toy){.linear = 1, .poison = -1, .a = {1, 1}});
    train_plan plan = {.epochs = 3,
                       .B = 1,
                       .warmup = 2,
                       .eta = 4,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-12,
                       .threshold = 10};
    const schedule_run run =
        run_schedule("f = w, 6 steps, warmup 2, eta = 4", &f, (double[]){0},
                     &plan, test_rng(1));
    double q = 2 + sqrt(2), s = 2 - sqrt(2);
    expect_status("status", *run.status, NUM_OK,
                  "three epochs were wanted and made");
    expect_int("steps", *run.steps, 6, "three epochs of two steps");
    expect_close(
        "history", run.history, (double[]){0, -6, -10 - q, -12 - q - s}, 4,
        1e-9,
        "with a constant gradient Adam moves by eta_t: 2, 4 (warm-up), "
        "then 4, 3.41, 2, 0.59 (half a cosine over 4 steps)");
    expect_int("clipped", *run.clipped, 0, "a gradient of 1 is below 10");
}

Test(train_schedule, long_gradients_are_shortened_first)
{
    const batch_loss f =
        toy_problem(1, 2, (toy){.linear = 1, .poison = -1, .a = {30, 40}});
    train_plan plan = {.epochs = 1,
                       .B = 1,
                       .eta = 1,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1,
                       .threshold = 5};
    const schedule_run run =
        run_schedule("g = (30, 40), threshold 5, one step with eps = 1", &f,
                     (double[]){0, 0}, &plan, test_rng(2));
    expect_status("status", *run.status, NUM_OK, "one step");
    expect_int("clipped", *run.clipped, 1, "50 is longer than 5");
    expect_close("w", run.w, (double[]){-0.75, -0.8}, 2, 1e-12,
                 "Adam sees (3, 4), and moves by 3 / (3 + 1) and 4 / (4 + 1)");
}

Test(train_schedule, the_decay_follows_the_schedule)
{
    const batch_loss f = toy_problem(1, 1, (toy){.linear = 1, .poison = -1});
    train_plan plan = {.epochs = 4,
                       .B = 1,
                       .warmup = 2,
                       .eta = 0.5,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .lambda = 1,
                       .threshold = 1};
    const schedule_run run =
        run_schedule("no loss at all, eta = 1/2, lambda = 1, warmup 2, 4 steps",
                     &f, (double[]){64}, &plan, test_rng(3));
    expect_status("status", *run.status, NUM_OK, "four steps");
    expect_value("w", *run.w, 64 * 0.75 * 0.5 * 0.5 * 0.75, 1e-13,
                 "eta_t is 1/4, 1/2, 1/2, 1/4: every step multiplies by "
                 "1 - eta_t lambda");
}

Test(train_schedule, every_sample_once_an_epoch)
{
    const batch_loss f =
        toy_problem(5, 1, (toy){.poison = -1, .a = {1, 2, 4, 8, 16}});
    const toy *p = f.data;
    train_plan plan = {.epochs = 2,
                       .B = 2,
                       .eta = 0.1,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .threshold = 1};
    rng r = test_rng(4);
    const schedule_run run =
        run_schedule("five samples in batches of 2, two epochs", &f,
                     (double[]){0}, &plan, r);
    int want[10] = {0, 1, 2, 3, 4};
    rng_shuffle(&r, 5, want);
    for (int i = 0; i < 5; i++)
        want[5 + i] = want[i];
    rng_shuffle(&r, 5, want + 5);
    expect_status("status", *run.status, NUM_OK, "two epochs");
    expect_int("steps", *run.steps, 6, "batches of 2, 2 and 1, twice");
    expect_int("samples asked for", p->samples, 10, "all five, twice");
    expect_ints("samples in the order they were asked", p->asked, want, 10,
                "each epoch goes on from the order before, with one "
                "rng_shuffle (seed %llu)",
                test_seed());
}

Test(train_schedule_input, a_warm_up_longer_than_the_run)
{
    const batch_loss f = toy_problem(5, 1, (toy){.poison = -1});
    const toy *p = f.data;
    train_plan plan = {.epochs = 2,
                       .B = 2,
                       .warmup = 7,
                       .eta = 0.1,
                       .beta1 = 0.9,
                       .beta2 = 0.999,
                       .eps = 1e-8,
                       .threshold = 1};
    const schedule_run run = run_schedule("6 steps, warmup 7", &f,
                                          (double[]){3}, &plan, test_rng(5));
    expect_status("status", *run.status, NUM_BAD_INPUT,
                  "warmup is at most T = 6");
    expect_int("calls of eval", p->values + p->gradients, 0,
               "nothing is computed");
    expect_value("w", *run.w, 3, 0, "w stays as it was");
}
