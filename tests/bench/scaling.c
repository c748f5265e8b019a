/*
 * scaling.c: does the cost grow as the algorithm's order says? Each solver runs
 * at one size and with a size doubled three times. Where an algorithm iterates,
 * the time is per unit of its own counter: how many units are needed is the
 * problem's affair. Growth is from one row to the next, to be held against the
 * order's; small sizes have more overhead, large ones fall out of caches.
 */
#include "chol.h"
#include "data.h"
#include "eig.h"
#include "lasso.h"
#include "logistic.h"
#include "mat.h"
#include "optimizer.h"
#include "ridge.h"
#include "svm.h"
#include "vec.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* sizes: what a solver works on; a, b, c are as large as it needs. */
typedef struct sizes {
    int m, n;
    data *d;
    double *a, *b, *c;
} sizes;

static double *numbers(size_t count)
{
    double *a = malloc(count * sizeof *a);
    if (!a)
        exit(1);
    for (size_t i = 0; i < count; i++)
        a[i] = (double)(i * 7919 % 1009) / 1009 - 0.5;
    return a;
}

static void check(num_status s)
{
    if (s == NUM_OK)
        return;
    fprintf(stderr, "scaling: %s\n", num_status_string(s));
    exit(1);
}

/* ---- the solvers: each returns how many units of work it did ---- */

static double product(sizes *s)
{
    mat_mul(s->n, s->n, s->n, s->c, s->a, s->b);
    return 1;
}

static double cholesky(sizes *s)
{
    vec_copy(s->n * s->n, s->b, s->a);
    mat_add_diagonal(s->n, s->b, s->n);
    check(chol_factor(s->n, s->c, s->b));
    return 1;
}

static double values(sizes *s)
{
    check(eig_sym_values(s->n, s->b, s->a, s->c));
    return 1;
}

static double vectors(sizes *s)
{
    check(eig_sym(s->n, s->b, s->c, s->a, s->b + s->n));
    return 1;
}

static double ridge(sizes *s)
{
    double gradient;
    check(
        ridge_solve(s->m, s->n, s->b, &gradient, s->d->X, s->d->y, 1e-3, s->c));
    return 1;
}

static logistic_problem logistic_of(const sizes *s)
{
    return (logistic_problem){s->m, s->n, s->d->X, s->d->y, 1e-4};
}

static double lbfgs(sizes *s)
{
    logistic_problem p = logistic_of(s);
    objective f = logistic_objective(&p);
    optimizer *o = optimizer_new(&optimizer_lbfgs, s->n, NULL);
    vec_fill(s->n, s->b, 0);
    check(o ? optimizer_run(o, &f, s->b, 1e-6, 1000, NULL) : NUM_NO_MEMORY);
    optimizer_free(o);
    return (double)f.values;
}

static double nesterov(sizes *s)
{
    logistic_problem p = logistic_of(s);
    objective f = logistic_objective(&p);
    optimizer *o = optimizer_new(&optimizer_nesterov, s->n, NULL);
    vec_fill(s->n, s->b, 0);
    check(o ? optimizer_run(o, &f, s->b, 1e-4, 10000, NULL) : NUM_NO_MEMORY);
    optimizer_free(o);
    return (double)f.values;
}

static double adam(sizes *s)
{
    objective whole;
    logistic_problem p = logistic_of(s);
    const stochastic_sum f = logistic_sum(&p, &whole);
    stochastic *run = stochastic_new(
        s->n, s->m, &(stochastic_options){.rule = STOCHASTIC_ADAM});
    vec_fill(s->n, s->b, 0);
    check(run ? stochastic_init(run, &f, s->b, 1) : NUM_NO_MEMORY);
    check(stochastic_epoch(run));
    stochastic_free(run);
    return 1;
}

/* A path of 20 lambdas; the unit is a column's product in a certificate. */
static double lasso_path_of(sizes *s)
{
    lasso *l = lasso_new(s->m, s->n);
    check(l ? lasso_init(l, s->d->X, s->d->y, 1) : NUM_NO_MEMORY);
    for (int k = 1; k <= 20; k++)
        check(lasso_solve(l, l->lambda_max * pow(0.1, k / 20.0), 1e-6, 1000));
    const double units = (double)l->products;
    lasso_free(l);
    return units;
}

