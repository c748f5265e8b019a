/*
 * Data for the picture of 7.1: gradients of mini-batches of a logistic
 * regression with 64 samples in the plane, at w = 0, seed 7. A data set each
 * for B = 1, 8 and 32 (all batches of some epochs), and for B = 64.
 */
#include "stochastic_gradient.h"

#include <stdio.h>

enum { M = 64, N = 2 };

int main(void)
{
    const int B[] = {1, 8, 32, 64}, epochs[] = {1, 8, 32, 1};
    double X[M * N], y[M], w[N] = {0}, g[N];
    int order[M];
    rng r;
    rng_seed(&r, 7);
    for (int i = 0; i < M; i++) {
        y[i] = i % 2 ? 1 : -1;
        for (int j = 0; j < N; j++)
            X[i * N + j] = (2 - j) * y[i] / 2 + rng_normal(&r);
        order[i] = i;
    }
    logistic_problem p = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.01};
    finite_sum f = finite_sum_logistic(&p);
    for (int s = 0; s < 4; s++) {
        for (int e = 0; e < epochs[s]; e++) {
            rng_shuffle(&r, M, order);
            for (int k = 0; k < M / B[s]; k++) {
                if (minibatch_gradient(&f, g, w, order, B[s], k) != NUM_OK)
                    return 0;
                printf("%d %.9g %.9g\n", B[s], g[0], g[1]);
            }
        }
        printf("\n\n");
    }
    return 0;
}
