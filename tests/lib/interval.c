/* Tests of interval.h: what must lie inside does, and not much more does. */
#include "interval.h"

#include "rng.h"
#include "support.h"

static const double tiny = 5e-324; /* the smallest positive double */

static int encloses(interval a, double lo, double hi)
{
    return a.lo <= lo && a.hi >= hi;
}

/* As long double, in which sums and products are rounded far more finely. */
static int holds(interval a, long double x)
{
    return a.lo <= x && x <= a.hi;
}

static interval between(rng *r)
{
    double a = rng_normal(r), b = rng_normal(r);
    return (interval){fmin(a, b), fmax(a, b)};
}

static double inside(interval a, rng *r)
{
    double t = rng_uniform(r);
    return fmin(fmax(a.lo + t * (a.hi - a.lo), a.lo), a.hi);
}

Test(interval, small_cases_by_hand)
{
    const interval a = {-1, 2}, b = {3, 5};
    cr_expect(encloses(interval_add(a, b), 2, 7));
    cr_expect(encloses(interval_sub(a, b), -6, -1));
    cr_expect(encloses(interval_mul(a, b), -5, 10));
    cr_expect(encloses(interval_mul(a, a), -2, 4), "corners -1 2 and 2 2");
    cr_expect(encloses(interval_square(a), 0, 4));
    cr_expect_eq(interval_square(a).lo, 0, "0 is inside: its square is 0");
    cr_expect(encloses(interval_exp(a), exp(-1), exp(2)));
}

Test(interval, results_of_random_points_lie_inside)
{
    rng r;
    rng_seed(&r, 1);
    for (int trial = 0; trial < 2000; trial++) {
        interval a = between(&r), b = between(&r);
        long double x = inside(a, &r), y = inside(b, &r);
        cr_expect(holds(interval_add(a, b), x + y), "trial %d", trial);
        cr_expect(holds(interval_sub(a, b), x - y), "trial %d", trial);
        cr_expect(holds(interval_mul(a, b), x * y), "trial %d", trial);
        cr_expect(holds(interval_square(a), x * x), "trial %d", trial);
        cr_expect(holds(interval_exp(a), expl(x)), "trial %d", trial);
    }
}

/* One operation on points: at most some units in the last place wide. */
Test(interval, results_are_narrow)
{
    rng r;
    rng_seed(&r, 2);
    for (int trial = 0; trial < 500; trial++) {
        double x = rng_normal(&r), y = rng_normal(&r);
        interval a = interval_point(x), b = interval_point(y);
        const interval results[] = {interval_add(a, b), interval_sub(a, b),
                                    interval_mul(a, b), interval_square(a),
                                    interval_exp(a)};
        for (int k = 0; k < 5; k++)
            cr_expect(results[k].hi - results[k].lo <=
                          4 * DBL_EPSILON * fabs(results[k].hi) + tiny,
                      "trial %d, operation %d: [%.17g, %.17g]", trial, k,
                      results[k].lo, results[k].hi);
    }
}

Test(interval, exact_zeros_stay_exact)
{
    const interval zero = {0, 0}, a = {-3, 7}, two = {2, 2};
    interval z = interval_mul(zero, a);
    cr_expect(z.lo == 0 && z.hi == 0);
    z = interval_sub(two, two);
    cr_expect(z.lo == 0 && z.hi == 0, "2 - 2 is 0 without rounding");
    z = interval_mul((interval){0.5, 3}, (interval){6, 6});
    cr_expect(z.lo == 3 && z.hi == 18, "exact products stay exact, too");
    z = interval_add(zero, zero);
    cr_expect(z.lo == 0 && z.hi == 0);
}

Test(add_down, exact_sums_stay)
{
    cr_expect(add_down(1, 2) == 3 && add_up(1, 2) == 3);
    cr_expect(add_down(0.1, -0.1) == 0 && add_up(0.1, -0.1) == 0);
    cr_expect(add_down(0, 0.1) == 0.1 && add_up(-0.1, 0) == -0.1);
}

