/*
 * Tests of problems.h. Derivatives are compared with differences; spectra are
 * checked by power sums and by the Cholesky test of definiteness.
 */
#include "problems.h"

#include "chol.h"
#include "dataset.h"
#include "mat.h"
#include "support.h"
#include "vec.h"
#include <stdio.h>

enum { MOST = 30 };

/*
 * Gradient against central differences of the value, Hessian against those of
 * the gradient. With step h the error is h^2 f''' / 6 + eps f / h, hence the
 * step and a tolerance of some 1e-9 for functions of ordinary size.
 */
static void expect_derivatives(objective *f, const double x[], double tol,
                               const char *what)
{
    int n = f->n;
    double y[MOST], g[MOST], up[MOST], down[MOST], H[MOST * MOST];
    double value = objective_value_gradient(f, g, x);
    cr_expect_eq(value, objective_value(f, x), "%s: value without gradient",
                 what);
    objective_hessian(f, H, x);
    double slope = 1 + vec_norm_inf(n, g);
    double curvature = 1 + vec_norm_inf(n * n, H);
    for (int j = 0; j < n; j++) {
        double h = cbrt(DBL_EPSILON) * fmax(1, fabs(x[j]));
        vec_copy(n, y, x);
        y[j] = x[j] + h;
        double f_up = objective_value_gradient(f, up, y);
        y[j] = x[j] - h;
        double f_down = objective_value_gradient(f, down, y);
        double difference = (f_up - f_down) / (2 * h);
        cr_expect(within(g[j], difference, tol * slope),
                  "%s: g[%d] is %.12g, the difference quotient %.12g", what, j,
                  g[j], difference);
        for (int i = 0; i < n; i++) {
            difference = (up[i] - down[i]) / (2 * h);
            cr_expect(within(H[i * n + j], difference, tol * curvature),
                      "%s: H[%d,%d] is %.12g, the difference quotient %.12g",
                      what, i, j, H[i * n + j], difference);
            cr_expect_eq(H[i * n + j], H[j * n + i], "%s: symmetric", what);
        }
    }
}

/* 1 if sigma I - A (sign -1) or A - sigma I (sign +1) is positive definite. */
static int shifted_is_pd(int n, const double A[], double sign, double sigma)
{
    double S[MOST * MOST];
    for (int i = 0; i < n * n; i++)
        S[i] = sign * A[i];
    mat_add_diagonal(n, S, -sign * sigma);
    return chol_factor(n, S, S) == NUM_OK;
}

Test(problem_symmetric, has_the_chosen_extreme_eigenvalues)
{
    for (int n = 2; n <= 12; n++) {
        double A[MOST * MOST], lambda[MOST], work[2 * MOST];
        rng r;
        rng_seed(&r, (uint64_t)n);
        for (int i = 0; i < n; i++)
            lambda[i] = 5 * rng_normal(&r); /* of both signs, in no order */
        problem_symmetric(n, A, lambda, work, &r);
        double low = vec_min(n, lambda), high = vec_max(n, lambda);
        double eps = 1e-12 * vec_norm_inf(n, lambda);
        cr_expect(shifted_is_pd(n, A, 1, low - eps) &&
                      !shifted_is_pd(n, A, 1, low + eps),
                  "seed %d: the smallest eigenvalue is not %g", n, low);
        cr_expect(shifted_is_pd(n, A, -1, high + eps) &&
                      !shifted_is_pd(n, A, -1, high - eps),
                  "seed %d: the largest eigenvalue is not %g", n, high);
    }
}

/* trace A^k = sum of lambda_i^k for k = 1 ... n pins down all eigenvalues. */
Test(problem_symmetric, has_the_chosen_power_sums)
{
    for (int n = 1; n <= 8; n++) {
        double A[64], P[64], Q[64], lambda[8], work[16];
        rng r;
        rng_seed(&r, (uint64_t)(50 + n));
        for (int i = 0; i < n; i++)
            lambda[i] = 2 * rng_uniform(&r) - 1;
        problem_symmetric(n, A, lambda, work, &r);
        mat_identity(n, P);
        for (int k = 1; k <= n; k++) {
            double sum = 0, trace = 0;
            mat_mul(n, n, n, Q, P, A);
            vec_copy(n * n, P, Q);
            for (int i = 0; i < n; i++) {
                sum += pow(lambda[i], k);
                trace += P[i * n + i];
            }
            cr_expect(within(trace, sum, 1e-13 * n),
                      "seed %d: trace of A^%d is %g, not %g", 50 + n, k, trace,
                      sum);
        }
    }
}

