/*
 * strong_convexity.h: the contracts of chapter 05.
 *
 * f is mu-strongly convex if for all x and y
 *   f(y) >= f(x) + grad f(x)'(y - x) + mu/2 |y - x|^2,
 * and L-smooth (we only speak of convex f here) if for all x and y
 *   f(y) <= f(x) + grad f(x)'(y - x) + L/2 |y - x|^2.
 * mu and L mean the best constants: the largest mu, the smallest L. kappa is
 * L / mu. Norms are 2-norms. Arrays may not overlap unless it is said.
 */
#ifndef STRONG_CONVEXITY_H
#define STRONG_CONVEXITY_H

#include "not_written.h"
#include "num.h"
#include "objective.h"
#include "rng.h"

/*
 * 5.1 quadratic_constants: the constants of f(x) = 1/2 x'Ax - b'x, that is the
 * smallest and the largest eigenvalue of A.
 *   n      dimension, n >= 1
 *   mu, L  out: the smallest, the largest eigenvalue. One that is at most
 *          n eps max_i |lambda_i| away from 0 counts as 0 (eps = DBL_EPSILON):
 *          it cannot be told from 0.
 *   kappa  out: L / mu, or INFINITY if mu is 0
 *   A      in, n x n symmetric; only the lower triangle is read
 *   work   [n * (n + 2)]
 * Returns
 *   NUM_OK         f is convex; strongly convex if and only if mu > 0
 *   NUM_NOT_PD     mu < 0: f is not convex and has no lower bound. mu and L are
 *                  set, kappa is left as it was.
 *   NUM_BAD_INPUT  an element of A that is read is not finite; nothing is
 *                  written
 * or what eig_sym_values returns if it fails in another way. 4/3 n^3 flops.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 9.1.2.
 */
num_status quadratic_constants(int n, double *mu, double *L, double *kappa,
                               const double A[n * n], double work[n * (n + 2)]);

/*
 * 5.1 least_squares_constants: those of f(w) = 1/(2m) |Xw - y|^2, whose Hessian
 * is X'X/m. y has no say in it.
 *   m, n   samples and features, >= 1; m < n is allowed
 *   mu, L, kappa  out, as above, but with max(m, n) in the place of n: an
 *          eigenvalue of X'X/m that is at most max(m, n) eps L counts as 0, and
 *          with m < n the smallest one is 0
 *   X      in, m x n
 *   work   [2 * n * (n + 1)]
 * Returns NUM_OK, or NUM_BAD_INPUT if X'X is not finite; nothing is written
 * then. mn^2 + 4/3 n^3 flops.
 */
num_status least_squares_constants(int m, int n, double *mu, double *L,
                                   double *kappa, const double X[m * n],
                                   double work[2 * n * (n + 1)]);

/*
 * linear_map: a symmetric matrix that is known by its products.
 *   apply  sets y[n] to A x; y and x are different arrays
 *   data   handed to apply untouched
 */
typedef struct linear_map {
    void (*apply)(int n, double y[n], const double x[n], void *data);
    void *data;
} linear_map;

/*
 * 5.2 power_iteration: the eigenvalue of largest absolute value. With |v_0| = 1
 *   lambda_k = v_k'A v_k,   r_k = A v_k - lambda_k v_k,
 *   v_{k+1} = A v_k / |A v_k|,
 * until |r_k| <= tol |lambda_k|. Some eigenvalue of A then lies within
 * tol |lambda_k| of lambda_k. For positive semidefinite A no lambda_k is above
 * L.
 *   n          order, n >= 1
 *   lambda     out: the last lambda_k, with its sign
 *   v          in: a start, of any length but 0; out: the last v_k, of length 1
 *   steps      out: that k
 *   A          in
 *   tol        in, >= 0
 *   max_steps  in, >= 0
 *   work       [n]
 * Returns
 *   NUM_OK              |r_k| <= tol |lambda_k|
 *   NUM_MAX_ITERATIONS  after max_steps steps it is not
 *   NUM_DIVERGED        A v_k is not finite; lambda and v are unspecified
 *   NUM_BAD_INPUT       the start is 0 or not finite, or tol or max_steps is
 *                       outside its range; nothing is written
 * A->apply is called once for each v_k, *steps + 1 times.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 8.2.1.
 */
