/* Data for the picture of 4.1: r, mse, mae, Huber (delta = 1) of one sample. */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double X = 1, y = 0;
    for (int k = -30; k <= 30; k++) {
        double r = k / 10.0;
        double mse = mse_loss(1, 1, NULL, &X, &y, &r);
        double mae = mae_loss(1, 1, NULL, &X, &y, &r);
        double huber = huber_loss(1, 1, NULL, &X, &y, &r, 1);
        if (isfinite(mse) && isfinite(mae) && isfinite(huber))
            printf("%g %.9g %.9g %.9g\n", r, mse, mae, huber);
    }
    return 0;
}
