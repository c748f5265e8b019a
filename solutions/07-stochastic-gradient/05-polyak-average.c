/* 7.5 polyak_average: the running mean of the iterates. */
#include "stochastic_gradient.h"

num_status polyak_average(int n, double mean[n], const double w[n], int t,
                          int start)
{
    if (t < 0 || start < 0)
        return NUM_BAD_INPUT;
    if (t <= start) {
        vec_copy(n, mean, w);
        return NUM_OK;
    }
    double count = (double)t - start + 1; /* w_start, ..., w_t */
    for (int i = 0; i < n; i++)
        mean[i] += (w[i] - mean[i]) / count;
    return NUM_OK;
}
