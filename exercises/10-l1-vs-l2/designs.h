/*
 * designs.h: the data of chapter 10, ready for its problem: the mean is taken
 * from every column of X and from y, and every column of X is divided by its
 * standard deviation.
 */
#ifndef DESIGNS_H
#define DESIGNS_H

#include "dataset.h"
#include "vec.h"

#include <math.h>

/* centre: take the mean from every column of X and from y. */
static inline void centre(int m, int n, double X[], double y[])
{
    const double y_mean = vec_sum(m, y) / m;
    for (int i = 0; i < m; i++)
        y[i] -= y_mean;
    for (int j = 0; j < n; j++) {
        double mean = 0;
        for (int i = 0; i < m; i++)
            mean += X[i * n + j] / m;
        for (int i = 0; i < m; i++)
            X[i * n + j] -= mean;
    }
}

/* standardise: centre, then divide every column of X by its deviation. */
static inline void standardise(int m, int n, double X[], double y[])
{
    centre(m, n, X, y);
    for (int j = 0; j < n; j++) {
        double square = 0;
        for (int i = 0; i < m; i++)
            square += X[i * n + j] * X[i * n + j] / m;
        for (int i = 0; i < m && square > 0; i++)
            X[i * n + j] /= sqrt(square);
    }
}

/* diabetes_read: all 442 patients, nothing scaled; 0 if there is no file. */
enum { DIABETES_M = 442, DIABETES_N = 10 };

static inline int diabetes_read(double X[], double y[])
{
    csv_error error;
    dataset *d =
        dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY, &error);
    const int read = d && d->m == DIABETES_M && d->n == DIABETES_N;
    if (read) {
        vec_copy(d->m * d->n, X, d->X);
        vec_copy(d->m, y, d->y);
    }
    dataset_free(d);
    return read;
}

/* diabetes: the same, standardised. */
static inline int diabetes(double X[], double y[])
{
    const int read = diabetes_read(X, y);
    if (read)
        standardise(DIABETES_M, DIABETES_N, X, y);
    return read;
}

/*
 * groups_raw: a design with two groups of three features. With Z and V spread
 * evenly over [0, 20],
 *   x_1, x_2, x_3 = Z, -Z, Z,   x_4, x_5, x_6 = V, -V, V,   y = Z + V/10,
 * each with noise of its own, of deviation 1/4 in the features and 1 in y. The
 * correlations within a group are 0.998 in size, across it below 0.08. Nothing
 * is drawn: quantity k of sample i is the fractional part of i sqrt(p_k), p_k
 * the k-th prime, so that every language computes the same numbers.
 * After Zou & Hastie, Regularization and variable selection via the elastic
 * net, J. R. Stat. Soc. B 67 (2005), 301-320.
 */
enum { GROUPS_M = 100, GROUPS_N = 6 };

static inline void groups_raw(double X[], double y[])
{
    static const int primes[] = {2, 3, 5, 7, 11, 13, 17, 19, 23};
    for (int i = 0; i < GROUPS_M; i++) {
        double u[9];
        for (int k = 0; k < 9; k++) {
            const double t = (i + 1) * sqrt(primes[k]), part = t - floor(t);
            u[k] = k < 2 ? 20 * part : (part - 0.5) * sqrt(12);
        }
        for (int j = 0; j < GROUPS_N; j++) {
            const double shared_part = j % 3 == 1 ? -u[j / 3] : u[j / 3];
            X[i * GROUPS_N + j] = shared_part + u[2 + j] / 4;
        }
        y[i] = u[0] + u[1] / 10 + u[8];
    }
}

/* groups: the same, standardised. */
static inline void groups(double X[], double y[])
{
    groups_raw(X, y);
    standardise(GROUPS_M, GROUPS_N, X, y);
}

#endif
