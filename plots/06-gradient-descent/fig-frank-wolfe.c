/*
 * Data: k, f(x_k) - min f, the smallest gap so far, and the bound 2 L D^2 /
 * (k + 2), for Frank-Wolfe on |x - c|^2 / 2 over the simplex.
 */
#include "gradient_descent.h"
#include "mat.h"
#include "problems.h"

#include <math.h>
#include <stdio.h>

enum { N = 30, STEPS = 2000 };

int main(void)
{
    static double history[STEPS + 1], gaps[STEPS + 1];
    double A[N * N], c[N], star[N] = {0}, x[N] = {1}, work[N];
    int steps;
    mat_identity(N, A);
    /* c = star - nu with nu >= 0 where star is 0: star is the nearest point */
    for (int i = 0; i < N; i++) {
        star[i] = i < 5 ? (i + 1) / 15.0 : 0;
        c[i] = i < 5 ? star[i] : -0.1;
    }
    quadratic_problem q = {.n = N, .A = A, .b = c};
    objective f = problem_quadratic(&q);
    double best = objective_value(&f, star), least = INFINITY, next = 1;
    frank_wolfe(&f, x, history, gaps, &steps, 0, STEPS, work);
    for (int k = 0; k <= steps; k++) {
        least = fmin(least, gaps[k]);
        if (k < next)
            continue;
        printf("%d %.9g %.9g %.9g\n", k, history[k] - best, least,
               4 / (k + 2.0));
        next = 1.04 * k;
    }
    return 0;
}
