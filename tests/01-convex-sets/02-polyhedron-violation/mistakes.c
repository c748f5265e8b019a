/*
 * What goes wrong in 1.2 polyhedron_violation.
 *
 * MISTAKE 1 sum-for-max
 *   The differences were added up. A satisfied row then makes up for a violated
 *   one; x is in the polyhedron only if every row holds, so the largest counts.
 * MISTAKE 2 absolute-value
 *   The absolute value was taken, so room inside counts as violation. Keep the
 *   sign of a_i'x - b_i.
 * MISTAKE 3 b-added
 *   b_i was added. The row says a_i'x <= b_i, so the difference is a_i'x - b_i.
 * MISTAKE 4 starts-at-zero
 *   The maximum started at 0, so a point inside gets 0 and its room is lost.
 *   Start at -INFINITY or at the first row.
 * MISTAKE 5 nan-lost
 *   A difference that is NaN was passed over, because every comparison with NaN
 *   is false. A point with NaN must not look as if it were inside.
 * MISTAKE 6 column-by-column
 *   A was read as if column j started at A + j * m. The matrix is row-major:
 *   element (i, j) is A[i * n + j].
 * MISTAKE 7 divides-by-length
 *   The differences were divided by |a_i|, which gives distances to the planes.
 *   Asked are the differences a_i'x - b_i themselves.
 * MISTAKE 8 smallest-row
 *   This is the smallest difference, the row that holds best. A point is only
 *   as good as its worst row.
 * MISTAKE 9 skips-the-first-row
 *   The first row is missing from the maximum: count from i = 0.
 * VARIANT 1 first-row-first
 *   Starts at the first row, sums by hand from the last column.
 * VARIANT 2 remembers-nan
 *   Goes through all rows backwards, and NaN sticks.
 */
#include "convex_sets.h"
#include <math.h>

#if MISTAKE == 6
#define AT(i, j) A[(j)*m + (i)]
#else
#define AT(i, j) A[(i)*n + (j)]
#endif

static double difference(int m, int n, const double A[m * n], const double b[m],
                         const double x[n], int i)
{
    double sum = 0;
    for (int j = n - 1; j >= 0; j--)
        sum += AT(i, j) * x[j];
#if MISTAKE == 2
    return fabs(sum - b[i]);
#elif MISTAKE == 3
    return sum + b[i];
#elif MISTAKE == 7
    double square = 0;
    for (int j = 0; j < n; j++)
        square += AT(i, j) * AT(i, j);
    return (sum - b[i]) / sqrt(square);
#else
    return sum - b[i];
#endif
}

double polyhedron_violation(int m, int n, const double A[m * n],
                            const double b[m], const double x[n])
{
#if MISTAKE == 1
    double worst = 0;
    for (int i = 0; i < m; i++)
        worst += difference(m, n, A, b, x, i);
#elif MISTAKE == 4
    double worst = 0;
    for (int i = 0; i < m; i++) {
        double excess = difference(m, n, A, b, x, i);
        if (isnan(excess))
            return excess;
        if (excess > worst)
            worst = excess;
    }
#elif MISTAKE == 5
    double worst = -INFINITY;
    for (int i = 0; i < m; i++) {
        double excess = difference(m, n, A, b, x, i);
        if (excess > worst)
            worst = excess;
    }
#elif MISTAKE == 8
    double worst = INFINITY;
    for (int i = 0; i < m; i++) {
        double excess = difference(m, n, A, b, x, i);
        if (isnan(excess))
            return excess;
        if (excess < worst)
            worst = excess;
    }
#elif MISTAKE == 9
    double worst = m > 1 ? -INFINITY : difference(m, n, A, b, x, 0);
    if (isnan(difference(m, n, A, b, x, 0)))
        return (double)NAN;
    for (int i = 1; i < m; i++) {
        double excess = difference(m, n, A, b, x, i);
        if (isnan(excess))
            return excess;
        if (excess > worst)
            worst = excess;
    }
#elif VARIANT == 2
    double worst = -INFINITY;
    for (int i = m - 1; i >= 0; i--) {
        double excess = difference(m, n, A, b, x, i);
        if (isnan(worst) || isnan(excess))
            worst = (double)NAN;
        else
            worst = fmax(worst, excess);
    }
#else /* right apart from difference(): VARIANT 1, mistakes 2, 3, 6, 7 */
    double worst = difference(m, n, A, b, x, 0);
    for (int i = 1; i < m && !isnan(worst); i++) {
        double excess = difference(m, n, A, b, x, i);
        if (!(excess <= worst))
            worst = excess;
    }
#endif
    return worst;
}
