/* Hidden tests of 5.3 strong_convexity_sampled. */
#include "harness.h"
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"

/* listed: points that are proposed one after the other. */
typedef struct listed {
    int next;
    const double *points;
} listed;

static void next_point(int n, double x[], rng *r, void *data)
{
    listed *l = data;
    (void)r;
    for (int i = 0; i < n; i++)
        x[i] = l->points[l->next++];
}

static void normal_point(int n, double x[], rng *r, void *data)
{
    const double *scale = data;
    for (int i = 0; i < n; i++)
        x[i] = *scale * rng_normal(r);
}

/* f(x) = 1e6 + x^2/2: a value that leaves few digits for differences. */
static double raised(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = x[0];
    return 1e6 + x[0] * x[0] / 2;
}

/* f(x) = -log x, NaN for x < 0. */
static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = -1 / x[0];
    return -log(x[0]);
}

Test(strong_convexity_sampled, rounding_errors_are_no_curvature)
{
    const double points[] = {1, 1 + 3e-9, /**/ 1, 2, /**/ 2, 2 - 5e-9};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective f = {.n = 1, .eval = raised};
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 4);
    double *x = output("x", 1), *y = output("y", 1);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = 1000000 + x^2/2, min_distance = 1e-3") {
        *status = (int)strong_convexity_sampled(&f, mu, x, y, tested, &S, 1e-3,
                                                3, &r, work);
    }
    expect_status("status", *status, NUM_OK, "one pair was tested");
    expect_int("tested", *tested, 1, "two pairs are too close");
    expect_value("mu", *mu, 1, 1e-8,
                 "over a distance of 1e-9 f is known to 1e-10 and 1/2 |y - "
                 "x|^2 is 1e-18: the quotient is noise, of any sign");
}

