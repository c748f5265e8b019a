/* eig_ql.c: eigenvalues of tridiagonal matrices by implicitly shifted QL. */
#include "eig_parts.h"

#include <float.h>
#include <math.h>

enum { QL_STEPS = 60, GROUP = 4, LONGEST = 1024 };

/*
 * Rotations of rows k and k + 1 of V, (v_k, v_{k+1}) = (c v_k - s v_{k+1},
 * s v_k + c v_{k+1}). They come in sequences of descending k, and four
 * sequences are applied together, each one row behind the one before: so that
 * a row comes from memory once for eight rotations.
 *   count      sequences
 *   high, low  the range of k of a sequence; c and s from high downwards
 */
typedef struct rotations {
    int n, count, high[GROUP], low[GROUP];
    double *V;
    double c[GROUP][LONGEST], s[GROUP][LONGEST];
} rotations;

static void rotate_rows(int n, double *restrict a, double *restrict b, double c,
                        double s)
{
#pragma omp simd
    for (int j = 0; j < n; j++) {
        const double x = a[j], y = b[j];
        a[j] = c * x - s * y;
        b[j] = s * x + c * y;
    }
}

/* Rotation q of rows q and q + 1 of five, for q = 0 ... 3. */
static void rotate_five(int n, double *V, const double c[GROUP],
                        const double s[GROUP])
{
    double *restrict v0 = V, *restrict v1 = v0 + n, *restrict v2 = v1 + n;
    double *restrict v3 = v2 + n, *restrict v4 = v3 + n;
    const double c0 = c[0], c1 = c[1], c2 = c[2], c3 = c[3];
    const double s0 = s[0], s1 = s[1], s2 = s[2], s3 = s[3];
#pragma omp simd
    for (int j = 0; j < n; j++) {
        const double x1 = s0 * v0[j] + c0 * v1[j];
        const double x2 = s1 * x1 + c1 * v2[j];
        const double x3 = s2 * x2 + c2 * v3[j];
        v0[j] = c0 * v0[j] - s0 * v1[j];
        v1[j] = c1 * x1 - s1 * v2[j];
        v2[j] = c2 * x2 - s2 * v3[j];
        const double y = v4[j];
        v3[j] = c3 * x3 - s3 * y;
        v4[j] = s3 * x3 + c3 * y;
    }
}

/* Sequence q's rotation of row t + q, for all sequences that have it. */
static void rotate_at(const rotations *r, int t)
{
    double c[GROUP] = {1, 1, 1, 1}, s[GROUP] = {0};
    int present = 0;
    for (int q = 0; q < r->count; q++)
        if (t + q <= r->high[q] && t + q >= r->low[q]) {
            c[q] = r->c[q][r->high[q] - t - q];
            s[q] = r->s[q][r->high[q] - t - q];
            present++;
        }
    if (present > 1 && t >= 0 && t + GROUP < r->n) {
        rotate_five(r->n, r->V + t * r->n, c, s);
        return;
    }
    for (int q = 0; q < GROUP; q++)
        if (c[q] != 1 || s[q] != 0) {
            double *row = r->V + (t + q) * r->n;
            rotate_rows(r->n, row, row + r->n, c[q], s[q]);
        }
}

static void rotate_all(rotations *r)
{
    int from = -GROUP, to = r->n;
    for (int q = 0; q < r->count; q++) {
        from = r->high[q] - q > from ? r->high[q] - q : from;
        to = r->low[q] - q < to ? r->low[q] - q : to;
    }
    for (int t = from; t >= to; t--)
        rotate_at(r, t);
    r->count = 0;
}

/* Adds the rotation of row k to the last sequence, or begins a new one. */
static void rotate(rotations *r, int k, double c, double s)
{
    int q = r->count - 1;
    if (q < 0 || r->low[q] != k + 1 || r->high[q] - k >= LONGEST) {
        if (r->count == GROUP)
            rotate_all(r);
        q = r->count++;
        r->high[q] = k;
    }
    r->low[q] = k;
    r->c[q][r->high[q] - k] = c;
    r->s[q][r->high[q] - k] = s;
}

