/*
 * Data for the picture of 3.4: the Rosenbrock function along two directions d
 * from x, and its quadratic model g'd t + d'Hd t^2 / 2 with the numeric H.
 */
#include "hessian_test.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"
#include <math.h>
#include <stdio.h>

int main(void)
{
    const double d[2][2] = {{1, 0}, {0.6, 0.8}};
    double x[2] = {-0.3, 0.5}, g[2], H[4], Hd[2], y[2];
    objective f = problem_rosenbrock(2);
    double fx = objective_value_gradient(&f, g, x);
    if (numeric_hessian(&f, H, x) != NUM_OK)
        return 0;
    for (int k = 0; k < 2; k++) {
        mat_vec(2, 2, Hd, H, d[k]);
        double slope = vec_dot(2, g, d[k]), curvature = vec_dot(2, Hd, d[k]);
        for (int i = -30; i <= 30; i++) {
            double t = i / 50.0;
            vec_add_scaled(2, y, x, d[k], t);
            printf("%.9g %.9g %.9g\n", t, objective_value(&f, y),
                   fx + slope * t + curvature * t * t / 2);
        }
        printf("\n\n");
    }
    return 0;
}
