/*
 * Data for the picture of 6.7: Newton's method on e^{x + 3y - 0.1} +
 * e^{x - 3y - 0.1} + e^{-x - 0.1} (Boyd & Vandenberghe, (9.20)).
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>
#include <stdio.h>

/* The three exponentials a'x - 0.1. */
static const double slopes[3][2] = {{1, 3}, {1, -3}, {-1, 0}};

static double exponentials(int n, double g[], const double x[], void *data)
{
    double sum = 0;
    (void)data;
    if (g)
        vec_fill(n, g, 0);
    for (int i = 0; i < 3; i++) {
        double e = exp(vec_dot(n, slopes[i], x) - 0.1);
        sum += e;
        if (g)
            vec_axpy(n, g, slopes[i], e);
    }
    return sum;
}

static void exponentials_hessian(int n, double H[], const double x[],
                                 void *data)
{
    (void)data;
    vec_fill(n * n, H, 0);
    for (int i = 0; i < 3; i++) {
        double e = exp(vec_dot(n, slopes[i], x) - 0.1);
        for (int j = 0; j < n; j++)
            vec_axpy(n, H + j * n, slopes[i], e * slopes[i][j]);
    }
}

int main(void)
{
    objective f = {
        .n = 2, .eval = exponentials, .hessian = exponentials_hessian};
    double x[2] = {-2.3, 0.9}, x_new[2], t, tau, work[12];
    for (int k = 0; k <= 8; k++) {
        if (newton_step(&f, x_new, &t, &tau, x, work) != NUM_OK)
            return 0;
        printf("%d %.9g %.9g\n", k, x[0], x[1]);
        vec_copy(2, x, x_new);
    }
    return 0;
}
