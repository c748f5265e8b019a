/* Sample tests of 11.1 critical_points. */
#include "../results.h"

Test(critical_points, a_pass_between_two_valleys)
{
    objective f = terrain_pass();
    critical_results out = critical_results_new(4, 2);
    const double *starts =
        input("starts", 8, (double[]){1, 0.9, 1, 0.2, 0, -1.2, -3, 1.1});
    ATTEMPT("f = x^2/2 - y^2/2 + y^4/4 from (1, 0.9), (1, 0.2), (0, -1.2) and "
            "(-3, 1.1)") {
        *out.found = critical_points(&f, 4, out.points, out.kinds, out.index,
                                     starts, 1e-10, 1e-3, 50, out.work);
    }
    expect_int("result", *out.found, 3,
               "the first and the last run end at (0, 1): that is one point");
    expect_within("points", out.points, (double[]){0, 1, 0, 0, 0, -1}, 6, 1e-8,
                  "the gradient is (x, y^3 - y): 0 at y = 1, 0 and -1, in the "
                  "order in which the starts find them");
    expect_ints("kinds", out.kinds,
                (int[]){POINT_MINIMUM, POINT_SADDLE, POINT_MINIMUM}, 3,
                "the Hessian is diag(1, 3y^2 - 1): minima at y = 1 and -1, a "
                "saddle at 0");
    expect_ints("index", out.index, (int[]){0, 1, 0}, 3,
                "one direction goes down at the saddle");
}

Test(critical_points, newton_solves_a_linear_gradient_in_one_step)
{
    const double A[] = {2, 1, 1, -1}, b[] = {3, 0};
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    critical_results out = critical_results_new(1, 2);
    const double *starts = input("starts", 2, (double[]){5, -4});
    ATTEMPT("f = 1/2 x'Ax - b'x, A = (2 1; 1 -1), b = (3, 0), max_steps = 1") {
        *out.found = critical_points(f, 1, out.points, out.kinds, out.index,
                                     starts, 1e-10, 1e-3, 1, out.work);
    }
    expect_int("result", *out.found, 1,
               "one step of Newton's method leads to A x = b, also where A has "
               "a negative eigenvalue");
    expect_within("points", out.points, (double[]){1, 1}, 2, 1e-10,
                  "2 + 1 = 3 and 1 - 1 = 0");
    expect_ints("kinds", out.kinds, (int[]){POINT_SADDLE}, 1,
                "det A = -3: one eigenvalue of each sign");
    expect_int("gradients", (int)f->gradients, 2, "one at the start, one at x");
    expect_int("Hessians", (int)f->hessians, 2, "one at the start, one at x");
}

Test(critical_points, all_nine_of_himmelblau)
{
    enum { COUNT = 10 };
    objective f = terrain_himmelblau();
    critical_results out = critical_results_new(COUNT, 2);
    const double *starts = input(
        "starts", 2 * COUNT,
        (double[]){3.1,  2.1,  -2.7, 3.1, -3.7, -3.2, 3.6, -1.9, -0.3, -0.9,
                   -0.1, -0.8, 0.1,  2.9, -3.1, 0,    3.3, 0.1,  -0.2, -2});
    ATTEMPT("(x^2 + y - 11)^2 + (x + y^2 - 7)^2 from ten starts") {
        *out.found =
            critical_points(&f, COUNT, out.points, out.kinds, out.index, starts,
                            1e-9, 1e-3, 50, out.work);
    }
    expect_int("result", *out.found, 9, "the fifth and the sixth start meet");
    expect_ints("index", out.index, (int[]){0, 0, 0, 0, 2, 1, 1, 1, 1}, 9,
                "four minima, one maximum, four saddles");
    expect_ints("kinds", out.kinds,
                (int[]){POINT_MINIMUM, POINT_MINIMUM, POINT_MINIMUM,
                        POINT_MINIMUM, POINT_MAXIMUM, POINT_SADDLE,
                        POINT_SADDLE, POINT_SADDLE, POINT_SADDLE},
                9, "a short gradient says critical; which kind, the Hessian");
    expect_within("minima", out.points, himmelblau_minima, 8, 1e-7,
                  "where both brackets are 0");
}
