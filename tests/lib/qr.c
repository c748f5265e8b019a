/*
 * Tests of qr.h: A P = Q R is multiplied out, Q is orthogonal, a least squares
 * residual is orthogonal to the columns. Numbers from LAPACK: see qr.py.
 */
#include "qr.h"

#include "chol.h"
#include "dataset.h"
#include "mat.h"
#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 12 };

/* A factorisation with room for its parts. */
typedef struct factor {
    int m, n, k, perm[MOST];
    double A[MOST * MOST], QR[MOST * MOST], tau[MOST], Q[MOST * MOST];
} factor;

static void fill_random(rng *r, int count, double a[], double scale)
{
    for (int i = 0; i < count; i++)
        a[i] = scale * rng_normal(r);
}

/* Factors f->A and builds Q column by column. */
static void run(factor *f)
{
    double work[MOST], column[MOST];
    f->k = f->m < f->n ? f->m : f->n;
    vec_copy(f->m * f->n, f->QR, f->A);
    cr_assert_eq(qr_factor(f->m, f->n, f->QR, f->tau, f->perm, work), NUM_OK);
    for (int j = 0; j < f->m; j++) {
        vec_fill(f->m, column, 0);
        column[j] = 1;
        qr_apply(f->m, f->n, column, f->QR, f->tau);
        for (int i = 0; i < f->m; i++)
            f->Q[i * f->m + j] = column[i];
    }
}

/* The certificates of a factorisation; size is about |A|. */
static void expect_factor(const factor *f, double size, const char *what,
                          int seed)
{
    int m = f->m, n = f->n, seen[MOST] = {0};
    double bound = 20 * MOST * DBL_EPSILON;
    for (int j = 0; j < n; j++)
        seen[f->perm[j]]++;
    for (int j = 0; j < n; j++)
        cr_expect_eq(seen[j], 1, "%s, seed %d: perm is no permutation", what,
                     seed);
    for (int i = 0; i < m; i++)
        for (int j = 0; j < m; j++) {
            double s = 0;
            for (int l = 0; l < m; l++)
                s += f->Q[l * m + i] * f->Q[l * m + j];
            cr_expect(within(s, i == j, bound),
                      "%s, seed %d: (Q'Q)_%d,%d is %g", what, seed, i, j, s);
        }
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++) {
            double s = 0;
            for (int l = 0; l <= j && l < m; l++)
                s += f->Q[i * m + l] * f->QR[l * n + j];
            cr_expect(within(s, f->A[i * n + f->perm[j]], bound * size),
                      "%s, seed %d: (QR)_%d,%d is %g", what, seed, i, j, s);
        }
    for (int j = 1; j < f->k; j++)
        cr_expect(fabs(f->QR[j * n + j]) <=
                      fabs(f->QR[(j - 1) * (n + 1)]) + bound * size,
                  "%s, seed %d: the diagonal rises at %d", what, seed, j);
}

Test(qr_factor, one_column_by_hand)
{
    /* |(3, 4)| = 5: beta = -5, v = (1, 4 / 8), tau = 8 / 5 */
    double A[2] = {3, 4}, tau, work;
    int perm = -1;
    cr_assert_eq(qr_factor(2, 1, A, &tau, &perm, &work), NUM_OK);
    cr_expect(within(A[0], -5, 1e-15) && within(A[1], 0.5, 1e-16) &&
                  within(tau, 1.6, 1e-15) && perm == 0,
              "R = %g, v = (1, %g), tau = %g", A[0], A[1], tau);
}

Test(qr_factor, agrees_with_lapack)
{
    const double A[15] = {1, 2, 0, 0, 3, 1, 2, -1, 4, 1, 1, 1, -2, 0, 3};
    const double R[9] = {-5.196152422706632,
                         0,
                         -0.5773502691896257,
                         0,
                         -3.872983346207417,
                         -0.2581988897471609,
                         0,
                         0,
                         -3.098386676965934};
    factor f = {.m = 5, .n = 3};
    vec_copy(15, f.A, A);
    run(&f);
    cr_expect(f.perm[0] == 2 && f.perm[1] == 1 && f.perm[2] == 0);
    for (int i = 0; i < 3; i++)
        for (int j = i; j < 3; j++)
            cr_expect(within(fabs(f.QR[i * 3 + j]), fabs(R[i * 3 + j]), 1e-14),
                      "R_%d,%d is %.16g", i, j, f.QR[i * 3 + j]);
}

