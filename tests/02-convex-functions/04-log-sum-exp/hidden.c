/* Hidden tests of 2.4 log_sum_exp. */
#include "convex_functions.h"
#include "harness.h"

Test(log_sum_exp, of_one_number_is_that_number)
{
    double *p = output("p", 1), *value = output("result", 1);
    const double *z = input("z", 1, (double[]){-3.5});
    ATTEMPT("log_sum_exp of (-3.5)") {
        *value = log_sum_exp(1, p, z);
    }
    expect_value("result", *value, -3.5, 1e-15, "log e^z = z");
    expect_value("p", *p, 1, 1e-15, "one term is all there is");
}

Test(log_sum_exp, far_apart)
{
    double *p = output("p", 3), *value = output("result", 1);
    const double *z = input("z", 3, (double[]){-900, 5, -800});
    ATTEMPT("log_sum_exp of (-900, 5, -800)") {
        *value = log_sum_exp(3, p, z);
    }
    expect_value("result", *value, 5, 1e-15,
                 "the others add less than can be seen");
    expect_close("p", p, (double[]){0, 1, 0}, 3, 1e-15,
                 "all the weight is on the largest");
}

Test(log_sum_exp, p_may_be_z)
{
    double *z = inout("z", 4, (double[]){1, 3, 2, 0}), *p = output("p", 4),
           *value = output("result", 2);
    const double *same = input("z", 4, (double[]){1, 3, 2, 0});
    ATTEMPT("log_sum_exp of (1, 3, 2, 0), with p elsewhere and with p = z") {
        value[0] = log_sum_exp(4, p, same);
        value[1] = log_sum_exp(4, z, z);
    }
    double sum = exp(1) + exp(3) + exp(2) + 1;
    double want[] = {exp(1) / sum, exp(3) / sum, exp(2) / sum, 1 / sum};
    expect_close("result", value, (double[]){log(sum), log(sum)}, 2, 1e-14,
                 "the value does not depend on where p is");
    expect_close("p", p, want, 4, 1e-14, "e^{z_i} over the sum");
    expect_close("p in the place of z", z, want, 4, 1e-14,
                 "the contract lets p alias z: keep what you still need of z "
                 "before you write");
}

Test(log_sum_exp, a_term_may_be_missing)
{
    double *p = output("p", 3), *value = output("result", 1);
    const double *z = input("z", 3, (double[]){-INFINITY, log(3), log(1)});
    ATTEMPT("log_sum_exp of (-INFINITY, log 3, log 1)") {
        *value = log_sum_exp(3, p, z);
    }
    expect_value("result", *value, log(4), 1e-14, "e^-INFINITY is 0");
    expect_close("p", p, (double[]){0, 0.75, 0.25}, 3, 1e-14,
                 "a term that is 0 has no weight");
}

Test(log_sum_exp, a_shift_shifts)
{
    enum { N = 25 };
    rng r = test_rng(1);
    double z[N], far[N], c = 700 + 300 * rng_uniform(&r);
    for (int i = 0; i < N; i++) {
        z[i] = 4 * rng_normal(&r);
        far[i] = z[i] + c;
    }
    double *p = output("p", N), *q = output("p shifted", N);
    double *value = output("result", 2), sum = 0, least = 1;
    const double *in_z = input("z", N, z), *in_far = input("z + c", N, far);
    ATTEMPT("log_sum_exp of 25 random numbers, and of the same plus c") {
        value[0] = log_sum_exp(N, p, in_z);
        value[1] = log_sum_exp(N, q, in_far);
    }
    for (int i = 0; i < N; i++) {
        sum += p[i];
        least = fmin(least, p[i]);
    }
    expect_value("result shifted", value[1], value[0] + c, 1e-14,
                 "log_sum_exp(z + c) = log_sum_exp(z) + c (c = %g, seed %llu)",
                 c, test_seed());
    expect_close("p shifted", q, p, N, 1e-11,
                 "softmax does not see a common shift (seed %llu)",
                 test_seed());
    expect_value("sum of p", sum, 1, 1e-14, "p is a distribution (seed %llu)",
                 test_seed());
    expect_at_least("smallest p_i", least, 0, "and not negative (seed %llu)",
                    test_seed());
}

