/*
 * Data for the picture of 2.5: x, f(x) and the subgradient for the maximum of
 * the four lines -2x - 3, -x/2, x/4 and 3x/2 - 2, kinks included.
 */
#include "convex_functions.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double A[] = {-2, -0.5, 0.25, 1.5}, b[] = {-3, 0, 0, -2};
    const double at[] = {-3.2, -2.6, -2, -1.4, -0.7, 0, 0.8, 1.6, 2.1, 2.6};
    for (int i = 0; i < 10; i++) {
        double g = 0;
        int k = 0;
        double value = max_affine(4, 1, &g, &k, A, b, at + i);
        if (!isnan(value))
            printf("%.9g %.9g %.9g %d\n", at[i], value, g, k);
    }
    return 0;
}
