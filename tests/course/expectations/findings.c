/*
 * findings.c: tests with expectations that hold and others that do not.
 *
 * What the record must say of each stands in ../expectations.c, under the same
 * name. There is no function under test: the buffers are filled here.
 */
#include "harness.h"
#include <stdlib.h>

#define EXPECT(name) Test(expect, name)

static volatile double zero = 0;

/* ---- close: relative to the largest expected value ---- */

EXPECT(close_exactly)
{
    expect_close("z", (double[]){1, -2}, (double[]){1, -2}, 2, 0, "equal");
}

EXPECT(close_at_the_edge) /* the scale is |-8|, the bound 0.25 * 8 = 2 */
{
    expect_close("z", (double[]){3, -6}, (double[]){1, -8}, 2, 0.25, "scaled");
}

EXPECT(close_past_the_edge)
{
    const double past = nextafter(3, 4);
    expect_close("z", (double[]){past, -8}, (double[]){1, -8}, 2, 0.25, "m");
}

EXPECT(close_to_zeros) /* the tolerance itself is the bound */
{
    expect_close("z", (double[]){0.5, -0.5}, (double[]){0, 0}, 2, 0.5, "m");
}

EXPECT(close_not_to_zeros)
{
    expect_close("z", (double[]){0, 0.75}, (double[]){0, 0}, 2, 0.5, "m");
}

EXPECT(close_but_for_rounding) /* 3e-17 is on record as 0 */
{
    expect_close("z", (double[]){3e-17, 0.75}, (double[]){1, 2}, 2, 0.1, "m");
}

EXPECT(close_without_elements)
{
    expect_close("z", NULL, NULL, 0, 0, "nothing to compare");
}

EXPECT(close_negative_zero)
{
    expect_close("z", (double[]){-0.0}, (double[]){0}, 1, 0, "-0 is 0");
}

/* ---- what is no number ---- */

EXPECT(nan_never_passes)
{
    const double nan = -zero / zero;
    expect_close("z", (double[]){nan}, (double[]){nan}, 1, INFINITY, "m");
}

EXPECT(nan_is_never_met)
{
    expect_close("z", (double[]){1}, (double[]){(double)NAN}, 1, INFINITY, "m");
}

EXPECT(nan_tolerance)
{
    expect_close("z", (double[]){1}, (double[]){2}, 1, (double)NAN, "m");
}

EXPECT(literal_nan)
{
    expect_value("f", (double)NAN, 1, 1, "m");
}

EXPECT(infinity_that_is_expected)
{
    expect_close("z", (double[]){INFINITY, -INFINITY, 1},
                 (double[]){INFINITY, -INFINITY, 1}, 3, 0, "m");
}

EXPECT(infinity_of_the_wrong_sign)
{
    expect_close("z", (double[]){-INFINITY}, (double[]){INFINITY}, 1, 1, "m");
}

EXPECT(infinity_instead_of_a_number)
{
    expect_close("z", (double[]){1, INFINITY}, (double[]){1, 1e308}, 2, 1e9,
                 "m");
}

EXPECT(number_instead_of_infinity)
{
    expect_value("f", 1e308, INFINITY, 1, "m");
}

EXPECT(infinity_is_no_scale) /* 3 is farther from 1 than 0.5 */
{
    expect_close("z", (double[]){INFINITY, 3}, (double[]){INFINITY, 1}, 2, 0.5,
                 "m");
}

/* ---- where a number came from ---- */

EXPECT(unwritten)
{
    double *z = output("z", 3);
    z[0] = 1;
    z[2] = 3;
    expect_close("z", z, (double[]){1, 2, 3}, 3, 0, "m");
}

EXPECT(unwritten_copy) /* of another array: named by the place looked at */
{
    double *z = output("z", 1), *work = output("work", 1);
    z[0] = work[0];
    expect_close("z", z, (double[]){1}, 1, 0, "m");
}

EXPECT(summed)
{
    double *z = output("z", 3);
    z[0] += 1;
    z[2] = 3;
    expect_close("z", z, (double[]){1, 2, 3}, 3, 0, "m");
}

EXPECT(summed_and_taken_out)
{
    double *sum = output("sum", 1);
    sum[0] = -(sum[0] * 2 + 1);
    expect_value("the mean", sum[0] / 3, 1, 0, "m");
}

