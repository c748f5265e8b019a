/*
 * Tests of logistic.h: exp and log1p against the C library's in long double,
 * the fast objective against its readable twin.
 */
#include "logistic.h"

#include "rng.h"
#include "support.h"
#include "vec.h"
#include <stdio.h>

enum { COUNT = 1000 };

/* The largest relative errors of both outputs, in units of eps. */
static void expect_terms(const double z[COUNT], double bound, const char *what)
{
    double loss[COUNT], s[COUNT];
    logistic_terms(COUNT, loss, s, z);
    for (int i = 0; i < COUNT; i++) {
        const long double e = expl(-fabsl((long double)z[i]));
        const long double l = log1pl(e) + (z[i] < 0 ? -(long double)z[i] : 0);
        const long double p = (z[i] < 0 ? 1 : e) / (1 + e);
        cr_expect(fabsl(loss[i] - l) <= bound * DBL_EPSILON * l,
                  "%s: loss of %.17g is %.17g, not %.17Lg", what, z[i], loss[i],
                  l);
        cr_expect(fabsl(s[i] - p) <= bound * DBL_EPSILON * p,
                  "%s: s of %.17g is %.17g, not %.17Lg", what, z[i], s[i], p);
    }
}

Test(logistic_terms, at_zero)
{
    double loss, s, z = 0;
    logistic_terms(1, &loss, &s, &z);
    cr_expect(loss == log(2) && s == 0.5, "%.17g, %.17g", loss, s);
    z = -0.0;
    logistic_terms(1, &loss, &s, &z);
    cr_expect(loss == log(2) && s == 0.5, "%.17g, %.17g", loss, s);
}

/* The bound of the header, over magnitudes from 1e-20 to 708. */
Test(logistic_terms, errors_are_below_four_eps)
{
    rng r;
    rng_seed(&r, 1);
    for (int round = 0; round < 200; round++) {
        double z[COUNT];
        const double widths[4] = {1, 40, 708, 1e-3};
        for (int i = 0; i < COUNT; i++)
            z[i] = widths[round % 4] * (2 * rng_uniform(&r) - 1);
        if (round % 8 == 7)
            for (int i = 0; i < COUNT; i++)
                z[i] *= ldexp(1, -rng_below(&r, 60));
        expect_terms(z, 4, "random");
    }
}

/* Where the reductions change over: multiples of log 2, and e = 0.4. */
Test(logistic_terms, seams)
{
    double z[COUNT];
    for (int i = 0; i < COUNT; i++)
        z[i] = (i / 2 * 0.5 + (i % 2 ? 1e-9 : -1e-9)) * log(2);
    expect_terms(z, 4, "multiples of log 2 / 2");
    for (int i = 0; i < COUNT; i++)
        z[i] = -log(0.4) + (i - 500) * 1e-15;
    expect_terms(z, 4, "around e = 0.4");
}

Test(logistic_terms, far_out_infinite_and_nan)
{
    double z[6] = {709, 1e308, INFINITY, -1e308, -INFINITY, NAN};
    double loss[6], s[6];
    logistic_terms(6, loss, s, z);
    for (int i = 0; i < 3; i++)
        cr_expect(loss[i] > 0 && loss[i] < 1e-307 && s[i] > 0 && s[i] < 1e-307,
                  "z = %g: %g, %g", z[i], loss[i], s[i]);
    cr_expect(loss[3] == 1e308 && s[3] == 1);
    cr_expect(loss[4] == INFINITY && s[4] == 1);
    cr_expect(isnan(loss[5]) && isnan(s[5]));
}

/* Each element alone, in every place of a vector, gives the same as in a row. */
Test(logistic_terms, ends_of_every_length)
{
    for (int n = 0; n <= 20; n++) {
        double z[20] = {0}, loss[21], s[21], one, p;
        for (int i = 0; i < n; i++)
            z[i] = i - n / 2.0;
        loss[n] = s[n] = 7;
        logistic_terms(n, loss, s, z);
        for (int i = 0; i < n; i++) {
            logistic_terms(1, &one, &p, z + i);
            cr_expect(within(loss[i], one, 4 * DBL_EPSILON * one));
            cr_expect(within(s[i], p, 4 * DBL_EPSILON * p));
        }
        cr_expect(loss[n] == 7 && s[n] == 7, "nothing beyond the end");
    }
}

enum { ROWS = 300, COLUMNS = 70 };

static void expect_twin(const logistic_problem *data, const double w[],
                        const char *what)
{
    logistic_problem p = *data;
    objective slow = problem_logistic(&p), fast = logistic_objective(&p);
    double g[COLUMNS], h[COLUMNS];
    const double value = objective_value_gradient(&slow, g, w);
    const double fvalue = objective_value_gradient(&fast, h, w);
    const double eps = 1e-14 * (1 + vec_norm1(p.n, w));
    cr_expect(within(fvalue, value, eps * fabs(value)), "%s: %.17g, %.17g",
              what, fvalue, value);
    cr_expect_eq(objective_value(&fast, w), fvalue,
                 "%s: the gradient changes the value", what);
    for (int j = 0; j < p.n; j++)
        cr_expect(within(h[j], g[j], eps * (1 + vec_norm_inf(p.n, g))),
                  "%s: g[%d] is %.17g, not %.17g", what, j, h[j], g[j]);
    cr_expect(fast.values == 2 && fast.gradients == 1);
}

Test(logistic_objective, is_problem_logistic)
{
    static double X[ROWS * COLUMNS];
    double y[ROWS], w[COLUMNS];
    const int sizes[] = {1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 131, ROWS};
    const int widths[] = {1, 2, 3, 5, 8, 17, 50, COLUMNS};
    for (int a = 0; a < 13; a++)
        for (int b = 0; b < 8; b++) {
            rng r;
            char what[40];
            const int m = sizes[a], n = widths[b];
            rng_seed(&r, (uint64_t)(100 * a + b));
            for (int i = 0; i < m * n; i++)
                X[i] = rng_normal(&r);
            for (int i = 0; i < m; i++)
                y[i] = rng_below(&r, 2) ? 1 : -1;
            for (int j = 0; j < n; j++)
                w[j] = (a % 3 == 2 ? 100 : 0.3) * rng_normal(&r);
            const logistic_problem p = {m, n, X, y, a % 2 ? 0.1 : 0};
            snprintf(what, sizeof what, "%d x %d", m, n);
            expect_twin(&p, w, what);
        }
}

Test(logistic_objective, nan_and_infinity_come_out)
{
    double X[6 * 3], y[6] = {1, -1, 1, 1, -1, -1}, w[3] = {1, 2, 3}, g[3];
    for (int bad = 0; bad < 6 * 3; bad++) {
        for (int i = 0; i < 6 * 3; i++)
            X[i] = i % 5 - 2;
        X[bad] = NAN;
        logistic_problem p = {6, 3, X, y, 0};
        objective f = logistic_objective(&p);
        cr_expect(isnan(objective_value_gradient(&f, g, w)), "X[%d]", bad);
        cr_expect(isnan(g[bad % 3]), "X[%d]", bad);
        X[bad] = -INFINITY * y[bad / 3]; /* a margin of -infinity */
        cr_expect_eq(objective_value(&f, w), INFINITY, "X[%d]", bad);
    }
}
