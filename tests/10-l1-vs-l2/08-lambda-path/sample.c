/* Sample tests of 10.8 lambda_max, lambda_path. */
#include "harness.h"
#include "l1_vs_l2.h"

/* The lasso for X = I sqrt(m): w = S_lambda(a), whatever the start. */
static const double a[] = {16, -6};

static num_status orthonormal(int n, double w[], double lambda, void *data)
{
    (void)data;
    for (int j = 0; j < n; j++)
        w[j] = a[j] - fmax(-lambda, fmin(lambda, a[j]));
    return NUM_OK;
}

Test(lambda_max, by_hand)
{
    double *top = output("lambda_max", 2);
    const double *X = input("X", 4, (double[]){1, 1, 1, -1});
    const double *y = input("y", 2, (double[]){6, 2});
    ATTEMPT("lambda_max of X = (1, 1; 1, -1), y = (6, 2), alpha = 1 and 1/2") {
        top[0] = lambda_max(2, 2, X, y, 1);
        top[1] = lambda_max(2, 2, X, y, 0.5);
    }
    expect_value("lambda_max for alpha = 1", top[0], 4, 1e-15,
                 "X'y/m = (8, 4)/2: from 4 on |x_j'y|/m <= lambda for all j, "
                 "so w = 0 is optimal");
    expect_value("lambda_max for alpha = 1/2", top[1], 8, 1e-15,
                 "only lambda alpha works at the kink");
}

Test(lambda_path, grid_and_solutions)
{
    double *lambdas = output("lambdas", 5), *W = output("W", 10);
    int *status = output_ints("status", 1);
    const path_solver s = {.solve = orthonormal};
    ATTEMPT("5 lambda from 16 to 1, an orthonormal design") {
        *status = (int)lambda_path(2, 5, lambdas, W, 16, 1.0 / 16, &s);
    }
    expect_status("status", *status, NUM_OK, "the solver always succeeds");
    expect_close("lambdas", lambdas, (double[]){16, 8, 4, 2, 1}, 5, 1e-14,
                 "each is the same part of the one before, from top down to "
                 "ratio top");
    expect_close("W", W, (double[]){0, 0, 8, 0, 12, -2, 14, -4, 15, -5}, 10,
                 1e-13, "row k is the solution S_lambda(16, -6) for lambda_k");
}

/* Says where it was started from: w_0 counts the solves on the way to it. */
static num_status counting(int n, double w[], double lambda, void *data)
{
    (void)n;
    (void)lambda;
    (void)data;
    w[0] += 1;
    return NUM_OK;
}

Test(lambda_path, starts_are_warm)
{
    double *lambdas = output("lambdas", 4), *W = output("W", 4);
    int *status = output_ints("status", 1);
    const path_solver s = {.solve = counting};
    ATTEMPT("a solver that adds 1 to the start it is given") {
        *status = (int)lambda_path(1, 4, lambdas, W, 3, 0.5, &s);
    }
    expect_status("status", *status, NUM_OK, "the solver always succeeds");
    expect_close("W", W, (double[]){1, 2, 3, 4}, 4, 0,
                 "the first starts from 0, each of the others from the "
                 "solution before it");
}