Test(qr_factor, every_shape)
{
    for (int m = 1; m <= MOST; m++)
        for (int n = 1; n <= MOST; n++) {
            factor f = {.m = m, .n = n};
            rng r;
            rng_seed(&r, (uint64_t)(100 * m + n));
            fill_random(&r, m * n, f.A, 1);
            run(&f);
            expect_factor(&f, 4, "random", 100 * m + n);
        }
}

Test(qr_factor, every_scale)
{
    for (int e = -1000; e <= 1000; e += 250) {
        double scale = ldexp(1, e), work[4];
        factor f = {.m = 6, .n = 4};
        rng r;
        rng_seed(&r, 7);
        fill_random(&r, 24, f.A, scale);
        vec_copy(24, f.QR, f.A);
        cr_assert_eq(qr_factor(6, 4, f.QR, f.tau, f.perm, work), NUM_OK);
        double norm = 0, R = 0;
        for (int i = 0; i < 6; i++) {
            norm = hypot(norm, f.A[i * 4 + f.perm[0]]);
            R = fabs(f.QR[0]);
        }
        cr_expect(within(R, norm, 1e-14 * norm), "2^%d: |R_00| = %g, not %g", e,
                  R, norm);
        cr_expect_eq(qr_rank(6, 4, f.QR, 1e-13), 4, "2^%d: rank", e);
    }
}

/* An entry of 1e-9 beside 1 is lost in sqrt(1 + 1e-18), but not by H. */
Test(qr_factor, small_entries_below_the_diagonal_count)
{
    factor f = {.m = 3, .n = 2};
    const double A[6] = {1, 1, 1e-9, 0, 0, 1e-9};
    vec_copy(6, f.A, A);
    run(&f);
    expect_factor(&f, 1, "Laeuchli", 0);
    /* the part of either column that is orthogonal to the other one */
    cr_expect(within(fabs(f.QR[3]), sqrt(2) * 1e-9, 1e-15), "R_11 is %g",
              f.QR[3]);
}

Test(qr_factor, zeros)
{
    factor f = {.m = 4, .n = 3};
    run(&f);
    expect_factor(&f, 1, "zero", 0);
    cr_expect_eq(qr_rank(4, 3, f.QR, 0), 0, "the zero matrix has rank 0");
    f.A[0 * 3 + 1] = 2; /* a zero column, a triangular one */
    f.A[1 * 3 + 2] = -1;
    run(&f);
    expect_factor(&f, 2, "triangular", 0);
    cr_expect_eq(qr_rank(4, 3, f.QR, 1e-15), 2);
}

Test(qr_factor, refuses_nan_and_infinity)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    for (int k = 0; k < 3; k++)
        for (int i = 0; i < 6; i++) {
            double A[6] = {1, 2, 3, 4, 5, 6}, tau[2] = {7, 7}, work[2];
            int perm[2] = {-1, -1};
            A[i] = bad[k];
            cr_expect_eq(qr_factor(3, 2, A, tau, perm, work), NUM_BAD_INPUT);
            cr_expect(tau[0] == 7 && perm[0] == -1 &&
                          A[(i + 1) % 6] == (i + 1) % 6 + 1,
                      "nothing is written");
        }
}

Test(qr_rank, products_of_thin_matrices)
{
    for (int rank = 1; rank <= 6; rank++)
        for (int seed = 1; seed <= 5; seed++) {
            double left[10 * 6], right[6 * 8], work[8], tau[8], A[80];
            int perm[8];
            rng r;
            rng_seed(&r, (uint64_t)seed);
            fill_random(&r, 10 * rank, left, 1);
            fill_random(&r, rank * 8, right, 1);
            mat_mul(10, rank, 8, A, left, right);
            cr_assert_eq(qr_factor(10, 8, A, tau, perm, work), NUM_OK);
            cr_expect_eq(qr_rank(10, 8, A, 1e-13), rank,
                         "seed %d: rank %d, not %d", seed,
                         qr_rank(10, 8, A, 1e-13), rank);
        }
}

