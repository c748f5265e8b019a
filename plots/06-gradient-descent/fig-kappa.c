/*
 * Data: f(x_k) / f(x_0) for steepest descent with the exact step from the worst
 * start, a data set for each of kappa = 2, 10, 100.
 */
#include "gradient_descent.h"
#include "mat.h"
#include "vec.h"

#include <stdio.h>

int main(void)
{
    const double kappas[] = {2, 10, 100};
    for (int i = 0; i < 3; i++) {
        const double A[] = {1, 0, 0, kappas[i]};
        double x[2] = {kappas[i], 1}, g[2], d[2], start = 0;
        for (int k = 0; k <= 60; k++) {
            double t;
            mat_vec(2, 2, g, A, x);
            double f = vec_dot(2, g, x) / 2;
            start = k == 0 ? f : start;
            if (f / start < 1e-12)
                break;
            printf("%d %.9g\n", k, f / start);
            vec_copy(2, d, g);
            vec_scale(2, d, -1);
            if (exact_step(2, &t, A, g, d) != NUM_OK)
                return 1;
            vec_axpy(2, x, d, t);
        }
        printf("\n\n");
    }
    return 0;
}
