/*
 * digits.h: the second real data set of chapter 09, ready for training.
 *
 * The 1797 digits of lib/data/digits.csv, 8 x 8 pixels each, are split at
 * random, classes in proportion, into a training and a test part. The pixels,
 * 0 ... 16 in the file, are divided by 16; no mean is subtracted, so that a
 * blank pixel is 0. A column of ones is added at the end for the intercept.
 */
#ifndef DIGITS_H
#define DIGITS_H

#include "adam.h"
#include "dataset.h"
#include "vec.h"

#include <math.h>
#include <stdlib.h>

enum { DIGIT_CLASSES = 10, DIGIT_INPUTS = 65, DIGIT_WEIGHTS = 10 * 65 };

/* digits_part: m images, image i is X[i * DIGIT_INPUTS ...], a 1 at its end. */
typedef struct digits_part {
    int m, *label;
    double *X;
} digits_part;

typedef struct digits {
    digits_part train, test;
} digits;

static inline void digits_free(digits *d)
{
    if (d == NULL)
        return;
    free(d->train.X);
    free(d->train.label);
    free(d->test.X);
    free(d->test.label);
    free(d);
}

/* One part of the data; 1 unless there is no memory. */
static inline int digits_copy(digits_part *p, const dataset *d)
{
    p->m = d->m;
    p->X = malloc((size_t)(d->m * DIGIT_INPUTS) * sizeof *p->X);
    p->label = malloc((size_t)d->m * sizeof *p->label);
    if (p->X == NULL || p->label == NULL)
        return 0;
    for (int i = 0; i < d->m; i++) {
        double *x = p->X + i * DIGIT_INPUTS;
        vec_copy(d->n, x, d->X + i * d->n);
        vec_scale(d->n, x, 1.0 / 16);
        x[d->n] = 1;
        p->label[i] = d->label[i];
    }
    return 1;
}

/*
 * digits_new: read, split with the seed, scale.
 *   test_fraction  in (0, 1); 0.2 leaves 1438 images to train on
 * Returns NULL if the file cannot be read from the working directory or memory
 * is short.
 */
static inline digits *digits_new(double test_fraction, uint64_t seed)
{
    csv_error error;
    dataset *train = NULL, *test = NULL,
            *all = dataset_new_from_csv("lib/data/digits.csv", DATASET_CLASS,
                                        &error);
    digits *d = calloc(1, sizeof *d);
    rng r;
    rng_seed(&r, seed);
    int complete = all != NULL && d != NULL && all->n == DIGIT_INPUTS - 1 &&
                   dataset_split_stratified(&train, &test, all, test_fraction,
                                            &r) == NUM_OK &&
                   digits_copy(&d->train, train) && digits_copy(&d->test, test);
    dataset_free(test);
    dataset_free(train);
    dataset_free(all);
    if (complete)
        return d;
    digits_free(d);
    return NULL;
}

/* p = the probabilities of the classes, W being 10 x 65; returns the loss. */
static inline double digits_softmax(double p[], const double W[],
                                    const double x[], int label)
{
    for (int k = 0; k < DIGIT_CLASSES; k++)
        p[k] = vec_dot(DIGIT_INPUTS, W + k * DIGIT_INPUTS, x);
    double top = vec_max(DIGIT_CLASSES, p), own = p[label], sum = 0;
    for (int k = 0; k < DIGIT_CLASSES; k++)
        sum += p[k] = exp(p[k] - top);
    vec_scale(DIGIT_CLASSES, p, 1 / sum);
    return log(sum) + top - own;
}

/*
 * digits_loss: softmax cross-entropy, what batch_loss asks for; data is the
 * digits_part. About 4 * 650 flops an image, half without gradient.
 */
static inline double digits_loss(int n, double g[], const double W[], int b,
                                 const int batch[], void *data)
{
    const digits_part *d = data;
    double p[DIGIT_CLASSES], sum = 0;
    if (g != NULL)
        vec_fill(n, g, 0);
    for (int j = 0; j < b; j++) {
        const double *x = d->X + batch[j] * DIGIT_INPUTS;
        int label = d->label[batch[j]];
        sum += digits_softmax(p, W, x, label);
        p[label] -= 1;
        for (int k = 0; g != NULL && k < DIGIT_CLASSES; k++)
            vec_axpy(DIGIT_INPUTS, g + k * DIGIT_INPUTS, x, p[k] / b);
    }
    return sum / b;
}

/* digits_problem: the mean loss over a part. */
static inline batch_loss digits_problem(digits_part *p)
{
    return (batch_loss){p->m, DIGIT_WEIGHTS, digits_loss, p};
}

/* digits_accuracy: the share of a part whose largest score is its label's. */
static inline double digits_accuracy(const digits_part *d, const double W[])
{
    double score[DIGIT_CLASSES];
    int right = 0;
    for (int i = 0; i < d->m; i++) {
        for (int k = 0; k < DIGIT_CLASSES; k++)
            score[k] = vec_dot(DIGIT_INPUTS, W + k * DIGIT_INPUTS,
                               d->X + i * DIGIT_INPUTS);
        right += vec_argmax(DIGIT_CLASSES, score) == d->label[i];
    }
    return (double)right / d->m;
}

#endif