Test(qr_apply, transpose_undoes)
{
    factor f = {.m = 9, .n = 4};
    double y[9], z[9];
    rng r;
    rng_seed(&r, 3);
    fill_random(&r, 36, f.A, 1);
    fill_random(&r, 9, y, 1);
    run(&f);
    vec_copy(9, z, y);
    qr_apply_t(9, 4, z, f.QR, f.tau);
    cr_expect(within(vec_norm2(9, z), vec_norm2(9, y), 1e-14), "length stays");
    qr_apply(9, 4, z, f.QR, f.tau);
    cr_expect(vec_distance(9, z, y) <= 1e-14, "Q Q'y = y");
}

Test(qr_least_squares, agrees_with_lapack)
{
    double A[15] = {1, 2, 0, 0, 3, 1, 2, -1, 4, 1, 1, 1, -2, 0, 3};
    double b[5] = {1, -2, 3, 0, 5}, x[3], tau[3], work[3], residual;
    int rank, perm[3];
    cr_assert_eq(
        qr_least_squares(5, 3, x, &rank, &residual, A, b, tau, perm, work),
        NUM_OK);
    cr_expect(within(x[0], -0.5532407407407404, 1e-14) &&
                  within(x[1], -0.4297839506172841, 1e-14) &&
                  within(x[2], 0.987397119341564, 1e-14),
              "x = %.16g, %.16g, %.16g", x[0], x[1], x[2]);
    cr_expect(within(residual, 3.105939815887889, 1e-14) && rank == 3);
}

/* The minimiser is where A'(b - Ax) = 0; residual is |b - Ax|. */
Test(qr_least_squares, residual_is_orthogonal_to_the_columns)
{
    enum { M = 12 };
    for (int n = 1; n <= M; n++) {
        double A[M * M], F[M * M], b[M], Qb[M], x[M], r[M], slope[M];
        double tau[M], work[M], residual;
        int rank, perm[M];
        rng g;
        rng_seed(&g, (uint64_t)n);
        fill_random(&g, M * n, A, 1);
        fill_random(&g, M, b, 1);
        vec_copy(M * n, F, A);
        vec_copy(M, Qb, b);
        cr_assert_eq(
            qr_least_squares(M, n, x, &rank, &residual, F, Qb, tau, perm, work),
            NUM_OK, "seed %d", n);
        mat_vec(M, n, r, A, x);
        vec_sub(M, r, b, r);
        mat_t_vec(M, n, slope, A, r);
        double size = vec_norm2(M * n, A);
        size *= vec_norm2(M, b) + size * vec_norm2(n, x);
        cr_expect(vec_norm2(n, slope) <= 1e-14 * size,
                  "seed %d: |A'r| = %g, size %g", n, vec_norm2(n, slope), size);
        cr_expect(within(residual, vec_norm2(M, r), 1e-13),
                  "seed %d: |r| = %g, not %g", n, residual, vec_norm2(M, r));
    }
}

/* The naive twin: normal equations, which are right where kappa is small. */
Test(qr_least_squares, agrees_with_the_normal_equations)
{
    enum { M = 40, N = 6 };
    double A[M * N], G[N * N], b[M], x[N], z[N], tau[N], work[N], residual;
    int rank, perm[N];
    rng r;
    rng_seed(&r, 11);
    fill_random(&r, M * N, A, 1);
    fill_random(&r, M, b, 1);
    mat_gram(M, N, G, A);
    cr_assert_eq(chol_factor(N, G, G), NUM_OK);
    mat_t_vec(M, N, z, A, b);
    chol_solve(N, z, G, z);
    cr_assert_eq(
        qr_least_squares(M, N, x, &rank, &residual, A, b, tau, perm, work),
        NUM_OK);
    cr_expect(vec_distance(N, x, z) <= 1e-14 * (1 + vec_norm2(N, z)));
}

