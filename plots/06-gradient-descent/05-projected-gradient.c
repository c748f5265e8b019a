/*
 * Data for the picture of 6.5: projected gradient descent on the unit disk,
 * from a start outside. Data set 0: the iterates; data set 1: for each of them
 * the free step before its projection.
 */
#include "gradient_descent.h"
#include "problems.h"
#include "trace.h"
#include "vec.h"

enum { STEPS = 12 };

/* The unit disk; keeps the points it is asked to project. */
static void project_on_disk(int n, double p[], const double y[], void *data)
{
    double norm = vec_norm2(n, y);
    trace_point(data, 0, y);
    vec_copy(n, p, y);
    if (norm > 1)
        vec_scale(n, p, 1 / norm);
}

int main(void)
{
    const double A[] = {1, 0, 0, 3}, b[] = {2, 3};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double x[2] = {-1.2, -0.6}, history[STEPS + 1], work[4];
    int steps;
    trace *t = trace_new(2, STEPS + 1), *free_steps = trace_new(2, STEPS + 2);
    if (t && free_steps) {
        objective watched = trace_objective(t, &f);
        feasible_set disk = {project_on_disk, free_steps};
        projected_gradient(&watched, x, history, &steps, &disk, 0.25, 1e-3,
                           STEPS, work);
        if (t->count > 0 && free_steps->count > 0) {
            trace_write(t, stdout);
            trace_write(free_steps, stdout);
        }
    }
    trace_free(t);
    trace_free(free_steps);
    return 0;
}
