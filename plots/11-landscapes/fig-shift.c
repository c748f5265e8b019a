/*
 * Data: t, and the mean, smallest and largest share of negative eigenvalues of
 * A / sqrt(n) - t I for 60 random symmetric A of order 50, seed 1; then the
 * share that the semicircle has below t.
 */
#include "eig.h"
#include "terrain.h"

#include <stdio.h>

enum { N = 50, SAMPLES = 60, STEPS = 21 };

static double lambda[SAMPLES][N];

int main(void)
{
    static double A[N * N], work[N * (N + 1)];
    rng r;
    rng_seed(&r, 1);
    for (int s = 0; s < SAMPLES; s++) {
        for (int i = 0; i < N; i++)
            for (int j = 0; j <= i; j++)
                A[i * N + j] = A[j * N + i] =
                    (i == j ? sqrt(2) : 1) * rng_normal(&r);
        if (eig_sym_values(N, lambda[s], A, work) != NUM_OK)
            return 1;
    }
    for (int k = 0; k < STEPS; k++) {
        double t = -2.5 + 5.0 * k / (STEPS - 1), mean = 0, low = 1, high = 0;
        double u = fmin(fmax(t, -2), 2);
        for (int s = 0; s < SAMPLES; s++) {
            double share = 0;
            for (int i = 0; i < N; i++)
                share += (lambda[s][i] / sqrt(N) < t) / (double)N;
            mean += share / SAMPLES;
            low = fmin(low, share);
            high = fmax(high, share);
        }
        printf("%.6g %.6g %.6g %.6g %.6g\n", t, mean, low, high,
               0.5 + u * sqrt(4 - u * u) / (4 * 3.141592653589793) +
                   asin(u / 2) / 3.141592653589793);
    }
    return 0;
}
