/* 12.4 train_mlp: split, scale, train with Adam, score. */
#include "why_nets_work.h"

#include <math.h>

/* Two parts of d, both scaled by what the first one says. */
static num_status prepare(dataset **train, dataset **test, const dataset *d,
                          double test_fraction, rng *r, double work[])
{
    double *mean = work, *scale = work + d->n;
    num_status s = dataset_split_stratified(train, test, d, test_fraction, r);
    if (s == NUM_OK)
        s = dataset_fit_scaling(mean, scale, *train);
    if (s != NUM_OK)
        return s;
    dataset_apply_scaling(*train, mean, scale);
    dataset_apply_scaling(*test, mean, scale);
    return NUM_OK;
}

static void adam(int P, double theta[], double u[], double v[],
                 const double g[], int t, double eta)
{
    const double c1 = 1 - pow(0.9, t), c2 = 1 - pow(0.999, t);
    for (int i = 0; i < P; i++) {
        u[i] = 0.9 * u[i] + 0.1 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
        theta[i] -= eta * (u[i] / c1) / (sqrt(v[i] / c2) + 1e-8);
    }
}

static void epochs(const network *net, double theta[], const dataset *d,
                   const mlp_options *o, rng *r, int order[], double work[])
{
    const int P = network_parameters(net), n = d->n, B = o->batch;
    double *u = work, *v = u + P, *g = v + P, *X = g + P, *rest = X + B * n;
    int *label = order + d->m, t = 0;
    vec_fill(2 * P, u, 0);
    for (int i = 0; i < d->m; i++)
        order[i] = i;
    for (int e = 0; e < o->epochs; e++) {
        rng_shuffle(r, d->m, order);
        for (int first = 0; first < d->m; first += B) {
            int b = 0;
            for (; b < B && first + b < d->m; b++) {
                vec_copy(n, X + b * n, d->X + order[first + b] * n);
                label[b] = d->label[order[first + b]];
            }
            network_loss(net, b, g, theta, X, label, rest);
            adam(P, theta, u, v, g, ++t, o->eta);
        }
    }
}

static int is_usable(const network *net, const dataset *d, const mlp_options *o)
{
    return d->classes > 0 && net->width[0] == d->n &&
           net->width[net->layers] == d->classes && o->test_fraction > 0 &&
           o->test_fraction < 1 && o->epochs >= 0 && o->batch >= 1 &&
           o->eta > 0 && isfinite(o->eta);
}

num_status train_mlp(const network *net, double theta[], double *loss,
                     double *accuracy, const dataset *d,
                     const mlp_options *options, rng *r, int order[],
                     double work[])
{
    if (!is_usable(net, d, options))
        return NUM_BAD_INPUT;
    dataset *train, *test;
    num_status s = prepare(&train, &test, d, options->test_fraction, r, work);
    if (s == NUM_OK) {
        network_init(
            net, theta,
            net->activation == NETWORK_TANH ? NETWORK_XAVIER : NETWORK_HE, r);
        epochs(net, theta, train, options, r, order, work);
        *loss = network_loss(net, train->m, NULL, theta, train->X, train->label,
                             work);
        *accuracy = (double)network_correct(net, test->m, theta, test->X,
                                            test->label, work) /
                    test->m;
        s = isfinite(*loss) ? NUM_OK : NUM_DIVERGED;
    }
    dataset_free(train);
    dataset_free(test);
    return s;
}
