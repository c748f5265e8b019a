/*
 * Data for the picture of 6.9: Frank-Wolfe on |x - c|^2 / 2 over the triangle
 * of R^3, drawn in the plane of the triangle (distances are kept).
 */
#include "gradient_descent.h"
#include "problems.h"
#include "trace.h"

#include <math.h>

enum { STEPS = 40 };

int main(void)
{
    const double I[] = {1, 0, 0, 0, 1, 0, 0, 0, 1}, c[] = {0.5, 0.6, -0.1};
    quadratic_problem q = {.n = 3, .A = I, .b = c};
    objective f = problem_quadratic(&q);
    double x[3] = {0, 0, 1};
    double history[STEPS + 1], gaps[STEPS + 1], work[3];
    int steps;
    trace *t = trace_new(3, STEPS + 1);
    if (!t)
        return 1;
    objective watched = trace_objective(t, &f);
    frank_wolfe(&watched, x, history, gaps, &steps, 1e-3, STEPS, work);
    for (int k = 0; k < t->count; k++) {
        const double *p = t->rows + 4 * k + 1;
        printf("%d %.9g %.9g\n", k, (p[1] - p[0]) / sqrt(2), p[2] * sqrt(1.5));
    }
    trace_free(t);
    return 0;
}
