/* convex_sets.h: the contracts of chapter 01. */
#ifndef CONVEX_SETS_H
#define CONVEX_SETS_H

#include "not_written.h"
#include "num.h"
#include "rng.h"

/*
 * 1.1 segment_point: z = t x + (1 - t) y, a point of the segment from y to x.
 *   n  dimension, n >= 1
 *   z  out, [n]; may alias x or y
 *   x  in, [n], reached at t = 1
 *   y  in, [n], reached at t = 0
 *   t  in, 0 <= t <= 1
 * Returns NUM_OK, or NUM_BAD_INPUT if t is outside [0, 1] or NaN; z is then
 * left as it was. 3n flops.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 2.1.1.
 */
num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t);

/*
 * 1.2 polyhedron_violation: max_i (a_i'x - b_i), how far x is from satisfying
 * A x <= b.
 *   m  number of inequalities, m >= 1
 *   n  dimension, n >= 1
 *   A  in, m x n row-major; row i is a_i
 *   b  in, [m]
 *   x  in, [n]
 * Returns the largest of the m differences. It is > 0 if x violates a row, 0 if
 * x lies on the boundary, and < 0 if every row holds with room to spare: the
 * least room is then minus the result. With rows of length 1 the room is the
 * distance from x to the nearest of the planes. NaN if one of the differences
 * is NaN. 2mn flops.
 * Source: Boyd & Vandenberghe, Convex Optimization, section 2.2.4.
 */
double polyhedron_violation(int m, int n, const double A[m * n],
                            const double b[m], const double x[n]);

/*
 * sampled_set: a set S of R^n that can only be asked questions.
 *   contains  1 if x is in S, else 0. It must forgive rounding: the floating
 *             point z of a segment misses the exact one by about 1e-16 |z|.
 *   sample    proposes a point x; it may lie outside S. It takes its random
 *             numbers from r alone.
 *   data      handed to both untouched
 */
typedef struct sampled_set {
    int (*contains)(int n, const double x[n], void *data);
    void (*sample)(int n, double x[n], rng *r, void *data);
    void *data;
} sampled_set;

/*
 * convexity_verdict: what a test of convexity found.
 * A test that looks at finitely many points can refute, it cannot prove.
 */
typedef enum convexity_verdict {
    CONVEXITY_REFUTED,     /* a witness is at hand: S is not convex */
    CONVEXITY_NOT_REFUTED, /* no witness was found, which proves nothing */
    CONVEXITY_PROVED,      /* by an argument about all points of S */
    CONVEXITY_BAD_INPUT    /* a parameter is outside its range */
} convexity_verdict;

/*
 * 1.3 refute_convexity: search for x, y in S and a point z between them that is
 * not in S. One pair is two calls of S->sample; if both points are in S, one
 * point z = t x + (1 - t) y with a random t in (0, 1) is asked for. Stops at
 * the first witness.
 *   n          dimension, n >= 1
 *   x, y, z    out, [n] each, no aliasing: the witness, if there is one
 *   t          out: the weight of x in z, 0 < t < 1
 *   tested     out: pairs of which both points were in S, the witness included.
 *              0 says that nothing was tested at all.
 *   S          in
 *   max_pairs  in, pairs to try, >= 1. Pairs with a point outside S count too:
 *              S->sample is called at most 2 max_pairs times, S->contains at
 *              most 3 max_pairs times.
 *   r          in and out: the only source of random numbers
 * Returns CONVEXITY_REFUTED with the witness, or CONVEXITY_NOT_REFUTED or
 * CONVEXITY_BAD_INPUT (max_pairs < 1, *tested is 0): x, y, z, t then mean
 * nothing.
 * Source: the definition, Boyd & Vandenberghe, Convex Optimization, section
 * 2.1.4.
 */
convexity_verdict refute_convexity(int n, double x[n], double y[n], double z[n],
                                   double *t, int *tested, const sampled_set *S,
                                   int max_pairs, rng *r);

/*
 * 1.4 project_ball, project_halfspace, project_box: the nearest point p to x in
 *   the ball       |p - c| <= radius, radius >= 0 (2-norm)
 *   the halfspace  a'p <= b, a not 0
 *   the box        lo_i <= p_i <= hi_i, lo_i <= hi_i
 * A point of the set is its own projection: p = x, bit by bit.
 *   n         dimension, n >= 1
 *   p         out, [n]; may alias x
 *   x         in, [n], finite
 *   c, a      in, [n], finite; b finite
 *   lo, hi    in, [n]; lo_i = -INFINITY or hi_i = INFINITY leave a side open
 * Return NUM_OK, or NUM_BAD_INPUT if one of these conditions is broken (NaN
 * included); p is then left as it was. O(n) each.
 * Source: Beck, First-Order Methods in Optimization, Lemma 6.26.
 */
num_status project_ball(int n, double p[n], const double x[n],
                        const double c[n], double radius);
num_status project_halfspace(int n, double p[n], const double x[n],
                             const double a[n], double b);
num_status project_box(int n, double p[n], const double x[n],
                       const double lo[n], const double hi[n]);

