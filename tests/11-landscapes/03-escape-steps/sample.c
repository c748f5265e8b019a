/* Sample tests of 11.3 escape_steps. */
#include "../results.h"

Test(escape_steps, doubles_in_every_step)
{
    double *steps = output("steps", 1), *work = output("work", 8);
    int *status = output_ints("status", 1);
    const double *H = input("H", 4, (double[]){1, 0, 0, -1});
    const double *d = input("d", 2, (double[]){1, -0.125});
    ATTEMPT("H = diag(1, -1), d = (1, -1/8), eta = 1, radius = 1") {
        *status = (int)escape_steps(2, steps, H, d, 1, 1, work);
    }
    expect_status("status", *status, NUM_OK, "there is a way out");
    expect_value("steps", *steps, 3, 0,
                 "the part along (0, 1) is 1/8 in size and doubles: 1/4, 1/2, "
                 "1");
}

Test(escape_steps, only_the_part_along_the_way_out_counts)
{
    double *steps = output("steps", 1), *work = output("work", 8);
    int *status = output_ints("status", 1);
    const double *H = input("H", 4, (double[]){0, 1, 1, 0});
    const double *d = input("d", 2, (double[]){0.1, 0});
    ATTEMPT("H = (0 1; 1 0), d = (0.1, 0), eta = 0.1, radius = 1") {
        *status = (int)escape_steps(2, steps, H, d, 0.1, 1, work);
    }
    expect_status("status", *status, NUM_OK, "the eigenvalues are 1 and -1");
    expect_value("steps", *steps, 28, 0,
                 "v = (1, -1) / sqrt(2), c = 0.0707, log(14.14) / log(1.1) = "
                 "27.8");
}

Test(escape_steps, nothing_pushes_away_from_a_minimum)
{
    double *steps = inout("steps", 1, (double[]){-7});
    double *work = output("work", 8);
    int *status = output_ints("status", 1);
    const double *H = input("H", 4, (double[]){2, 1, 1, 2});
    const double *d = input("d", 2, (double[]){0.1, 0});
    ATTEMPT("H = (2 1; 1 2), eigenvalues 1 and 3") {
        *status = (int)escape_steps(2, steps, H, d, 0.1, 1, work);
    }
    expect_status("status", *status, NUM_NO_PROGRESS,
                  "no eigenvalue is negative: every part shrinks");
    expect_value("steps", *steps, -7, 0, "steps is left as it was");
}
