/*
 * Gradient descent with the step 1/L on the diabetes data with an L2 term.
 * Data sets for lambda = 0, 0.01, 0.1, 1: step, gap over the first gap.
 */
#include "chol.h"
#include "designs.h"
#include "mat.h"
#include "problems.h"

#include <stdio.h>

enum { M = DIABETES_M, N = DIABETES_N, STEPS = 2000 };

static double X[M * N], y[M];

int main(void)
{
    const double lambda[] = {0, 0.01, 0.1, 1}, top = 4.0242107501;
    if (!diabetes(X, y))
        return 1;
    for (int c = 0; c < 4; c++) {
        double A[N * N], L[N * N], b[N], best[N], w[N] = {0}, g[N], first = 1;
        mat_gram(M, N, A, X);
        vec_scale(N * N, A, 1.0 / M);
        mat_add_diagonal(N, A, lambda[c]);
        mat_t_vec(M, N, b, X, y);
        vec_scale(N, b, 1.0 / M);
        if (chol_factor(N, L, A) != NUM_OK)
            return 1;
        chol_solve(N, best, L, b);
        for (int k = 0; k <= STEPS; k++) {
            double e[N], Ae[N];
            vec_sub(N, e, w, best);
            mat_vec(N, N, Ae, A, e);
            const double gap = vec_dot(N, e, Ae) / 2;
            if (k == 0)
                first = gap;
            if (gap / first < 1e-10)
                break;
            if (k < 10 || k % (k < 200 ? 4 : 40) == 0)
                printf("%d %.9g\n", k, gap / first);
            mat_vec(N, N, g, A, e); /* the gradient, A (w - best) */
            vec_axpy(N, w, g, -1 / (top + lambda[c]));
        }
        printf("\n\n");
    }
    return 0;
}
