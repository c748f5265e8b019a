/* proximal.h: what the hidden tests of 10.3 and 10.4 share. */
#ifndef PROXIMAL_H
#define PROXIMAL_H

#include "harness.h"
#include "mat.h"
#include "problems.h"

/* proximal_method: ista or fista. */
typedef num_status proximal_method(objective *f, double x[], double history[],
                                   int *steps, double lambda, double eta,
                                   double tol, int max_steps, double work[]);

/* random_quadratic: A has its eigenvalues in [least, 1]; n <= 16. */
static inline quadratic_problem random_quadratic(int n, double A[], double b[],
                                                 double x0[], double least,
                                                 rng *r)
{
    double d[16], scratch[32];
    for (int i = 0; i < n; i++) {
        d[i] = least + (1 - least) * rng_uniform(r);
        b[i] = rng_normal(r);
        x0[i] = rng_normal(r);
    }
    problem_symmetric(n, A, d, scratch, r);
    return (quadratic_problem){.n = n, .A = A, .b = b};
}

/* least_squares: |Xw - y|^2 / (2m) but for a constant; G = X'X/m, b = X'y/m. */
static inline quadratic_problem least_squares(int m, int n, double G[],
                                              double b[], const double X[],
                                              const double y[])
{
    mat_gram(m, n, G, X);
    vec_scale(n * n, G, 1.0 / m);
    mat_t_vec(m, n, b, X, y);
    vec_scale(n, b, 1.0 / m);
    return (quadratic_problem){.n = n, .A = G, .b = b};
}

/* f(x) = x - log x, NaN for x <= 0. */
static inline double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1 - 1 / x[0];
    return x[0] > 0 ? x[0] - log(x[0]) : (double)NAN;
}

static inline void expect_stop_at_nan(proximal_method *method,
                                      const char *message)
{
    objective f = {.n = 1, .eval = minus_log};
    double *x = inout("x", 1, (double[]){3});
    double *history = output("history", 6), *work = output("work", 2);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("f(x) = x - log x: the first step leaves the domain") {
        *status = (int)method(&f, x, history, steps, 0.1, 6, 1e-6, 5, work);
    }
    expect_status("status", *status, NUM_DIVERGED, "%s", message);
    expect_int("steps", *steps, 1, "the run ends where NaN appears");
    expect_value("x", *x, -0.4, 1e-14,
                 "3 - 6 * 2/3 = -1, thresholded by 0.6: the point at which f "
                 "is NaN");
}

static inline void expect_bad_parameters_refused(proximal_method *method)
{
    enum { CASES = 10 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double lambda[] = {-1, nan, inf, 1, 1, 1, 1, 1, 1, 1};
    const double eta[] = {1, 1, 1, 0, -0.1, nan, inf, 1, 1, 1};
    const double tol[] = {0, 0, 0, 0, 0, 0, 0, -1, nan, 0};
    const int max_steps[] = {2, 2, 2, 2, 2, 2, 2, 2, 2, -1};
    const char *what[] = {"lambda < 0",   "lambda = NaN", "lambda = inf",
                          "eta = 0",      "eta < 0",      "eta = NaN",
                          "eta = inf",    "tol < 0",      "tol = NaN",
                          "max_steps < 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    double *x = inout("x", 1, (double[]){5});
    double *history = output("history", 3), *work = output("work", 2);
    int *steps = inout_ints("steps", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)method(f, x, history, steps, lambda[i], eta[i],
                                    tol[i], max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT,
                      "%s must be refused before anything happens", what[i]);
    expect_int("calls of f", (int)f->values, 0, "f is not called");
    expect_value("x", *x, 5, 0, "x stays as it was");
    expect_int("steps", *steps, -7, "steps stays as it was");
}

#endif
