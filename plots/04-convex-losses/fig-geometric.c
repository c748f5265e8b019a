/*
 * Data: x and f(x) = 3 x^(1/3) + x^4/50 + 1/(20 x) in one set, u = log x and
 * log f in the other.
 */
#include "convex_losses.h"

#include <math.h>
#include <stdio.h>

int main(void)
{
    const double A[3] = {1.0 / 3, 4, -1}, c[3] = {3, 0.02, 0.05};
    for (int k = 0; k <= 100; k++) {
        double x = 0.02 + k * 0.03, u = log(x), work[3];
        printf("%.4g %.6g\n", x,
               exp(posynomial_log(3, 1, NULL, A, c, &u, work)));
    }
    printf("\n\n");
    for (int k = 0; k <= 100; k++) {
        double u = log(0.02) + k * log(3.02 / 0.02) / 100, work[3];
        printf("%.4g %.6g\n", u, posynomial_log(3, 1, NULL, A, c, &u, work));
    }
    return 0;
}
