/* 7.1 minibatch_gradient: the mean over the samples that a batch has. */
#include "stochastic_gradient.h"

int batch_count(int m, int B)
{
    if (m < 1 || B < 1)
        return 0;
    return m / B + (m % B > 0);
}

num_status minibatch_gradient(const finite_sum *f, double g[], const double w[],
                              const int order[], int B, int k)
{
    if (B < 1 || B > f->m || k < 0 || k >= batch_count(f->m, B))
        return NUM_BAD_INPUT;
    int first = k * B;
    int b = B < f->m - first ? B : f->m - first;
    vec_fill(f->n, g, 0);
    for (int j = first; j < first + b; j++)
        f->loss(f->n, g, w, order[j], f->data);
    vec_scale(f->n, g, 1.0 / b);
    vec_axpy(f->n, g, w, f->lambda);
    return NUM_OK;
}
