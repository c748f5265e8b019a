/*
 * What goes wrong in 11.7 multi_start and noisy_descent.
 *
 * MISTAKE 1 budget-of-runs
 *   multi_start makes budget runs, each as long as it likes. The budget counts
 *   evaluations: with runs of a hundred it spent a hundred times as much.
 * MISTAKE 2 starts-are-free
 *   The evaluation at a start was not counted, so more was spent than allowed.
 * MISTAKE 3 the-last-for-the-best
 *   The last point is returned, not the lowest one of all that were evaluated.
 * MISTAKE 4 the-same-start-again
 *   Every run starts from the same state of the generator, and so at the same
 *   point. Pass r itself on, not a copy.
 * MISTAKE 5 stops-after-the-first-run
 *   multi_start ends where its first run ends. There is budget left: start
 *   again.
 * MISTAKE 6 only-ends-are-kept
 *   Only points where a run stopped are compared. The lowest may be in the
 *   middle of a run, or in the one that was cut off.
 * MISTAKE 7 nan-runs-on
 *   A run whose value is NaN went on to the end of the budget. Start anew
 *   there.
 * MISTAKE 8 noise-does-not-fade
 *   The noise is as large at the end as at the start, so the run never settles:
 *   multiply by 1 - k / (budget - 1).
 * MISTAKE 9 noise-times-eta
 *   The noise was multiplied with the step size as well. sigma_k stands alone.
 * MISTAKE 10 one-noise-for-all
 *   All coordinates got the same random number: the noise moves along one
 *   diagonal only. Draw one for each.
 * MISTAKE 11 starts-in-the-middle
 *   The runs start in the middle of the box, without any chance. Draw a
 *   box_point.
 * MISTAKE 12 takes-anything
 *   The parameters are used as they come. Refuse what is outside its range
 *   before f is called.
 * VARIANT 1 two-loops
 *   A loop over the runs around one over their steps.
 * VARIANT 2 counters-of-f
 *   Asks f how many gradients were spent.
 */
#include "landscapes.h"

#if MISTAKE != 12
static int in_range(int n, const double lo[], const double hi[], double eta,
                    double other, int budget)
{
    for (int i = 0; i < n; i++)
        if (!(lo[i] <= hi[i] && isfinite(lo[i]) && isfinite(hi[i])))
            return 0;
    return eta > 0 && isfinite(eta) && other >= 0 && isfinite(other) &&
           budget >= 1;
}
#endif

static void keep(int n, double best[], double *value, const double x[],
                 double fx)
{
#if MISTAKE == 3
    if (isfinite(fx)) {
#else
    if (isfinite(fx) && fx < *value) {
#endif
        *value = fx;
        vec_copy(n, best, x);
    }
}

static void begin(int n, double x[], const double lo[], const double hi[],
                  rng *r)
{
#if MISTAKE == 11
    for (int i = 0; i < n; i++)
        x[i] = (lo[i] + hi[i]) / 2;
#elif MISTAKE == 4
    rng copy = *r;
    box_point(n, x, lo, hi, &copy);
#else
    box_point(n, x, lo, hi, r);
#endif
}

#if VARIANT == 1
num_status multi_start(objective *f, double best[], double *value, int *starts,
                       const double lo[], const double hi[], double eta,
                       double tol, int budget, rng *r, double work[])
{
    double *x = work, *g = work + f->n;

    if (!in_range(f->n, lo, hi, eta, tol, budget))
        return NUM_BAD_INPUT;
    *value = INFINITY;
    for (*starts = 0; budget > 0; ++*starts) {
        begin(f->n, x, lo, hi, r);
        for (;;) {
            double fx = objective_value_gradient(f, g, x);
            double norm = vec_norm2(f->n, g);
            keep(f->n, best, value, x, fx);
            if (--budget == 0 || !isfinite(fx) || !isfinite(norm) ||
                norm <= tol)
                break;
            for (int i = 0; i < f->n; i++)
                x[i] -= eta * g[i];
        }
    }
    return NUM_OK;
}
#else
num_status multi_start(objective *f, double best[], double *value, int *starts,
                       const double lo[], const double hi[], double eta,
                       double tol, int budget, rng *r, double work[])
{
    int n = f->n, over = 1, spent = 0;
    double *x = work, *g = work + n;

#if MISTAKE != 12
    if (!in_range(n, lo, hi, eta, tol, budget))
        return NUM_BAD_INPUT;
#endif
    *value = INFINITY;
    *starts = 0;
#if VARIANT == 2
    long before = f->gradients;
    while (f->gradients - before < budget) {
#elif MISTAKE == 1
    for (int k = 0; (*starts < budget || !over) && k < 20000; k++) {
#else
    while (spent < budget) {
#endif
        spent++;
        if (over) {
            begin(n, x, lo, hi, r);
            ++*starts;
#if MISTAKE == 2
            spent--;
            if (*starts > 1000)
                break;
#endif
        } else {
            vec_axpy(n, x, g, -eta);
        }
        double fx = objective_value_gradient(f, g, x), norm = vec_norm2(n, g);
        over = !isfinite(fx) || !isfinite(norm) || norm <= tol;
#if MISTAKE == 7
        over = norm <= tol;
#endif
#if MISTAKE == 6
        if (over)
            keep(n, best, value, x, fx);
#else
        keep(n, best, value, x, fx);
#endif
#if MISTAKE == 5
        if (over)
            break;
#endif
    }
    return NUM_OK;
}
#endif

num_status noisy_descent(objective *f, double best[], double *value,
                         const double lo[], const double hi[], double eta,
                         double sigma, int budget, rng *r, double work[])
{
    int n = f->n;
    double *x = work, *g = work + n;

#if MISTAKE != 12
    if (!in_range(n, lo, hi, eta, sigma, budget))
        return NUM_BAD_INPUT;
#endif
    *value = INFINITY;
    begin(n, x, lo, hi, r);
#if MISTAKE == 2
    budget++;
#endif
    for (int k = 0;; k++) {
        double fx = objective_value_gradient(f, g, x);
        keep(n, best, value, x, fx);
#if MISTAKE != 7
        if (!isfinite(fx) || !isfinite(vec_norm2(n, g)))
            return NUM_DIVERGED;
#endif
        if (k >= budget - 1)
            return NUM_OK;
        double noise = sigma * (1 - k / (budget - 1.0));
#if MISTAKE == 8
        noise = sigma;
#elif MISTAKE == 9
        noise *= eta;
#elif VARIANT == 2
        noise = sigma * (budget - 1 - k) / (budget - 1);
#endif
#if MISTAKE == 10
        double z = rng_normal(r);
        for (int i = 0; i < n; i++)
            x[i] += noise * z - eta * g[i];
#else
        for (int i = 0; i < n; i++)
            x[i] += noise * rng_normal(r) - eta * g[i];
#endif
    }
}
