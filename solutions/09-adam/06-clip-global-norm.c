/* 9.6 clip_global_norm: shorten a gradient in several arrays as one vector. */
#include "adam.h"
#include "vec.h"

#include <math.h>

num_status clip_global_norm(int count, const int n[count],
                            double *const g[count], double *norm,
                            double threshold)
{
    if (!(count >= 1 && threshold > 0 && isfinite(threshold)))
        return NUM_BAD_INPUT;
    double all = 0;
    for (int k = 0; k < count; k++) {
        if (n[k] < 0)
            return NUM_BAD_INPUT;
        double pair[2] = {all, vec_norm2(n[k], g[k])};
        all = vec_norm2(2, pair);
    }
    if (!isfinite(all))
        return NUM_BAD_INPUT;
    *norm = all;
    for (int k = 0; all > threshold && k < count; k++)
        vec_scale(n[k], g[k], threshold / all);
    return NUM_OK;
}
