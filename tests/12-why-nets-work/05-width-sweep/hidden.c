/* Hidden tests of 12.5 width_sweep. */
#include "harness.h"
#include "network_train.h"
#include "why_nets_work.h"

enum { MOST = 60 };

/* losses: what each seed answers, whatever the width; seeds begin at first. */
typedef struct losses {
    uint64_t first;
    double value[MOST];
} losses;

static double prepared(int width, int steps, uint64_t seed, void *data)
{
    const losses *l = data;
    (void)steps;
    const uint64_t s = seed - l->first;
    return s < MOST ? l->value[s] * width : 1e6;
}

/* Runs a sweep of one or more widths and unpacks it. */
static void sweep(int widths, const int width[], int seeds, uint64_t first,
                  training_run *run, void *data, double *out, int failed[],
                  int *status, const char *what)
{
    ATTEMPT(what) {
        width_result w[8];
        *status =
            (int)width_sweep(widths, w, width, seeds, first, 3, run, data);
        for (int k = 0; k < widths && *status == NUM_OK; k++) {
            out[4 * k] = w[k].mean;
            out[4 * k + 1] = w[k].sd;
            out[4 * k + 2] = w[k].low;
            out[4 * k + 3] = w[k].high;
            failed[k] = w[k].failed;
        }
    }
}

Test(width_sweep, many_seeds)
{
    enum { SEEDS = 40 };
    const int width[3] = {3, 1, 20};
    rng r = test_rng(1);
    losses l = {.first = 1000};
    double mean = 0, squares = 0, low = INFINITY, high = -INFINITY;
    for (int s = 0; s < MOST; s++)
        l.value[s] = exp(rng_normal(&r));
    for (int s = 0; s < SEEDS; s++) {
        mean += l.value[s] / SEEDS;
        low = fmin(low, l.value[s]);
        high = fmax(high, l.value[s]);
    }
    for (int s = 0; s < SEEDS; s++)
        squares += (l.value[s] - mean) * (l.value[s] - mean);
    const double sd = sqrt(squares / (SEEDS - 1));
    double *out = output("mean, sd, low, high of three widths", 12);
    int *failed = output_ints("failed", 3), *status = output_ints("status", 1);
    sweep(3, width, SEEDS, 1000, prepared, &l, out, failed, status,
          "40 seeds from 1000 on, three widths");
    expect_status("status", *status, NUM_OK, "120 runs (seed %llu)",
                  test_seed());
    for (int k = 0; k < 3; k++) {
        const double want[4] = {width[k] * mean, width[k] * sd, width[k] * low,
                                width[k] * high};
        expect_close("mean, sd, low, high", out + 4 * k, want, 4, 1e-12,
                     "width %d: the divisor of sd^2 is 39 (seed %llu)",
                     width[k], test_seed());
    }
    expect_ints("failed", failed, (int[]){0, 0, 0}, 3, "none");
}

Test(width_sweep, a_small_spread_on_a_large_loss)
{
    const int width[1] = {1};
    losses l = {.value = {1e8 + 1, 1e8 + 2, 1e8 + 3, 1e8 + 6}};
    double *out = output("mean, sd, low, high", 4);
    int *failed = output_ints("failed", 1), *status = output_ints("status", 1);
    sweep(1, width, 4, 0, prepared, &l, out, failed, status,
          "losses 1e8 + 1, 2, 3, 6");
    expect_status("status", *status, NUM_OK, "four runs");
    expect_value("mean", out[0], 1e8 + 3, 1e-15, "1e8 + 12/4");
    expect_value("sd", out[1], sqrt(14.0 / 3), 1e-7,
                 "(4 + 1 + 0 + 9) / 3; the difference of two huge sums of "
                 "squares would have no digit left");
}

Test(width_sweep, one_run_left)
{
    const int width[1] = {2};
    losses l = {.value = {NAN, 5, INFINITY}};
    double *out = output("mean, sd, low, high", 4);
    int *failed = output_ints("failed", 1), *status = output_ints("status", 1);
    sweep(1, width, 3, 0, prepared, &l, out, failed, status,
          "two of three runs fail");
    expect_status("status", *status, NUM_OK, "runs may fail");
    expect_int("failed", *failed, 2, "NaN and infinity");
    expect_close("mean, sd, low, high", out, (double[]){10, 0, 10, 10}, 4,
                 1e-15, "a single number has spread 0");
}

