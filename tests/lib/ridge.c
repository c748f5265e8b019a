/*
 * Tests of ridge.h: the gradient at the solution, computed naively, is 0 up to
 * rounding, and it is the one that is reported.
 */
#include "ridge.h"

#include "dataset.h"
#include "problems.h"
#include "qr.h"
#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 200 };

typedef struct instance {
    int m, n;
    double X[MOST * MOST], y[MOST], w[MOST], gradient;
    double work[MOST * (MOST + 2) + 2 * MOST];
} instance;

static instance *random_instance(int m, int n, uint64_t seed)
{
    static instance t;
    rng r;
    rng_seed(&r, seed);
    t.m = m;
    t.n = n;
    for (int i = 0; i < m * n; i++)
        t.X[i] = rng_normal(&r);
    for (int i = 0; i < m; i++)
        t.y[i] = rng_normal(&r);
    vec_fill(n, t.w, NAN);
    vec_fill((int)ridge_work_size(m, n), t.work, NAN);
    return &t;
}

static num_status solve(instance *t, double lambda)
{
    return ridge_solve(t->m, t->n, t->w, &t->gradient, t->X, t->y, lambda,
                       t->work);
}

/* grad P_j = -x_j'(y - Xw) / m + lambda w_j */
static double naive_gradient(const instance *t, double lambda)
{
    double sum = 0;
    for (int j = 0; j < t->n; j++) {
        double g = lambda * t->w[j];
        for (int i = 0; i < t->m; i++) {
            double e = -t->y[i];
            for (int k = 0; k < t->n; k++)
                e += t->X[i * t->n + k] * t->w[k];
            g += t->X[i * t->n + j] * e / t->m;
        }
        sum += g * g;
    }
    return sqrt(sum);
}

static void expect_solved(instance *t, double lambda, double tol,
                          const char *what)
{
    const num_status s = solve(t, lambda);
    cr_assert_eq(s, NUM_OK, "%s, %d x %d, lambda %g: %s", what, t->m, t->n,
                 lambda, num_status_string(s));
    const double g = naive_gradient(t, lambda);
    cr_expect(g <= tol, "%s, %d x %d, lambda %g: gradient %g", what, t->m, t->n,
              lambda, g);
    cr_expect(within(t->gradient, g, tol), "%s: reported %g, is %g", what,
              t->gradient, g);
}

Test(ridge_solve, by_hand)
{
    /* (2 + 2 lambda) w = 1 + 3, lambda = 1; then the same with n > m */
    instance *t = random_instance(2, 1, 1);
    t->X[0] = t->X[1] = t->y[0] = 1;
    t->y[1] = 3;
    cr_assert_eq(solve(t, 1), NUM_OK);
    cr_expect(within(t->w[0], 1, 1e-15), "w = %g", t->w[0]);
    /* x = (3, 4), y = 10: a = 10 / (25 + 25), w = (0.6, 0.8) */
    t = random_instance(1, 2, 1);
    t->X[0] = 3;
    t->X[1] = 4;
    t->y[0] = 10;
    cr_assert_eq(solve(t, 25), NUM_OK);
    cr_expect(within(t->w[0], 0.6, 1e-15) && within(t->w[1], 0.8, 1e-15));
}

Test(ridge_solve, gradient_is_zero_at_every_shape)
{
    const int sizes[] = {1, 2, 3, 5, 17, 60, MOST};
    const double lambdas[] = {1e-6, 0.1, 10, 1e6};
    for (int a = 0; a < 7; a++)
        for (int b = 0; b < 7; b++)
            for (int c = 0; c < 4; c++) {
                if (sizes[a] + sizes[b] > MOST + 60 && c != 1)
                    continue; /* the naive gradient takes its time */
                instance *t =
                    random_instance(sizes[a], sizes[b], (uint64_t)(7 * a + b));
                expect_solved(t, lambdas[c], 1e-12, "random");
            }
}

Test(ridge_solve, lambda_0_is_least_squares)
{
    instance *t = random_instance(60, 20, 3);
    expect_solved(t, 0, 1e-13, "tall");
    static double X[60 * 20];
    double y[60], w[20], tau[20], work[20], residual;
    int perm[20], rank;
    vec_copy(60 * 20, X, t->X);
    vec_copy(60, y, t->y);
    cr_assert_eq(
        qr_least_squares(60, 20, w, &rank, &residual, X, y, tau, perm, work),
        NUM_OK);
    cr_expect(vec_distance(20, w, t->w) <= 1e-13 * vec_norm2(20, w));

    /* n > m: Xw = y, and w = X'a is the shortest such w */
    t = random_instance(20, 60, 4);
    expect_solved(t, 0, 1e-13, "wide");
    for (int i = 0; i < 20; i++)
        cr_expect(within(vec_dot(60, t->X + 60 * i, t->w), t->y[i], 1e-13));
    const double shortest = vec_norm2(60, t->w);
    cr_assert_eq(solve(t, 1e-9), NUM_OK);
    cr_expect(within(vec_norm2(60, t->w), shortest, 1e-7), "a limit");
}

