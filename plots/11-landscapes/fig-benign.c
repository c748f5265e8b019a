/*
 * Data: for each critical point that Newton's method finds from 300 random
 * starts, near and far, on 1/4 |UU' - M|^2, n = 4, r = 2, eigenvalues 4, 3, 2,
 * -1: the value, the smallest eigenvalue of the Hessian, the index; then a data
 * set with what the theorem says of all seven kinds.
 */
#include "eig.h"
#include "problems.h"
#include "terrain.h"

#include <stdio.h>

enum { N = 4, R = 2, D = N * R, COUNT = 300 };

int main(void)
{
    const double spectrum[N] = {4, 3, 2, -1};
    static double starts[COUNT * D], points[COUNT * D];
    int kinds[COUNT], index[COUNT];
    double M[N * N], work[D * (D + 4)], H[D * D], lambda[D];
    rng r;
    rng_seed(&r, 1);
    problem_symmetric(N, M, spectrum, work, &r);
    factorization data = {.n = N, .r = R, .M = M};
    objective f = terrain_factorization(&data);
    for (int i = 0; i < COUNT * D; i++)
        starts[i] = (0.2 + i / D % 3 * 0.4) * rng_normal(&r);
    int found = critical_points(&f, COUNT, points, kinds, index, starts, 1e-9,
                                1e-3, 200, work);
    for (int k = 0; k < found; k++) {
        objective_hessian(&f, H, points + k * D);
        if (eig_sym(D, lambda, H, H, work) == NUM_OK)
            printf("%.6g %.6g %d\n", objective_value(&f, points + k * D),
                   fabs(lambda[0]) < 1e-6 ? 0 : lambda[0], index[k]);
    }
    printf("\n\n1.25 0\n2.5 -1\n3.5 -3\n4.25 -2\n5.25 -4\n6.5 -4\n7.5 -4\n");
    return 0;
}