EXPECT(derived_from_unwritten) /* here the test is the one that computes */
{
    const double *x = output("x", 2);
    expect_at_most("f(x)", x[0] * x[0] + 1, 1, "m");
}

EXPECT(before_an_output)
{
    double *z = output("z", 1);
    z[0] = z[-1];
    expect_value("z", z[0], 1, 0, "m");
}

EXPECT(before_an_input_in_a_sum)
{
    const double *x = input("x", 2, (double[]){1, 2});
    double sum = 0;
    for (int i = -1; i < 2; i++)
        sum += x[i];
    expect_value("sum", sum, 3, 0, "m");
}

EXPECT(unchanged)
{
    const double *z = inout("z", 2, (double[]){4, 5});
    expect_close("z", z, (double[]){4, 6}, 2, 0, "m");
}

EXPECT(changed)
{
    double *z = inout("z", 2, (double[]){4, 5});
    z[0] = 7;
    expect_close("z", z, (double[]){4, 6}, 2, 0, "m");
}

EXPECT(unchanged_as_it_should)
{
    const double *z = inout("z", 2, (double[]){4, 5});
    expect_close("z", z, (double[]){4, 5}, 2, 0, "m");
}

/* ---- how it is said ---- */

EXPECT(enough_digits)
{
    expect_value("f", 1 + 0x1p-52, 1, 0, "m");
}

EXPECT(enough_digits_in_a_vector)
{
    expect_close("z", (double[]){1, 2 + 0x1p-51}, (double[]){1, 2}, 2, 0, "m");
}

EXPECT(long_vector)
{
    double actual[9] = {0}, expected[9] = {0};
    actual[4] = 1;
    actual[7] = 2;
    expect_close("z", actual, expected, 9, 0, "m");
}

EXPECT(many_wrong)
{
    double actual[20], expected[20] = {0};
    for (int i = 0; i < 20; i++)
        actual[i] = i + 1;
    expect_close("z", actual, expected, 20, 0, "m");
}

EXPECT(label_of_words)
{
    double actual[7] = {1}, expected[7] = {0};
    expect_close("the third step", actual, expected, 7, 0, "m");
}

EXPECT(message_with_arguments)
{
    expect_value("f", 1, 2, 0, "t = %g, seed %llu, %s%%", 0.5, 7ULL, "100");
}

EXPECT(strange_characters)
{
    expect_that("a\tlabel\\n", 0, "line\nbreak, tab\t, back\\slash, bell\a, é");
}

EXPECT(message_that_is_long)
{
    static char much[10000];
    for (size_t k = 0; k + 1 < sizeof much; k++)
        much[k] = 'm';
    expect_that("m", 0, "%s", much);
}

/* ---- value, within, bounds ---- */

EXPECT(value_at_the_edge)
{
    expect_value("f", -6, -8, 0.25, "relative to |-8|");
}

EXPECT(value_past_the_edge)
{
    expect_value("f", -5.5, -8, 0.25, "m");
}

EXPECT(within_at_the_edge)
{
    expect_within("z", (double[]){100.5, 1}, (double[]){100, 1.5}, 2, 0.5, "m");
}

EXPECT(within_past_the_edge)
{
    expect_within("z", (double[]){100, 1}, (double[]){100, 1.75}, 2, 0.5, "m");
}

EXPECT(at_most_itself)
{
    expect_at_most("f", 2, 2, "m");
}

EXPECT(at_most_more)
{
    expect_at_most("f", 2 + 0x1p-51, 2, "m");
}

EXPECT(at_most_nan)
{
    expect_at_most("f", -zero / zero, INFINITY, "m");
}

EXPECT(at_most_minus_infinity)
{
    expect_at_most("f", -INFINITY, 0, "m");
}

EXPECT(at_most_a_nan)
{
    expect_at_most("f", 1, (double)NAN, "m");
}

EXPECT(at_least_itself)
{
    expect_at_least("f", -2, -2, "m");
}

EXPECT(at_least_less)
{
    expect_at_least("f", 1, 2, "m");
}

EXPECT(at_least_infinity)
{
    expect_at_least("f", INFINITY, 0, "m");
}

EXPECT(at_least_unwritten)
{
    expect_at_least("f", *output("f", 1), 0, "m");
}

/* ---- integers ---- */

