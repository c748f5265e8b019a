/* Data for the picture of 1.3: ten witnesses against a ring, as x, z, y. */
#include "convex_sets.h"
#include <math.h>
#include <stdio.h>

static int ring_contains(int n, const double x[n], void *data)
{
    (void)data;
    double length = hypot(x[0], x[1]);
    return length >= 0.6 && length <= 1;
}

static void sample_square(int n, double x[n], rng *r, void *data)
{
    (void)data;
    for (int i = 0; i < n; i++)
        x[i] = 2 * rng_uniform(r) - 1;
}

int main(void)
{
    const sampled_set ring = {ring_contains, sample_square, NULL};
    rng r;
    rng_seed(&r, 13);
    for (int k = 0; k < 10; k++) {
        double x[2], y[2], z[2], t;
        int tested;
        if (refute_convexity(2, x, y, z, &t, &tested, &ring, 1000, &r) !=
            CONVEXITY_REFUTED)
            continue;
        printf("%.9g %.9g 0\n%.9g %.9g 1\n%.9g %.9g 0\n\n", x[0], x[1], z[0],
               z[1], y[0], y[1]);
    }
    return 0;
}
