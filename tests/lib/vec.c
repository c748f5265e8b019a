/* Tests of vec.h. */
#include "vec.h"

#include "rng.h"
#include "support.h"

enum { LONGEST = 200 }; /* every remainder mod 4 and mod 64, several times */

static void random_vector(rng *r, int n, double x[])
{
    for (int i = 0; i < n; i++)
        x[i] = rng_normal(r);
}

Test(vec_arithmetic, small_cases_by_hand)
{
    const double x[3] = {1, -2, 3}, y[3] = {10, 20, 30};
    double z[3];
    vec_fill(3, z, 7);
    cr_expect(z[0] == 7 && z[1] == 7 && z[2] == 7, "vec_fill");
    vec_copy(3, z, x);
    cr_expect(z[0] == 1 && z[1] == -2 && z[2] == 3, "vec_copy");
    vec_scale(3, z, -2);
    cr_expect(z[0] == -2 && z[1] == 4 && z[2] == -6, "vec_scale");
    vec_copy(3, z, y);
    vec_axpy(3, z, x, 2);
    cr_expect(z[0] == 12 && z[1] == 16 && z[2] == 36, "vec_axpy: y + a x");
    vec_add(3, z, x, y);
    cr_expect(z[0] == 11 && z[1] == 18 && z[2] == 33, "vec_add");
    vec_sub(3, z, x, y);
    cr_expect(z[0] == -9 && z[1] == -22 && z[2] == -27, "vec_sub: x - y");
    vec_add_scaled(3, z, x, y, 0.5);
    cr_expect(z[0] == 6 && z[1] == 8 && z[2] == 18, "vec_add_scaled: x + a y");
}

Test(vec_arithmetic, writes_n_elements_and_no_more)
{
    const double x[3] = {1, 2, 3}, y[3] = {4, 5, 6};
    for (int n = 0; n <= 2; n++) {
        double z[3] = {9, 9, 9};
        vec_copy(n, z, x);
        vec_fill(n, z, 1);
        vec_scale(n, z, 2);
        vec_axpy(n, z, x, 2);
        vec_add(n, z, x, y);
        vec_sub(n, z, x, y);
        vec_add_scaled(n, z, x, y, 2);
        for (int i = n; i < 3; i++)
            cr_expect_eq(z[i], 9, "n = %d: z[%d] was written", n, i);
    }
}

Test(vec_arithmetic, outputs_may_be_inputs)
{
    double x[2] = {1, 2}, y[2] = {10, 20};
    vec_axpy(2, x, x, 3);
    cr_expect(x[0] == 4 && x[1] == 8, "x + 3 x");
    vec_add(2, x, x, y);
    cr_expect(x[0] == 14 && x[1] == 28, "x + y in x");
    vec_sub(2, y, x, y);
    cr_expect(y[0] == 4 && y[1] == 8, "x - y in y");
    vec_add_scaled(2, y, x, y, 2);
    cr_expect(y[0] == 22 && y[1] == 44, "x + 2 y in y");
    vec_copy(2, x, x);
    cr_expect(x[0] == 14 && x[1] == 28, "a copy onto itself");
}

Test(vec_dot, small_case_by_hand)
{
    const double x[] = {1, 2, 3, 4, 5, 6}, y[] = {1, -1, 2, -2, 3, -3};
    const double expected[] = {0, 1, -1, 5, -3, 12, -6};
    for (int n = 0; n <= 6; n++)
        cr_expect_eq(vec_dot(n, x, y), expected[n], "n = %d", n);
}

/* Bound of the rounding error of a sum of n products, in any order. */
static double dot_bound(int n, const double x[], const double y[])
{
    double s = 0;
    for (int i = 0; i < n; i++)
        s += fabs(x[i] * y[i]);
    return n * DBL_EPSILON * s;
}

Test(vec_dot, agrees_with_the_naive_sum)
{
    for (int n = 0; n <= LONGEST; n++) {
        double x[LONGEST], y[LONGEST];
        long double dot = 0, sum = 0;
        rng r;
        rng_seed(&r, (uint64_t)n);
        random_vector(&r, n, x);
        random_vector(&r, n, y);
        for (int i = 0; i < n; i++) {
            dot += (long double)x[i] * y[i];
            sum += x[i];
        }
        double bound = dot_bound(n, x, y);
        cr_expect(within(vec_dot(n, x, y), (double)dot, bound),
                  "n = seed = %d: %g, not %Lg", n, vec_dot(n, x, y), dot);
        bound = n * DBL_EPSILON * vec_norm1(n, x);
        cr_expect(within(vec_sum(n, x), (double)sum, bound),
                  "sum, n = seed = %d: %g, not %Lg", n, vec_sum(n, x), sum);
    }
}

Test(vec_dot, uses_every_element_once)
{
    double x[LONGEST] = {0}, ones[LONGEST];
    vec_fill(LONGEST, ones, 1);
    for (int n = 1; n <= LONGEST; n++)
        for (int i = 0; i < n; i++) {
            x[i] = 1;
            cr_expect_eq(vec_dot(n, x, ones), 1, "n = %d, element %d", n, i);
            cr_expect_eq(vec_sum(n, x), 1, "n = %d, element %d", n, i);
            x[i] = 0;
        }
}

Test(vec_norms, small_case_by_hand)
{
    const double x[] = {3, -4}, y[] = {0, 0};
    cr_expect_eq(vec_norm1(2, x), 7);
    cr_expect_eq(vec_norm2(2, x), 5);
    cr_expect_eq(vec_norm_inf(2, x), 4);
    cr_expect_eq(vec_distance(2, x, y), 5);
    cr_expect_eq(vec_distance(2, y, x), 5);
    cr_expect_eq(vec_distance(2, x, x), 0);
}

