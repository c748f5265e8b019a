/*
 * glmnet's solutions against those of chapter 10, after translation.
 *
 * glmnet minimises 1/(2m) |y - b - X beta|^2 + lambda (alpha |beta|_1 +
 * (1 - alpha)/2 |beta|^2) after scaling columns AND target to deviation 1. With
 * s_j and s the deviations of column j and of y, in our standardised columns
 *   w_j = s_j beta_j,   l1 = lambda alpha,   l2 = lambda (1 - alpha) / s.
 */
#include "designs.h"
#include "l1_vs_l2.h"
#include "l1_vs_l2_glmnet.h"

#include <criterion/criterion.h>

enum { MOST = DIABETES_M * DIABETES_N };

/* What both data sets need: raw numbers, and the same standardised. */
typedef struct design {
    int m, n;
    double raw[MOST], raw_y[DIABETES_M];
    double X[MOST], y[DIABETES_M], mean[DIABETES_N], scale[DIABETES_N];
    double y_mean, y_scale;
} design;

static void finish(design *d)
{
    vec_copy(d->m * d->n, d->X, d->raw);
    vec_copy(d->m, d->y, d->raw_y);
    standardise(d->m, d->n, d->X, d->y);
    d->y_mean = vec_sum(d->m, d->raw_y) / d->m;
    d->y_scale = vec_norm2(d->m, d->y) / sqrt(d->m);
    for (int j = 0; j < d->n; j++) {
        double sum = 0, square = 0;
        for (int i = 0; i < d->m; i++)
            sum += d->raw[i * d->n + j] / d->m;
        for (int i = 0; i < d->m; i++)
            square += pow(d->raw[i * d->n + j] - sum, 2) / d->m;
        d->mean[j] = sum;
        d->scale[j] = sqrt(square);
    }
}

static void read_diabetes(design *d)
{
    d->m = DIABETES_M;
    d->n = DIABETES_N;
    cr_assert(diabetes_read(d->raw, d->raw_y));
    finish(d);
}

static void make_groups(design *d)
{
    d->m = GROUPS_M;
    d->n = GROUPS_N;
    groups_raw(d->raw, d->raw_y);
    finish(d);
}

/* P(w) = 1/(2m) |y - Xw|^2 + l1 |w|_1 + l2/2 |w|^2 */
static double objective_at(const design *d, const double w[], double l1,
                           double l2)
{
    double sum = 0;
    for (int i = 0; i < d->m; i++)
        sum += pow(d->y[i] - vec_dot(d->n, d->X + i * d->n, w), 2);
    return sum / (2 * d->m) + l1 * vec_norm1(d->n, w) +
           l2 / 2 * vec_dot(d->n, w, w);
}

/* Our solution for l1 and l2, by the course's coordinate descent. */
static void solve(const design *d, double w[], double l1, double l2)
{
    double r[DIABETES_M];
    int sweeps, visits;
    vec_fill(d->n, w, 0);
    if (l2 == 0)
        cr_assert_eq(lasso_cd(d->m, d->n, w, r, &sweeps, &visits, d->X, d->y,
                              l1, 1e-10, 100000),
                     NUM_OK);
    else
        cr_assert_eq(elastic_net_cd(d->m, d->n, w, r, &sweeps, d->X, d->y,
                                    l1 + l2, l1 / (l1 + l2), 1e-10, 100000),
                     NUM_OK);
}

/* One row of glmnet: lambda, alpha, intercept, weights. */
static void compare(const design *d, const double row[])
{
    const double lambda = row[0], alpha = row[1];
    const double l1 = lambda * alpha, l2 = lambda * (1 - alpha) / d->y_scale;
    double theirs[DIABETES_N], ours[DIABETES_N], intercept = d->y_mean;
    for (int j = 0; j < d->n; j++) {
        theirs[j] = row[3 + j] * d->scale[j];
        intercept -= row[3 + j] * d->mean[j];
    }
    solve(d, ours, l1, l2);
    const double P = objective_at(d, ours, l1, l2);
    const double excess = objective_at(d, theirs, l1, l2) / P - 1;
    cr_expect(fabs(excess) <= 1e-10, "lambda %g, alpha %g: %.3g", lambda, alpha,
              excess);
    cr_expect(excess >= -1e-12, "ours is the minimum: %.3g", excess);
    cr_expect(fabs(row[2] - intercept) <= 1e-9 * fabs(intercept),
              "the intercept is mean(y) - mean(x)'beta");

    /* The same without the deviation of y: only for the lasso no difference. */
    solve(d, ours, l1, lambda * (1 - alpha));
    const double naive = objective_at(d, theirs, l1, lambda * (1 - alpha)) /
                             objective_at(d, ours, l1, lambda * (1 - alpha)) -
                         1;
    cr_expect(alpha == 1 ? naive <= 1e-10 : naive > 3e-3,
              "lambda %g, alpha %g without s: %.3g", lambda, alpha, naive);
}

Test(glmnet, objectives_agree_on_diabetes)
{
    static design d;
    read_diabetes(&d);
    for (int k = 0; k < GLMNET_CASES; k++)
        compare(&d, glmnet_diabetes[k]);
}

Test(glmnet, objectives_agree_on_the_grouped_design)
{
    static design d;
    make_groups(&d);
    for (int k = 0; k < GLMNET_CASES; k++)
        compare(&d, glmnet_groups[k]);
}

/* ridge (10.2) against alpha = 0: the same minimum once more, in closed form. */
Test(glmnet, closed_form_agrees_for_alpha_0)
{
    static design d;
    static double work[(DIABETES_M + DIABETES_N) * (DIABETES_N + 1)];
    read_diabetes(&d);
    for (int k = 0; k < GLMNET_CASES; k++) {
        const double *row = glmnet_diabetes[k];
        double w[DIABETES_N], theirs[DIABETES_N], b;
        if (row[1] != 0)
            continue;
        const double l2 = row[0] / d.y_scale;
        cr_assert_eq(ridge(d.m, d.n, w, &b, d.X, d.raw_y, l2, work), NUM_OK);
        for (int j = 0; j < d.n; j++)
            theirs[j] = row[3 + j] * d.scale[j];
        cr_expect(fabs(b - d.y_mean) <= 1e-10 * d.y_mean);
        cr_expect(objective_at(&d, theirs, 0, l2) <=
                  (1 + 1e-6) * objective_at(&d, w, 0, l2));
        cr_expect(vec_distance(d.n, w, theirs) <= 1e-4 * vec_norm2(d.n, w));
    }
}

Test(glmnet, paths_begin_at_the_same_lambda)
{
    static design d;
    read_diabetes(&d);
    for (int k = 0; k < 2; k++)
        cr_expect(fabs(lambda_max(d.m, d.n, d.X, d.y, k ? 0.5 : 1) /
                           glmnet_top_diabetes[k] -
                       1) <= 1e-9);
    make_groups(&d);
    for (int k = 0; k < 2; k++)
        cr_expect(fabs(lambda_max(d.m, d.n, d.X, d.y, k ? 0.5 : 1) /
                           glmnet_top_groups[k] -
                       1) <= 1e-9);
}
