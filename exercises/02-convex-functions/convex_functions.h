/*
 * convex_functions.h: the contracts of chapter 02.
 *
 * An objective f carries its dimension n = f->n; arrays described as [n] have
 * that many elements. Its value may be +INFINITY: then the point is not in the
 * domain of f. Arrays may not overlap unless it is said.
 */
#ifndef CONVEX_FUNCTIONS_H
#define CONVEX_FUNCTIONS_H

#include "expression.h"
#include "not_written.h"
#include "num.h"
#include "objective.h"
#include "rng.h"

/*
 * 2.1 jensen_gap: t f(x) + (1 - t) f(y) - f(t x + (1 - t) y), how far the chord
 * from (y, f(y)) to (x, f(x)) lies above f at the weight t of x.
 *   f     in
 *   x, y  in, [n]; may be the same array
 *   t     in, 0 <= t <= 1
 *   work  [n], overwritten
 * Returns the gap. f is convex if and only if it is never negative.
 *   +INFINITY  an end is outside of the domain: there is no chord
 *   -INFINITY  only the point between is outside: the domain is not convex
 *   NaN        t is outside [0, 1] or NaN, or one of the values is NaN
 * At most three values of f.
 * Source: Boyd & Vandenberghe, Convex Optimization, sections 3.1.1 and 3.1.2.
 */
double jensen_gap(objective *f, const double x[], const double y[], double t,
                  double work[]);

/*
 * chord_verdict: what a search for a bad chord found. Finitely many chords can
 * refute convexity, they cannot prove it: there is no verdict "convex".
 */
typedef enum chord_verdict {
    CHORDS_REFUTED,     /* a witness is at hand: f is not convex */
    CHORDS_NOT_REFUTED, /* no witness was found, which proves nothing */
    CHORDS_BAD_INPUT    /* a parameter is out of range, or f gave NaN */
} chord_verdict;

/*
 * 2.2 refute_convex_function: search a box for a chord that lies below f.
 * One chord: x and y uniform in the box, every coordinate with a random number
 * of its own, and a weight t in (0, 1). With z = t x + (1 - t) y it is a
 * witness if
 *   f(x), f(y) are finite and  gap < -tol max(|f(x)|, |f(y)|, |f(z)|),
 * the gap of 2.1, or if f(z) = +INFINITY. Stops at the first witness.
 *   f           in
 *   x, y        out, [n]: the ends of the witness
 *   t           out: the weight of x in it, 0 < t < 1
 *   tested      out: chords with both ends in the domain, the witness included
 *   lo, hi      in, [n], finite, lo_i <= hi_i
 *   max_chords  in, chords to draw, >= 1; an end outside of the domain uses one
 *               up too
 *   tol         in, finite, >= 0, relative: how many parts of |f| are put down
 *               to rounding
 *   r           in and out: the only source of random numbers
 *   work        [n], overwritten
 * Returns CHORDS_REFUTED with the witness; CHORDS_NOT_REFUTED; CHORDS_BAD_INPUT
 * for a parameter outside its range (then *tested = 0 and f is not called) or
 * as soon as a value of f is NaN. x, y, t mean something for a witness only.
 * At most 3 max_chords values of f.
 * Source: the definition, Boyd & Vandenberghe, section 3.1.1.
 */
chord_verdict refute_convex_function(objective *f, double x[], double y[],
                                     double *t, int *tested, const double lo[],
                                     const double hi[], int max_chords,
                                     double tol, rng *r, double work[]);

/*
 * 2.3 first_order_gap: f(y) - f(x) - grad f(x)'(y - x), how far f at y lies
 * above its tangent at x.
 *   f     in
 *   x     in, [n], where the tangent touches
 *   y     in, [n], where it is compared with f; may be x
 *   work  [n], overwritten
 * Returns the gap. A differentiable f on an open convex domain is convex if and
 * only if the gap is never negative.
 *   +INFINITY  y is outside of the domain, x inside: nothing is contradicted
 *   NaN        x is outside of the domain (no tangent there), or a value or a
 *              derivative is NaN
 * One value with gradient at x, one value at y.
 * Source: Boyd & Vandenberghe, section 3.1.3.
 */
double first_order_gap(objective *f, const double x[], const double y[],
                       double work[]);

/*
 * 2.4 log_sum_exp: log(e^{z_1} + ... + e^{z_n}) and its gradient, the softmax
 * p_i = e^{z_i} / (e^{z_1} + ... + e^{z_n}), without overflow or underflow.
 *   n  number of terms, n >= 1
 *   p  out, [n], p_i >= 0, sum 1; may alias z
 *   z  in, [n], finite or -INFINITY (a term that is not there: p_i = 0), but
 *      not all -INFINITY
 * Returns the value. For another z (NaN, +INFINITY, all -INFINITY) it returns
 * NaN, and p holds a NaN. 5n flops and n exponentials.
 * Source: Boyd & Vandenberghe, section 3.1.5; Blanchard, Higham & Higham,
 * Accurately computing the log-sum-exp and softmax functions, IMA J. Numer.
 * Anal. 41(4), 2021, 2311-2330, Algorithm 4.1 (the rounding errors).
 */
