/*
 * hessian_test.h: the contracts of chapter 03.
 *
 * eps is DBL_EPSILON. An objective f carries its dimension n = f->n; arrays
 * described as [n] have that many elements. Arrays may not overlap unless it is
 * said. Norms are 2-norms, |A|_F is the Frobenius norm.
 */
#ifndef HESSIAN_TEST_H
#define HESSIAN_TEST_H

#include "interval.h"
#include "not_written.h"
#include "num.h"
#include "objective.h"

/*
 * function_1d: a function of one number.
 *   eval  returns its value at x
 *   data  handed to eval untouched
 */
typedef struct function_1d {
    double (*eval)(double x, void *data);
    void *data;
} function_1d;

/*
 * 3.1 derivative_1d: f'(x) by a central difference,
 *   (f(x + h) - f(x - h)) / (distance of the two points),
 * with h = eps^(1/3) max(1, |x|). Rounding moves the points x + h and x - h;
 * the distance is that of the rounded points, so that f(x) = x gives exactly 1.
 *   f  in, called twice
 *   x  in
 * Returns the quotient; for f and x of order 1 its error is some 1e-11.
 *
 * 3.1 second_derivative_1d: f''(x) by
 *   (f(x + h) - 2 f(x) + f(x - h)) / h^2,
 * with h = eps^(1/4) max(1, |x|), replaced by the computed (x + h) - x, which
 * is what the first point is really away from x.
 *   f  in, called three times
 *   x  in
 * Returns the quotient; for f and x of order 1 its error is some 1e-8.
 *
 * Both follow IEEE arithmetic where x or f is NaN or infinite.
 * Source: Nocedal & Wright, Numerical Optimization, 2nd ed., section 8.1.
 */
double derivative_1d(const function_1d *f, double x);
double second_derivative_1d(const function_1d *f, double x);

/* How the graph of a function bends, as far as samples of f'' can tell. */
enum {
    CURVES_NOT_AT_ALL = 1, /* f'' counts as 0 at every sample */
    CURVES_STRICTLY_UP,    /* f'' > 0 at every sample */
    CURVES_UP,             /* f'' >= 0: > 0 at some, counts as 0 at others */
    CURVES_STRICTLY_DOWN,  /* f'' < 0 at every sample */
    CURVES_DOWN,           /* f'' <= 0: < 0 at some, counts as 0 at others */
    CURVES_BOTH_WAYS,      /* f'' > 0 here and < 0 there: neither convex nor
                              concave, and the two samples prove it */
    CURVES_UNDEFINED,      /* f'' is NaN or infinite at a sample */
    CURVES_BAD_INPUT       /* a parameter is outside its range */
};

/* curves_string: the verdict in words, for messages. */
static inline const char *curves_string(int verdict)
{
    switch (verdict) {
    case CURVES_NOT_AT_ALL:
        return "not at all";
    case CURVES_STRICTLY_UP:
        return "strictly up";
    case CURVES_UP:
        return "up";
    case CURVES_STRICTLY_DOWN:
        return "strictly down";
    case CURVES_DOWN:
        return "down";
    case CURVES_BOTH_WAYS:
        return "both ways";
    case CURVES_UNDEFINED:
        return "f'' undefined";
    case CURVES_BAD_INPUT:
        return "bad input";
    default:
        return "unknown verdict";
    }
}

/*
 * 3.2 classify_curvature_1d: how f bends on [a, b], from f'' at the points
 *   x_k = a + (b - a) k / (samples - 1),  k = 0 ... samples - 1.
 * With M = max_k |f''(x_k)|, a value with |f''(x_k)| <= tol M counts as 0.
 *   least_at  out: the first x_k with the smallest f''
 *   most_at   out: the first x_k with the largest f''
 *   d2f       in: f'', exact or by differences
 *   a, b      in, finite, a < b
 *   samples   in, >= 2
 *   tol       in, 0 <= tol < 1: the relative error of d2f
 * Returns one of the verdicts above. With CURVES_UNDEFINED both outputs are the
 * first x_k at which f'' is not finite; with CURVES_BAD_INPUT they are left as
 * they were and d2f is not called.
 */
