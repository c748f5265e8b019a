/* gemm.c: C = C + alpha A B by tiles in registers and blocks in the caches. */
#include "gemm.h"

#include "blas.h"
#include "lanes.h"

/* Tiles: their sums, a row of B and an element of A fill the registers. */
#if defined __AVX512F__
enum { ROWS = 8, COLUMNS = 8 };
#elif defined __AVX__
enum { ROWS = 4, COLUMNS = 8 };
#else
enum { ROWS = 4, COLUMNS = 4 };
#endif

/*
 * A panel of A (ROWS x DEPTH) stays in the nearest cache while the panels of B
 * (DEPTH x COLUMNS each, DEPTH x WIDTH together) come from the second one.
 */
enum { DEPTH = 256, WIDTH = 128 };

/* From how many uses on a copy of a panel pays for itself. */
enum { USES_OF_A = 64, USES_OF_B = 96 };

/* panel: what a tile is made of, k steps of ROWS or COLUMNS elements each. */
typedef struct panel {
    const double *a;
    ptrdiff_t step, across;
} panel;

/* blocks: room for copies. */
typedef struct blocks {
    _Alignas(64) double A[ROWS * DEPTH];
    _Alignas(64) double B[WIDTH * DEPTH];
} blocks;

static int least(int a, int b)
{
    return a < b ? a : b;
}

/*
 * One tile: C = C + alpha A B over k steps, element (i, p) of A at
 * a[p * a_step + i * across], row p of B at b[p * b_step].
 */
static inline void tile(int k, double *restrict C, ptrdiff_t row, double alpha,
                        const double *restrict a, ptrdiff_t a_step,
                        ptrdiff_t across, const double *restrict b,
                        ptrdiff_t b_step)
{
    double s[ROWS][COLUMNS] = {{0}};
    for (int p = 0; p < k; p++) {
        for (int i = 0; i < ROWS; i++) {
            const double factor = a[i * across];
#pragma omp simd
            for (int j = 0; j < COLUMNS; j++)
                s[i][j] = multiply_add(factor, b[j], s[i][j]);
        }
        a += a_step;
        b += b_step;
    }
    for (int i = 0; i < ROWS; i++)
        for (int j = 0; j < COLUMNS; j++)
            C[i * row + j] += alpha * s[i][j];
}

/* The tile once more: Clang keeps s in registers only where it is inlined. */
static void multiply(int k, double *C, ptrdiff_t row, double alpha, panel A,
                     panel B)
{
    tile(k, C, row, alpha, A.a, A.step, A.across, B.a, B.step);
}

/* A tile that sticks out of C: only its first m rows and n columns count. */
static void multiply_part(int m, int n, int k, double *C, ptrdiff_t row,
                          double alpha, panel A, panel B)
{
    double S[ROWS * COLUMNS] = {0};
    multiply(k, S, COLUMNS, 1, A, B);
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++)
            C[i * row + j] += alpha * S[i * COLUMNS + j];
}

/*
 * Copies count lines of k elements, element (p, i) from a[p * step +
 * i * across], as k steps of width, zeros in place of lines that are missing.
 */
static panel packed(double *copy, int k, int count, const int width, panel from)
{
    for (int p = 0; p < k; p++)
        for (int i = 0; i < width; i++)
            copy[p * width + i] =
                i < count ? from.a[p * from.step + i * from.across] : 0;
    return (panel){copy, width, 1};
}

/*
 * C = C + alpha A B for k <= DEPTH and n <= WIDTH, but in row i only the tiles
 * that begin before column below + i + ROWS.
 */
static void add_block(blocks *b, int m, int k, int n, double *C, ptrdiff_t row,
                      double alpha, gemm_view A, gemm_view B, int below)
{
    panel panels[WIDTH / COLUMNS];
    for (int j = 0; j < n; j += COLUMNS) {
        panel *q = &panels[j / COLUMNS];
        *q = (panel){B.a + j * B.column, B.row, B.column};
        if (m >= USES_OF_B || n - j < COLUMNS || B.column != 1)
            *q =
                packed(b->B + j * DEPTH, k, least(COLUMNS, n - j), COLUMNS, *q);
    }
    for (int i = 0; i < m; i += ROWS) {
        const int rows = least(ROWS, m - i);
        panel a = {A.a + i * A.row, A.column, A.row};
        if (below + i + rows <= 0)
            continue;
        if (n >= USES_OF_A || rows < ROWS)
            a = packed(b->A, k, rows, ROWS, a);
        for (int j = 0; j < n && j < below + i + rows; j += COLUMNS) {
            double *c = C + i * row + j;
            const int columns = least(COLUMNS, n - j);
            const panel *q = &panels[j / COLUMNS];
            if (rows == ROWS && columns == COLUMNS)
                multiply(k, c, row, alpha, a, *q);
            else
                multiply_part(rows, columns, k, c, row, alpha, a, *q);
        }
    }
}

/* All of C by blocks, or the tiles that touch its lower triangle. */
static void add(int m, int k, int n, double *C, ptrdiff_t row, double alpha,
                gemm_view A, gemm_view B, int is_lower)
{
    blocks b;
    for (int j = 0; j < n; j += WIDTH)
        for (int p = 0; p < k; p += DEPTH) {
            const gemm_view left = {A.a + p * A.column, A.row, A.column};
            const gemm_view right = {B.a + p * B.row + j * B.column, B.row,
                                     B.column};
            add_block(&b, m, least(DEPTH, k - p), least(WIDTH, n - j), C + j,
                      row, alpha, left, right, is_lower ? -j : n);
        }
}

void gemm_add(int m, int k, int n, double *C, ptrdiff_t row, double alpha,
              gemm_view A, gemm_view B)
{
    if (!blas_gemm(m, k, n, C, row, alpha, A, B))
        add(m, k, n, C, row, alpha, A, B, 0);
}

void gemm_add_lower(int n, int k, double *C, ptrdiff_t row, double alpha,
                    gemm_view A, gemm_view B)
{
    if (!blas_gemm_lower(n, k, C, row, alpha, A, B))
        add(n, k, n, C, row, alpha, A, B, 1);
}
