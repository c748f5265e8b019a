/* 12.8 min_norm_solution: gradient descent from 0 finds the shortest. */
#include "why_nets_work.h"

#include "mat.h"
#include <math.h>

num_status min_norm_solution(int m, int n, double x[], int *steps,
                             const double A[], const double b[], double tol,
                             int max_steps, double work[])
{
    if (m < 1 || n < 1 || !(tol > 0 && isfinite(tol)) || max_steps < 0 ||
        !vec_is_finite(m * n, A) || !vec_is_finite(m, b))
        return NUM_BAD_INPUT;
    const double norm2 = vec_dot(m * n, A, A);
    if (norm2 == 0)
        return NUM_BAD_INPUT;
    double *residual = work, *g = work + m, bound = 0;
    vec_fill(n, x, 0);
    for (*steps = 0;; ++*steps) {
        mat_vec(m, n, residual, A, x);
        vec_sub(m, residual, residual, b);
        mat_t_vec(m, n, g, A, residual);
        if (*steps == 0)
            bound = tol * vec_norm2(n, g); /* x = 0: the gradient is -A'b */
        if (vec_norm2(n, g) <= bound)
            return NUM_OK;
        if (*steps == max_steps)
            return NUM_MAX_ITERATIONS;
        vec_axpy(n, x, g, -1 / norm2);
    }
}
