/* Tests of mat.h: against the defining sums, and by hand. */
#include "mat.h"

#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 9 }; /* largest size in the random tests */

static void random_numbers(rng *r, int count, double x[])
{
    for (int i = 0; i < count; i++)
        x[i] = rng_normal(r);
}

/* The naive twin of mat_mul, and the sum of the absolute values it adds. */
static void naive_mul(int m, int k, int n, double C[], double size[],
                      const double A[], const double B[])
{
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++) {
            C[i * n + j] = size[i * n + j] = 0;
            for (int p = 0; p < k; p++) {
                double t = A[i * k + p] * B[p * n + j];
                C[i * n + j] += t;
                size[i * n + j] += fabs(t);
            }
        }
}

static void expect_near(const char *what, int count, const double actual[],
                        const double expected[], const double size[], int k)
{
    for (int i = 0; i < count; i++)
        cr_expect(within(actual[i], expected[i], 2 * k * DBL_EPSILON * size[i]),
                  "%s: element %d is %.17g, not %.17g", what, i, actual[i],
                  expected[i]);
}

Test(mat_vec, small_case_by_hand)
{
    const double A[6] = {1, 2, 3, 4, 5, 6}; /* 2 x 3 */
    double y[3];
    mat_vec(2, 3, y, A, (double[]){1, 0, -1});
    cr_expect(y[0] == -2 && y[1] == -2, "A x");
    mat_t_vec(2, 3, y, A, (double[]){1, -1});
    cr_expect(y[0] == -3 && y[1] == -3 && y[2] == -3, "A' x");
}

Test(mat_mul, small_case_by_hand)
{
    const double A[6] = {1, 2, 3, 4, 5, 6}, B[3] = {1, 0, -1};
    double C[4], row[2];
    mat_mul(2, 3, 1, C, A, B);
    cr_expect(C[0] == -2 && C[1] == -2);
    mat_mul(1, 2, 2, row, (double[]){1, 2}, (double[]){1, 2, 3, 4});
    cr_expect(row[0] == 7 && row[1] == 10, "a row times a matrix");
    mat_mul(2, 1, 2, C, (double[]){1, 2}, (double[]){3, 4});
    cr_expect(C[0] == 3 && C[1] == 4 && C[2] == 6 && C[3] == 8,
              "a column times a row");
}

Test(mat_mul, agrees_with_the_defining_sum_for_all_small_shapes)
{
    rng r;
    rng_seed(&r, 1);
    for (int m = 1; m <= 4; m++)
        for (int k = 1; k <= MOST; k++)
            for (int n = 1; n <= 4; n++) {
                double A[4 * MOST], B[4 * MOST], C[16], D[16], size[16];
                random_numbers(&r, m * k, A);
                random_numbers(&r, k * n, B);
                vec_fill(16, C, NAN); /* old contents must not matter */
                mat_mul(m, k, n, C, A, B);
                naive_mul(m, k, n, D, size, A, B);
                expect_near("mat_mul, seed 1", m * n, C, D, size, k);
                double T[4 * MOST];
                mat_transpose(m, k, T, A);
                vec_fill(16, C, NAN);
                mat_t_mul(m, k, n, C, T, B);
                expect_near("mat_t_mul, seed 1", m * n, C, D, size, k);
                mat_transpose(k, n, T, B);
                vec_fill(16, C, NAN);
                mat_mul_t(m, k, n, C, A, T);
                expect_near("mat_mul_t, seed 1", m * n, C, D, size, k);
            }
}

/* Beyond the blocks of every function: integers, so that sums are exact. */
Test(mat_gram, large_ones_are_exact_on_integers)
{
    enum { M = 300, N = 150 };
    static double X[M * N], T[M * N], G[N * N], D[N * N], size[N * N], d[M];
    rng r;
    rng_seed(&r, 4);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_below(&r, 9) - 4;
    for (int i = 0; i < M; i++)
        d[i] = rng_below(&r, 5) - 2;
    mat_transpose(M, N, T, X);
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++)
            cr_expect_eq(T[j * M + i], X[i * N + j], "transposed");
    naive_mul(N, M, N, D, size, T, X);
    mat_gram(M, N, G, X);
    cr_expect_arr_eq(G, D, sizeof D, "X'X");
    mat_gram_weighted(M, N, G, X, d);
    for (int i = 0; i < N; i++)
        for (int p = 0; p < M; p++)
            T[i * M + p] *= d[p];
    naive_mul(N, M, N, D, size, T, X);
    for (int i = 0; i < N * N; i++)
        cr_expect_eq(G[i], D[i], "X' diag(d) X, element %d", i);
}