static double machine(sizes *s)
{
    svm *v = svm_new(s->m, s->n);
    check(v ? svm_solve(v, s->d->X, s->d->y, 1e-3, 1e-6, 200) : NUM_NO_MEMORY);
    const double units = (double)v->passes;
    svm_free(v);
    return units;
}

/* ---- the table ---- */

/*
 * row: a solver, its first sizes (m = 0: square), the data it wants (-1: none),
 * what it counts, its order, and its growth when m and when n is doubled (0:
 * not doubled).
 */
typedef struct row {
    const char *name;
    double (*run)(sizes *s);
    int m, n, kind;
    const char *unit, *order;
    double growth_m, growth_n;
} row;

static const row rows[] = {
    {"product", product, 0, 100, -1, "product", "n^3", 0, 8},
    {"Cholesky", cholesky, 0, 125, -1, "factor", "n^3", 0, 8},
    {"eigenvalues", values, 0, 100, -1, "run", "n^3", 0, 8},
    {"eigenvectors", vectors, 0, 100, -1, "run", "n^3", 0, 8},
    {"ridge", ridge, 2000, 100, DATA_REGRESSION, "run", "m n^2", 2, 4},
    {"logistic, L-BFGS", lbfgs, 2000, 20, DATA_CLASSES, "gradient", "m n", 2,
     2},
    {"logistic, Nesterov", nesterov, 2000, 20, DATA_CLASSES, "gradient", "m n",
     2, 2},
    {"logistic, Adam", adam, 2000, 20, DATA_CLASSES, "epoch", "m n", 2, 2},
    {"lasso, 20 lambdas", lasso_path_of, 200, 400, DATA_SPARSE, "column", "m",
     2, 1},
    {"SVM", machine, 2000, 20, DATA_CLASSES, "pass", "m n to m n^2", 2, 2}};

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static sizes sizes_of(const row *r, int m, int n)
{
    const size_t square = (size_t)n * (size_t)n;
    sizes s = {m, n, NULL, NULL, NULL, NULL};
    s.d = r->kind < 0 ? NULL : data_new(m, n, 7, (data_kind)r->kind);
    s.a = numbers(square);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            s.a[j * n + i] = s.a[i * n + j];
    s.b = numbers(square + 2 * (size_t)n);
    s.c = numbers(square + ridge_work_size(m > 0 ? m : 1, n));
    return s;
}

/* The least of at least 7 runs, in seconds for one unit: orders, not noise. */
static double measure(const row *r, int m, int n, double *units)
{
    double least = INFINITY, total = 0;
    sizes s = sizes_of(r, m, n);
    *units = r->run(&s);
    for (int runs = 0; runs < 7 || total < 0.1; runs++) {
        const double begin = now();
        *units = r->run(&s);
        const double seconds = now() - begin;
        least = fmin(least, seconds);
        total += seconds;
    }
    data_free(s.d);
    free(s.a);
    free(s.b);
    free(s.c);
    return least / *units;
}

static void grow(const row *r, int m_grows, double growth)
{
    double before = 0;
    for (int k = 0; k < 4; k++) {
        double units;
        const int m = m_grows ? r->m << k : r->m,
                  n = m_grows ? r->n : r->n << k;
        const double seconds = measure(r, m, n, &units);
        char size[32];
        snprintf(size, sizeof size, "%d x %d", m > 0 ? m : n, n);
        printf("%-19s %-13s %10.4g us per %-9s %7.0f", r->name, size,
               1e6 * seconds, r->unit, units);
        if (k > 0)
            printf(" %7.2f %6.0f  %s", seconds / before, growth, r->order);
        printf("\n");
        fflush(stdout);
        before = seconds;
    }
}

int main(void)
{
    printf("%-19s %-13s %25s %8s %7s %6s  %s\n", "", "size", "time", "units",
           "growth", "order", "");
    for (int k = 0; k < (int)(sizeof rows / sizeof *rows); k++) {
        if (rows[k].growth_m > 0)
            grow(&rows[k], 1, rows[k].growth_m);
        grow(&rows[k], 0, rows[k].growth_n);
    }
    return 0;
}
