/* dataset.c: data sets for regression and classification. */
#include "dataset.h"

#include "vec.h"
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

dataset *dataset_new(int m, int n, int classes)
{
    assert(m >= 1 && n >= 1 && classes >= 0);
    dataset *d = calloc(1, sizeof *d);
    if (d == NULL)
        return NULL;
    d->m = m;
    d->n = n;
    d->classes = classes;
    d->X = calloc((size_t)m, (size_t)n * sizeof *d->X);
    d->y = calloc((size_t)m, sizeof *d->y);
    d->names = calloc((size_t)n + 1, sizeof *d->names);
    int complete = d->X != NULL && d->y != NULL && d->names != NULL;
    if (classes > 0) {
        d->label = calloc((size_t)m, sizeof *d->label);
        d->class_values = calloc((size_t)classes, sizeof *d->class_values);
        complete = complete && d->label != NULL && d->class_values != NULL;
    }
    if (complete)
        return d;
    dataset_free(d);
    return NULL;
}

void dataset_free(dataset *d)
{
    if (d == NULL)
        return;
    free(d->X);
    free(d->y);
    free(d->names);
    free(d->label);
    free(d->class_values);
    free(d);
}

static void set_error(csv_error *e, num_status status, const char *text)
{
    e->status = status;
    snprintf(e->text, sizeof e->text, "%s", text);
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/*
 * The different values in the last column of t, ascending, into values[rows].
 * Returns their number, or 0 with the error set.
 */
static int find_classes(double values[], const csv *t, csv_error *error)
{
    int count = 0;
    for (int i = 0; i < t->rows; i++) {
        values[i] = t->values[(i + 1) * t->columns - 1];
        if (values[i] != floor(values[i])) {
            set_error(error, NUM_BAD_INPUT, "a class must be an integer");
            error->line = i + 2L; /* lines from 1, and the header */
            error->column = t->columns;
            return 0;
        }
    }
    qsort(values, (size_t)t->rows, sizeof *values, compare_doubles);
    for (int i = 0; i < t->rows; i++)
        if (i == 0 || values[i] != values[count - 1])
            values[count++] = values[i];
    if (count >= 2)
        return count;
    set_error(error, NUM_BAD_INPUT, "all rows are of the same class");
    return 0;
}

static void copy_table(dataset *d, const csv *t, const double class_values[])
{
    for (int j = 0; j <= d->n; j++)
        memcpy(d->names[j], t->names[j], CSV_FIELD_SIZE);
    vec_copy(d->classes, d->class_values, class_values);
    for (int i = 0; i < d->m; i++) {
        const double *row = t->values + i * t->columns;
        vec_copy(d->n, d->X + i * d->n, row);
        d->y[i] = row[d->n];
        if (d->classes > 0) {
            const double *value =
                bsearch(&d->y[i], d->class_values, (size_t)d->classes,
                        sizeof *value, compare_doubles);
            d->label[i] = (int)(value - d->class_values);
        }
    }
}

static dataset *from_table(const csv *t, dataset_target target,
                           csv_error *error)
{
    if (t->columns < 2) {
        set_error(error, NUM_BAD_INPUT, "no column besides the target");
        return NULL;
    }
    int classes = 0;
    dataset *d = NULL;
    double *class_values = malloc((size_t)t->rows * sizeof *class_values);
    if (class_values != NULL && target == DATASET_CLASS)
        classes = find_classes(class_values, t, error);
    if (class_values != NULL && error->status == NUM_OK)
        d = dataset_new(t->rows, t->columns - 1, classes);
    if (d != NULL)
        copy_table(d, t, class_values);
    else if (error->status == NUM_OK)
        set_error(error, NUM_NO_MEMORY, "no memory for the data set");
    free(class_values);
    return d;
}

dataset *dataset_new_from_csv(const char *path, dataset_target target,
                              csv_error *error)
{
    csv *t = csv_new(path, CSV_HEADER, error);
    if (t == NULL)
        return NULL;
    dataset *d = from_table(t, target, error);
    csv_free(t);
    return d;
}

dataset *dataset_new_rows(const dataset *d, int count, const int rows[])
{
    dataset *part = dataset_new(count, d->n, d->classes);
    if (part == NULL)
        return NULL;
    memcpy(part->names, d->names, ((size_t)d->n + 1) * sizeof *d->names);
    vec_copy(d->classes, part->class_values, d->class_values);
    for (int i = 0; i < count; i++) {
        int k = rows[i];
        assert(k >= 0 && k < d->m);
        vec_copy(d->n, part->X + i * d->n, d->X + k * d->n);
        part->y[i] = d->y[k];
        if (d->classes > 0)
            part->label[i] = d->label[k];
    }
    return part;
}

/*
 * quota[c] = how many samples of class c go to the test part. Rounding the
 * running total keeps the sum right and each quota off by less than one.
 */
static void fill_quotas(int quota[], const dataset *d, double fraction)
{
    for (int c = 0; c < d->classes; c++)
        quota[c] = 0;
    for (int i = 0; i < d->m; i++)
        quota[d->label[i]]++;
    int seen = 0;
    long given = 0;
    for (int c = 0; c < d->classes; c++) {
        seen += quota[c];
        long total = lround(fraction * seen);
        quota[c] = (int)(total - given);
        given = total;
    }
}

/*
 * Walk through the samples in random order. One goes to the test part, in
 * front, as long as the quota of its class is not used up, else to the training
 * part, at the back. Without strata all samples count as class 0.
 */
static void deal(int sorted[], int quota[], const dataset *d, const int order[],
                 int strata)
{
    int front = 0, back = d->m;
    for (int i = 0; i < d->m; i++) {
        int c = strata ? d->label[order[i]] : 0;
        if (quota[c]-- > 0)
            sorted[front++] = order[i];
        else
            sorted[--back] = order[i];
    }
}

static num_status split(dataset **train, dataset **test, const dataset *d,
                        double fraction, int strata, rng *r)
{
    *train = *test = NULL;
    if (!(fraction > 0 && fraction < 1))
        return NUM_BAD_INPUT;
    int m = d->m, k = (int)lround(fraction * m);
    if (k < 1 || k > m - 1)
        return NUM_BAD_INPUT;
    int classes = strata ? d->classes : 1;
    int *work = malloc((2 * (size_t)m + (size_t)classes) * sizeof *work);
    if (work == NULL)
        return NUM_NO_MEMORY;
    int *order = work, *sorted = work + m, *quota = work + 2 * m;
    for (int i = 0; i < m; i++)
        order[i] = i;
    rng_shuffle(r, m, order);
    quota[0] = k;
    if (strata)
        fill_quotas(quota, d, fraction);
    deal(sorted, quota, d, order, strata);
    *test = dataset_new_rows(d, k, sorted);
    *train = dataset_new_rows(d, m - k, sorted + k);
    free(work);
    if (*test != NULL && *train != NULL)
        return NUM_OK;
    dataset_free(*train);
    dataset_free(*test);
    *train = *test = NULL;
    return NUM_NO_MEMORY;
}

num_status dataset_split(dataset **train, dataset **test, const dataset *d,
                         double test_fraction, rng *r)
{
    return split(train, test, d, test_fraction, 0, r);
}

num_status dataset_split_stratified(dataset **train, dataset **test,
                                    const dataset *d, double test_fraction,
                                    rng *r)
{
    assert(d->classes > 0);
    return split(train, test, d, test_fraction, 1, r);
}

/*
 * Mean and scale of x_0, x_stride, ... The mean starts at x_0, so that it is
 * exact for a constant column, and is corrected once. The deviations are
 * squared in units of the largest one, so that nothing overflows.
 */
static void fit_column(double *mean, double *scale, int m, int stride,
                       const double x[])
{
    double center = x[0], largest = 0, squares = 0;
    for (int pass = 0; pass < 2; pass++) {
        double shift = 0;
        for (int i = 0; i < m; i++)
            shift += (x[i * stride] - center) / m;
        center += shift;
    }
    for (int i = 0; i < m; i++)
        largest = fmax(largest, fabs(x[i * stride] - center));
    for (int i = 0; i < m && largest > 0; i++) {
        double u = (x[i * stride] - center) / largest;
        squares += u * u;
    }
    *mean = center; /* NaN if one of the x_i is NaN or infinite */
    *scale = largest * sqrt(squares / m);
}

num_status dataset_fit_scaling(double mean[], double scale[],
                               const dataset *train)
{
    int n = train->n;
    for (int j = 0; j < n; j++)
        fit_column(&mean[j], &scale[j], train->m, n, train->X + j);
    if (!vec_is_finite(n, mean) || !vec_is_finite(n, scale))
        return NUM_BAD_INPUT;
    return NUM_OK;
}

void dataset_apply_scaling(dataset *d, const double mean[],
                           const double scale[])
{
    for (int i = 0; i < d->m; i++) {
        double *x = d->X + i * d->n;
        for (int j = 0; j < d->n; j++)
            x[j] = scale[j] > 0 ? (x[j] - mean[j]) / scale[j] : 0;
    }
}

void dataset_signs(double s[], const dataset *d, int positive)
{
    assert(positive >= 0 && positive < d->classes);
    for (int i = 0; i < d->m; i++)
        s[i] = d->label[i] == positive ? 1 : -1;
}
