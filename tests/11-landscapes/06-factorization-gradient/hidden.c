/* Hidden tests of 11.6 factorization_gradient. */
#include "../results.h"

enum { MOST = 64 };

/* One call; G and the value are left in the outputs that are returned. */
static double call(const char *what, int n, int r, double *G[],
                   const double U[], const double M[])
{
    double *work = output("work", n * n), *value = output("result", 1);
    const double *u = input("U", n * r, U), *m = input("M", n * n, M);
    *G = output("G", n * r);
    double *g = *G;
    ATTEMPT(what) {
        *value = factorization_gradient(n, r, g, u, m, work);
    }
    return *value;
}

static void random_matrices(int n, int r, double U[], double M[], rng *s)
{
    for (int i = 0; i < n * r; i++)
        U[i] = rng_normal(s);
    for (int i = 0; i < n; i++)
        for (int j = 0; j <= i; j++)
            M[i * n + j] = M[j * n + i] = 2 * rng_normal(s);
}

/* f, one square after the other. */
static double value_of(int n, int r, const double U[], const double M[])
{
    double sum = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double product = 0;
            for (int k = 0; k < r; k++)
                product += U[i * r + k] * U[j * r + k];
            sum += (product - M[i * n + j]) * (product - M[i * n + j]);
        }
    return sum / 4;
}

static void against_differences(int n, int r, uint64_t stream)
{
    rng s = test_rng(stream);
    double U[MOST], M[MOST], want[MOST], *G;
    random_matrices(n, r, U, M, &s);
    double value = call("random U and M", n, r, &G, U, M);
    for (int i = 0; i < n * r; i++) {
        const double h = 1e-5, u = U[i];
        U[i] = u + h;
        double up = value_of(n, r, U, M);
        U[i] = u - h;
        want[i] = (up - value_of(n, r, U, M)) / (2 * h);
        U[i] = u;
    }
    expect_value("result", value, value_of(n, r, U, M), 1e-13,
                 "n = %d, r = %d: a quarter of the sum of all squares (seed "
                 "%llu)",
                 n, r, test_seed());
    expect_close("G", G, want, n * r, 1e-7,
                 "n = %d, r = %d: what differences of f say (seed %llu)", n, r,
                 test_seed());
}

Test(factorization_gradient, tall)
{
    against_differences(6, 2, 1);
}

Test(factorization_gradient, square)
{
    against_differences(4, 4, 2);
}

Test(factorization_gradient, more_columns_than_rows)
{
    against_differences(2, 5, 3);
}

Test(factorization_gradient, is_zero_at_a_factor)
{
    enum { N = 5, R = 2 };
    rng s = test_rng(4);
    double V[N * R], M[N * N], *G, zero[N * R] = {0};
    random_matrices(N, R, V, M, &s);
    mat_mul_t(N, R, N, M, V, V);
    double value = call("M = VV', U = V", N, R, &G, V, M);
    expect_within("result", &value, zero, 1, 1e-13,
                  "nothing is left of UU' - M (seed %llu)", test_seed());
    expect_within("G", G, zero, N * R, 1e-12,
                  "a minimum has no slope (seed %llu)", test_seed());
}

Test(factorization_gradient, is_zero_at_zero)
{
    const double U[6] = {0}, M[] = {1, 2, 3, 2, -5, 1, 3, 1, 4}, zero[6] = {0};
    double *G, value = call("U = 0", 3, 2, &G, U, M);
    expect_value("result", value, 17.5, 1e-15, "a quarter of the squares of M");
    expect_within("G", G, zero, 6, 0,
                  "U = 0 is a critical point, whatever M is");
}

Test(factorization_gradient, turning_the_columns_turns_the_gradient)
{
    enum { N = 4, R = 2 };
    rng s = test_rng(5);
    double U[N * R], M[N * N], UQ[N * R], want[N * R], *G, *H;
    const double Q[] = {0.6, -0.8, 0.8, 0.6};
    random_matrices(N, R, U, M, &s);
    mat_mul(N, R, R, UQ, U, Q);
    double a = call("U", N, R, &G, U, M), b = call("UQ", N, R, &H, UQ, M);
    mat_mul(N, R, R, want, G, Q);
    expect_value("result", b, a, 1e-13,
                 "UQ (UQ)' = UU': the value does not see a rotation (seed "
                 "%llu)",
                 test_seed());
    expect_close("G", H, want, N * R, 1e-12,
                 "the gradient turns with U (seed %llu)", test_seed());
}

Test(factorization_gradient_input, nan_comes_out)
{
    const double nan = (double)NAN;
    const double bad[] = {1, nan}, M[] = {1, 0, 0, 1}, U[] = {1, 1};
    const double hole[] = {1, 0, 0, nan};
    double *G, *H;
    double a = call("NaN in U", 2, 1, &G, bad, M);
    double b = call("NaN in M", 2, 1, &H, U, hole);
    expect_that("result", isnan(a) && isnan(b),
                "a value with NaN in it is NaN, not %g and %g", a, b);
}
