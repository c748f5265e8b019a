/* 4.4 softmax_cross_entropy: mean of -log p_label, and its gradient. */
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

/* Turns the scores z into exp(z - max z); returns log sum exp(z). */
static double exponentials(int K, double z[K])
{
    double top = vec_max(K, z), sum = 0;
    for (int k = 0; k < K; k++) {
        z[k] = exp(z[k] - top);
        sum += z[k];
    }
    return top + log(sum);
}

double softmax_cross_entropy(int m, int n, int K, double G[],
                             const double X[m * n], const int label[m],
                             const double W[K * n], double work[K])
{
    double total = 0, *p = work;

    if (G != NULL)
        vec_fill(K * n, G, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        mat_vec(K, n, p, W, x);
        double score = p[label[i]];
        total += exponentials(K, p) - score;
        if (G == NULL)
            continue;
        vec_scale(K, p, 1 / vec_sum(K, p));
        p[label[i]] -= 1;
        mat_add_outer(K, n, G, p, x, 1.0 / m);
    }
    return total / m;
}
