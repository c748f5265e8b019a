/*
 * 2.4 log_sum_exp
 *
 * The smooth maximum, and its gradient. e^1000 is more than a double can hold,
 * and e^-1000 is less: take the largest term out of the sum first.
 *
 * Read: chapters/02-convex-functions/README.md, "Log-sum-exp"
 */
#include "convex_functions.h"

double log_sum_exp(int n, double p[n], const double z[n])
{
    return (double)NAN;
}
