/* Hidden tests of 3.8 hyperdual arithmetic. Results are (f, d1, d2, d12). */
#include "harness.h"
#include "hessian_test.h"

static void store(double out[4], hyperdual a)
{
    out[0] = a.f;
    out[1] = a.d1;
    out[2] = a.d2;
    out[3] = a.d12;
}

static hyperdual constant(double c)
{
    return (hyperdual){c, 0, 0, 0};
}

/* The variable of a function of one variable, or one of two. */
static hyperdual variable(double x, double d1, double d2)
{
    return (hyperdual){x, d1, d2, 0};
}

/* A random number with f between 1/2 and 2. */
static hyperdual any(rng *r)
{
    return (hyperdual){0.5 + 1.5 * rng_uniform(r), rng_normal(r), rng_normal(r),
                       rng_normal(r)};
}

Test(hyperdual_mul, powers_of_x)
{
    double *cube = output("x^3", 4), *sixth = output("x^6", 4);
    ATTEMPT("x^3 and (x^3)^2 at x = 2") {
        hyperdual x = variable(2, 1, 1);
        hyperdual x3 = hyperdual_mul(x, hyperdual_mul(x, x));
        store(cube, x3);
        store(sixth, hyperdual_mul(x3, x3));
    }
    expect_close("x^3", cube, (double[]){8, 12, 12, 12}, 4, 1e-15,
                 "x^3, 3x^2, 3x^2, 6x at 2");
    expect_close("x^6", sixth, (double[]){64, 192, 192, 480}, 4, 1e-15,
                 "x^6, 6x^5, 6x^5, 30x^4 at 2");
}

Test(hyperdual_mul, two_variables)
{
    double *mixed = output("x^2 y^3", 4), *pure = output("x^2 y^3 in x", 4);
    ATTEMPT("x^2 y^3 at (3, 2), once by x and y, once by x and x") {
        hyperdual x = variable(3, 1, 0), y = variable(2, 0, 1);
        store(mixed, hyperdual_mul(hyperdual_mul(x, x),
                                   hyperdual_mul(y, hyperdual_mul(y, y))));
        x = variable(3, 1, 1);
        y = constant(2);
        store(pure, hyperdual_mul(hyperdual_mul(x, x),
                                  hyperdual_mul(y, hyperdual_mul(y, y))));
    }
    expect_close("x^2 y^3", mixed, (double[]){72, 48, 108, 72}, 4, 1e-15,
                 "d/dx = 2x y^3, d/dy = 3x^2 y^2, d2/dxdy = 6x y^2");
    expect_close("x^2 y^3 in x", pure, (double[]){72, 48, 48, 16}, 4, 1e-15,
                 "d/dx = 2x y^3, d2/dx2 = 2y^3; y is a constant here");
}

Test(hyperdual_div, undoes_a_product)
{
    rng r = test_rng(1);
    hyperdual a = any(&r), b = any(&r);
    double *back = output("a b / b", 4), *one = output("a / a", 4);
    double wanted[4];
    store(wanted, a);
    ATTEMPT("a b / b and a / a for random a and b") {
        store(back, hyperdual_div(hyperdual_mul(a, b), b));
        store(one, hyperdual_div(a, a));
    }
    expect_close("a / a", one, (double[]){1, 0, 0, 0}, 4, 1e-12,
                 "a number divided by itself is the constant 1 (seed %llu)",
                 test_seed());
    expect_close("a b / b", back, wanted, 4, 1e-12,
                 "the quotient of a b and b is a (seed %llu)", test_seed());
}

Test(hyperdual_div, one_over_x)
{
    double *inverse = output("1 / x", 4), *mixed = output("x / y", 4);
    ATTEMPT("1 / x at x = 2, and x / y at (6, 2)") {
        store(inverse, hyperdual_div(constant(1), variable(2, 1, 1)));
        store(mixed, hyperdual_div(variable(6, 1, 0), variable(2, 0, 1)));
    }
    expect_close("1 / x", inverse, (double[]){0.5, -0.25, -0.25, 0.25}, 4,
                 1e-15, "1/x, -1/x^2, -1/x^2, 2/x^3 at 2");
    expect_close("x / y", mixed, (double[]){3, 0.5, -1.5, -0.25}, 4, 1e-15,
                 "x/y, 1/y, -x/y^2, -1/y^2 at (6, 2)");
}

Test(hyperdual_sqrt, squared_gives_the_number_back)
{
    rng r = test_rng(2);
    hyperdual a = any(&r);
    double *back = output("sqrt(a)^2", 4), wanted[4];
    store(wanted, a);
    ATTEMPT("sqrt(a) sqrt(a) for a random a") {
        hyperdual root = hyperdual_sqrt(a);
        store(back, hyperdual_mul(root, root));
    }
    expect_close("sqrt(a)^2", back, wanted, 4, 1e-12,
                 "the root times itself is a (seed %llu)", test_seed());
}

