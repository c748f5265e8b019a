/* Tests of eig.h: every decomposition is multiplied out again. */
#include "eig.h"

#include "eig_lapack.h"
#include "mat.h"
#include "problems.h"
#include "rng.h"
#include "support.h"
#include "vec.h"
#include <stdlib.h>

enum { MOST = 60, LARGE = 200 };

/* Both methods with vectors, called alike. */
static num_status by_ql(int n, double lambda[], double V[], const double A[])
{
    double work[MOST];
    return eig_sym(n, lambda, V, A, work);
}

static num_status by_jacobi(int n, double lambda[], double V[],
                            const double A[])
{
    double work[MOST * MOST];
    return eig_jacobi(n, lambda, V, A, work);
}

static num_status (*const methods[])(int, double[], double[],
                                     const double[]) = {by_ql, by_jacobi};
static const char *const names[] = {"eig_sym", "eig_jacobi"};

/*
 * What defines the answer: A v = lambda v for orthonormal v, lambda ascending,
 * and the trace. Each row takes part in some n rotations, each a rounding error.
 */
static void expect_decomposition(const char *what, int n, const double A[],
                                 const double lambda[], const double V[])
{
    double Av[LARGE], size = vec_norm2(n * n, A), trace = 0;
    double bound = 10 * n * DBL_EPSILON;
    for (int k = 0; k < n; k++) {
        const double *v = V + k * n;
        mat_vec(n, n, Av, A, v);
        vec_axpy(n, Av, v, -lambda[k]);
        cr_expect(vec_norm2(n, Av) <= bound * size,
                  "%s: |A v - lambda v| = %g for pair %d of %d", what,
                  vec_norm2(n, Av), k, n);
        for (int j = 0; j <= k; j++)
            cr_expect(within(vec_dot(n, v, V + j * n), j == k, bound),
                      "%s: v_%d'v_%d = %.17g", what, j, k,
                      vec_dot(n, v, V + j * n));
        cr_expect(k == 0 || lambda[k - 1] <= lambda[k], "%s: ascending", what);
        trace += A[k * n + k];
    }
    cr_expect(within(vec_sum(n, lambda), trace, bound * size),
              "%s: the eigenvalues add up to the trace", what);
}

Test(eig_sym, two_by_two_by_hand)
{
    const double A[4] = {2, 1, 1, 2}, expected[2] = {1, 3};
    for (int m = 0; m < 2; m++) {
        double lambda[2], V[4];
        cr_assert_eq(methods[m](2, lambda, V, A), NUM_OK);
        for (int k = 0; k < 2; k++)
            cr_expect(within(lambda[k], expected[k], 1e-15), "%s: %g", names[m],
                      lambda[k]);
        cr_expect(within(V[0], -V[1], 1e-15) && within(V[2], V[3], 1e-15),
                  "%s: (1, -1) belongs to 1, (1, 1) to 3", names[m]);
        cr_expect(within(fabs(V[0]), sqrt(0.5), 1e-15), "of length 1");
    }
}

Test(eig_sym, order_one)
{
    for (int m = 0; m < 2; m++) {
        double lambda, v, a = -7;
        cr_assert_eq(methods[m](1, &lambda, &v, &a), NUM_OK);
        cr_expect(lambda == -7 && fabs(v) == 1, "%s", names[m]);
    }
}

