/*
 * Tests of svm.h. Primal and dual values are computed anew, naively, from w and
 * alpha; dual coordinate descent stands beside the method as its twin.
 */
#include "failing_malloc.h"

#include "../../lib/svm.c" /* its allocations can be made to fail */

#include "dataset.h"
#include "rng.h"
#include "support.h"

enum { MOST = 200, STEPS = 100 };

typedef struct instance {
    int m, n;
    double X[MOST * MOST], y[MOST];
} instance;

static instance *random_instance(int m, int n, uint64_t seed)
{
    static instance t;
    rng r;
    rng_seed(&r, seed);
    t.m = m;
    t.n = n;
    for (int i = 0; i < m; i++) {
        double *x = t.X + i * n, z = rng_normal(&r);
        for (int j = 0; j < n; j++) {
            x[j] = rng_normal(&r) + (j ? 0.5 * x[j - 1] : 0);
            z += x[j] / (1 + j);
        }
        t.y[i] = z < 0 ? -1 : 1;
    }
    return &t;
}

static double naive_primal(const instance *t, const double w[], double lambda)
{
    double loss = 0, square = 0;
    for (int i = 0; i < t->m; i++) {
        double z = 0;
        for (int j = 0; j < t->n; j++)
            z += t->X[i * t->n + j] * w[j];
        loss += fmax(0, 1 - t->y[i] * z);
    }
    for (int j = 0; j < t->n; j++)
        square += w[j] * w[j];
    return loss / t->m + lambda / 2 * square;
}

static double naive_dual(const instance *t, const double alpha[], double lambda)
{
    double sum = 0, square = 0;
    for (int i = 0; i < t->m; i++)
        sum += alpha[i];
    for (int j = 0; j < t->n; j++) {
        double v = 0;
        for (int i = 0; i < t->m; i++)
            v += alpha[i] * t->y[i] * t->X[i * t->n + j] / (lambda * t->m);
        square += v * v;
    }
    return sum / t->m - lambda / 2 * square;
}

/* P(w) - D(alpha) is the gap, alpha is in its box. */
static void expect_certificate(const svm *s, const instance *t, double lambda,
                               const char *what)
{
    const double P = naive_primal(t, s->w, lambda);
    const double D = naive_dual(t, s->alpha, lambda);
    /* margins are near 1 and have rounding errors of that size */
    const double rounding = 1e-15 + 1e-12 * (P + fabs(D));
    cr_expect(within(s->value, P, 1e-15 + 1e-13 * P),
              "%s: value %.17g, is %.17g", what, s->value, P);
    cr_expect(within(s->gap, P - D, rounding), "%s: gap %g, is %g", what,
              s->gap, P - D);
    for (int i = 0; i < t->m; i++)
        cr_expect(s->alpha[i] >= 0 && s->alpha[i] <= 1, "%s: alpha[%d] = %g",
                  what, i, s->alpha[i]);
}

static double expect_solved(const instance *t, double lambda, double tol,
                            const char *what)
{
    svm *s = svm_new(t->m, t->n);
    cr_assert(s);
    const num_status status = svm_solve(s, t->X, t->y, lambda, tol, STEPS);
    cr_assert_eq(status, NUM_OK, "%s, %d x %d, lambda %g: %s, gap %g of %g",
                 what, t->m, t->n, lambda, num_status_string(status), s->gap,
                 s->value);
    cr_expect(s->gap <= tol * s->value);
    expect_certificate(s, t, lambda, what);
    const double value = s->value;
    svm_free(s);
    return value;
}

Test(svm_solve, one_sample)
{
    /* max(0, 1 - 3w) + lambda/2 w^2: w = 1/3, or 3 / lambda if that is less */
    const double x = 3, y = 1, lambdas[3] = {1, 9, 36},
                 expected[3] = {1.0 / 3, 1.0 / 3, 1.0 / 12};
    svm *s = svm_new(1, 1);
    for (int k = 0; k < 3; k++) {
        cr_assert_eq(svm_solve(s, &x, &y, lambdas[k], 1e-14, STEPS), NUM_OK);
        cr_expect(within(s->w[0], expected[k], 1e-7), "w = %.15g", s->w[0]);
        cr_expect(within(s->alpha[0], fmin(lambdas[k] / 9, 1), 1e-6),
                  "alpha = %.15g", s->alpha[0]);
    }
    svm_free(s);
}

