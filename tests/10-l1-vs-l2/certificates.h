/*
 * certificates.h: what the tests of chapter 10 hold solutions against.
 *
 * P(w) = 1/(2m) |Xw - y|^2 + l1 |w|_1 + l2/2 |w|^2.
 */
#ifndef CERTIFICATES_H
#define CERTIFICATES_H

#include "vec.h"

#include <math.h>

/* residual: r = y - Xw */
static inline void residual(int m, int n, double r[], const double X[],
                            const double y[], const double w[])
{
    for (int i = 0; i < m; i++)
        r[i] = y[i] - vec_dot(n, X + i * n, w);
}

/* slope_of: x_j'r/m */
static inline double slope_of(int m, int n, int j, const double X[],
                              const double r[])
{
    double sum = 0;
    for (int i = 0; i < m; i++)
        sum += X[i * n + j] * r[i];
    return sum / m;
}

/* objective_of: P(w) */
static inline double objective_of(int m, int n, const double X[],
                                  const double y[], const double w[], double l1,
                                  double l2)
{
    double sum = 0;
    for (int i = 0; i < m; i++) {
        const double r = y[i] - vec_dot(n, X + i * n, w);
        sum += r * r;
    }
    return sum / (2 * m) + l1 * vec_norm1(n, w) + l2 / 2 * vec_dot(n, w, w);
}

/*
 * optimality_miss: w minimises P exactly if x_j'r/m - l2 w_j is l1 sign(w_j)
 * where w_j != 0 and within [-l1, l1] elsewhere. Returns the largest miss; NaN
 * if one is NaN.
 */
static inline double optimality_miss(int m, int n, const double X[],
                                     const double y[], const double w[],
                                     double l1, double l2)
{
    double r[512], worst = 0;
    residual(m, n, r, X, y, w);
    for (int j = 0; j < n; j++) {
        const double g = slope_of(m, n, j, X, r) - l2 * w[j];
        const double miss =
            w[j] != 0 ? fabs(g - copysign(l1, w[j])) : fabs(g) - l1;
        if (isnan(miss) || isnan(worst))
            worst = (double)NAN;
        else
            worst = fmax(worst, miss);
    }
    return worst;
}

/* twin_lasso: the contract of lasso_cd once more, naively, r made anew. */
static inline void twin_lasso(int m, int n, double w[], double r[], int *sweeps,
                              int *visits, const double X[], const double y[],
                              double lambda, double tol)
{
    int full = 1, done = 0;
    *sweeps = *visits = 0;
    while (!done) {
        double size = 0;
        for (int j = 0; j < n; j++) {
            if (!full && w[j] == 0)
                continue;
            double c = 0, old = w[j];
            for (int i = 0; i < m; i++)
                c += X[i * n + j] * X[i * n + j] / m;
            w[j] = 0;
            residual(m, n, r, X, y, w);
            const double g = slope_of(m, n, j, X, r);
            w[j] = (g - fmax(-lambda, fmin(lambda, g))) / c;
            size = fmax(size, sqrt(c) * fabs(w[j] - old));
            ++*visits;
        }
        ++*sweeps;
        done = full && size <= tol;
        full = size <= tol;
    }
    residual(m, n, r, X, y, w);
}

#endif
