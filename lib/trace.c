/* trace.c: record the points a method visits. */
#include "trace.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

trace *trace_new(int n, int capacity)
{
    assert(n >= 1 && capacity >= 1);
    trace *t = calloc(1, sizeof *t);
    if (t == NULL)
        return NULL;
    t->n = n;
    t->capacity = capacity;
    /* calloc, because it refuses a product that does not fit a size_t */
    t->rows = calloc((size_t)capacity, ((size_t)n + 1) * sizeof(double));
    if (t->rows == NULL) {
        free(t);
        return NULL;
    }
    return t;
}

void trace_free(trace *t)
{
    if (t == NULL)
        return;
    free(t->rows);
    free(t);
}

void trace_point(trace *t, double f, const double x[])
{
    if (t->count == t->capacity) {
        t->dropped++;
        return;
    }
    double *row = t->rows + (size_t)t->count * ((size_t)t->n + 1);
    row[0] = f;
    memcpy(row + 1, x, (size_t)t->n * sizeof(double));
    t->count++;
}

static double watched_eval(int n, double g[], const double x[], void *data)
{
    trace *t = data;
    (void)n;
    if (g == NULL)
        return objective_value(t->inner, x);
    double f = objective_value_gradient(t->inner, g, x);
    trace_point(t, f, x);
    return f;
}

static void watched_hessian(int n, double H[], const double x[], void *data)
{
    trace *t = data;
    (void)n;
    objective_hessian(t->inner, H, x);
}

objective trace_objective(trace *t, objective *inner)
{
    assert(t->n == inner->n);
    t->inner = inner;
    objective f = {.n = inner->n, .eval = watched_eval, .data = t};
    if (inner->hessian != NULL)
        f.hessian = watched_hessian;
    return f;
}

int trace_write(const trace *t, FILE *out)
{
    const double *row = t->rows;
    for (int k = 0; k < t->count; k++) {
        fprintf(out, "%d", k);
        for (int i = 0; i <= t->n; i++)
            fprintf(out, " %.9g", *row++);
        fputc('\n', out);
    }
    fputs("\n\n", out);
    return fflush(out) == 0 && !ferror(out) ? 0 : -1;
}
