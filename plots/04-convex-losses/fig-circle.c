/*
 * Data: 12 points near a circle around (2, 1) with radius 1.5; the circle that
 * least squares finds after lifting. First line of the second set: a, b, r.
 */
#include "convex_losses.h"

#include <math.h>
#include <stdio.h>

enum { M = 12 };

int main(void)
{
    const double noise[M] = {0.1,   -0.08, 0.05, -0.12, 0.07, 0.02,
                             -0.05, 0.11,  -0.1, 0.04,  0.06, -0.09};
    double X[3 * M], y[M], w[3], work[5 * M];
    for (int i = 0; i < M; i++) {
        double angle = 0.4 * i - 0.3, r = 1.5 + noise[i];
        double p = 2 + r * cos(angle), q = 1 + r * sin(angle);
        X[3 * i] = 2 * p;
        X[3 * i + 1] = 2 * q;
        X[3 * i + 2] = 1;
        y[i] = p * p + q * q;
        printf("%.6g %.6g\n", p, q);
    }
    printf("\n\n");
    if (least_squares_qr(M, 3, w, X, y, work) != NUM_OK)
        return 1;
    double radius = sqrt(w[2] + w[0] * w[0] + w[1] * w[1]);
    for (int k = 0; k <= 72; k++) {
        double angle = k * 3.141592653589793 / 36;
        printf("%.6g %.6g\n", w[0] + radius * cos(angle),
               w[1] + radius * sin(angle));
    }
    printf("\n\n%.6g %.6g %.6g\n", w[0], w[1], radius);
    return 0;
}
