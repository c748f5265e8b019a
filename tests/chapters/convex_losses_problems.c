/*
 * What chapter 4 states about least squares, Newton's method on separable data
 * and the worked example of the SVM's dual.
 */
#include "convex_losses.h"
#include "hessian_test.h"
#include "mat.h"
#include "rng.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>

static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound;
}

/* ---- "Least squares, twice" ---- */

/* X = U diag(1, ..., 1/kappa) V', 8 x 3, with random orthogonal U and V. */
static void conditioned(rng *r, double X[24], double kappa)
{
    const double sigma[3] = {1, 1 / sqrt(kappa), 1 / kappa};
    double U[24], V[9];
    for (int i = 0; i < 24; i++)
        U[i] = rng_normal(r);
    for (int i = 0; i < 9; i++)
        V[i] = rng_normal(r);
    for (int pass = 0; pass < 2; pass++) /* Gram-Schmidt, twice is enough */
        for (int k = 0; k < 3; k++) {
            double lu = 0, lv = 0;
            for (int j = 0; j < k; j++) {
                double u = 0, v = 0;
                for (int i = 0; i < 8; i++)
                    u += U[i * 3 + j] * U[i * 3 + k];
                for (int i = 0; i < 3; i++)
                    v += V[i * 3 + j] * V[i * 3 + k];
                for (int i = 0; i < 8; i++)
                    U[i * 3 + k] -= u * U[i * 3 + j];
                for (int i = 0; i < 3; i++)
                    V[i * 3 + k] -= v * V[i * 3 + j];
            }
            for (int i = 0; i < 8; i++)
                lu = hypot(lu, U[i * 3 + k]);
            for (int i = 0; i < 3; i++)
                lv = hypot(lv, V[i * 3 + k]);
            for (int i = 0; i < 8; i++)
                U[i * 3 + k] /= lu;
            for (int i = 0; i < 3; i++)
                V[i * 3 + k] /= lv;
        }
    for (int i = 0; i < 8; i++)
        for (int j = 0; j < 3; j++) {
            X[i * 3 + j] = 0;
            for (int k = 0; k < 3; k++)
                X[i * 3 + j] += U[i * 3 + k] * sigma[k] * V[j * 3 + k];
        }
}

/* The lesson's table: the median error of 101 problems with residual 0. */
static double median_error(double kappa, int by_qr)
{
    enum { RUNS = 101 };
    double error[RUNS];
    rng r;
    rng_seed(&r, 5);
    for (int k = 0; k < RUNS; k++) {
        const double truth[3] = {1, 2, 3};
        double X[24], y[8], w[3] = {0}, work[40];
        conditioned(&r, X, kappa);
        mat_vec(8, 3, y, X, truth);
        num_status s = by_qr ? least_squares_qr(8, 3, w, X, y, work)
                             : least_squares_normal(8, 3, w, X, y, 0, -1, work);
        error[k] = s == NUM_OK ? vec_distance(3, w, truth) / sqrt(14) : 1;
        for (int j = k; j > 0 && error[j] < error[j - 1]; j--) {
            double e = error[j];
            error[j] = error[j - 1];
            error[j - 1] = e;
        }
    }
    return error[RUNS / 2];
}

Test(least_squares, normal_equations_square_the_condition_number)
{
    for (int e = 1; e <= 7; e++) {
        double kappa = pow(10, e), u = DBL_EPSILON / 2;
        double normal = median_error(kappa, 0), qr = median_error(kappa, 1);
        /* the rows of the lesson's table */
        const double shown[8][2] = {[2] = {1.8e-13, 1.9e-15},
                                    [4] = {2.2e-9, 1.6e-13},
                                    [6] = {1.8e-5, 1.6e-11},
                                    [7] = {1.8e-3, 1.7e-10}};
        if (shown[e][0] > 0)
            cr_expect(fabs(log(normal / shown[e][0])) <= log(1.5) &&
                          fabs(log(qr / shown[e][1])) <= log(1.5),
                      "kappa 1e%d: %.2g and %.2g", e, normal, qr);
        cr_expect(normal >= 0.02 * kappa * kappa * u &&
                      normal <= 5 * kappa * kappa * u,
                  "kappa 1e%d: normal equations %g", e, normal);
        cr_expect(qr >= 0.02 * kappa * u && qr <= 20 * kappa * u,
                  "kappa 1e%d: QR %g", e, qr);
    }
}

