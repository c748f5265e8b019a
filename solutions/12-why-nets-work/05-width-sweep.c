/* 12.5 width_sweep: final losses of many widths, each with its spread. */
#include "why_nets_work.h"

#include <math.h>

static width_result sweep_one(int width, int seeds, uint64_t first_seed,
                              int steps, training_run *run, void *data)
{
    width_result w = {.low = INFINITY, .high = -INFINITY};
    double squares = 0; /* sum of (loss - mean)^2, updated as Welford does */
    int count = 0;
    for (int s = 0; s < seeds; s++) {
        const double loss = run(width, steps, first_seed + (uint64_t)s, data);
        if (!isfinite(loss)) {
            w.failed++;
            continue;
        }
        const double before = loss - w.mean;
        w.mean += before / ++count;
        squares += before * (loss - w.mean);
        w.low = fmin(w.low, loss);
        w.high = fmax(w.high, loss);
    }
    w.sd = count > 1 ? sqrt(squares / (count - 1)) : 0;
    if (count == 0)
        w.mean = w.sd = w.high = INFINITY;
    return w;
}

num_status width_sweep(int widths, width_result result[], const int width[],
                       int seeds, uint64_t first_seed, int steps,
                       training_run *run, void *data)
{
    if (widths < 1 || seeds < 2 || steps < 0)
        return NUM_BAD_INPUT;
    for (int k = 0; k < widths; k++)
        if (width[k] < 1)
            return NUM_BAD_INPUT;
    for (int k = 0; k < widths; k++)
        result[k] = sweep_one(width[k], seeds, first_seed, steps, run, data);
    return NUM_OK;
}
