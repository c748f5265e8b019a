/*
 * 11.1 critical_points
 *
 * Descent finds minima only. To find every place where the gradient is 0, solve
 * grad f(x) = 0 by Newton's method from many starts. Keep each solution once,
 * and ask the Hessian what it is.
 *
 * Read: chapters/11-landscapes/README.md, "Critical points, found and sorted"
 */
#include "landscapes.h"

int critical_points(objective *f, int count, double points[], int kinds[],
                    int index[], const double starts[], double tol,
                    double merge, int max_steps, double work[])
{
    return NOT_WRITTEN;
}
