/*
 * Data for the picture of 3.3: the relative error of each coordinate of two
 * gradients of the Rosenbrock function, held against numeric_gradient: the
 * right one, and one in which coordinate 7 has lost a term.
 */
#include "hessian_test.h"
#include "problems.h"
#include <math.h>
#include <stdio.h>

enum { N = 12 };

int main(void)
{
    objective f = problem_rosenbrock(N);
    double x[N], g[N], numeric[N];
    int worst;
    for (int i = 0; i < N; i++)
        x[i] = i % 2 ? 1 : -1.2;
    objective_gradient(&f, g, x);
    if (numeric_gradient(&f, numeric, x) != NUM_OK)
        return 0;
    for (int wrong = 0; wrong < 2; wrong++) {
        if (wrong)
            g[7] -= 200 * (x[7] - x[6] * x[6]);
        for (int i = 0; i < N; i++) {
            double e = gradient_error(1, &worst, &g[i], &numeric[i], 1e-8);
            printf("%d %.9g\n", i, fmax(e, 1e-14));
        }
        printf("\n\n");
    }
    return 0;
}
