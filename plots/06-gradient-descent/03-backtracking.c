/*
 * Data for the picture of 6.3: the first iterates of gradient descent with
 * backtracking on Rosenbrock's function.
 */
#include "gradient_descent.h"
#include "problems.h"
#include "trace.h"

enum { STEPS = 60 };

int main(void)
{
    objective f = problem_rosenbrock(2);
    double x[2] = {-1.2, 1}, history[STEPS + 1], work[6];
    int steps;
    trace *t = trace_new(2, STEPS + 1);
    if (!t)
        return 1;
    objective watched = trace_objective(t, &f);
    gradient_descent_backtracking(&watched, x, history, &steps, 1, 0.5, 1e-4,
                                  1e-3, STEPS, work);
    if (t->count > 0)
        trace_write(t, stdout);
    trace_free(t);
    return 0;
}
