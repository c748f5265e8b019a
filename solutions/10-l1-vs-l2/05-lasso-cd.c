/* 10.5 lasso_cd: coordinate descent with residual updates and active sweeps. */
#include "l1_vs_l2.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

/* S_t(x) */
static double shrink(double x, double t)
{
    if (fabs(x) <= t)
        return 0;
    return x > 0 ? x - t : x + t;
}

/* Minimise over w_j and correct r; returns sqrt(c_j) |change of w_j|. */
static double visit(int m, int n, double w[], double r[], int j,
                    const double X[], double lambda)
{
    double c = 0, slope = 0;
    for (int i = 0; i < m; i++) {
        c += X[i * n + j] * X[i * n + j];
        slope += X[i * n + j] * r[i];
    }
    c /= m;
    double old = w[j];
    w[j] = c > 0 ? shrink(c * old + slope / m, lambda) / c : 0;
    double change = w[j] - old;
    if (change != 0)
        for (int i = 0; i < m; i++)
            r[i] -= change * X[i * n + j];
    return sqrt(c) * fabs(change);
}

num_status lasso_cd(int m, int n, double w[n], double r[m], int *sweeps,
                    int *visits, const double X[m * n], const double y[m],
                    double lambda, double tol, int max_sweeps)
{
    if (!(lambda >= 0 && isfinite(lambda) && tol >= 0 && max_sweeps >= 0))
        return NUM_BAD_INPUT;
    if (!vec_is_finite(m * n, X) || !vec_is_finite(m, y) ||
        !vec_is_finite(n, w))
        return NUM_BAD_INPUT;
    mat_vec(m, n, r, X, w);
    vec_sub(m, r, y, r);
    *visits = 0;
    int full = 1;
    for (*sweeps = 0; *sweeps < max_sweeps;) {
        int settled = 1;
        for (int j = 0; j < n; j++) {
            if (!full && w[j] == 0)
                continue;
            if (!(visit(m, n, w, r, j, X, lambda) <= tol))
                settled = 0;
            ++*visits;
        }
        ++*sweeps;
        if (full && settled)
            return NUM_OK;
        full = settled;
    }
    return NUM_MAX_ITERATIONS;
}
