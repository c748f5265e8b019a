/*
 * interval.h: arithmetic with intervals that contain what they stand for.
 *
 * Every operation encloses: if x is in a and y is in b, then x + y, x y, exp(x)
 * ... in exact arithmetic lie in the result. Ends are moved outwards by one
 * floating-point number where they were rounded. This needs IEEE arithmetic
 * that rounds to nearest, the default. Ends may be infinite; an interval with a
 * NaN contains everything and stands for "nothing is known".
 *
 * An interval knows nothing of where it comes from: with a = [0, 1], a - a is
 * [-1, 1]. Enclosures are valid, but rarely tight, and tighter for narrow
 * intervals.
 */
#ifndef INTERVAL_H
#define INTERVAL_H

/* interval: all x with lo <= x <= hi. */
typedef struct interval {
    double lo, hi;
} interval;

/*
 * add_down, add_up: a + b rounded down, and up: the largest double that is not
 * above the exact sum, the smallest that is not below it. A sum that is a
 * double stays what it is.
 */
double add_down(double a, double b);
double add_up(double a, double b);

/*
 * interval_point:   [x, x]
 * interval_contains: 1 if lo <= x <= hi, or if an end is NaN; else 0
 * interval_add:     a + b
 * interval_sub:     a - b
 * interval_mul:     a b; ends that are products without a rounding error stay
 *                   what they are
 * interval_square:  a^2, never below 0; tighter than a times a, where the two
 *                   factors are taken for different numbers
 * interval_exp:     exp(a), never below 0. The C library's exp is trusted to
 *                   err by at most 2 units in the last place.
 */
interval interval_point(double x);
int interval_contains(interval a, double x);
interval interval_add(interval a, interval b);
interval interval_sub(interval a, interval b);
interval interval_mul(interval a, interval b);
interval interval_square(interval a);
interval interval_exp(interval a);

#endif
