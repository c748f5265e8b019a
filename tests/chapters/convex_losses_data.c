/*
 * What chapter 4 states about real data: linear regression on the diabetes
 * data, logistic regression and the SVM on the breast cancer data. A quarter of
 * the samples is kept for the test (seed 4), and means and scales come from the
 * training part alone.
 */
#include "convex_losses.h"
#include "dataset.h"
#include "rng.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound;
}

/* A data set in two parts, each with a column of ones in front. */
typedef struct parts {
    dataset *train, *test;
    double *X, *Z; /* [m * (n + 1)] */
} parts;

static double *with_ones(const dataset *d)
{
    double *X = malloc(sizeof *X * (size_t)(d->m * (d->n + 1)));
    cr_assert_not_null(X);
    for (int i = 0; i < d->m; i++) {
        X[i * (d->n + 1)] = 1;
        vec_copy(d->n, X + i * (d->n + 1) + 1, d->X + i * d->n);
    }
    return X;
}

static parts split(const char *path, dataset_target target)
{
    parts p;
    double mean[64], scale[64];
    csv_error e;
    rng r;
    dataset *d = dataset_new_from_csv(path, target, &e);
    cr_assert_not_null(d, "%s: %s", e.file, e.text);
    rng_seed(&r, 4);
    num_status s =
        target == DATASET_CLASS
            ? dataset_split_stratified(&p.train, &p.test, d, 0.25, &r)
            : dataset_split(&p.train, &p.test, d, 0.25, &r);
    cr_assert_eq(s, NUM_OK);
    cr_assert_eq(dataset_fit_scaling(mean, scale, p.train), NUM_OK);
    dataset_apply_scaling(p.train, mean, scale);
    dataset_apply_scaling(p.test, mean, scale);
    dataset_free(d);
    p.X = with_ones(p.train);
    p.Z = with_ones(p.test);
    return p;
}

static void parts_free(parts *p)
{
    dataset_free(p->train);
    dataset_free(p->test);
    free(p->X);
    free(p->Z);
}

/* Root mean square of y - Xw. */
static double rmse(const dataset *d, const double X[], const double w[])
{
    return sqrt(mse_loss(d->m, d->n + 1, NULL, X, d->y, w));
}

/* The same of y minus its mean on the training part. */
static double rmse_of_the_mean(const dataset *d, double mean)
{
    double sum = 0;
    for (int i = 0; i < d->m; i++)
        sum += (d->y[i] - mean) * (d->y[i] - mean);
    return sqrt(sum / d->m);
}

Test(diabetes, linear_regression)
{
    enum { P = 11 };
    parts d = split("lib/data/diabetes.csv", DATASET_QUANTITY);
    int m = d.train->m;
    double w[P], v[P], normal[P * P], residual, slope;
    double *work = malloc(sizeof *work * (size_t)(m * (P + 2)));
    cr_assert_not_null(work);
    cr_assert_eq(least_squares_qr(m, P, w, d.X, d.train->y, work), NUM_OK);
    cr_assert_eq(least_squares_normal(m, P, v, d.X, d.train->y, 0, 0, normal),
                 NUM_OK);
    least_squares_residuals(m, P, &residual, &slope, d.X, d.train->y, w, work);
    double mean = vec_sum(m, d.train->y) / m;
    cr_expect(m == 331 && d.test->m == 111);
    cr_expect(within(rmse(d.train, d.X, w), 53.95, 0.005));
    cr_expect(within(rmse(d.test, d.Z, w), 52.67, 0.005));
    cr_expect(within(rmse_of_the_mean(d.test, mean), 74.04, 0.005),
              "what the mean of the training part would have got");
    /* standardised columns have mean 0: the intercept is the mean of y */
    cr_expect(within(w[0], mean, 1e-9), "%.12g and %.12g", w[0], mean);
    cr_expect(slope <= 1e-8, "|X'(y - Xw)| = %g", slope);
    cr_expect(within(residual, sqrt(m) * rmse(d.train, d.X, w), 1e-9));
    cr_expect(vec_distance(P, w, v) <= 1e-9,
              "here, with a small condition number, both ways agree");
    free(work);
    parts_free(&d);
}

/* How many samples lie on the wrong side. */
static int wrong(const dataset *d, const double Z[], const double w[])
{
    int count = 0;
    for (int i = 0; i < d->m; i++) {
        double score = vec_dot(d->n + 1, Z + i * (d->n + 1), w);
        count += (score > 0) != (d->label[i] == 1);
    }
    return count;
}

Test(breast_cancer, logistic_regression_and_svm)
{
    enum { P = 31, SWEEPS = 300 };
    const double lambda = 0.01;
    parts d = split("lib/data/breast_cancer.csv", DATASET_CLASS);
    int m = d.train->m, steps = 0, sweeps, support = 0, bound = 0;
    double y[569], w[P] = {0}, w_new[P], v[P], t, decrement = 1;
    double alpha[569] = {0}, gaps[SWEEPS + 1];
    static double work[P * P + 2 * P];
    dataset_signs(y, d.train, 1);
    while (decrement > 1e-12 && steps < 20) {
        cr_assert_eq(logistic_newton_step(m, P, w_new, &t, &decrement, d.X, y,
                                          w, lambda, work),
                     NUM_OK);
        vec_copy(P, w, w_new);
        steps++;
    }
    cr_assert_eq(svm_dual_cd(m, P, v, alpha, gaps, &sweeps, d.X, y, lambda,
                             1e-6, SWEEPS),
                 NUM_OK);
    for (int i = 0; i < m; i++) {
        support += alpha[i] > 0;
        bound += alpha[i] == 1;
    }
    cr_expect(m == 427 && d.test->m == 142);
    cr_expect_eq(steps, 8, "Newton steps: %d", steps);
    cr_expect(sweeps < 100, "sweeps: %d", sweeps);
    cr_expect(support == 35 && bound == 23, "alpha > 0: %d, = 1: %d", support,
              bound);
    cr_expect_eq(wrong(d.train, d.X, w), 6, "logistic, training");
    cr_expect_eq(wrong(d.test, d.Z, w), 5, "logistic, test");
    cr_expect_eq(wrong(d.train, d.X, v), 5, "SVM, training");
    cr_expect_eq(wrong(d.test, d.Z, v), 4, "SVM, test");
    parts_free(&d);
}
