/* Sample tests of 5.3 strong_convexity_sampled. */
#include "harness.h"
#include "problems.h"
#include "strong_convexity.h"

/* listed: points that are proposed one after the other. */
typedef struct listed {
    int next;
    const double *points;
} listed;

static void next_point(int n, double x[], rng *r, void *data)
{
    listed *l = data;
    (void)r;
    for (int i = 0; i < n; i++)
        x[i] = l->points[l->next++];
}

/* f(x) = x^4. */
static double fourth_power(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 4 * x[0] * x[0] * x[0];
    return x[0] * x[0] * x[0] * x[0];
}

Test(strong_convexity_sampled, three_pairs_by_hand)
{
    const double A[] = {1, 0, 0, 4};
    const double points[] = {0, 0, 1, 1, /**/ 1, 0, 3, 0, /**/ 0, 0, 0, 2};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 8);
    double *x = output("x", 2), *y = output("y", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = 1/2 x_1^2 + 2 x_2^2, three pairs") {
        *status = (int)strong_convexity_sampled(&f, mu, x, y, tested, &S, 0.5,
                                                3, &r, work);
    }
    expect_status("status", *status, NUM_OK, "three pairs were tested");
    expect_int("tested", *tested, 3, "all pairs are far enough apart");
    expect_value(
        "mu", *mu, 1, 1e-14,
        "the quotients are 5/2, 1 and 4: from (1, 0) to (3, 0) f rises "
        "by 4, the tangent by 2, and 1/2 |y - x|^2 is 2");
    expect_close("x", x, (double[]){1, 0}, 2, 0, "the pair with quotient 1");
    expect_close("y", y, (double[]){3, 0}, 2, 0, "the pair with quotient 1");
}

Test(strong_convexity_sampled, the_gradient_is_the_one_at_x)
{
    const double points[] = {1, 2, /**/ 2, 1, /**/ 3, -1};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective f = {.n = 1, .eval = fourth_power};
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 4);
    double *x = output("x", 1), *y = output("y", 1);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^4, pairs (1, 2), (2, 1) and (3, -1)") {
        *status = (int)strong_convexity_sampled(&f, mu, x, y, tested, &S, 0.5,
                                                3, &r, work);
    }
    expect_status("status", *status, NUM_OK, "three pairs were tested");
    expect_value("mu", *mu, 22, 1e-14,
                 "q(x, y) = 2 (3x^2 + 2xy + y^2) for x^4: 22 at (1, 2), 34 at "
                 "(2, 1) and 44 at (3, -1)");
    expect_value("x", *x, 1, 0, "the first pair has the smallest quotient");
    expect_value("y", *y, 2, 0, "the first pair has the smallest quotient");
}

Test(strong_convexity_sampled, negative_shows_that_f_is_not_convex)
{
    const double A[] = {-1, 0, 0, 2};
    const double points[] = {0, 0, 0, 1, /**/ 0, 0, 2, 1, /**/ 5, 0, 5, 1};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 8);
    double *x = output("x", 2), *y = output("y", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = -1/2 x_1^2 + x_2^2") {
        *status = (int)strong_convexity_sampled(&f, mu, x, y, tested, &S, 0.5,
                                                3, &r, work);
    }
    expect_status("status", *status, NUM_OK, "three pairs were tested");
    expect_value("mu", *mu, -0.4, 1e-14,
                 "from (0, 0) to (2, 1) f falls by 1 below its tangent: -1 "
                 "over 5/2. Do not cut it to 0");
}

Test(strong_convexity_sampled, pairs_that_are_too_close_are_left_out)
{
    const double A[] = {3};
    const double points[] = {1, 1, /**/ 0, 2, /**/ 4, 4.25, /**/ 7, 6.5};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    quadratic_problem q = {.n = 1, .A = A};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 4);
    double *x = output("x", 1), *y = output("y", 1);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("distances 0, 2, 1/4 and 1/2, min_distance = 1/2") {
        *status = (int)strong_convexity_sampled(f, mu, x, y, tested, &S, 0.5, 4,
                                                &r, work);
    }
    expect_status("status", *status, NUM_OK, "two pairs were tested");
    expect_int("tested", *tested, 2,
               "distance 0 would be 0/0 and 1/4 is below min_distance; 1/2 is "
               "not below it");
    expect_value("mu", *mu, 3, 1e-14, "f''(x) = 3");
    expect_int("gradients", (int)f->gradients, 2,
               "one gradient, at x, for each pair tested");
    expect_int("values", (int)f->values, 4,
               "and one value more, at y: pairs left out cost nothing");
}
