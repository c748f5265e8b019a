/* What the lesson of chapter 10 states, checked: geometry, methods, by hand. */
#include "chol.h"
#include "designs.h"
#include "eig.h"
#include "l1_vs_l2.h"
#include "mat.h"
#include "problems.h"

#include <criterion/criterion.h>
#include <stdlib.h>

enum { M = DIABETES_M, N = DIABETES_N };

static double X[M * N], y[M], A[N * N], b[N];

/* The diabetes data, and its smooth term as w'Aw/2 - b'w. */
static void read_all(void)
{
    cr_assert(diabetes(X, y), "lib/data/diabetes.csv cannot be read");
    mat_gram(M, N, A, X);
    vec_scale(N * N, A, 1.0 / M);
    mat_t_vec(M, N, b, X, y);
    vec_scale(N, b, 1.0 / M);
}

TestSuite(diabetes, .init = read_all);

static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound;
}

/* ---- one weight, and orthonormal columns ---- */

Test(shrinkage, one_number_three_penalties)
{
    /* m = 4, columns orthogonal with |x_j|^2 = m, X'y/m = (3, -1, 0.5) */
    const double H[] = {1, 1, 1, -1, 1, -1, 1, -1, -1, -1, -1, 1};
    const double a[] = {3, -1, 0.5}, lambda = 0.8, alpha = 0.5;
    double target[4], w[3], r[4], work[7 * 4], intercept, soft[3];
    int sweeps, visits;
    for (int i = 0; i < 4; i++)
        target[i] = vec_dot(3, H + 3 * i, a);
    vec_fill(3, w, 0);
    soft_threshold(3, soft, a, lambda);
    lasso_cd(4, 3, w, r, &sweeps, &visits, H, target, lambda, 1e-12, 99);
    cr_expect(vec_distance(3, w, soft) < 1e-14, "lasso: S_lambda(a)");
    cr_assert_eq(ridge(4, 3, w, &intercept, H, target, lambda, work), NUM_OK);
    for (int j = 0; j < 3; j++)
        cr_expect(within(w[j], a[j] / (1 + lambda), 1e-14), "ridge");
    vec_fill(3, w, 0);
    soft_threshold(3, soft, a, lambda * alpha);
    elastic_net_cd(4, 3, w, r, &sweeps, H, target, lambda, alpha, 1e-12, 99);
    for (int j = 0; j < 3; j++)
        cr_expect(within(w[j], soft[j] / (1 + lambda * (1 - alpha)), 1e-14));
}

Test(diabetes, ridge_shrinks_along_eigenvectors)
{
    const double lambda = 0.3;
    double s[N], V[N * N], work[N], u[N], v[N], e;
    static double room[(M + N) * (N + 1)];
    cr_assert_eq(eig_sym(N, s, V, A, work), NUM_OK);
    cr_assert_eq(ridge(M, N, u, &e, X, y, 0, room), NUM_OK);
    cr_assert_eq(ridge(M, N, v, &e, X, y, lambda, room), NUM_OK);
    for (int k = 0; k < N; k++) {
        const double before = vec_dot(N, V + k * N, u);
        const double after = vec_dot(N, V + k * N, v);
        cr_expect(within(after, before * s[k] / (s[k] + lambda), 1e-9),
                  "component %d", k);
    }
}

/* ---- what L2 does to conditioning and speed ---- */

Test(diabetes, l2_shifts_the_spectrum_and_speeds_descent)
{
    const double lambda[] = {0, 0.01, 0.1, 1};
    const double kappa[] = {470, 217, 38.0, 4.98};
    const int steps[] = {2089, 882, 121, 14};
    double s[N], work[N * (N + 1)];
    cr_assert_eq(eig_sym_values(N, s, A, work), NUM_OK);
    cr_expect(within(s[0], 0.00856, 5e-6) && within(s[N - 1], 4.024, 5e-4));
    for (int c = 0; c < 4; c++) {
        double B[N * N], L[N * N], best[N], w[N] = {0}, g[N], first = 0;
        int k = 0;
        const double top = s[N - 1] + lambda[c];
        cr_expect(within(top / (s[0] + lambda[c]), kappa[c], 0.002 * kappa[c]));
        vec_copy(N * N, B, A);
        mat_add_diagonal(N, B, lambda[c]);
        chol_factor(N, L, B);
        chol_solve(N, best, L, b);
        for (;; k++) {
            double e[N];
            vec_sub(N, e, w, best);
            mat_vec(N, N, g, B, e);
            const double gap = vec_dot(N, e, g) / 2;
            first = k == 0 ? gap : first;
            if (gap <= 1e-6 * first)
                break;
            vec_axpy(N, w, g, -1 / top);
        }
        cr_expect(abs(k - steps[c]) <= 1, "lambda %g: %d", lambda[c], k);
    }
}

