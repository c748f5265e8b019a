/*
 * 11.5 saddle_fraction
 *
 * Draw random symmetric matrices and count their negative eigenvalues. How
 * often do all of them have one sign?
 *
 * Read: chapters/11-landscapes/README.md, "Why saddles: n signs at once"
 */
#include "landscapes.h"

num_status saddle_fraction(int n, int histogram[], double *fraction,
                           int samples, rng *r, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
