/*
 * Data for the picture of 12.5: width, and the final training loss of 64-width-10
 * tanh networks after 400 steps of Adam on 300 digits: mean, least and most over
 * 5 seeds.
 */
#include "network_experiments.h"

enum { WIDTHS = 7, SEEDS = 5, STEPS = 400, BATCHES = 10 };

/* run: what a training needs, and how many there have been. */
typedef struct run {
    const dataset *d;
    int done;
} run;

static double train(int hidden, int steps, uint64_t seed, void *data)
{
    run *p = data;
    const int width[3] = {64, hidden, 10};
    const network net = {2, width, NETWORK_TANH, 0};
    double theta[64 * 75 + 10];
    rng r;
    rng_seed(&r, seed);
    network_init(&net, theta, NETWORK_XAVIER, &r);
    progress_show(++p->done, WIDTHS * SEEDS);
    return train_on(&net, theta, p->d, steps / BATCHES, 3e-3, &r);
}

int main(void)
{
    const int width[WIDTHS] = {1, 2, 4, 8, 16, 32, 64};
    width_result result[WIDTHS];
    run p = {.d = digits_first(300)};
    if (p.d == NULL)
        return 1;
    if (width_sweep(WIDTHS, result, width, SEEDS, 1, STEPS, train, &p) ==
        NUM_OK)
        for (int k = 0; k < WIDTHS; k++)
            printf("%d %.9g %.9g %.9g\n", width[k], result[k].mean,
                   result[k].low, result[k].high);
    dataset_free((dataset *)p.d);
    return 0;
}