/*
 * 1.5 project_simplex: the nearest point p to x with p >= 0 and sum_i p_i = s.
 *   n     dimension, n >= 1
 *   p     out, [n]; may alias x
 *   x     in, [n], finite
 *   s     in, the sum, finite and > 0
 *   work  [n], overwritten; must not alias p or x
 * Returns NUM_OK, or NUM_BAD_INPUT if x or s breaks its condition; p is then
 * left as it was. O(n log n), for the sort.
 * Source: Duchi, Shalev-Shwartz, Singer & Chandra, Efficient projections onto
 * the l1-ball for learning in high dimensions, ICML 2008, figure 1.
 */
num_status project_simplex(int n, double p[n], const double x[n], double s,
                           double work[n]);

/*
 * 1.6 convex_hull_2d: the corners of the convex hull of n points of the plane.
 *   n     number of points, n >= 1
 *   H     out, [2 * (n + 1)]: corner k is (H[2 * k], H[2 * k + 1]). Corner 0
 *         is the leftmost point (the lowest of several); the others follow
 *         counter-clockwise. Each corner stands once, and no three corners lie
 *         on a line. Rows from the returned count on are room to work in.
 *   P     in, [2 * n]: point i is (P[2 * i], P[2 * i + 1]), in any order
 *   work  [2 * n], overwritten; no aliasing
 * Returns the number of corners: 1 if all points are equal, 2 if they lie on a
 * line, else 3 to n. 0 if a coordinate is NaN or infinite. O(n log n).
 * Turns are decided in floating point: exact if the products of coordinate
 * differences are (small integers, say), else right up to rounding.
 * Source: Andrew, Another efficient algorithm for convex hulls in two
 * dimensions, Information Processing Letters 9(5), 1979, 216-219.
 */
int convex_hull_2d(int n, double H[2 * (n + 1)], const double P[2 * n],
                   double work[2 * n]);

/*
 * convex_set: a closed convex set C of R^n, known by its projection.
 *   project  sets p to the point of C nearest to x; p may alias x
 *   data     handed to project untouched
 */
typedef struct convex_set {
    void (*project)(int n, double p[n], const double x[n], void *data);
    void *data;
} convex_set;

/*
 * 1.7 separating_hyperplane: a'y = b with C on one side and x on the other.
 * With p the projection of x and d = |x - p|: a = (x - p)/d, and the plane lies
 * half way, so that a'y <= b - d/2 for all y in C and a'x = b + d/2.
 *   n    dimension, n >= 1
 *   a    out, [n], |a| = 1; must not alias x
 *   b    out
 *   x    in, [n], finite
 *   C    in
 *   tol  in, >= 0: a point with d <= tol counts as a point of C
 * Returns NUM_OK, NUM_INFEASIBLE if x counts as a point of C (no plane
 * separates them), or NUM_BAD_INPUT if x is not finite, tol is not >= 0 or p is
 * not finite. a and b mean nothing unless NUM_OK. One projection, O(n).
 * Source: Boyd & Vandenberghe, Convex Optimization, section 2.5.1.
 */
num_status separating_hyperplane(int n, double a[n], double *b,
                                 const double x[n], const convex_set *C,
                                 double tol);

/*
 * 1.8 dykstra: x = the projection of z on the intersection of m closed convex
 * sets, from the projections P_0, ..., P_{m-1} on the single sets.
 * Corrections q_0 = ... = q_{m-1} = 0 and x = z at the start. One cycle, for
 * i = 0, ..., m - 1 in this order:
 *   y = x + q_i,   x = P_i(y),   q_i = y - x.
 * Stops after the first cycle in which sqrt(sum_i |move_i|^2) <= tol, where
 * move_i is the change of x in step i of that cycle.
 *   m, n        number of sets and dimension, >= 1
 *   x           out, [n]; may alias z
 *   cycles      out: cycles that were run
 *   z           in, [n], finite
 *   sets        in, [m]; project is called once a step, with y and nothing else
 *   tol         in, >= 0, in the units of x
 *   max_cycles  in, >= 1
 *   work        [(m + 1) * n], overwritten; no aliasing
 * Returns NUM_OK; NUM_MAX_ITERATIONS if the moves stayed above tol (as they do
 * for sets that keep a distance), x is then the last iterate; NUM_DIVERGED as
 * soon as a cycle ends with moves that are not finite; NUM_BAD_INPUT if z, tol
 * or max_cycles breaks its condition, with *cycles = 0 and x left as it was.
 * Cost: m projections and 4mn flops a cycle.
 * Sources: Boyle & Dykstra, A method for finding projections onto the
 * intersection of convex sets in Hilbert spaces, 1986; for the stopping rule
 * Birgin & Raydan, Robust stopping criteria for Dykstra's algorithm, SIAM J.
 * Sci. Comput. 26(4), 2005, 1405-1414.
 */
num_status dykstra(int m, int n, double x[n], int *cycles, const double z[n],
                   const convex_set sets[m], double tol, int max_cycles,
                   double work[(m + 1) * n]);

#endif
