/*
 * Data for the picture of 3.7: the nine critical points of Himmelblau's
 * function, one data set for each verdict (1 to 4): x y. Then, for all of them,
 * the two arms of the cross of eigenvectors: x y dx dy, along the curvature
 * that is positive and that is negative.
 */
#include "eig.h"
#include "hessian_test.h"
#include <math.h>
#include <stdio.h>

/* f = (x^2 + y - 11)^2 + (x + y^2 - 7)^2 */
static void gradient(double g[2], double H[4], const double p[2])
{
    double x = p[0], y = p[1], a = x * x + y - 11, b = x + y * y - 7;
    g[0] = 4 * x * a + 2 * b;
    g[1] = 2 * a + 4 * y * b;
    H[0] = 4 * a + 8 * x * x + 2;
    H[1] = H[2] = 4 * x + 4 * y;
    H[3] = 4 * b + 8 * y * y + 2;
}

/* Newton's method from a point close by. */
static void refine(double p[2])
{
    for (int k = 0; k < 20; k++) {
        double g[2], H[4];
        gradient(g, H, p);
        double det = H[0] * H[3] - H[1] * H[2];
        p[0] -= (H[3] * g[0] - H[1] * g[1]) / det;
        p[1] -= (H[0] * g[1] - H[2] * g[0]) / det;
    }
}

int main(void)
{
    enum { POINTS = 9 };
    double at[POINTS][2] = {{3, 2},       {-2.8, 3.1},  {-3.8, -3.3},
                            {3.6, -1.8},  {-0.3, -0.9}, {3.4, 0.1},
                            {-3.1, -0.1}, {0.1, 2.9},   {-0.1, -2}};
    double g[2], H[4], lambda[2], V[4], work[6];
    int verdict[POINTS], index;
    for (int k = 0; k < POINTS; k++) {
        refine(at[k]);
        gradient(g, H, at[k]);
        verdict[k] = classify_critical_point(2, lambda, &index, H, 1e-8, work);
    }
    for (int v = CRITICAL_MINIMUM; v <= CRITICAL_DEGENERATE; v++) {
        printf("# %s\n", critical_string(v));
        for (int k = 0; k < POINTS; k++)
            if (verdict[k] == v)
                printf("%.9g %.9g\n", at[k][0], at[k][1]);
        printf("9 9\n\n\n"); /* outside: a data set must not be empty */
    }
    for (int up = 1; up >= 0; up--) {
        for (int k = 0; k < POINTS; k++) {
            gradient(g, H, at[k]);
            eig_sym(2, lambda, V, H, work);
            for (int i = 0; i < 2; i++)
                if ((lambda[i] > 0) == up)
                    printf("%.9g %.9g %.9g %.9g\n", at[k][0] - 0.75 * V[2 * i],
                           at[k][1] - 0.75 * V[2 * i + 1], 1.5 * V[2 * i],
                           1.5 * V[2 * i + 1]);
        }
        printf("\n\n");
    }
    return 0;
}
