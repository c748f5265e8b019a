/*
 * Data for the picture of 12.10: layers from the end, and the norm of the
 * gradient that has come back so far, beside the one it began with: through 30
 * pairs of tanh layers as residual blocks, and without their shortcuts; geometric
 * mean, least and most over 5 seeds. 16 numbers wide, 8 samples, weights of half
 * Xavier's size.
 */
#include "network_experiments.h"

enum { N = 16, M = 8, BLOCKS = 30, SEEDS = 5, P = 2 * N * N + 2 * N };

/* norm[k]: after k blocks backwards; 0 unless both functions are written. */
static int backward(int shortcuts, double norm[BLOCKS + 1], rng *r)
{
    static double theta[BLOCKS][P], X[BLOCKS + 1][M * N], H[BLOCKS][M * N];
    double dY[M * N], dX[M * N], g[P], work[M * N], first = 0;
    const int width[3] = {N, N, N};
    const network pair = {2, width, NETWORK_TANH, 0};
    for (int i = 0; i < M * N; i++) {
        X[0][i] = rng_normal(r);
        dY[i] = rng_normal(r);
    }
    for (int k = 0; k < BLOCKS; k++) {
        network_init(&pair, theta[k], NETWORK_XAVIER, r);
        vec_scale(P, theta[k], 0.5);
        if (residual_forward(N, N, M, X[k + 1], H[k], theta[k], X[k],
                             NETWORK_TANH) != NUM_OK)
            return 0;
        if (!shortcuts)
            vec_sub(M * N, X[k + 1], X[k + 1], X[k]);
    }
    for (int k = BLOCKS; k >= 0; k--) {
        first = k == BLOCKS ? vec_norm2(M * N, dY) : first;
        norm[BLOCKS - k] = vec_norm2(M * N, dY) / first;
        if (k == 0)
            return 1;
        if (residual_backward(N, N, M, dX, g, theta[k - 1], X[k - 1], H[k - 1],
                              dY, NETWORK_TANH, work) != NUM_OK)
            return 0;
        if (!shortcuts)
            vec_sub(M * N, dX, dX, dY);
        vec_copy(M * N, dY, dX);
    }
    return 1;
}

int main(void)
{
    static spread_of s[2][BLOCKS + 1];
    double norm[BLOCKS + 1];
    for (int seed = 1; seed <= SEEDS; seed++)
        for (int shortcuts = 0; shortcuts < 2; shortcuts++) {
            rng r;
            rng_seed(&r, (uint64_t)seed);
            if (!backward(shortcuts, norm, &r))
                return 0;
            for (int k = 0; k <= BLOCKS; k++)
                spread_of_add(&s[shortcuts][k], log(norm[k]));
        }
    for (int k = 0; k <= BLOCKS; k++) {
        printf("%d", 2 * k);
        for (int shortcuts = 0; shortcuts < 2; shortcuts++)
            printf(" %.9g %.9g %.9g", exp(s[shortcuts][k].sum / SEEDS),
                   exp(s[shortcuts][k].low), exp(s[shortcuts][k].high));
        printf("\n");
    }
    return 0;
}
