/*
 * momentum.h: the contracts of chapter 08.
 *
 * Conventions differ between books and libraries, so each formula is the whole
 * truth about its function: where the factor 1 - beta stands, whether the step
 * size is inside or outside of the memory, where the gradient is taken. The
 * lesson has the table that translates them.
 *
 * An objective f carries its dimension n = f->n; arrays described as [n] have
 * that many elements. Arrays may not overlap. Parameters outside their range,
 * NaN included, give NUM_BAD_INPUT; then nothing is written and f is not
 * called. Norms are 2-norms.
 */
#ifndef MOMENTUM_H
#define MOMENTUM_H

#include "not_written.h"
#include "num.h"
#include "objective.h"

/*
 * 8.1 momentum_step: one step along an exponential moving average (EMA) of the
 * gradients,
 *   v_{k+1} = beta v_k + (1 - beta) g_k
 *   x_{k+1} = x_k - eta v_{k+1}.
 * v is a mean of gradients and has their unit; the step size stays outside, so
 * a new eta acts on all of v at once. There is no bias correction.
 *   n     dimension, n >= 1
 *   x     in: x_k, out: x_{k+1}
 *   v     in: v_k, out: v_{k+1}; 0 before the first step
 *   g     in, the gradient at x_k, finite: a NaN would stay in v for ever
 *   eta   finite, > 0
 *   beta  in [0, 1); 0 is gradient descent
 * Returns NUM_OK or NUM_BAD_INPUT (a parameter, or an element of g). 5n flops.
 */
num_status momentum_step(int n, double x[n], double v[n], const double g[n],
                         double eta, double beta);

/*
 * 8.2 heavy_ball_step: one step of Polyak's heavy ball,
 *   x_{k+1} = x_k - eta g_k + beta (x_k - x_{k-1}).
 *   n       dimension, n >= 1
 *   x       in: x_k, out: x_{k+1}
 *   x_last  in: x_{k-1}, out: x_k; equal to x before the first step
 *   g       in, the gradient at x_k, finite
 *   eta     finite, > 0
 *   beta    finite, >= 0. A fixed beta should be below 1; under a schedule that
 *           raises the step size a single step may need more, see below.
 * Returns NUM_OK or NUM_BAD_INPUT (a parameter, or an element of g). 5n flops.
 * Source: Polyak, Some methods of speeding up the convergence of iteration
 * methods, USSR Comput. Math. Math. Phys. 4 (1964), no. 5, 1-17.
 */
num_status heavy_ball_step(int n, double x[n], double x_last[n],
                           const double g[n], double eta, double beta);

/*
 * 8.2 ema_to_heavy_ball: the eta and beta with which heavy_ball_step takes the
 * same step as momentum_step, if the two have had the same iterates so far.
 *   eta           out, finite, >= 0
 *   beta          out, finite, >= 0
 *   ema_eta       eta of momentum_step in this step, finite, > 0
 *   ema_eta_last  its eta in the last step, finite, > 0; before the first step
 *                 there is no memory, and any value will do
 *   ema_beta      its beta, the same in every step, in [0, 1)
 * With a fixed step size ema_eta = ema_eta_last.
 * Returns NUM_OK, or NUM_BAD_INPUT if a parameter is outside its range or a
 * result is not finite.
 */
num_status ema_to_heavy_ball(double *eta, double *beta, double ema_eta,
                             double ema_eta_last, double ema_beta);

/*
 * 8.3 nesterov: Nesterov's accelerated gradient method. From y_0 = x_0 and
 * t_0 = 1, for k = 0, 1, ...
 *   x_{k+1} = y_k - eta grad f(y_k)
 *   t_{k+1} = (1 + sqrt(1 + 4 t_k^2)) / 2
 *   y_{k+1} = x_{k+1} + (t_k - 1) / t_{k+1} (x_{k+1} - x_k).
 *   f          what is minimised
 *   x          in: the start x_0; out: the last x_k, [n]
 *   history    out, [max_steps + 1]: history[k] = f(x_k) for k = 0 ... *steps
 *   steps      out, that last k: the number of steps taken
 *   eta        step size, finite, > 0; 1/L for the bound of the lesson
 *   tol        stop after the first step from a y_k with |grad f(y_k)| <= tol;
 *              tol >= 0. For convex f and eta <= 2/L the gradient at the new x
 *              is no longer than that.
 *   max_steps  >= 0
 *   work       [2 * n]
 * Returns
 *   NUM_OK              the gradient at the last y_k had norm <= tol
 *   NUM_MAX_ITERATIONS  max_steps steps were taken and it had not
 *   NUM_DIVERGED        f(x_k) is not finite; x is that x_k, k = *steps
 *   NUM_BAD_INPUT       eta, tol or max_steps is outside its range
 * Calls objective_value at every x_k, objective_gradient at every y_k that a
 * step is taken from, and f in no other way.
 * Source: Beck & Teboulle, A fast iterative shrinkage-thresholding algorithm
 * for linear inverse problems, SIAM J. Imaging Sci. 2 (2009), (4.1)-(4.3) and
 * Theorem 4.4, with g = 0.
 */
