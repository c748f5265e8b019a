/*
 * kernels_task.h: the kernels that everybody is timed on, and the sizes.
 *
 * Rates are bytes that have to be moved, or flops, a second. A size of 10^7 is
 * out of every cache; there the first row of the table is a loop that does
 * nothing but read, or read and write back, the same number of bytes.
 */
#ifndef KERNELS_TASK_H
#define KERNELS_TASK_H

#include "bench.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* kernel_set: dot, y += a x, A x, A'x, A B, X'X, A = L L'; NULL: has it not. */
typedef struct kernel_set {
    const char *who;
    double (*dot)(int n, const double x[], const double y[]);
    void (*axpy)(int n, double y[], const double x[], double a);
    void (*gemv)(int m, int n, double y[], const double A[], const double x[]);
    void (*gemv_t)(int m, int n, double y[], const double A[],
                   const double x[]);
    void (*gemm)(int m, int k, int n, double C[], const double A[],
                 const double B[]);
    void (*gram)(int m, int n, double G[], const double X[]);
    void (*chol)(int n, double L[], const double A[]);
} kernel_set;

typedef enum kernel { DOT, AXPY, GEMV, GEMV_T, GEMM, GRAM, CHOL } kernel;

/* kernel_task: one kernel at one size; repeats of it are one run. */
typedef struct kernel_task {
    const char *name;
    kernel kind;
    int m, k, n, repeats;
    double amount; /* of one repeat */
} kernel_task;

static const kernel_task kernel_tasks[] = {
    {"read, out of cache, B/s", DOT, 0, 0, 10000000, 1, 16e7},
    {"read, out of cache, B/s", GEMV, 10000, 0, 1000, 1, 8e7},
    {"read, out of cache, B/s", GEMV_T, 10000, 0, 1000, 1, 8e7},
    {"update, out of cache, B/s", AXPY, 0, 0, 10000000, 1, 24e7},
    {"dot 1000, B/s", DOT, 0, 0, 1000, 10000, 16e3},
    {"dot 30000, B/s", DOT, 0, 0, 30000, 400, 16 * 3e4},
    {"axpy 1000, B/s", AXPY, 0, 0, 1000, 10000, 24e3},
    {"axpy 30000, B/s", AXPY, 0, 0, 30000, 400, 24 * 3e4},
    {"gemv 50x50, B/s", GEMV, 50, 0, 50, 4000, 8 * 2500.0},
    {"gemv 300x300, B/s", GEMV, 300, 0, 300, 100, 8 * 9e4},
    {"gemv' 50x50, B/s", GEMV_T, 50, 0, 50, 4000, 8 * 2500.0},
    {"gemv' 300x300, B/s", GEMV_T, 300, 0, 300, 100, 8 * 9e4},
    {"product 32x64 by 64x32, flop/s", GEMM, 32, 64, 32, 200, 131072},
    {"product 500x500 by 500x500, flop/s", GEMM, 500, 500, 500, 1, 2.5e8},
    {"X'X, 2000x500, flop/s", GRAM, 2000, 0, 500, 1, 5e8},
    {"Cholesky 50, flop/s", CHOL, 0, 0, 50, 500, 50 * 50 * 50 / 3.0},
    {"Cholesky 500, flop/s", CHOL, 0, 0, 500, 1, 500.0 * 500 * 500 / 3}};

enum { KERNEL_TASKS = sizeof kernel_tasks / sizeof *kernel_tasks };

static const kernel_task *kernel_now;
static const kernel_set *kernel_by;

typedef struct kernel_data {
    double *a, *b, *c;
} kernel_data;

static double *kernel_numbers(int count)
{
    double *a = malloc(sizeof *a * (size_t)count);
    if (!a)
        exit(1);
    for (int i = 0; i < count; i++)
        a[i] = (i % 17 - 8) / 16.0;
    return a;
}

static inline void *kernel_setup(void)
{
    const kernel_task *t = kernel_now;
    const int m = t->m > 0 ? t->m : 1, k = t->k > 0 ? t->k : t->n;
    kernel_data *d = malloc(sizeof *d);
    if (!d)
        exit(1);
    if (t->kind == DOT || t->kind == AXPY) {
        d->a = kernel_numbers(t->n);
        d->b = kernel_numbers(t->n);
        return d;
    }
    const int rows = m > k ? m : k;
    d->a = kernel_numbers(t->kind == CHOL   ? t->n * t->n
                          : t->kind == GEMM ? m * k
                                            : m * t->n);
    d->b = kernel_numbers(t->kind == GEMM ? k * t->n : rows);
    d->c = kernel_numbers(t->kind == GEMM                      ? m * t->n
                          : t->kind == GRAM || t->kind == CHOL ? t->n * t->n
                                                               : rows);
    for (int i = 0; i < t->n && t->kind == CHOL; i++)
        d->a[i * t->n + i] = t->n;
    return d;
}

/* The value returned keeps compilers from dropping the work. */
static inline double kernel_run(void *context)
{
    const kernel_task *t = kernel_now;
    const kernel_set *f = kernel_by;
    kernel_data *d = context;
    volatile double kept = 0;
    for (int r = 0; r < t->repeats; r++)
        switch (t->kind) {
        case DOT:
            kept = kept + f->dot(t->n, d->a, d->b);
            break;
        case AXPY:
            f->axpy(t->n, d->b, d->a, 1e-9);
            break;
        case GEMV:
            f->gemv(t->m, t->n, d->c, d->a, d->b);
            break;
        case GEMV_T:
            f->gemv_t(t->m, t->n, d->c, d->a, d->b);
            break;
        case GEMM:
            f->gemm(t->m, t->k, t->n, d->c, d->a, d->b);
            break;
        case GRAM:
            f->gram(t->m, t->n, d->c, d->a);
            break;
        case CHOL:
            f->chol(t->n, d->c, d->a);
            break;
        }
    return NAN;
}

static inline int kernel_has(const kernel_set *f, kernel kind)
{
    return (kind == DOT && f->dot) || (kind == AXPY && f->axpy) ||
           (kind == GEMV && f->gemv) || (kind == GEMV_T && f->gemv_t) ||
           (kind == GEMM && f->gemm) || (kind == GRAM && f->gram) ||
           (kind == CHOL && f->chol);
}

/* kernel_bench: all tasks by one set; is_reference: those out of cache only. */
static inline void kernel_bench(const kernel_set *f, int is_reference)
{
    static const char *const names[] = {"dot",     "axpy", "gemv",    "gemv'",
                                        "product", "X'X",  "Cholesky"};
    for (int k = 0; k < (is_reference ? 4 : KERNEL_TASKS); k++) {
        char who[80];
        kernel_now = &kernel_tasks[k];
        kernel_by = f;
        if (!kernel_has(f, kernel_now->kind))
            continue;
        if (is_reference || k >= 4)
            snprintf(who, sizeof who, "%s", f->who);
        else
            snprintf(who, sizeof who, "%s %s", f->who, names[kernel_now->kind]);
        bench_run(
            &(bench_task){.task = kernel_now->name,
                          .who = who,
                          .setup = kernel_setup,
                          .run = kernel_run,
                          .amount = kernel_now->amount * kernel_now->repeats});
    }
}

#endif
