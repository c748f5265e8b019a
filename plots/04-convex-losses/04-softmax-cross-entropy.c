/*
 * Data for the picture of 4.4: three classes with the scores z, 0 and 2. Columns
 * z, then the loss if the right class is 0, 1, 2.
 */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double X = 1;
    for (int k = -40; k <= 48; k++) {
        double W[3] = {k / 6.0, 0, 2}, loss[3], work[3];
        for (int c = 0; c < 3; c++)
            loss[c] = softmax_cross_entropy(1, 1, 3, NULL, &X, &c, W, work);
        if (isfinite(loss[0]) && isfinite(loss[1]) && isfinite(loss[2]))
            printf("%.6g %.9g %.9g %.9g\n", W[0], loss[0], loss[1], loss[2]);
    }
    return 0;
}
