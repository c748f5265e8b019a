/*
 * Data for the picture of 11.5: n, the share of 20000 random symmetric matrices
 * with eigenvalues of one sign, and the same of n independent signs.
 */
#include "terrain.h"

#include <stdio.h>

enum { MOST = 7, SAMPLES = 20000 };

int main(void)
{
    rng r;
    rng_seed(&r, 1);
    for (int n = 1; n <= MOST; n++) {
        int histogram[MOST + 1];
        double fraction = NAN, work[2 * MOST * (MOST + 1)];
        if (saddle_fraction(n, histogram, &fraction, SAMPLES, &r, work) ==
            NUM_OK)
            printf("%d %.9g %.9g\n", n, 1 - fraction, 2 * pow(0.5, n));
    }
    return 0;
}
