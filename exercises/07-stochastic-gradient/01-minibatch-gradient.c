/*
 * 7.1 batch_count, minibatch_gradient
 *
 * Cut the order of an epoch into batches of B samples, and compute the gradient
 * on one of them: the mean over the samples that the batch has, plus lambda w.
 *
 * Read: chapters/07-stochastic-gradient/README.md, "Mini-batches"
 */
#include "stochastic_gradient.h"

int batch_count(int m, int B)
{
    return NOT_WRITTEN;
}

num_status minibatch_gradient(const finite_sum *f, double g[], const double w[],
                              const int order[], int B, int k)
{
    return NUM_NOT_IMPLEMENTED;
}
