/* logistic.c: L2-regularised logistic regression, made fast. */
#include "logistic.h"

#include "exp_of_minus.h"
#include "mat.h"
#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

enum { ROWS = 4, LANES = 8, BLOCK = LOGISTIC_BLOCK };

/* negative if the sign bit of x is set, else other: a choice without branch. */
static inline double by_sign(double x, double negative, double other)
{
    uint64_t sign, a, b;
    memcpy(&sign, &x, sizeof sign);
    memcpy(&a, &negative, sizeof a);
    memcpy(&b, &other, sizeof b);
    const uint64_t mask = 0 - (sign >> 63);
    a = (a & mask) | (b & ~mask);
    memcpy(&x, &a, sizeof x);
    return x;
}

/*
 * sum_i log(1 + e_i) = log(1 + E) with 1 + E = product (1 + e_i): E grows by
 * e + E e from factor to factor, without the 1, so that small ones keep all
 * their digits. Eight products are under way at once.
 */
static double sum_of_logs(const double e[LOGISTIC_BLOCK])
{
    double E[LANES] = {0};
    for (int i = 0; i < LOGISTIC_BLOCK; i += LANES) {
#pragma omp simd
        for (int k = 0; k < LANES; k++)
            E[k] += e[i + k] + E[k] * e[i + k];
    }
    for (int k = 1; k < LANES; k++)
        E[0] += E[k] + E[0] * E[k];
    return log1p(E[0]);
}

/*
 * e_i = exp(-|z_i|), s_i = 1 / (1 + exp(z_i)). Returns the sum of max(0, -z_i).
 */
static inline double slopes(int n, double *restrict s, double *restrict e,
                            const double *restrict z)
{
    double linear = 0;
#pragma omp simd reduction(+ : linear)
    for (int i = 0; i < n; i++) {
        const double x = z[i], size = fabs(x);
        e[i] = exp_of_minus(by_sign(708 - size, 708, size));
        s[i] = by_sign(x, 1, e[i]) / (1 + e[i]);
        linear += by_sign(x, size, 0);
    }
    return linear;
}

double logistic_terms(int n, double *restrict s, const double *restrict z)
{
    assert(0 <= n && n <= LOGISTIC_BLOCK);
    double e[LOGISTIC_BLOCK] = {0};
    const double linear = slopes(n, s, e, z);
    return sum_of_logs(e) + linear;
}

/* z_r = x_r'w for four rows at once. */
static void dot_rows(int n, double z[ROWS], const double x[], const double w[])
{
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
#pragma omp simd reduction(+ : s0, s1, s2, s3)
    for (int j = 0; j < n; j++) {
        s0 += x[j] * w[j];
        s1 += x[n + j] * w[j];
        s2 += x[2 * n + j] * w[j];
        s3 += x[3 * n + j] * w[j];
    }
    z[0] = s0;
    z[1] = s1;
    z[2] = s2;
    z[3] = s3;
}

/* g = g + sum_r c_r x_r for four rows at once. */
static void add_rows(int n, double *restrict g, const double c[ROWS],
                     const double *restrict x)
{
    for (int j = 0; j < n; j++)
        g[j] += (c[0] * x[j] + c[1] * x[n + j]) +
                (c[2] * x[2 * n + j] + c[3] * x[3 * n + j]);
}

/* The margins y_i x_i'w of m <= BLOCK rows. */
static void margins(int m, int n, double z[BLOCK], const double X[],
                    const double y[], const double w[])
{
    int i = 0;
    for (; i <= m - ROWS; i += ROWS)
        dot_rows(n, z + i, X + (size_t)i * (size_t)n, w);
    for (; i < m; i++)
        z[i] = vec_dot(n, X + (size_t)i * (size_t)n, w);
    for (i = 0; i < m; i++)
        z[i] *= y[i];
}

static void add_gradient(int m, int n, double g[], const double X[],
                         const double c[])
{
    int i = 0;
    for (; i <= m - ROWS; i += ROWS)
        add_rows(n, g, c + i, X + (size_t)i * (size_t)n);
    for (; i < m; i++)
        vec_axpy(n, g, X + (size_t)i * (size_t)n, c[i]);
}

