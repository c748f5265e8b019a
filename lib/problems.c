/* problems.c: the functions that every method is tried on. */
#include "problems.h"

#include "mat.h"
#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stddef.h>

/*
 * A <- H A H for the k x k block at A (rows ld apart), H = I - 2 v v' / v'v.
 * With beta = 2 / v'v, p = beta A v and w = p - (beta p'v / 2) v this is
 * A - v w' - w v'. One triangle is computed and copied: A stays symmetric to
 * the last bit.
 */
static void reflect(int k, int ld, double A[], const double v[], double w[])
{
    double beta = 2 / vec_dot(k, v, v);
    for (int i = 0; i < k; i++)
        w[i] = beta * vec_dot(k, A + i * ld, v);
    vec_axpy(k, w, v, -beta / 2 * vec_dot(k, w, v));
    for (int i = 0; i < k; i++)
        for (int j = 0; j <= i; j++) {
            A[i * ld + j] -= v[i] * w[j] + w[i] * v[j];
            A[j * ld + i] = A[i * ld + j];
        }
}

/*
 * Reflections that take normal vectors of 2, 3, ..., n elements to a multiple
 * of the first unit vector, each one filled up with an identity on top.
 */
void problem_symmetric(int n, double A[n * n], const double lambda[n],
                       double work[2 * n], rng *r)
{
    double *v = work, *w = work + n;
    vec_fill(n * n, A, 0);
    for (int i = 0; i < n; i++)
        A[i * n + i] = lambda[i];
    for (int k = 2; k <= n; k++) {
        double *block = A + (n - k) * (n + 1);
        for (int i = 0; i < k; i++)
            v[i] = rng_normal(r);
        v[0] += copysign(vec_norm2(k, v), v[0]);
        reflect(k, n, block, v, w);
    }
}

static double quadratic_eval(int n, double g[], const double x[], void *data)
{
    const quadratic_problem *q = data;
    double f = 0;
    for (int i = 0; i < n; i++) {
        double Ax = vec_dot(n, q->A + i * n, x);
        double b = q->b != NULL ? q->b[i] : 0;
        f += x[i] * (Ax / 2 - b);
        if (g != NULL)
            g[i] = Ax - b;
    }
    return f;
}

static void quadratic_hessian(int n, double H[], const double x[], void *data)
{
    const quadratic_problem *q = data;
    (void)x;
    vec_copy(n * n, H, q->A);
}

objective problem_quadratic(quadratic_problem *q)
{
    return (objective){.n = q->n,
                       .eval = quadratic_eval,
                       .hessian = quadratic_hessian,
                       .data = q};
}

static double rosenbrock_eval(int n, double g[], const double x[], void *data)
{
    (void)data;
    double f = 0;
    if (g != NULL)
        vec_fill(n, g, 0);
    for (int i = 0; i < n - 1; i++) {
        double t = x[i + 1] - x[i] * x[i], u = 1 - x[i];
        f += 100 * t * t + u * u;
        if (g != NULL) {
            g[i] += -400 * x[i] * t - 2 * u;
            g[i + 1] += 200 * t;
        }
    }
    return f;
}

static void rosenbrock_hessian(int n, double H[], const double x[], void *data)
{
    (void)data;
    vec_fill(n * n, H, 0);
    for (int i = 0; i < n - 1; i++) {
        double *h = H + i * n + i; /* the 2 x 2 block of term i */
        h[0] += 1200 * x[i] * x[i] - 400 * x[i + 1] + 2;
        h[1] = h[n] = -400 * x[i];
        h[n + 1] += 200;
    }
}

objective problem_rosenbrock(int n)
{
    assert(n >= 2);
    return (objective){
        .n = n, .eval = rosenbrock_eval, .hessian = rosenbrock_hessian};
}

/* log(1 + exp(-z)): the exponential is taken of -|z| only, so it is <= 1. */
static double softplus_of_minus(double z)
{
    return z >= 0 ? log1p(exp(-z)) : log1p(exp(z)) - z;
}

/* 1 / (1 + exp(z)) in the same way. */
static double sigmoid_of_minus(double z)
{
    double e = exp(-fabs(z));
    return (z >= 0 ? e : 1) / (1 + e);
}

static double logistic_eval(int n, double g[], const double w[], void *data)
{
    const logistic_problem *p = data;
    double loss = 0;
    if (g != NULL)
        vec_fill(n, g, 0);
    for (int i = 0; i < p->m; i++) {
        const double *x = p->X + i * n;
        double margin = p->y[i] * vec_dot(n, x, w);
        loss += softplus_of_minus(margin);
        if (g != NULL)
            vec_axpy(n, g, x, -p->y[i] * sigmoid_of_minus(margin) / p->m);
    }
    if (g != NULL)
        vec_axpy(n, g, w, p->lambda);
    if (p->lambda == 0) /* where |w|^2 overflows, 0 |w|^2 would be NaN */
        return loss / p->m;
    return loss / p->m + p->lambda / 2 * vec_dot(n, w, w);
}

static void logistic_hessian(int n, double H[], const double w[], void *data)
{
    const logistic_problem *p = data;
    vec_fill(n * n, H, 0);
    for (int i = 0; i < p->m; i++) {
        const double *x = p->X + i * n;
        double e = exp(-fabs(vec_dot(n, x, w)));
        double d = e / ((1 + e) * (1 + e)) / p->m; /* s (1 - s) / m */
        for (int j = 0; j < n; j++)
            vec_axpy(j + 1, H + j * n, x, d * x[j]);
    }
    mat_fill_upper(n, H);
    mat_add_diagonal(n, H, p->lambda);
}

objective problem_logistic(logistic_problem *p)
{
    return (objective){.n = p->n,
                       .eval = logistic_eval,
                       .hessian = logistic_hessian,
                       .data = p};
}

double problem_logistic_bound(const logistic_problem *p, double work[])
{
    mat_gram(p->m, p->n, work, p->X);
    return p->lambda + vec_norm2(p->n * p->n, work) / (4.0 * p->m);
}
