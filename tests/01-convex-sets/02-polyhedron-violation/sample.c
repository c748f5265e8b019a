/* Sample tests of 1.2 polyhedron_violation. */
#include "convex_sets.h"
#include "harness.h"

/* The triangle x >= 0, y >= 0, x + y <= 4, as A x <= b. */
static const double triangle_A[6] = {-1, 0, 0, -1, 1, 1};
static const double triangle_b[3] = {0, 0, 4};

Test(polyhedron_violation, one_inequality)
{
    double *worst = output("result", 1);
    const double *A = input("A", 2, (double[]){2, 3});
    const double *b = input("b", 1, (double[]){10});
    const double *x = input("x", 2, (double[]){4, 3});
    ATTEMPT("polyhedron_violation of 2 x + 3 y <= 10 at (4, 3)") {
        *worst = polyhedron_violation(1, 2, A, b, x);
    }
    expect_value("result", *worst, 7, 1e-14,
                 "2 * 4 + 3 * 3 = 17 is 7 more than 10");
}

Test(polyhedron_violation, takes_the_worst_row)
{
    double *worst = output("result", 1);
    const double *A = input("A", 6, triangle_A);
    const double *b = input("b", 3, triangle_b);
    const double *x = input("x", 2, (double[]){3, 2});
    ATTEMPT("polyhedron_violation of the triangle at (3, 2)") {
        *worst = polyhedron_violation(3, 2, A, b, x);
    }
    expect_value("result", *worst, 1, 1e-14,
                 "the differences of the rows are -3, -2 and 1: the largest "
                 "counts, satisfied rows do not make up for a violated one");
}

Test(polyhedron_violation, inside_is_negative)
{
    double *worst = output("result", 1);
    const double *A = input("A", 6, triangle_A);
    const double *b = input("b", 3, triangle_b);
    const double *x = input("x", 2, (double[]){1.5, 1});
    ATTEMPT("polyhedron_violation of the triangle at (1.5, 1)") {
        *worst = polyhedron_violation(3, 2, A, b, x);
    }
    expect_value("result", *worst, -1, 1e-14,
                 "the differences are -1.5, -1 and -1.5: a point inside has a "
                 "negative result, minus the least room that is left");
}
