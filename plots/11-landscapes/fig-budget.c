/*
 * Data: landscape, method, and lower quartile, median and upper quartile of the
 * best value of seeds 11 ... 50 after 3000 evaluations; each method with the
 * best of nine settings on seeds 1 ... 10. A data set for each method.
 */
#include "race.h"

#include <stdio.h>

int main(void)
{
    for (int method = 0; method < RACE_METHODS; method++) {
        for (int which = 0; which < RACE_LANDSCAPES; which++) {
            double q[3];
            race(which, method, q);
            printf("%d %d %.6g %.6g %.6g\n", which, method, q[0], q[1], q[2]);
        }
        printf("\n\n");
    }
    return 0;
}
