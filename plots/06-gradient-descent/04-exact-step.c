/* Data for the picture of 6.4: steepest descent with the exact step. */
#include "gradient_descent.h"
#include "mat.h"
#include "vec.h"

#include <stdio.h>

int main(void)
{
    const double A[] = {1, 0, 0, 8};
    double x[2] = {8, 1};
    for (int k = 0; k <= 16; k++) {
        double g[2], d[2], t;
        mat_vec(2, 2, g, A, x);
        vec_copy(2, d, g);
        vec_scale(2, d, -1);
        if (exact_step(2, &t, A, g, d) != NUM_OK)
            return 0;
        printf("%d %.9g %.9g\n", k, x[0], x[1]);
        vec_axpy(2, x, d, t);
    }
    return 0;
}
