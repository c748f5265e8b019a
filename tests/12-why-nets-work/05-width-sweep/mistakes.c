/*
 * What goes wrong in 12.5 width_sweep.
 *
 * MISTAKE 1 one-seed
 *   Each width was trained once. What one run says may be luck: run all seeds
 *   and show the spread.
 * MISTAKE 2 steps-grow-with-the-width
 *   Wide networks got more steps. Then it is not the width alone that is
 *   compared.
 * MISTAKE 3 seeds-run-on
 *   The seeds went on from one width to the next. With the same seeds for all of
 *   them the widths meet the same luck.
 * MISTAKE 4 the-same-seed
 *   Every run of a width had the first seed, so that the spread is 0. Seed s is
 *   first_seed + s.
 * MISTAKE 5 divisor-of-sd
 *   sd was taken with the number of runs as divisor. The mean was fitted to the
 *   same runs: divide by one less.
 * MISTAKE 6 the-best-for-the-mean
 *   The mean is the lowest loss. Who reports the best of many seeds reports how
 *   many seeds there were.
 * MISTAKE 7 failures-in-the-mean
 *   A run that is NaN or infinite went into mean and sd. Count it in failed, and
 *   leave it out of the rest.
 * MISTAKE 8 failures-hidden
 *   Runs that are not finite were left out and not counted. A width of which
 *   half the runs fail must not look good.
 * MISTAKE 9 difference-of-squares
 *   sd was computed from sum x^2 - count mean^2. For losses that are large
 *   beside their spread that leaves rounding errors: sum (x - mean)^2.
 * MISTAKE 10 error-of-the-mean
 *   sd was divided by the root of the number of runs. That is the error of the
 *   mean, not the spread of the runs.
 * MISTAKE 11 seeds-from-0
 *   The seeds were 0, 1, 2, ... They begin with first_seed.
 * MISTAKE 12 takes-any-input
 *   Sizes were used as they came. One seed has no spread, and a width below 1 is
 *   no network.
 * VARIANT 1 two-passes
 *   Keeps the losses of a width, then computes mean and sd.
 * VARIANT 2 seeds-outside
 *   The outer loop goes over the seeds.
 */
#include "why_nets_work.h"

#include <math.h>
#include <stdlib.h>

/* The statistics of seeds losses, some of them perhaps not finite. */
static width_result summary(int seeds, const double loss[])
{
    width_result w = {.low = INFINITY, .high = -INFINITY};
    double squares = 0;
    int count = 0;
    for (int s = 0; s < seeds; s++) {
#if MISTAKE != 7
        if (!isfinite(loss[s])) {
#if MISTAKE != 8
            w.failed++;
#endif
            continue;
        }
#endif
        count++;
        w.mean += loss[s];
        w.low = fmin(w.low, loss[s]);
        w.high = fmax(w.high, loss[s]);
    }
    if (count == 0) {
        w.mean = w.sd = w.low = w.high = INFINITY;
        return w;
    }
    w.mean /= count;
    for (int s = 0; s < seeds; s++)
#if MISTAKE == 7
        squares += (loss[s] - w.mean) * (loss[s] - w.mean);
#elif MISTAKE == 9
        squares += isfinite(loss[s]) ? loss[s] * loss[s] : 0;
    squares = fabs(squares - count * w.mean * w.mean);
#else
        if (isfinite(loss[s]))
            squares += (loss[s] - w.mean) * (loss[s] - w.mean);
#endif
#if MISTAKE == 5
    w.sd = sqrt(squares / count);
#elif MISTAKE == 10
    w.sd = count > 1 ? sqrt(squares / (count - 1) / count) : 0;
#else
    w.sd = count > 1 ? sqrt(squares / (count - 1)) : 0;
#endif
#if MISTAKE == 6
    w.mean = w.low;
#endif
    return w;
}

num_status width_sweep(int widths, width_result result[], const int width[],
                       int seeds, uint64_t first_seed, int steps,
                       training_run *run, void *data)
{
#if MISTAKE != 12
    if (widths < 1 || seeds < 2 || steps < 0)
        return NUM_BAD_INPUT;
    for (int k = 0; k < widths; k++)
        if (width[k] < 1)
            return NUM_BAD_INPUT;
#endif
    if (seeds < 1)
        seeds = 1;
    double *loss = malloc((size_t)(widths * seeds + 1) * sizeof *loss);
    if (loss == NULL)
        return NUM_NO_MEMORY;
#if VARIANT == 2
    for (int s = 0; s < seeds; s++)
        for (int k = 0; k < widths; k++)
            loss[k * seeds + s] =
                run(width[k], steps, first_seed + (uint64_t)s, data);
#elif MISTAKE == 1
    for (int k = 0; k < widths; k++) {
        loss[k * seeds] = run(width[k], steps, first_seed, data);
        for (int s = 1; s < seeds; s++)
            loss[k * seeds + s] = loss[k * seeds];
    }
#else
    for (int k = 0; k < widths; k++)
        for (int s = 0; s < seeds; s++) {
            uint64_t seed = first_seed + (uint64_t)s;
            int n = steps;
#if MISTAKE == 2
            n = steps * width[k];
#elif MISTAKE == 3
            seed = first_seed + (uint64_t)(k * seeds + s);
#elif MISTAKE == 4
            seed = first_seed;
#elif MISTAKE == 11
            seed = (uint64_t)s;
#endif
            loss[k * seeds + s] = run(width[k], n, seed, data);
        }
#endif
    for (int k = 0; k < widths; k++)
        result[k] = summary(seeds, loss + k * seeds);
    free(loss);
    return NUM_OK;
}
