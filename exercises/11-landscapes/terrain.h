/*
 * terrain.h: the landscapes that the tests, the pictures and the lesson of
 * chapter 11 share. No exercise needs it.
 */
#ifndef TERRAIN_H
#define TERRAIN_H

#include "landscapes.h"
#include "mat.h"

/*
 * himmelblau: (x^2 + y - 11)^2 + (x + y^2 - 7)^2, with four minima of value 0,
 * four saddles and one maximum.
 */
static inline double himmelblau(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double a = x[0] * x[0] + x[1] - 11, b = x[0] + x[1] * x[1] - 7;
    if (g) {
        g[0] = 4 * x[0] * a + 2 * b;
        g[1] = 2 * a + 4 * x[1] * b;
    }
    return a * a + b * b;
}

static inline void himmelblau_hessian(int n, double H[], const double x[],
                                      void *data)
{
    (void)n;
    (void)data;
    H[0] = 12 * x[0] * x[0] + 4 * x[1] - 42;
    H[1] = H[2] = 4 * (x[0] + x[1]);
    H[3] = 12 * x[1] * x[1] + 4 * x[0] - 26;
}

static inline objective terrain_himmelblau(void)
{
    return (objective){
        .n = 2, .eval = himmelblau, .hessian = himmelblau_hessian};
}

/* himmelblau_minima: the four minima, counter-clockwise from (3, 2). */
static const double himmelblau_minima[] = {3,
                                           2,
                                           -2.8051180869527448,
                                           3.1313125182505729,
                                           -3.7793102533777469,
                                           -3.2831859912861694,
                                           3.5844283403304917,
                                           -1.8481265269644036};

/*
 * pass: x^2/2 - y^2/2 + y^4/4, a saddle at (0, 0) with eigenvalues 1 and -1
 * between two minima at (0, +-1) of value -1/4.
 */
static inline double pass(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double y2 = x[1] * x[1];
    if (g) {
        g[0] = x[0];
        g[1] = x[1] * (y2 - 1);
    }
    return x[0] * x[0] / 2 + y2 * (y2 / 4 - 0.5);
}

static inline void pass_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 1;
    H[1] = H[2] = 0;
    H[3] = 3 * x[1] * x[1] - 1;
}

static inline objective terrain_pass(void)
{
    return (objective){.n = 2, .eval = pass, .hessian = pass_hessian};
}

/*
 * rastrigin: sum_i x_i^2 + A (1 - cos(2 pi x_i)), a bowl with ripples; the
 * lowest point is 0, with value 0. data points to A, or is NULL for A = 10,
 * where there is a pit near every whole number with |x_i| < 30 or so.
 */
static inline double rastrigin(int n, double g[], const double x[], void *data)
{
    const double turn = 6.283185307179586, A = data ? *(double *)data : 10;
    double sum = 0;
    for (int i = 0; i < n; i++) {
        sum += x[i] * x[i] + A * (1 - cos(turn * x[i]));
        if (g)
            g[i] = 2 * x[i] + A * turn * sin(turn * x[i]);
    }
    return sum;
}

/*
 * factorization: data of factorization_value and factorization_hessian.
 *   n, r  M is n x n, U has r columns, x = U row after row
 *   M     [n * n], symmetric
 */
typedef struct factorization {
    int n, r;
    const double *M;
} factorization;

enum { FACTORIZATION_MOST = 16 };

/* (UU' - M) into R, n x n; n <= FACTORIZATION_MOST. */
static inline void factorization_residual(const factorization *p, double R[],
                                          const double U[])
{
    mat_mul_t(p->n, p->r, p->n, R, U, U);
    vec_axpy(p->n * p->n, R, p->M, -1);
}

static inline double factorization_value(int n, double g[], const double x[],
                                         void *data)
{
    const factorization *p = data;
    double R[FACTORIZATION_MOST * FACTORIZATION_MOST];
    (void)n;
    factorization_residual(p, R, x);
    if (g)
        mat_mul(p->n, p->n, p->r, g, R, x);
    return vec_dot(p->n * p->n, R, R) / 4;
}

/*
 * The Hessian is the map Z -> (UU' - M) Z + (UZ' + ZU') U; in elements
 *   H_{ia,jb} = R_ij [a = b] + U_ib U_ja + [i = j] sum_k U_ka U_kb.
 */
static inline void factorization_hessian(int n, double H[], const double x[],
                                         void *data)
{
    const factorization *p = data;
    double R[FACTORIZATION_MOST * FACTORIZATION_MOST];
    factorization_residual(p, R, x);
    for (int i = 0; i < p->n; i++)
        for (int a = 0; a < p->r; a++)
            for (int j = 0; j < p->n; j++)
                for (int b = 0; b < p->r; b++) {
                    double h = x[i * p->r + b] * x[j * p->r + a];
                    h += a == b ? R[i * p->n + j] : 0;
                    for (int k = 0; i == j && k < p->n; k++)
                        h += x[k * p->r + a] * x[k * p->r + b];
                    H[(i * p->r + a) * n + j * p->r + b] = h;
                }
}

static inline objective terrain_factorization(factorization *p)
{
    return (objective){.n = p->n * p->r,
                       .eval = factorization_value,
                       .hessian = factorization_hessian,
                       .data = p};
}

#endif
