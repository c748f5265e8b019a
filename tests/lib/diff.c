/* Tests of diff.h: against derivatives that are known. */
#include "diff.h"

#include "problems.h"
#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 8 };

/* f(x) = sum_i a_i exp(b_i x_i) + x_0 x_1, with a different size for each i. */
static double mixed(int n, double g[], const double x[], void *data)
{
    (void)data;
    double f = x[0] * x[1];
    for (int i = 0; i < n; i++) {
        f += exp(x[i] / (i + 1));
        if (g != NULL)
            g[i] = exp(x[i] / (i + 1)) / (i + 1) + (i < 2 ? x[1 - i] : 0);
    }
    return f;
}

Test(diff_gradient, is_exact_to_rounding_for_a_quadratic)
{
    const double A[4] = {2, 1, 1, 4}, b[2] = {1, -3}, x[2] = {3, -5};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    double g[2], work[2];
    diff_gradient(&f, g, x, work);
    cr_expect(within(g[0], 2 * 3 - 5 - 1, 1e-9), "g_0 = %.17g", g[0]);
    cr_expect(within(g[1], 3 - 20 + 3, 1e-9), "g_1 = %.17g", g[1]);
    cr_expect_eq(f.values, 4, "two values a coordinate");
    cr_expect_eq(f.gradients, 0);
}

/* With f linear there is no truncation, and with f = x no rounding either. */
static double first(int n, double g[], const double x[], void *data)
{
    (void)data;
    for (int i = 0; g != NULL && i < n; i++)
        g[i] = i == 0;
    return x[0];
}

Test(diff_gradient, divides_by_the_distance_of_the_points)
{
    objective f = {.n = 1, .eval = first};
    const double points[] = {0, 0.1, -1.0 / 3, 1e-300, 12345.678, -1e15, 1e300};
    for (int k = 0; k < 7; k++) {
        double g, work;
        diff_gradient(&f, &g, &points[k], &work);
        cr_expect_eq(g, 1, "at %g: %.17g", points[k], g);
    }
}

Test(diff_gradient, is_right_to_about_eps_to_the_two_thirds)
{
    objective f = {.n = MOST, .eval = mixed};
    rng r;
    rng_seed(&r, 4);
    for (int trial = 0; trial < 20; trial++) {
        double x[MOST], g[MOST], exact[MOST], work[MOST];
        for (int i = 0; i < MOST; i++)
            x[i] = rng_normal(&r);
        diff_gradient(&f, g, x, work);
        objective_gradient(&f, exact, x);
        for (int i = 0; i < MOST; i++)
            cr_expect(within(g[i], exact[i], 1e-8), "trial %d: %.17g, %.17g",
                      trial, g[i], exact[i]);
    }
}

Test(diff_gradient, scales_the_step_with_the_coordinate)
{
    const double A[4] = {1, 0, 0, 1}, x[2] = {1e8, 1e-8};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    double g[2], work[2];
    diff_gradient(&f, g, x, work);
    cr_expect(within(g[0], 1e8, 1e-1), "relative error 1e-9 at 1e8: %.17g",
              g[0]);
    double small[2] = {1, 1e-8};
    diff_gradient(&f, g, small, work);
    cr_expect(within(g[1], 1e-8, 1e-9), "absolute error 1e-9 at 1e-8: %.17g",
              g[1]);
}

Test(diff_hessian, agrees_with_rosenbrock)
{
    objective f = problem_rosenbrock(MOST);
    rng r;
    rng_seed(&r, 5);
    for (int trial = 0; trial < 20; trial++) {
        double x[MOST], H[MOST * MOST], exact[MOST * MOST], work[2 * MOST];
        for (int i = 0; i < MOST; i++)
            x[i] = rng_normal(&r);
        f.gradients = 0;
        diff_hessian(&f, H, x, work);
        cr_expect_eq(f.gradients, 2 * MOST);
        objective_hessian(&f, exact, x);
        double size = vec_norm_inf(MOST * MOST, exact);
        for (int i = 0; i < MOST; i++)
            for (int j = 0; j < MOST; j++) {
                int at = i * MOST + j;
                cr_expect(within(H[at], exact[at], 1e-8 * size),
                          "trial %d, element %d, %d: %.17g, %.17g", trial, i, j,
                          H[at], exact[at]);
                cr_expect_eq(H[at], H[j * MOST + i], "exactly symmetric");
            }
    }
}

Test(diff_hessian, hands_nan_on)
{
    objective f = {.n = 2, .eval = mixed};
    const double x[2] = {NAN, 1};
    double g[2], H[4], work[4];
    diff_gradient(&f, g, x, work);
    diff_hessian(&f, H, x, work);
    for (int i = 0; i < 2; i++)
        cr_expect(isnan(g[i]), "g_%d = %g", i, g[i]);
    cr_expect(isnan(H[0]) && isnan(H[1]) && isnan(H[2]));
}
