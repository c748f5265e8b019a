/* Sample tests of 5.7 pl_constant. */
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

Test(pl_constant, three_points_by_hand)
{
    const double A[] = {1, 0, 0, 4}, points[] = {1, 1, 2, 0, 0, 1};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 2);
    double *work = output("work", 4);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = 1/2 x_1^2 + 2 x_2^2 at (1, 1), (2, 0) and (0, 1)") {
        *status = (int)pl_constant(&f, mu, x, tested, 0, 1e-9, &S, 3, &r, work);
    }
    expect_status("status", *status, NUM_OK, "three points were tested");
    expect_value("mu", *mu, 1, 1e-14,
                 "the quotients are 3.4, 1 and 4: at (2, 0) the gradient is "
                 "(2, 0), half its square 2, and f is 2");
    expect_close("x", x, (double[]){2, 0}, 2, 0, "the point with quotient 1");
    expect_int("tested", *tested, 3, "all of them");
}

Test(pl_constant, the_height_is_above_the_minimum)
{
    const double A[] = {2}, b[] = {6}, points[] = {1, 5};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    quadratic_problem q = {.n = 1, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 1);
    double *work = output("work", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^2 - 6x, f* = -9, at 1 and 5") {
        *status =
            (int)pl_constant(&f, mu, x, tested, -9, 1e-9, &S, 2, &r, work);
    }
    expect_status("status", *status, NUM_OK, "two points were tested");
    expect_value("mu", *mu, 2, 1e-14,
                 "at x = 1: f' = -4, f - f* = -5 + 9 = 4, 8/4 = 2 = f''; f "
                 "itself is negative there");
    expect_int("tested", *tested, 2, "both");
}

Test(pl_constant, flat_directions_do_not_count)
{
    const double A[] = {3, 0, 0, 0}, points[] = {1, 5, -2, 7, 0.5, -100};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 2);
    double *work = output("work", 4);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = 3/2 x_1^2 in two dimensions") {
        *status = (int)pl_constant(&f, mu, x, tested, 0, 1e-9, &S, 3, &r, work);
    }
    expect_status("status", *status, NUM_OK, "three points were tested");
    expect_value("mu", *mu, 3, 1e-14,
                 "f is not strongly convex, but wherever f is above its "
                 "minimum the gradient is long enough: mu = 3");
}

Test(pl_constant, points_at_the_minimum_are_left_out)
{
    const double A[] = {2}, points[] = {0, 1e-5, 3, -1};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    quadratic_problem q = {.n = 1, .A = A};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    rng r = test_rng(0);
    double *mu = output("mu", 1), *x = output("x", 1);
    double *work = output("work", 2);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x^2 at 0, 0.00001, 3 and -1, min_gap = 1e-6") {
        *status = (int)pl_constant(f, mu, x, tested, 0, 1e-6, &S, 4, &r, work);
    }
    expect_status("status", *status, NUM_OK, "two points were tested");
    expect_int("tested", *tested, 2,
               "at 0 the quotient is 0/0, at 0.00001 the gap is 1e-10");
    expect_value("mu", *mu, 2, 1e-14, "f'' = 2");
    expect_int("gradients", (int)f->gradients, 4,
               "one value with gradient for each point");
    expect_int("values", (int)f->values, 4, "and no value besides");
}