num_status power_iteration(int n, double *lambda, double v[n], int *steps,
                           const linear_map *A, double tol, int max_steps,
                           double work[n]);

/*
 * point_sampler: proposes points of R^n.
 *   sample  sets x[n]; it takes its random numbers from r alone
 *   data    handed to sample untouched
 */
typedef struct point_sampler {
    void (*sample)(int n, double x[n], rng *r, void *data);
    void *data;
} point_sampler;

/*
 * 5.3 strong_convexity_sampled: the smallest Bregman quotient
 *   q(x, y) = (f(y) - f(x) - grad f(x)'(y - x)) / (1/2 |y - x|^2)
 * over random pairs. mu is the infimum of q over all pairs, so the result is an
 * upper bound on mu: it refutes a claimed mu and proves none. It is negative if
 * a pair shows that f is not convex.
 *   f             n = f->n
 *   mu            out: the smallest q
 *   x, y          out, [n] each: the first pair that has it
 *   tested        out: the number of pairs of which q was computed
 *   S             in: proposes x, then y, for each pair
 *   min_distance  in, finite, > 0: a pair with |y - x| below it is left out,
 *                 since its q would be the rounding error of f over |y - x|^2
 *   pairs         in, pairs to propose, >= 1
 *   r             in and out
 *   work          [4 * n]
 * Returns
 *   NUM_OK          at least one pair was tested
 *   NUM_INFEASIBLE  no pair was far enough apart
 *   NUM_BAD_INPUT   min_distance or pairs is outside its range (then f and S
 *                   are not called), or a distance or q is not finite
 * mu, x and y mean nothing unless NUM_OK. One value with gradient, at x, and
 * one value, at y, for each pair tested.
 */
num_status strong_convexity_sampled(objective *f, double *mu, double x[],
                                    double y[], int *tested,
                                    const point_sampler *S, double min_distance,
                                    int pairs, rng *r, double work[]);

/*
 * ridge_form: the two ways to write the penalty. Both are in use; ask which one
 * a lambda belongs to.
 */
typedef enum ridge_form {
    RIDGE_WHOLE, /* lambda |w|^2 */
    RIDGE_HALF   /* lambda/2 |w|^2 */
} ridge_form;

/*
 * 5.4 ridge_shift: the eigenvalues of the Hessian of f(w) + penalty(w), given
 * those of the Hessian H of f: those of H + 2 lambda I for RIDGE_WHOLE, of H +
 * lambda I for RIDGE_HALF.
 *   n        >= 1
 *   shifted  out, [n], in the order of h; may be h itself
 *   h        in, [n], the eigenvalues of H, in any order, finite
 *   lambda   in, finite, >= 0
 * Returns NUM_OK, or NUM_BAD_INPUT if h or lambda breaks its condition; shifted
 * is then left as it was.
 */
num_status ridge_shift(int n, double shifted[n], const double h[n],
                       double lambda, ridge_form form);

/*
 * 5.4 ridge_for_mu: the smallest lambda >= 0 for which no eigenvalue of the
 * Hessian of f(w) + penalty(w) is below mu. f need not be convex.
 *   n, h, form  as above
 *   lambda      out
 *   mu          in, finite, >= 0: the wanted constant
 * Returns NUM_OK, or NUM_BAD_INPUT if h or mu breaks its condition; *lambda is
 * then left as it was.
 */
num_status ridge_for_mu(int n, double *lambda, const double h[n], double mu,
                        ridge_form form);

/*
 * 5.5 best_step_and_rate: what gradient descent with a fixed step promises for
 * a mu-strongly convex and L-smooth f: with step 2/(mu + L)
 *   |x_t - x*| <= rate^t |x_0 - x*|,   rate = (kappa - 1)/(kappa + 1),
 * and no other fixed step promises a smaller rate.
 *   step        out: 2/(mu + L)
 *   rate        out, >= 0 and, up to rounding, < 1
 *   iterations  out: the smallest whole t >= 0 with rate^t <= eps, as a double
 *               since it may be above INT_MAX. Right to a relative 1e-9 for all
 *               kappa up to 1e15 (and to the last digit where t is below 1e9,
 *               unless rate^t equals eps up to rounding).
 *   mu, L       in, finite, 0 < mu <= L
 *   eps         in, finite, > 0: by what factor the distance is to shrink
 * Returns NUM_OK, or NUM_BAD_INPUT if a parameter is outside its range; nothing
 * is written then.
 * Source: Nesterov, Introductory Lectures on Convex Optimization, 2004, Theorem
 * 2.1.15.
 */
