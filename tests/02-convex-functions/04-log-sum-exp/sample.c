/* Sample tests of 2.4 log_sum_exp. */
#include "convex_functions.h"
#include "harness.h"

Test(log_sum_exp, of_logarithms_by_hand)
{
    double *p = output("p", 3), *value = output("result", 1);
    const double *z = input("z", 3, (double[]){log(1), log(2), log(5)});
    ATTEMPT("log_sum_exp of (log 1, log 2, log 5)") {
        *value = log_sum_exp(3, p, z);
    }
    expect_value("result", *value, log(8), 1e-14, "the terms are 1, 2 and 5");
    expect_close("p", p, (double[]){0.125, 0.25, 0.625}, 3, 1e-14,
                 "each term divided by the sum, 8");
}

Test(log_sum_exp, of_large_numbers)
{
    double *p = output("p", 2), *value = output("result", 1);
    const double *z = input("z", 2, (double[]){1000, 1000});
    ATTEMPT("log_sum_exp of (1000, 1000)") {
        *value = log_sum_exp(2, p, z);
    }
    expect_value("result", *value, 1000 + log(2), 1e-14,
                 "e^1000 overflows, but log(2 e^1000) = 1000 + log 2: take the "
                 "largest z out before you exponentiate");
    expect_close("p", p, (double[]){0.5, 0.5}, 2, 1e-14, "two equal terms");
}

Test(log_sum_exp, of_very_negative_numbers)
{
    double *p = output("p", 2), *value = output("result", 1);
    const double *z = input("z", 2, (double[]){-2000, -2000 - log(3)});
    ATTEMPT("log_sum_exp of (-2000, -2000 - log 3)") {
        *value = log_sum_exp(2, p, z);
    }
    expect_value("result", *value, -2000 + log(4.0 / 3), 1e-14,
                 "e^-2000 is 0 in a double; the largest z is -2000, not 0");
    expect_close("p", p, (double[]){0.75, 0.25}, 2, 1e-12,
                 "the first term is three times the second");
}
