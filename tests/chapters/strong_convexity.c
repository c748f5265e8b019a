/* What chapter 05 states about mu, L and kappa, tried out. */
#include "strong_convexity.h"

#include "chol.h"
#include "dataset.h"
#include "eig.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>

/* Is a the number that the lesson prints as b, with so many digits? */
static int prints_as(double a, double b, double last_digit)
{
    return fabs(a - b) <= last_digit / 2;
}

/* The training part of a data set, split and standardised as in the lesson. */
static dataset *training_part(const char *path, dataset_target target,
                              int standardise)
{
    csv_error error;
    rng r;
    double mean[64], scale[64];
    dataset *train, *test, *d = dataset_new_from_csv(path, target, &error);
    cr_assert(d != NULL, "%s: %s", path, error.text);
    rng_seed(&r, 5);
    num_status s = target == DATASET_CLASS
                       ? dataset_split_stratified(&train, &test, d, 0.2, &r)
                       : dataset_split(&train, &test, d, 0.2, &r);
    cr_assert(s == NUM_OK);
    dataset_free(d);
    dataset_free(test);
    if (standardise) {
        cr_assert(dataset_fit_scaling(mean, scale, train) == NUM_OK);
        dataset_apply_scaling(train, mean, scale);
    }
    return train;
}

/* ---- two parabolas ---- */

static double bowl(double x)
{
    return log(1 + exp(2 * x)) + x * x / 4 - x;
}

static double bowl_slope(double x)
{
    return 2 / (1 + exp(-2 * x)) + x / 2 - 1;
}

Test(two_parabolas, the_function_of_the_figure_lies_between_them)
{
    for (double x = -3; x <= 4; x += 0.25)
        for (double y = -3; y <= 4; y += 0.25) {
            double rest = bowl(y) - bowl(x) - bowl_slope(x) * (y - x);
            double square = (y - x) * (y - x);
            cr_expect(rest >= 0.25 * square - 1e-12);
            cr_expect(rest <= 0.75 * square + 1e-12);
        }
}

Test(two_parabolas, gradient_gap_and_distance)
{
    enum { N = 6 };
    rng r;
    double A[N * N], lambda[N] = {0.5, 1, 2, 3, 5, 8}, work[2 * N];
    double x[N], g[N];
    rng_seed(&r, 1);
    problem_symmetric(N, A, lambda, work, &r);
    quadratic_problem q = {.n = N, .A = A};
    objective f = problem_quadratic(&q);
    for (int k = 0; k < 1000; k++) {
        for (int i = 0; i < N; i++)
            x[i] = rng_normal(&r);
        double gap = objective_value_gradient(&f, g, x);
        double far = vec_dot(N, x, x), steep = vec_dot(N, g, g);
        cr_expect(0.5 / 2 * far <= gap && gap <= 8.0 / 2 * far);
        cr_expect(steep / (2 * 8) <= gap && gap <= steep / (2 * 0.5));
        cr_expect(sqrt(far) <= sqrt(steep) / 0.5);
    }
}

/* ---- strict is not strong, and mu is an infimum ---- */

static double fourth_power(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 4 * x[0] * x[0] * x[0];
    return x[0] * x[0] * x[0] * x[0];
}

static void between(int n, double x[], rng *r, void *data)
{
    const double *ends = data;
    for (int i = 0; i < n; i++)
        x[i] = ends[0] + (ends[1] - ends[0]) * rng_uniform(r);
}

static double sampled_mu_of_fourth_power(double low, double high)
{
    double ends[2] = {low, high}, mu, x, y, work[4];
    const point_sampler S = {between, ends};
    objective f = {.n = 1, .eval = fourth_power};
    int tested;
    rng r;
    rng_seed(&r, 1);
    cr_assert(strong_convexity_sampled(&f, &mu, &x, &y, &tested, &S, 1e-6, 5000,
                                       &r, work) == NUM_OK);
    cr_expect(fabs(mu - 2 * (3 * x * x + 2 * x * y + y * y)) <= 1e-5);
    return mu;
}

