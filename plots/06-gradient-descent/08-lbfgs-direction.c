/*
 * Data for the picture of 6.8: L-BFGS with five pairs and halved steps on
 * Rosenbrock's function.
 */
#include "gradient_descent.h"
#include "problems.h"
#include "vec.h"

#include <stdio.h>
#include <string.h>

enum { N = 2, PAIRS = 5, STEPS = 60 };

/* x_new = x + t d with the first t of 1, 1/2, ... that satisfies Armijo. */
static int search(objective *f, double x_new[N], const double x[N], double fx,
                  const double g[N], const double d[N])
{
    double slope = vec_dot(N, g, d);
    for (double t = 1; t > 1e-12; t /= 2) {
        vec_add_scaled(N, x_new, x, d, t);
        if (objective_value(f, x_new) <= fx + 1e-4 * t * slope)
            return 1;
    }
    return 0;
}

int main(void)
{
    objective f = problem_rosenbrock(N);
    double x[N] = {-1.2, 1}, x_new[N], g[N], g_new[N], d[N];
    double S[PAIRS * N], Y[PAIRS * N], work[2 * PAIRS];
    double fx = objective_value_gradient(&f, g, x);
    int m = 0;
    for (int k = 0; k < STEPS && vec_norm2(N, g) > 1e-6; k++) {
        if (lbfgs_direction(N, m, d, g, S, Y, work) != NUM_OK)
            return 0;
        printf("%d %.9g %.9g %.9g\n", k, x[0], x[1], fx);
        if (!search(&f, x_new, x, fx, g, d))
            return 0;
        if (m == PAIRS) { /* the oldest pair leaves */
            memmove(S, S + N, sizeof(double[(PAIRS - 1) * N]));
            memmove(Y, Y + N, sizeof(double[(PAIRS - 1) * N]));
            m--;
        }
        fx = objective_value_gradient(&f, g_new, x_new);
        vec_sub(N, S + m * N, x_new, x);
        vec_sub(N, Y + m * N, g_new, g);
        m++;
        vec_copy(N, x, x_new);
        vec_copy(N, g, g_new);
    }
    printf("%d %.9g %.9g %.9g\n", STEPS, x[0], x[1], fx);
    return 0;
}