Test(add_down, the_two_are_neighbours_around_the_sum)
{
    rng r;
    rng_seed(&r, 3);
    for (int trial = 0; trial < 2000; trial++) {
        double a = rng_normal(&r) * pow(2, rng_below(&r, 9));
        double b = rng_normal(&r);
        double down = add_down(a, b), up = add_up(a, b);
        long double exact = (long double)a + b; /* 11 bits finer */
        cr_expect(down <= exact && exact <= up, "trial %d", trial);
        cr_expect(up == down || up == nextafter(down, INFINITY), "trial %d",
                  trial);
        cr_expect(up != down || exact == down, "trial %d", trial);
    }
    double up = add_up(1, 1e-30), down = add_down(1, -1e-30);
    cr_expect(up == 1 + DBL_EPSILON && down == 1 - DBL_EPSILON / 2);
    cr_expect(add_down(1, 1e-30) == 1 && add_up(1, -1e-30) == 1);
}

Test(add_down, at_the_end_of_the_doubles)
{
    cr_expect(add_down(DBL_MAX, DBL_MAX) == DBL_MAX);
    cr_expect(add_up(DBL_MAX, DBL_MAX) == INFINITY);
    cr_expect(add_up(-DBL_MAX, -DBL_MAX) == -DBL_MAX);
    cr_expect(add_down(INFINITY, 1) == INFINITY);
    cr_expect(add_up(-INFINITY, 1) == -INFINITY);
    cr_expect(isnan(add_down(NAN, 1)) && isnan(add_up(1, NAN)));
}

Test(interval, underflow_does_not_lose_the_product)
{
    interval p = interval_mul((interval){-1e-200, 1e-200}, (interval){1, 1});
    p = interval_mul(p, (interval){1e-200, 1e-200});
    cr_expect(p.lo < 0 && p.hi > 0, "1e-400 is not 0: [%g, %g]", p.lo, p.hi);
    p = interval_square((interval){1e-200, 1e-190});
    cr_expect(p.lo == 0 && p.hi > 0, "[%g, %g]", p.lo, p.hi);
    p = interval_exp((interval){-1e9, -1e8});
    cr_expect(p.lo == 0 && p.hi > 0, "[%g, %g]", p.lo, p.hi);
}

Test(interval, infinite_ends)
{
    const interval all = {-INFINITY, INFINITY}, up = {1, INFINITY};
    interval s = interval_mul(all, (interval){0, 0});
    cr_expect(s.lo == 0 && s.hi == 0, "every number times 0 is 0");
    s = interval_mul(up, (interval){0, 2});
    cr_expect(s.lo <= 0 && s.hi == INFINITY);
    s = interval_add(all, up);
    cr_expect(s.lo == -INFINITY && s.hi == INFINITY);
    s = interval_exp((interval){800, 900});
    cr_expect(s.lo <= DBL_MAX && s.hi == INFINITY, "beyond all doubles");
    s = interval_mul((interval){1e200, 1e201}, (interval){1e200, 1e201});
    cr_expect(s.lo <= DBL_MAX && s.hi == INFINITY, "so is 1e400");
}

Test(interval, nan_contains_everything)
{
    const interval bad[] = {{NAN, 1}, {0, NAN}, {NAN, NAN}}, a = {1, 2};
    for (int k = 0; k < 3; k++) {
        const interval results[] = {
            interval_add(bad[k], a), interval_sub(a, bad[k]),
            interval_mul(bad[k], a), interval_mul(a, bad[k]),
            interval_square(bad[k]), interval_exp(bad[k])};
        for (int i = 0; i < 6; i++)
            cr_expect(isnan(results[i].lo) || isnan(results[i].hi),
                      "case %d, operation %d", k, i);
    }
    cr_expect(interval_contains((interval){NAN, NAN}, 17));
    cr_expect(interval_contains(a, 1) && interval_contains(a, 2));
    cr_expect(!interval_contains(a, 2.5) && !interval_contains(a, 0.5));
}
