/* Tests of chol.h: the factor and the solution are recomputed into A and b. */
#include "chol.h"

#include "mat.h"
#include "problems.h"
#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 30 };

/* A symmetric matrix with eigenvalues from 1 to kappa, on a log scale. */
static void spd(rng *r, int n, double A[], double kappa)
{
    double lambda[MOST], work[2 * MOST];
    for (int i = 0; i < n; i++)
        lambda[i] = n == 1 ? 1 : pow(kappa, i / (n - 1.0));
    problem_symmetric(n, A, lambda, work, r);
}

Test(chol_factor, small_case_by_hand)
{
    const double A[9] = {4, 2, -2, 2, 10, 2, -2, 2, 6};
    const double expected[9] = {2, 0, 0, 1, 3, 0, -1, 1, 2};
    double L[9];
    cr_assert_eq(chol_factor(3, L, A), NUM_OK);
    for (int i = 0; i < 9; i++)
        cr_expect_eq(L[i], expected[i], "L[%d] = %g", i, L[i]);
    double one = 9;
    cr_expect(chol_factor(1, &one, &one) == NUM_OK && one == 3, "order 1");
}

/*
 * Entry (i, j) of L L' is a sum of j + 1 products. Computing with them costs
 * about one rounding error each, relative to the sum of their absolute values.
 */
static void expect_factor(int n, const double L[], const double A[], int seed)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            long double s = 0, size = 0;
            for (int k = 0; k < n; k++) {
                s += (long double)L[i * n + k] * L[j * n + k];
                size += fabsl((long double)L[i * n + k] * L[j * n + k]);
            }
            double bound = (n + 2) * DBL_EPSILON * (double)size;
            cr_expect(within((double)s, A[i * n + j], bound),
                      "seed %d, n = %d: (L L')_%d,%d is %g, not %g", seed, n, i,
                      j, (double)s, A[i * n + j]);
            if (j > i)
                cr_expect_eq(L[i * n + j], 0, "zeros above the diagonal");
        }
}

Test(chol_factor, multiplied_out_gives_the_matrix)
{
    for (int n = 1; n <= MOST; n++) {
        double A[MOST * MOST], L[MOST * MOST];
        rng r;
        rng_seed(&r, (uint64_t)n);
        spd(&r, n, A, 1e8);
        cr_assert_eq(chol_factor(n, L, A), NUM_OK, "seed %d", n);
        for (int i = 0; i < n; i++)
            cr_expect(L[i * n + i] > 0, "a positive diagonal");
        expect_factor(n, L, A, n);
    }
}

Test(chol_factor, may_overwrite_its_input)
{
    enum { N = 7 };
    double A[N * N], L[N * N];
    rng r;
    rng_seed(&r, 5);
    spd(&r, N, A, 100);
    cr_assert_eq(chol_factor(N, L, A), NUM_OK);
    cr_assert_eq(chol_factor(N, A, A), NUM_OK);
    for (int i = 0; i < N * N; i++)
        cr_expect_eq(A[i], L[i], "element %d", i);
}

Test(chol_factor, reads_the_lower_triangle_only)
{
    const double A[9] = {4, NAN, NAN, 2, 10, NAN, -2, 2, 6};
    double L[9];
    cr_assert_eq(chol_factor(3, L, A), NUM_OK);
    cr_expect(L[8] == 2 && L[1] == 0 && L[2] == 0 && L[5] == 0);
}

Test(chol_factor, works_at_every_scale)
{
    for (int e = -1000; e <= 1000; e += 100) {
        double s = ldexp(1, e), root = ldexp(1, e / 2);
        double A[4] = {4 * s, 2 * s, 2 * s, 10 * s}, L[4];
        cr_assert_eq(chol_factor(2, L, A), NUM_OK, "scale 2^%d", e);
        cr_expect(L[0] == 2 * root && L[2] == root && L[3] == 3 * root,
                  "scale 2^%d", e);
    }
}

Test(chol_factor, refuses_what_is_not_positive_definite)
{
    double L[4];
    const double cases[][4] = {
        {0, 0, 0, 1},   /* a zero first */
        {1, 0, 0, 0},   /* and last */
        {-1, 0, 0, 1},  /* negative */
        {1, 0, 0, -1},  /* a saddle */
        {1, 2, 2, 1},   /* positive diagonal, negative determinant */
        {1, 1, 1, 1},   /* singular without a rounding error */
        {-1, 0, 0, -1}, /* positive determinant, negative definite */
    };
    for (int k = 0; k < 7; k++)
        cr_expect_eq(chol_factor(2, L, cases[k]), NUM_NOT_PD, "case %d", k);
}

Test(chol_factor, refuses_nan_and_infinity_everywhere)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    for (int n = 1; n <= 6; n++)
        for (int k = 0; k < 3; k++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j <= i; j++) {
                    double A[36], L[36];
                    mat_identity(n, A);
                    A[i * n + j] = bad[k];
                    cr_expect_eq(chol_factor(n, L, A), NUM_NOT_PD,
                                 "n = %d: %g at %d, %d", n, bad[k], i, j);
                }
}