/* ---- ista, fista, coordinate descent on the same problem ---- */

Test(diabetes, three_methods_one_solution)
{
    enum { STEPS = 1000 };
    const double lambda = 2, eta = 1 / 4.0243;
    static double history[STEPS + 1];
    double x[N] = {0}, z[N] = {0}, w[N] = {0}, r[M], work[M + N];
    int ista_steps, fista_steps, sweeps;
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    cr_expect_eq(
        ista(&f, x, history, &ista_steps, lambda, eta, 1e-4, STEPS, work),
        NUM_OK);
    cr_expect_eq(
        fista(&f, z, history, &fista_steps, lambda, eta, 1e-4, STEPS, work),
        NUM_OK);
    cr_expect_eq(
        elastic_net_cd(M, N, w, r, &sweeps, X, y, lambda, 1, 1e-5, STEPS),
        NUM_OK);
    cr_expect(abs(ista_steps - 207) <= 1, "%d", ista_steps);
    cr_expect(abs(fista_steps - 97) <= 1, "%d", fista_steps);
    cr_expect(abs(sweeps - 27) <= 1, "%d", sweeps);
    cr_expect(kkt_violation(M, N, X, y, x, lambda, work) < 1e-4);
    cr_expect(kkt_violation(M, N, X, y, z, lambda, work) < 1e-4);
    cr_expect(kkt_violation(M, N, X, y, w, lambda, work) < 1e-4);
    cr_expect(vec_distance(N, x, w) < 0.01 && vec_distance(N, z, w) < 0.01);
}

Test(diabetes, both_bounds_hold)
{
    enum { STEPS = 300 };
    const double lambda = 2, eta = 1 / 4.0243;
    static double slow[STEPS + 1], fast[STEPS + 1];
    double x[N] = {0}, z[N] = {0}, best[N] = {0}, r[M], work[2 * N];
    int steps, sweeps;
    quadratic_problem q = {.n = N, .A = A, .b = b};
    objective f = problem_quadratic(&q);
    elastic_net_cd(M, N, best, r, &sweeps, X, y, lambda, 1, 1e-12, 9999);
    const double least =
        objective_value(&f, best) + lambda * vec_norm1(N, best);
    const double R2 = vec_dot(N, best, best);
    ista(&f, x, slow, &steps, lambda, eta, 0, STEPS, work);
    fista(&f, z, fast, &steps, lambda, eta, 0, STEPS, work);
    for (int k = 1; k <= STEPS; k++) {
        cr_expect(slow[k] - least <= R2 / (2 * eta * k));
        cr_expect(fast[k] - least <= 2 * R2 / (eta * (k + 1) * (k + 1)));
        cr_expect(slow[k] <= slow[k - 1] + 1e-9, "ista never goes up");
    }
}

Test(diabetes, the_gap_overestimates)
{
    const double lambda = 2;
    static double nu[M];
    double w[N] = {0}, best[N] = {0}, r[M], work[M + N];
    int sweeps;
    elastic_net_cd(M, N, best, r, &sweeps, X, y, lambda, 1, 1e-12, 9999);
    const double least =
        vec_dot(M, r, r) / (2 * M) + lambda * vec_norm1(N, best);
    elastic_net_cd(M, N, w, r, &sweeps, X, y, lambda, 1, 0, 10);
    const double P = vec_dot(M, r, r) / (2 * M) + lambda * vec_norm1(N, w);
    cr_expect_eq(sweeps, 10);
    cr_expect(within(lasso_gap(M, N, nu, X, y, w, lambda, work), 27, 0.5));
    cr_expect(within(P - least, 0.18, 0.005));
    cr_expect(within(kkt_violation(M, N, X, y, w, lambda, work), 0.2, 0.005));
}

/* ---- why coordinate descent may stop too early elsewhere ---- */

static double ridge_of_a_roof(double u, double v)
{
    return fabs(u - v) + 0.1 * (u * u + v * v);
}

