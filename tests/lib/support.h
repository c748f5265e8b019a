/* support.h: what the tests of the library share. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>

/* |actual - expected| <= bound; false for NaN. */
static inline int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound;
}

#endif
