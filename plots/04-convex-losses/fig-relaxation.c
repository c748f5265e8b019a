/*
 * Data: the threshold w, the part of ten points that "+1 where x > w" gets
 * wrong, and the mean hinge loss of the score x - w.
 */
#include "losses.h"

#include <stdio.h>

enum { M = 10 };

int main(void)
{
    const double x[M] = {-2.6, -2.1, -1.4, -0.9, -0.2, 0.1, 0.7, 1.2, 1.9, 2.4};
    const double y[M] = {-1, -1, 1, -1, -1, 1, -1, 1, 1, 1};
    for (int k = -120; k <= 120; k++) {
        double w = k / 40.0, wrong = 0, hinge = 0;
        for (int i = 0; i < M; i++) {
            double z = y[i] * (x[i] - w);
            wrong += loss_value(LOSS_ZERO_ONE, NULL, z, 1) / M;
            hinge += loss_value(LOSS_HINGE, NULL, z, 1) / M;
        }
        printf("%g %.6g %.6g\n", w, wrong, hinge);
    }
    return 0;
}