Test(hyperdual_sqrt, length_of_a_vector)
{
    double *length = output("|(x, y)|", 4);
    ATTEMPT("sqrt(x^2 + y^2) at (3, 4)") {
        hyperdual x = variable(3, 1, 0), y = variable(4, 0, 1);
        store(length, hyperdual_sqrt(hyperdual_add(hyperdual_mul(x, x),
                                                   hyperdual_mul(y, y))));
    }
    expect_close("|(x, y)|", length, (double[]){5, 0.6, 0.8, -12.0 / 125}, 4,
                 1e-15, "x/r, y/r and -x y / r^3 with r = 5");
}

Test(hyperdual_log, undoes_exp)
{
    rng r = test_rng(3);
    hyperdual a = any(&r);
    double *back = output("log(exp(a))", 4), *forth = output("exp(log(a))", 4);
    double wanted[4];
    store(wanted, a);
    ATTEMPT("log(exp(a)) and exp(log(a)) for a random a") {
        store(back, hyperdual_log(hyperdual_exp(a)));
        store(forth, hyperdual_exp(hyperdual_log(a)));
    }
    expect_close("log(exp(a))", back, wanted, 4, 1e-12,
                 "each undoes the other, derivatives included (seed %llu)",
                 test_seed());
    expect_close("exp(log(a))", forth, wanted, 4, 1e-12,
                 "each undoes the other, derivatives included (seed %llu)",
                 test_seed());
}

Test(hyperdual_exp, of_a_product)
{
    double *e = output("exp(x y)", 4), *c = output("exp of a constant", 4);
    ATTEMPT("exp(x y) at (0.5, 2), and exp of the constant 1") {
        store(e, hyperdual_exp(
                     hyperdual_mul(variable(0.5, 1, 0), variable(2, 0, 1))));
        store(c, hyperdual_exp(constant(1)));
    }
    const double f = exp(1);
    expect_close("exp(x y)", e, (double[]){f, 2 * f, f / 2, 2 * f}, 4, 1e-15,
                 "y f, x f and (1 + x y) f with f = exp(1)");
    expect_close("exp of a constant", c, (double[]){f, 0, 0, 0}, 4, 1e-15,
                 "a constant has no derivatives");
}

/* All six at once: f(x) = exp(x) / sqrt(x^2 + 1) + log(x). */
Test(hyperdual, exact_where_differences_are_not)
{
    enum { POINTS = 12 };
    rng r = test_rng(4);
    double at[POINTS], *out = output("f, f', f', f''", 4 * POINTS);
    double wanted[4 * POINTS];
    for (int k = 0; k < POINTS; k++)
        at[k] = 0.2 + 2 * rng_uniform(&r);
    ATTEMPT("exp(x) / sqrt(x^2 + 1) + log(x) at 12 random points") {
        for (int k = 0; k < POINTS; k++) {
            hyperdual x = variable(at[k], 1, 1);
            hyperdual root =
                hyperdual_sqrt(hyperdual_add(hyperdual_mul(x, x), constant(1)));
            store(out + 4 * k,
                  hyperdual_add(hyperdual_div(hyperdual_exp(x), root),
                                hyperdual_log(x)));
        }
    }
    for (int k = 0; k < POINTS; k++) {
        double x = at[k], q = x * x + 1, f = exp(x) / sqrt(q), u = 1 - x / q;
        wanted[4 * k] = f + log(x);
        wanted[4 * k + 1] = wanted[4 * k + 2] = f * u + 1 / x;
        wanted[4 * k + 3] = f * (u * u - (1 - x * x) / (q * q)) - 1 / (x * x);
    }
    expect_close("f, f', f', f''", out, wanted, 4 * POINTS, 1e-14,
                 "to rounding: nothing cancels here, and there is no step "
                 "(seed %llu)",
                 test_seed());
}

Test(hyperdual, nan_is_handed_on)
{
    const double nan = (double)NAN;
    double *out = output("NaN + 1, NaN * 1, 1 / NaN, log(-1), sqrt(-1)", 20);
    ATTEMPT("NaN and numbers outside of the domain") {
        hyperdual a = {nan, 1, 1, 0}, one = {1, 1, 1, 0}, minus = {-1, 1, 1, 0};
        store(out, hyperdual_add(a, one));
        store(out + 4, hyperdual_mul(a, one));
        store(out + 8, hyperdual_div(one, a));
        store(out + 12, hyperdual_log(minus));
        store(out + 16, hyperdual_sqrt(minus));
    }
    for (int k = 0; k < 5; k++)
        expect_that("a NaN value", isnan(out[4 * k]),
                    "result %d must be NaN, it is %g", k, out[4 * k]);
}
