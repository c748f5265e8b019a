/*
 * What goes wrong in 9.8 adam_then_sgd_step and compare_tuned.
 *
 * MISTAKE 1 compared-at-one-shared-step-size
 *   One step size was chosen for all methods. Adam's 0.001 and SGD's 0.1 mean
 *   different things: choose for each method by itself.
 * MISTAKE 2 chosen-on-the-check-seeds
 *   The step size was chosen by the losses that are reported. Then the best of
 *   many lucky runs is reported. Choose by tune, report check.
 * MISTAKE 3 luckiest-seed
 *   The step size with the smallest single run was chosen. Compare means over
 *   the seeds.
 * MISTAKE 4 failed-runs-skipped
 *   Runs that diverged were left out of the mean, so a step size that fails in
 *   half of its runs looks good. One failed run puts it out.
 * MISTAKE 5 sgd-with-adams-step-size
 *   After the switch SGD went on with Adam's eta. The estimate exists because
 *   the two are not comparable.
 * MISTAKE 6 mean-not-corrected
 *   The mean of the estimates starts from 0 and was used as it is: too small.
 *   Divide by 1 - beta2^k.
 * MISTAKE 7 last-estimate
 *   SGD's step size is the last gamma. Take the mean: single estimates are
 *   noisy.
 * MISTAKE 8 adams-m-kept
 *   m was not set to 0 at the switch: SGD starts with Adam's momentum. The
 *   source starts anew, and so does this course.
 * MISTAKE 9 uphill-counted
 *   Steps with p'g >= 0 gave a negative estimate, which went into the mean.
 *   Leave them out.
 * MISTAKE 10 switches-at-once
 *   With one estimate the mean is that estimate, so it always agrees. Ask from
 *   the second on.
 * MISTAKE 11 takes-anything
 *   Parameters, gradients and sizes were used as they came. Refuse what is
 *   outside its range before anything is written.
 * MISTAKE 12 absolute-tolerance
 *   |hat - gamma| was compared with tol itself. Step sizes have a scale:
 *   compare with tol times hat.
 * VARIANT 1 step-in-two-passes
 *   Adam's averages first, then the step, with the corrections folded in.
 * VARIANT 2 running-means
 *   Means as running means.
 */
#include "adam.h"
#include "vec.h"

#include <math.h>

static int refused(int n, const double g[n], double eta, double beta1,
                   double beta2, double eps, double tol)
{
#if MISTAKE != 11
    if (!(eta > 0 && isfinite(eta) && eps > 0 && isfinite(eps)))
        return 1;
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1))
        return 1;
    if (!(tol >= 0 && isfinite(tol)))
        return 1;
    for (int i = 0; i < n; i++)
        if (!isfinite(g[i] * g[i]))
            return 1;
#endif
    return 0;
}

num_status adam_then_sgd_step(int n, double x[n], double m[n], double v[n],
                              switch_state *s, const double g[n], double eta,
                              double beta1, double beta2, double eps,
                              double tol)
{
    if (refused(n, g, eta, beta1, beta2, eps, tol))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    if (s->sgd) {
#if MISTAKE == 5
        vec_axpy(n, x, m, -eta);
#else
        vec_axpy(n, x, m, -s->eta);
#endif
        return NUM_OK;
    }
    s->t++;
    double sum1 = 1 - pow(beta1, s->t), sum2 = 1 - pow(beta2, s->t);
    double pp = 0, pg = 0;
#if VARIANT == 1
    for (int i = 0; i < n; i++)
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    for (int i = 0; i < n; i++) {
        double p =
            eta * sqrt(sum2) / sum1 * m[i] / (sqrt(v[i]) + eps * sqrt(sum2));
        x[i] -= p;
        pp += p * p;
        pg -= p * g[i];
    }
#else
    for (int i = 0; i < n; i++) {
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        double p = -eta * (m[i] / sum1) / (sqrt(v[i] / sum2) + eps);
        x[i] += p;
        pp += p * p;
        pg += p * g[i];
    }
#endif
#if MISTAKE != 9
    if (!(pg < 0))
        return NUM_OK;
#endif
    double gamma = pp / -pg;
    s->estimates++;
#if VARIANT == 2
    s->mean += (1 - beta2) * (gamma - s->mean);
#else
    s->mean = beta2 * s->mean + (1 - beta2) * gamma;
#endif
    double hat = s->mean / (1 - pow(beta2, s->estimates));
#if MISTAKE == 6
    hat = s->mean;
#endif
#if MISTAKE == 10
    int enough = 1;
#else
    int enough = s->estimates > 1;
#endif
#if MISTAKE == 12
    double bound = tol;
#else
    double bound = tol * hat;
#endif
    if (enough && fabs(hat - gamma) <= bound) {
        s->sgd = 1;
        s->eta = hat;
#if MISTAKE == 7
        s->eta = gamma;
#endif
#if MISTAKE != 8
        vec_fill(n, m, 0);
#endif
    }
    return NUM_OK;
}

/* What a step size is chosen by. */
static double measure(int seeds, const double loss[])
{
    double sum = 0;
#if MISTAKE == 3
    sum = INFINITY;
    for (int s = 0; s < seeds; s++)
        sum = fmin(sum, loss[s]);
    return sum;
#elif MISTAKE == 4
    int count = 0;
    for (int s = 0; s < seeds; s++)
        if (isfinite(loss[s])) {
            sum += loss[s];
            count++;
        }
    return count > 0 ? sum / count : (double)INFINITY;
#elif VARIANT == 2
    for (int s = 0; s < seeds; s++)
        sum += (loss[s] - sum) / (s + 1);
    return isfinite(sum) ? sum : (double)INFINITY;
#else
    for (int s = 0; s < seeds; s++)
        sum += loss[s];
    return isfinite(sum) ? sum / seeds : (double)INFINITY;
#endif
}

static int choose(int grid, int seeds, const double loss[])
{
    double least = INFINITY;
    int best = -1;
    for (int j = 0; j < grid; j++) {
        double now = measure(seeds, loss + j * seeds);
        if (now < least) {
            least = now;
            best = j;
        }
    }
    return best;
}

num_status compare_tuned(int methods, int grid, int seeds, int best[],
                         int edge[], double score[], const double tune[],
                         const double check[])
{
#if MISTAKE != 11
    if (methods < 1 || grid < 1 || seeds < 1)
        return NUM_BAD_INPUT;
#endif
    for (int k = 0; k < methods; k++) {
#if MISTAKE == 1
        /* the one that is best for the first method */
        best[k] = choose(grid, seeds, tune);
#elif MISTAKE == 2
        best[k] = choose(grid, seeds, check + k * grid * seeds);
#else
        best[k] = choose(grid, seeds, tune + k * grid * seeds);
#endif
        edge[k] = grid > 1 && (best[k] == 0 || best[k] == grid - 1);
        double *out = score + 3 * k, sum = 0;
        out[1] = INFINITY;
        out[2] = -INFINITY;
        for (int s = 0; best[k] >= 0 && s < seeds; s++) {
            double loss = check[(k * grid + best[k]) * seeds + s];
            sum += loss;
            out[1] = fmin(out[1], loss);
            out[2] = fmax(out[2], loss);
        }
        out[0] = sum / seeds;
        if (best[k] < 0 || !isfinite(sum))
            out[0] = out[1] = out[2] = INFINITY;
    }
    return NUM_OK;
}
