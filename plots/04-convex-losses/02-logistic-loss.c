/* Data for the picture of 4.2: margin z, loss and slope of one sample. */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double X = 1, y = 1;
    for (int k = -40; k <= 40; k++) {
        double z = k / 5.0, slope = 0;
        double loss = logistic_loss(1, 1, &slope, &X, &y, &z);
        if (isfinite(loss) && isfinite(slope))
            printf("%g %.9g %.9g\n", z, loss, slope);
    }
    return 0;
}
