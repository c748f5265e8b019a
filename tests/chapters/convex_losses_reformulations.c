/*
 * "Making problems convex" in chapter 4: the numbers before and after, for each
 * of the six recipes.
 */
#include "convex_functions.h"
#include "convex_losses.h"
#include "hessian_test.h"
#include "losses.h"
#include "mat.h"
#include "rng.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound;
}

/* ---- 1: the maximum and its epigraph ---- */

Test(reformulation, epigraph_of_a_maximum)
{
    /* minimise t with t >= -x, x/2 - 1, 2x - 5 */
    const double A[6] = {-1, -1, 0.5, -1, 2, -1}, b[3] = {0, 1, 5};
    const double c[2] = {0, 1}, lines[3] = {-1, 0.5, 2};
    const double right[3] = {0, -1, -5};
    double x[2], value, g;
    int k;
    cr_assert_eq(lp_vertices_2d(3, x, &value, c, A, b), NUM_OK);
    cr_expect(within(x[0], 2.0 / 3, 1e-15) && within(value, -2.0 / 3, 1e-15),
              "x = %g, t = %g", x[0], value);
    cr_expect(within(max_affine(3, 1, &g, &k, lines, right, x), value, 1e-15));
    for (double z = -3; z <= 5; z += 0.01)
        cr_expect(max_affine(3, 1, &g, &k, lines, right, &z) >= value - 1e-15);
}

/* ---- 2: absolute values ---- */

/* min over w of max_i |w x_i - y_i|: two inequalities for each sample. */
Test(reformulation, largest_residual_as_a_linear_program)
{
    const double x[4] = {1, 2, 3, 4}, y[4] = {1, 2.5, 2.5, 4.5};
    const double c[2] = {0, 1};
    double A[16], b[8], best[2], value;
    for (int i = 0; i < 4; i++) {
        A[4 * i] = x[i];
        A[4 * i + 2] = -x[i];
        A[4 * i + 1] = A[4 * i + 3] = -1;
        b[2 * i] = y[i];
        b[2 * i + 1] = -y[i];
    }
    cr_assert_eq(lp_vertices_2d(8, best, &value, c, A, b), NUM_OK);
    for (double w = 0; w <= 2; w += 0.001) {
        double worst = 0;
        for (int i = 0; i < 4; i++)
            worst = fmax(worst, fabs(w * x[i] - y[i]));
        cr_expect(worst >= value - 1e-14);
    }
    cr_expect(within(best[0], 1, 1e-14) && within(value, 0.5, 1e-14));
}

/* The line of least absolute residuals goes through two of the points. */
Test(reformulation, least_absolute_line)
{
    enum { M = 11 };
    const double noise[M] = {0.2, -0.3, 0.1,  0.25, -0.2, -0.1,
                             0.3, -0.2, 0.15, -0.3, 0.1};
    double X[2 * M], y[M], best[2] = {0}, lowest = INFINITY, squares[2];
    double work[4 * M];
    rng r;
    for (int i = 0; i < M; i++) {
        X[2 * i] = 1;
        X[2 * i + 1] = i;
        y[i] = i == 9 ? 15 : 1 + i / 2.0 + noise[i];
    }
    for (int i = 0; i < M; i++)
        for (int k = 0; k < i; k++) {
            double w[2] = {0, (y[i] - y[k]) / (i - k)};
            w[0] = y[i] - i * w[1];
            double f = mae_loss(M, 2, NULL, X, y, w);
            if (f < lowest) {
                lowest = f;
                vec_copy(2, best, w);
            }
        }
    cr_expect(within(best[0], 1.1, 1e-14) && within(best[1], 0.5, 1e-14),
              "%g + %g t", best[0], best[1]);
    rng_seed(&r, 7);
    for (int k = 0; k < 20000; k++) {
        double w[2] = {best[0] + rng_normal(&r), best[1] + rng_normal(&r) / 5};
        cr_expect(mae_loss(M, 2, NULL, X, y, w) >= lowest - 1e-14);
    }
    cr_assert_eq(least_squares_qr(M, 2, squares, X, y, work), NUM_OK);
    cr_expect(within(squares[0], 0.143, 5e-4) &&
                  within(squares[1], 0.850, 5e-4),
              "least squares: %g + %g t", squares[0], squares[1]);
}

