/*
 * Data for the picture of 12.8: functions through the same 7 points, sum_j x_j
 * cos(j pi t) / (1 + j) with 40 features: gradient descent from 0, and from 5
 * random starts x_0, which is x_0 plus the shortest z with A z = b - A x_0.
 * First the points, then t and the six functions.
 */
#include "mat.h"
#include "why_nets_work.h"

#include <math.h>
#include <stdio.h>

enum { M = 7, N = 40, CURVE = 121, SEEDS = 5 };

static const double pi = 3.14159265358979323846;

static void features(double a[N], double t)
{
    for (int j = 0; j < N; j++)
        a[j] = cos(j * pi * t) / (1 + j);
}

int main(void)
{
    const double b[M] = {0.2, 0.9, 0.7, -0.3, -0.8, -0.1, 0.6};
    double A[M * N], x[SEEDS + 1][N], rest[M], work[M + N], a[N];
    int steps;
    for (int i = 0; i < M; i++)
        features(A + i * N, (i + 0.5) / M);
    for (int k = 0; k <= SEEDS; k++) {
        double start[N] = {0};
        rng r;
        rng_seed(&r, (uint64_t)k);
        for (int j = 0; j < N && k > 0; j++)
            start[j] = rng_normal(&r);
        mat_vec(M, N, rest, A, start);
        vec_sub(M, rest, b, rest);
        if (min_norm_solution(M, N, x[k], &steps, A, rest, 1e-7, 20000, work) !=
            NUM_OK)
            return 0;
        vec_add(N, x[k], x[k], start);
    }
    for (int i = 0; i < M; i++)
        printf("%.9g %.9g\n", (i + 0.5) / M, b[i]);
    printf("\n\n");
    for (int i = 0; i < CURVE; i++) {
        features(a, i / (CURVE - 1.0));
        printf("%.9g", i / (CURVE - 1.0));
        for (int k = 0; k <= SEEDS; k++)
            printf(" %.9g", vec_dot(N, a, x[k]));
        printf("\n");
    }
    return 0;
}
