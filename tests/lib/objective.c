/* Tests of objective.h. */
#include "objective.h"

#include "support.h"

/* f(x) = a x_0^2 + x_1, a in the data. */
static double parabola(int n, double g[], const double x[], void *data)
{
    double a = *(double *)data;
    cr_assert_eq(n, 2);
    if (g != NULL) {
        g[0] = 2 * a * x[0];
        g[1] = 1;
    }
    return a * x[0] * x[0] + x[1];
}

static void parabola_hessian(int n, double H[], const double x[], void *data)
{
    (void)x;
    cr_assert_eq(n, 2);
    H[0] = 2 * *(double *)data;
    H[1] = H[2] = H[3] = 0;
}

Test(objective, passes_value_gradient_hessian_and_data)
{
    double a = 3, x[2] = {2, 5}, g[2], H[4];
    objective f = {
        .n = 2, .eval = parabola, .hessian = parabola_hessian, .data = &a};
    cr_expect_eq(objective_value(&f, x), 17.0);
    cr_expect_eq(objective_value_gradient(&f, g, x), 17.0);
    cr_expect(g[0] == 12 && g[1] == 1);
    g[0] = g[1] = 0;
    objective_gradient(&f, g, x);
    cr_expect(g[0] == 12 && g[1] == 1);
    objective_hessian(&f, H, x);
    cr_expect(H[0] == 6 && H[1] == 0 && H[2] == 0 && H[3] == 0);
}

Test(objective, counts_what_was_asked_for)
{
    double a = 1, x[2] = {1, 1}, g[2], H[4];
    objective f = {
        .n = 2, .eval = parabola, .hessian = parabola_hessian, .data = &a};
    cr_expect(f.values == 0 && f.gradients == 0 && f.hessians == 0);
    objective_value(&f, x);
    cr_expect(f.values == 1 && f.gradients == 0 && f.hessians == 0,
              "a value is no gradient");
    objective_value_gradient(&f, g, x);
    cr_expect(f.values == 2 && f.gradients == 1 && f.hessians == 0,
              "value and gradient are one of each");
    objective_gradient(&f, g, x);
    cr_expect(f.values == 3 && f.gradients == 2 && f.hessians == 0,
              "a gradient costs a value as well");
    objective_hessian(&f, H, x);
    cr_expect(f.values == 3 && f.gradients == 2 && f.hessians == 1);
}

Test(objective, hands_nan_on)
{
    double a = 1, x[2] = {NAN, 1}, g[2];
    objective f = {.n = 2, .eval = parabola, .data = &a};
    cr_expect(isnan(objective_value(&f, x)));
    cr_expect(isnan(objective_value_gradient(&f, g, x)) && isnan(g[0]));
}
