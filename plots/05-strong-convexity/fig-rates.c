/*
 * Data for the figure of linear rates: t, gap and promise for gradient descent
 * on a quadratic with mu = 1, L = 50 in 10 dimensions.
 * data set 0  step 1/L         promise gap_0 (1 - mu/L)^t
 * data set 1  step 2/(mu + L)  promise L/2 |x_0|^2 rate^(2t)
 */
#include "problems.h"
#include "strong_convexity.h"
#include "vec.h"
#include <math.h>
#include <stdio.h>

enum { N = 10, STEPS = 200 };
static const double mu = 1, L = 50;

static void print_run(objective *f, double eta, double scale, double factor)
{
    double x[N], g[N];
    vec_fill(N, x, 1);
    for (int t = 0; t <= STEPS; t++) {
        double gap = objective_value_gradient(f, g, x); /* f* = 0 */
        if (t % 4 == 0)
            printf("%d %.6g %.6g\n", t, gap,
                   (isnan(scale) ? gap : scale) * pow(factor, t));
        if (isnan(scale))
            scale = gap;
        vec_axpy(N, x, g, -eta);
    }
    printf("\n\n");
}

int main(void)
{
    double A[N * N] = {0}, step, rate, t;
    quadratic_problem q = {.n = N, .A = A};
    objective f = problem_quadratic(&q);
    for (int i = 0; i < N; i++)
        A[i * N + i] = mu + (L - mu) * i / (N - 1.0);
    if (best_step_and_rate(&step, &rate, &t, mu, L, 1e-6) != NUM_OK)
        return 1;
    print_run(&f, 1 / L, NAN, 1 - mu / L);
    print_run(&f, step, L / 2 * N, rate * rate);
    return 0;
}