Test(qr_least_squares, reports_dependent_columns)
{
    /* column 2 = column 0 + column 1 */
    const double A[12] = {1, 0, 1, 2, 1, 3, 0, 3, 3, 1, -1, 0};
    const double b[4] = {1, 2, -1, 4};
    double F[12], Qb[4], x[3], tau[3], work[3], residual, r[4], slope[3];
    int rank, perm[3], zeros = 0;
    vec_copy(12, F, A);
    vec_copy(4, Qb, b);
    cr_expect_eq(
        qr_least_squares(4, 3, x, &rank, &residual, F, Qb, tau, perm, work),
        NUM_NOT_PD, "A'A is singular");
    cr_expect_eq(rank, 2);
    for (int j = 0; j < 3; j++)
        zeros += x[j] == 0;
    cr_expect_eq(zeros, 1, "n - rank elements are 0");
    mat_vec(4, 3, r, A, x);
    vec_sub(4, r, b, r);
    mat_t_vec(4, 3, slope, A, r);
    cr_expect(vec_norm2(3, slope) <= 1e-13, "and still a minimiser: %g",
              vec_norm2(3, slope));
    cr_expect(within(residual, vec_norm2(4, r), 1e-14));
}

Test(qr_least_squares, more_columns_than_rows)
{
    double A[6] = {1, 0, 2, 0, 1, 0}, b[2] = {4, 3}, x[3], tau[2], work[3];
    double residual;
    int rank, perm[3];
    cr_expect_eq(
        qr_least_squares(2, 3, x, &rank, &residual, A, b, tau, perm, work),
        NUM_NOT_PD);
    cr_expect(rank == 2 && residual == 0);
    cr_expect(x[0] == 0 && within(x[1], 3, 1e-15) && within(x[2], 2, 1e-15),
              "the longest columns are used: %g, %g, %g", x[0], x[1], x[2]);
}

Test(qr_least_squares, refuses_nan)
{
    double A[2] = {1, 2}, b[2] = {NAN, 1}, x = 7, tau, work, residual;
    int rank, perm;
    cr_expect_eq(
        qr_least_squares(2, 1, &x, &rank, &residual, A, b, &tau, &perm, &work),
        NUM_BAD_INPUT);
    cr_expect(x == 7 && A[0] == 1 && A[1] == 2);
    b[0] = 1;
    A[1] = INFINITY;
    cr_expect_eq(
        qr_least_squares(2, 1, &x, &rank, &residual, A, b, &tau, &perm, &work),
        NUM_BAD_INPUT);
    cr_expect(x == 7 && b[0] == 1);
}

/* Linear regression with an intercept, columns of very different size. */
Test(qr_least_squares, diabetes_agrees_with_lapack)
{
    enum { M = 442, N = 11 };
    const double expected[N] = {
        -334.5671385187883, -0.036361224223626004, -22.85964809049827,
        5.602962091923714,  1.116807993318193,     -1.0899963340632477,
        0.7464504555142355, 0.3720047150891599,    6.533831935990258,
        68.48312496478859,  0.2801169893215054};
    static double A[M * N];
    double b[M], x[N], tau[N], work[N], residual;
    int rank, perm[N];
    csv_error e;
    dataset *d =
        dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY, &e);
    cr_assert(d != NULL && d->m == M && d->n == N - 1, "%s: %s", e.file,
              e.text);
    for (int i = 0; i < M; i++) {
        A[i * N] = 1;
        vec_copy(N - 1, A + i * N + 1, d->X + i * (N - 1));
    }
    vec_copy(M, b, d->y);
    dataset_free(d);
    cr_assert_eq(
        qr_least_squares(M, N, x, &rank, &residual, A, b, tau, perm, work),
        NUM_OK);
    for (int j = 0; j < N; j++)
        cr_expect(within(x[j], expected[j], 1e-10 * fabs(expected[j])),
                  "x[%d] = %.16g", j, x[j]);
    cr_expect(within(residual, 1124.2712242307646, 1e-9), "%.16g", residual);
}