Test(log_sum_exp, p_is_the_gradient)
{
    enum { N = 6 };
    const double h = 1e-5;
    rng r = test_rng(2);
    double z[N], moved[2 * N * N], slope[N];
    for (int i = 0; i < N; i++)
        z[i] = 50 + 2 * rng_normal(&r);
    for (int i = 0; i < 2 * N * N; i++)
        moved[i] = z[i % N];
    for (int i = 0; i < N; i++) {
        moved[2 * i * N + i] += h;
        moved[(2 * i + 1) * N + i] -= h;
    }
    double *p = output("p", N), *q = output("p", N);
    double *value = output("result", 2 * N + 1);
    const double *in_z = input("z", N, z);
    const double *in_moved = input("z", 2 * N * N, moved);
    ATTEMPT("log_sum_exp around a random point, one coordinate moved by 1e-5") {
        value[2 * N] = log_sum_exp(N, p, in_z);
        for (int i = 0; i < 2 * N; i++)
            value[i] = log_sum_exp(N, q, in_moved + i * N);
    }
    for (int i = 0; i < N; i++)
        slope[i] = (value[2 * i] - value[2 * i + 1]) / (2 * h);
    expect_within("p", p, slope, N, 1e-7,
                  "softmax is the gradient: a difference quotient of your own "
                  "values says so (seed %llu)",
                  test_seed());
}

Test(log_sum_exp, lies_a_little_above_the_maximum)
{
    enum { CASES = 40, N = 10 };
    rng r = test_rng(3);
    double z[CASES * N], low = INFINITY, high = -INFINITY;
    for (int i = 0; i < CASES * N; i++)
        z[i] = 5 * rng_normal(&r);
    double *p = output("p", N), *value = output("result", CASES);
    const double *in = input("z", CASES * N, z);
    ATTEMPT("log_sum_exp of 40 random vectors with 10 elements") {
        for (int c = 0; c < CASES; c++)
            value[c] = log_sum_exp(N, p, in + c * N);
    }
    for (int c = 0; c < CASES; c++) {
        double top = -INFINITY, excess;
        for (int i = 0; i < N; i++)
            top = fmax(top, z[c * N + i]);
        excess = value[c] - top;
        low = excess < low || isnan(excess) ? excess : low;
        high = excess > high || isnan(excess) ? excess : high;
    }
    expect_at_least("smallest result - max z", low, 0,
                    "the sum is at least its largest term (seed %llu)",
                    test_seed());
    expect_at_most("largest result - max z", high, log(N),
                   "and at most n times that, so the difference is at most "
                   "log n (seed %llu)",
                   test_seed());
}

Test(log_sum_exp_nan, what_is_no_number_comes_out)
{
    const double nan = (double)NAN, inf = INFINITY;
    double *p = output("p", 8), *value = output("result", 4);
    const double *z = input("z", 8, (double[]){0, 0, 1, nan, nan, 1, 1, inf});
    ATTEMPT("log_sum_exp of (0, 0), (1, NaN), (NaN, 1) and (1, INFINITY)") {
        for (int i = 0; i < 4; i++)
            value[i] = log_sum_exp(2, p + 2 * i, z + 2 * i);
    }
    expect_value("result without NaN", value[0], log(2), 1e-14,
                 "two terms of 1");
    expect_that("NaN for (1, NaN)", isnan(value[1]),
                "a NaN in z must not get lost");
    expect_that("a NaN in p for (1, NaN)", isnan(p[2]) || isnan(p[3]),
                "a NaN in z must show in p too");
    expect_that("NaN for (NaN, 1)", isnan(value[2]),
                "a NaN in z must not get lost, wherever it stands");
    expect_that("NaN for (1, INFINITY)", isnan(value[3]),
                "INFINITY is not allowed in z: INFINITY / INFINITY is NaN");
}