Test(strict_is_not_strong, the_fourth_power)
{
    cr_expect(sampled_mu_of_fourth_power(1, 2) >= 12);
    cr_expect(sampled_mu_of_fourth_power(1, 2) <= 13);
    cr_expect(sampled_mu_of_fourth_power(-0.1, 0.1) <= 1e-3);
    cr_expect(sampled_mu_of_fourth_power(-0.01, 0.01) <= 1e-5);
}

Test(strict_is_not_strong, gradient_descent_on_it_falls_like_1_over_t_squared)
{
    double x = 1, eta = 0.05;
    for (int t = 0; t < 100000; t++)
        x -= eta * 4 * x * x * x;
    double law = 1 / pow(8 * eta * 100000, 2);
    cr_expect(fabs(x * x * x * x / law - 1) <= 1e-3);
}

Test(mu_is_an_infimum, two_logistic_losses)
{
    double most = 0, least = INFINITY;
    for (double x = -60; x <= 60; x += 0.01) {
        double s = 1 / (1 + exp(-x));
        most = fmax(most, 2 * s * (1 - s) + 0.1);
        least = fmin(least, 2 * s * (1 - s) + 0.1);
    }
    cr_expect(prints_as(most, 0.6, 1e-4));
    cr_expect(least >= 0.1 && least <= 0.1 + 1e-12);
}

Test(mu_is_an_infimum, logistic_regression)
{
    enum { M = 25, N = 3 };
    rng r;
    double X[M * N], y[M], w[N], v[N], H[N * N], h[N], G[N * N], top[N];
    double work[N * (N + 1)];
    rng_seed(&r, 2);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = i % 2 ? 1 : -1;
    logistic_problem p = {M, N, X, y, 0.2};
    objective f = problem_logistic(&p);
    mat_gram(M, N, G, X);
    cr_assert(eig_sym_values(N, top, G, work) == NUM_OK);
    vec_fill(N, w, 0);
    objective_hessian(&f, H, w);
    cr_assert(eig_sym_values(N, h, H, work) == NUM_OK);
    cr_expect(fabs(h[N - 1] - (0.2 + top[N - 1] / (4 * M))) <= 1e-12);
    for (int i = 0; i < N; i++)
        v[i] = rng_normal(&r);
    vec_add_scaled(N, w, w, v, 1e4);
    objective_hessian(&f, H, w);
    cr_assert(eig_sym_values(N, h, H, work) == NUM_OK);
    cr_expect(h[0] >= 0.2 - 1e-12 && h[N - 1] <= 0.2 + 1e-9,
              "far out nothing but lambda is left");
}

/* ---- quadratics and least squares ---- */

Test(quadratics, the_conventions_of_the_table)
{
    enum { M = 9, N = 3 };
    static const double front[] = {1.0 / (2 * M), 1.0 / M, 0.5, 1};
    static const double hessian[] = {1.0 / M, 2.0 / M, 1, 2};
    rng r;
    double X[M * N], G[N * N], w[N], Xw[M], Gw[N];
    rng_seed(&r, 3);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < N; i++)
        w[i] = rng_normal(&r);
    mat_gram(M, N, G, X);
    mat_vec(M, N, Xw, X, w);
    mat_vec(N, N, Gw, G, w);
    for (int k = 0; k < 4; k++) /* front |Xw|^2 = 1/2 w'Hw */
        cr_expect(fabs(front[k] * vec_dot(M, Xw, Xw) -
                       hessian[k] / 2 * vec_dot(N, w, Gw)) <= 1e-12);
}

Test(quadratics, kappa_is_the_square_of_that_of_x)
{
    double X[] = {5, 0, 0, 2, 0, 0}, mu, L, kappa, work[12];
    cr_assert(least_squares_constants(3, 2, &mu, &L, &kappa, X, work) ==
              NUM_OK);
    cr_expect(fabs(kappa - pow(5.0 / 2, 2)) <= 1e-13);
}

