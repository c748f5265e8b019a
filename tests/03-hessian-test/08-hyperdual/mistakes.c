/*
 * What goes wrong in 3.8 hyperdual arithmetic.
 *
 * MISTAKE 1 cross-terms-missing
 *   The product of a.d1 e1 and b.d2 e2 is an e1 e2 term, and so is that of a.d2
 *   e2 and b.d1 e1. Without them (x^2)'' is 0.
 * MISTAKE 2 one-cross-term-twice
 *   2 a.d1 b.d2 stands for the two cross terms. That is right only if both
 *   directions are the same; mixed derivatives need a.d1 b.d2 + a.d2 b.d1.
 * MISTAKE 3 second-derivative-missing
 *   exp, log and sqrt multiply every part by g'. The e1 e2 part needs g'' a.d1
 *   a.d2 as well.
 * MISTAKE 4 inner-second-derivative-missing
 *   The e1 e2 part of exp, log and sqrt is g'' a.d1 a.d2 alone. What a itself
 *   carries there comes in too: g' a.d12.
 * MISTAKE 5 reciprocal-without-the-two
 *   The second derivative of 1/b is 2/b^3. The 2 is missing, or only one of the
 *   two cross terms of the quotient is there.
 * MISTAKE 6 quotient-rule-sign
 *   The quotient rule has a minus: (a.d1 - q b.d1) / b.f.
 * MISTAKE 7 sign-of-log
 *   log'' is -1/x^2.
 * MISTAKE 8 root-without-the-half
 *   The derivative of the root is 1/(2 sqrt x), and its second one -1/(4 x sqrt
 *   x).
 * MISTAKE 9 same-direction-twice
 *   g'' is multiplied by a.d1^2. It is a.d1 a.d2: the two directions need not
 *   be the same.
 * MISTAKE 10 sum-drops-d12
 *   The e1 e2 parts were not added.
 * MISTAKE 11 quotient-part-by-part
 *   The parts of a were divided by those of b (or all by b.f). A quotient is
 *   the q with q b = a.
 * MISTAKE 12 d2-copied-from-d1
 *   In the product d2 was computed from the d1 parts.
 * VARIANT 1 through-the-reciprocal
 *   The quotient as a times 1/b.
 * VARIANT 2 parts-of-the-inverse
 *   log and sqrt from what exp and the square must give back.
 */
#include "hessian_test.h"
#include <math.h>

hyperdual hyperdual_add(hyperdual a, hyperdual b)
{
#if MISTAKE == 10
    return (hyperdual){a.f + b.f, a.d1 + b.d1, a.d2 + b.d2, a.d12};
#else
    return (hyperdual){a.f + b.f, a.d1 + b.d1, a.d2 + b.d2, a.d12 + b.d12};
#endif
}

hyperdual hyperdual_mul(hyperdual a, hyperdual b)
{
    double cross = a.d1 * b.d2 + a.d2 * b.d1;
#if MISTAKE == 1
    cross = 0;
#elif MISTAKE == 2
    cross = 2 * a.d1 * b.d2;
#endif
    hyperdual p = {a.f * b.f, a.f * b.d1 + a.d1 * b.f, a.f * b.d2 + a.d2 * b.f,
                   a.f * b.d12 + cross + a.d12 * b.f};
#if MISTAKE == 12
    p.d2 = p.d1;
#endif
    return p;
}

static hyperdual chain(hyperdual a, double g, double dg, double d2g)
{
    double inner = dg * a.d12, outer = d2g * a.d1 * a.d2;
#if MISTAKE == 3
    outer = 0;
#elif MISTAKE == 4
    inner = 0;
#elif MISTAKE == 9
    outer = d2g * a.d1 * a.d1;
#endif
    return (hyperdual){g, dg * a.d1, dg * a.d2, inner + outer};
}

hyperdual hyperdual_div(hyperdual a, hyperdual b)
{
#if VARIANT == 1
    double u = 1 / b.f;
    return hyperdual_mul(a, chain(b, u, -u * u, 2 * u * u * u));
#elif MISTAKE == 11
    return (hyperdual){a.f / b.f, a.d1 / b.f, a.d2 / b.f, a.d12 / b.f};
#else
    hyperdual q;
    q.f = a.f / b.f;
#if MISTAKE == 6
    q.d1 = (a.d1 + q.f * b.d1) / b.f;
    q.d2 = (a.d2 + q.f * b.d2) / b.f;
#else
    q.d1 = (a.d1 - q.f * b.d1) / b.f;
    q.d2 = (a.d2 - q.f * b.d2) / b.f;
#endif
#if MISTAKE == 5
    q.d12 = (a.d12 - q.f * b.d12 - q.d1 * b.d2) / b.f;
#else
    q.d12 = (a.d12 - q.f * b.d12 - q.d1 * b.d2 - q.d2 * b.d1) / b.f;
#endif
    return q;
#endif
}

hyperdual hyperdual_exp(hyperdual a)
{
    double e = exp(a.f);
    return chain(a, e, e, e);
}

hyperdual hyperdual_log(hyperdual a)
{
#if VARIANT == 2
    hyperdual l = {log(a.f), a.d1 / a.f, a.d2 / a.f, 0};
    l.d12 = a.d12 / a.f - l.d1 * l.d2;
    return l;
#elif MISTAKE == 7
    return chain(a, log(a.f), 1 / a.f, 1 / (a.f * a.f));
#else
    return chain(a, log(a.f), 1 / a.f, -1 / (a.f * a.f));
#endif
}

hyperdual hyperdual_sqrt(hyperdual a)
{
    double r = sqrt(a.f);
#if VARIANT == 2
    hyperdual s = {r, a.d1 / (2 * r), a.d2 / (2 * r), 0};
    s.d12 = (a.d12 - 2 * s.d1 * s.d2) / (2 * r);
    return s;
#elif MISTAKE == 8
    return chain(a, r, 1 / r, -0.5 / (r * a.f));
#else
    return chain(a, r, 0.5 / r, -0.25 / (r * a.f));
#endif
}
