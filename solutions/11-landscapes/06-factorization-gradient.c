/* 11.6 factorization_gradient: (UU' - M) U, and a quarter of |UU' - M|^2. */
#include "landscapes.h"
#include "mat.h"

double factorization_gradient(int n, int r, double G[n * r],
                              const double U[n * r], const double M[n * n],
                              double work[n * n])
{
    mat_mul_t(n, r, n, work, U, U);
    vec_axpy(n * n, work, M, -1);
    mat_mul(n, n, r, G, work, U);
    return vec_dot(n * n, work, work) / 4;
}
