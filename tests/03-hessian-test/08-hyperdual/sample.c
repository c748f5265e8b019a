/* Sample tests of 3.8 hyperdual arithmetic. Results are (f, d1, d2, d12). */
#include "harness.h"
#include "hessian_test.h"

static void store(double out[4], hyperdual a)
{
    out[0] = a.f;
    out[1] = a.d1;
    out[2] = a.d2;
    out[3] = a.d12;
}

Test(hyperdual_add, by_hand)
{
    double *sum = output("a + b", 4);
    ATTEMPT("(1, 2, 3, 4) + (10, 20, 30, 40)") {
        store(sum, hyperdual_add((hyperdual){1, 2, 3, 4},
                                 (hyperdual){10, 20, 30, 40}));
    }
    expect_close("a + b", sum, (double[]){11, 22, 33, 44}, 4, 1e-15,
                 "part by part: f, d1, d2, d12");
}

Test(hyperdual_mul, by_hand)
{
    double *product = output("a b", 4);
    ATTEMPT("(2, 3, 5, 7) (11, 13, 17, 19)") {
        store(product, hyperdual_mul((hyperdual){2, 3, 5, 7},
                                     (hyperdual){11, 13, 17, 19}));
    }
    expect_close("a b", product, (double[]){22, 59, 89, 231}, 4, 1e-15,
                 "e1 e2 comes from four terms: 2 * 19 + 3 * 17 + 5 * 13 + 7 * "
                 "11 = 231");
}

Test(hyperdual_div, by_hand)
{
    double *quotient = output("a / b", 4);
    ATTEMPT("(6, 8, 10, 5) / (2, 1, 3, 4)") {
        store(quotient,
              hyperdual_div((hyperdual){6, 8, 10, 5}, (hyperdual){2, 1, 3, 4}));
    }
    expect_close("a / b", quotient, (double[]){3, 2.5, 0.5, -7.5}, 4, 1e-14,
                 "multiply it by b again: (3, 2.5, 0.5, -7.5) (2, 1, 3, 4) = "
                 "(6, 8, 10, 5)");
}

Test(hyperdual_exp, by_hand)
{
    double *e = output("exp(a)", 4);
    ATTEMPT("exp of (0, 2, 3, 5)") {
        store(e, hyperdual_exp((hyperdual){0, 2, 3, 5}));
    }
    expect_close("exp(a)", e, (double[]){1, 2, 3, 11}, 4, 1e-15,
                 "g' d12 + g'' d1 d2 = 5 + 2 * 3");
}

Test(hyperdual_log, by_hand)
{
    double *l = output("log(a)", 4);
    ATTEMPT("log of (2, 4, 6, 8)") {
        store(l, hyperdual_log((hyperdual){2, 4, 6, 8}));
    }
    expect_close("log(a)", l, (double[]){log(2), 2, 3, -2}, 4, 1e-15,
                 "g' = 1/2 and g'' = -1/4: 8/2 - 4 * 6 / 4 = -2");
}

Test(hyperdual_sqrt, by_hand)
{
    double *r = output("sqrt(a)", 4);
    ATTEMPT("sqrt of (4, 8, 16, 24)") {
        store(r, hyperdual_sqrt((hyperdual){4, 8, 16, 24}));
    }
    expect_close("sqrt(a)", r, (double[]){2, 2, 4, 2}, 4, 1e-15,
                 "g' = 1/4 and g'' = -1/32: 24/4 - 8 * 16 / 32 = 2; and (2, 2, "
                 "4, 2) squared is (4, 8, 16, 24)");
}
