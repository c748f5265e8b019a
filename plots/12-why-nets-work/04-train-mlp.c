/*
 * Data for the picture of 12.4: epochs, and for the true labels and for labels
 * that were shuffled: training loss, then test accuracy, each as mean, least and
 * most over 5 seeds; 64-32-10 on 160 of 200 digits.
 */
#include "network_experiments.h"

enum { COUNT = 200, SEEDS = 5, TIMES = 7 };

static const int width[3] = {64, 32, 10};
static const network net = {2, width, NETWORK_RELU, 0};
static const int epochs[TIMES] = {0, 5, 10, 20, 40, 80, 160};

static void shuffle_labels(dataset *d, rng *r)
{
    rng_shuffle(r, d->m, d->label);
}

int main(void)
{
    static double theta[3000], work[200000];
    static spread_of loss[2][TIMES], right[2][TIMES];
    int order[2 * COUNT], written = 1;
    for (int seed = 1; seed <= SEEDS && written; seed++)
        for (int shuffled = 0; shuffled < 2 && written; shuffled++) {
            dataset *d = digits_first(COUNT);
            rng r;
            if (d == NULL)
                return 1;
            rng_seed(&r, (uint64_t)seed);
            if (shuffled)
                shuffle_labels(d, &r);
            for (int k = 0; k < TIMES && written; k++) {
                const mlp_options o = {.test_fraction = 0.2,
                                       .epochs = epochs[k],
                                       .batch = 32,
                                       .eta = 3e-3};
                double a = 0, l = 0;
                rng same = r;
                written = train_mlp(&net, theta, &l, &a, d, &o, &same, order,
                                    work) == NUM_OK;
                spread_of_add(&loss[shuffled][k], l);
                spread_of_add(&right[shuffled][k], a);
            }
            dataset_free(d);
            progress_show(2 * seed - 1 + shuffled, 2 * SEEDS);
        }
    for (int k = 0; k < TIMES && written; k++) {
        printf("%d", epochs[k]);
        for (int shuffled = 0; shuffled < 2; shuffled++) {
            spread_of_print(&loss[shuffled][k]);
            spread_of_print(&right[shuffled][k]);
        }
        printf("\n");
    }
    return 0;
}
