/*
 * Data for the picture of 12.6: t, and the loss along one filter-normalised
 * direction through the trained plain and residual network of slices.h: geometric
 * mean, least and most over 5 seeds.
 */
#include "slices.h"

enum { N = 11, SEEDS = 5 };

int main(void)
{
    static double theta[SLICE_NUMBERS], d[SLICE_NUMBERS], e[SLICE_NUMBERS];
    static double work[400000], value[N * N];
    static spread_of s[2][N];
    int order[2 * SLICE_SAMPLES], written = 1;
    dataset *data = digits_first(SLICE_SAMPLES);
    if (data == NULL)
        return 1;
    for (int k = 0; k < 2 * SEEDS && written; k++) {
        const network net = slice_net(k % 2);
        rng r;
        slice_train(&net, theta, data, (uint64_t)(k / 2 + 1));
        rng_seed(&r, (uint64_t)(k / 2 + 101));
        written = filter_direction(&net, d, theta, &r) == NUM_OK &&
                  filter_direction(&net, e, theta, &r) == NUM_OK &&
                  loss_slice(&net, N, value, theta, d, e, 0.5, data->m, data->X,
                             data->label, 100, &r, order, work) == NUM_OK;
        for (int i = 0; i < N; i++)
            spread_of_add(&s[k % 2][i], log(value[i * N + N / 2]));
        progress_show(k + 1, 2 * SEEDS);
    }
    for (int i = 0; i < N && written; i++) {
        printf("%.9g", (2 * i - N + 1) / (2 * (N - 1.0)));
        for (int k = 0; k < 2; k++)
            printf(" %.9g %.9g %.9g", exp(s[k][i].sum / SEEDS),
                   exp(s[k][i].low), exp(s[k][i].high));
        printf("\n");
    }
    dataset_free(data);
    return 0;
}
