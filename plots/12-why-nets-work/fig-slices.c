/*
 * Data for the lesson: x, y and the loss on a filter-normalised plane through
 * the plain network of slices.h, seed 1, and after two blank lines through the
 * residual one.
 */
#include "slices.h"

enum { N = 15 };

int main(void)
{
    static double theta[SLICE_NUMBERS], d[SLICE_NUMBERS], e[SLICE_NUMBERS];
    static double work[400000], value[N * N];
    int order[2 * SLICE_SAMPLES];
    dataset *data = digits_first(SLICE_SAMPLES);
    if (data == NULL)
        return 1;
    for (int residual = 0; residual < 2; residual++) {
        const network net = slice_net(residual);
        rng r;
        slice_train(&net, theta, data, 1);
        rng_seed(&r, 101);
        if (filter_direction(&net, d, theta, &r) != NUM_OK ||
            filter_direction(&net, e, theta, &r) != NUM_OK ||
            loss_slice(&net, N, value, theta, d, e, 0.5, data->m, data->X,
                       data->label, 100, &r, order, work) != NUM_OK)
            return 1;
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++)
                printf("%.9g %.9g %.9g\n", (i - N / 2) / (N - 1.0),
                       (j - N / 2) / (N - 1.0), value[i * N + j]);
            printf("\n");
        }
        printf("\n");
    }
    dataset_free(data);
    return 0;
}
