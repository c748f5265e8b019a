/*
 * Data for the picture of 12.8: two functions through the same 7 points, sum_j
 * x_j cos(j pi t) / (1 + j) with 40 features: gradient descent from 0, and from
 * a random start x_0, which is x_0 plus the shortest z with A z = b - A x_0.
 * First the points, then t and both functions.
 */
#include "mat.h"
#include "why_nets_work.h"

#include <math.h>
#include <stdio.h>

enum { M = 7, N = 40, CURVE = 121 };

static const double pi = 3.14159265358979323846;

static void features(double a[N], double t)
{
    for (int j = 0; j < N; j++)
        a[j] = cos(j * pi * t) / (1 + j);
}

int main(void)
{
    const double b[M] = {0.2, 0.9, 0.7, -0.3, -0.8, -0.1, 0.6};
    double A[M * N], x[2][N], start[N], rest[M], work[M + N], a[N];
    int steps;
    rng r;
    rng_seed(&r, 7);
    for (int i = 0; i < M; i++)
        features(A + i * N, (i + 0.5) / M);
    for (int j = 0; j < N; j++)
        start[j] = rng_normal(&r);
    mat_vec(M, N, rest, A, start);
    vec_sub(M, rest, b, rest);
    if (min_norm_solution(M, N, x[0], &steps, A, b, 1e-7, 20000, work) !=
            NUM_OK ||
        min_norm_solution(M, N, x[1], &steps, A, rest, 1e-7, 20000, work) !=
            NUM_OK)
        return 0;
    vec_add(N, x[1], x[1], start);
    for (int i = 0; i < M; i++)
        printf("%.9g %.9g\n", (i + 0.5) / M, b[i]);
    printf("\n\n");
    for (int i = 0; i < CURVE; i++) {
        features(a, i / (CURVE - 1.0));
        printf("%.9g %.9g %.9g\n", i / (CURVE - 1.0), vec_dot(N, a, x[0]),
               vec_dot(N, a, x[1]));
    }
    return 0;
}
