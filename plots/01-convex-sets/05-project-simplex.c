/* Data for the picture of 1.5: i, x_i in descending order, p_i. */
#include "convex_sets.h"
#include <stdio.h>

int main(void)
{
    enum { N = 12 };
    const double x[N] = {1.3, 1.15, 1.1,  0.75, 0.7,  0.6,
                         0.3, 0.2,  0.05, -0.2, -0.3, -0.6};
    double p[N], work[N];
    if (project_simplex(N, p, x, 1, work) == NUM_OK)
        for (int i = 0; i < N; i++)
            printf("%d %g %.9g\n", i + 1, x[i], p[i]);
    return 0;
}