num_status best_step_and_rate(double *step, double *rate, double *iterations,
                              double mu, double L, double eps);

/* What a history of gaps looks like. */
enum {
    RATE_LINEAR = 1, /* gap_t about C q^t */
    RATE_SUBLINEAR,  /* gap_t about C / t^p */
    RATE_NONE,       /* the gap does not fall */
    RATE_TOO_SHORT,  /* not enough gaps to say */
    RATE_BAD_INPUT   /* a parameter is outside its range */
};

/* rate_string: the verdict in words, for messages. Returns a static string. */
static inline const char *rate_string(int verdict)
{
    switch (verdict) {
    case RATE_LINEAR:
        return "linear";
    case RATE_SUBLINEAR:
        return "sublinear";
    case RATE_NONE:
        return "not falling";
    case RATE_TOO_SHORT:
        return "too short";
    case RATE_BAD_INPUT:
        return "bad input";
    default:
        return "unknown verdict";
    }
}

/*
 * 5.6 fit_rate: two straight lines, by least squares, through the gaps
 * gap_t = history[t] - f_star of a run:
 *   log gap_t = a + t log q        a line over t,      gap_t about C q^t
 *   log gap_t = c - p log t        a line over log t,  gap_t about C / t^p
 * Only t = first, first + 1, ..., last are used; last is count - 1, or the t
 * before the first one (from first on) whose gap is not > floor or not finite.
 *   count     number of values, >= 1
 *   factor    out: q
 *   exponent  out: p
 *   history   in, [count], f(x_0), f(x_1), ...
 *   f_star    in, the smallest value of f
 *   first     in, >= 1: from which t on
 *   floor     in, finite, >= 0: gaps up to it are rounding errors
 * Returns, the first that holds,
 *   RATE_BAD_INPUT  first or floor is outside its range; nothing is written
 *   RATE_TOO_SHORT  fewer than 5 values are used; nothing is written
 *   RATE_NONE       q >= 1
 *   RATE_LINEAR     the sum of the squared residuals of the line over t is not
 *                   larger than that of the line over log t
 *   RATE_SUBLINEAR  otherwise
 * Logarithms are natural. No allocation, a few passes over the history.
 */
int fit_rate(int count, double *factor, double *exponent,
             const double history[count], double f_star, int first,
             double floor);

/*
 * 5.7 pl_constant: the smallest quotient
 *   p(x) = 1/2 |grad f(x)|^2 / (f(x) - f_star)
 * over random points. f satisfies the Polyak-Lojasiewicz condition with mu if
 * p(x) >= mu for all x that do not minimise f; the result is an upper bound on
 * such a mu. Strongly convex functions satisfy it with their mu, and some
 * functions that are not strongly convex, or not even convex, do too.
 *   f        n = f->n
 *   mu       out: the smallest p
 *   x        out, [n]: the first point that has it
 *   tested   out: the number of points of which p was computed
 *   f_star   in, finite, the smallest value of f
 *   min_gap  in, finite, > 0: a point with f(x) - f_star below it is left out,
 *            since its p would be a quotient of rounding errors
 *   S        in: proposes the points
 *   points   in, points to propose, >= 1
 *   r        in and out
 *   work     [2 * n]
 * Returns
 *   NUM_OK          at least one point was tested
 *   NUM_INFEASIBLE  no point was far enough above f_star
 *   NUM_BAD_INPUT   a parameter is outside its range (then f and S are not
 *                   called), a gap or p is not finite, or f(x) < f_star -
 *                   min_gap: f_star is then not the smallest value
 * mu and x mean nothing unless NUM_OK. One value with gradient for each point.
 * Source: Karimi, Nutini & Schmidt, Linear convergence of gradient and
 * proximal-gradient methods under the Polyak-Lojasiewicz condition, ECML PKDD
 * 2016 (arXiv:1608.04636).
 */
num_status pl_constant(objective *f, double *mu, double x[], int *tested,
                       double f_star, double min_gap, const point_sampler *S,
                       int points, rng *r, double work[]);

#endif