EXPECT(int_equal)
{
    expect_int("k", -3, -3, "m");
}

EXPECT(int_other)
{
    expect_int("k", 4, 3, "m");
}

EXPECT(int_unwritten)
{
    expect_int("k", *output_ints("k", 1), 3, "m");
}

EXPECT(ints_equal)
{
    expect_ints("p", (int[]){1, 2}, (int[]){1, 2}, 2, "m");
}

EXPECT(ints_without_elements)
{
    expect_ints("p", NULL, NULL, 0, "m");
}

EXPECT(ints_other)
{
    expect_ints("p", (int[]){0, 2, 1}, (int[]){0, 1, 2}, 3, "m");
}

EXPECT(ints_unwritten)
{
    int *p = output_ints("p", 2);
    p[0] = 5;
    expect_ints("p", p, (int[]){5, 6}, 2, "m");
}

EXPECT(ints_before)
{
    const int *p = input_ints("p", 2, (int[]){5, 6});
    expect_ints("q", (int[]){p[-1], p[0]}, (int[]){5, 6}, 2, "m");
}

EXPECT(ints_unchanged)
{
    const int *p = inout_ints("p", 2, (int[]){5, 6});
    expect_ints("p", p, (int[]){6, 5}, 2, "m");
}

EXPECT(ints_long)
{
    int actual[9] = {0, 1, 2, 3}, expected[9] = {0};
    expect_ints("p", actual, expected, 9, "m");
}

/* ---- words ---- */

EXPECT(status_equal)
{
    expect_status("status", NUM_DIVERGED, NUM_DIVERGED, "m");
}

EXPECT(status_other)
{
    expect_status("status", NUM_OK, NUM_BAD_INPUT, "m");
}

EXPECT(status_not_implemented)
{
    expect_status("status", NUM_NOT_IMPLEMENTED, NUM_OK, "m");
}

EXPECT(status_unwritten)
{
    expect_status("status", *output_ints("status", 1), NUM_OK, "m");
}

EXPECT(status_unknown)
{
    expect_status("status", 77, NUM_OK, "m");
}

EXPECT(text_equal)
{
    expect_text("name", "newton", "newton", "m");
}

EXPECT(text_other)
{
    expect_text("name", "newton method", "bfgs", "m");
}

EXPECT(text_missing)
{
    expect_text("name", NULL, "bfgs", "m");
}

EXPECT(that_holds)
{
    expect_that("f decreases", 2, "m");
}

EXPECT(that_does_not)
{
    expect_that("f decreases", 0, "m");
}

EXPECT(one_of_two_fails)
{
    expect_value("f", 1, 1, 0, "m");
    expect_value("g", 1, 2, 0, "m");
}

EXPECT(attempts_may_leave_no_trace)
{
    double *z = output("z", 1);
    ATTEMPT("nothing") {
    }
    expect_value("z", z[0], 1, 0, "m");
}

EXPECT(attempts_may_leave_a_trace)
{
    double *z = output("z", 1);
    ATTEMPT("z = z + 1, but z was never set") {
        z[0] += 1;
    }
    expect_value("z", z[0], 1, 0, "m");
}

/* ---- instances ---- */

Test(instance, seed)
{
    expect_int("seed", (int)test_seed(), 1, "the default");
}

Test(instance, draws)
{
    rng a = test_rng(1), b = test_rng(2), again = test_rng(1);
    const uint64_t first = rng_next(&a);
    expect_that("streams", first != rng_next(&b), "streams differ");
    expect_that("again", first == rng_next(&again), "a stream is its own");
    expect_value("first", rng_uniform(&a), 2, 0, "this fails to show it");
}

/* ---- many at once: no line of the record may be torn ---- */

static void write_much(int who)
{
    char message[3000];
    for (int k = 0; k < 60; k++) {
        const int length = 100 + (k * 977 + who * 131) % 2800;
        for (int i = 0; i < length; i++)
            message[i] = (char)('a' + who);
        message[length] = '\0';
        expect_that("much", 1, "%s", message);
    }
}

#define WRITER(who)                                                            \
    Test(parallel, writer_##who)                                               \
    {                                                                          \
        write_much(who);                                                       \
    }

WRITER(0)
WRITER(1)
WRITER(2)
WRITER(3)
WRITER(4)
WRITER(5)
WRITER(6)
WRITER(7)
