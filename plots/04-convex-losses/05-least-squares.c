/*
 * Data for the picture of 4.5: a condition number 1/s, and the relative errors
 * of w by the normal equations and by QR, the largest of ten problems. Their
 * 4 x 2 matrices have the singular values 1 and s and differ in the right
 * singular vectors; y = X (1, 2). A method that refuses one gives nan.
 */
#include "convex_losses.h"
#include <math.h>
#include <stdio.h>

static double error(num_status status, const double w[2])
{
    return status == NUM_OK ? hypot(w[0] - 1, w[1] - 2) / sqrt(5) : (double)NAN;
}

/* The larger one; NaN if one is NaN. */
static double larger(double a, double b)
{
    return a >= b ? a : b > a ? b : (double)NAN;
}

int main(void)
{
    puts("# noise: the errors are rounding, magnified by the condition number");
    for (int k = 0; k <= 42; k++) {
        double s = pow(10, -k / 4.0), normal = 0, qr = 0;
        for (int turn = 1; turn <= 10; turn++) {
            double X[8], y[4], w[2] = {0}, work[16], a = cos(turn),
                               b = sin(turn);
            for (int i = 0; i < 4; i++) { /* q_1 v_1' + s q_2 v_2' */
                double q1 = 0.5, q2 = i % 2 == 0 ? 0.5 : -0.5;
                X[2 * i] = q1 * a - s * q2 * b;
                X[2 * i + 1] = q1 * b + s * q2 * a;
                y[i] = X[2 * i] + 2 * X[2 * i + 1];
            }
            num_status status =
                least_squares_normal(4, 2, w, X, y, 0, -1, work);
            normal = larger(normal, error(status, w));
            status = least_squares_qr(4, 2, w, X, y, work);
            qr = larger(qr, error(status, w));
        }
        if (isfinite(normal) || isfinite(qr))
            printf("%.9g %.0e %.0e\n", 1 / s, normal, qr);
    }
    return 0;
}
