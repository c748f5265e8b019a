/*
 * problems.h: the functions that every method is tried on.
 *
 * A problem is an objective over data that the caller owns: set up the data,
 * ask for the objective, keep the data alive as long as the objective. Nothing
 * here allocates; all arrays in the data are borrowed and only read.
 *
 * mu and L are the best constants with mu |v|^2 <= v'H(x)v <= L |v|^2 for all x
 * and v, H the Hessian.
 */
#ifndef PROBLEMS_H
#define PROBLEMS_H

#include "objective.h"
#include "rng.h"

/*
 * problem_symmetric: a random symmetric matrix with a chosen spectrum,
 * A = Q diag(lambda) Q' with Q orthogonal, uniformly distributed (Haar).
 *   n       order, n >= 1
 *   A       out, n x n row-major, exactly symmetric; its eigenvalues are
 *           lambda up to rounding, so it is positive definite iff they are > 0
 *   lambda  in, [n], the eigenvalues, in any order
 *   work    [2 * n]
 *   r       in and out, takes (n (n + 1) / 2 - 1) normals
 * About 4/3 n^3 flops. Source: Stewart, The efficient generation of random
 * orthogonal matrices with an application to condition estimators, SIAM J.
 * Numer. Anal. 17 (1980), 403-409, Theorem 3.3.
 */
void problem_symmetric(int n, double A[n * n], const double lambda[n],
                       double work[2 * n], rng *r);

/*
 * quadratic_problem: f(x) = 1/2 x'Ax - b'x, with gradient Ax - b and Hessian A.
 *   n  dimension, n >= 1
 *   A  [n * n], symmetric, any signs of its eigenvalues
 *   b  [n], or NULL for b = 0
 * mu and L are the smallest and the largest eigenvalue of A. Where mu > 0 the
 * only minimiser solves A x = b. Value, gradient: 2n^2 flops, Hessian: a copy.
 */
typedef struct quadratic_problem {
    int n;
    const double *A, *b;
} quadratic_problem;

objective problem_quadratic(quadratic_problem *q);

/*
 * problem_rosenbrock: the chained Rosenbrock function in n >= 2 variables,
 *   f(x) = sum_{i=0}^{n-2} 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2,
 * with gradient and (tridiagonal, stored full) Hessian. It is not convex, has
 * no mu > 0 and no finite L; f >= 0, and f = 0 only at (1, ..., 1). From n = 4
 * on there is a second local minimiser: at about (-0.776, 0.613, 0.382, 0.146)
 * with f = 3.70 for n = 4, closer to (-1, 1, ..., 1) for larger n (Shang and
 * Qiu, A note on the extended Rosenbrock function, Evolutionary Computation 14
 * (2006), 119-126). A common start is (-1.2, 1, -1.2, 1, ...).
 */
objective problem_rosenbrock(int n);

/*
 * logistic_problem: L2-regularised logistic regression, the mean loss
 *   f(w) = 1/m sum_i log(1 + exp(-y_i x_i'w)) + lambda/2 |w|^2,
 * stable for margins of any size.
 *   m, n    rows (samples) and columns (features, the dimension of w), >= 1
 *   X       [m * n], row i is x_i; for an intercept give it a column of ones
 *           (which is then regularised like the others)
 *   y       [m], +1 or -1
 *   lambda  >= 0
 * With s_i = 1 / (1 + exp(y_i x_i'w)):
 *   gradient  -1/m sum_i y_i s_i x_i + lambda w
 *   Hessian   1/m sum_i s_i (1 - s_i) x_i x_i' + lambda I
 * mu = lambda: the infimum, since s_i (1 - s_i) tends to 0 far out.
 * L = lambda + lambda_max(X'X) / (4m): the maximum, since s_i = 1/2 at w = 0.
 * Value, gradient: 2mn and 4mn flops, Hessian: mn^2.
 */
typedef struct logistic_problem {
    int m, n;
    const double *X, *y;
    double lambda;
} logistic_problem;

objective problem_logistic(logistic_problem *p);

/*
 * problem_logistic_bound: an upper bound on L without an eigenvalue solver,
 *   lambda + |X'X|_F / (4m),
 * the Frobenius norm of X'X being at most sqrt(n) times its largest eigenvalue
 * and never below it.
 *   work  [n * n]
 */
double problem_logistic_bound(const logistic_problem *p, double work[]);

#endif
