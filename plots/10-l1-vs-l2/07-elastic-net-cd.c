/*
 * Data for the picture of 10.7: the weights on the design with two groups for
 * lambda = 2, from the lasso to ridge. Columns: 1 - alpha, w_1, ..., w_6.
 */
#include "designs.h"
#include "l1_vs_l2.h"

#include <stdio.h>

enum { M = GROUPS_M, N = GROUPS_N, POINTS = 41 };

int main(void)
{
    double X[M * N], y[M], w[N] = {0}, r[M];
    int sweeps;
    groups(X, y);
    for (int k = 0; k < POINTS; k++) {
        const double rest = pow(10, -4 + 4.0 * k / (POINTS - 1));
        if (elastic_net_cd(M, N, w, r, &sweeps, X, y, 2, 1 - rest, 1e-7,
                           9000) != NUM_OK)
            return 0;
        printf("%.9g", rest);
        for (int j = 0; j < N; j++)
            printf(" %.9g", w[j]);
        printf("\n");
    }
    return 0;
}
