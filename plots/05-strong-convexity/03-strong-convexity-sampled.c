/*
 * Data for the picture of 5.3: pairs, and the bounds on mu that so many pairs
 * give for three quadratics with mu = 1 and L = 10, in 2, 5 and 20 dimensions.
 * The eigenvalues lie evenly between mu and L.
 */
#include "problems.h"
#include "strong_convexity.h"
#include <math.h>
#include <stdio.h>

enum { MOST = 20 };

static void normal_point(int n, double x[n], rng *r, void *data)
{
    (void)data;
    for (int i = 0; i < n; i++)
        x[i] = rng_normal(r);
}

/* The bound in n dimensions, NaN if there is none. */
static double bound(int n, int pairs)
{
    double A[MOST * MOST] = {0}, mu, x[MOST], y[MOST], work[4 * MOST];
    const point_sampler S = {normal_point, NULL};
    quadratic_problem q = {.n = n, .A = A};
    objective f = problem_quadratic(&q);
    int tested;
    rng r;
    for (int i = 0; i < n; i++)
        A[i * n + i] = 1 + 9.0 * i / (n - 1);
    rng_seed(&r, 5);
    num_status s = strong_convexity_sampled(&f, &mu, x, y, &tested, &S, 1e-3,
                                            pairs, &r, work);
    return s == NUM_OK ? mu : NAN;
}

int main(void)
{
    for (int k = 0; k <= 32; k++) {
        int pairs = (int)round(pow(10, k / 8.0));
        double two = bound(2, pairs);
        if (!isnan(two))
            printf("%d %.9g %.9g %.9g\n", pairs, two, bound(5, pairs),
                   bound(20, pairs));
    }
    return 0;
}