Test(svm_solve, certificates_at_every_shape)
{
    const int sizes[] = {1, 2, 3, 8, 30, 90, MOST};
    const double lambdas[] = {1e-4, 1e-2, 0.1, 10, 1e4};
    for (int a = 0; a < 7; a++)
        for (int b = 0; b < 7; b++)
            for (int c = 0; c < 5; c++) {
                const instance *t = random_instance(
                    sizes[a], sizes[b], (uint64_t)(100 * a + 10 * b + c));
                expect_solved(t, lambdas[c], 1e-8, "random");
            }
}

/*
 * Dual coordinate descent (Hsieh et al., ICML 2008), which stops on its own gap:
 * least values lie between its dual and its primal value.
 */
static void twin(const instance *t, double lambda, double *P, double *D)
{
    double alpha[MOST] = {0}, w[MOST] = {0};
    for (int k = 0; k < 30000; k++) {
        for (int i = 0; i < t->m; i++) {
            const double *x = t->X + i * t->n;
            const double square = vec_dot(t->n, x, x) / (lambda * t->m);
            const double u = 1 - t->y[i] * vec_dot(t->n, x, w);
            const double new_alpha = svm_clip(alpha[i] + u / square);
            vec_axpy(t->n, w, x,
                     (new_alpha - alpha[i]) * t->y[i] / (lambda * t->m));
            alpha[i] = new_alpha;
        }
        *P = naive_primal(t, w, lambda);
        *D = naive_dual(t, alpha, lambda);
        if (*P - *D <= 1e-8 * *P)
            return;
    }
    cr_assert(0, "the twin does not come to its end");
}

Test(svm_solve, value_is_that_of_its_twin)
{
    for (int seed = 1; seed <= 10; seed++) {
        const instance *t =
            random_instance(seed % 2 ? 60 : 15, 12, (uint64_t)seed);
        const double lambda = seed % 3 ? 0.05 : 0.5;
        double P, D;
        const double value = expect_solved(t, lambda, 1e-10, "twin");
        twin(t, lambda, &P, &D);
        cr_expect(value >= D - 1e-9 && value <= P + 1e-9,
                  "seed %d: %.12g is not in [%.12g, %.12g]", seed, value, D, P);
    }
}

Test(svm_step, every_certificate_is_true)
{
    for (int seed = 1; seed <= 12; seed++) {
        const instance *t =
            random_instance(seed % 2 ? MOST : 30, 20, (uint64_t)seed);
        const double lambda = pow(10, -seed % 5);
        const double best = expect_solved(t, lambda, 1e-11, "best");
        svm *s = svm_new(t->m, t->n);
        cr_assert_eq(svm_init(s, t->X, t->y, lambda), NUM_OK);
        expect_certificate(s, t, lambda, "start");
        for (int k = 0; k < 30 && svm_test(s, 1e-10) != NUM_OK; k++) {
            cr_assert_eq(svm_step(s), NUM_OK);
            expect_certificate(s, t, lambda, "step");
            cr_expect(s->value - best <= s->gap + 1e-12,
                      "seed %d, step %d: off by %g, gap %g", seed, k,
                      s->value - best, s->gap);
            cr_expect(s->passes == k + 2 && s->steps == k + 1);
        }
        svm_free(s);
    }
}

