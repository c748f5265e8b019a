/* data.c: the data of the benchmarks. */
#include "data.h"
#include "dataset.h"
#include "rng.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *allocate(size_t count, size_t size)
{
    void *p = calloc(count, size);
    if (!p) {
        perror("bench: data");
        exit(1);
    }
    return p;
}

static data *data_empty(int m, int n)
{
    data *d = allocate(1, sizeof *d);
    d->m = m;
    d->n = n;
    d->X = allocate((size_t)m * (size_t)n, sizeof *d->X);
    d->y = allocate((size_t)m, sizeof *d->y);
    return d;
}

static double draw(rng *r)
{
    double sum = 0;
    for (int k = 0; k < 4; k++)
        sum += rng_uniform(r);
    return sqrt(3) * (sum - 2);
}

static double weight(int j, data_kind kind)
{
    if (kind == DATA_SPARSE)
        return j % 100 ? 0 : (j / 100) % 2 ? -1 : 1;
    return (j % 2 ? -1 : 1) / (1 + j / 10.0);
}

data *data_new(int m, int n, uint64_t seed, data_kind kind)
{
    data *d = data_empty(m, n);
    rng r;
    rng_seed(&r, seed);
    for (int i = 0; i < m; i++) {
        double *x = d->X + (size_t)i * (size_t)n, product = 0;
        for (int j = 0; j < n; j++) {
            const double z = draw(&r);
            x[j] = j ? 0.5 * x[j - 1] + 0.8660254037844386 * z : z;
            product += x[j] * weight(j, kind);
        }
        const double e = draw(&r);
        if (kind == DATA_CLASSES)
            d->y[i] = product + 2 * e < 0 ? -1 : 1;
        else
            d->y[i] = product + (kind == DATA_SPARSE ? 2 : 1) * e;
    }
    return d;
}

static dataset *load(const char *path, dataset_target target)
{
    csv_error error;
    dataset *s = dataset_new_from_csv(path, target, &error);
    if (!s) {
        fprintf(stderr, "bench: %s:%ld: %s\n", path, error.line, error.text);
        exit(1);
    }
    return s;
}

/* Copies a data set with its columns scaled; y is left to the caller. */
static data *scaled(dataset *s)
{
    double *mean = allocate((size_t)s->n, sizeof *mean);
    double *scale = allocate((size_t)s->n, sizeof *scale);
    dataset_fit_scaling(mean, scale, s);
    dataset_apply_scaling(s, mean, scale);
    data *d = data_empty(s->m, s->n);
    memcpy(d->X, s->X, sizeof *d->X * (size_t)s->m * (size_t)s->n);
    free(mean);
    free(scale);
    return d;
}

data *data_new_breast_cancer(void)
{
    dataset *s = load("lib/data/breast_cancer.csv", DATASET_CLASS);
    data *d = scaled(s);
    dataset_signs(d->y, s, 1);
    dataset_free(s);
    return d;
}

data *data_new_diabetes(void)
{
    dataset *s = load("lib/data/diabetes.csv", DATASET_QUANTITY);
    data *d = scaled(s);
    double mean = 0;
    for (int i = 0; i < s->m; i++)
        mean += s->y[i] / s->m;
    for (int i = 0; i < s->m; i++)
        d->y[i] = s->y[i] - mean;
    dataset_free(s);
    return d;
}

void data_free(data *d)
{
    if (!d)
        return;
    free(d->X);
    free(d->y);
    free(d);
}

void data_write(const data *d, const char *path)
{
    const int64_t sizes[2] = {d->m, d->n};
    const size_t m = (size_t)d->m, n = (size_t)d->n;
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(sizes, sizeof *sizes, 2, out) != 2 ||
        fwrite(d->X, sizeof *d->X, m * n, out) != m * n ||
        fwrite(d->y, sizeof *d->y, m, out) != m || fclose(out) != 0) {
        perror(path);
        exit(1);
    }
}
