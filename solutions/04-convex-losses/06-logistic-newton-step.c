/* 4.6 logistic_newton_step: one damped Newton step of logistic regression. */
#include "chol.h"
#include "convex_losses.h"
#include "mat.h"
#include "vec.h"

#include <math.h>

static double value(int m, int n, const double X[], const double y[],
                    const double w[], double lambda)
{
    double sum = 0;
    for (int i = 0; i < m; i++) {
        double margin = y[i] * vec_dot(n, X + i * n, w);
        sum += log1p(exp(-fabs(margin))) + (margin < 0 ? -margin : 0);
    }
    return sum / m + lambda / 2 * vec_dot(n, w, w);
}

/* g = the gradient and H = the Hessian at w. */
static void derivatives(int m, int n, double g[], double H[], const double X[],
                        const double y[], const double w[], double lambda)
{
    vec_copy(n, g, w);
    vec_scale(n, g, lambda);
    vec_fill(n * n, H, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        double margin = y[i] * vec_dot(n, x, w), e = exp(-fabs(margin));
        double s = (margin < 0 ? 1 : e) / (1 + e); /* 1 / (1 + exp(margin)) */
        double d = e / ((1 + e) * (1 + e));        /* p (1 - p) */
        vec_axpy(n, g, x, -y[i] * s / m);
        for (int j = 0; j < n; j++)
            vec_axpy(j + 1, H + j * n, x, d * x[j] / m);
    }
    mat_add_diagonal(n, H, lambda); /* the lower triangle is enough */
}

num_status logistic_newton_step(int m, int n, double w_new[n], double *t,
                                double *decrement, const double X[m * n],
                                const double y[m], const double w[n],
                                double lambda, double work[n * n + 2 * n])
{
    double *H = work, *g = work + n * n, *d = g + n;

    double f = value(m, n, X, y, w, lambda);
    if (!(lambda >= 0 && isfinite(f)))
        return NUM_BAD_INPUT;
    derivatives(m, n, g, H, X, y, w, lambda);
    if (chol_factor(n, H, H) != NUM_OK)
        return NUM_NOT_PD;
    chol_solve(n, d, H, g);
    vec_scale(n, d, -1);
    double slope = vec_dot(n, g, d);
    *decrement = -slope / 2;
    for (*t = 1; *t > 0; *t /= 2) {
        double bound = f + 1e-4 * *t * slope + 1e-14 * f;
        vec_add_scaled(n, w_new, w, d, *t);
        if (value(m, n, X, y, w_new, lambda) <= bound)
            return NUM_OK;
    }
    vec_copy(n, w_new, w);
    *t = 0;
    return NUM_NO_PROGRESS;
}