Test(quadratics, diabetes)
{
    double mu, L, kappa, work[220];
    dataset *raw = training_part("lib/data/diabetes.csv", DATASET_QUANTITY, 0);
    cr_expect(raw->m == 354 && raw->n == 10);
    cr_assert(least_squares_constants(raw->m, 10, &mu, &L, &kappa, raw->X,
                                      work) == NUM_OK);
    cr_expect(prints_as(kappa, 950000, 10000));
    dataset_free(raw);
    dataset *d = training_part("lib/data/diabetes.csv", DATASET_QUANTITY, 1);
    cr_assert(least_squares_constants(d->m, 10, &mu, &L, &kappa, d->X, work) ==
              NUM_OK);
    cr_expect(prints_as(mu, 0.00949, 1e-5));
    cr_expect(prints_as(L, 4.04, 1e-2));
    cr_expect(prints_as(kappa, 425, 1));
    for (int m = 1; m <= 12; m++) {
        cr_assert(least_squares_constants(m, 10, &mu, &L, &kappa, d->X, work) ==
                  NUM_OK);
        cr_expect((mu > 0) == (m >= 10), "mu leaves 0 at m = n");
    }
    dataset_free(d);
}

Test(quadratics, breast_cancer)
{
    double mu, L, kappa, work[1860], lambda[30], G[900];
    dataset *d = training_part("lib/data/breast_cancer.csv", DATASET_CLASS, 1);
    cr_expect(d->m == 455 && d->n == 30);
    cr_assert(least_squares_constants(d->m, 30, &mu, &L, &kappa, d->X, work) ==
              NUM_OK);
    cr_expect(prints_as(kappa, 105000, 1000));
    mat_gram(d->m, 30, G, d->X);
    cr_assert(eig_sym_values(30, lambda, G, work) == NUM_OK);
    cr_expect(prints_as(lambda[28] / lambda[29], 0.445, 1e-3));
    dataset_free(d);
}

/* ---- power iteration and sampling ---- */

static void multiply(int n, double y[], const double x[], void *data)
{
    mat_vec(n, n, y, data, x);
}

Test(power_method, by_hand_and_the_square_of_the_error)
{
    double A[] = {2, 1, 1, 2}, lambda, v[2], work[2];
    const linear_map map = {multiply, A};
    const double want[] = {2, 2.8}, residual[] = {1, 0.6};
    int steps;
    for (int k = 0; k < 2; k++) {
        v[0] = 1;
        v[1] = 0;
        power_iteration(2, &lambda, v, &steps, &map, 0, k, work);
        mat_vec(2, 2, work, A, v);
        vec_axpy(2, work, v, -lambda);
        cr_expect(fabs(lambda - want[k]) <= 1e-14);
        cr_expect(fabs(vec_norm2(2, work) - residual[k]) <= 1e-14);
    }
    /* lambda_1 - v'Av = (lambda_1 - lambda_2) c_2^2, |r| about 2 c_2 */
    for (int k = 3; k < 10; k++) {
        v[0] = 1;
        v[1] = 0;
        power_iteration(2, &lambda, v, &steps, &map, 0, k, work);
        mat_vec(2, 2, work, A, v);
        vec_axpy(2, work, v, -lambda);
        double ratio = (3 - lambda) / pow(vec_norm2(2, work), 2);
        cr_expect(fabs(ratio - 0.5) <= 1e-2);
        cr_expect(lambda <= 3 * (1 + DBL_EPSILON));
    }
}

static void normal_point(int n, double x[], rng *r, void *data)
{
    (void)data;
    for (int i = 0; i < n; i++)
        x[i] = rng_normal(r);
}

Test(sampling, a_poor_bound_in_twenty_dimensions)
{
    enum { N = 20 };
    double A[N * N] = {0}, mu, x[N], y[N], work[4 * N];
    const point_sampler S = {normal_point, NULL};
    quadratic_problem q = {.n = N, .A = A};
    objective f = problem_quadratic(&q);
    int tested;
    rng r;
    for (int i = 0; i < N; i++)
        A[i * N + i] = 1 + 9.0 * i / (N - 1);
    rng_seed(&r, 5);
    cr_assert(strong_convexity_sampled(&f, &mu, x, y, &tested, &S, 1e-3, 10000,
                                       &r, work) == NUM_OK);
    cr_expect(prints_as(mu, 2.4, 0.1));
}

