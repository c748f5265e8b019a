/*
 * Data for the picture of 11.6: f along gradient descent on 1/4 |UU' - M|^2,
 * n = 5, eigenvalues 4, 3, 2, 1, -1, r = 2, from three small random starts. A
 * data set for each start.
 */
#include "problems.h"
#include "terrain.h"

#include <stdio.h>

enum { N = 5, R = 2, STEPS = 160 };

int main(void)
{
    const double lambda[N] = {4, 3, 2, 1, -1};
    double M[N * N], work[N * N];
    rng r;
    rng_seed(&r, 3);
    problem_symmetric(N, M, lambda, work, &r);
    for (int start = 0; start < 3; start++) {
        double U[N * R], G[N * R];
        for (int i = 0; i < N * R; i++)
            U[i] = 1e-4 * rng_normal(&r);
        for (int k = 0; k <= STEPS; k++) {
            vec_fill(N * R, G, NAN);
            double value = factorization_gradient(N, R, G, U, M, work);
            if (!isfinite(value) || !vec_is_finite(N * R, G))
                break;
            printf("%d %.9g\n", k, value);
            vec_axpy(N * R, U, G, -0.05);
        }
        printf("\n\n");
    }
    return 0;
}
