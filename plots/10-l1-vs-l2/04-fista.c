/*
 * Data for the picture of 10.4: a chain of 60 springs with lambda = 1 / (2 s^2),
 * s = 50, L = 1. Columns: k, the gap of fista, the gap of the same steps without
 * momentum, both over 2 L R^2.
 */
#include "l1_vs_l2.h"
#include "problems.h"
#include "vec.h"

#include <math.h>
#include <stdio.h>

enum { N = 60, S = 50, STEPS = 1000 };

int main(void)
{
    const double lambda = 1.0 / (2 * S * S);
    double A[N * N] = {0}, b[N] = {0.25}, x[N] = {0}, z[N] = {0}, g[N];
    double best[N] = {0}, history[STEPS + 1], work[2 * N], least = 0;
    for (int i = 0; i < N; i++) {
        A[i * N + i] = 0.5;
        if (i > 0)
            A[i * N + i - 1] = A[(i - 1) * N + i] = -0.25;
        if (i < S)
            best[i] = (1 - (i + 1.0) / S) * (1 - (i + 1.0) / S);
    }
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    const double R2 = vec_dot(N, best, best);
    least = objective_value(&f, best) + lambda * vec_norm1(N, best);
    int steps = -1;
    fista(&f, x, history, &steps, lambda, 1, 0, STEPS, work);
    for (int k = 0; k <= steps && k <= STEPS; k++) {
        double gap = objective_value_gradient(&f, g, z) +
                     lambda * vec_norm1(N, z) - least;
        if (k > 0 && (k < 20 || k % 10 == 0))
            printf("%d %.9g %.9g\n", k, (history[k] - least) / (2 * R2),
                   gap / (2 * R2));
        for (int i = 0; i < N; i++) {
            const double v = z[i] - g[i];
            z[i] = v - fmax(-lambda, fmin(lambda, v));
        }
    }
    return 0;
}
