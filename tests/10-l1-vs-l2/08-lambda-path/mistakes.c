/*
 * What goes wrong in 10.8 lambda_max, lambda_path.
 *
 * MISTAKE 1 m-missing
 *   lambda_max is m times too large: x_j'y is a sum, and the loss is a mean.
 * MISTAKE 2 absolute-value-missing
 *   The largest x_j'y was taken with its sign. A feature that pulls down counts
 *   as much.
 * MISTAKE 3 alpha-missing
 *   lambda_max does not depend on alpha. Only lambda alpha stands at the kink,
 *   so lambda_max is divided by alpha.
 * MISTAKE 4 column-stride
 *   X was read as if its columns lay one after the other. Element (i, j) is X[i
 *   * n + j].
 * MISTAKE 5 cold-starts
 *   Every solve starts from 0. Copy the row before into row k first: that is
 *   what makes a path cheap.
 * MISTAKE 6 path-reversed
 *   lambda rises. Start at the top, where the solution is 0, and go down.
 * MISTAKE 7 even-spacing
 *   The lambda are evenly spaced. Most of them then lie where nothing happens:
 *   let each be the same part of the one before.
 * MISTAKE 8 off-by-one
 *   The exponent is k / count, and the last lambda is not ratio top. From k = 0
 *   to count - 1 there are count - 1 intervals.
 * MISTAKE 9 first-start-from-the-output
 *   The first solve starts from what happened to be in W. Fill row 0 with 0.
 * MISTAKE 10 failure-ignored
 *   A solver that failed was passed over and the next was started from its
 *   result. Return its status.
 * MISTAKE 11 takes-anything
 *   The parameters are used as they come. Refuse what is outside its range, NaN
 *   included.
 * VARIANT 1 products
 *   lambda by repeated multiplication.
 * VARIANT 2 logarithms
 *   lambda by exp of an even grid of logarithms; the maximum column by column.
 */
#include "l1_vs_l2.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

double lambda_max(int m, int n, const double X[m * n], const double y[m],
                  double alpha)
{
    double largest = 0;
#if MISTAKE != 11
    if (!(alpha > 0 && alpha <= 1) || !vec_is_finite(m * n, X) ||
        !vec_is_finite(m, y))
        return (double)NAN;
#endif
    for (int j = 0; j < n; j++) {
        double slope = 0;
        for (int i = 0; i < m; i++)
#if MISTAKE == 4
            slope += X[j * m + i] * y[i];
#else
            slope += X[i * n + j] * y[i];
#endif
#if MISTAKE == 2
        largest = fmax(largest, slope);
#else
        largest = fmax(largest, fabs(slope));
#endif
    }
#if MISTAKE == 1
    return largest / alpha;
#elif MISTAKE == 3
    return largest / m;
#else
    return largest / (m * alpha);
#endif
}

/* lambda_k */
static double lambda_at(int k, int count, double last, double top, double ratio)
{
    (void)k, (void)count, (void)last, (void)ratio;
#if MISTAKE == 6
    return top * pow(ratio, (double)(count - 1 - k) / (count - 1));
#elif MISTAKE == 7
    return top * (1 - (1 - ratio) * k / (count - 1));
#elif MISTAKE == 8
    return top * pow(ratio, (double)k / count);
#elif VARIANT == 1
    return k == 0 ? top : last * pow(ratio, 1.0 / (count - 1));
#elif VARIANT == 2
    return exp(log(top) + k * log(ratio) / (count - 1));
#else
    return top * pow(ratio, (double)k / (count - 1));
#endif
}

num_status lambda_path(int n, int count, double lambdas[count],
                       double W[count * n], double top, double ratio,
                       const path_solver *s)
{
#if MISTAKE != 11
    if (!(top > 0 && top < INFINITY && ratio > 0 && ratio < 1 && count >= 2))
        return NUM_BAD_INPUT;
#endif
#if MISTAKE == 9
    for (int j = 0; j < n; j++)
        W[j] = 1;
#else
    vec_fill(n, W, 0);
#endif
    for (int k = 0; k < count; k++) {
        double *w = W + k * n;
        lambdas[k] =
            lambda_at(k, count, k > 0 ? lambdas[k - 1] : top, top, ratio);
#if MISTAKE == 5
        vec_fill(n, w, 0);
#else
        if (k > 0)
            vec_copy(n, w, w - n);
#endif
        num_status status = s->solve(n, w, lambdas[k], s->data);
#if MISTAKE != 10
        if (status != NUM_OK)
            return status;
#endif
        (void)status;
    }
    return NUM_OK;
}
