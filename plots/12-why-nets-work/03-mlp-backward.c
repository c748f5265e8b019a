/*
 * Data for the picture of 12.3: B, and the noise of a batch's gradient, |g_B -
 * g|^2 / |g|^2 averaged over 40 batches drawn with replacement, for a 64-16-10
 * tanh network on 500 digits at its start and after 10 epochs: mean, least and
 * most over 5 seeds.
 */
#include "network_experiments.h"

enum { M = 500, HIDDEN = 16, K = 10, SEEDS = 5, DRAWS = 40, SIZES = 9 };

static const int width[3] = {64, HIDDEN, K};
static const network net = {2, width, NETWORK_TANH, 0};

/* The gradient on a batch, by mlp_backward; 0 unless it is written. */
static int gradient(double g[], const double theta[], int m, const double X[],
                    const int label[])
{
    static double A[M * (HIDDEN + K)], work[2 * M * 64], rest[4 * M * 64];
    const network first = {1, width, NETWORK_TANH, 0};
    double loss;
    network_forward(&first, m, A, theta, X, rest);
    for (int i = 0; i < m * HIDDEN; i++)
        A[i] = tanh(A[i]);
    network_forward(&net, m, A + m * HIDDEN, theta, X, rest);
    return mlp_backward(&net, m, &loss, g, theta, X, label, A, work) == NUM_OK;
}

/* noise[k]: of batches of 2^k samples. */
static int measure(double noise[SIZES], const double theta[], const dataset *d,
                   rng *r)
{
    static double X[M * 64], g[2000], h[2000];
    int label[M], P = network_parameters(&net);
    if (!gradient(g, theta, M, d->X, d->label))
        return 0;
    for (int k = 0; k < SIZES; k++) {
        noise[k] = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < 1 << k; i++) {
                const int j = rng_below(r, M);
                vec_copy(64, X + i * 64, d->X + j * 64);
                label[i] = d->label[j];
            }
            gradient(h, theta, 1 << k, X, label);
            vec_sub(P, h, h, g);
            noise[k] += vec_dot(P, h, h) / vec_dot(P, g, g) / DRAWS;
        }
    }
    return 1;
}

int main(void)
{
    static spread_of s[2][SIZES];
    double theta[2000], noise[SIZES];
    dataset *d = digits_first(M);
    if (d == NULL)
        return 1;
    for (int seed = 1; seed <= SEEDS; seed++) {
        rng r;
        rng_seed(&r, (uint64_t)seed);
        network_init(&net, theta, NETWORK_XAVIER, &r);
        for (int late = 0; late < 2; late++) {
            if (late)
                train_on(&net, theta, d, 10, 2e-3, &r);
            if (!measure(noise, theta, d, &r)) {
                dataset_free(d);
                return 0;
            }
            for (int k = 0; k < SIZES; k++)
                spread_of_add(&s[late][k], noise[k]);
            progress_show(2 * seed - 1 + late, 2 * SEEDS);
        }
    }
    for (int k = 0; k < SIZES; k++) {
        printf("%d", 1 << k);
        spread_of_print(&s[0][k]);
        spread_of_print(&s[1][k]);
        printf("\n");
    }
    dataset_free(d);
    return 0;
}
