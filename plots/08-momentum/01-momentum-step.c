/* Data for the picture of 8.1: the path on f = (x^2 + 25 y^2) / 2. */
#include "momentum.h"

#include <stdio.h>

int main(void)
{
    double x[2] = {-4, 1}, v[2] = {0, 0};
    for (int k = 0; k <= 40; k++) {
        printf("%d %.9g %.9g\n", k, x[0], x[1]);
        const double g[2] = {x[0], 25 * x[1]};
        if (momentum_step(2, x, v, g, 0.15, 0.5) != NUM_OK)
            return 0;
    }
    return 0;
}
