/*
 * Data for the picture of 10.5: the corners of the path that lasso_cd takes in
 * the plane, from (-0.6, 1.9), with X'X/m = (1, 0.8; 0.8, 1), least squares
 * solution (2, 1) and lambda = 2. Each sweep moves w_1 first, then w_2.
 */
#include "l1_vs_l2.h"

#include <math.h>
#include <stdio.h>

enum { SWEEPS = 8 };

int main(void)
{
    /* rows of a square root of m X'X/m, m = 2: columns of length sqrt 2 */
    const double X[] = {sqrt(2), 0.8 * sqrt(2), 0, 0.6 * sqrt(2)};
    const double y[] = {2.8 * sqrt(2), 0.6 * sqrt(2)};
    double w[2] = {-0.6, 1.9}, r[2];
    for (int k = 1; k <= SWEEPS; k++) {
        double next[2] = {-0.6, 1.9};
        int sweeps, visits;
        num_status s = lasso_cd(2, 2, next, r, &sweeps, &visits, X, y, 2, 0, k);
        if (s != NUM_OK && s != NUM_MAX_ITERATIONS)
            return 0;
        if (k == 1)
            printf("%.9g %.9g\n", w[0], w[1]);
        printf("%.9g %.9g\n%.9g %.9g\n", next[0], w[1], next[0], next[1]);
        w[0] = next[0];
        w[1] = next[1];
    }
    return 0;
}
