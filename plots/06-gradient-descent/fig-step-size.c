/*
 * Data: eta L and the steps that gradient descent takes to make the gradient a
 * millionth of what it was, on a quadratic with mu = 1, L = 10.
 */
#include "gradient_descent.h"
#include "problems.h"
#include "vec.h"

#include <stdio.h>

enum { N = 3, STEPS = 3000 };

int main(void)
{
    const double A[N * N] = {1, 0, 0, 0, 4, 0, 0, 0, 10};
    static double history[STEPS + 1];
    quadratic_problem q = {.n = N, .A = A};
    objective f = problem_quadratic(&q);
    for (int i = 1; i <= 106; i++) {
        double etaL = i < 95 ? 0.02 * i : 1.88 + 0.01 * (i - 94);
        double x[N] = {1, 0.25, 0.1}, work[N]; /* A x = (1, 1, 1) */
        int steps;
        objective_gradient(&f, work, x);
        double tol = 1e-6 * vec_norm2(N, work);
        if (gradient_descent(&f, x, history, &steps, etaL / 10, tol, STEPS,
                             work) == NUM_OK)
            printf("%.9g %d\n", etaL, steps);
    }
    return 0;
}
