/*
 * landscapes.h: the contracts of chapter 11.
 *
 * An objective f carries its dimension n = f->n; arrays described as [n] have
 * that many elements. Where a function takes n itself the shape is in the
 * prototype. Arrays may not overlap. Parameters outside their range, NaN
 * included, give NUM_BAD_INPUT (0 where the result is a count); then nothing is
 * written, f is not called and no random number is taken. Norms are 2-norms.
 *
 * Random numbers are part of the contract: the same generator gives the same
 * run to everybody, so draw neither more nor fewer than it says, in its order.
 */
#ifndef LANDSCAPES_H
#define LANDSCAPES_H

#include "not_written.h"
#include "num.h"
#include "objective.h"
#include "rng.h"
#include "vec.h"

#include <math.h>

/* What a critical point is: the same numbers as the verdicts of 3.7. */
enum {
    POINT_MINIMUM = 1, /* a strict local minimum */
    POINT_MAXIMUM,     /* a strict local maximum */
    POINT_SADDLE,      /* f rises one way and falls another */
    POINT_DEGENERATE   /* second derivatives cannot tell */
};

/*
 * 11.1 critical_points: solve grad f(x) = 0 by Newton's method from many
 * starts, keep each solution once, and say what it is by the Hessian there.
 *
 * A run from x_0, a start, for k = 0, 1, ...
 *   g, H        gradient and Hessian at x_k; not finite: the run is dropped
 *   |g| <= tol  x_k is a solution
 *   k = max_steps   the run is dropped
 *   otherwise   x_{k+1} = x_k - H^{-1} g. With H = sum_j lambda_j v_j v_j' this
 *               is x_k - sum_j (v_j'g / lambda_j) v_j; leave out the terms with
 *               |lambda_j| <= 1e-12 max_i |lambda_i|.
 * A solution whose distance to one found before is <= merge is the same one and
 * dropped.
 *   f       with a Hessian
 *   count   number of starts, >= 1
 *   points  out, [count * n]: row k is the k-th solution, in the order in which
 *           they were found; rows beyond the last are of no meaning
 *   kinds   out, [count]: what 3.7 says of the Hessian at point k with its
 *           tol = 1e-6, as one of the POINT_ names
 *   index   out, [count]: the number of eigenvalues that count as negative
 *   starts  in, [count * n], row i is start i
 *   tol, merge  finite, >= 0
 *   max_steps   >= 0
 *   work    [n * (n + 4)]
 * Returns how many different solutions were found. One gradient and one Hessian
 * for each x_k. Nothing of chapter 03 is linked: bring your own 3.7 along as a
 * static function.
 */
int critical_points(objective *f, int count, double points[], int kinds[],
                    int index[], const double starts[], double tol,
                    double merge, int max_steps, double work[]);

/* What a place on the map is called that leads to none of the minima. */
enum {
    BASIN_OTHER = -1,      /* it stops somewhere else: at a saddle, say */
    BASIN_UNFINISHED = -2, /* it has not stopped */
    BASIN_DIVERGED = -3    /* it left every bound */
};

/*
 * 11.2 basin_map: where gradient descent goes from every point of a grid.
 * From the start x_0 in row i and column j,
 *   (lo_1 + j (hi_1 - lo_1) / (columns - 1),
 *    lo_2 + i (hi_2 - lo_2) / (rows - 1))
 * so that row 0 is the bottom and the edges are on the map, for k = 0, 1, ...
 *   f(x_k) or |grad f(x_k)| is not finite   BASIN_DIVERGED
 *   |grad f(x_k)| <= tol                    it stops here: the number of the
 *       nearest minimum (the first of several) if that is within radius, else
 *       BASIN_OTHER
 *   k = max_steps                           BASIN_UNFINISHED
 *   otherwise                               x_{k+1} = x_k - eta grad f(x_k)
 *   f              n = 2
 *   rows, columns  >= 2
 *   count          number of minima, >= 1
 *   labels         out, [rows * columns], row-major, one of the answers above
 *   lo, hi         in, lo < hi, hi - lo finite
 *   minima         in, [count * 2], row k is minimum k
 *   eta            finite, > 0
 *   tol, radius    >= 0
 *   max_steps      >= 0
 * Returns NUM_OK or NUM_BAD_INPUT.
 */
num_status basin_map(objective *f, int rows, int columns, int count,
                     int labels[], const double lo[2], const double hi[2],
                     const double minima[], double eta, double tol,
                     double radius, int max_steps);

