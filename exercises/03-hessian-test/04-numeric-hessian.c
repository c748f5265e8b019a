/*
 * 3.4 numeric_hessian
 *
 * All second derivatives of f from its values: three points for the diagonal,
 * four for each pair of coordinates, and a matrix that is symmetric to the last
 * bit.
 *
 * Read: chapters/03-hessian-test/README.md, "The two errors of a difference"
 */
#include "hessian_test.h"

num_status numeric_hessian(objective *f, double H[], double x[])
{
    return NUM_NOT_IMPLEMENTED;
}
