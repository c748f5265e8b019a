/* Data for the picture of 1.6: 40 points; then their hull, closed. */
#include "convex_sets.h"
#include <stdio.h>

int main(void)
{
    enum { N = 40 };
    double P[2 * N], H[2 * (N + 1)], work[2 * N];
    rng r;
    rng_seed(&r, 4);
    for (int i = 0; i < N; i++) {
        P[2 * i] = rng_normal(&r);
        P[2 * i + 1] = 0.7 * rng_normal(&r);
    }
    int corners = convex_hull_2d(N, H, P, work);
    if (corners < 1 || corners > N)
        return 0;
    for (int i = 0; i < N; i++)
        printf("%.9g %.9g\n", P[2 * i], P[2 * i + 1]);
    printf("\n\n");
    for (int k = 0; k <= corners; k++)
        printf("%.9g %.9g\n", H[2 * (k % corners)], H[2 * (k % corners) + 1]);
    return 0;
}