Test(least_squares, condition_of_the_gram_matrix)
{
    double X[24], G[9], lambda[3], work[9];
    int sweeps;
    rng r;
    rng_seed(&r, 6);
    conditioned(&r, X, 1000);
    mat_gram(8, 3, G, X);
    cr_assert_eq(jacobi_eigenvalues(3, lambda, &sweeps, G, 1e-15, 30, work),
                 NUM_OK);
    cr_expect(within(lambda[2] / lambda[0], 1e6, 10), "kappa(X'X) = %.10g",
              lambda[2] / lambda[0]);
}

Test(least_squares, laeuchli)
{
    const double e = ldexp(1, -27);
    const double X[6] = {1, 1, e, 0, 0, e}, y[3] = {3, e, 2 * e};
    double w[2], G[4], lambda[2], work[12];
    int sweeps;
    mat_gram(3, 2, G, X);
    cr_expect(G[0] == 1 && G[1] == 1 && G[3] == 1, "1 + e^2 rounds to 1");
    cr_assert_eq(jacobi_eigenvalues(2, lambda, &sweeps, G, 0, 30, work),
                 NUM_OK);
    cr_expect(lambda[0] == 0, "singular: %g", lambda[0]);
    cr_expect_eq(least_squares_normal(3, 2, w, X, y, 0, -1, work), NUM_NOT_PD);
    cr_expect_eq(least_squares_qr(3, 2, w, X, y, work), NUM_OK);
    cr_expect(within(w[0], 1, 1e-8) && within(w[1], 2, 1e-8), "%.10g, %.10g",
              w[0], w[1]);
}

/* ---- Newton and separable data ---- */

/* On separable data without a ridge there is no minimum: w runs away. */
Test(logistic_regression, separable_data_have_no_minimum)
{
    const double X[2] = {1, -1}, y[2] = {1, -1};
    double w = 0, w_new, t, decrement, work[3];
    for (int k = 1; k <= 20; k++) {
        cr_assert_eq(logistic_newton_step(2, 1, &w_new, &t, &decrement, X, y,
                                          &w, 0, work),
                     NUM_OK);
        cr_expect(w_new > w + 0.99, "step %d: %g", k, w_new);
        w = w_new;
    }
    cr_expect(within(w, 21.2, 0.05), "after 20 steps: %g", w);
    for (int k = 0; k < 20; k++) {
        cr_assert_eq(logistic_newton_step(2, 1, &w_new, &t, &decrement, X, y,
                                          &w, 0.1, work),
                     NUM_OK);
        w = w_new;
    }
    double g, slope = 0.1 * w;
    logistic_loss(2, 1, &g, X, y, &w);
    cr_expect(within(g + slope, 0, 1e-14), "with a ridge there is one, %g", w);
}

/* ---- "The dual of the SVM": the worked example ---- */

Test(svm, worked_example)
{
    const double X[4] = {1, 1, 1, -2}, y[2] = {1, -1};
    double w[2], alpha[2] = {0}, gaps[41];
    int sweeps;
    cr_assert_eq(
        svm_dual_cd(2, 2, w, alpha, gaps, &sweeps, X, y, 0.25, 1e-14, 40),
        NUM_OK);
    cr_expect(within(alpha[0], 2.0 / 9, 1e-6) &&
                  within(alpha[1], 1.0 / 18, 1e-6),
              "alpha = %g, %g", alpha[0], alpha[1]);
    cr_expect(within(w[0], 1.0 / 3, 1e-6) && within(w[1], 2.0 / 3, 1e-6),
              "w = %g, %g", w[0], w[1]);
    double margin0 = w[0] + w[1], margin1 = -(w[0] - 2 * w[1]);
    cr_expect(within(margin0, 1, 1e-6) && within(margin1, 1, 1e-6));
}
