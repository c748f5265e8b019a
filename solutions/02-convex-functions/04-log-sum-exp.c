/* 2.4 log_sum_exp: log(sum_i e^{z_i}) and softmax, shifted by the maximum. */
#include "convex_functions.h"
#include "vec.h"
#include <math.h>

double log_sum_exp(int n, double p[n], const double z[n])
{
    int top = vec_argmax(n, z); /* the first NaN, if there is one */
    double shift = z[top], rest = 0;
    for (int i = 0; i < n; i++) {
        p[i] = exp(z[i] - shift); /* <= 1; the largest is exactly 1 */
        if (i != top)
            rest += p[i];
    }
    double sum = p[top] + rest;
    for (int i = 0; i < n; i++)
        p[i] /= sum;
    return isnan(sum) ? sum : shift + log1p(rest);
}
