/*
 * adam_experiments.h: what the pictures of chapter 09 and the tests of its
 * lesson share. No exercise needs it.
 */
#ifndef ADAM_EXPERIMENTS_H
#define ADAM_EXPERIMENTS_H

#include "digits.h"
#include "tumours.h"

/* ---- training with any method ---- */

typedef enum method {
    PLAIN_SGD,
    HEAVY_SGD, /* with momentum, v = 0.9 v + 0.1 g */
    ADAGRAD,
    RMSPROP,
    ADAM,
    RAW_ADAM, /* without bias correction */
    ADAMW,
    ADAM_L2,
    SGD_L2,
    SWITCH /* adam_then_sgd_step with tol 0.01 */
} method;

/*
 * recipe: how to train. The step size of step t of T is
 *   eta min(1, (t + 1) / W),  W = warmup T rounded up,
 * and after that, if cosine is 1, falls to 0 along half a cosine.
 *   lambda  for ADAMW, ADAM_L2 and SGD_L2
 */
typedef struct recipe {
    method how;
    int epochs, B, cosine;
    double eta, warmup, lambda;
} recipe;

static inline double recipe_eta(const recipe *p, int t, int T)
{
    int W = (int)ceil(p->warmup * T);
    if (t < W)
        return p->eta * (t + 1) / W;
    if (!p->cosine)
        return p->eta;
    return p->eta * (1 + cos(3.14159265358979323846 * (t - W) / (T - W))) / 2;
}

/* memory: what a method carries along; all 0 at the start. */
typedef struct memory {
    double *m, *v;
    switch_state s;
} memory;

/* method_step: step number t = 1, 2, ... with the gradient g. */
static inline void method_step(const recipe *p, int n, double w[], memory *k,
                               const double g[], int t, double eta)
{
    double root = sqrt(1 - pow(0.999, t));
    switch (p->how) {
    case SGD_L2:
        vec_scale(n, w, 1 - eta * p->lambda);
        vec_axpy(n, w, g, -eta);
        break;
    case PLAIN_SGD:
        vec_axpy(n, w, g, -eta);
        break;
    case HEAVY_SGD:
        vec_scale(n, k->m, 0.9);
        vec_axpy(n, k->m, g, 0.1);
        vec_axpy(n, w, k->m, -eta);
        break;
    case ADAGRAD:
        adagrad_step(n, w, k->v, g, eta, 1e-8);
        break;
    case RMSPROP:
        rmsprop_step(n, w, k->v, g, eta, 0.9, 1e-8);
        break;
    case RAW_ADAM: /* a step size and an eps that undo the corrections */
        adam_step(n, w, k->m, k->v, g, t, eta * (1 - pow(0.9, t)) / root, 0.9,
                  0.999, 1e-8 / root);
        break;
    case ADAM:
        adam_step(n, w, k->m, k->v, g, t, eta, 0.9, 0.999, 1e-8);
        break;
    case ADAMW:
        adamw_step(n, w, k->m, k->v, g, t, eta, 0.9, 0.999, 1e-8, p->lambda);
        break;
    case ADAM_L2:
        adam_l2_step(n, w, k->m, k->v, g, t, eta, 0.9, 0.999, 1e-8, p->lambda);
        break;
    case SWITCH:
        adam_then_sgd_step(n, w, k->m, k->v, &k->s, g, eta, 0.9, 0.999, 1e-8,
                           0.01);
        break;
    }
}

/* train_watch: called before the first and after every step. */
typedef void train_watch(int t, int n, const double w[], const memory *k,
                         void *data);

/*
 * train_with: train from w in place, reshuffled mini-batches, seeded.
 *   watch  or NULL
 * Returns the loss of all samples at the end, INFINITY if it is not finite or
 * above 1e6.
 */
static inline double train_with(const batch_loss *f, double w[],
                                const recipe *p, uint64_t seed,
                                train_watch *watch, void *data)
{
    int m = f->m, n = f->n, B = p->B, t = 0;
    int T = p->epochs * ((m + B - 1) / B);
    double *g = calloc(3 * (size_t)n, sizeof *g);
    int *order = calloc((size_t)m, sizeof *order);
    memory k = {.m = g + n, .v = g + 2 * n};
    double loss = INFINITY;
    rng r;
    rng_seed(&r, seed);
    for (int i = 0; order != NULL && i < m; i++)
        order[i] = i;
    if (watch != NULL)
        watch(0, n, w, &k, data);
    for (int e = 0; g != NULL && order != NULL && e < p->epochs; e++) {
        rng_shuffle(&r, m, order);
        for (int first = 0; first < m; first += B, t++) {
            f->eval(n, g, w, B < m - first ? B : m - first, order + first,
                    f->data);
            method_step(p, n, w, &k, g, t + 1, recipe_eta(p, t, T));
            if (watch != NULL)
                watch(t + 1, n, w, &k, data);
        }
    }
    if (g != NULL && order != NULL)
        loss = f->eval(n, NULL, w, m, order, f->data);
    free(order);
    free(g);
    return loss <= 1e6 ? loss : (double)INFINITY;
}

/* ---- logistic regression as a batch loss ---- */