Test(strong_convexity_sampled, an_upper_bound_and_a_witness)
{
    enum { N = 5, PAIRS = 200 };
    rng r = test_rng(1);
    double A[N * N], lambda[N], b[N], scratch[2 * N], g[N], d[N], scale = 3;
    for (int i = 0; i < N; i++) {
        lambda[i] = 2 + 7 * rng_uniform(&r);
        b[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    const point_sampler S = {normal_point, &scale};
    double *mu = output("mu", 1), *work = output("work", 4 * N);
    double *x = output("x", N), *y = output("y", N);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    rng twin = r;
    ATTEMPT("a random quadratic with eigenvalues between 2 and 9, 200 pairs") {
        *status = (int)strong_convexity_sampled(&f, mu, x, y, tested, &S, 1e-3,
                                                PAIRS, &r, work);
    }
    expect_status("status", *status, NUM_OK, "pairs were tested (seed %llu)",
                  test_seed());
    expect_at_least("mu", *mu, vec_min(N, lambda) * (1 - 1e-9),
                    "no quotient is below mu, the smallest eigenvalue (seed "
                    "%llu)",
                    test_seed());
    vec_sub(N, d, y, x);
    double rise = -objective_value_gradient(&f, g, x);
    rise += objective_value(&f, y) - vec_dot(N, g, d);
    expect_value("mu", *mu, 2 * rise / vec_dot(N, d, d), 1e-11,
                 "mu is the quotient of the pair that is returned (seed %llu)",
                 test_seed());
    double least = INFINITY, p[N], s[N];
    for (int k = 0; k < PAIRS; k++) { /* q = d'Ad / d'd for a quadratic */
        normal_point(N, p, &twin, &scale);
        normal_point(N, s, &twin, &scale);
        vec_sub(N, d, s, p);
        double dAd = 0;
        for (int i = 0; i < N; i++)
            dAd += d[i] * vec_dot(N, A + i * N, d);
        least = fmin(least, dAd / vec_dot(N, d, d));
    }
    expect_value("mu", *mu, least, 1e-10,
                 "the smallest over all pairs, each with an x and a y of its "
                 "own (seed %llu)",
                 test_seed());
    expect_int("tested", *tested, PAIRS, "none is that close (seed %llu)",
               test_seed());
}

Test(strong_convexity_sampled, logistic_regression_is_flat_far_out)
{
    enum { M = 20, N = 3, PAIRS = 300 };
    rng r = test_rng(2);
    double X[M * N], labels[M], near = 0.1, far = 30;
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        labels[i] = rng_uniform(&r) < 0.5 ? 1 : -1;
    logistic_problem p = {M, N, X, labels, 0.01};
    objective f = problem_logistic(&p);
    const point_sampler S = {normal_point, &near}, T = {normal_point, &far};
    double *mu = output("mu", 2), *work = output("work", 4 * N);
    double *x = output("x", N), *y = output("y", N);
    int *tested = output_ints("tested", 2), *status = output_ints("status", 2);
    ATTEMPT("logistic regression, lambda = 0.01, points near 0 and far out") {
        status[0] = (int)strong_convexity_sampled(&f, mu, x, y, tested, &S,
                                                  1e-2, PAIRS, &r, work);
        status[1] = (int)strong_convexity_sampled(&f, mu + 1, x, y, tested + 1,
                                                  &T, 1e-2, PAIRS, &r, work);
    }
    expect_status("status near 0", status[0], NUM_OK, "pairs were tested");
    expect_status("status far out", status[1], NUM_OK, "pairs were tested");
    expect_at_least("mu near 0", mu[0], 0.03,
                    "near 0 the loss is curved (seed %llu)", test_seed());
    expect_at_most("mu far out", mu[1], 0.02,
                   "far out it is almost straight: mu is the infimum over all "
                   "of R^n, not what is found around one point (seed %llu)",
                   test_seed());
    expect_at_least("mu far out", mu[1], 0.01 * (1 - 1e-9),
                    "but the penalty leaves at least lambda (seed %llu)",
                    test_seed());
}

Test(strong_convexity_sampled, nothing_tested)
{
    const double points[] = {1, 1, /**/ 2, 2};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective *f = shared(sizeof *f);
    f->n = 1;
    f->eval = raised;
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 4);
    double *x = output("x", 1), *y = output("y", 1);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("two pairs of equal points") {
        *status = (int)strong_convexity_sampled(f, mu, x, y, tested, &S, 0.1, 2,
                                                &r, work);
    }
    expect_status("status", *status, NUM_INFEASIBLE,
                  "no pair was far enough apart: there is no quotient");
    expect_int("tested", *tested, 0, "and say so");
}

Test(strong_convexity_sampled_input, nan_is_no_quotient)
{
    const double points[] = {1, 2, /**/ 1, -1, /**/ 2, 3, 5, 8, 1, 2, 3, 4};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective *f = shared(sizeof *f);
    f->n = 1;
    f->eval = minus_log;
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 4);
    double *x = output("x", 1), *y = output("y", 1);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = -log x, one pair with a point outside of the domain") {
        *status = (int)strong_convexity_sampled(f, mu, x, y, tested, &S, 0.1, 3,
                                                &r, work);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "q < smallest is false for NaN, so it would pass unseen: ask "
                  "whether q is finite");
}

Test(strong_convexity_sampled_input, parameters)
{
    const double nan = (double)NAN, points[] = {1, 2, 3, 4, 5, 6, 7, 8};
    listed l = {0, points};
    const point_sampler S = {next_point, &l};
    objective *f = shared(sizeof *f);
    f->n = 1;
    f->eval = raised;
    rng r = test_rng(0);
    double *mu = output("mu", 1), *work = output("work", 4);
    double *x = output("x", 1), *y = output("y", 1);
    int *tested = output_ints("tested", 1), *status = output_ints("status", 3);
    ATTEMPT("min_distance = 0 and NaN, pairs = 0") {
        status[0] = (int)strong_convexity_sampled(f, mu, x, y, tested, &S, 0, 1,
                                                  &r, work);
        status[1] = (int)strong_convexity_sampled(f, mu, x, y, tested, &S, nan,
                                                  1, &r, work);
        status[2] = (int)strong_convexity_sampled(f, mu, x, y, tested, &S, 0.1,
                                                  0, &r, work);
    }
    expect_status("min_distance = 0", status[0], NUM_BAD_INPUT,
                  "it must be > 0");
    expect_status("min_distance = NaN", status[1], NUM_BAD_INPUT,
                  "NaN is not > 0");
    expect_status("pairs = 0", status[2], NUM_BAD_INPUT, "at least one pair");
    expect_int("values", (int)f->values, 0, "f is not called then");
}