Test(svm_solve, degenerate_data)
{
    for (int seed = 1; seed <= 8; seed++)
        for (int kind = 0; kind < 7; kind++) {
            const int m = seed % 2 ? 60 : 12, n = 20;
            instance *t = random_instance(m, n, (uint64_t)seed);
            for (int i = 0; i < m; i++) {
                double *x = t->X + i * n;
                for (int j = 10; j < n && kind == 0; j++)
                    x[j] = x[j - 10]; /* duplicate columns */
                for (int j = 0; j < n && kind == 1; j += 3)
                    x[j] = 0;
                for (int j = 0; j < n && kind == 2; j += 3)
                    x[j] = 1;                  /* constant */
                if (kind == 3 && i >= m / 2) { /* duplicate rows */
                    vec_copy(n, x, x - n * (m / 2));
                    t->y[i] = t->y[i - m / 2];
                }
                if (kind == 4 && i >= m / 2) { /* that contradict each other */
                    vec_copy(n, x, x - n * (m / 2));
                    t->y[i] = -t->y[i - m / 2];
                }
                if (kind == 5)
                    t->y[i] = 1; /* one class only */
                for (int j = 0; j < n && kind == 6; j++)
                    x[j] *= pow(10, -12 * j / (n - 1.0)); /* kappa 1e12 */
            }
            for (double lambda = 1; lambda > 1e-7; lambda /= 30)
                expect_solved(t, lambda, 1e-8, "degenerate");
        }
}

Test(svm_solve, nothing_to_learn_from)
{
    instance *t = random_instance(10, 3, 1);
    vec_fill(30, t->X, 0);
    cr_expect_eq(expect_solved(t, 0.1, 0, "zeros"), 1);
}

/* Features 10^k times as large are a lambda 10^-2k times as large. */
Test(svm_solve, scales_with_its_data)
{
    for (int k = -6; k <= 6; k += 3) {
        instance *t = random_instance(50, 10, 2);
        const double plain = expect_solved(t, 0.01, 1e-11, "plain");
        vec_scale(500, t->X, pow(10, k));
        const double v = expect_solved(t, 0.01 * pow(100, k), 1e-11, "scaled");
        cr_expect(within(v, plain, 1e-10 * plain), "10^%d: %.15g, %.15g", k, v,
                  plain);
    }
}

Test(svm_solve, says_when_it_stops_early)
{
    const instance *t = random_instance(90, 30, 3);
    svm *s = svm_new(90, 30);
    cr_expect_eq(svm_solve(s, t->X, t->y, 1e-3, 1e-9, 0), NUM_MAX_ITERATIONS);
    cr_expect_eq(svm_solve(s, t->X, t->y, 1e-3, 1e-9, 2), NUM_MAX_ITERATIONS);
    expect_certificate(s, t, 1e-3, "stopped early");
    svm_free(s);
}

Test(svm_init, refuses_bad_input_and_goes_on)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    svm *s = svm_new(6, 4);
    for (int k = 0; k < 3; k++) {
        instance *t;
        for (int i = 0; i < 24; i++) {
            t = random_instance(6, 4, 4);
            t->X[i] = bad[k];
            cr_expect_eq(svm_init(s, t->X, t->y, 1), NUM_BAD_INPUT, "X[%d]", i);
        }
        for (int i = 0; i < 6; i++) {
            t = random_instance(6, 4, 4);
            t->y[i] = bad[k];
            cr_expect_eq(svm_init(s, t->X, t->y, 1), NUM_BAD_INPUT, "y[%d]", i);
            t->y[i] = k; /* 0 and 2 are no labels */
            if (k != 1)
                cr_expect_eq(svm_init(s, t->X, t->y, 1), NUM_BAD_INPUT);
        }
        t = random_instance(6, 4, 4);
        cr_expect_eq(svm_init(s, t->X, t->y, bad[k]), NUM_BAD_INPUT);
        cr_expect_eq(svm_init(s, t->X, t->y, -1), NUM_BAD_INPUT);
        cr_expect_eq(svm_init(s, t->X, t->y, 0), NUM_BAD_INPUT);
        if (bad[k] != INFINITY)
            cr_expect_eq(svm_solve(s, t->X, t->y, 1, bad[k], 9), NUM_BAD_INPUT);
        t->X[5] = 1e200;
        cr_expect_eq(svm_init(s, t->X, t->y, 1), NUM_BAD_INPUT, "1e200^2");
        t = random_instance(6, 4, 4);
        cr_expect_eq(svm_solve(s, t->X, t->y, 0.1, 1e-10, STEPS), NUM_OK);
        expect_certificate(s, t, 0.1, "after refusals");
    }
    svm_free(s);
}