int classify_curvature_1d(double *least_at, double *most_at,
                          const function_1d *d2f, double a, double b,
                          int samples, double tol);

/*
 * 3.3 numeric_gradient: central differences, coordinate by coordinate,
 *   g_i = (f(x + h_i e_i) - f(x - h_i e_i)) / (distance of the two points),
 * with h_i = eps^(1/3) max(1, |x_i|), each as in derivative_1d.
 *   f  what is differentiated; only its value is asked for, 2n times
 *   g  out, [n]
 *   x  inout, [n]: changed on the way, on return bit by bit what it was
 * Returns NUM_OK, or NUM_BAD_INPUT if a value of f is NaN or infinite; g is
 * then unspecified, and x is restored all the same.
 */
num_status numeric_gradient(objective *f, double g[], double x[]);

/*
 * 3.3 gradient_error: the largest relative difference of two gradients,
 *   max_i e_i,  e_i = |g_i - d_i| / max(|g_i|, |d_i|, floor).
 *   n      dimension, n >= 1
 *   worst  out: the first i with the largest e_i
 *   g      in, [n], the gradient that is checked
 *   d      in, [n], the one it is held against
 *   floor  in, > 0: below this size errors count absolutely, over floor
 * Returns the largest e_i; NaN, with the first such i in *worst, if an e_i is
 * NaN.
 */
double gradient_error(int n, int *worst, const double g[n], const double d[n],
                      double floor);

/*
 * 3.4 numeric_hessian: second differences of values,
 *   H_ii = (f(x + h_i e_i) - 2 f(x) + f(x - h_i e_i)) / h_i^2
 *   H_ij = (f(x + h_i e_i + h_j e_j) - f(x + h_i e_i - h_j e_j)
 *         - f(x - h_i e_i + h_j e_j) + f(x - h_i e_i - h_j e_j)) / (4 h_i h_j)
 * with h_i = eps^(1/4) max(1, |x_i|), replaced by the computed (x_i + h_i) -
 * x_i. H_ij = H_ji exactly: each pair is computed once.
 *   f  what is differentiated; only its value is asked for, 2n^2 + 1 times
 *   H  out, [n * n]
 *   x  inout, [n]: changed on the way, on return bit by bit what it was
 * Returns NUM_OK, or NUM_BAD_INPUT if a value of f or an element of H is NaN or
 * infinite; H is then unspecified, and x is restored all the same.
 */
num_status numeric_hessian(objective *f, double H[], double x[]);

/*
 * 3.5 cholesky: A = L L', which exists if and only if A is positive definite.
 *   n  order, n >= 1
 *   L  out, n x n row-major, lower; zeros above. May be A itself.
 *   A  in, n x n symmetric; only the lower triangle is read
 * Returns NUM_OK, or NUM_NOT_PD if a pivot (the number whose root becomes L_ii)
 * is not a positive finite number; L is then unspecified. A NaN or an infinity
 * in the lower triangle reaches a pivot, so it is refused too.
 * n^3/3 flops, no allocation.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 4.2.
 */
num_status cholesky(int n, double L[n * n], const double A[n * n]);

/*
 * 3.6 jacobi_eigenvalues: the eigenvalues of A by Jacobi's rotations.
 * One sweep goes through all pairs p < q in the order (0, 1), (0, 2), ...,
 * (0, n - 1), (1, 2), ... and rotates the plane p, q so that a_pq becomes 0;
 * pairs with a_pq = 0 already are left out. The angle is the smaller one, at
 * most 45 degrees. Sweeps are done as long as off(A) > tol |A|_F, with off(A)
 * the root of the sum of the squares off the diagonal.
 *   n           order, n >= 1
 *   lambda      out, [n], ascending: the diagonal at the end
 *   sweeps      out: how many sweeps were done
 *   A           in, n x n, symmetric
 *   tol         in, >= 0
 *   max_sweeps  in, >= 0
 *   work        [n * n]
 * Returns NUM_OK; NUM_MAX_ITERATIONS if off(A) is still larger after max_sweeps
 * sweeps, lambda is then the diagonal so far, ascending; NUM_BAD_INPUT, with
 * the outputs left as they were, if A has an element that is not finite or a
 * parameter is outside its range. About 6n^3 flops a sweep.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 8.5.
 */
