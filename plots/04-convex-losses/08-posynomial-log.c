/*
 * Data for the picture of 4.8: u, F(u) = log f(exp(u)) and the slope for
 * f(x) = 3 x^(1/3) + x^4/50 + 1/(20 x).
 */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double A[3] = {1.0 / 3, 4, -1}, c[3] = {3, 0.02, 0.05};
    for (int k = -40; k <= 20; k++) {
        double u = k / 10.0, work[3], slope = 0;
        double F = posynomial_log(3, 1, &slope, A, c, &u, work);
        if (isfinite(F) && isfinite(slope))
            printf("%g %.9g %.9g\n", u, F, slope);
    }
    return 0;
}
