/* 1.1 failed inspect: it has no segment_point */
#include "convex_sets.h"

num_status segment_points(void);

num_status segment_points(void)
{
    return NUM_OK;
}