num_status jacobi_eigenvalues(int n, double lambda[n], int *sweeps,
                              const double A[n * n], double tol, int max_sweeps,
                              double work[n * n]);

/* What the Hessian says about a point where the gradient is 0. */
enum {
    CRITICAL_MINIMUM = 1, /* a strict local minimum */
    CRITICAL_MAXIMUM,     /* a strict local maximum */
    CRITICAL_SADDLE,      /* f rises one way and falls another */
    CRITICAL_DEGENERATE,  /* second derivatives cannot tell */
    CRITICAL_BAD_INPUT    /* H or tol is outside its range */
};

/* critical_string: the verdict in words, for messages. */
static inline const char *critical_string(int verdict)
{
    switch (verdict) {
    case CRITICAL_MINIMUM:
        return "minimum";
    case CRITICAL_MAXIMUM:
        return "maximum";
    case CRITICAL_SADDLE:
        return "saddle";
    case CRITICAL_DEGENERATE:
        return "degenerate";
    case CRITICAL_BAD_INPUT:
        return "bad input";
    default:
        return "unknown verdict";
    }
}

/*
 * 3.7 classify_critical_point: by the signs of the eigenvalues of the Hessian.
 * With M = max_k |lambda_k|, an eigenvalue counts as negative if it is < -tol
 * M, as positive if it is > tol M, as zero otherwise. The first line that holds
 * is the answer:
 *   CRITICAL_SADDLE      some count as negative and some as positive
 *   CRITICAL_DEGENERATE  some count as zero
 *   CRITICAL_MINIMUM     all count as positive
 *   CRITICAL_MAXIMUM     all count as negative
 *   n       dimension, n >= 1
 *   lambda  out, [n], the eigenvalues, ascending
 *   index   out: how many count as negative (the Morse index)
 *   H       in, n x n, symmetric
 *   tol     in, 0 <= tol < 1: the relative error of H
 *   work    [n * (n + 1)]
 * CRITICAL_BAD_INPUT, with the outputs left as they were, if an element of H is
 * not finite or tol is outside its range.
 */
int classify_critical_point(int n, double lambda[n], int *index,
                            const double H[n * n], double tol,
                            double work[n * (n + 1)]);

/*
 * hyperdual: the number f + d1 e1 + d2 e2 + d12 e1 e2, where e1^2 = e2^2 = 0
 * but e1 e2 is not 0. A function computed from (x, 1, 1, 0) is (f(x), f'(x),
 * f'(x), f''(x)); with x_i = (x_i, 1, 0, 0), x_j = (x_j, 0, 1, 0) and the other
 * coordinates (x_k, 0, 0, 0) it is (f, df/dx_i, df/dx_j, d2f/dx_i dx_j).
 */
typedef struct hyperdual {
    double f, d1, d2, d12;
} hyperdual;

/*
 * 3.8 arithmetic with hyper-dual numbers: a + b, a b, a / b, exp(a), log(a),
 * sqrt(a). Each is right to rounding, there is no step to choose. Where the
 * real function or its derivative is not defined (b.f = 0, a.f <= 0) the parts
 * are what IEEE arithmetic makes of the formulas: infinite or NaN.
 * Source: Fike & Alonso, The Development of Hyper-Dual Numbers for Exact
 * Second-Derivative Calculations, AIAA paper 2011-886, 2011.
 */
hyperdual hyperdual_add(hyperdual a, hyperdual b);
hyperdual hyperdual_mul(hyperdual a, hyperdual b);
hyperdual hyperdual_div(hyperdual a, hyperdual b);
hyperdual hyperdual_exp(hyperdual a);
hyperdual hyperdual_log(hyperdual a);
hyperdual hyperdual_sqrt(hyperdual a);

