/*
 * 5.6 fit_rate
 *
 * Draw two straight lines through the gaps of a run: one with the gap on a log
 * axis, one with both on log axes. The slopes are the two rates, and the line
 * that fits better says which of them it is.
 *
 * Read: chapters/05-strong-convexity/README.md, "Reading a rate off a run"
 */
#include "strong_convexity.h"

int fit_rate(int count, double *factor, double *exponent,
             const double history[count], double f_star, int first,
             double floor)
{
    return NOT_WRITTEN;
}