Test(mat_vec, is_a_product_with_one_column)
{
    rng r;
    rng_seed(&r, 2);
    for (int m = 1; m <= MOST; m++)
        for (int n = 1; n <= MOST; n++) {
            double A[MOST * MOST], T[MOST * MOST], x[MOST], y[MOST];
            double expected[MOST], size[MOST];
            random_numbers(&r, m * n, A);
            random_numbers(&r, n, x);
            vec_fill(MOST, y, NAN);
            mat_vec(m, n, y, A, x);
            naive_mul(m, n, 1, expected, size, A, x);
            expect_near("mat_vec, seed 2", m, y, expected, size, n);
            random_numbers(&r, m, x);
            vec_fill(MOST, y, NAN);
            mat_t_vec(m, n, y, A, x);
            mat_transpose(m, n, T, A);
            naive_mul(n, m, 1, expected, size, T, x);
            expect_near("mat_t_vec, seed 2", n, y, expected, size, m);
            double twice[MOST];
            vec_copy(n, twice, y);
            mat_add_t_vec(m, n, twice, A, x);
            for (int j = 0; j < n; j++)
                cr_expect(
                    within(twice[j], 2 * y[j], 4 * m * DBL_EPSILON * size[j]),
                    "mat_add_t_vec, seed 2");
        }
}

Test(mat_gram, is_the_product_with_the_transpose)
{
    rng r;
    rng_seed(&r, 3);
    for (int m = 1; m <= MOST; m++)
        for (int n = 1; n <= MOST; n++) {
            double X[MOST * MOST], T[MOST * MOST], G[MOST * MOST];
            double expected[MOST * MOST], size[MOST * MOST], d[MOST];
            random_numbers(&r, m * n, X);
            random_numbers(&r, m, d);
            mat_transpose(m, n, T, X);
            vec_fill(MOST * MOST, G, NAN);
            mat_gram(m, n, G, X);
            naive_mul(n, m, n, expected, size, T, X);
            expect_near("mat_gram, seed 3", n * n, G, expected, size, m);
            mat_gram_weighted(m, n, G, X, d);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < m; j++)
                    T[i * m + j] *= d[j];
            naive_mul(n, m, n, expected, size, T, X);
            expect_near("weighted, seed 3", n * n, G, expected, size, m + 1);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    cr_expect_eq(G[i * n + j], G[j * n + i],
                                 "symmetric to the last bit");
        }
}

Test(mat_gram, weights_by_hand)
{
    double G[4];
    mat_gram_weighted(2, 2, G, (double[]){1, 2, 3, 4}, (double[]){2, -1});
    cr_expect(G[0] == -7 && G[1] == -8 && G[2] == -8 && G[3] == -8,
              "2 (1 2)'(1 2) - (3 4)'(3 4)");
}

Test(mat_products, nan_is_not_multiplied_away)
{
    const double A[4] = {0, 0, 0, 1}, x[2] = {NAN, 1}, zero[2] = {0, 0};
    double y[2], C[4];
    mat_vec(2, 2, y, A, x);
    cr_expect(isnan(y[0]) && isnan(y[1]), "0 * NaN is NaN");
    mat_t_vec(2, 2, y, (double[]){NAN, 1, 1, 1}, zero);
    cr_expect(isnan(y[0]) && y[1] == 0);
    mat_mul(2, 2, 2, C, A, (double[]){1, INFINITY, 1, 1});
    cr_expect(C[0] == 0 && isnan(C[1]) && C[2] == 1 && isnan(C[3]),
              "0 * infinity is NaN");
}

Test(mat_building, small_cases_by_hand)
{
    double A[9];
    mat_identity(3, A);
    for (int i = 0; i < 9; i++)
        cr_expect_eq(A[i], i % 4 == 0 ? 1 : 0, "identity, element %d", i);
    mat_add_diagonal(3, A, -3);
    for (int i = 0; i < 9; i++)
        cr_expect_eq(A[i], i % 4 == 0 ? -2 : 0, "I - 3 I, element %d", i);
    double B[6] = {1, 1, 1, 1, 1, 1};
    mat_add_outer(2, 3, B, (double[]){1, 2}, (double[]){1, 0, -1}, 10);
    const double outer[6] = {11, 1, -9, 21, 1, -19};
    for (int i = 0; i < 6; i++)
        cr_expect_eq(B[i], outer[i], "1 + 10 x y', element %d", i);
    double T[6];
    mat_transpose(2, 3, T, (double[]){1, 2, 3, 4, 5, 6});
    const double transposed[6] = {1, 4, 2, 5, 3, 6};
    for (int i = 0; i < 6; i++)
        cr_expect_eq(T[i], transposed[i], "transposed, element %d", i);
    double S[9] = {1, NAN, NAN, 2, 3, NAN, 4, 5, 6};
    mat_fill_upper(3, S);
    const double symmetric[9] = {1, 2, 4, 2, 3, 5, 4, 5, 6};
    for (int i = 0; i < 9; i++)
        cr_expect_eq(S[i], symmetric[i], "filled, element %d", i);
}
