/*
 * Data: f(x_k) - min f on a logistic regression, a data set for each of
 * gradient descent with eta = 1/L, L-BFGS with five pairs, and Newton.
 */
#include "gradient_descent.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { M = 80, N = 5, PAIRS = 5, STEPS = 120, NEWTON = 20 };

/* Prints the values above best; the last digits of f are rounding. */
static void print(const double values[], int count, double best)
{
    for (int k = 0; k < count && values[k] - best > 1e-14; k++)
        printf("%d %.9g\n", k, values[k] - best);
    printf("\n\n");
}

/* Fills values[NEWTON + 1]. */
static void newton(objective *f, double values[])
{
    double x[N] = {0}, x_new[N], t, tau, work[2 * N * (N + 1)];
    for (int k = 0; k <= NEWTON; k++) {
        values[k] = objective_value(f, x);
        newton_step(f, x_new, &t, &tau, x, work);
        vec_copy(N, x, x_new);
    }
}

/* Fills values[STEPS + 1]. */
static void lbfgs(objective *f, double values[])
{
    double x[N] = {0}, x_new[N], g[N], g_new[N], d[N], t;
    double S[PAIRS * N], Y[PAIRS * N], work[2 * PAIRS];
    int m = 0;
    values[0] = objective_value_gradient(f, g, x);
    for (int k = 0; k < STEPS; k++) {
        lbfgs_direction(N, m, d, g, S, Y, work);
        if (backtracking(f, x_new, &t, x, values[k], g, d, 1, 0.5, 1e-4) !=
            NUM_OK)
            vec_copy(N, x_new, x);
        if (m == PAIRS) { /* the oldest pair leaves */
            memmove(S, S + N, sizeof(double[(PAIRS - 1) * N]));
            memmove(Y, Y + N, sizeof(double[(PAIRS - 1) * N]));
            m--;
        }
        values[k + 1] = objective_value_gradient(f, g_new, x_new);
        vec_sub(N, S + m * N, x_new, x);
        vec_sub(N, Y + m * N, g_new, g);
        m++;
        vec_copy(N, x, x_new);
        vec_copy(N, g, g_new);
    }
}

int main(void)
{
    const double scale[N] = {1, 3, 0.5, 2, 1};
    double X[M * N], y[M], work[N * N], x[N] = {0};
    double slow[STEPS + 1], middle[STEPS + 1], fast[NEWTON + 1];
    int steps;
    rng r;
    rng_seed(&r, 6);
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < N; j++)
            X[i * N + j] = scale[j] * rng_normal(&r);
        y[i] = X[i * N] - X[i * N + 1] / 2 + rng_normal(&r) > 0 ? 1 : -1;
    }
    logistic_problem p = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.01};
    objective f = problem_logistic(&p);
    double L = problem_logistic_bound(&p, work);
    gradient_descent(&f, x, slow, &steps, 1 / L, 0, STEPS, work);
    newton(&f, fast);
    lbfgs(&f, middle);
    double best = fmin(vec_min(NEWTON + 1, fast), vec_min(STEPS + 1, middle));
    print(slow, STEPS + 1, best);
    print(middle, STEPS + 1, best);
    print(fast, NEWTON + 1, best);
    return 0;
}