/* The test of definiteness: A - sigma I is PD iff sigma < lambda_min. */
Test(chol_factor, finds_the_sign_of_the_smallest_eigenvalue)
{
    enum { N = 12 };
    for (int seed = 1; seed <= 20; seed++) {
        double A[N * N], L[N * N];
        rng r;
        rng_seed(&r, (uint64_t)seed);
        spd(&r, N, A, 1000); /* eigenvalues 1 ... 1000 */
        mat_add_diagonal(N, A, -1 + 1e-9);
        cr_expect_eq(chol_factor(N, L, A), NUM_OK, "seed %d: smallest 1e-9",
                     seed);
        mat_add_diagonal(N, A, -2e-9);
        cr_expect_eq(chol_factor(N, L, A), NUM_NOT_PD,
                     "seed %d: smallest -1e-9", seed);
    }
}

/* Sizes around those at which blocks are cut. */
Test(chol_factor, multiplied_out_gives_large_matrices_too)
{
    enum { LARGE = 200 };
    static double A[LARGE * LARGE], L[LARGE * LARGE], X[2 * LARGE * LARGE];
    const int sizes[] = {31, 32, 33,  47,  48,  49, 64,
                         65, 96, 113, 128, 199, 200};
    for (int k = 0; k < 13; k++) {
        const int n = sizes[k];
        rng r;
        rng_seed(&r, (uint64_t)n);
        for (int i = 0; i < 2 * n * n; i++)
            X[i] = rng_normal(&r);
        mat_gram(2 * n, n, A, X);
        cr_assert_eq(chol_factor(n, L, A), NUM_OK, "seed %d", n);
        expect_factor(n, L, A, n);
        cr_expect_eq(chol_factor(n, A, A), NUM_OK, "in place");
        cr_expect_arr_eq(A, L, sizeof *A * (size_t)(n * n), "L may be A");
    }
}

Test(chol_factor, nan_anywhere_in_a_large_matrix_is_refused)
{
    enum { N = 70 };
    static double A[N * N], L[N * N];
    for (int i = 0; i < N; i++)
        for (int j = 0; j <= i; j++)
            for (int bad = 0; bad < 2; bad++) {
                mat_identity(N, A);
                A[i * N + j] = bad ? NAN : INFINITY;
                cr_expect_eq(chol_factor(N, L, A), NUM_NOT_PD, "%d, %d", i, j);
            }
    mat_identity(N, A);
    A[50 * N + 50] = 0;
    cr_expect_eq(chol_factor(N, L, A), NUM_NOT_PD, "singular");
}

Test(chol_solve, small_case_by_hand)
{
    const double L[9] = {2, NAN, NAN, 1, 3, NAN, -1, 1, 2};
    /* L L' = {4, 2, -2; 2, 10, 2; -2, 2, 6}, times (0, 1, 3)' */
    double b[3] = {-4, 16, 20}, x[3];
    chol_solve(3, x, L, b);
    cr_expect(within(x[0], 0, 1e-15) && within(x[1], 1, 1e-15) &&
                  within(x[2], 3, 1e-15),
              "x = %g, %g, %g", x[0], x[1], x[2]);
    chol_solve(3, b, L, b);
    cr_expect(b[0] == x[0] && b[1] == x[1] && b[2] == x[2], "x may be b");
}

/* The residual of a stable solver is small even where the solution is not. */
Test(chol_solve, leaves_a_small_residual)
{
    for (int n = 1; n <= MOST; n++) {
        double A[MOST * MOST], L[MOST * MOST], b[MOST], x[MOST], Ax[MOST];
        rng r;
        rng_seed(&r, (uint64_t)(100 + n));
        spd(&r, n, A, 1e10);
        for (int i = 0; i < n; i++)
            b[i] = rng_normal(&r);
        cr_assert_eq(chol_factor(n, L, A), NUM_OK);
        chol_solve(n, x, L, b);
        mat_vec(n, n, Ax, A, x);
        double size = vec_norm2(n * n, A) * vec_norm2(n, x);
        double residual = vec_distance(n, Ax, b);
        cr_expect(residual <= 10 * n * DBL_EPSILON * size,
                  "seed %d, n = %d: residual %g, size %g", 100 + n, n, residual,
                  size);
    }
}

Test(chol_solve, finds_a_known_solution)
{
    enum { N = 20 };
    double A[N * N], L[N * N], b[N], x[N], expected[N];
    rng r;
    rng_seed(&r, 77);
    spd(&r, N, A, 1e4);
    for (int i = 0; i < N; i++)
        expected[i] = rng_normal(&r);
    mat_vec(N, N, b, A, expected);
    cr_assert_eq(chol_factor(N, L, A), NUM_OK);
    chol_solve(N, x, L, b);
    /* condition 1e4 times the rounding errors of b and of the solver */
    double bound = 1e4 * 10 * N * DBL_EPSILON * vec_norm2(N, expected);
    cr_expect(vec_distance(N, x, expected) <= bound, "seed 77: off by %g",
              vec_distance(N, x, expected));
}