Test(coordinates, a_kink_across_the_axes_stops_them)
{
    const double here = ridge_of_a_roof(1, 1);
    for (int k = -2000; k <= 2000; k++) {
        const double d = k / 1000.0;
        cr_expect(ridge_of_a_roof(1 + d, 1) >= here);
        cr_expect(ridge_of_a_roof(1, 1 + d) >= here);
    }
    cr_expect(ridge_of_a_roof(0, 0) < here, "but (0, 0) is better");
}

/* ---- penalty and constraint ---- */

/* Projected gradient on the l1 ball of radius |w|_1 finds the same w. */
Test(diabetes, penalty_and_constraint_are_one)
{
    const double lambda = 8, eta = 1 / 4.0243;
    double w[N] = {0}, r[M], x[N] = {0}, g[N], work[N];
    int sweeps;
    elastic_net_cd(M, N, w, r, &sweeps, X, y, lambda, 1, 1e-11, 9999);
    const double radius = vec_norm1(N, w);
    for (int k = 0; k < 3000; k++) {
        mat_vec(N, N, g, A, x);
        vec_sub(N, g, g, b);
        vec_axpy(N, x, g, -eta);
        cr_assert_eq(project_l1_ball(N, x, x, radius, work), NUM_OK);
    }
    cr_expect(vec_distance(N, x, w) < 1e-6 * vec_norm2(N, w));
}

Test(geometry, the_picture_of_diamond_and_ball)
{
    const double G[] = {1, 0.5, 0.5, 1}, c[] = {2, 0.8};
    double g[2], d[2], x[2] = {0, 0}, work[2];
    /* diamond: (1, 0) with multiplier 1.4, |second slope| = 1.3 */
    vec_sub(2, d, (double[]){1, 0}, c);
    mat_vec(2, 2, g, G, d);
    cr_expect(within(g[0], -1.4, 1e-14) && within(g[1], -1.3, 1e-14));
    cr_expect(within(vec_dot(2, d, g) / 2, 1.22, 1e-14));
    for (int k = 0; k < 200; k++) {
        vec_sub(2, d, x, c);
        mat_vec(2, 2, g, G, d);
        vec_axpy(2, x, g, -0.6);
        project_l1_ball(2, x, x, 1, work);
    }
    cr_expect(within(x[0], 1, 1e-12) && within(x[1], 0, 1e-12));
    /* ball: the gradient is opposite to w */
    const double on[] = {0.839, 0.544};
    vec_sub(2, d, on, c);
    mat_vec(2, 2, g, G, d);
    cr_expect(within(vec_norm2(2, on), 1, 1e-3));
    cr_expect(within(g[0] / on[0], g[1] / on[1], 5e-3));
    cr_expect(within(vec_dot(2, d, g) / 2, 0.855, 1e-3));
}

Test(geometry, far_points_keep_their_digits)
{
    double p[2], work[2];
    project_l1_ball(2, p, (double[]){1e17, 3}, 1, work);
    cr_expect(p[0] == 1 && p[1] == 0, "%g %g", p[0], p[1]);
    project_l1_ball(2, p, (double[]){-1e300, 1e300}, 1, work);
    cr_expect(p[0] == -0.5 && p[1] == 0.5, "%g %g", p[0], p[1]);
}

/* ---- by hand ---- */

Test(by_hand, gap_and_kkt)
{
    const double rows[] = {1, 1, 1, -1}, heights[] = {6, 2};
    double nu[2], work[4];
    cr_expect(
        within(lasso_gap(2, 2, nu, rows, heights, (double[]){0, 0}, 1, work),
               5.625, 1e-14));
    cr_expect(
        within(lasso_gap(2, 2, nu, rows, heights, (double[]){3, 1}, 1, work), 0,
               1e-14));
    cr_expect(
        within(kkt_violation(2, 2, rows, heights, (double[]){3, -1}, 1, work),
               4, 1e-14));
    cr_expect(within(lambda_max(2, 2, rows, heights, 1), 4, 1e-14));
}

Test(by_hand, kappa_of_two_correlated_features)
{
    /* X'X/m = (1, rho; rho, 1) has eigenvalues 1 - rho and 1 + rho */
    const double rho = 0.998, G[] = {1, rho, rho, 1};
    double s[2], work[6];
    cr_assert_eq(eig_sym_values(2, s, G, work), NUM_OK);
    cr_expect(within(s[1] / s[0], 999, 1e-6));
    cr_expect(within((s[1] + 0.1) / (s[0] + 0.1), 2.098 / 0.102, 1e-9));
}
