/* 4.1 mse_loss, mae_loss, huber_loss: the mean loss and its gradient. */
#include "convex_losses.h"
#include "vec.h"

#include <math.h>
#include <stddef.h>

/* rho(r), and its slope. delta is for Huber's function only. */
typedef double residual_loss(double *slope, double r, double delta);

static double squared(double *slope, double r, double delta)
{
    *slope = 2 * r;
    return r * r;
}

static double absolute(double *slope, double r, double delta)
{
    *slope = (r > 0) - (r < 0);
    return fabs(r);
}

static double huber(double *slope, double r, double delta)
{
    if (fabs(r) <= delta) {
        *slope = r;
        return r * r / 2;
    }
    *slope = copysign(delta, r);
    return delta * (fabs(r) - delta / 2);
}

static double mean_loss(int m, int n, double g[], const double X[],
                        const double y[], const double w[], residual_loss *rho,
                        double delta)
{
    double sum = 0, slope;

    if (g != NULL)
        vec_fill(n, g, 0);
    for (int i = 0; i < m; i++) {
        const double *x = X + i * n;
        sum += rho(&slope, vec_dot(n, x, w) - y[i], delta);
        if (g != NULL)
            vec_axpy(n, g, x, slope / m);
    }
    return sum / m;
}

double mse_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n])
{
    return mean_loss(m, n, g, X, y, w, squared, 0);
}

double mae_loss(int m, int n, double g[], const double X[m * n],
                const double y[m], const double w[n])
{
    return mean_loss(m, n, g, X, y, w, absolute, 0);
}

double huber_loss(int m, int n, double g[], const double X[m * n],
                  const double y[m], const double w[n], double delta)
{
    return mean_loss(m, n, g, X, y, w, huber, delta);
}