Test(vec_norms, of_nothing_are_zero)
{
    const double x[1] = {NAN};
    cr_expect(vec_norm1(0, x) == 0 && vec_norm2(0, x) == 0);
    cr_expect(vec_norm_inf(0, x) == 0 && vec_distance(0, x, x) == 0);
    cr_expect(vec_sum(0, x) == 0 && vec_is_finite(0, x) == 1);
}

/* Scaling by a power of two is exact, and the norm must scale with it. */
Test(vec_norm2, neither_overflows_nor_underflows)
{
    const double x[5] = {3, -4, 12, 0, 84}; /* of length 85 */
    double y[5], zero[5] = {0};
    for (int e = -1060; e <= 1017; e++) {
        for (int i = 0; i < 5; i++)
            y[i] = ldexp(x[i], e);
        double expected = ldexp(85, e);
        cr_expect(within(vec_norm2(5, y), expected, 8 * DBL_EPSILON * expected),
                  "norm at 2^%d: %g, not %g", e, vec_norm2(5, y), expected);
        cr_expect(within(vec_distance(5, zero, y), expected,
                         8 * DBL_EPSILON * expected),
                  "distance at 2^%d: %g, not %g", e, vec_distance(5, zero, y),
                  expected);
    }
    /* the same where squares near 2^-1074 would have lost their last digits */
    for (int i = 0; i < 5; i++)
        y[i] = x[i] / 7;
    double unscaled = vec_norm2(5, y);
    for (int e = -1000; e <= 1000; e++) {
        for (int i = 0; i < 5; i++)
            y[i] = ldexp(x[i] / 7, e);
        double expected = ldexp(unscaled, e),
               bound = 8 * DBL_EPSILON * expected;
        cr_expect(within(vec_norm2(5, y), expected, bound) &&
                      within(vec_distance(5, y, zero), expected, bound),
                  "at 2^%d: %g and %g, not %g", e, vec_norm2(5, y),
                  vec_distance(5, y, zero), expected);
    }
    cr_expect_eq(vec_norm2(1, &(double){DBL_MAX}), DBL_MAX);
    cr_expect_eq(vec_norm2(1, &(double){-0x1p-1074}), 0x1p-1074);
    cr_expect_eq(vec_norm2(2, (double[]){DBL_MAX, DBL_MAX}), INFINITY,
                 "a length that no double can hold");
}

Test(vec_norm2, mixes_large_and_small)
{
    cr_expect_eq(vec_norm2(3, (double[]){1e-200, 1e200, -1e-200}), 1e200);
    double n = vec_norm2(3, (double[]){3e-170, 0, 4e-170});
    cr_expect(within(n, 5e-170, 5e-185), "%g", n);
}

Test(vec_norms, nan_and_infinity_come_out)
{
    for (int n = 1; n <= 9; n++)
        for (int i = 0; i < n; i++) {
            double x[9], y[9] = {0};
            vec_fill(9, x, 1);
            x[i] = NAN;
            cr_expect(isnan(vec_norm1(n, x)) && isnan(vec_norm2(n, x)) &&
                          isnan(vec_norm_inf(n, x)) &&
                          isnan(vec_distance(n, x, y)) &&
                          isnan(vec_distance(n, y, x)) &&
                          isnan(vec_dot(n, x, y)) && isnan(vec_sum(n, x)),
                      "n = %d, NaN at %d", n, i);
            cr_expect_eq(vec_is_finite(n, x), 0);
            x[i] = -INFINITY;
            cr_expect(vec_norm1(n, x) == INFINITY &&
                          vec_norm2(n, x) == INFINITY &&
                          vec_norm_inf(n, x) == INFINITY &&
                          vec_distance(n, x, y) == INFINITY,
                      "n = %d, -infinity at %d", n, i);
            cr_expect_eq(vec_is_finite(n, x), 0);
            x[i] = DBL_MAX;
            cr_expect_eq(vec_is_finite(n, x), 1);
        }
    const double both[2] = {INFINITY, NAN};
    cr_expect(isnan(vec_norm2(2, both)) && isnan(vec_norm_inf(2, both)));
}

Test(vec_max, small_cases_by_hand)
{
    const double x[5] = {2, 7, -3, 7, -3};
    cr_expect(vec_max(5, x) == 7 && vec_argmax(5, x) == 1, "the first 7");
    cr_expect(vec_min(5, x) == -3 && vec_argmin(5, x) == 2, "the first -3");
    cr_expect(vec_max(1, x) == 2 && vec_argmax(1, x) == 0);
    cr_expect(vec_min(1, x) == 2 && vec_argmin(1, x) == 0);
    const double negative[3] = {-5, -2, -9};
    cr_expect(vec_max(3, negative) == -2 && vec_min(3, negative) == -9);
    const double infinite[3] = {-INFINITY, 0, INFINITY};
    cr_expect(vec_argmax(3, infinite) == 2 && vec_argmin(3, infinite) == 0);
}

Test(vec_max, shows_the_first_nan)
{
    for (int i = 0; i < 4; i++) {
        double x[4] = {1, 5, -5, NAN};
        x[i] = NAN;
        cr_expect_eq(vec_argmax(4, x), i);
        cr_expect_eq(vec_argmin(4, x), i);
        cr_expect(isnan(vec_max(4, x)) && isnan(vec_min(4, x)));
    }
}
