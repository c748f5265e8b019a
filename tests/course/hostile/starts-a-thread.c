/* 1.1 failed inspect: it uses pthread_create */
#include "convex_sets.h"
#include <pthread.h>

static void *nothing(void *unused)
{
    return unused;
}

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    pthread_t thread;
    pthread_create(&thread, NULL, nothing, NULL);
    return NUM_OK;
}
