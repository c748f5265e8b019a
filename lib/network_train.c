/* network_train.c: mini-batch training of networks. */
#include "network_train.h"

#include "vec.h"
#include <assert.h>
#include <math.h>

static double or_default(double x, double standard)
{
    return x == 0 ? standard : x;
}

/* Shortens g to the norm clip, if it is longer; returns its norm before. */
static double clip_norm(int P, double g[], double clip)
{
    const double norm = vec_norm2(P, g);
    if (norm > clip)
        vec_scale(P, g, clip / norm);
    return norm;
}

static void adam(int P, double *restrict theta, double *restrict u,
                 double *restrict v, const double *restrict g, int t,
                 double eta, const network_options *o)
{
    const double beta1 = or_default(o->beta1, 0.9);
    const double beta2 = or_default(o->beta2, 0.999);
    const double eps = or_default(o->eps, 1e-8);
    const double a = eta / (1 - pow(beta1, t)), c = 1 / (1 - pow(beta2, t));
    for (int i = 0; i < P; i++) {
        u[i] = beta1 * u[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        theta[i] -= a * u[i] / (sqrt(c * v[i]) + eps);
    }
}

double network_step(int P, double theta[], double state[], double g[], int t,
                    const network_options *o)
{
    assert(t >= 1);
    const double norm = o->clip > 0 ? clip_norm(P, g, o->clip) : (double)NAN;
    const double eta = t < o->warmup ? o->eta * t / o->warmup : o->eta;
    switch (o->method) {
    case NETWORK_SGD:
        vec_axpy(P, theta, g, -eta);
        break;
    case NETWORK_MOMENTUM:
        vec_add_scaled(P, state, g, state, or_default(o->beta1, 0.9));
        vec_axpy(P, theta, state, -eta);
        break;
    case NETWORK_ADAM:
        adam(P, theta, state, state + P, g, t, eta, o);
        break;
    }
    return norm;
}

static int is_share(double beta)
{
    return beta >= 0 && beta < 1;
}

static int is_usable(const network_options *o)
{
    return o->batch >= 1 && o->eta > 0 && isfinite(o->eta) && o->clip >= 0 &&
           o->warmup >= 0 && is_share(o->beta1) && is_share(o->beta2) &&
           o->eps >= 0 && isfinite(o->eps);
}

int network_train_work_size(const network *net, const network_options *options)
{
    return 3 * network_parameters(net) + options->batch * net->width[0] +
           network_work_size(net, options->batch);
}

/* Rows and labels of a batch, copied side by side. */
static void gather(int b, int n, double X_batch[], int label_batch[],
                   const int batch[], const double X[], const int label[])
{
    for (int j = 0; j < b; j++) {
        vec_copy(n, X_batch + j * n, X + batch[j] * n);
        label_batch[j] = label[batch[j]];
    }
}

num_status network_train(const network *net, double theta[], double losses[],
                         int epochs, int m, const double X[], const int label[],
                         const network_options *o, rng *r, int order[],
                         double work[])
{
    if (!is_usable(o))
        return NUM_BAD_INPUT;
    const int P = network_parameters(net), n = net->width[0];
    const int B = o->batch < m ? o->batch : m;
    double *state = work, *g = state + 2 * P, *X_batch = g + P;
    int *label_batch = order + m, t = 0;
    vec_fill(2 * P, state, 0);
    for (int i = 0; i < m; i++)
        order[i] = i;
    for (int e = 0; e < epochs; e++) {
        double sum = 0;
        rng_shuffle(r, m, order);
        for (int first = 0; first < m; first += B) {
            const int b = B < m - first ? B : m - first;
            gather(b, n, X_batch, label_batch, order + first, X, label);
            sum += b * network_loss(net, b, g, theta, X_batch, label_batch,
                                    X_batch + B * n);
            network_step(P, theta, state, g, ++t, o);
        }
        if (losses)
            losses[e] = sum / m;
        if (!isfinite(sum))
            return NUM_DIVERGED;
    }
    return NUM_OK;
}