/* The mean minimises squares, the median absolute values. */
Test(reformulation, mean_and_median)
{
    const double ones[5] = {1, 1, 1, 1, 1}, y[5] = {1, 2, 3, 4, 100};
    double mean = 22, median = 3, g;
    mse_loss(5, 1, &g, ones, y, &mean);
    cr_expect(within(g, 0, 1e-14));
    mae_loss(5, 1, &g, ones, y, &median);
    cr_expect_eq(g, 0);
}

/* ---- 3: geometric programs ---- */

static const double EXPONENTS[3] = {1.0 / 3, 4, -1};
static const double FACTORS[3] = {3, 0.02, 0.05};

static double posynomial_eval(int n, double g[], const double x[], void *data)
{
    double work[3], u = log(x[0]);
    (void)data;
    double f = exp(posynomial_log(3, n, g, EXPONENTS, FACTORS, &u, work));
    if (g != NULL)
        g[0] *= f / x[0];
    return x[0] > 0 ? f : (double)INFINITY;
}

static double logarithm_eval(int n, double g[], const double u[], void *data)
{
    double work[3];
    (void)data;
    return posynomial_log(3, n, g, EXPONENTS, FACTORS, u, work);
}

Test(reformulation, geometric_program)
{
    objective f = {.n = 1, .eval = posynomial_eval};
    objective F = {.n = 1, .eval = logarithm_eval};
    const double x = 0.35, y = 2;
    double lo = -4, hi = 2, work, p, q, t;
    int tested;
    rng r;
    rng_seed(&r, 8);
    cr_expect(within(-first_order_gap(&f, &x, &y, &work), 0.79, 5e-3),
              "the tangent at 0.35 is above f(2)");
    cr_expect_eq(refute_convex_function(&F, &p, &q, &t, &tested, &lo, &hi,
                                        20000, 1e-13, &r, &work),
                 CHORDS_NOT_REFUTED);
    for (double u = -4; u < 2; u += 0.1)
        for (double v = -4; v < 2; v += 0.1)
            cr_expect(first_order_gap(&F, &u, &v, &work) >= -1e-14);
}

/* The box of volume V and least wall: an open box a x a x h. */
Test(reformulation, open_box)
{
    /* volume 4: h = 4 / a^2, wall a^2 + 4 a h = a^2 + 16 / a */
    const double A[2] = {2, -1}, c[2] = {1, 16};
    double u = 0, g, work[2];
    for (int k = 0; k < 200; k++) {
        posynomial_log(2, 1, &g, A, c, &u, work);
        u -= g / 2.25; /* L <= (range of the exponents)^2 / 4 */
    }
    cr_expect(within(exp(u), 2, 1e-12), "a = %.15g", exp(u));
    cr_expect(
        within(exp(posynomial_log(2, 1, NULL, A, c, &u, work)), 12, 1e-12));
}

/* ---- 4: the 0-1 loss and the hinge ---- */

Test(reformulation, hinge_for_the_0_1_loss)
{
    enum { M = 10 };
    const double x[M] = {-2.6, -2.1, -1.4, -0.9, -0.2, 0.1, 0.7, 1.2, 1.9, 2.4};
    const double s[M] = {-1, -1, 1, -1, -1, 1, -1, 1, 1, 1};
    int dents = 0, falling = 0;
    double best = 1, before = 1, lowest = INFINITY, at = 0, slope_before = -9;
    for (int k = -1200; k <= 1200; k++) {
        double w = k / 400.0 + 1e-6, wrong = 0, hinge = 0, slope = 0, d;
        for (int i = 0; i < M; i++) {
            double z = s[i] * (x[i] - w);
            wrong += loss_value(LOSS_ZERO_ONE, NULL, z, 1) / M;
            hinge += loss_value(LOSS_HINGE, &d, z, 1) / M;
            slope -= s[i] * d / M;
        }
        cr_expect(hinge >= wrong, "the hinge is an upper bound");
        cr_expect(slope >= slope_before - 1e-12, "and its slope never falls");
        slope_before = slope;
        if (wrong > before + 1e-9 && falling)
            dents++; /* a plateau that is lower than both its sides */
        if (fabs(wrong - before) > 1e-9)
            falling = wrong < before;
        before = wrong;
        best = fmin(best, wrong);
        if (hinge < lowest) {
            lowest = hinge;
            at = w;
        }
    }
    cr_expect(within(lowest, 0.58, 1e-5) && within(at, 0.1, 3e-3),
              "the smallest mean hinge is %g at %g", lowest, at);
    double flat = 0;
    for (int i = 0; i < M; i++)
        flat += loss_value(LOSS_HINGE, NULL, s[i] * (x[i] - 0.2), 1) / M;
    cr_expect(within(flat, 0.58, 1e-12), "and still %g at 0.2", flat);
    cr_expect_eq(dents, 3, "three local minima of the staircase");
    cr_expect(within(best, 0.2, 1e-12));
}

