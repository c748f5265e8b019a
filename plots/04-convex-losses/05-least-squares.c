/*
 * Data for the picture of 4.5: the condition number 1/s of the 4 x 2 matrix X
 * with singular values 1 and s, and the relative errors of w by the normal
 * equations and by QR, where y = X (1, 2). A method that refuses gives nan.
 */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

static double error(const double w[2])
{
    return hypot(w[0] - 1, w[1] - 2) / sqrt(5);
}

int main(void)
{
    puts("# noise: the errors are rounding, magnified by the condition number");
    for (int k = 0; k <= 42; k++) {
        double s = pow(10, -k / 4.0), X[8], y[4], w[2] = {0}, work[16];
        for (int i = 0; i < 4; i++) { /* q_1 v_1' + s q_2 v_2' */
            double q1 = 0.5, q2 = i % 2 == 0 ? 0.5 : -0.5;
            X[2 * i] = q1 * 0.6 - s * q2 * 0.8;
            X[2 * i + 1] = q1 * 0.8 + s * q2 * 0.6;
            y[i] = X[2 * i] + 2 * X[2 * i + 1];
        }
        num_status status = least_squares_normal(4, 2, w, X, y, 0, -1, work);
        double normal = status == NUM_OK ? error(w) : (double)NAN;
        status = least_squares_qr(4, 2, w, X, y, work);
        double qr = status == NUM_OK ? error(w) : (double)NAN;
        if (isfinite(normal) || isfinite(qr))
            printf("%.9g %.0e %.0e\n", 1 / s, normal, qr);
    }
    return 0;
}