Test(ridge_solve, large_lambda)
{
    instance *t = random_instance(30, 10, 5);
    double z[10];
    cr_assert_eq(solve(t, 1e200), NUM_OK);
    for (int j = 0; j < 10; j++) {
        z[j] = 0;
        for (int i = 0; i < 30; i++)
            z[j] += t->X[10 * i + j] * t->y[i] / 30;
        cr_expect(within(t->w[j], z[j] / 1e200, 1e-210), "w[%d] = %g", j,
                  t->w[j]);
    }
}

Test(ridge_solve, duplicate_zero_and_constant_columns)
{
    for (int m = 5; m <= 40; m += 35) {
        instance *t = random_instance(m, 10, 6);
        for (int i = 0; i < m; i++) {
            double *x = t->X + 10 * i;
            x[7] = x[2];
            x[4] = 0;
            x[5] = 3;
        }
        expect_solved(t, 0.01, 1e-12, "duplicate columns");
        cr_expect(within(t->w[7], t->w[2], 1e-12), "duplicates share: %g, %g",
                  t->w[7], t->w[2]);
        cr_expect(within(t->w[4], 0, 1e-15), "a zero column: %g", t->w[4]);
        if (m > 10)
            cr_expect_eq(solve(t, 0), NUM_NOT_PD, "singular without lambda");
    }
}

/* The smaller the lambda, the worse the system: kappa is that of X, squared. */
Test(ridge_solve, ill_conditioned)
{
    enum { N = 30 };
    for (int seed = 1; seed <= 10; seed++)
        for (double lambda = 1e-10; lambda < 1; lambda *= 100) {
            instance *t = random_instance(N, N, (uint64_t)seed);
            double lambdas[N], work[2 * N];
            rng r;
            rng_seed(&r, (uint64_t)seed);
            for (int k = 0; k < N; k++)
                lambdas[k] = pow(1e12, -k / (N - 1.0));
            problem_symmetric(N, t->X, lambdas, work, &r);
            expect_solved(t, lambda, 1e-13, "kappa 1e12");
        }
}

Test(ridge_solve, refuses_nan_and_infinity)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    for (int wide = 0; wide < 2; wide++)
        for (int k = 0; k < 3; k++) {
            const int m = wide ? 4 : 6, n = wide ? 6 : 4;
            for (int i = 0; i < m * n; i++) {
                instance *t = random_instance(m, n, 7);
                t->X[i] = bad[k];
                cr_expect_eq(solve(t, 0.1), NUM_BAD_INPUT, "X[%d]", i);
            }
            for (int i = 0; i < m; i++) {
                instance *t = random_instance(m, n, 7);
                t->y[i] = bad[k];
                cr_expect_eq(solve(t, 0.1), NUM_BAD_INPUT, "y[%d]", i);
            }
            instance *t = random_instance(m, n, 7);
            cr_expect_eq(solve(t, bad[k]), NUM_BAD_INPUT);
            cr_expect_eq(solve(t, -1e-9), NUM_BAD_INPUT);
            vec_scale(m * n, t->X, 1e200);
            cr_expect_eq(solve(t, 1), NUM_NOT_PD, "squares overflow");
        }
}

/* tests/lib/ridge.py */
Test(ridge_solve, diabetes_agrees_with_scikit_learn)
{
    const double expected[3][10] = {
        {0.06224876917283648, -9.855138313189657, 23.292423980940992,
         14.353452500407608, -3.970074377925895, -3.3688888420180945,
         -8.974539966281375, 5.503865018937354, 21.110027732111785,
         4.126244148921887},
        {0.9424007809332934, -0.043685247578136674, 3.587183486465922,
         2.6172799347751514, 0.9477175801332994, 0.6634727330968131,
         -2.261904353767237, 2.2954671506808886, 3.3364073827493272,
         2.103040397395417},
        {-7.527392694275221, -2.6696090534992094, 2.8214903300263376,
         -3.568665559669127, 2.689888397346563, 8.170651032327745,
         -17.76271108815812, 12.462212396787478, 11.132363458810493,
         8.73470148643177}};
    const double lambdas[3] = {0.1, 10, 0.1};
    csv_error e;
    dataset *d =
        dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY, &e);
    cr_assert(d);
    double mean[10], scale[10], work[12 * 10 + 442 + 10], w[10], gradient;
    cr_assert_eq(dataset_fit_scaling(mean, scale, d), NUM_OK);
    dataset_apply_scaling(d, mean, scale);
    const double middle = vec_sum(d->m, d->y) / d->m;
    for (int i = 0; i < d->m; i++)
        d->y[i] -= middle;
    for (int k = 0; k < 3; k++) {
        cr_assert_eq(ridge_solve(k < 2 ? d->m : 5, 10, w, &gradient, d->X, d->y,
                                 lambdas[k], work),
                     NUM_OK);
        for (int j = 0; j < 10; j++)
            cr_expect(within(w[j], expected[k][j], 1e-10), "w[%d] = %.17g", j,
                      w[j]);
    }
    dataset_free(d);
}
