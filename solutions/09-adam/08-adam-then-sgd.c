/* 9.8 adam_then_sgd_step, compare_tuned: a switch, and a fair comparison. */
#include "adam.h"
#include "vec.h"

#include <math.h>

/* One step of Adam; returns gamma, or 0 where the step does not descend. */
static double adam_estimate(int n, double x[], double m[], double v[],
                            const double g[], int t, double eta, double beta1,
                            double beta2, double eps)
{
    double sum1 = 1 - pow(beta1, t), sum2 = 1 - pow(beta2, t);
    double pp = 0, pg = 0;
    for (int i = 0; i < n; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        double p = -eta * (m[i] / sum1) / (sqrt(v[i] / sum2) + eps);
        x[i] += p;
        pp += p * p;
        pg += p * g[i];
    }
    return pg < 0 ? pp / -pg : 0;
}

num_status adam_then_sgd_step(int n, double x[n], double m[n], double v[n],
                              switch_state *s, const double g[n], double eta,
                              double beta1, double beta2, double eps,
                              double tol)
{
    if (!(eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return NUM_BAD_INPUT;
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && isfinite(tol)))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return NUM_BAD_INPUT;

    if (s->sgd) {
        for (int i = 0; i < n; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * g[i];
            x[i] -= s->eta * m[i];
        }
        return NUM_OK;
    }
    double gamma = adam_estimate(n, x, m, v, g, ++s->t, eta, beta1, beta2, eps);
    if (!(gamma > 0))
        return NUM_OK;
    s->estimates++;
    s->mean = beta2 * s->mean + (1 - beta2) * gamma;
    double hat = s->mean / (1 - pow(beta2, s->estimates));
    if (s->estimates > 1 && fabs(hat - gamma) <= tol * hat) {
        s->sgd = 1;
        s->eta = hat;
        vec_fill(n, m, 0);
    }
    return NUM_OK;
}

/* Mean, smallest and largest of count losses; INFINITY if one is not finite. */
static void summary(double out[3], int count, const double loss[])
{
    double sum = 0;
    out[1] = out[2] = loss[0];
    for (int s = 0; s < count; s++) {
        if (!isfinite(loss[s])) {
            out[0] = out[1] = out[2] = INFINITY;
            return;
        }
        sum += loss[s];
        out[1] = fmin(out[1], loss[s]);
        out[2] = fmax(out[2], loss[s]);
    }
    out[0] = sum / count;
}

num_status compare_tuned(int methods, int grid, int seeds, int best[],
                         int edge[], double score[], const double tune[],
                         const double check[])
{
    if (methods < 1 || grid < 1 || seeds < 1)
        return NUM_BAD_INPUT;
    for (int k = 0; k < methods; k++) {
        double least = INFINITY, runs[3];
        best[k] = -1;
        for (int j = 0; j < grid; j++) {
            summary(runs, seeds, tune + (k * grid + j) * seeds);
            if (runs[0] < least) {
                least = runs[0];
                best[k] = j;
            }
        }
        edge[k] = grid > 1 && (best[k] == 0 || best[k] == grid - 1);
        if (best[k] >= 0)
            summary(score + 3 * k, seeds, check + (k * grid + best[k]) * seeds);
        else
            vec_fill(3, score + 3 * k, INFINITY);
    }
    return NUM_OK;
}
