/* Tests of gemm.h: against the defining sum, written naively. */
#include "gemm.h"

#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 70, ROW = MOST + 3, DEEP = 600 };

static void random_numbers(rng *r, int count, double x[])
{
    for (int i = 0; i < count; i++)
        x[i] = rng_normal(r);
}

static double element(gemm_view V, int i, int j)
{
    return V.a[i * V.row + j * V.column];
}

/* The naive twin; bound gets what rounding errors may amount to. */
static double naive(int k, int i, int j, double c, double alpha, gemm_view A,
                    gemm_view B, double *bound)
{
    double sum = 0, size = fabs(c);
    for (int p = 0; p < k; p++) {
        const double t = element(A, i, p) * element(B, p, j);
        sum += t;
        size += fabs(alpha * t);
    }
    *bound = (k + 2) * DBL_EPSILON * size;
    return c + alpha * sum;
}

/* Views of an m x n matrix with m, n <= most: rows, columns, every second. */
static gemm_view view(int kind, const double a[], int m, int n)
{
    if (kind == 0)
        return (gemm_view){a, n, 1};
    if (kind == 1)
        return (gemm_view){a, 1, m};
    return (gemm_view){a, 2 * n + 1, 2};
}

static double left[3 * MOST * DEEP], right[3 * MOST * DEEP];

static void fill(rng *r, int seed)
{
    rng_seed(r, (uint64_t)seed);
    random_numbers(r, 3 * MOST * DEEP, left);
    random_numbers(r, 3 * MOST * DEEP, right);
}

/* C is larger than the product: nothing beside it may change. */
static void compare(int m, int k, int n, int kinds, int is_lower, rng *r)
{
    static double C[MOST * ROW], before[MOST * ROW];
    const gemm_view a = view(kinds % 3, left, m, k);
    const gemm_view b = view(kinds / 3, right, k, n);
    int wrong = 0, where = 0;
    random_numbers(r, MOST * ROW, C);
    vec_copy(MOST * ROW, before, C);
    if (is_lower)
        gemm_add_lower(n, k, C, ROW, -0.75, a, b);
    else
        gemm_add(m, k, n, C, ROW, -0.75, a, b);
    for (int e = 0; e < MOST * ROW; e++) {
        const int i = e / ROW, j = e % ROW;
        double bound = 0, expected = before[e];
        if (i < m && j < n && is_lower && j > i)
            continue; /* may be changed or not */
        if (i < m && j < n)
            expected = naive(k, i, j, before[e], -0.75, a, b, &bound);
        if (!within(C[e], expected, bound) && wrong++ == 0)
            where = e;
    }
    cr_expect_eq(wrong, 0,
                 "%d x %d x %d, views %d, lower %d: %d are wrong, the first "
                 "is C(%d, %d) = %.17g",
                 m, k, n, kinds, is_lower, wrong, where / ROW, where % ROW,
                 C[where]);
}

Test(gemm_add, small_case_by_hand)
{
    const double A[6] = {1, 2, 3, 4, 5, 6}, B[6] = {1, 0, 0, 1, 1, 1};
    double C[4] = {10, 20, 30, 40};
    /* (1 2 3; 4 5 6) (1 0; 0 1; 1 1) = (4 5; 10 11) */
    gemm_add(2, 3, 2, C, 2, 2, (gemm_view){A, 3, 1}, (gemm_view){B, 2, 1});
    cr_expect(C[0] == 18 && C[1] == 30 && C[2] == 50 && C[3] == 62);
    gemm_add(2, 0, 2, C, 2, 2, (gemm_view){A, 3, 1}, (gemm_view){B, 2, 1});
    cr_expect(C[0] == 18 && C[3] == 62, "an empty sum adds nothing");
    gemm_add(0, 3, 2, NULL, 2, 2, (gemm_view){A, 3, 1}, (gemm_view){B, 2, 1});
}

/* Every remainder of every tile, and one row more than a cache's block. */
Test(gemm_add, agrees_with_the_naive_sum)
{
    const int sizes[] = {1, 2, 3, 4, 5, 7, 8, 9, 12, 17, 23, MOST};
    const int depths[] = {1, 2, 9, 64};
    rng r;
    fill(&r, 1);
    for (int m = 0; m < 12; m++)
        for (int n = 0; n < 12; n++)
            compare(sizes[m], depths[(m + n) % 4], sizes[n], (m + n) % 9, 0,
                    &r);
}

Test(gemm_add, takes_every_kind_of_view)
{
    rng r;
    fill(&r, 2);
    for (int kinds = 0; kinds < 9; kinds++) {
        compare(19, 33, 26, kinds, 0, &r);
        compare(67, 5, 69, kinds, 0, &r);
        compare(11, DEEP, 3, kinds, 0, &r);
    }
}

Test(gemm_add_lower, agrees_with_the_naive_sum_below_the_diagonal)
{
    rng r;
    fill(&r, 3);
    for (int n = 1; n <= MOST; n += n < 20 ? 1 : 10)
        compare(n, n % 2 ? 7 : 260, n, n % 9, 1, &r);
}

/* Larger than all blocks: integers, so that every sum is exact. */
Test(gemm_add, blocks_fit_together)
{
    enum { M = 130, K = 520, N = 300 };
    static double A[M * K], B[K * N], C[M * N], L[N * N];
    int wrong = 0;
    rng r;
    rng_seed(&r, 4);
    for (int i = 0; i < M * K; i++)
        A[i] = rng_below(&r, 9) - 4.0;
    for (int i = 0; i < K * N; i++)
        B[i] = rng_below(&r, 9) - 4.0;
    gemm_add(M, K, N, C, N, 1, (gemm_view){A, K, 1}, (gemm_view){B, N, 1});
    gemm_add_lower(N, K, L, N, 1, (gemm_view){B, 1, N}, (gemm_view){B, N, 1});
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            double product = 0, gram = 0;
            for (int p = 0; p < K; p++) {
                product += i < M ? A[i * K + p] * B[p * N + j] : 0;
                gram += B[p * N + i] * B[p * N + j];
            }
            wrong += i < M && C[i * N + j] != product;
            wrong += j <= i && L[i * N + j] != gram;
        }
    cr_expect_eq(wrong, 0, "seed 4: %d elements are wrong", wrong);
}

Test(gemm_add, nan_and_infinity_go_where_they_belong)
{
    enum { N = 11 };
    double A[N * N] = {0}, B[N * N] = {0}, C[N * N] = {0};
    A[4 * N + 10] = NAN;
    B[10 * N + 6] = INFINITY;
    gemm_add(N, N, N, C, N, 1, (gemm_view){A, N, 1}, (gemm_view){B, N, 1});
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            cr_expect_eq(isnan(C[i * N + j]), i == 4 || j == 6, "%d, %d", i, j);
}
