/*
 * Data for the figure of the sublinear rate: t, gap, L |x_0 - x*|^2 / (2t) for
 * gradient descent with step 1/L. The quadratic has 400 eigenvalues between
 * 1e-6 and 1, evenly spread on a log axis, so within these steps it cannot be
 * told from one with mu = 0. Data set 1: the same for x^4, L = 12 on [-1, 1].
 */
#include <math.h>
#include <stdio.h>

enum { N = 400, STEPS = 10000 };

/* Is t one of about twelve in each power of ten? */
static int is_shown(int t)
{
    static double next = 1;
    if (t == 1)
        next = 1;
    if (t < next)
        return 0;
    while (next <= t)
        next *= pow(10, 1.0 / 12);
    return 1;
}

/* A diagonal quadratic, each coordinate for itself; x* = 0. */
static void print_quadratic(void)
{
    double x[N], lambda[N];
    for (int i = 0; i < N; i++) {
        lambda[i] = pow(10, -6.0 * i / (N - 1));
        x[i] = 5;
    }
    for (int t = 0; t <= STEPS; t++) {
        double gap = 0;
        for (int i = 0; i < N; i++) {
            gap += lambda[i] * x[i] * x[i] / 2;
            x[i] -= lambda[i] * x[i];
        }
        if (t > 0 && is_shown(t))
            printf("%d %.6g %.6g\n", t, gap, 25.0 * N / (2.0 * t));
    }
    printf("\n\n");
}

static void print_fourth_power(void)
{
    double x = 1;
    for (int t = 0; t <= STEPS; t++) {
        if (t > 0 && is_shown(t))
            printf("%d %.6g %.6g\n", t, x * x * x * x, 12 / (2.0 * t));
        x -= 4 * x * x * x / 12;
    }
}

int main(void)
{
    print_quadratic();
    print_fourth_power();
    return 0;
}
