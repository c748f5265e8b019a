/*
 * What goes wrong in 12.8 min_norm_solution.
 *
 * MISTAKE 1 starts-elsewhere
 *   x started at ones. What the start has along the null space no gradient ever
 *   removes: start at 0.
 * MISTAKE 2 a-little-ridge
 *   A small multiple of x was added to the gradient. That is another problem,
 *   whose solution is shorter and solves nothing exactly; gradient descent from
 *   0 needs no ridge.
 * MISTAKE 3 step-by-the-norm
 *   The step is 1 / |A|_F. It is 1 / |A|_F^2: it scales with A'A.
 * MISTAKE 4 twice-the-step
 *   The step is 2 / |A|_F^2, the end of what is stable: with a single row x jumps
 *   between 0 and twice the solution for ever.
 * MISTAKE 5 stops-on-the-residual
 *   The stop asks for a small A x - b. Equations that contradict each other
 *   never give one: ask for a small gradient.
 * MISTAKE 6 absolute-tolerance
 *   The gradient was compared with tol alone. Compare with tol times the first
 *   gradient, so that the units of A and b do not matter.
 * MISTAKE 7 one-step-too-many
 *   steps counts gradients. The last one is only looked at: no step follows.
 * MISTAKE 8 the-limit-is-success
 *   NUM_OK was returned at the limit too.
 * MISTAKE 9 row-after-row
 *   Each row's step was taken before the next row was asked (Kaczmarz). All rows
 *   are asked at the same x.
 * MISTAKE 10 coordinate-after-coordinate
 *   Each x_j was moved before the gradient for the next was taken. Such steps
 *   leave the row space, and the solution is not the shortest.
 * MISTAKE 11 stops-when-it-moves-little
 *   The run ended when a step was short beside x. A step may be short because the
 *   step size is: ask the gradient.
 * MISTAKE 12 takes-any-input
 *   Sizes, tolerance and numbers were used as they came.
 * VARIANT 1 in-the-row-space
 *   Iterates on y with x = A'y.
 * VARIANT 2 by-the-gram-matrix
 *   Writes the gradient as (A'A) x - A'b.
 */
#include "why_nets_work.h"

#include "mat.h"
#include <math.h>
#include <stdlib.h>

static int is_usable(int m, int n, const double A[], const double b[],
                     double tol, int max_steps)
{
#if MISTAKE == 12
    return 1;
#endif
    if (m < 1 || n < 1 || !(tol > 0 && isfinite(tol)) || max_steps < 0 ||
        !vec_is_finite(m * n, A) || !vec_is_finite(m, b))
        return 0;
    return vec_dot(m * n, A, A) > 0;
}

/* g = A'(A x - b), residual = A x - b. */
static void slope(int m, int n, double g[], double residual[], const double A[],
                  const double x[], const double b[])
{
    mat_vec(m, n, residual, A, x);
    vec_sub(m, residual, residual, b);
#if VARIANT == 2
    for (int j = 0; j < n; j++) {
        g[j] = 0;
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < n; k++)
                g[j] += A[i * n + j] * A[i * n + k] * x[k];
            g[j] -= A[i * n + j] * b[i];
        }
    }
#else
    mat_t_vec(m, n, g, A, residual);
#endif
#if MISTAKE == 2
    vec_axpy(n, g, x, 1e-3 * vec_dot(m * n, A, A));
#endif
}

static void step(int m, int n, double x[], const double g[], const double A[],
                 const double b[])
{
    double eta = 1 / vec_dot(m * n, A, A);
    (void)b;
#if MISTAKE == 3
    eta = sqrt(eta);
#elif MISTAKE == 4
    eta *= 2;
#endif
#if MISTAKE == 9
    for (int i = 0; i < m; i++)
        vec_axpy(n, x, A + i * n, eta * (b[i] - vec_dot(n, A + i * n, x)));
    (void)g;
#elif MISTAKE == 10
    for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int i = 0; i < m; i++)
            sum += A[i * n + j] * (vec_dot(n, A + i * n, x) - b[i]);
        x[j] -= eta * sum;
    }
    (void)g;
#else
    vec_axpy(n, x, g, -eta);
#endif
}

num_status min_norm_solution(int m, int n, double x[], int *steps,
                             const double A[], const double b[], double tol,
                             int max_steps, double work[])
{
    if (!is_usable(m, n, A, b, tol, max_steps))
        return NUM_BAD_INPUT;
    double *residual = work, *g = work + m, bound = 0;
#if MISTAKE == 1
    vec_fill(n, x, 1);
#else
    vec_fill(n, x, 0);
#endif
#if VARIANT == 1
    double *y = calloc((size_t)m, sizeof *y);
    (void)step;
    const double eta = 1 / vec_dot(m * n, A, A);
    num_status s = NUM_MAX_ITERATIONS;
    for (*steps = 0; y != NULL; ++*steps) {
        mat_t_vec(m, n, x, A, y);
        slope(m, n, g, residual, A, x, b);
        if (*steps == 0)
            bound = tol * vec_norm2(n, g);
        if (vec_norm2(n, g) <= bound)
            s = NUM_OK;
        if (s == NUM_OK || *steps == max_steps)
            break;
        vec_axpy(m, y, residual, -eta);
    }
    free(y);
    return s;
#else
    for (*steps = 0;; ++*steps) {
        slope(m, n, g, residual, A, x, b);
        double now = vec_norm2(n, g);
#if MISTAKE == 5
        now = vec_norm2(m, residual);
#endif
        if (*steps == 0)
            bound = tol * now;
#if MISTAKE == 6
        bound = tol;
#elif MISTAKE == 11
        now /= vec_dot(m * n, A, A);
        bound = tol * vec_norm2(n, x);
#endif
        if (now <= bound) {
#if MISTAKE == 7
            ++*steps;
#endif
            return NUM_OK;
        }
        if (*steps >= max_steps)
#if MISTAKE == 8
            return NUM_OK;
#else
            return NUM_MAX_ITERATIONS;
#endif
        step(m, n, x, g, A, b);
    }
#endif
}
