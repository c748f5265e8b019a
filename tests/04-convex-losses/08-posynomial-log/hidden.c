/* Hidden tests of 4.8 posynomial_log. */
#include "convex_losses.h"
#include "harness.h"
#include "vec.h"

enum { TERMS = 6, N = 3 };

static void draw(uint64_t stream, double A[TERMS * N], double c[TERMS],
                 double u[N])
{
    rng r = test_rng(stream);
    for (int k = 0; k < TERMS * N; k++)
        A[k] = 2 * rng_normal(&r);
    for (int k = 0; k < TERMS; k++)
        c[k] = exp(rng_normal(&r));
    for (int j = 0; j < N; j++)
        u[j] = 0.5 * rng_normal(&r);
}

/* f and its gradient in x, as they stand in a book. */
static double posynomial(double slope[N], const double A[TERMS * N],
                         const double c[TERMS], const double x[N])
{
    double f = 0;
    vec_fill(N, slope, 0);
    for (int k = 0; k < TERMS; k++) {
        double term = c[k];
        for (int j = 0; j < N; j++)
            term *= pow(x[j], A[k * N + j]);
        f += term;
        for (int j = 0; j < N; j++)
            slope[j] += A[k * N + j] * term / x[j];
    }
    return f;
}

Test(posynomial_log, random_posynomials)
{
    double A0[TERMS * N], c0[TERMS], u0[N], x[N], slope[N];
    draw(1, A0, c0, u0);
    double *g = output("g", N), *F = output("F", 2);
    double *work = output("work", TERMS);
    const double *A = input("A", TERMS * N, A0), *c = input("c", TERMS, c0);
    const double *u = input("u", N, u0);
    ATTEMPT("6 terms in 3 variables, with and without g") {
        F[0] = posynomial_log(TERMS, N, g, A, c, u, work);
        F[1] = posynomial_log(TERMS, N, NULL, A, c, u, work);
    }
    for (int j = 0; j < N; j++)
        x[j] = exp(u0[j]);
    double f = posynomial(slope, A0, c0, x);
    for (int j = 0; j < N; j++)
        slope[j] *= x[j] / f;
    expect_close("F", F, (double[]){log(f), log(f)}, 2, 1e-12,
                 "log f(exp(u)) (seed %llu)", test_seed());
    expect_close("g", g, slope, N, 1e-12,
                 "the chain rule: dF/du_j = df/dx_j * x_j / f (seed %llu)",
                 test_seed());
}

Test(posynomial_log, lies_above_its_tangent)
{
    enum { POINTS = 20 };
    double A0[TERMS * N], c0[TERMS], u0[N], V0[POINTS * N];
    double smallest = INFINITY;
    draw(2, A0, c0, u0);
    rng r = test_rng(3);
    for (int k = 0; k < POINTS * N; k++)
        V0[k] = 2 * rng_normal(&r);
    double *g = output("g", N), *F = output("F", POINTS + 1);
    double *work = output("work", TERMS);
    const double *A = input("A", TERMS * N, A0), *c = input("c", TERMS, c0);
    const double *u = input("u", N, u0), *V = input("V", POINTS * N, V0);
    ATTEMPT("F and g at u, F at 20 other points") {
        F[POINTS] = posynomial_log(TERMS, N, g, A, c, u, work);
        for (int k = 0; k < POINTS; k++)
            F[k] = posynomial_log(TERMS, N, NULL, A, c, V + k * N, work);
    }
    for (int k = 0; k < POINTS; k++) {
        double step[N];
        vec_sub(N, step, V0 + k * N, u0);
        double gap = F[k] - F[POINTS] - vec_dot(N, g, step);
        smallest = isnan(gap) ? F[k] : fmin(smallest, gap);
    }
    expect_at_least("smallest F(v) - F(u) - g'(v - u)", smallest, -1e-12,
                    "log sum exp is convex: it lies above every tangent "
                    "(seed %llu)",
                    test_seed());
}

Test(posynomial_log, where_f_itself_overflows)
{
    double *g = output("g", 2), *F = output("F", 2), *work = output("work", 2);
    const double *A = input("A", 2, (double[]){3, 1});
    const double *c = input("c", 2, (double[]){1, 2});
    const double *u = input("u", 2, (double[]){400, -400});
    ATTEMPT("f(x) = x^3 + 2 x at x = exp(400) and exp(-400)") {
        F[0] = posynomial_log(2, 1, g, A, c, u, work);
        F[1] = posynomial_log(2, 1, g + 1, A, c, u + 1, work);
    }
    expect_close("F", F, (double[]){1200, log(2) - 400}, 2, 1e-14,
                 "exp(1200) is no double, its logarithm is: subtract the "
                 "largest exponent before exp");
    expect_close("g", g, (double[]){3, 1}, 2, 1e-14,
                 "far out the largest term alone decides");
}

Test(posynomial_log, tiny_and_huge_coefficients)
{
    double *g = output("g", 1), *F = output("F", 1), *work = output("work", 2);
    const double *A = input("A", 2, (double[]){2, -2});
    const double *c = input("c", 2, (double[]){1e-300, 1e300});
    const double *u = input("u", 1, (double[]){300 * 2.302585092994046 / 2});
    ATTEMPT("f(x) = 1e-300 x^2 + 1e300 / x^2 at x = 1e150") {
        *F = posynomial_log(2, 1, g, A, c, u, work);
    }
    expect_value("F", *F, log(2), 1e-12, "both terms are 1 there");
    expect_within("g", g, (double[]){0}, 1, 1e-12, "and x is the minimum");
}

Test(posynomial_log_input, refuses_what_is_no_posynomial)
{
    enum { CASES = 4 };
    double *g = inout("g", 1, (double[]){7}), *F = output("F", CASES);
    double *work = output("work", 2);
    int *nan = output_ints("F is NaN", CASES);
    const double *A = input("A", 2, (double[]){1, 2});
    const double *c =
        input("c", 2 * CASES, (double[]){1, 0, 1, -2, (double)NAN, 1, 1, 1});
    const double *u = input("u", CASES, (double[]){0, 0, 0, (double)NAN});
    ATTEMPT("c = (1, 0), (1, -2), (NaN, 1), and u = NaN") {
        for (int k = 0; k < CASES; k++) {
            F[k] = posynomial_log(2, 1, k < 3 ? g : NULL, A, c + 2 * k, u + k,
                                  work);
            nan[k] = isnan(F[k]) != 0;
        }
    }
    expect_ints("F is NaN", nan, (int[]){1, 1, 1, 1}, CASES,
                "a posynomial has positive coefficients (with a negative one "
                "log f need not be convex), and NaN is no number");
    expect_value("g", *g, 7, 0, "g is left as it was");
}
