/* losses.c: the losses of machine learning, with their slopes and constants. */
#include "losses.h"

#include "mat.h"
#include "vec.h"
#include <math.h>
#include <stddef.h>

const char *loss_name(loss_kind kind)
{
    switch (kind) {
    case LOSS_SQUARED:
        return "squared";
    case LOSS_ABSOLUTE:
        return "absolute";
    case LOSS_HUBER:
        return "Huber";
    case LOSS_LOGISTIC:
        return "logistic";
    case LOSS_HINGE:
        return "hinge";
    case LOSS_SQUARED_HINGE:
        return "squared hinge";
    case LOSS_ZERO_ONE:
        return "zero-one";
    }
    return "unknown loss";
}

int loss_takes_margin(loss_kind kind)
{
    return kind >= LOSS_LOGISTIC;
}

static double huber(double *slope, double z, double delta)
{
    if (fabs(z) <= delta) {
        *slope = z;
        return z * z / 2;
    }
    *slope = copysign(delta, z);
    return delta * (fabs(z) - delta / 2);
}

/* exp is taken of -|z| only, so it is <= 1. */
static double logistic(double *slope, double z)
{
    double e = exp(-fabs(z));
    *slope = -(z < 0 ? 1 : e) / (1 + e);
    return log1p(e) + (z < 0 ? -z : 0);
}

double loss_value(loss_kind kind, double *slope, double z, double delta)
{
    double s = 0, value = 0;
    double slack = z >= 1 ? 0 : 1 - z; /* max(0, 1 - z), but NaN stays NaN */
    switch (kind) {
    case LOSS_SQUARED:
        s = 2 * z;
        value = z * z;
        break;
    case LOSS_ABSOLUTE:
        s = (z > 0) - (z < 0);
        value = fabs(z);
        break;
    case LOSS_HUBER:
        value = huber(&s, z, delta);
        break;
    case LOSS_LOGISTIC:
        value = logistic(&s, z);
        break;
    case LOSS_HINGE:
        s = z < 1 ? -1 : 0;
        value = slack;
        break;
    case LOSS_SQUARED_HINGE:
        s = -2 * slack;
        value = slack * slack;
        break;
    case LOSS_ZERO_ONE:
        value = z <= 0;
        break;
    }
    if (isnan(z))
        s = value = z;
    if (slope != NULL)
        *slope = s;
    return value;
}

void loss_constants(loss_kind kind, double *mu, double *L)
{
    *mu = 0;
    *L = INFINITY;
    switch (kind) {
    case LOSS_SQUARED:
        *mu = 2;
        *L = 2;
        break;
    case LOSS_HUBER:
        *L = 1;
        break;
    case LOSS_LOGISTIC:
        *L = 0.25;
        break;
    case LOSS_SQUARED_HINGE:
        *L = 2;
        break;
    case LOSS_ZERO_ONE:
        *mu = -INFINITY;
        break;
    case LOSS_ABSOLUTE:
    case LOSS_HINGE:
        break;
    }
}

static double problem_eval(int n, double g[], const double w[], void *data)
{
    const loss_problem *p = data;
    int margin = loss_takes_margin(p->kind);
    double sum = 0, slope;

    if (g != NULL)
        for (int j = 0; j < n; j++)
            g[j] = p->l2 * w[j] + p->l1 * ((w[j] > 0) - (w[j] < 0));
    for (int i = 0; i < p->m; i++) {
        const double *x = p->X + i * n;
        double score = vec_dot(n, x, w), y = p->y[i];
        double z = margin ? y * score : score - y;
        sum += loss_value(p->kind, &slope, z, p->delta);
        if (g != NULL)
            vec_axpy(n, g, x, (margin ? y * slope : slope) / p->m);
    }
    return sum / p->m + p->l1 * vec_norm1(n, w) + p->l2 / 2 * vec_dot(n, w, w);
}

objective loss_objective(loss_problem *p)
{
    return (objective){.n = p->n, .eval = problem_eval, .data = p};
}

/* Turns the scores z into probabilities; returns log sum exp(z). */
static double softmax(int K, double z[])
{
    double top = vec_max(K, z), sum = 0;
    for (int k = 0; k < K; k++) {
        z[k] = exp(z[k] - top);
        sum += z[k];
    }
    vec_scale(K, z, 1 / sum);
    return top + log(sum);
}

static double softmax_eval(int n, double g[], const double W[], void *data)
{
    const loss_softmax_problem *p = data;
    double sum = 0, *z = p->work;

    if (g != NULL) {
        vec_copy(n, g, W);
        vec_scale(n, g, p->l2);
    }
    for (int i = 0; i < p->m; i++) {
        const double *x = p->X + i * p->n;
        mat_vec(p->K, p->n, z, W, x);
        double score = z[p->label[i]];
        sum += softmax(p->K, z) - score;
        if (g != NULL) {
            z[p->label[i]] -= 1;
            mat_add_outer(p->K, p->n, g, z, x, 1.0 / p->m);
        }
    }
    return sum / p->m + p->l2 / 2 * vec_dot(n, W, W);
}

objective loss_softmax(loss_softmax_problem *p)
{
    return (objective){.n = p->K * p->n, .eval = softmax_eval, .data = p};
}