/*
 * 11.3 escape_steps: how many steps gradient descent takes to leave a saddle,
 * by the linear theory. Near the saddle s, every step multiplies x_k - s by
 * I - eta H. Let lambda < 0 be the smallest eigenvalue of H, v its eigenvector
 * of length 1 and c = v'd, d = x_0 - s. The part of x_k - s along v is
 * c (1 - eta lambda)^k.
 *   n       dimension, n >= 1
 *   steps   out: the smallest whole k >= 0 with
 *           |c| (1 - eta lambda)^k >= radius; so that rounding does not add a
 *           step, this is ceil(q - 1e-9) for the real solution q > 0.
 *           INFINITY if c = 0.
 *   H       in, n x n symmetric, the Hessian at s; its smallest eigenvalue is
 *           simple, or v is not determined
 *   d       in, [n], finite
 *   eta     finite, > 0
 *   radius  finite, > 0
 *   work    [n * (n + 2)]
 * Returns NUM_OK; NUM_NO_PROGRESS if lambda >= 0, nothing pushes away then and
 * steps is left as it was; NUM_BAD_INPUT, also if H is not finite.
 */
num_status escape_steps(int n, double *steps, const double H[n * n],
                        const double d[n], double eta, double radius,
                        double work[n * (n + 2)]);

/*
 * ball_point: a point uniformly distributed in the ball of that radius around
 * 0: a random direction, and radius u^(1/n) for the length. Takes n normals and
 * one uniform.
 */
static inline void ball_point(int n, double x[], double radius, rng *r)
{
    double length;
    for (int i = 0; i < n; i++)
        x[i] = rng_normal(r);
    length = vec_norm2(n, x);
    vec_scale(n, x, radius * pow(rng_uniform(r), 1.0 / n) / length);
}

/*
 * perturbation: when to kick, how hard, and what counts as an escape.
 *   eta       step size, finite, > 0
 *   tol       kick where the gradient is that short, >= 0
 *   radius    of the ball the kick is drawn from, finite, > 0
 *   decrease  by how much f must fall after a kick, >= 0
 *   wait      within how many gradient steps, >= 1
 */
typedef struct perturbation {
    double eta, tol, radius, decrease;
    int wait;
} perturbation;

/*
 * 11.4 perturbed_gradient_descent: gradient descent that kicks itself where the
 * gradient is short, and stops where a kick did not help. For k = 0, 1, ...
 *   1. f(x_k) or |grad f(x_k)| is not finite: NUM_DIVERGED, x is x_k
 *   2. the last kick was made at x_m, with m + 1 + wait = k, and
 *      f(x_k) > f(x_m) - decrease: NUM_OK, x is x_m, the point before the kick
 *   3. k = max_steps: NUM_MAX_ITERATIONS, x is x_k
 *   4. |grad f(x_k)| <= tol, and there was no kick yet or m + 1 + wait <= k: a
 *      kick, x_{k+1} = x_k + xi with xi = ball_point(n, xi, radius, r)
 *   5. otherwise x_{k+1} = x_k - eta grad f(x_k)
 *   f          what is minimised
 *   x          in: x_0, out: as above, [n]
 *   steps      out, the last k
 *   kicks      out, how many kicks there were
 *   p          in, the parameters
 *   max_steps  >= 0
 *   r          in and out
 *   work       [2 * n]
 * Or NUM_BAD_INPUT. One value with gradient at each x_k.
 * Source: Jin, Ge, Netrapalli, Kakade & Jordan, How to escape saddle points
 * efficiently, ICML 2017, Algorithm 2; here a kick is a step of its own.
 */
num_status perturbed_gradient_descent(objective *f, double x[], int *steps,
                                      int *kicks, const perturbation *p,
                                      int max_steps, rng *r, double work[]);

/*
 * 11.5 saddle_fraction: how many eigenvalues of a random symmetric matrix are
 * negative? Each sample is a matrix of the Gaussian orthogonal ensemble: for
 * i = 0 ... n - 1, for j = 0 ... i draw one normal z;
 *   A_ij = A_ji = z for j < i,   A_ii = sqrt(2) z.
 *   n          order, n >= 1
 *   histogram  out, [n + 1]: histogram[k] samples have k negative eigenvalues
 *   fraction   out: the share of the samples that have eigenvalues of both
 *              signs, 0 < k < n
 *   samples    >= 1
 *   r          in and out, takes samples n (n + 1) / 2 normals
 *   work       [2 * n * (n + 1)]
 * Returns NUM_OK or NUM_BAD_INPUT.
 */
