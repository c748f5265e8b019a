/*
 * Data: k, f(x_k), the best value so far and the bound, for the subgradient
 * method on a random |Ax - b|_1 with minimum 0.
 */
#include "gradient_descent.h"
#include "mat.h"
#include "rng.h"
#include "trace.h"
#include "vec.h"

#include <math.h>
#include <stdio.h>

enum { M = 12, N = 4, STEPS = 20000 };

int main(void)
{
    static double history[STEPS + 1];
    double A[M * N], b[M], star[N], x[N] = {0}, work[2 * N];
    double G = 0, sum = 0, squares = 0;
    int steps;
    rng r;
    rng_seed(&r, 6);
    for (int i = 0; i < M * N; i++)
        A[i] = rng_normal(&r);
    for (int i = 0; i < N; i++)
        star[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        G += vec_norm2(N, A + i * N);
    mat_vec(M, N, b, A, star);
    absolute_problem p = {.m = M, .n = N, .A = A, .b = b};
    objective f = {.n = N, .eval = absolute_eval, .data = &p};
    trace *t = trace_new(N, STEPS + 1);
    if (!t)
        return 1;
    objective watched = trace_objective(t, &f);
    double R = vec_norm2(N, star), a = R / G;
    subgradient_method(&watched, x, history, &steps, a, STEPS, work);
    double next = 1;
    for (int k = 0; k <= steps; k++) {
        sum += a / sqrt(k + 1);
        squares += a * a / (k + 1);
        if (k + 1 < next)
            continue;
        printf("%d %.9g %.9g %.9g\n", k + 1, t->rows[k * (N + 1)], history[k],
               (R * R + G * G * squares) / (2 * sum));
        next = 1.06 * (k + 1);
    }
    trace_free(t);
    return 0;
}
