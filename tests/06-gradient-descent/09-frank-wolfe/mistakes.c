/*
 * What goes wrong in 6.9 frank_wolfe.
 *
 * MISTAKE 1 argmax
 *   You walk to the vertex with the largest element of the gradient, which is
 *   uphill. The linear model is smallest where the gradient is smallest.
 * MISTAKE 2 step-one-over-k-plus-two
 *   gamma is 1 / (k + 2). With 2 / (k + 2) the first step forgets the start,
 *   and later vertices weigh more than early ones.
 * MISTAKE 3 gap-sign
 *   The gap is e_i - x against the gradient, so it is negative and the run
 *   stops at once. It is g'(x - e_i).
 * MISTAKE 4 does-not-shrink-x
 *   gamma e_i is added, but x is not multiplied by 1 - gamma: the sum of x
 *   grows, and x leaves the simplex.
 * MISTAKE 5 smallest-in-size
 *   You take the element of the gradient that is nearest to 0. The smallest
 *   one is wanted, the most negative if there are negative ones.
 * MISTAKE 6 k-from-one
 *   gamma starts from 2/3. k counts from 0, and gamma_0 = 2 / (0 + 2) = 1.
 * MISTAKE 7 stops-on-the-change-of-f
 *   The run ends when f hardly changes. Then nothing is certified: stop on the
 *   gap, which bounds what is missing.
 * MISTAKE 8 stops-on-the-gradient
 *   The run waits for a short gradient. On the boundary of the simplex the
 *   gradient is not 0 at the solution.
 * MISTAKE 9 any-start
 *   The start is used as it comes. The method needs a point of the simplex.
 * MISTAKE 10 gap-without-x
 *   The gap is -g_i alone. What counts is how much lower the model is at e_i
 *   than at x: g'x - g_i.
 * MISTAKE 11 last-of-equals
 *   Of several smallest elements you take the last. The contract says the
 *   smallest index.
 * MISTAKE 12 loops-on-infinity
 *   Values that are not finite are not noticed. Return NUM_DIVERGED.
 * VARIANT 1 own-loops
 *   Without the library's vector functions.
 * VARIANT 2 towards-the-vertex
 *   Moves by gamma (e_i - x).
 */
#include "gradient_descent.h"
#include "vec.h"

#include <math.h>

#if MISTAKE != 9
static int in_simplex(int n, const double x[])
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        if (!(x[i] >= 0))
            return 0;
        sum += x[i];
    }
    return fabs(sum - 1) <= 1e-9;
}
#endif

static int best_vertex(int n, const double g[])
{
    int best = 0;
    for (int i = 1; i < n; i++)
#if MISTAKE == 1
        if (g[i] > g[best])
#elif MISTAKE == 5
        if (fabs(g[i]) < fabs(g[best]))
#elif MISTAKE == 11
        if (g[i] <= g[best])
#else
        if (g[i] < g[best])
#endif
            best = i;
    return best;
}

num_status frank_wolfe(objective *f, double x[], double history[],
                       double gaps[], int *steps, double tol, int max_steps,
                       double work[])
{
    int n = f->n;
    double *g = work;

    if (!(tol >= 0 && max_steps >= 0))
        return NUM_BAD_INPUT;
#if MISTAKE != 9
    if (!in_simplex(n, x))
        return NUM_BAD_INPUT;
#endif
    for (int k = 0;; k++) {
        history[k] = objective_value_gradient(f, g, x);
        int i = best_vertex(n, g);
#if VARIANT == 1
        gaps[k] = 0;
        for (int j = 0; j < n; j++)
            gaps[k] += (g[j] - g[i]) * x[j];
#elif MISTAKE == 3
        gaps[k] = g[i] - vec_dot(n, g, x);
#elif MISTAKE == 10
        gaps[k] = -g[i];
#else
        gaps[k] = vec_dot(n, g, x) - g[i];
#endif
        *steps = k;
#if MISTAKE != 12
        if (!isfinite(history[k]) || !isfinite(gaps[k]))
            return NUM_DIVERGED;
#endif
#if MISTAKE == 7
        if (k > 0 && fabs(history[k] - history[k - 1]) <= tol)
            return NUM_OK;
#elif MISTAKE == 8
        if (vec_norm2(n, g) <= tol)
            return NUM_OK;
#else
        if (gaps[k] <= tol)
            return NUM_OK;
#endif
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
#if MISTAKE == 2
        double gamma = 1 / (k + 2.0);
#elif MISTAKE == 6
        double gamma = 2 / (k + 3.0);
#else
        double gamma = 2 / (k + 2.0);
#endif
#if VARIANT == 2
        for (int j = 0; j < n; j++)
            x[j] += gamma * ((j == i) - x[j]);
#elif VARIANT == 1
        for (int j = 0; j < n; j++)
            x[j] = (1 - gamma) * x[j] + (j == i ? gamma : 0);
#elif MISTAKE == 4
        x[i] += gamma;
#else
        vec_scale(n, x, 1 - gamma);
        x[i] += gamma;
#endif
    }
}
