/*
 * What goes wrong in 11.6 factorization_gradient.
 *
 * MISTAKE 1 a-factor-too-much
 *   The gradient is twice as long as it should be. The quarter is there so that
 *   no factor is left: (UU' - M) U.
 * MISTAKE 2 one-u-differentiated
 *   The gradient is half as long. U stands twice in UU', as in the unsymmetric
 *   problem UV' with both factors moving: each gives one half.
 * MISTAKE 3 u-read-by-columns
 *   U was read column after column. It is row-major: U_ik is U[i * r + k].
 * MISTAKE 4 g-written-by-columns
 *   G was written column after column. It has the layout of U.
 * MISTAKE 5 quarter-forgotten
 *   The value lacks the factor 1/4; the gradient has it.
 * MISTAKE 6 norm-not-squared
 *   The value is a quarter of the norm. f has its square.
 * MISTAKE 7 uphill
 *   The sign is that of M - UU'. The value does not see it, the gradient points
 *   the other way.
 * MISTAKE 8 half-of-the-squares
 *   Only one half of the symmetric matrix was summed. The norm counts all n^2
 *   elements.
 * MISTAKE 9 m-forgotten
 *   The gradient is UU'U: subtract M before the product.
 * MISTAKE 10 adds-to-g
 *   The gradient was added to what was in G. Set it.
 * MISTAKE 11 diagonal-only
 *   Only the diagonal of UU' - M was multiplied with U. It is a product of
 *   matrices.
 * MISTAKE 12 one-column-only
 *   Only the first column of U was used. UU' is a sum over all r of them.
 * VARIANT 1 small-product-first
 *   U (U'U) - M U, with 2nr^2 instead of 2n^2 r operations.
 * VARIANT 2 sums
 *   Sums over the elements.
 */
#include "landscapes.h"
#include "mat.h"

double factorization_gradient(int n, int r, double G[n * r],
                              const double U[n * r], const double M[n * n],
                              double work[n * n])
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double product = 0;
#if MISTAKE == 12
            int columns = 1;
#else
            int columns = r;
#endif
            for (int k = 0; k < columns; k++)
#if MISTAKE == 3
                product += U[k * n + i] * U[k * n + j];
#else
                product += U[i * r + k] * U[j * r + k];
#endif
            double d = product - M[i * n + j];
#if MISTAKE == 8
            sum += j <= i ? d * d : 0;
#else
            sum += d * d;
#endif
#if MISTAKE == 7
            d = -d;
#elif MISTAKE == 9
            d = product;
#elif MISTAKE == 11
            d = i == j ? d : 0;
#endif
            work[i * n + j] = d;
        }
#if VARIANT == 1
    double square[64], MU[64];
    for (int a = 0; a < r; a++)
        for (int b = 0; b < r; b++) {
            square[a * r + b] = 0;
            for (int i = 0; i < n; i++)
                square[a * r + b] += U[i * r + a] * U[i * r + b];
        }
    mat_mul(n, r, r, G, U, square);
    mat_mul(n, n, r, MU, M, U);
    vec_axpy(n * r, G, MU, -1);
#else
    for (int i = 0; i < n; i++)
        for (int k = 0; k < r; k++) {
            double g = 0;
            for (int j = 0; j < n; j++)
                g += work[i * n + j] * U[j * r + k];
#if MISTAKE == 1
            g *= 2;
#elif MISTAKE == 2
            g /= 2;
#endif
#if MISTAKE == 4
            G[k * n + i] = g;
#elif MISTAKE == 10
            G[i * r + k] += g;
#else
            G[i * r + k] = g;
#endif
        }
#endif
#if MISTAKE == 5
    return sum;
#elif MISTAKE == 6
    return sqrt(sum) / 4;
#else
    return sum / 4;
#endif
}
