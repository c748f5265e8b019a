/*
 * Data for the picture of 11.4: gradient descent from (1.6, 0), then from
 * (1.6, 0.002), then your run from (1.6, 0) with kicks; k f x y in each.
 */
#include "terrain.h"
#include "trace.h"

enum { STEPS = 150 };

static void plain(double y)
{
    objective f = terrain_pass();
    double x[] = {1.6, y}, g[2];
    trace *t = trace_new(2, STEPS + 1);
    for (int k = 0; t && k <= STEPS; k++) {
        trace_point(t, objective_value_gradient(&f, g, x), x);
        vec_axpy(2, x, g, -0.1);
    }
    if (t)
        trace_write(t, stdout);
    trace_free(t);
}

int main(void)
{
    const perturbation p = {
        .eta = 0.1, .tol = 0.02, .radius = 0.03, .decrease = 0.02, .wait = 60};
    objective f = terrain_pass();
    double x[] = {1.6, 0}, work[4];
    int steps, kicks;
    rng r;
    rng_seed(&r, 1);
    plain(0);
    plain(0.002);
    trace *t = trace_new(2, STEPS + 1);
    if (!t)
        return 1;
    objective watched = trace_objective(t, &f);
    perturbed_gradient_descent(&watched, x, &steps, &kicks, &p, STEPS, &r,
                               work);
    if (t->count > 0)
        trace_write(t, stdout);
    trace_free(t);
    return 0;
}