Test(width_sweep, no_run_left)
{
    const int width[2] = {1, 2};
    losses l = {.value = {NAN, INFINITY}};
    double *out = output("mean, sd, low, high of two widths", 8);
    int *failed = output_ints("failed", 2), *status = output_ints("status", 1);
    sweep(2, width, 2, 0, prepared, &l, out, failed, status, "all runs fail");
    expect_status("status", *status, NUM_OK, "runs may fail");
    expect_ints("failed", failed, (int[]){2, 2}, 2, "all of them");
    for (int i = 0; i < 8; i++)
        expect_value("mean, sd, low, high", out[i], INFINITY, 0,
                     "nothing is known of this width; 0 would look like a "
                     "perfect fit");
}

/* A real one: 2-width-2 networks on the corners of a square (exclusive or). */
static double corners(int width, int steps, uint64_t seed, void *data)
{
    const int shape[3] = {2, width, 2};
    const network net = {2, shape, NETWORK_TANH, 0};
    const stochastic_options o = {
        .rule = STOCHASTIC_ADAM, .batch = 4, .eta = 0.05};
    const double X[8] = {-1, -1, -1, 1, 1, -1, 1, 1};
    const int label[4] = {0, 1, 1, 0};
    double theta[100], work[1000];
    int order[8];
    rng r;
    (void)data;
    rng_seed(&r, seed);
    network_init(&net, theta, NETWORK_XAVIER, &r);
    network_train(&net, theta, NULL, steps, 4, X, label, &o, &r, order, work);
    return network_loss(&net, 4, NULL, theta, X, label, work);
}

Test(width_sweep, exclusive_or)
{
    enum { SEEDS = 6, STEPS = 60 };
    const int width[3] = {1, 2, 16};
    double *out = output("means of three widths", 3), want[3] = {0};
    int *status = output_ints("status", 1);
    const uint64_t first = test_seed();
    ATTEMPT("2-1-2, 2-2-2 and 2-16-2 on exclusive or") {
        width_result w[3];
        *status =
            (int)width_sweep(3, w, width, SEEDS, first, STEPS, corners, NULL);
        for (int k = 0; k < 3 && *status == NUM_OK; k++)
            out[k] = w[k].mean;
    }
    for (int k = 0; k < 3; k++)
        for (uint64_t s = 0; s < SEEDS; s++)
            want[k] += corners(width[k], STEPS, first + s, NULL) / SEEDS;
    expect_status("status", *status, NUM_OK, "18 runs (seed %llu)",
                  test_seed());
    expect_close("means", out, want, 3, 1e-12,
                 "60 steps for every width and seed (seed %llu)", test_seed());
    expect_at_least("mean of width 1", out[0], log(2) / 2,
                    "a single neuron cannot say exclusive or (seed %llu)",
                    test_seed());
}

static double never(int width, int steps, uint64_t seed, void *data)
{
    (void)width;
    (void)steps;
    (void)seed;
    ++*(int *)data;
    return 1;
}

Test(width_sweep_input, refuses_bad_input)
{
    enum { CASES = 6 };
    const char *what[CASES] = {"no width",  "one seed", "no seed",
                               "steps < 0", "width 0",  "width < 0"};
    const int width[3] = {1, 0, -2};
    int *calls = shared(sizeof *calls), *status = output_ints("status", CASES);
    ATTEMPT("sizes outside their range") {
        width_result w[3];
        status[0] = (int)width_sweep(0, w, width, 2, 0, 1, never, calls);
        status[1] = (int)width_sweep(1, w, width, 1, 0, 1, never, calls);
        status[2] = (int)width_sweep(1, w, width, 0, 0, 1, never, calls);
        status[3] = (int)width_sweep(1, w, width, 2, 0, -1, never, calls);
        status[4] = (int)width_sweep(2, w, width, 2, 0, 1, never, calls);
        status[5] = (int)width_sweep(1, w, width + 2, 2, 0, 1, never, calls);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s: refused",
                      what[k]);
    expect_int("runs", *calls, 0, "nothing is run");
}
