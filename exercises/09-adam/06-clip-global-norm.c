/*
 * 9.6 clip_global_norm
 *
 * The gradient of a network lies in many arrays. If it is too long as one vector,
 * shorten all of it by one factor.
 *
 * Read: chapters/09-adam/README.md, "Clipping"
 */
#include "adam.h"

num_status clip_global_norm(int count, const int n[count],
                            double *const g[count], double *norm,
                            double threshold)
{
    return NUM_NOT_IMPLEMENTED;
}
