/*
 * 6.2 diagnose_run
 *
 * Say from the values of a run what it is doing at its end: converging,
 * crawling, oscillating or diverging. The rule stands in the header: it
 * compares how far the last two quarters of the run reach above their lowest
 * value.
 *
 * Read: chapters/06-gradient-descent/README.md, "Reading a run"
 */
#include "gradient_descent.h"

int diagnose_run(int count, const double history[count])
{
    return NOT_WRITTEN;
}