/* Spectra of several kinds; they come out as they went in. */
static void spectrum(int kind, int n, double lambda[], rng *r)
{
    for (int i = 0; i < n; i++)
        switch (kind) {
        case 0: /* both signs */
            lambda[i] = rng_normal(r);
            break;
        case 1: /* condition 1e12, on a log scale */
            lambda[i] = n == 1 ? 1 : pow(1e-12, i / (n - 1.0));
            break;
        case 2: /* three values, each often */
            lambda[i] = rng_below(r, 3) - 1;
            break;
        default: /* rank one */
            lambda[i] = i == 0 ? 5 : 0;
        }
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

Test(eig_sym, random_matrices_with_known_spectra)
{
    for (int n = 1; n <= MOST; n++)
        for (int kind = 0; kind < 4; kind++) {
            double A[MOST * MOST], V[MOST * MOST], work[MOST * (MOST + 1)];
            double wanted[MOST], lambda[MOST], alone[MOST];
            rng r;
            rng_seed(&r, (uint64_t)(10 * n + kind));
            spectrum(kind, n, wanted, &r);
            problem_symmetric(n, A, wanted, work, &r);
            qsort(wanted, (size_t)n, sizeof wanted[0], ascending);
            double bound = 10 * n * DBL_EPSILON * vec_norm_inf(n, wanted);
            for (int m = 0; m < 2; m++) {
                cr_assert_eq(methods[m](n, lambda, V, A), NUM_OK);
                expect_decomposition(names[m], n, A, lambda, V);
                for (int k = 0; k < n; k++)
                    cr_expect(within(lambda[k], wanted[k], bound),
                              "%s, n = %d, spectrum %d: lambda_%d = %.17g, "
                              "not %.17g",
                              names[m], n, kind, k, lambda[k], wanted[k]);
                if (m == 0) {
                    cr_assert_eq(eig_sym_values(n, alone, A, work), NUM_OK);
                    for (int k = 0; k < n; k++)
                        cr_expect(within(alone[k], wanted[k], bound),
                                  "values, n = %d, spectrum %d: lambda_%d = "
                                  "%.17g, not %.17g",
                                  n, kind, k, alone[k], wanted[k]);
                }
            }
        }
}

/* Clustered spectra split T early, others late; both beyond all blocks. */
Test(eig_sym, large_matrices_with_known_spectra)
{
    static double A[LARGE * LARGE], V[LARGE * LARGE], work[LARGE * (LARGE + 1)];
    const int sizes[] = {97, LARGE};
    for (int k = 0; k < 8; k++) {
        const int n = sizes[k % 2], kind = k / 2;
        double wanted[LARGE], lambda[LARGE];
        rng r;
        rng_seed(&r, (uint64_t)k);
        spectrum(kind, n, wanted, &r);
        problem_symmetric(n, A, wanted, work, &r);
        qsort(wanted, (size_t)n, sizeof wanted[0], ascending);
        const double bound = 10 * n * DBL_EPSILON * vec_norm_inf(n, wanted);
        cr_assert_eq(eig_sym(n, lambda, V, A, work), NUM_OK);
        expect_decomposition("QL", n, A, lambda, V);
        cr_assert_eq(eig_sym_values(n, lambda, A, work), NUM_OK);
        for (int i = 0; i < n; i++)
            cr_expect(within(lambda[i], wanted[i], bound),
                      "n = %d, spectrum %d: lambda_%d = %.17g, not %.17g", n,
                      kind, i, lambda[i], wanted[i]);
    }
}

static double formula(int k, int i, int j)
{
    switch (k) {
    case 0:
        return 1.0 / (i + j + 1);
    case 1:
        return i == j ? abs(10 - i) : abs(i - j) == 1;
    case 2:
        return (7 * i + 7 * j + i * j) % 11 - 5;
    default:
        return ldexp(1, -(i + j)) + (i == j ? ldexp(i + 1, -3 * i) : 0);
    }
}

Test(eig_sym, agrees_with_lapack)
{
    const double *const expected[] = {lapack_0, lapack_1, lapack_2, lapack_3};
    const int order[] = {8, 21, 12, 10};
    for (int f = 0; f < 4; f++) {
        double A[MOST * MOST], V[MOST * MOST], lambda[MOST];
        int n = order[f];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                A[i * n + j] = formula(f, i, j);
        for (int m = 0; m < 2; m++) {
            cr_assert_eq(methods[m](n, lambda, V, A), NUM_OK);
            expect_decomposition(names[m], n, A, lambda, V);
            double bound = 10 * n * DBL_EPSILON * vec_norm_inf(n, expected[f]);
            for (int k = 0; k < n; k++)
                cr_expect(within(lambda[k], expected[f][k], bound),
                          "%s, matrix %d: lambda_%d = %.17g, LAPACK %.17g",
                          names[m], f, k, lambda[k], expected[f][k]);
        }
    }
}

Test(eig_sym, zero_diagonal_and_identity_matrices)
{
    enum { N = 9 };
    double A[N * N], V[N * N], lambda[N];
    for (int m = 0; m < 2; m++) {
        vec_fill(N * N, A, 0);
        cr_assert_eq(methods[m](N, lambda, V, A), NUM_OK);
        for (int k = 0; k < N; k++)
            cr_expect_eq(lambda[k], 0);
        expect_decomposition(names[m], N, A, lambda, V);
        for (int i = 0; i < N; i++)
            A[i * N + i] = (i * 4) % N - 3; /* -3 ... 5 in another order */
        cr_assert_eq(methods[m](N, lambda, V, A), NUM_OK);
        for (int k = 0; k < N; k++)
            cr_expect_eq(lambda[k], k - 3, "diagonal, without rounding");
        mat_identity(N, A);
        cr_assert_eq(methods[m](N, lambda, V, A), NUM_OK);
        expect_decomposition(names[m], N, A, lambda, V);
    }
}

Test(eig_sym, works_at_every_scale)
{
    enum { N = 6 };
    double A[N * N], B[N * N], V[N * N], lambda[N], scaled[N];
    const double wanted[N] = {-3, -1, 0, 0.5, 2, 2};
    rng r;
    rng_seed(&r, 3);
    problem_symmetric(N, A, wanted, B, &r);
    for (int m = 0; m < 2; m++) {
        cr_assert_eq(methods[m](N, lambda, V, A), NUM_OK);
        for (int e = -900; e <= 1000; e += 100) {
            for (int i = 0; i < N * N; i++)
                B[i] = ldexp(A[i], e);
            cr_assert_eq(methods[m](N, scaled, V, B), NUM_OK);
            for (int k = 0; k < N; k++)
                cr_expect_eq(scaled[k], ldexp(lambda[k], e), "%s, 2^%d",
                             names[m], e);
        }
        vec_fill(N * N, B, 0);
        B[0] = 5e-324; /* the smallest number there is */
        cr_assert_eq(methods[m](N, scaled, V, B), NUM_OK);
        cr_expect_eq(scaled[N - 1], 5e-324, "%s", names[m]);
    }
}

Test(eig_sym, may_overwrite_its_input)
{
    enum { N = 11 };
    double A[N * N], V[N * N], lambda[N], again[N], work[2 * N];
    rng r;
    rng_seed(&r, 8);
    spectrum(0, N, lambda, &r);
    problem_symmetric(N, A, lambda, work, &r);
    cr_assert_eq(eig_sym(N, lambda, V, A, work), NUM_OK);
    cr_assert_eq(eig_sym(N, again, A, A, work), NUM_OK);
    cr_expect_arr_eq(A, V, sizeof A);
    cr_expect_arr_eq(again, lambda, sizeof lambda);
}

Test(eig_sym, reads_the_lower_triangle_only)
{
    double A[9] = {2, NAN, NAN, 1, 2, NAN, 0, 0, 7}, V[9], lambda[3], work[12];
    for (int m = 0; m < 2; m++) {
        cr_assert_eq(methods[m](3, lambda, V, A), NUM_OK);
        cr_expect(within(lambda[0], 1, 1e-14) && within(lambda[2], 7, 1e-14));
    }
    cr_assert_eq(eig_sym_values(3, lambda, A, work), NUM_OK);
    cr_expect(within(lambda[1], 3, 1e-14));
}

Test(eig_sym, refuses_nan_and_infinity)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    for (int b = 0; b < 3; b++)
        for (int i = 0; i < 4; i++)
            for (int j = 0; j <= i; j++) {
                double A[16], V[16], lambda[4], work[20];
                mat_identity(4, A);
                A[i * 4 + j] = bad[b];
                for (int m = 0; m < 2; m++)
                    cr_expect_eq(methods[m](4, lambda, V, A), NUM_BAD_INPUT,
                                 "%s, %g at %d, %d", names[m], bad[b], i, j);
                cr_expect_eq(eig_sym_values(4, lambda, A, work), NUM_BAD_INPUT);
            }
}
