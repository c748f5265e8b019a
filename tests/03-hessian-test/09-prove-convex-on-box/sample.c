/* Sample tests of 3.9 interval_product, gershgorin_bound, prove_convex_on_box.
 * A buffer of 2n doubles is n intervals: lo, hi, lo, hi, ... */
#include "harness.h"
#include "hessian_test.h"

static void store(double out[2], interval a)
{
    out[0] = a.lo;
    out[1] = a.hi;
}

Test(interval_product, by_hand)
{
    double *p = output("products", 8);
    ATTEMPT("[2, 3] [4, 5], [-1, 2] [3, 5], [-1, 2] [-3, 4], [-3, -1] [2, 7]") {
        store(p, interval_product((interval){2, 3}, (interval){4, 5}));
        store(p + 2, interval_product((interval){-1, 2}, (interval){3, 5}));
        store(p + 4, interval_product((interval){-1, 2}, (interval){-3, 4}));
        store(p + 6, interval_product((interval){-3, -1}, (interval){2, 7}));
    }
    expect_close("[2, 3] [4, 5]", p, (double[]){8, 15}, 2, 1e-15,
                 "all ends positive: 2 * 4 and 3 * 5");
    expect_close("[-1, 2] [3, 5]", p + 2, (double[]){-5, 10}, 2, 1e-15,
                 "-1 * 5 is less than -1 * 3");
    expect_close("[-1, 2] [-3, 4]", p + 4, (double[]){-6, 8}, 2, 1e-15,
                 "the corners are 3, -4, -6 and 8");
    expect_close("[-3, -1] [2, 7]", p + 6, (double[]){-21, -2}, 2, 1e-15,
                 "the corners are -6, -21, -2 and -7");
}

Test(gershgorin_bound, by_hand)
{
    double *bound = output("bound", 1);
    const double *H = input("H", 8, (double[]){4, 5, -2, 1, -2, 1, 3, 3});
    ATTEMPT("([4, 5], [-2, 1]; [-2, 1], [3, 3])") {
        *bound = gershgorin_bound(2, (const interval *)(const void *)H);
    }
    expect_value("bound", *bound, 1, 1e-14,
                 "row 0: 4 - 2, row 1: 3 - 2. The element off the diagonal may "
                 "be as far from 0 as -2");
}

/* f'' = 12 x^2, the second derivative of x^4. */
static void of_x4(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    (void)data;
    H[0] = interval_mul(interval_point(12), interval_square(box[0]));
}

/* f'' = x x - x + 0.3 >= 0.05, written so that cuts are needed to see it. */
static void needs_cuts(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    (void)data;
    interval x = box[0];
    H[0] =
        interval_add(interval_sub(interval_mul(x, x), x), interval_point(0.3));
}

/* f'' = 1 - 3 exp(-((x - c) / 1e-4)^2): a dip to -2, a ten-thousandth wide. */
static void narrow_dip(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    interval c = interval_point(*(double *)data), u = interval_sub(box[0], c);
    u = interval_mul(u, interval_point(1e4));
    interval e =
        interval_exp(interval_sub(interval_point(0), interval_square(u)));
    H[0] = interval_sub(interval_point(1), interval_mul(interval_point(3), e));
}

Test(prove_convex_on_box, x_to_the_fourth)
{
    double *mu = output("mu", 1), *work = output("work", 2 * 12);
    int *boxes = output_ints("boxes", 1), *verdict = output_ints("verdict", 1);
    boxed_hessian f = {of_x4, NULL};
    const double *box = input("box", 2, (double[]){-1, 1});
    ATTEMPT("x^4 on [-1, 1], at most 10 boxes") {
        *verdict = prove_convex_on_box(1, mu, boxes,
                                       (const interval *)(const void *)box, &f,
                                       10, (interval *)(void *)work);
    }
    expect_text("verdict", convex_string(*verdict), "proved",
                "12 x^2 lies in [0, 12], and a bound of 0 is enough");
    expect_int("boxes", *boxes, 1, "the first box is settled at once");
    expect_value("mu", *mu, 0, 0, "the smallest curvature is 0");
}

Test(prove_convex_on_box, cuts_until_it_can_see)
{
    double *mu = output("mu", 1), *work = output("work", 2 * 102);
    int *boxes = output_ints("boxes", 1), *verdict = output_ints("verdict", 1);
    boxed_hessian f = {needs_cuts, NULL};
    const double *box = input("box", 2, (double[]){0, 1});
    ATTEMPT("f'' = x x - x + 0.3 on [0, 1], at most 100 boxes") {
        *verdict = prove_convex_on_box(1, mu, boxes,
                                       (const interval *)(const void *)box, &f,
                                       100, (interval *)(void *)work);
    }
    expect_text("verdict", convex_string(*verdict), "proved",
                "on [0, 1] all that is known is f'' >= 0 - 1 + 0.3; on narrow "
                "boxes the bound comes close to f'' itself, which is >= 0.05");
    expect_int("boxes", *boxes, 29,
               "every part that is not settled is cut in two, and both halves "
               "are examined");
    expect_value("mu", *mu, 0.003125, 1e-12,
                 "the smallest bound of all settled parts");
}

Test(prove_convex_on_box, is_not_fooled_by_a_narrow_dip)
{
    double c[1] = {0.123}, *mu = inout("mu", 1, (double[]){-7});
    double *work = output("work", 2 * 302);
    int *boxes = output_ints("boxes", 1), *verdict = output_ints("verdict", 1);
    boxed_hessian f = {narrow_dip, c};
    const double *box = input("box", 2, (double[]){-1, 1});
    ATTEMPT("f'' = 1 but for a dip to -2, 1e-4 wide, at most 300 boxes") {
        *verdict = prove_convex_on_box(1, mu, boxes,
                                       (const interval *)(const void *)box, &f,
                                       300, (interval *)(void *)work);
    }
    expect_text("verdict", convex_string(*verdict), "unknown",
                "f is not convex, so there is no proof; and no proof is no "
                "refutation either");
    expect_value("mu", *mu, -7, 0, "mu stays as it was");
}
