/*
 * 6.6 absolute_eval, subgradient_method
 *
 * First the function: the sum of |a_i'x - b_i| and one of its subgradients.
 * Then the method: shorter and shorter steps against a subgradient, keeping the
 * best point, for the last one may be worse.
 *
 * Read: chapters/06-gradient-descent/README.md, "Kinks: the subgradient method"
 */
#include "gradient_descent.h"

#include <math.h>

double absolute_eval(int n, double g[], const double x[], void *data)
{
    return (double)NAN;
}

num_status subgradient_method(objective *f, double x[], double history[],
                              int *steps, double a, int max_steps,
                              double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
