/*
 * breast_cancer.h: the real data of chapter 07, ready for logistic regression.
 *
 * The 569 samples of lib/data/breast_cancer.csv are split at random, classes in
 * proportion, into a training and a test part. Every feature is scaled by mean
 * and standard deviation of the training part, and a column of ones is added
 * at the end for the intercept. y = +1 is benign, -1 malignant.
 */
#ifndef BREAST_CANCER_H
#define BREAST_CANCER_H

#include "dataset.h"
#include "problems.h"
#include "rng.h"
#include "vec.h"

#include <stdlib.h>

/* breast_cancer: the numbers, and both parts as problems over them. */
typedef struct breast_cancer {
    double *X, *y, *X_test, *y_test;
    logistic_problem train, test;
} breast_cancer;

static inline void breast_cancer_free(breast_cancer *c)
{
    if (c == NULL)
        return;
    free(c->X);
    free(c->y);
    free(c->X_test);
    free(c->y_test);
    free(c);
}

/* One part: scaled features, then a one; 1 unless there is no memory. */
static inline int breast_cancer_part(dataset *d, const double mean[],
                                     const double scale[], double lambda,
                                     double **X, double **y,
                                     logistic_problem *p)
{
    int n = d->n + 1;
    *X = malloc((size_t)(d->m * n) * sizeof **X);
    *y = malloc((size_t)d->m * sizeof **y);
    if (*X == NULL || *y == NULL)
        return 0;
    dataset_apply_scaling(d, mean, scale);
    for (int i = 0; i < d->m; i++) {
        vec_copy(d->n, *X + i * n, d->X + i * d->n);
        (*X)[i * n + n - 1] = 1;
    }
    dataset_signs(*y, d, 1);
    *p = (logistic_problem){
        .m = d->m, .n = n, .X = *X, .y = *y, .lambda = lambda};
    return 1;
}

/*
 * breast_cancer_new: read, split with the seed, scale.
 *   test_fraction  in (0, 1); 0.2 leaves 455 samples to train on
 *   lambda         of both problems, >= 0
 * Returns NULL if the file cannot be read from the working directory or memory
 * is short. n is 31.
 */
static inline breast_cancer *breast_cancer_new(double test_fraction,
                                               uint64_t seed, double lambda)
{
    csv_error error;
    dataset *train = NULL, *test = NULL,
            *all = dataset_new_from_csv("lib/data/breast_cancer.csv",
                                        DATASET_CLASS, &error);
    breast_cancer *c = calloc(1, sizeof *c);
    double *mean = NULL;
    rng r;
    int complete = 0;
    rng_seed(&r, seed);
    if (all != NULL && c != NULL)
        mean = malloc(2 * (size_t)all->n * sizeof *mean);
    if (mean != NULL && dataset_split_stratified(&train, &test, all,
                                                 test_fraction, &r) == NUM_OK) {
        double *scale = mean + all->n;
        complete = dataset_fit_scaling(mean, scale, train) == NUM_OK &&
                   breast_cancer_part(train, mean, scale, lambda, &c->X, &c->y,
                                      &c->train) &&
                   breast_cancer_part(test, mean, scale, lambda, &c->X_test,
                                      &c->y_test, &c->test);
    }
    free(mean);
    dataset_free(test);
    dataset_free(train);
    dataset_free(all);
    if (complete)
        return c;
    breast_cancer_free(c);
    return NULL;
}

/* breast_cancer_accuracy: the share of samples on their side of x'w = 0. */
static inline double breast_cancer_accuracy(const logistic_problem *p,
                                            const double w[])
{
    int right = 0;
    for (int i = 0; i < p->m; i++)
        right += p->y[i] * vec_dot(p->n, p->X + i * p->n, w) > 0;
    return (double)right / p->m;
}

#endif
