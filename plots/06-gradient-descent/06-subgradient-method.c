/*
 * Data for the picture of 6.6: the iterates of the subgradient method on
 * |x| + 3 |y|, with the learner's method and value.
 */
#include "gradient_descent.h"
#include "trace.h"

#include <math.h>

enum { STEPS = 40 };

int main(void)
{
    const double A[] = {1, 0, 0, 3}, b[] = {0, 0};
    absolute_problem p = {.m = 2, .n = 2, .A = A, .b = b};
    objective f = {.n = 2, .eval = absolute_eval, .data = &p};
    double x[2] = {-3, 1.1}, history[STEPS + 1], work[4];
    int steps;
    trace *t = trace_new(2, STEPS + 1);
    if (!t)
        return 1;
    objective watched = trace_objective(t, &f);
    subgradient_method(&watched, x, history, &steps, 0.5, STEPS, work);
    if (t->count > 0 && isfinite(t->rows[0]))
        trace_write(t, stdout);
    trace_free(t);
    return 0;
}
