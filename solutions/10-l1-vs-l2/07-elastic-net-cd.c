/* 10.7 elastic_net_cd: coordinate descent with an L1 and an L2 penalty. */
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
                    const double X[], double l1, double l2)
{
    double c = 0, slope = 0;
    for (int i = 0; i < m; i++) {
        c += X[i * n + j] * X[i * n + j];
        slope += X[i * n + j] * r[i];
    }
    c /= m;
    double old = w[j];
    w[j] = c + l2 > 0 ? shrink(c * old + slope / m, l1) / (c + l2) : 0;
    double change = w[j] - old;
    if (change != 0)
        for (int i = 0; i < m; i++)
            r[i] -= change * X[i * n + j];
    return sqrt(c) * fabs(change);
}

num_status elastic_net_cd(int m, int n, double w[n], double r[m], int *sweeps,
                          const double X[m * n], const double y[m],
                          double lambda, double alpha, double tol,
                          int max_sweeps)
{
    if (!(lambda >= 0 && isfinite(lambda) && alpha >= 0 && alpha <= 1))
        return NUM_BAD_INPUT;
    if (!(tol >= 0 && max_sweeps >= 0) || !vec_is_finite(m * n, X) ||
        !vec_is_finite(m, y) || !vec_is_finite(n, w))
        return NUM_BAD_INPUT;
    mat_vec(m, n, r, X, w);
    vec_sub(m, r, y, r);
    for (*sweeps = 0; *sweeps < max_sweeps;) {
        int settled = 1;
        for (int j = 0; j < n; j++)
            if (!(visit(m, n, w, r, j, X, lambda * alpha,
                        lambda * (1 - alpha)) <= tol))
                settled = 0;
        ++*sweeps;
        if (settled)
            return NUM_OK;
    }
    return NUM_MAX_ITERATIONS;
}
