/*
 * lanes.h: how many doubles the vector registers hold for which the library is
 * compiled, and a product that is added: in one rounding where the machine has
 * that at no cost, else in two.
 */
#ifndef LANES_H
#define LANES_H

#include <math.h>

#if defined __AVX512F__
enum { LANES = 8 };
#elif defined __AVX__
enum { LANES = 4 };
#else
enum { LANES = 2 };
#endif

/* multiply_add: a b + c. */
static inline double multiply_add(double a, double b, double c)
{
#ifdef FP_FAST_FMA
    return fma(a, b, c);
#else
    return a * b + c;
#endif
}

#endif