static double logistic_eval(int n, double g[], const double w[], void *data)
{
    const logistic_problem *p = data;
    double z[BLOCK], s[BLOCK], loss = 0;
    if (g)
        vec_fill(n, g, 0);
    for (int i = 0; i < p->m; i += BLOCK) {
        const int rows = p->m - i < BLOCK ? p->m - i : BLOCK;
        const double *X = p->X + (size_t)i * (size_t)n, *y = p->y + i;
        margins(rows, n, z, X, y, w);
        loss += logistic_terms(rows, s, z);
        if (!g)
            continue;
        for (int r = 0; r < rows; r++)
            s[r] *= -y[r];
        add_gradient(rows, n, g, X, s);
    }
    if (g)
        for (int j = 0; j < n; j++)
            g[j] = g[j] / p->m + p->lambda * w[j];
    if (p->lambda == 0) /* where |w|^2 overflows, 0 |w|^2 would be NaN */
        return loss / p->m;
    return loss / p->m + p->lambda / 2 * vec_dot(n, w, w);
}

/* 1/m sum_i d_i x_i x_i' + lambda I, d_i = s_i (1 - s_i) = e_i / (1 + e_i)^2. */
static void logistic_hessian(int n, double H[], const double w[], void *data)
{
    const logistic_problem *p = data;
    double z[BLOCK], s[BLOCK], d[BLOCK];
    vec_fill(n * n, H, 0);
    for (int i = 0; i < p->m; i += BLOCK) {
        const int rows = p->m - i < BLOCK ? p->m - i : BLOCK;
        const double *X = p->X + (size_t)i * (size_t)n;
        margins(rows, n, z, X, p->y + i, w);
        slopes(rows, s, d, z);
        for (int r = 0; r < rows; r++)
            d[r] /= (1 + d[r]) * (1 + d[r]) * p->m;
        mat_add_gram_weighted(rows, n, H, X, d);
    }
    mat_add_diagonal(n, H, p->lambda);
    mat_fill_upper(n, H);
}

objective logistic_objective(logistic_problem *p)
{
    objective f = problem_logistic(p);
    f.eval = logistic_eval;
    f.hessian = logistic_hessian;
    return f;
}

/* ---- mini-batches: rows anywhere in X, four at a time ---- */

typedef const double *rows[ROWS];

static void dot_four(int n, double z[ROWS], rows x, const double w[])
{
    const double *x0 = x[0], *x1 = x[1], *x2 = x[2], *x3 = x[3];
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
#pragma omp simd reduction(+ : s0, s1, s2, s3)
    for (int j = 0; j < n; j++) {
        s0 += x0[j] * w[j];
        s1 += x1[j] * w[j];
        s2 += x2[j] * w[j];
        s3 += x3[j] * w[j];
    }
    z[0] = s0;
    z[1] = s1;
    z[2] = s2;
    z[3] = s3;
}

static void add_four(int n, double *restrict g, const double c[ROWS], rows x)
{
    const double *x0 = x[0], *x1 = x[1], *x2 = x[2], *x3 = x[3];
#pragma omp simd
    for (int j = 0; j < n; j++)
        g[j] += (c[0] * x0[j] + c[1] * x1[j]) + (c[2] * x2[j] + c[3] * x3[j]);
}

/* g = g + the sum of count <= BLOCK gradients, divided by batch. */
static void add_samples(const logistic_problem *p, int count, const int index[],
                        double g[], const double w[], int batch)
{
    const int n = p->n;
    double z[BLOCK], y[BLOCK], c[BLOCK], unused[BLOCK];
    const double *x[BLOCK];
    int i = 0;
    for (int k = 0; k < count; k++) {
        x[k] = p->X + (size_t)index[k] * (size_t)n;
        y[k] = p->y[index[k]];
    }
    for (; i <= count - ROWS; i += ROWS)
        dot_four(n, z + i, x + i, w);
    for (; i < count; i++)
        z[i] = vec_dot(n, x[i], w);
    for (i = 0; i < count; i++)
        z[i] *= y[i];
    slopes(count, c, unused, z);
    for (i = 0; i < count; i++)
        c[i] *= -y[i] / batch;
    for (i = 0; i <= count - ROWS; i += ROWS)
        add_four(n, g, c + i, x + i);
    for (; i < count; i++)
        vec_axpy(n, g, x[i], c[i]);
}

static void batch_gradient(int count, const int index[], double g[],
                           const double w[], void *data)
{
    const logistic_problem *p = data;
    for (int j = 0; j < p->n; j++)
        g[j] = p->lambda * w[j];
    for (int i = 0; i < count; i += BLOCK)
        add_samples(p, count - i < BLOCK ? count - i : BLOCK, index + i, g, w,
                    count);
}

stochastic_sum logistic_sum(logistic_problem *p, objective *whole)
{
    *whole = logistic_objective(p);
    return (stochastic_sum){.m = p->m,
                            .n = p->n,
                            .gradient = batch_gradient,
                            .whole = whole,
                            .data = p};
}
