/*
 * Data for the picture of 8.3: the gap on a chain of 60 springs, L = 1. Columns:
 * k, the gap of nesterov, the gap of gradient descent, both over 2 L R^2.
 */
#include "mat.h"
#include "momentum.h"
#include "problems.h"
#include "vec.h"

#include <stdio.h>

enum { N = 60, STEPS = 400 };

int main(void)
{
    double A[N * N] = {0}, b[N] = {0.25}, x[N] = {0}, z[N] = {0}, g[N];
    double history[STEPS + 1], work[2 * N], R2 = 0;
    for (int i = 0; i < N; i++) {
        A[i * N + i] = 0.5;
        if (i > 0)
            A[i * N + i - 1] = A[(i - 1) * N + i] = -0.25;
        R2 += (1 - (i + 1.0) / (N + 1)) * (1 - (i + 1.0) / (N + 1));
    }
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double least = -0.125 * N / (N + 1);
    int steps = -1;
    nesterov(&f, x, history, &steps, 1, 0, STEPS, work);
    for (int k = 0; k <= steps && k <= STEPS; k++) {
        double gap = objective_value_gradient(&f, g, z) - least;
        if (k > 0 && (k < 20 || k % 5 == 0))
            printf("%d %.9g %.9g\n", k, (history[k] - least) / (2 * R2),
                   gap / (2 * R2));
        vec_axpy(N, z, g, -1);
    }
    return 0;
}
