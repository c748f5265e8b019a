/*
 * 3.8 hyperdual arithmetic
 *
 * Numbers that carry a value, two first derivatives and one second derivative
 * through every operation. No step, no cancellation: exact derivatives.
 *
 * Read: chapters/03-hessian-test/README.md, "Hyper-dual numbers"
 */
#include "hessian_test.h"
#include <math.h>

hyperdual hyperdual_add(hyperdual a, hyperdual b)
{
    return (hyperdual){NAN, NAN, NAN, NAN};
}

hyperdual hyperdual_mul(hyperdual a, hyperdual b)
{
    return (hyperdual){NAN, NAN, NAN, NAN};
}

hyperdual hyperdual_div(hyperdual a, hyperdual b)
{
    return (hyperdual){NAN, NAN, NAN, NAN};
}

hyperdual hyperdual_exp(hyperdual a)
{
    return (hyperdual){NAN, NAN, NAN, NAN};
}

hyperdual hyperdual_log(hyperdual a)
{
    return (hyperdual){NAN, NAN, NAN, NAN};
}

hyperdual hyperdual_sqrt(hyperdual a)
{
    return (hyperdual){NAN, NAN, NAN, NAN};
}
