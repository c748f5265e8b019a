/* 6.2 diagnose_run: what the last half of a run looks like. */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

int diagnose_run(int count, const double history[count])
{
    if (!vec_is_finite(count, history))
        return RUN_DIVERGING;
    if (count < 9)
        return RUN_TOO_SHORT;

    int s = (count - 1) / 4;
    const double *last = history + count - 1 - s, *before = last - s;
    double low = vec_min(2 * s + 1, before);
    double high = vec_max(2 * s + 1, before);
    double noise = 1e-12 * fmax(fabs(low), fabs(high));
    double P = vec_max(s + 1, before) - low;
    double Q = vec_max(s + 1, last) - low;

    if (Q > 1.5 * P + noise)
        return RUN_DIVERGING;
    if (Q <= P / 3 + noise)
        return RUN_CONVERGING;

    int ups = 0;
    for (int i = 0; i < 2 * s; i++)
        ups += before[i + 1] - before[i] > noise;
    return 4 * ups >= 2 * s ? RUN_OSCILLATING : RUN_CRAWLING;
}