Test(problem_symmetric, is_exactly_symmetric_and_repeatable)
{
    enum { N = 9 };
    double A[N * N], B[N * N], lambda[N], work[2 * N];
    rng r, s;
    rng_seed(&r, 4);
    s = r;
    for (int i = 0; i < N; i++)
        lambda[i] = i + 1;
    problem_symmetric(N, A, lambda, work, &r);
    problem_symmetric(N, B, lambda, work, &s);
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            cr_expect_eq(A[i * N + j], A[j * N + i]);
            cr_expect_eq(A[i * N + j], B[i * N + j]);
        }
    rng_seed(&s, 4);
    for (int i = 0; i < N * (N + 1) / 2 - 1; i++)
        rng_normal(&s);
    cr_expect(rng_next(&r) == rng_next(&s), "as many normals as promised");
}

/*
 * With one eigenvalue 1 and the others 0, A = q q'. For a uniformly distributed
 * unit vector q in R^n, E q_i^2 = 1/n and E q_i^4 = 3 / (n (n + 2)).
 */
Test(problem_symmetric, turns_every_axis_in_every_direction)
{
    enum { N = 3, SAMPLES = 20000 };
    for (int axis = 0; axis < N; axis++) {
        double lambda[N] = {0}, work[2 * N], square[N] = {0}, fourth[N] = {0};
        rng r;
        rng_seed(&r, (uint64_t)(axis + 1));
        lambda[axis] = 1;
        for (int k = 0; k < SAMPLES; k++) {
            double A[N * N];
            problem_symmetric(N, A, lambda, work, &r);
            for (int i = 0; i < N; i++) {
                square[i] += A[i * N + i] / SAMPLES;
                fourth[i] += A[i * N + i] * A[i * N + i] / SAMPLES;
            }
        }
        for (int i = 0; i < N; i++) { /* both variances are below 1/9 */
            double bound = 5 * sqrt(1 / 9.0 / SAMPLES);
            cr_expect(within(square[i], 1.0 / N, bound),
                      "axis %d: E q_%d^2 is about %g", axis, i, square[i]);
            cr_expect(within(fourth[i], 3.0 / (N * (N + 2)), bound),
                      "axis %d: E q_%d^4 is about %g", axis, i, fourth[i]);
        }
    }
}