/*
 * 3.9 interval_product: an interval that contains x y for all x in a and y in
 * b. Its ends are the smallest and the largest of four products, moved outwards
 * to the next double (nextafter) because a product is rounded; but a product
 * with a factor 0 is exactly 0, also if the other factor is infinite, and is
 * not moved.
 *   a, b  in, lo <= hi; ends may be infinite
 * Returns the interval; if an end of a or b is NaN, both its ends are NaN.
 */
interval interval_product(interval a, interval b);

/*
 * 3.9 gershgorin_bound: a lower bound for the eigenvalues of every symmetric
 * matrix whose elements lie in the intervals H_ij,
 *   min_i (lo(H_ii) - sum_{j != i} max(|lo(H_ij)|, |hi(H_ij)|)).
 * Sums are rounded up and the difference is rounded down, by add_up and
 * add_down of interval.h, so that the bound holds in spite of rounding.
 *   n  order, n >= 1
 *   H  in, n x n
 * Returns the bound; NaN if an end of an interval is NaN.
 * Source: Adjiman, Dallwig, Floudas & Neumaier, A global optimization method,
 * alpha-BB, for general twice-differentiable constrained NLPs, I. Theoretical
 * advances, Computers & Chemical Engineering 22 (1998), 1137-1158.
 */
double gershgorin_bound(int n, const interval H[n * n]);

/*
 * boxed_hessian: the Hessian of an f that can be asked about whole boxes.
 *   hessian  sets H[n * n] to intervals with d2f/dx_i dx_j (x) in H_ij for all
 *            x of the box, both triangles
 *   data     handed to hessian untouched
 */
typedef struct boxed_hessian {
    void (*hessian)(int n, interval H[], const interval box[], void *data);
    void *data;
} boxed_hessian;

/* What is known about convexity on a box. */
enum {
    CONVEX_PROVED = 1, /* for all points of the box */
    CONVEX_UNKNOWN,    /* not proved: f may be convex or not */
    CONVEX_REFUTED,    /* shown to be false; see 3.9 for when that is said */
    CONVEX_BAD_INPUT   /* a parameter is outside its range */
};

/* convex_string: the verdict in words, for messages. */
static inline const char *convex_string(int verdict)
{
    switch (verdict) {
    case CONVEX_PROVED:
        return "proved";
    case CONVEX_UNKNOWN:
        return "unknown";
    case CONVEX_REFUTED:
        return "refuted";
    case CONVEX_BAD_INPUT:
        return "bad input";
    default:
        return "unknown verdict";
    }
}

/*
 * 3.9 prove_convex_on_box: prove that f is convex on a box, or give up.
 * To examine a box is to ask for its interval Hessian and take its
 * gershgorin_bound. With a bound >= 0 the box is settled. Any other box is cut
 * in two at the middle of its widest side (the first of several), and first the
 * lower, then the upper half is examined in the same way. The proof is complete
 * when every part is settled.
 *   n          dimension, n >= 1
 *   mu         out if CONVEX_PROVED, else left as it was: the smallest bound of
 *              the settled parts; v'H(x)v >= mu |v|^2 on the whole box
 *   boxes      out: how many boxes were examined
 *   box        in, [n], finite, lo <= hi
 *   f          in; asked once for each box that is examined
 *   max_boxes  in, >= 1
 *   work       [(max_boxes + 1) * n + n * n]
 * Returns CONVEX_PROVED; CONVEX_UNKNOWN if max_boxes boxes were examined and
 * not all is settled, or if a box is too small to be cut (the middle of its
 * widest side is one of the ends); CONVEX_BAD_INPUT, with *boxes = 0, if box or
 * max_boxes is outside its range. Never CONVEX_REFUTED: a bound below 0 refutes
 * nothing.
 */
int prove_convex_on_box(int n, double *mu, int *boxes, const interval box[n],
                        const boxed_hessian *f, int max_boxes, interval work[]);

#endif