/* The first m >= l at which T falls apart: e[m] is negligible. */
static int split(int n, int l, const double d[], const double e[])
{
    int m = l;
    while (m < n - 1 &&
           !(fabs(e[m]) <= DBL_EPSILON * (fabs(d[m]) + fabs(d[m + 1]))))
        m++;
    return m;
}

/* Of the eigenvalues of the top two by two block, the one closer to d[l]. */
static double shift(double upper, double lower, double joint)
{
    double half = (lower - upper) / 2;
    return upper -
           joint * (joint / (half + copysign(hypot(half, joint), half)));
}

/*
 * One QL step on rows l ... m of T. The rotation of the last two rows is the
 * one that begins the factorisation of T - shift I; it leaves an element (z)
 * outside of the three diagonals, which the others chase to the top. Elements
 * are at most 1; a pair whose squares leave the normal numbers counts as 0.
 */
static void ql_step(int l, int m, double d[], double e[], rotations *g)
{
    double x = d[m] - shift(d[l], d[l + 1], e[l]), z = e[m - 1];
    for (int k = m - 1; k >= l; k--) {
        const double square = x * x + z * z, r = sqrt(square);
        const int is_turned = square > DBL_MIN / DBL_EPSILON;
        const double c = is_turned ? x / r : 1, s = is_turned ? z / r : 0;
        double upper = d[k], lower = d[k + 1], joint = e[k];
        double moved = s * (s * (upper - lower) + 2 * c * joint);
        if (k < m - 1)
            e[k + 1] = r;
        d[k + 1] = lower + moved;
        d[k] = upper - moved;
        e[k] = c * s * (upper - lower) + (c * c - s * s) * joint;
        x = e[k];
        if (k > l) {
            z = s * e[k - 1];
            e[k - 1] *= c;
        }
        rotate(g, k, c, s);
    }
}

num_status eig_ql(int n, double d[n], double e[n], double V[n * n])
{
    rotations g;
    g.n = n;
    g.count = 0;
    g.V = V;
    for (int l = 0; l < n; l++) {
        int m;
        for (int step = 0; (m = split(n, l, d, e)) > l; step++) {
            if (step == QL_STEPS)
                return NUM_MAX_ITERATIONS;
            ql_step(l, m, d, e, &g);
        }
    }
    rotate_all(&g);
    return NUM_OK;
}

/* ---- without vectors: q[k] is the square of e[k] ---- */

static int split_squares(int n, int l, const double d[], const double q[])
{
    const double small = DBL_EPSILON * DBL_EPSILON;
    int m = l;
    while (m < n - 1 && !(q[m] <= small * fabs(d[m] * d[m + 1])) &&
           q[m] > DBL_MIN / DBL_EPSILON)
        m++;
    return m;
}

/*
 * The same step for d and the squares alone, due to Pal, Walker and Kahan
 * (Parlett, The symmetric eigenvalue problem, section 8.15; LAPACK's dsterf):
 * gamma is what would be x / c, p its square times c.
 */
static void ql_step_squares(int l, int m, double d[], double q[])
{
    const double sigma = shift(d[l], d[l + 1], sqrt(q[l]));
    double c = 1, s = 0, gamma = d[m] - sigma, p = gamma * gamma;
    for (int k = m - 1; k >= l; k--) {
        const double square = q[k], r = p + square;
        if (k < m - 1)
            q[k + 1] = s * r;
        const double c_before = c, gamma_before = gamma;
        c = p / r;
        s = square / r;
        gamma = c * (d[k] - sigma) - s * gamma_before;
        d[k + 1] = gamma_before + (d[k] - gamma);
        p = c != 0 ? gamma * gamma / c : c_before * square;
    }
    q[l] = s * p;
    d[l] = sigma + gamma;
}

num_status eig_ql_values(int n, double d[n], double e[n])
{
    for (int k = 0; k < n; k++)
        e[k] *= e[k];
    for (int l = 0; l < n; l++) {
        int m;
        for (int step = 0; (m = split_squares(n, l, d, e)) > l; step++) {
            if (step == QL_STEPS)
                return NUM_MAX_ITERATIONS;
            ql_step_squares(l, m, d, e);
        }
    }
    return NUM_OK;
}