Test(svm_new, every_allocation_may_fail)
{
    svm_free(NULL);
    int failures = 0;
    for (;; failures++) {
        allocations_left = failures;
        svm *s = svm_new(7, 5);
        allocations_left = -1;
        if (s) {
            svm_free(s);
            break;
        }
        cr_assert_eq(blocks_alive, 0, "allocation %d: a leak", failures);
    }
    cr_expect(failures > 10 && blocks_alive == 0);
}

/* tests/lib/svm.py: value and weights for lambda 1, 0.1, 0.01. */
static const double from_liblinear[3][31] = {
    {0.3053485606329106, -0.115281646,  -0.0778813516, -0.115461734,
     -0.118820554,       -0.0432683517, -0.0538027024, -0.10273292,
     -0.128593488,       -0.0316937357, 0.0290895101,  -0.104749946,
     0.00376553232,      -0.0929798698, -0.100055618,  -0.0115228894,
     0.0141436146,       0.0198755146,  -0.0135919001, -0.00263593123,
     0.0333831732,       -0.138498447,  -0.0981353761, -0.134579368,
     -0.135855671,       -0.0847651318, -0.0729098618, -0.0919256448,
     -0.126971324,       -0.0885227047, -0.0540850677},
    {0.13627698682862258, -0.159171868,  -0.139936418,  -0.156141223,
     -0.202510086,        -0.0249958786, 0.0484660896,  -0.196375652,
     -0.213997024,        -0.0263661326, 0.10625807,    -0.247768778,
     0.0145106794,        -0.203885555,  -0.24221945,   -0.12754997,
     0.0990955589,        0.0497688331,  0.0240317427,  0.0170702893,
     0.0896411228,        -0.260112755,  -0.271216394,  -0.249468285,
     -0.28766298,         -0.214986873,  -0.0567320655, -0.15113031,
     -0.183203847,        -0.259312534,  -0.0830261555},
    {0.06755770620789865, -0.199637908,  -0.327508103, -0.201112252,
     -0.305828703,        -0.0474437952, 0.328643648,  -0.459498099,
     -0.451538815,        -0.133837053,  0.256188827,  -0.458507492,
     0.150494695,         -0.457369795,  -0.475157223, -0.176820214,
     0.354513128,         0.0997694316,  -0.112906049, 0.0872812217,
     0.257180304,         -0.333826372,  -0.53589977,  -0.363233597,
     -0.470516506,        -0.367584344,  0.0305568102, -0.463005096,
     -0.330620263,        -0.397337121,  -0.261041808}};

Test(svm_solve, breast_cancer_agrees_with_liblinear)
{
    const double lambdas[3] = {1, 0.1, 0.01};
    csv_error e;
    dataset *d =
        dataset_new_from_csv("lib/data/breast_cancer.csv", DATASET_CLASS, &e);
    cr_assert(d);
    double mean[30], scale[30], y[569];
    cr_assert_eq(dataset_fit_scaling(mean, scale, d), NUM_OK);
    dataset_apply_scaling(d, mean, scale);
    dataset_signs(y, d, 1);
    svm *s = svm_new(d->m, d->n);
    for (int k = 0; k < 3; k++) {
        const double *expected = from_liblinear[k];
        cr_assert_eq(svm_solve(s, d->X, y, lambdas[k], 1e-13, STEPS), NUM_OK);
        cr_expect(within(s->value, expected[0], 1e-9), "value %.17g", s->value);
        for (int j = 0; j < 30; j++)
            cr_expect(within(s->w[j], expected[1 + j], 1e-5),
                      "lambda %g: w[%d] = %.9g", lambdas[k], j, s->w[j]);
    }
    svm_free(s);
    dataset_free(d);
}
