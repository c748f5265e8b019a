/* Data for the picture of 2.4: x, log(e^x + 1) and the weight p of x in it. */
#include "convex_functions.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    for (int k = -20; k <= 20; k++) {
        double z[2] = {k / 4.0, 0}, p[2] = {0, 0};
        double value = log_sum_exp(2, p, z);
        if (!isnan(value))
            printf("%.9g %.9g %.9g\n", k / 4.0, value, p[0]);
    }
    return 0;
}
