/* Hidden tests of 11.3 escape_steps. */
#include "../results.h"
#include "eig.h"

static double answer(const char *what, int n, const double H[],
                     const double d[], double eta, double radius)
{
    double *steps = output("steps", 1), *work = output("work", n * (n + 2));
    int *status = output_ints("status", 1);
    const double *A = input("H", n * n, H), *x = input("d", n, d);
    ATTEMPT(what) {
        *status = (int)escape_steps(n, steps, A, x, eta, radius, work);
    }
    expect_status("status", *status, NUM_OK, "%s: there is a way out", what);
    return *steps;
}

Test(escape_steps, rounds_up)
{
    const double H[] = {-1, 0, 0, 3}, d[] = {0.125, 0};
    expect_value("steps", answer("radius = 1.01", 2, H, d, 1, 1.01), 4, 0,
                 "after three steps it is at 1, after four at 2: the first "
                 "step at which radius is reached");
}

Test(escape_steps, already_outside)
{
    const double H[] = {-1, 0, 0, 3}, d[] = {5, 0};
    expect_value("steps", answer("|c| = 5, radius = 1", 2, H, d, 0.1, 1), 0, 0,
                 "it is outside at k = 0: no step is needed, and none is "
                 "negative");
}

Test(escape_steps, on_the_ridge_for_ever)
{
    const double H[] = {-1, 0, 0, 3}, d[] = {0, 2};
    expect_value("steps", answer("c = 0", 2, H, d, 0.1, 1), (double)INFINITY, 0,
                 "no part lies along the way out: it goes to the saddle and "
                 "stays");
}

Test(escape_steps, the_sign_of_c_does_not_matter)
{
    const double H[] = {4, 0, 0, -0.5}, up[] = {0, 1e-3}, down[] = {0, -1e-3};
    double k = ceil(log(1e3) / log(1.05));
    expect_value("steps up", answer("d = (0, 0.001)", 2, H, up, 0.1, 1), k, 0,
                 "0.001 times 1.05 in every step");
    expect_value("steps down", answer("d = (0, -0.001)", 2, H, down, 0.1, 1), k,
                 0, "the other side is as far");
}

Test(escape_steps, the_most_negative_of_several)
{
    const double H[] = {-0.5, 0, 0, 0, 10, 0, 0, 0, -2};
    const double d[] = {0.5, 3, 1e-4};
    expect_value("steps", answer("diag(-1/2, 10, -2)", 3, H, d, 0.1, 1),
                 ceil(log(1e4) / log(1.2)), 0,
                 "lambda is the smallest eigenvalue, -2, and c the part along "
                 "its eigenvector");
}

Test(escape_steps, certificate_on_random_saddles)
{
    enum { N = 6 };
    for (int negative = 1; negative <= 3; negative++) {
        rng r = test_rng((uint64_t)negative);
        double A[N * N], V[N * N], lambda[N], x[N], scratch[2 * N];
        for (int i = 0; i < N; i++) {
            double size = 1 + rng_uniform(&r);
            lambda[i] = i < negative ? -size * (i == 0 ? 2 : 0.4) : 3 * size;
            x[i] = 1e-3 * rng_normal(&r);
        }
        problem_symmetric(N, A, lambda, scratch, &r);
        double k = answer("a random saddle in 6 variables, eta = 0.05", N, A, x,
                          0.05, 1);
        cr_assert(eig_sym(N, lambda, V, A, scratch) == NUM_OK);
        double c = fabs(vec_dot(N, V, x)), grow = 1 - 0.05 * lambda[0];
        expect_value("steps", k, ceil(log(1 / c) / log(grow) - 1e-9), 0,
                     "the smallest k with |c| (1 - eta lambda)^k >= 1 (seed "
                     "%llu)",
                     test_seed());
        expect_at_least("|c| (1 - eta lambda)^k", c * pow(grow, k), 1 - 1e-8,
                        "after k steps it is outside (seed %llu)", test_seed());
        expect_at_most("|c| (1 - eta lambda)^(k - 1)", c * pow(grow, k - 1), 1,
                       "one step earlier it is not (seed %llu)", test_seed());
    }
}

Test(escape_steps_input, refuses_bad_parameters)
{
    enum { CASES = 7 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const double eta[] = {0, -1, nan, 1, 1, 1, 1};
    const double radius[] = {1, 1, 1, 0, inf, 1, 1};
    const double first[] = {1, 1, 1, 1, 1, nan, 1};
    const double corner[] = {-1, -1, -1, -1, -1, -1, nan};
    const char *what[] = {"eta = 0",      "eta < 0",  "eta = NaN", "radius = 0",
                          "radius = inf", "d is NaN", "H has NaN"};
    double *steps = inout("steps", 1, (double[]){-7});
    double *work = output("work", 3);
    int *status = output_ints("status", CASES);
    const double *d = input("d", CASES, first), *H = input("H", CASES, corner);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            status[i] = (int)escape_steps(1, steps, H + i, d + i, eta[i],
                                          radius[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_value("steps", *steps, -7, 0, "steps is left as it was");
}
