/*
 * Data for the picture of 4.3: w, the mean hinge of six samples in one variable,
 * its subgradient, and the part of the samples on the wrong side.
 */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

enum { M = 6 };

int main(void)
{
    const double X[M] = {2, 1, 0.5, -1, -0.8, 1.5};
    const double y[M] = {1, 1, 1, -1, 1, -1};
    for (int k = -40; k <= 80; k++) {
        double w = k / 20.0 + 1e-9, slope = 0, wrong = 0;
        double loss = hinge_loss(M, 1, &slope, X, y, &w, 0);
        for (int i = 0; i < M; i++)
            wrong += (y[i] * X[i] * w <= 0) / (double)M;
        if (isfinite(loss) && isfinite(slope))
            printf("%g %.9g %.9g %.9g\n", w, loss, slope, wrong);
    }
    return 0;
}
