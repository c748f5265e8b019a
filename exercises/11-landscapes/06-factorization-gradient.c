/*
 * 11.6 factorization_gradient
 *
 * A polynomial of degree four with saddles everywhere, and yet every local
 * minimum is global. Write its value and its gradient.
 *
 * Read: chapters/11-landscapes/README.md, "Matrix factorisation: benign"
 */
#include "landscapes.h"

double factorization_gradient(int n, int r, double G[n * r],
                              const double U[n * r], const double M[n * n],
                              double work[n * n])
{
    return NAN;
}
