/* Sample tests of 12.8 min_norm_solution. */
#include "harness.h"
#include "why_nets_work.h"

Test(min_norm_solution, one_equation_in_two_unknowns)
{
    const double *A = input("A", 2, (double[]){3, 4});
    const double *b = input("b", 1, (double[]){25});
    double *x = output("x", 2), *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("3 x_0 + 4 x_1 = 25") {
        *status =
            (int)min_norm_solution(1, 2, x, steps, A, b, 1e-12, 100, work);
    }
    expect_status("status", *status, NUM_OK, "one equation");
    expect_close("x", x, (double[]){3, 4}, 2, 1e-12,
                 "of the whole line of solutions the point nearest to 0; it "
                 "is a multiple of the row");
    expect_int("steps", *steps, 1,
               "with one row the step 1 / |A|_F^2 goes there at once");
}

Test(min_norm_solution, two_equations_in_three_unknowns)
{
    const double *A = input("A", 6, (double[]){1, 1, 0, 0, 1, 1});
    const double *b = input("b", 2, (double[]){3, 3});
    double *x = output("x", 3), *work = output("work", 5);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("x_0 + x_1 = 3, x_1 + x_2 = 3") {
        *status =
            (int)min_norm_solution(2, 3, x, steps, A, b, 1e-10, 1000, work);
    }
    expect_status("status", *status, NUM_OK, "two equations");
    expect_close("x", x, (double[]){1, 2, 1}, 3, 1e-8,
                 "(0, 3, 0) solves them too, with norm 3; (1, 2, 1) is shorter "
                 "and a sum of rows");
}

Test(min_norm_solution, no_solution_at_all)
{
    const double *A = input("A", 2, (double[]){1, 1});
    const double *b = input("b", 2, (double[]){0, 2});
    double *x = output("x", 1), *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("x = 0 and x = 2") {
        *status =
            (int)min_norm_solution(2, 1, x, steps, A, b, 1e-12, 100, work);
    }
    expect_status("status", *status, NUM_OK,
                  "the gradient is 0 at the least squares solution, the "
                  "residual is not");
    expect_value("x", *x, 1, 1e-12, "half way");
}