/* ---- L2 ---- */

Test(l2, lambda_and_half_lambda_on_the_diabetes_data)
{
    double H[100], h[10], shifted[10], want[10], work[110], lambda, mu, L;
    double kappa;
    dataset *d = training_part("lib/data/diabetes.csv", DATASET_QUANTITY, 1);
    mat_gram(d->m, 10, H, d->X);
    vec_scale(100, H, 1.0 / d->m);
    cr_assert(eig_sym_values(10, h, H, work) == NUM_OK);
    cr_assert(ridge_for_mu(10, &lambda, h, 0.1, RIDGE_WHOLE) == NUM_OK);
    cr_expect(prints_as(lambda, 0.0453, 1e-4));
    mat_add_diagonal(10, H, 2 * lambda);
    cr_assert(quadratic_constants(10, &mu, &L, &kappa, H, (double[120]){0}) ==
              NUM_OK);
    cr_expect(fabs(mu - 0.1) <= 1e-13);
    cr_expect(prints_as(kappa, 41, 1));
    cr_assert(ridge_shift(10, shifted, h, lambda, RIDGE_WHOLE) == NUM_OK);
    cr_assert(eig_sym_values(10, want, H, work) == NUM_OK);
    for (int i = 0; i < 10; i++)
        cr_expect(fabs(shifted[i] - want[i]) <= 1e-13);
    cr_assert(ridge_shift(10, want, h, 2 * lambda, RIDGE_HALF) == NUM_OK);
    for (int i = 0; i < 10; i++)
        cr_expect(fabs(shifted[i] - want[i]) <= 1e-15);
    dataset_free(d);
}

Test(l2, differences_of_the_penalised_value)
{
    /* second differences of lambda |w|^2 and lambda/2 |w|^2 along a unit v */
    double lambda = 0.3, w[3] = {1, -2, 0.5}, v[3] = {0.6, 0, 0.8}, f[3];
    for (int k = -1; k <= 1; k++) {
        double z[3];
        vec_add_scaled(3, z, w, v, 0.5 * k);
        f[k + 1] = lambda * vec_dot(3, z, z);
    }
    double second = (f[0] - 2 * f[1] + f[2]) / 0.25;
    cr_expect(fabs(second - 2 * lambda) <= 1e-13);
    cr_expect(fabs(second / 2 - lambda) <= 1e-13);
}

Test(l2, an_unpenalised_intercept_shifts_by_less)
{
    enum { N = 4 };
    rng r;
    double H[N * N], h[N], shifted[N], work[N * (N + 1)], lambda = 0.5;
    double spectrum[N] = {0.2, 1, 3, 4}, grown = 0;
    rng_seed(&r, 4);
    problem_symmetric(N, H, spectrum, work, &r);
    cr_assert(eig_sym_values(N, h, H, work) == NUM_OK);
    for (int i = 0; i < N - 1; i++) /* the last weight is the intercept */
        H[i * N + i] += 2 * lambda;
    cr_assert(eig_sym_values(N, shifted, H, work) == NUM_OK);
    for (int i = 0; i < N; i++) {
        cr_expect(shifted[i] >= h[i] - 1e-13);
        cr_expect(shifted[i] <= h[i] + 2 * lambda + 1e-13);
        grown += shifted[i] - h[i];
    }
    cr_expect(fabs(grown - (N - 1) * 2 * lambda) <= 1e-12, "the trace");
    cr_expect(shifted[0] < h[0] + 2 * lambda - 1e-3, "really less");
}

Test(l2, alpha_of_scikit_learn)
{
    /* |y - Xw|^2 + alpha |w|^2 and 2m (1/(2m) |Xw - y|^2 + lambda |w|^2) */
    double m = 354, alpha = 32, loss = 5.5, square = 1.75;
    double lambda = alpha / (2 * m);
    cr_expect(fabs(loss + alpha * square -
                   2 * m * (loss / (2 * m) + lambda * square)) <= 1e-12);
}
