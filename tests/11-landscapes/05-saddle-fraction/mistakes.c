/*
 * What goes wrong in 11.5 saddle_fraction.
 *
 * MISTAKE 1 not-symmetric
 *   All n^2 numbers are drawn on their own, so A is not symmetric, and only one
 *   half of it is read. Draw the lower triangle and mirror it.
 * MISTAKE 2 one-seed
 *   Every sample starts from the same state of the generator: all matrices are
 *   the same. Pass r itself on, not a copy.
 * MISTAKE 3 plain-diagonal
 *   The diagonal has the factor sqrt(2). Without it the distribution depends on
 *   the coordinates.
 * MISTAKE 4 counts-the-positive
 *   The bins count positive eigenvalues. The index is the number of negative
 *   ones.
 * MISTAKE 5 share-of-the-definite
 *   fraction is the share of samples with one sign. Asked for is that of the
 *   saddles, one minus that.
 * MISTAKE 6 maxima-are-no-saddles
 *   Only the minima were taken off. With n negative eigenvalues all signs are
 *   the same too.
 * MISTAKE 7 bins-not-cleared
 *   The bins were counted up from what was in them. Set all n + 1 to 0 first.
 * MISTAKE 8 diagonal-first
 *   The numbers were drawn in another order. It is part of the contract: row by
 *   row, j = 0 ... i, the diagonal last.
 * MISTAKE 9 uniform-numbers
 *   The entries are uniform. The ensemble has normals.
 * MISTAKE 10 whole-division
 *   An int was divided by an int, so the fraction is 0 or 1. Make one a double.
 * MISTAKE 11 a-generator-of-its-own
 *   You seeded a generator yourself. Take the numbers from r.
 * MISTAKE 12 takes-anything
 *   n and samples are used as they come. Refuse what is below 1.
 * VARIANT 1 with-vectors
 *   Uses the whole decomposition, in memory of its own.
 * VARIANT 2 first-positive
 *   Eigenvalues ascend: looks for the first that is not negative.
 */
#include "eig.h"
#include "landscapes.h"

static void fill(int n, double A[], rng *r)
{
#if MISTAKE == 8
    for (int i = 0; i < n; i++)
        A[i * n + i] = sqrt(2) * rng_normal(r);
#endif
    for (int i = 0; i < n; i++) {
#if MISTAKE == 1
        for (int j = 0; j < n; j++)
            A[i * n + j] = rng_normal(r);
        A[i * n + i] *= sqrt(2);
#else
        for (int j = 0; j < i; j++)
#if MISTAKE == 9
            A[i * n + j] = A[j * n + i] = 2 * rng_uniform(r) - 1;
#else
            A[i * n + j] = A[j * n + i] = rng_normal(r);
#endif
#if MISTAKE == 3
        A[i * n + i] = rng_normal(r);
#elif MISTAKE == 9
        A[i * n + i] = sqrt(2) * (2 * rng_uniform(r) - 1);
#elif MISTAKE != 8
            A[i * n + i] = sqrt(2) * rng_normal(r);
#endif
#endif
    }
}

num_status saddle_fraction(int n, int histogram[], double *fraction,
                           int samples, rng *r, double work[])
{
    double *A = work, *lambda = A + n * n, *rest = lambda + n;

#if MISTAKE != 12
    if (n < 1 || samples < 1)
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 11
    rng own;
    rng_seed(&own, 42);
    r = &own;
#endif
#if MISTAKE != 7
    for (int k = 0; k <= n; k++)
        histogram[k] = 0;
#endif
    for (int s = 0; s < samples; s++) {
        int negative = 0;
#if MISTAKE == 2
        rng copy = *r;
        fill(n, A, &copy);
#else
        fill(n, A, r);
#endif
#if VARIANT == 1
        if (eig_sym(n, lambda, A, A, rest) != NUM_OK)
            return NUM_BAD_INPUT;
#else
        if (eig_sym_values(n, lambda, A, rest) != NUM_OK)
            return NUM_BAD_INPUT;
#endif
#if VARIANT == 2
        while (negative < n && lambda[negative] < 0)
            negative++;
#else
        for (int k = 0; k < n; k++)
#if MISTAKE == 4
            negative += lambda[k] > 0;
#else
            negative += lambda[k] < 0;
#endif
#endif
        histogram[negative]++;
    }
    int one_sign = histogram[0];
#if MISTAKE != 6
    one_sign += histogram[n];
#endif
#if MISTAKE == 5
    *fraction = one_sign / (double)samples;
#elif MISTAKE == 10
    int share = (samples - one_sign) / (samples > 0 ? samples : 1);
    *fraction = share;
#else
    *fraction = (samples - one_sign) / (double)samples;
#endif
    return NUM_OK;
}