/* tumour_loss: mean logistic loss plus lambda/2 |w|^2 of a logistic_problem. */
static inline double tumour_loss(int n, double g[], const double w[], int b,
                                 const int batch[], void *data)
{
    const logistic_problem *p = data;
    double sum = 0;
    if (g != NULL) {
        vec_copy(n, g, w);
        vec_scale(n, g, p->lambda);
    }
    for (int j = 0; j < b; j++) {
        const double *x = p->X + batch[j] * n, y = p->y[batch[j]];
        double z = y * vec_dot(n, x, w);
        sum += z > 0 ? log1p(exp(-z)) : log1p(exp(z)) - z;
        if (g != NULL)
            vec_axpy(n, g, x, -y / (1 + exp(z)) / b);
    }
    return sum / b + p->lambda / 2 * vec_dot(n, w, w);
}

static inline batch_loss tumour_problem(logistic_problem *p)
{
    return (batch_loss){p->m, p->n, tumour_loss, p};
}

/*
 * stretch_columns: multiply column j of the m x n matrix X by 10^(s_j), s_j
 * evenly from -spread to spread, as if features were given in other units.
 * turn_rows: multiply every row by the same random orthogonal matrix.
 */
static inline void stretch_columns(int m, int n, double X[], double spread)
{
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++)
            X[i * n + j] *= pow(10, spread * (2.0 * j / (n - 1) - 1));
}

static inline void turn_rows(int m, int n, double X[], uint64_t seed)
{
    double u[128];
    rng r;
    rng_seed(&r, seed);
    for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++)
            u[j] = rng_normal(&r);
        double uu = vec_dot(n, u, u);
        for (int i = 0; i < m; i++)
            vec_axpy(n, X + i * n, u, -2 * vec_dot(n, u, X + i * n) / uu);
    }
}

/* ---- a small network ---- */

/*
 * net_loss: cross-entropy of a network with one hidden layer of NET_HIDDEN
 * tanh units on digits; w holds the first layer, NET_HIDDEN x 65, then the
 * second, 10 x (NET_HIDDEN + 1). Not convex. data is a digits_part.
 */
enum {
    NET_HIDDEN = 16,
    NET_FIRST = NET_HIDDEN * DIGIT_INPUTS,
    NET_WEIGHTS = NET_FIRST + 10 * (NET_HIDDEN + 1)
};

/* h = tanh of the hidden layer, with a 1 at the end; score of the classes. */
static inline void net_forward(double h[], double score[], const double w[],
                               const double x[])
{
    for (int j = 0; j < NET_HIDDEN; j++)
        h[j] = tanh(vec_dot(DIGIT_INPUTS, w + j * DIGIT_INPUTS, x));
    h[NET_HIDDEN] = 1;
    for (int k = 0; k < 10; k++)
        score[k] =
            vec_dot(NET_HIDDEN + 1, w + NET_FIRST + k * (NET_HIDDEN + 1), h);
}

static inline double net_loss(int n, double g[], const double w[], int b,
                              const int batch[], void *data)
{
    const digits_part *d = data;
    double h[NET_HIDDEN + 1], p[10], back[NET_HIDDEN + 1], sum = 0;
    if (g != NULL)
        vec_fill(n, g, 0);
    for (int s = 0; s < b; s++) {
        const double *x = d->X + batch[s] * DIGIT_INPUTS;
        int label = d->label[batch[s]];
        net_forward(h, p, w, x);
        double top = vec_max(10, p), own = p[label], all = 0;
        for (int k = 0; k < 10; k++)
            all += p[k] = exp(p[k] - top);
        sum += log(all) + top - own;
        if (g == NULL)
            continue;
        vec_scale(10, p, 1 / all);
        p[label] -= 1;
        vec_fill(NET_HIDDEN + 1, back, 0);
        for (int k = 0; k < 10; k++) {
            int at = NET_FIRST + k * (NET_HIDDEN + 1);
            vec_axpy(NET_HIDDEN + 1, g + at, h, p[k] / b);
            vec_axpy(NET_HIDDEN + 1, back, w + at, p[k]);
        }
        for (int j = 0; j < NET_HIDDEN; j++)
            vec_axpy(DIGIT_INPUTS, g + j * DIGIT_INPUTS, x,
                     back[j] * (1 - h[j] * h[j]) / b);
    }
    return sum / b;
}

static inline batch_loss net_problem(digits_part *p)
{
    return (batch_loss){p->m, NET_WEIGHTS, net_loss, p};
}

/* net_start: weights with variance 1 / inputs, biases included. */
static inline void net_start(double w[], uint64_t seed)
{
    rng r;
    rng_seed(&r, seed);
    for (int i = 0; i < NET_FIRST; i++)
        w[i] = rng_normal(&r) / sqrt(DIGIT_INPUTS);
    for (int i = NET_FIRST; i < NET_WEIGHTS; i++)
        w[i] = rng_normal(&r) / sqrt(NET_HIDDEN + 1);
}

static inline double net_accuracy(const digits_part *d, const double w[])
{
    double h[NET_HIDDEN + 1], score[10];
    int right = 0;
    for (int i = 0; i < d->m; i++) {
        net_forward(h, score, w, d->X + i * DIGIT_INPUTS);
        right += vec_argmax(10, score) == d->label[i];
    }
    return (double)right / d->m;
}

/* ---- many seeds ---- */

static inline int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* quantiles: sort values and return the median. */
static inline double sorted_median(int count, double values[])
{
    qsort(values, (size_t)count, sizeof *values, ascending);
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

#endif
