/* exp_of_minus.h: exp of negative numbers, for loops that are vectorised. */
#ifndef EXP_OF_MINUS_H
#define EXP_OF_MINUS_H

#include <stdint.h>
#include <string.h>

/*
 * exp_of_minus: exp(-x) for 0 <= x <= 708, without branch or call; NaN for NaN.
 * -x = k log 2 + r, |r| <= log(2) / 2, and 2^k is put together from bits. Adding
 * 1.5 2^52 rounds to an integer, which then stands in the low bits. log 2 is
 * split in two, so that k times its first part is exact. The polynomial is
 * Taylor's: the first term left out is at most (log(2) / 2)^14 / 14! = 4e-18.
 */
static inline double exp_of_minus(double x)
{
    const double shift = 0x1.8p52;
    const double t = shift - x * 0x1.71547652b82fep0;
    const double k = t - shift;
    const double r = (-x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33;
    const double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
    const double low =
        (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120));
    const double middle = (1.0 / 720 + r * (1.0 / 5040)) +
                          r2 * (1.0 / 40320 + r * (1.0 / 362880));
    const double high = (1.0 / 3628800 + r * (1.0 / 39916800)) +
                        r2 * (1.0 / 479001600 + r * (1.0 / 6227020800));
    const double p = 1 + (r + r2 * (low + r4 * middle + r8 * high));
    uint64_t bits;
    double scale;
    memcpy(&bits, &t, sizeof bits);
    bits = (bits + 1023) << 52;
    memcpy(&scale, &bits, sizeof scale);
    return p * scale;
}

#endif
