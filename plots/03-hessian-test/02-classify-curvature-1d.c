/*
 * Data for the picture of 3.2: f'' of three functions at 33 points, then for
 * each the verdict and its two witnesses (x, f'', words).
 */
#include "hessian_test.h"
#include <math.h>
#include <stdio.h>

static double of_root(double x, void *data) /* f = 3 sqrt(1 + x^2) */
{
    (void)data;
    return 3 / ((1 + x * x) * sqrt(1 + x * x));
}

static double of_fourth(double x, void *data) /* f = x^4 / 12 */
{
    (void)data;
    return x * x;
}

static double of_cubic(double x, void *data) /* f = -x^3 / 6 - x^2 / 2 */
{
    (void)data;
    return -x - 1;
}

int main(void)
{
    const function_1d f[3] = {
        {of_root, NULL}, {of_fourth, NULL}, {of_cubic, NULL}};
    for (int k = 0; k <= 32; k++) {
        double x = -2 + k / 8.0;
        printf("%.9g", x);
        for (int i = 0; i < 3; i++)
            printf(" %.9g", f[i].eval(x, NULL));
        printf("\n");
    }
    printf("\n\n");
    for (int i = 0; i < 3; i++) {
        double least, most;
        int v = classify_curvature_1d(&least, &most, &f[i], -2, 2, 33, 1e-8);
        if (v == NOT_WRITTEN || v == CURVES_BAD_INPUT)
            continue;
        printf("%.9g %.9g \"%s\"\n", least, f[i].eval(least, NULL),
               curves_string(v));
        printf("%.9g %.9g \"\"\n", most, f[i].eval(most, NULL));
    }
    return 0;
}
