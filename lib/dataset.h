/* dataset.h: data sets for regression and classification. */
#ifndef DATASET_H
#define DATASET_H

#include "csv.h"
#include "num.h"
#include "rng.h"

/*
 * dataset: m samples with n features each, and what is to be predicted.
 *   m, n          samples and features, both >= 1
 *   X             [m * n], row i holds the features of sample i
 *   y             [m], the target as in the file
 *   names         [n + 1], the features' names and, last, the target's
 *   classes       number of classes, or 0 if the target is a quantity
 *   label         [m], the class of each sample, 0 ... classes - 1; NULL if
 *                 classes is 0
 *   class_values  [classes], ascending: y[i] = class_values[label[i]]; NULL if
 *                 classes is 0
 */
typedef struct dataset {
    int m, n;
    double *X, *y;
    char (*names)[CSV_FIELD_SIZE];
    int classes;
    int *label;
    double *class_values;
} dataset;

typedef enum dataset_target { DATASET_QUANTITY, DATASET_CLASS } dataset_target;

/*
 * dataset_new: a data set of the given sizes, all zero, names empty.
 *   m, n     >= 1
 *   classes  0, or the number of classes
 * Returns NULL if there is no memory for it.
 */
dataset *dataset_new(int m, int n, int classes);

/*
 * dataset_new_from_csv: read a data set from a file with a header.
 *   path    in, relative paths count from the working directory
 *   target  in, what the last column holds. DATASET_CLASS wants integers, at
 *           least two different ones.
 *   error   out, as in csv_new
 * Returns the data set, or NULL; error then says why.
 */
dataset *dataset_new_from_csv(const char *path, dataset_target target,
                              csv_error *error);

/*
 * dataset_new_rows: a data set of chosen samples of d, copied.
 *   count  >= 1
 *   rows   in, [count], each in 0 ... d->m - 1, repetitions allowed
 * The classes are those of d, even where the rows show fewer. Returns NULL if
 * there is no memory for it.
 */
dataset *dataset_new_rows(const dataset *d, int count, const int rows[]);

/* dataset_free: free a data set; NULL is fine. */
void dataset_free(dataset *d);

/*
 * dataset_split: split the samples at random into two new data sets.
 * dataset_split_stratified: the same, with the classes in proportion: of the c
 * samples of a class, the test part gets test_fraction * c, give or take less
 * than one. d must have classes.
 *   train, test    out, for dataset_free; both NULL unless NUM_OK is returned
 *   d              in
 *   test_fraction  in (0, 1); the test part gets test_fraction * m samples,
 *                  rounded to the nearest integer, halves up
 *   r              in and out, takes one shuffle of m
 * The samples of both parts are in random order. Every sample is in exactly one
 * of them. Returns NUM_OK, NUM_BAD_INPUT if test_fraction is outside (0, 1) or
 * NaN or one part would be empty, or NUM_NO_MEMORY.
 */
num_status dataset_split(dataset **train, dataset **test, const dataset *d,
                         double test_fraction, rng *r);
num_status dataset_split_stratified(dataset **train, dataset **test,
                                    const dataset *d, double test_fraction,
                                    rng *r);

/*
 * dataset_fit_scaling: mean and standard deviation of every feature. Fit them
 * on the training part only, then apply them to both parts.
 *   mean   out, [n]
 *   scale  out, [n], sqrt(1/m sum_i (x_ij - mean_j)^2), and 0 where column j is
 *          constant; mean_j is then exactly that constant.
 *   train  in
 * Returns NUM_OK, or NUM_BAD_INPUT if a mean or scale is not finite; both
 * outputs are then unspecified. Four passes over X.
 *
 * dataset_apply_scaling: x_ij = (x_ij - mean_j) / scale_j for all samples of d,
 * in place. Where scale_j is 0 the column becomes 0, also if d, unlike the
 * training part, has other values there: nothing could be learnt about them.
 */
num_status dataset_fit_scaling(double mean[], double scale[],
                               const dataset *train);
void dataset_apply_scaling(dataset *d, const double mean[],
                           const double scale[]);

/*
 * dataset_signs: labels for one class against the rest.
 *   s         out, [m], +1 where the label is positive, -1 elsewhere
 *   d         in, with classes
 *   positive  in, 0 ... d->classes - 1
 */
void dataset_signs(double s[], const dataset *d, int positive);

#endif