num_status nesterov(objective *f, double x[], double history[], int *steps,
                    double eta, double tol, int max_steps, double work[]);

/*
 * 8.4 optimal_momentum: the fixed eta and beta of heavy_ball_step that are best
 * for the worst quadratic with eigenvalues in [mu, L]. With kappa = L / mu
 *   eta  = (2 / (sqrt L + sqrt mu))^2
 *   beta = ((sqrt kappa - 1) / (sqrt kappa + 1))^2
 *   rate = (sqrt kappa - 1) / (sqrt kappa + 1).
 *   eta, beta  out
 *   rate       out, the spectral radius (8.5) of the iteration, for every
 *              eigenvalue in [mu, L]
 *   mu, L      finite, 0 < mu <= L
 * Returns NUM_OK or NUM_BAD_INPUT.
 * Source: Lessard, Recht & Packard, Analysis and design of optimization
 * algorithms via integral quadratic constraints, SIAM J. Optim. 26 (2016),
 * Proposition 1; the lesson derives it.
 */
num_status optimal_momentum(double *eta, double *beta, double *rate, double mu,
                            double L);

/* How the heavy ball moves along one eigenvector. */
enum {
    DAMPING_OVER = 1, /* two real roots: a slow one decides */
    DAMPING_CRITICAL, /* a double root: no faster rate with this beta */
    DAMPING_UNDER     /* two complex roots: it swings */
};

/* damping_string: the regime in words, for messages. A static string. */
static inline const char *damping_string(int regime)
{
    switch (regime) {
    case DAMPING_OVER:
        return "over-damped";
    case DAMPING_CRITICAL:
        return "critically damped";
    case DAMPING_UNDER:
        return "under-damped";
    default:
        return "unknown regime";
    }
}

/*
 * 8.5 momentum_spectral_radius: how fast the heavy ball with fixed eta and beta
 * converges on f(x) = lambda x^2 / 2. Its step is the linear map
 *   [x_{k+1}]   [1 + beta - eta lambda   -beta] [x_k    ]
 *   [x_k    ] = [1                        0   ] [x_{k-1}],
 * whose eigenvalues are the roots of r^2 - p r + beta with
 * p = 1 + beta - eta lambda. Let D = p^2 - 4 beta and
 * noise = 1e-12 (p^2 + 4 beta), the size that rounding may give to D.
 *   rho     out: the larger |r|. Where |D| <= noise it is set to sqrt(beta),
 *           which it is up to a relative error below 2e-6.
 *   regime  out: DAMPING_OVER if D > noise, DAMPING_UNDER if D < -noise,
 *           DAMPING_CRITICAL otherwise
 *   eta     finite, > 0
 *   beta    in [0, 1)
 *   lambda  finite, of any sign
 * rho < 1 exactly if 0 < eta lambda < 2 (1 + beta).
 * Returns NUM_OK, or NUM_BAD_INPUT if a parameter is outside its range or D is
 * not finite.
 */
num_status momentum_spectral_radius(double *rho, int *regime, double eta,
                                    double beta, double lambda);

/*
 * 8.6 adaptive_restart: Nesterov's method that drops its momentum whenever the
 * momentum leads uphill. From y_0 = x_0 and t_0 = 1, for k = 0, 1, ...
 *   g_k     = grad f(y_k)
 *   x_{k+1} = y_k - eta g_k
 *   if g_k'(x_{k+1} - x_k) > 0, a restart:
 *     t_{k+1} = 1,  y_{k+1} = x_{k+1}
 *   otherwise, as in 8.3:
 *     t_{k+1} = (1 + sqrt(1 + 4 t_k^2)) / 2
 *     y_{k+1} = x_{k+1} + (t_k - 1) / t_{k+1} (x_{k+1} - x_k).
 *   restarts  out, how often the condition held in the *steps steps
 * Everything else as for nesterov: history, steps, tol, the statuses, the calls
 * of f, work [2 * n].
 * Source: O'Donoghue & Candes, Adaptive restart for accelerated gradient
 * schemes, Found. Comput. Math. 15 (2015), the gradient scheme.
 */
num_status adaptive_restart(objective *f, double x[], double history[],
                            int *steps, int *restarts, double eta, double tol,
                            int max_steps, double work[]);

#endif
