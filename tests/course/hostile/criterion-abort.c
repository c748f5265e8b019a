/* 1.1 failed inspect: belongs to the tests */
#include "convex_sets.h"

void criterion_abort_test(void);

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    criterion_abort_test();
    return NUM_OK;
}
