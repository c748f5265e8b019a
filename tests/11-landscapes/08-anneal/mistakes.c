/*
 * What goes wrong in 11.8 anneal.
 *
 * MISTAKE 1 uphill-for-downhill
 *   The sign of D is wrong: what is higher is taken always, what is lower
 *   sometimes. D = f(y) - f(x), and D <= 0 is welcome.
 * MISTAKE 2 temperature-rises
 *   It begins cold and ends hot: the walk settles first and is shaken up at the
 *   end. Go from hot to cold.
 * MISTAKE 3 temperature-stays
 *   The temperature is hot throughout, so the walk never settles.
 * MISTAKE 4 the-last-for-the-best
 *   Where the walk ended is returned. Keep the lowest point that it saw.
 * MISTAKE 5 divided-for-multiplied
 *   You use exp(-D T). A high temperature must make the probability large:
 *   exp(-D / T).
 * MISTAKE 6 compared-with-the-best
 *   D is taken from the best value so far. The walk compares with the point
 *   where it is.
 * MISTAKE 7 trials-from-the-best
 *   The trial is a step from the best point. It is a step from the point where
 *   the walk is.
 * MISTAKE 8 never-uphill
 *   Only lower points are accepted. That is a random descent; it stays in the
 *   first pit.
 * MISTAKE 9 draws-only-when-needed
 *   u was drawn for uphill trials only. The contract draws it in any case, so
 *   that runs stay comparable.
 * MISTAKE 10 nan-is-accepted
 *   A trial without a finite value was accepted: a comparison with NaN is
 *   false. Ask isfinite first.
 * MISTAKE 11 cools-in-equal-amounts
 *   The temperature falls by the same amount in every step. It falls by the
 *   same factor: hot (cold / hot)^share.
 * MISTAKE 12 takes-anything
 *   The parameters are used as they come. Refuse what is outside its range
 *   before f is called.
 * VARIANT 1 logarithms
 *   Compares logarithms, and multiplies the temperature by a factor.
 * VARIANT 2 keeps-first
 *   Keeps the best before it decides about the walk.
 */
#include "landscapes.h"

#if MISTAKE != 12
static int in_range(int n, const double lo[], const double hi[], double width,
                    double hot, double cold, int budget)
{
    for (int i = 0; i < n; i++)
        if (!(lo[i] <= hi[i] && isfinite(lo[i]) && isfinite(hi[i])))
            return 0;
    return width > 0 && isfinite(width) && cold > 0 && cold <= hot &&
           isfinite(hot) && budget >= 1;
}
#endif

#if MISTAKE != 8 && VARIANT != 1
static double temperature(int k, int budget, double hot, double cold)
{
    double share = budget > 2 ? (k - 1) / (budget - 2.0) : 0;
#if MISTAKE == 2
    return cold * pow(hot / cold, share);
#elif MISTAKE == 3
    return hot + 0 * share * cold;
#elif MISTAKE == 11
    return hot + share * (cold - hot);
#else
    return hot * pow(cold / hot, share);
#endif
}
#endif

num_status anneal(objective *f, double best[], double *value, int *accepted,
                  const double lo[], const double hi[], double width,
                  double hot, double cold, int budget, rng *r, double work[])
{
    int n = f->n;
    double *x = work, *y = work + n;

#if MISTAKE != 12
    if (!in_range(n, lo, hi, width, hot, cold, budget))
        return NUM_BAD_INPUT;
#endif
    *value = INFINITY;
    *accepted = 0;
    box_point(n, x, lo, hi, r);
    double fx = objective_value(f, x);
    if (isfinite(fx)) {
        vec_copy(n, best, x);
        *value = fx;
    } else {
        fx = INFINITY;
    }
#if VARIANT == 1
    double T = hot,
           factor = budget > 2 ? pow(cold / hot, 1 / (budget - 2.0)) : 1;
#endif
    for (int k = 1; k < budget; k++) {
#if MISTAKE == 7
        if (*value < INFINITY)
            vec_copy(n, x, best);
#endif
        for (int i = 0; i < n; i++)
            y[i] = x[i] + width * rng_normal(r);
#if MISTAKE == 9
        double u = 0;
#else
        double u = rng_uniform(r);
#endif
        double fy = objective_value(f, y), d = fy - fx;
#if MISTAKE == 6
        d = fy - *value;
#elif MISTAKE == 1
        d = fx - fy;
#endif
#if MISTAKE == 9
        if (d > 0)
            u = rng_uniform(r);
#endif
#if VARIANT == 1
        int take = fy <= fx || log(u) * T < -d;
        T *= factor;
#elif MISTAKE == 5
        int take = d <= 0 || u < exp(-d * temperature(k, budget, hot, cold));
#elif MISTAKE == 8
        int take = d <= 0 && u >= 0;
#elif MISTAKE == 10
        int take = !(d > 0 && u >= exp(-d / temperature(k, budget, hot, cold)));
#else
        int take = d <= 0 || u < exp(-d / temperature(k, budget, hot, cold));
#endif
#if VARIANT == 2
        if (isfinite(fy) && fy < *value) {
            vec_copy(n, best, y);
            *value = fy;
        }
#endif
#if MISTAKE == 10
        if (!take)
            continue;
#else
        if (!isfinite(fy) || !take)
            continue;
#endif
        vec_copy(n, x, y);
        fx = fy;
        ++*accepted;
#if MISTAKE == 4
        vec_copy(n, best, x);
        *value = fx;
#else
        if (fx < *value) {
            vec_copy(n, best, x);
            *value = fx;
        }
#endif
    }
    return NUM_OK;
}