num_status saddle_fraction(int n, int histogram[], double *fraction,
                           int samples, rng *r, double work[]);

/*
 * 11.6 factorization_gradient: f(U) = 1/4 |UU' - M|_F^2 and its gradient
 * (UU' - M) U.
 *   n, r  M is n x n, U has r columns; n, r >= 1
 *   G     out, n x r row-major, the gradient
 *   U     in, n x r row-major
 *   M     in, n x n symmetric, of any signs of its eigenvalues
 *   work  [n * n]
 * Returns f(U). NaN in U or M comes out. 4n^2 r flops.
 */
double factorization_gradient(int n, int r, double G[n * r],
                              const double U[n * r], const double M[n * n],
                              double work[n * n]);

/* box_point: uniformly distributed in the box; takes n uniforms. */
static inline void box_point(int n, double x[], const double lo[],
                             const double hi[], rng *r)
{
    for (int i = 0; i < n; i++)
        x[i] = lo[i] + rng_uniform(r) * (hi[i] - lo[i]);
}

/*
 * 11.7 multi_start: gradient descent from one random start after another, until
 * a budget of evaluations is used up.
 * A start is box_point(n, x, lo, hi, r). At every point, the starts included,
 * one call of objective_value_gradient, one evaluation. A run ends where
 * |g| <= tol, or where f or |g| is not finite; then a new start. Otherwise
 * x = x - eta g.
 *   f       what is minimised
 *   best    out, [n], the point with the lowest finite value of all that were
 *           evaluated (the first of several); as it was if there is none
 *   value   out, f there, or INFINITY
 *   starts  out, how many starts were evaluated
 *   lo, hi  in, [n], finite, lo <= hi
 *   eta     finite, > 0
 *   tol     finite, >= 0
 *   budget  >= 1, the number of evaluations, neither more nor fewer
 *   r       in and out
 *   work    [2 * n]
 * Returns NUM_OK or NUM_BAD_INPUT.
 */
num_status multi_start(objective *f, double best[], double *value, int *starts,
                       const double lo[], const double hi[], double eta,
                       double tol, int budget, rng *r, double work[]);

/*
 * 11.7 noisy_descent: one run with noise that fades, for the same budget. From
 * x_0 = box_point(n, x, lo, hi, r), for k = 0 ... budget - 2, i = 0 ... n - 1
 *   x_{k+1,i} = x_{k,i} - eta g_i + sigma_k z_i,   z_i a normal,
 *   sigma_k = sigma (1 - k / (budget - 1)).
 *   sigma  finite, >= 0
 * Everything else as for multi_start: one evaluation at every x_k, the lowest
 * is kept. Returns NUM_DIVERGED, without further evaluations, where f(x_k) or
 * |g| is not finite.
 */
num_status noisy_descent(objective *f, double best[], double *value,
                         const double lo[], const double hi[], double eta,
                         double sigma, int budget, rng *r, double work[]);

/*
 * 11.8 anneal: simulated annealing, which needs no gradient. From
 * x_0 = box_point(n, x, lo, hi, r), for k = 1 ... budget - 1
 *   T_k = hot (cold / hot)^((k - 1) / (budget - 2)), hot for budget = 2
 *   y   = x + width z, z n normals; then one uniform u, drawn in any case
 *   D   = f(y) - f(x)
 *   x   = y if f(y) is finite, and D <= 0 or u < exp(-D / T_k)
 *   f         what is minimised
 *   best      out, [n], the point with the lowest finite value of all that were
 *             evaluated, as for multi_start
 *   value     out, f there, or INFINITY
 *   accepted  out, how many y became x
 *   lo, hi    in, [n], finite, lo <= hi; for the start only
 *   width     finite, > 0
 *   hot, cold finite, 0 < cold <= hot
 *   budget    >= 1, the number of calls of objective_value, each point once
 *   r         in and out
 *   work      [2 * n]
 * While f(x) is not finite every y with a finite value is accepted.
 * Returns NUM_OK or NUM_BAD_INPUT.
 * Sources: Metropolis et al., Equation of state calculations by fast computing
 * machines, J. Chem. Phys. 21 (1953), 1087-1092 (the acceptance rule);
 * Kirkpatrick, Gelatt & Vecchi, Optimization by simulated annealing, Science
 * 220 (1983), 671-680.
 */
num_status anneal(objective *f, double best[], double *value, int *accepted,
                  const double lo[], const double hi[], double width,
                  double hot, double cold, int budget, rng *r, double work[]);

#endif
