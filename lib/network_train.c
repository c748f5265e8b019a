/* network_train.c: mini-batch training of networks. */
#include "network_train.h"

#include "vec.h"
#include <math.h>

int network_train_work_size(const network *net,
                            const stochastic_options *options)
{
    stochastic_options o;
    if (stochastic_complete(&o, options) != NUM_OK)
        return 0;
    return 4 * network_parameters(net) + o.batch * net->width[0] +
           network_work_size(net, o.batch);
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
                         const stochastic_options *options, rng *r, int order[],
                         double work[])
{
    stochastic_options o;
    if (stochastic_complete(&o, options) != NUM_OK)
        return NUM_BAD_INPUT;
    const int P = network_parameters(net), n = net->width[0];
    const int B = o.batch < m ? o.batch : m;
    double *state = work, *g = state + 3 * P, *X_batch = g + P;
    int *label_batch = order + m;
    long t = 0;
    vec_fill(3 * P, state, 0);
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
            stochastic_update(P, theta, state, g, ++t, &o);
        }
        if (losses)
            losses[e] = sum / m;
        if (!isfinite(sum))
            return NUM_DIVERGED;
    }
    return NUM_OK;
}
