/*
 * What goes wrong in 12.4 train_mlp.
 *
 * MISTAKE 1 scored-on-the-training-part
 *   The accuracy is that of samples the network was trained on. It says how
 *   well it remembers; score the test part.
 * MISTAKE 2 labels-shuffled-apart
 *   The rows of a batch were taken in shuffled order, their labels in the
 *   order of the data. So nothing can be learnt: take both from order[...].
 * MISTAKE 3 statistics-leak
 *   Means and scales were fitted on all samples, the test part among them. Fit
 *   them on the training part, after the split.
 * MISTAKE 4 test-part-scaled-by-itself
 *   The test part was scaled by its own mean and deviation. It has to pass
 *   through the same map as the training part.
 * MISTAKE 5 no-bias-correction
 *   u and v start at 0 and were used as they are. Divide by 1 - 0.9^t and
 *   1 - 0.999^t.
 * MISTAKE 6 t-starts-again
 *   t was set back to 0 in every epoch although u and v live on. t counts the
 *   steps of the whole run.
 * MISTAKE 7 last-batch-dropped
 *   The samples left over at the end of an epoch were not used. They make a
 *   smaller batch.
 * MISTAKE 8 best-epoch-by-the-test-part
 *   The epoch with the best test accuracy was kept. Choosing by the test part is
 *   learning from it: the number no longer says what new samples will do.
 * MISTAKE 9 not-scaled
 *   The features went in as they are, and the largest of them drowns the others.
 *   Scale both parts.
 * MISTAKE 10 loss-of-the-last-batch
 *   The loss is that of the last batch before its step. It is the mean over the
 *   whole training part at the end.
 * MISTAKE 11 he-for-everybody
 *   The start is He's for tanh too. It is Xavier's there.
 * MISTAKE 12 takes-any-option
 *   The options were used as they came. Refuse what is outside its range, NaN
 *   too, before the first random number.
 * VARIANT 1 one-permuted-copy
 *   Permutes the whole training part each epoch and cuts batches from it.
 * VARIANT 2 corrected-step-size
 *   Puts both bias corrections into the step size and eps, as Kingma and Ba
 *   suggest for speed.
 */
#include "why_nets_work.h"

#include <math.h>
#include <stdlib.h>

static num_status prepare(dataset **train, dataset **test, const dataset *d,
                          double test_fraction, rng *r, double work[])
{
    double *mean = work, *scale = work + d->n;
    num_status s = dataset_split_stratified(train, test, d, test_fraction, r);
    if (s != NUM_OK)
        return s;
#if MISTAKE == 3
    s = dataset_fit_scaling(mean, scale, d);
#else
    s = dataset_fit_scaling(mean, scale, *train);
#endif
    if (s != NUM_OK)
        return s;
#if MISTAKE != 9
    dataset_apply_scaling(*train, mean, scale);
#if MISTAKE == 4
    dataset_fit_scaling(mean, scale, *test);
#endif
    dataset_apply_scaling(*test, mean, scale);
#endif
    return NUM_OK;
}

static void adam(int P, double theta[], double u[], double v[],
                 const double g[], int t, double eta)
{
    double c1 = 1 - pow(0.9, t), c2 = 1 - pow(0.999, t);
#if MISTAKE == 5
    c1 = c2 = 1;
#endif
    for (int i = 0; i < P; i++) {
        u[i] = 0.9 * u[i] + 0.1 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
#if VARIANT == 2
        theta[i] -= eta * sqrt(c2) / c1 * u[i] / (sqrt(v[i]) + 1e-8 * sqrt(c2));
#else
        theta[i] -= eta * (u[i] / c1) / (sqrt(v[i] / c2) + 1e-8);
#endif
    }
}

/* One epoch; returns the loss of its last batch. */
static double epoch(const network *net, double theta[], const dataset *d,
                    const mlp_options *o, rng *r, int *t, int order[],
                    double work[])
{
    const int P = network_parameters(net), n = d->n;
    double *u = work, *v = u + P, *g = v + P, *X = g + P, loss = 0;
    double *rest = X + o->batch * n;
    int *label = order + d->m;
    rng_shuffle(r, d->m, order);
#if VARIANT == 1
    dataset *copy = dataset_new_rows(d, d->m, order);
    if (copy == NULL)
        return NAN;
#endif
#if MISTAKE == 6
    *t = 0;
#endif
    for (int first = 0; first < d->m; first += o->batch) {
        const int b = o->batch < d->m - first ? o->batch : d->m - first;
#if MISTAKE == 7
        if (b < o->batch)
            break;
#endif
#if VARIANT == 1
        loss = network_loss(net, b, g, theta, copy->X + first * n,
                            copy->label + first, rest);
#else
        for (int i = 0; i < b; i++) {
            vec_copy(n, X + i * n, d->X + order[first + i] * n);
#if MISTAKE == 2
            label[i] = d->label[first + i];
#else
            label[i] = d->label[order[first + i]];
#endif
        }
        loss = network_loss(net, b, g, theta, X, label, rest);
#endif
        adam(P, theta, u, v, g, ++*t, o->eta);
    }
#if VARIANT == 1
    (void)label;
    dataset_free(copy);
#endif
    return loss;
}

static double share(const network *net, const double theta[], const dataset *d,
                    double work[])
{
    return (double)network_correct(net, d->m, theta, d->X, d->label, work) /
           d->m;
}

static int is_usable(const network *net, const dataset *d, const mlp_options *o)
{
    if (net->width[0] != d->n || net->width[net->layers] != d->classes)
        return 0;
#if MISTAKE == 12
    return 1;
#else
    return o->test_fraction > 0 && o->test_fraction < 1 && o->epochs >= 0 &&
           o->batch >= 1 && o->eta > 0 && isfinite(o->eta);
#endif
}

num_status train_mlp(const network *net, double theta[], double *loss,
                     double *accuracy, const dataset *d,
                     const mlp_options *options, rng *r, int order[],
                     double work[])
{
    if (!is_usable(net, d, options))
        return NUM_BAD_INPUT;
    mlp_options o = *options;
    if (o.batch < 1)
        o.batch = 1; /* so that it comes to an end */
    dataset *train, *test;
    num_status s = prepare(&train, &test, d, o.test_fraction, r, work);
    if (s == NUM_OK) {
        const int P = network_parameters(net);
        double last = NAN, best = -1, *kept = malloc((size_t)P * sizeof *kept);
        int t = 0;
        network_start start =
            net->activation == NETWORK_TANH ? NETWORK_XAVIER : NETWORK_HE;
#if MISTAKE == 11
        start = NETWORK_HE;
#endif
        network_init(net, theta, start, r);
        vec_fill(2 * P, work, 0);
        for (int i = 0; i < train->m; i++)
            order[i] = i;
        for (int e = 0; e < o.epochs; e++) {
            last = epoch(net, theta, train, &o, r, &t, order, work);
#if MISTAKE == 8
            double *rest = work + 3 * P;
            const double now = share(net, theta, test, rest);
            if (kept != NULL && now > best) {
                best = now;
                vec_copy(P, kept, theta);
            }
#endif
        }
        if (best > 0)
            vec_copy(P, theta, kept);
        free(kept);
        *loss = network_loss(net, train->m, NULL, theta, train->X, train->label,
                             work);
#if MISTAKE == 10
        *loss = last;
#endif
        (void)last;
#if MISTAKE == 1
        *accuracy = share(net, theta, train, work);
#else
        *accuracy = share(net, theta, test, work);
#endif
        s = isfinite(*loss) ? NUM_OK : NUM_DIVERGED;
    }
    dataset_free(train);
    dataset_free(test);
    return s;
}
