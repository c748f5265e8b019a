/* 3.8 hyperdual: arithmetic that carries two derivatives along. */
#include "hessian_test.h"
#include <math.h>

hyperdual hyperdual_add(hyperdual a, hyperdual b)
{
    return (hyperdual){a.f + b.f, a.d1 + b.d1, a.d2 + b.d2, a.d12 + b.d12};
}

hyperdual hyperdual_mul(hyperdual a, hyperdual b)
{
    return (hyperdual){a.f * b.f, a.f * b.d1 + a.d1 * b.f,
                       a.f * b.d2 + a.d2 * b.f,
                       a.f * b.d12 + a.d1 * b.d2 + a.d2 * b.d1 + a.d12 * b.f};
}

/* q = a / b, from the parts of q b = a one after the other. */
hyperdual hyperdual_div(hyperdual a, hyperdual b)
{
    hyperdual q;
    q.f = a.f / b.f;
    q.d1 = (a.d1 - q.f * b.d1) / b.f;
    q.d2 = (a.d2 - q.f * b.d2) / b.f;
    q.d12 = (a.d12 - q.f * b.d12 - q.d1 * b.d2 - q.d2 * b.d1) / b.f;
    return q;
}

/* g(a) for a real function g with derivatives g' and g'' at a.f. */
static hyperdual chain(hyperdual a, double g, double dg, double d2g)
{
    return (hyperdual){g, dg * a.d1, dg * a.d2, dg * a.d12 + d2g * a.d1 * a.d2};
}

hyperdual hyperdual_exp(hyperdual a)
{
    double e = exp(a.f);
    return chain(a, e, e, e);
}

hyperdual hyperdual_log(hyperdual a)
{
    return chain(a, log(a.f), 1 / a.f, -1 / (a.f * a.f));
}

hyperdual hyperdual_sqrt(hyperdual a)
{
    double r = sqrt(a.f);
    return chain(a, r, 0.5 / r, -0.25 / (r * a.f));
}
