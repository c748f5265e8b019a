/*
 * Data: 11 points near the line 1 + t/2 with one far off; then for the squared,
 * the absolute and Huber's loss (delta = 0.5) the ends of the best line. The
 * first by QR, the others by subgradient steps, the best point kept.
 */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>
#include <stdio.h>

enum { M = 11, STEPS = 200000 };

static double X[2 * M], y[M];

static double loss(int huber, double g[2], const double w[2])
{
    return huber ? huber_loss(M, 2, g, X, y, w, 0.5)
                 : mae_loss(M, 2, g, X, y, w);
}

static void fit(int huber, double best[2])
{
    double w[2] = {best[0], best[1]}, g[2], lowest = INFINITY;
    for (int k = 0; k < STEPS; k++) {
        double f = loss(huber, g, w);
        if (f < lowest) {
            lowest = f;
            vec_copy(2, best, w);
        }
        vec_axpy(2, w, g, -0.05 / sqrt(k + 1.0));
    }
}

static void print_line(const double w[2])
{
    printf("0 %.4f\n10 %.4f\n\n\n", w[0], w[0] + 10 * w[1]);
}

int main(void)
{
    const double noise[M] = {0.2, -0.3, 0.1,  0.25, -0.2, -0.1,
                             0.3, -0.2, 0.15, -0.3, 0.1};
    double w[2] = {1, 0.5}, work[4 * M];
    for (int i = 0; i < M; i++) {
        X[2 * i] = 1;
        X[2 * i + 1] = i;
        y[i] = i == 9 ? 15 : 1 + i / 2.0 + noise[i];
        printf("%d %g\n", i, y[i]);
    }
    printf("\n\n");
    if (least_squares_qr(M, 2, w, X, y, work) != NUM_OK)
        return 1;
    print_line(w);
    fit(0, w);
    print_line(w);
    fit(1, w);
    print_line(w);
    return 0;
}
