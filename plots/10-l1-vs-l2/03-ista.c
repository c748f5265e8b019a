/*
 * Data for the picture of 10.3: the iterates of ista on a quadratic of the plane
 * with centre (2, 1), A = (1, 0.5; 0.5, 1) and lambda = 1.7.
 */
#include "l1_vs_l2.h"
#include "problems.h"
#include "trace.h"

enum { STEPS = 30 };

int main(void)
{
    const double A[] = {1, 0.5, 0.5, 1}, b[] = {2.5, 2};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double x[2] = {-1, 2}, history[STEPS + 1], work[4];
    int steps;
    trace *t = trace_new(2, STEPS + 1);
    if (t) {
        objective watched = trace_objective(t, &f);
        ista(&watched, x, history, &steps, 1.7, 0.3, 1e-4, STEPS, work);
        if (t->count > 0)
            trace_write(t, stdout);
    }
    trace_free(t);
    return 0;
}