double log_sum_exp(int n, double p[n], const double z[n]);

/*
 * 2.5 max_affine: f(x) = max_i (a_i'x + b_i) and one of its subgradients: a_k,
 * where k is the smallest index at which the maximum is reached.
 *   m  number of affine functions, m >= 1
 *   n  dimension, n >= 1
 *   g  out, [n], a_k
 *   k  out, 0 <= k < m
 *   A  in, m x n row-major; row i is a_i
 *   b  in, [m]
 *   x  in, [n]
 * Returns f(x). If one of the m numbers is NaN: NaN, with k the first such row.
 * 2mn flops.
 * Source: Boyd & Vandenberghe, section 3.2.3 (the function).
 */
double max_affine(int m, int n, double g[n], int *k, const double A[m * n],
                  const double b[m], const double x[n]);

/*
 * descent: a method that walks downhill.
 *   run   x in: the start, out: where it ended, [f->n]. Returns NUM_OK if it
 *         arrived, else why not.
 *   data  handed to run untouched: step sizes and the like
 */
typedef struct descent {
    num_status (*run)(objective *f, double x[], void *data);
    void *data;
} descent;

/*
 * 2.6 best_of_starts: run a descent from every start and compare what is
 * reached: by value, not by place.
 *   f       what is minimised
 *   count   number of starts, >= 1
 *   ends    out, [count * n]: row i is where the run from start i ended
 *   values  out, [count]: f at ends_i; +INFINITY if run i did not arrive: its
 *           status is not NUM_OK, or f there is not finite
 *   best    out: the first i with the smallest value
 *   spread  out: the largest minus the smallest value of the runs that arrived.
 *           Up to the precision of the runs it is 0 if f is convex.
 *   width   out: the largest distance between two ends whose values are at most
 *           values[best] + tol; 0 if there is only one. It shows how large the
 *           set of minimisers is at least.
 *   starts  in, [count * n]: row i is start i
 *   method  in
 *   tol     in, finite, >= 0, in the units of f
 * Returns how many runs arrived. If none did, or if count or tol is outside its
 * range (then nothing is run), it returns 0 and leaves best, spread and width
 * as they were.
 * One run for each start, one value of f for each that ends with NUM_OK.
 */
int best_of_starts(objective *f, int count, double ends[], double values[],
                   int *best, double *spread, double *width,
                   const double starts[], const descent *method, double tol);

/*
 * 2.7 curvature_of: what the rules of disciplined convex programming prove
 * about an expression, from the leaves to the root.
 *   count       number of nodes, >= 1
 *   curvatures  out, [count]: the verdict on each node
 *   signs       out, [count]: what is known of its sign
 *   nodes       in, [count]: see expression.h, also for the table of operations
 * The rules, for node i with arguments u (and v), where "g through h" means: g
 * itself if h rises in it, g with convex and concave exchanged if h falls, and
 * only "affine", if it is that, when h does neither:
 *   constant   finite: CURVATURE_CONSTANT and its sign (0: SIGN_ZERO); else
 *              unknown
 *   variable   CURVATURE_AFFINE, sign as given
 *   all arguments constant         CURVATURE_CONSTANT
 *   operation h of the table       convex if h is convex and every argument
 *              through h is convex, concave if h is concave and every argument
 *              through h is concave, affine if both
 *   value * u  u if value > 0, exchanged if value < 0, constant if value = 0
 *              (but unknown if u is unknown: its domain need not be convex, or
 *              if value is not finite)
 *   u v        if one is constant: the other times a number of that sign, and
 *              only "affine" if the sign is unknown; else unknown
 *   signs      u + v: what both are. value * u, u v: by the rule of signs, zero
 *              if a factor is. max: >= 0 if one is, <= 0 if both are; min the
 *              other way round. The operations of the table that are never
 *              negative: >= 0. All else unknown.
 *   abs, square, hypot   rise in u if u >= 0 is known, fall if u <= 0 is known,
 *              else neither
 *   an argument that is no earlier node, or an operation that does not exist:
 *              unknown
 * Returns the verdict on the last node; CURVATURE_UNKNOWN if count < 1. It says
 * "no rule applies", never "not convex". O(count), no recursion.
 * Source: Grant, Boyd & Ye, Disciplined Convex Programming, in Liberti &
 * Maculan (eds), Global Optimization: From Theory to Implementation, 2006,
 * 155-210; Boyd & Vandenberghe, section 3.2.4.
 */
curvature curvature_of(int count, curvature curvatures[count],
                       known_sign signs[count], const node nodes[count]);

#endif