Test(problem_quadratic, small_case_by_hand)
{
    const double A[4] = {2, 1, 1, 4}, b[2] = {1, -1}, x[2] = {3, 2};
    double g[2], H[4];
    quadratic_problem q = {.n = 2, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    cr_expect_eq(f.n, 2);
    /* Ax = (8, 11), x'Ax / 2 = 23, b'x = 1 */
    cr_expect_eq(objective_value(&f, x), 22);
    cr_expect_eq(objective_value_gradient(&f, g, x), 22);
    cr_expect(g[0] == 7 && g[1] == 12, "Ax - b");
    objective_hessian(&f, H, x);
    cr_expect(H[0] == 2 && H[1] == 1 && H[2] == 1 && H[3] == 4);
    q.b = NULL;
    cr_expect_eq(objective_value_gradient(&f, g, x), 23);
    cr_expect(g[0] == 8 && g[1] == 11, "no b is b = 0");
}

Test(problem_quadratic, derivatives_and_minimiser)
{
    enum { N = 10 };
    double A[N * N], L[N * N], lambda[N], b[N], x[N], best[N], g[N], d[N];
    double work[2 * N];
    rng r;
    rng_seed(&r, 6);
    for (int i = 0; i < N; i++) {
        lambda[i] = 1 + i;
        b[i] = rng_normal(&r);
        x[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, work, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    expect_derivatives(&f, x, 1e-8, "quadratic, seed 6");
    cr_assert_eq(chol_factor(N, L, A), NUM_OK);
    chol_solve(N, best, L, b);
    double lowest = objective_value_gradient(&f, g, best);
    cr_expect(vec_norm2(N, g) <= 1e-13, "gradient at A^-1 b");
    /* mu/2 |d|^2 <= f(x) - f* <= L/2 |d|^2 with mu = 1, L = N */
    vec_sub(N, d, x, best);
    double gap = objective_value(&f, x) - lowest, square = vec_dot(N, d, d);
    cr_expect(gap >= square / 2 && gap <= N * square / 2, "gap %g, |d|^2 %g",
              gap, square);
}

Test(problem_rosenbrock, classic_start_by_hand)
{
    objective f = problem_rosenbrock(2);
    double g[2], H[4];
    const double x[2] = {-1.2, 1}, one[2] = {1, 1};
    double value = objective_value_gradient(&f, g, x);
    cr_expect(within(value, 24.2, 1e-13), "f = %.17g", value);
    cr_expect(within(g[0], -215.6, 1e-12) && within(g[1], -88, 1e-12),
              "g = %.17g, %.17g", g[0], g[1]);
    objective_hessian(&f, H, x);
    cr_expect(within(H[0], 1330, 1e-12) && within(H[1], 480, 1e-12) &&
                  within(H[2], 480, 1e-12) && H[3] == 200,
              "H = %g, %g, %g, %g", H[0], H[1], H[2], H[3]);
    cr_expect_eq(objective_value_gradient(&f, g, one), 0);
    cr_expect(g[0] == 0 && g[1] == 0);
}

Test(problem_rosenbrock, derivatives)
{
    for (int n = 2; n <= 8; n++) {
        objective f = problem_rosenbrock(n);
        double x[8];
        rng r;
        rng_seed(&r, (uint64_t)n);
        for (int i = 0; i < n; i++)
            x[i] = 2 * rng_normal(&r);
        char what[40];
        snprintf(what, sizeof what, "Rosenbrock, n = seed = %d", n);
        expect_derivatives(&f, x, 1e-8, what);
    }
}

static double newton(objective *f, double x[], int steps)
{
    double g[MOST], H[MOST * MOST];
    for (int k = 0; k < steps; k++) {
        objective_gradient(f, g, x);
        objective_hessian(f, H, x);
        cr_assert_eq(chol_factor(f->n, H, H), NUM_OK, "step %d", k);
        chol_solve(f->n, g, H, g);
        vec_sub(f->n, x, x, g);
    }
    objective_gradient(f, g, x);
    return vec_norm2(f->n, g);
}

Test(problem_rosenbrock, minimisers)
{
    for (int n = 2; n <= 6; n++) {
        objective f = problem_rosenbrock(n);
        double x[6];
        vec_fill(n, x, 1.01);
        cr_expect(newton(&f, x, 20) <= 1e-12);
        for (int i = 0; i < n; i++)
            cr_expect(within(x[i], 1, 1e-14), "x[%d] = %g", i, x[i]);
    }
    const double expected[4] = {-0.776, 0.613, 0.382, 0.146};
    objective f = problem_rosenbrock(4);
    double x[4], H[16];
    vec_copy(4, x, expected);
    cr_expect(newton(&f, x, 20) <= 1e-12, "a second one for n = 4");
    for (int i = 0; i < 4; i++)
        cr_expect(within(x[i], expected[i], 5e-4), "x[%d] = %g", i, x[i]);
    objective_hessian(&f, H, x);
    cr_expect_eq(chol_factor(4, H, H), NUM_OK, "where f is strictly convex");
    cr_expect(within(objective_value(&f, x), 3.70, 5e-3));
}

Test(problem_logistic, small_case_by_hand)
{
    const double X[2] = {2, 1}, y[2] = {1, -1};
    logistic_problem p = {.m = 2, .n = 1, .X = X, .y = y, .lambda = 0.5};
    objective f = problem_logistic(&p);
    double g, H, zero = 0, w = 1;
    /* at 0 both losses are log 2, both s are 1/2, the sum of s y x is 1/2 */
    double value = objective_value_gradient(&f, &g, &zero);
    objective_hessian(&f, &H, &zero);
    cr_expect(within(value, log(2), 1e-16) && g == -0.25 && H == 1.125,
              "f = %g, g = %g, H = %g", value, g, H);
    value = objective_value_gradient(&f, &g, &w);
    double loss = (log(1 + exp(-2)) + log(1 + exp(1))) / 2 + 0.25;
    double slope = (-2 / (1 + exp(2)) + 1 / (1 + exp(-1))) / 2 + 0.5;
    cr_expect(within(value, loss, 1e-15), "f = %g, not %g", value, loss);
    cr_expect(within(g, slope, 1e-15), "g = %g, not %g", g, slope);
}

static void random_samples(rng *r, int m, int n, double X[], double y[])
{
    for (int i = 0; i < m * n; i++)
        X[i] = rng_normal(r);
    for (int i = 0; i < m; i++)
        y[i] = rng_below(r, 2) == 0 ? -1 : 1;
}

Test(problem_logistic, derivatives)
{
    enum { M = 20, N = 5 };
    for (int seed = 1; seed <= 5; seed++) {
        double X[M * N], y[M], w[N];
        rng r;
        rng_seed(&r, (uint64_t)seed);
        random_samples(&r, M, N, X, y);
        for (int j = 0; j < N; j++)
            w[j] = rng_normal(&r);
        logistic_problem p = {M, N, X, y, 0.1};
        objective f = problem_logistic(&p);
        char what[40];
        snprintf(what, sizeof what, "logistic, seed %d", seed);
        expect_derivatives(&f, w, 1e-8, what);
    }
}

Test(problem_logistic, stable_for_margins_of_any_size)
{
    const double X[1] = {1}, plus[1] = {1}, minus[1] = {-1};
    logistic_problem p = {1, 1, X, plus, 0}, q = {1, 1, X, minus, 0};
    objective right = problem_logistic(&p), wrong = problem_logistic(&q);
    for (int e = 0; e <= 300; e += 10) {
        double w = 40 * pow(10, e), g, H, value;
        value = objective_value_gradient(&wrong, &g, &w);
        cr_expect(within(value, w, 1e-15 * w) && within(g, 1, 1e-15),
                  "margin -%g: loss %g, slope %g", w, value, g);
        value = objective_value_gradient(&right, &g, &w);
        objective_hessian(&right, &H, &w);
        cr_expect(within(value, exp(-w), 1e-15 * exp(-w)) &&
                      within(g, -exp(-w), 1e-15 * exp(-w)) &&
                      within(H, exp(-w), 1e-15 * exp(-w)),
                  "margin %g: loss %g, slope %g, curvature %g", w, value, g, H);
    }
    double w = NAN, g;
    cr_expect(isnan(objective_value_gradient(&right, &g, &w)) && isnan(g));
}

Test(problem_logistic, hessian_lies_between_mu_and_L)
{
    enum { M = 40, N = 6 };
    const double lambda = 0.05;
    for (int seed = 1; seed <= 5; seed++) {
        double X[M * N], y[M], w[N], H[N * N], work[N * N];
        rng r;
        rng_seed(&r, (uint64_t)seed);
        random_samples(&r, M, N, X, y);
        logistic_problem p = {M, N, X, y, lambda};
        objective f = problem_logistic(&p);
        double bound = problem_logistic_bound(&p, work);
        for (double scale = 0; scale <= 1000; scale = 10 * scale + 0.1) {
            for (int j = 0; j < N; j++)
                w[j] = scale * rng_normal(&r);
            objective_hessian(&f, H, w);
            cr_expect(shifted_is_pd(N, H, 1, lambda * (1 - 1e-12)),
                      "seed %d, scale %g: below mu", seed, scale);
            cr_expect(shifted_is_pd(N, H, -1, bound * (1 + 1e-12)),
                      "seed %d, scale %g: above L", seed, scale);
        }
        /* at w = 0 the largest curvature is L itself */
        double L = lambda + (bound - lambda) / sqrt(N);
        vec_fill(N, w, 0);
        objective_hessian(&f, H, w);
        cr_expect(!shifted_is_pd(N, H, -1, L * (1 - 1e-12)),
                  "seed %d: the bound is more than sqrt(n) too large", seed);
    }
}

/*
 * The minimum was computed with scipy 1.10 (BFGS) on the same standardised
 * features and, to 9 digits, with scikit-learn's LogisticRegression; L, the
 * largest eigenvalue of X'X / (4m) plus lambda, with numpy.
 */
Test(problem_logistic, real_data)
{
    csv_error e;
    dataset *d =
        dataset_new_from_csv("lib/data/breast_cancer.csv", DATASET_CLASS, &e);
    cr_assert_not_null(d, "%s: %s", e.file, e.text);
    double mean[30], scale[30], w[30] = {0}, y[569], work[30 * 30];
    cr_assert_eq(dataset_fit_scaling(mean, scale, d), NUM_OK);
    dataset_apply_scaling(d, mean, scale);
    dataset_signs(y, d, 1);
    logistic_problem p = {d->m, d->n, d->X, y, 0.01};
    objective f = problem_logistic(&p);
    cr_expect(newton(&f, w, 12) <= 1e-14, "Newton's method converges");
    double value = objective_value(&f, w);
    cr_expect(within(value, 0.10241656575570418, 1e-14), "f = %.17g", value);
    double bound = problem_logistic_bound(&p, work);
    cr_expect(bound >= 3.3304019 && bound <= 1.15 * 3.3304019, "L <= %g",
              bound);
    dataset_free(d);
}
