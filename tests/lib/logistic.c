/*
 * Tests of logistic.h: exp and log1p against the C library's in long double,
 * the fast objective against its readable twin.
 */
#include "logistic.h"

#include "rng.h"
#include "support.h"
#include "vec.h"
#include <stdio.h>

enum { COUNT = LOGISTIC_BLOCK };

/* Against long double: s within 4 eps, the sum of the first n within 20. */
static void expect_terms(int n, const double z[COUNT], const char *what)
{
    double s[COUNT];
    long double total = 0;
    const double sum = logistic_terms(n, s, z);
    for (int i = 0; i < n; i++) {
        const long double e = expl(-fabsl((long double)z[i]));
        const long double p = (z[i] < 0 ? 1 : e) / (1 + e);
        total += log1pl(e) + (z[i] < 0 ? -(long double)z[i] : 0);
        cr_expect(fabsl(s[i] - p) <= 4 * DBL_EPSILON * p,
                  "%s: s of %.17g is %.17g, not %.17Lg", what, z[i], s[i], p);
    }
    cr_expect(fabsl(sum - total) <= 20 * DBL_EPSILON * total,
              "%s, %d terms: sum %.17g, not %.17Lg", what, n, sum, total);
}

Test(logistic_terms, at_zero)
{
    for (int sign = -1; sign <= 1; sign += 2) {
        const double z = sign * 0.0;
        double s;
        cr_expect_eq(logistic_terms(1, &s, &z), log(2));
        cr_expect_eq(s, 0.5);
        cr_expect_eq(logistic_terms(0, &s, &z), 0, "an empty sum");
    }
}

/* Magnitudes from 1e-20 to 708, all together and one by one. */
Test(logistic_terms, errors_are_below_the_bound)
{
    const double widths[4] = {1, 40, 708, 1e-3};
    rng r;
    rng_seed(&r, 1);
    for (int round = 0; round < 3000; round++) {
        double z[COUNT];
        for (int i = 0; i < COUNT; i++)
            z[i] = widths[round % 4] * (2 * rng_uniform(&r) - 1);
        if (round % 8 == 7)
            for (int i = 0; i < COUNT; i++)
                z[i] *= ldexp(1, -rng_below(&r, 60));
        expect_terms(round % (COUNT + 1), z, "random");
        expect_terms(1, z, "alone");
    }
}

/* All classified well: the sum is tiny, and still right to its last digits. */
Test(logistic_terms, small_sums_keep_their_digits)
{
    double z[COUNT];
    for (int least = 1; least < 640; least += 9) {
        for (int i = 0; i < COUNT; i++)
            z[i] = least + 0.37 * i;
        expect_terms(COUNT, z, "far on the right side");
    }
}

/* Where the reduction of exp changes over. */
Test(logistic_terms, seams)
{
    double z[COUNT];
    for (int k = -1000; k < 1000; k += COUNT / 2) {
        for (int i = 0; i < COUNT; i++)
            z[i] = ((k + i / 2) * 0.5 + (i % 2 ? 1e-9 : -1e-9)) * log(2);
        expect_terms(COUNT, z, "multiples of log 2 / 2");
    }
}

Test(logistic_terms, far_out_infinite_and_nan)
{
    const double right[3] = {709, 1e308, INFINITY},
                 left[2] = {-1e308, -INFINITY};
    double s[3];
    for (int i = 0; i < 3; i++) {
        const double sum = logistic_terms(1, s, right + i);
        cr_expect(sum > 0 && sum < 1e-307 && s[0] > 0 && s[0] < 1e-307,
                  "z = %g: %g, %g", right[i], sum, s[0]);
    }
    for (int i = 0; i < 2; i++)
        cr_expect(logistic_terms(1, s, left + i) == -left[i] && s[0] == 1);
    for (int i = 0; i < 3; i++) {
        double z[3] = {1, 2, 3};
        z[i] = NAN;
        cr_expect(isnan(logistic_terms(3, s, z)) && isnan(s[i]), "z[%d]", i);
        cr_expect(!isnan(s[(i + 1) % 3]));
        z[i] = -NAN;
        cr_expect(isnan(logistic_terms(3, s, z)) && isnan(s[i]), "z[%d]", i);
    }
}

Test(logistic_terms, writes_nothing_beyond_the_end)
{
    for (int n = 0; n < COUNT; n++) {
        double z[COUNT] = {0}, s[COUNT + 1];
        s[n] = 7;
        logistic_terms(n, s, z);
        cr_expect_eq(s[n], 7, "%d terms", n);
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
    static double H[COLUMNS * COLUMNS], twin[COLUMNS * COLUMNS];
    objective_hessian(&slow, twin, w);
    objective_hessian(&fast, H, w);
    for (int j = 0; j < p.n; j++)
        for (int k = 0; k < p.n; k++) {
            const double a = H[j * p.n + k], b = twin[j * p.n + k];
            const double size =
                sqrt(twin[j * p.n + j]) * sqrt(twin[k * p.n + k]);
            cr_expect(within(a, b, eps * size) && a == H[k * p.n + j],
                      "%s: H[%d][%d] is %.17g, not %.17g", what, j, k, a, b);
        }
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

/* The naive twin: problem_logistic on a single sample, averaged. */
Test(logistic_sum, is_the_mean_over_the_batch)
{
    enum { M = 150, N = 53 };
    static double X[M * N];
    const int widths[] = {1, 2, 8, 50, N}, counts[] = {1, 3, 4, 32, 64, 131};
    double y[M], w[N], g[N], part[N], expected[N];
    int index[M];
    rng r;
    rng_seed(&r, 8);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++) {
        y[i] = rng_below(&r, 2) ? 1 : -1;
        index[i] = i;
    }
    for (int k = 0; k < 30; k++) {
        const int n = widths[k % 5], count = counts[k % 6];
        objective whole;
        logistic_problem p = {M, n, X, y, 0.3};
        stochastic_sum f = logistic_sum(&p, &whole);
        rng_shuffle(&r, M, index);
        for (int j = 0; j < n; j++)
            w[j] = rng_normal(&r);
        vec_fill(n, expected, 0);
        for (int i = 0; i < count; i++) {
            logistic_problem one = {1, n, X + index[i] * n, y + index[i], 0.3};
            objective twin = problem_logistic(&one);
            objective_gradient(&twin, part, w);
            vec_axpy(n, expected, part, 1.0 / count);
        }
        f.gradient(count, index, g, w, f.data);
        for (int j = 0; j < n; j++)
            cr_expect(within(g[j], expected[j], 1e-13),
                      "seed 8, n = %d, batch %d: g[%d] = %g, not %g", n, count,
                      j, g[j], expected[j]);
        cr_expect(f.m == M && f.n == n && f.whole == &whole);
    }
}
