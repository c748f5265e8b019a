/*
 * Data for the picture of 8.6: the gap with restarts, then the gap of nesterov
 * alone, on a quadratic with eigenvalues 0.01, 0.2 and 1.
 */
#include "momentum.h"
#include "problems.h"

#include <math.h>
#include <stdio.h>

enum { STEPS = 160 };

/* Nesterov's method, so that the picture has it whatever you have written. */
static void without(objective *f, double history[STEPS + 1])
{
    double x[3] = {1, 1, 1}, y[3] = {1, 1, 1}, g[3], t = 1;
    for (int k = 0; k <= STEPS; k++) {
        double next_t = (1 + sqrt(1 + 4 * t * t)) / 2;
        history[k] = objective_value(f, x);
        objective_gradient(f, g, y);
        for (int i = 0; i < 3; i++) {
            double next = y[i] - g[i];
            y[i] = next + (t - 1) / next_t * (next - x[i]);
            x[i] = next;
        }
        t = next_t;
    }
}

int main(void)
{
    const double A[] = {0.01, 0, 0, 0, 0.2, 0, 0, 0, 1};
    quadratic_problem q = {.n = 3, .A = A};
    objective f = problem_quadratic(&q);
    double x[3] = {1, 1, 1}, history[STEPS + 1], plain[STEPS + 1], work[6];
    int steps = -1, restarts;
    adaptive_restart(&f, x, history, &steps, &restarts, 1, 0, STEPS, work);
    without(&f, plain);
    for (int k = 0; k <= steps && k <= STEPS; k++)
        printf("%d %.9g %.9g\n", k, history[k], plain[k]);
    return 0;
}
