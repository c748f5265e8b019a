/*
 * Data for the picture of 12.7: t, and the loss on the way from one solution to
 * another: of another seed; to itself with its hidden neurons in reversed order;
 * of the same run forked after 5 of 25 epochs. Mean, least and most over 5
 * pairs; 64-16-10 on 300 digits.
 */
#include "network_experiments.h"

enum { N = 21, PAIRS = 5, HIDDEN = 16, WAYS = 3 };

static const int width[3] = {64, HIDDEN, 10};
static const network net = {2, width, NETWORK_TANH, 0};

/* The same function with hidden neuron j called HIDDEN - 1 - j. */
static void reverse_neurons(double y[], const double x[])
{
    const int b = 64 * HIDDEN, W = b + HIDDEN, P = network_parameters(&net);
    vec_copy(P, y, x);
    for (int j = 0; j < HIDDEN; j++) {
        const int k = HIDDEN - 1 - j;
        vec_copy(64, y + 64 * j, x + 64 * k);
        y[b + j] = x[b + k];
        for (int c = 0; c < 10; c++)
            y[W + c * HIDDEN + j] = x[W + c * HIDDEN + k];
    }
}

/* Both ends of a way. */
static void make_ends(int way, int pair, double x[], double y[],
                      const dataset *d)
{
    rng r, fork;
    rng_seed(&r, (uint64_t)pair);
    network_init(&net, x, NETWORK_XAVIER, &r);
    train_on(&net, x, d, 5, 3e-3, &r);
    vec_copy(network_parameters(&net), y, x);
    train_on(&net, x, d, 20, 3e-3, &r);
    rng_seed(&fork, (uint64_t)(pair + 100));
    if (way == 0) {
        network_init(&net, y, NETWORK_XAVIER, &fork);
        train_on(&net, y, d, 5, 3e-3, &fork);
    }
    if (way == 1)
        reverse_neurons(y, x);
    else
        train_on(&net, y, d, 20, 3e-3, &fork);
}

int main(void)
{
    static double x[2000], y[2000], rest[2000], work[100000], value[N];
    static spread_of s[WAYS][N];
    double barrier, where;
    int written = 1;
    dataset *d = digits_first(300);
    if (d == NULL)
        return 1;
    network_task task = {&net, d, work};
    objective f = {.n = network_parameters(&net),
                   .eval = network_task_eval,
                   .data = &task};
    for (int k = 0; k < WAYS * PAIRS && written; k++) {
        make_ends(k % WAYS, k / WAYS + 1, x, y, d);
        written = interpolation_barrier(N, value, &barrier, &where, &f, x, y,
                                        rest) == NUM_OK;
        for (int i = 0; i < N; i++)
            spread_of_add(&s[k % WAYS][i], value[i]);
        progress_show(k + 1, WAYS * PAIRS);
    }
    for (int i = 0; i < N && written; i++) {
        printf("%.9g", i / (N - 1.0));
        for (int way = 0; way < WAYS; way++)
            spread_of_print(&s[way][i]);
        printf("\n");
    }
    dataset_free(d);
    return 0;
}
