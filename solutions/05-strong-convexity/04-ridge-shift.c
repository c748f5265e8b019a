/* 5.4 ridge_shift, ridge_for_mu: a penalty lifts every eigenvalue alike. */
#include "strong_convexity.h"

#include "vec.h"
#include <math.h>

/* What lambda = 1 adds to every eigenvalue. */
static double shift_of_one(ridge_form form)
{
    return form == RIDGE_WHOLE ? 2 : 1;
}

num_status ridge_shift(int n, double shifted[n], const double h[n],
                       double lambda, ridge_form form)
{
    if (!(lambda >= 0 && isfinite(lambda) && vec_is_finite(n, h)))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        shifted[i] = h[i] + lambda * shift_of_one(form);
    return NUM_OK;
}

num_status ridge_for_mu(int n, double *lambda, const double h[n], double mu,
                        ridge_form form)
{
    if (!(mu >= 0 && isfinite(mu) && vec_is_finite(n, h)))
        return NUM_BAD_INPUT;
    *lambda = fmax(mu - vec_min(n, h), 0) / shift_of_one(form);
    return NUM_OK;
}
