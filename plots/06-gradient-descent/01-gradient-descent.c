/* Data for the picture of 6.1: the iterates on f = (x^2 + 8 y^2) / 2. */
#include "gradient_descent.h"
#include "problems.h"
#include "trace.h"

enum { STEPS = 25 };

int main(void)
{
    const double A[] = {1, 0, 0, 8};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    double x[2] = {-4, 1.5}, history[STEPS + 1], work[2];
    int steps;
    trace *t = trace_new(2, STEPS + 1);
    if (!t)
        return 1;
    objective watched = trace_objective(t, &f);
    gradient_descent(&watched, x, history, &steps, 0.22, 1e-3, STEPS, work);
    if (t->count > 0)
        trace_write(t, stdout);
    trace_free(t);
    return 0;
}
