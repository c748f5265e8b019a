/* 5.5 best_step_and_rate: 2/(mu + L), (kappa - 1)/(kappa + 1), and t. */
#include "strong_convexity.h"

#include <math.h>

num_status best_step_and_rate(double *step, double *rate, double *iterations,
                              double mu, double L, double eps)
{
    if (!(mu > 0 && mu <= L && isfinite(L) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
    *step = 2 / (mu + L);
    *rate = (L - mu) / (L + mu);
    if (eps >= 1)
        *iterations = 0;
    else if (*rate == 0)
        *iterations = 1;
    else /* rate = 1 - 2 mu/(mu + L); log1p does not round it first */
        *iterations = ceil(log(eps) / log1p(-2 * mu / (mu + L)));
    return NUM_OK;
}