/* ---- 5: a ratio of affine functions ---- */

Test(reformulation, ratio_of_affine_functions)
{
    /*
     * r(x) = (x - 1) / (x + 1) on [0, 2]. With z = 1 / (x + 1) and y = x z:
     * y - z subject to y + z = 1, 0 <= y <= 2 z, z >= 0.
     */
    const double A[10] = {1, 1, -1, -1, -1, 0, 1, -2, 0, -1};
    const double b[5] = {1, -1, 0, 0, 0}, c[2] = {1, -1};
    double yz[2], value;
    cr_assert_eq(lp_vertices_2d(5, yz, &value, c, A, b), NUM_OK);
    cr_expect(within(value, -1, 1e-14) && within(yz[0] / yz[1], 0, 1e-14));
    const double top[2] = {-1, 1};
    cr_assert_eq(lp_vertices_2d(5, yz, &value, top, A, b), NUM_OK);
    cr_expect(within(-value, 1.0 / 3, 1e-14) &&
              within(yz[0] / yz[1], 2, 1e-13));
}

/* ---- 6: lifting ---- */

enum { POINTS = 12 };
static double P[POINTS], Q[POINTS];

/* sum_i ((p - a)^2 + (q - b)^2 - r^2)^2 in x = (a, b, r) */
static double circle_eval(int n, double g[], const double x[], void *data)
{
    double sum = 0;
    (void)n;
    (void)g;
    (void)data;
    for (int i = 0; i < POINTS; i++) {
        double u = P[i] - x[0], v = Q[i] - x[1];
        double e = u * u + v * v - x[2] * x[2];
        sum += e * e;
    }
    return sum;
}

Test(reformulation, circle_by_lifting)
{
    const double noise[POINTS] = {0.1,   -0.08, 0.05, -0.12, 0.07, 0.02,
                                  -0.05, 0.11,  -0.1, 0.04,  0.06, -0.09};
    double X[3 * POINTS], y[POINTS], w[3], work[5 * POINTS], H[9], lambda[3];
    int sweeps;
    for (int i = 0; i < POINTS; i++) {
        double angle = 0.4 * i - 0.3, r = 1.5 + noise[i];
        P[i] = 2 + r * cos(angle);
        Q[i] = 1 + r * sin(angle);
        X[3 * i] = 2 * P[i];
        X[3 * i + 1] = 2 * Q[i];
        X[3 * i + 2] = 1;
        y[i] = P[i] * P[i] + Q[i] * Q[i];
    }
    cr_assert_eq(least_squares_qr(POINTS, 3, w, X, y, work), NUM_OK);
    double r = sqrt(w[2] + w[0] * w[0] + w[1] * w[1]);
    cr_expect(within(w[0], 2.00, 5e-3) && within(w[1], 1.01, 5e-3) &&
                  within(r, 1.50, 5e-3),
              "centre %g, %g, radius %g", w[0], w[1], r);
    objective f = {.n = 3, .eval = circle_eval};
    const double right[3] = {w[0], w[1], r}, mirror[3] = {w[0], w[1], -r};
    double gap = jensen_gap(&f, right, mirror, 0.5, work);
    double value = circle_eval(3, NULL, right, NULL);
    cr_expect(within(value, 0.681, 5e-4), "f at the fit: %g", value);
    cr_expect(within(value - gap, 61.6, 0.05), "f at r = 0: %g", value - gap);
    /* the lifted objective is the same function at (a, b, r^2 - a^2 - b^2) */
    mat_gram(POINTS, 3, H, X);
    cr_assert_eq(jacobi_eigenvalues(3, lambda, &sweeps, H, 1e-14, 30, work),
                 NUM_OK);
    cr_expect(lambda[0] > 0.1, "after: strongly convex, %g", 2 * lambda[0]);
    double residual, slope;
    least_squares_residuals(POINTS, 3, &residual, &slope, X, y, w, work);
    cr_expect(within(residual * residual, value, 1e-12));
}
