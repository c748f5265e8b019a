/* 11.5 saddle_fraction: count the negative eigenvalues of random matrices. */
#include "eig.h"
#include "landscapes.h"

static void random_symmetric(int n, double A[], rng *r)
{
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++)
            A[i * n + j] = A[j * n + i] = rng_normal(r);
        A[i * n + i] = sqrt(2) * rng_normal(r);
    }
}

num_status saddle_fraction(int n, int histogram[], double *fraction,
                           int samples, rng *r, double work[])
{
    double *A = work, *lambda = A + n * n, *rest = lambda + n;

    if (n < 1 || samples < 1)
        return NUM_BAD_INPUT;
    for (int k = 0; k <= n; k++)
        histogram[k] = 0;
    for (int s = 0; s < samples; s++) {
        int negative = 0;
        random_symmetric(n, A, r);
        if (eig_sym_values(n, lambda, A, rest) != NUM_OK)
            return NUM_BAD_INPUT;
        for (int k = 0; k < n; k++)
            negative += lambda[k] < 0;
        histogram[negative]++;
    }
    *fraction = 1 - (histogram[0] + histogram[n]) / (double)samples;
    return NUM_OK;
}
