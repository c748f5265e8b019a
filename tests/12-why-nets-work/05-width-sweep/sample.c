/* Sample tests of 12.5 width_sweep. */
#include "harness.h"
#include "why_nets_work.h"

/* What a run was asked, and what it answers. */
typedef struct calls {
    int count, width[64], steps[64];
    uint64_t seed[64];
} calls;

static double recorded(int width, int steps, uint64_t seed, void *data)
{
    calls *c = data;
    if (c->count < 64) {
        c->width[c->count] = width;
        c->steps[c->count] = steps;
        c->seed[c->count] = seed;
    }
    c->count++;
    return 10.0 / width + (double)seed;
}

Test(width_sweep, mean_and_spread_by_hand)
{
    calls *c = shared(sizeof *c);
    double *out = output("mean, sd, low, high of both widths", 8);
    int *failed = output_ints("failed", 2), *status = output_ints("status", 1);
    const int width[2] = {1, 5};
    ATTEMPT("widths 1 and 5, seeds 1, 2, 3; loss = 10 / width + seed") {
        width_result w[2];
        *status = (int)width_sweep(2, w, width, 3, 1, 100, recorded, c);
        for (int k = 0; k < 2; k++) {
            if (*status != NUM_OK)
                break;
            out[4 * k] = w[k].mean;
            out[4 * k + 1] = w[k].sd;
            out[4 * k + 2] = w[k].low;
            out[4 * k + 3] = w[k].high;
            failed[k] = w[k].failed;
        }
    }
    expect_status("status", *status, NUM_OK, "six runs");
    expect_close("mean, sd, low, high of width 1", out,
                 (double[]){12, 1, 11, 13}, 4, 1e-14,
                 "11, 12 and 13: sd = sqrt((1 + 0 + 1) / 2)");
    expect_close("mean, sd, low, high of width 5", out + 4,
                 (double[]){4, 1, 3, 5}, 4, 1e-14, "3, 4 and 5");
    expect_ints("failed", failed, (int[]){0, 0}, 2, "every loss is finite");
}

Test(width_sweep, every_width_meets_the_same_seeds)
{
    calls *c = shared(sizeof *c);
    int *status = output_ints("status", 1), *seen = output_ints("seen", 6);
    const int width[2] = {4, 2};
    ATTEMPT("widths 4 and 2, seeds 70, 71, 72, 500 steps") {
        width_result w[2];
        *status = (int)width_sweep(2, w, width, 3, 70, 500, recorded, c);
    }
    for (int k = 0; k < 6; k++) {
        seen[k] = 0;
        for (int i = 0; i < c->count && i < 64; i++)
            seen[k] += c->width[i] == width[k / 3] && c->steps[i] == 500 &&
                       c->seed[i] == 70 + (uint64_t)(k % 3);
    }
    expect_status("status", *status, NUM_OK, "six runs");
    expect_int("runs", c->count, 6, "2 widths times 3 seeds");
    expect_ints(
        "runs of 500 steps for (4, seed 70), (4, 71), (4, 72), (2, 70), "
        "(2, 71), (2, 72)",
        seen, (int[]){1, 1, 1, 1, 1, 1}, 6,
        "each once, and every width with the same seeds and steps");
}

/* Diverges for even seeds. */
static double half_of_them(int width, int steps, uint64_t seed, void *data)
{
    (void)steps;
    (void)data;
    return seed % 2 ? width * (double)seed : seed % 4 ? (double)NAN : INFINITY;
}

Test(width_sweep, a_run_that_fails_is_counted)
{
    double *out = output("mean, sd, low, high", 4);
    int *failed = output_ints("failed", 1), *status = output_ints("status", 1);
    const int width[1] = {2};
    ATTEMPT("seeds 1 to 5; 2 gives NaN and 4 infinity, the others 2 seed") {
        width_result w;
        *status = (int)width_sweep(1, &w, width, 5, 1, 9, half_of_them, NULL);
        if (*status == NUM_OK) {
            out[0] = w.mean;
            out[1] = w.sd;
            out[2] = w.low;
            out[3] = w.high;
            *failed = w.failed;
        }
    }
    expect_status("status", *status, NUM_OK, "runs may fail");
    expect_int("failed", *failed, 2, "they are counted, not hidden");
    expect_close("mean, sd, low, high", out, (double[]){6, 4, 2, 10}, 4, 1e-14,
                 "of 2, 6 and 10, the runs that are left");
}
