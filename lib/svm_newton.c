/* svm_newton.c: the semismooth Newton method of svm.h, on some of the rows. */
#include "chol.h"
#include "gemm.h"
#include "mat.h"
#include "svm_parts.h"
#include "vec.h"
#include <float.h>
#include <math.h>

enum { NEWTONS = 50, TRIALS = 40, SAMPLE = 20 };
static const double slope_share = 0.1;

void svm_dot_rows(int n, double z[SVM_ROWS], const double *const x[SVM_ROWS],
                  const double w[])
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

void svm_add_rows(int n, double *restrict g, const double *const x[SVM_ROWS],
                  const double c[SVM_ROWS])
{
    const double *restrict x0 = x[0], *restrict x1 = x[1];
    const double *restrict x2 = x[2], *restrict x3 = x[3];
    for (int j = 0; j < n; j++)
        g[j] += (c[0] * x0[j] + c[1] * x1[j]) + (c[2] * x2[j] + c[3] * x3[j]);
}

double svm_offset(const svm *s)
{
    const double scale = 1 / (s->lambda * s->m);
    double sum = 0;
    for (int j = 0; j < s->n; j++) {
        const double e = s->w[j] - scale * s->own->g[j];
        sum += e * e;
    }
    return s->lambda / 2 * sum;
}

/*
 * g and the slack for the present t; returns how many rows are between 0 and 1.
 */
static int gradient(svm *s)
{
    svm_own *o = s->own;
    const double *x[SVM_ROWS];
    double c[SVM_ROWS], slack = 0;
    int pending = 0, between = 0;
    vec_copy(s->n, o->g, o->rest);
    for (int k = 0; k < o->count; k++) {
        const int i = o->which[k];
        const double alpha = svm_clip(o->t[k]);
        const double u = (o->t[k] - o->multiplier[i]) / s->sigma;
        slack += fmax(u, 0) - alpha * u;
        between += o->t[k] > 0 && o->t[k] < 1;
        if (alpha == 0)
            continue;
        x[pending] = svm_row(s, i);
        c[pending++] = alpha * s->y[i];
        if (pending == SVM_ROWS) {
            svm_add_rows(s->n, o->g, x, c);
            pending = 0;
        }
    }
    for (int r = 0; r < pending; r++)
        vec_axpy(s->n, o->g, x[r], c[r]);
    o->slack = slack / s->m;
    o->offset = svm_offset(s);
    return between;
}

/*
 * H = lambda I + sigma/m sum x_i x_i' over the rows between 0 and 1, or over
 * enough of them, weighted: H only shapes the direction, the gradient is exact.
 */
static void hessian(svm *s, int between)
{
    svm_own *o = s->own;
    const int n = s->n, every = (int)(between / ((double)SAMPLE * n)) + 1;
    const int used = (between + every - 1) / every;
    const double weight = used ? s->sigma / s->m * between / used : 0;
    const gemm_view columns = {o->pack, 1, n}, rows = {o->pack, n, 1};
    int seen = 0, packed = 0;
    vec_fill(n * n, o->H, 0);
    for (int k = 0; k < o->count; k++) {
        if (!(o->t[k] > 0 && o->t[k] < 1) || seen++ % every != 0)
            continue;
        vec_copy(n, o->pack + (size_t)packed++ * (size_t)n,
                 svm_row(s, o->which[k]));
        if (packed == SVM_PACK) {
            gemm_add_lower(n, packed, o->H, n, weight, columns, rows);
            packed = 0;
        }
    }
    gemm_add_lower(n, packed, o->H, n, weight, columns, rows);
    mat_add_diagonal(n, o->H, s->lambda);
}

/*
 * d = -H^{-1} grad phi. Where H is singular in this precision, more is added to
 * its diagonal: a shorter step, still downhill.
 */
static num_status direction(svm *s, int between)
{
    svm_own *o = s->own;
    double more = 0, trace = 0;
    hessian(s, between);
    for (int j = 0; j < s->n; j++)
        trace += o->H[(size_t)j * (size_t)(s->n + 1)];
    for (int j = 0; j < s->n; j++)
        o->d[j] = o->g[j] / s->m - s->lambda * s->w[j];
    while (chol_factor(s->n, o->H, o->H) != NUM_OK) {
        more = more > 0 ? 100 * more : 8 * DBL_EPSILON * trace;
        if (!(more < INFINITY))
            return NUM_NOT_PD;
        hessian(s, between);
        mat_add_diagonal(s->n, o->H, more);
    }
    chol_solve(s->n, o->d, o->H, o->d);
    return NUM_OK;
}

static void products(svm *s)
{
    svm_own *o = s->own;
    const double *x[SVM_ROWS];
    int k = 0;
    for (; k <= o->count - SVM_ROWS; k += SVM_ROWS) {
        for (int r = 0; r < SVM_ROWS; r++)
            x[r] = svm_row(s, o->which[k + r]);
        svm_dot_rows(s->n, o->z + k, x, o->d);
    }
    for (; k < o->count; k++)
        o->z[k] = vec_dot(s->n, svm_row(s, o->which[k]), o->d);
    for (k = 0; k < o->count; k++)
        o->z[k] *= s->y[o->which[k]];
}

/* sum of alpha_k z_k at t - step z, and of z_k^2 for those in between. */
static double along(int count, double *curvature, const double *restrict t,
                    const double *restrict z, double step)
{
    double sum = 0, square = 0;
#pragma omp simd reduction(+ : sum, square)
    for (int k = 0; k < count; k++) {
        const double there = t[k] - step * z[k];
        const double alpha = svm_clip(there);
        sum += alpha * z[k];
        square += alpha == there ? z[k] * z[k] : 0;
    }
    *curvature = square;
    return sum;
}

/*
 * phi'(T) of phi(w + T d) grows with T; its zero by Newton's method, kept in a
 * bracket. A slope of a tenth of that at 0 is good enough.
 */
static double step_length(const svm *s)
{
    const svm_own *o = s->own;
    const double wd = vec_dot(s->n, s->w, o->d), dd = vec_dot(s->n, o->d, o->d);
    const double fixed = vec_dot(s->n, o->rest, o->d) / s->m;
    const double before = s->lambda * wd - vec_dot(s->n, o->g, o->d) / s->m;
    double low = 0, high = INFINITY, T = 1;
    for (int trial = 0; trial < TRIALS; trial++) {
        double square;
        const double sum = along(o->count, &square, o->t, o->z, s->sigma * T);
        const double slope = s->lambda * (wd + T * dd) - fixed - sum / s->m;
        if (fabs(slope) <= slope_share * fabs(before))
            break;
        if (slope > 0)
            high = T;
        else
            low = T;
        T -= slope / (s->lambda * dd + s->sigma * square / s->m);
        if (!(T > low && T < high))
            T = high < INFINITY ? (low + high) / 2 : 2 * low;
    }
    return T;
}

void svm_minimise(svm *s, double share)
{
    svm_own *o = s->own;
    for (int k = 0; k < NEWTONS; k++) {
        const int between = gradient(s);
        if (!(o->offset > share * o->slack + DBL_EPSILON * s->value))
            return;
        if (direction(s, between) != NUM_OK)
            return;
        products(s);
        const double T = step_length(s);
        vec_axpy(s->n, s->w, o->d, T);
        vec_axpy(o->count, o->t, o->z, -s->sigma * T);
        s->newtons++;
    }
}
