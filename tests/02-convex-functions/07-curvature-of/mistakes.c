/*
 * What goes wrong in 2.7 curvature_of.
 *
 * MISTAKE 1 convex-of-convex
 *   A convex function of a convex one was called convex. That needs a function
 *   that rises: e^(-x^2), 1/(1 + x^2) and (x^2 - 1)^2 are not convex.
 * MISTAKE 2 products-stay-convex
 *   The product of two convex functions was called convex. x y is not, nor is
 *   x e^x: only a product with a constant has a rule.
 * MISTAKE 3 negative-factor-ignored
 *   A negative factor left the curvature as it was. It turns the graph upside
 *   down: convex becomes concave and concave convex.
 * MISTAKE 4 not-recognised-called-concave
 *   What was not recognised as convex was called concave. "No rule applies" is
 *   CURVATURE_UNKNOWN: sqrt(1 + x^2) is convex although no rule sees it.
 * MISTAKE 5 size-taken-for-rise
 *   |u|, u^2 and hypot were taken to rise everywhere. They rise where u >= 0 and
 *   fall where u <= 0; if the sign is unknown they do neither.
 * MISTAKE 6 sign-not-used
 *   What is known of signs was not used, so (x^2)^2 and max(x, 0)^2 came out
 *   unknown. u^2 rises where u >= 0 is known.
 * MISTAKE 7 one-convex-term-is-enough
 *   A sum was called convex because one of its terms is. Both have to be:
 *   x^2 + sqrt(x) is neither convex nor concave.
 * MISTAKE 8 minimum-like-maximum
 *   The minimum was treated as the maximum. A minimum of concave functions is
 *   concave; of convex functions it can be anything.
 * MISTAKE 9 inverse-rises
 *   1/u was taken to rise. It falls, so it needs a concave u to be convex.
 * MISTAKE 10 sign-of-the-constant-ignored
 *   A product with a constant kept the curvature of the other factor, whatever
 *   the sign of the constant is. Use what is known of that sign.
 * MISTAKE 11 affine-is-not-enough
 *   An affine argument was not accepted where the function neither rises nor
 *   falls. A convex function of an affine one is always convex: (x - 1)^2.
 * MISTAKE 12 broken-numbers
 *   A constant or a factor that is NaN or infinite was accepted: ask isfinite,
 *   and leave the node unknown.
 * VARIANT 1 signs-first
 *   One loop for the signs, another for the curvatures.
 * VARIANT 2 without-a-table
 *   Asks for "convex" and for "concave" separately, operation by operation.
 */
#include "convex_functions.h"
#include <math.h>

static int broken(const node nodes[], int i)
{
    const node *n = &nodes[i];
    if ((unsigned)n->op >= OPERATIONS)
        return 1;
#if MISTAKE != 12
    if ((n->op == OP_CONSTANT || n->op == OP_SCALE) && !isfinite(n->value))
        return 1;
#endif
    int arguments = operation_arguments(n->op);
    return (arguments > 0 && (n->a < 0 || n->a >= i)) ||
           (arguments > 1 && (n->b < 0 || n->b >= i));
}

static known_sign sign_of(double value)
{
    return value > 0   ? SIGN_NONNEGATIVE
           : value < 0 ? SIGN_NONPOSITIVE
                       : SIGN_ZERO;
}

static known_sign times(known_sign u, known_sign v)
{
    if (u == SIGN_ZERO || v == SIGN_ZERO)
        return SIGN_ZERO;
    if (u == SIGN_UNKNOWN || v == SIGN_UNKNOWN)
        return SIGN_UNKNOWN;
    return u == v ? SIGN_NONNEGATIVE : SIGN_NONPOSITIVE;
}

static known_sign find_sign(const node *n, const known_sign signs[])
{
    int arguments = operation_arguments(n->op);
    unsigned u = arguments > 0 ? signs[n->a] : 0;
    unsigned v = arguments > 1 ? signs[n->b] : 0;
    switch (n->op) {
    case OP_CONSTANT:
        return sign_of(n->value);
    case OP_VARIABLE:
        return n->sign;
    case OP_SCALE:
        return times(sign_of(n->value), (known_sign)u);
    case OP_PRODUCT:
        return times((known_sign)u, (known_sign)v);
    case OP_SUM:
        return (known_sign)(u & v);
    case OP_MAX:
        return (known_sign)(((u | v) & 1) + (u & v & 2));
    case OP_MIN:
        return (known_sign)(((u | v) & 2) + (u & v & 1));
    case OP_LOG:
    case OP_ENTROPY:
        return SIGN_UNKNOWN;
    default:
        return SIGN_NONNEGATIVE;
    }
}

/* 1 if the operation rises in an argument of sign s, -1 if it falls, else 0. */
static int trend(operation op, known_sign s)
{
#if MISTAKE == 1
    (void)op;
    (void)s;
    return 1;
#else
    if (op == OP_ABS || op == OP_SQUARE || op == OP_HYPOT) {
#if MISTAKE == 5
        return 1;
#elif MISTAKE == 6
        return 0;
#endif
        return s & SIGN_NONNEGATIVE ? 1 : s & SIGN_NONPOSITIVE ? -1 : 0;
    }
#if MISTAKE != 9
    if (op == OP_INVERSE)
        return -1;
#endif
    return op == OP_ENTROPY ? 0 : 1;
#endif
}

/* Convex (1) and concave (2) change places. */
static unsigned turned(unsigned c)
{
    return c == 1 ? 2 : c == 2 ? 1 : c;
}

static unsigned seen(unsigned c, int d)
{
#if MISTAKE == 11
    if (d == 0)
        return c == CURVATURE_CONSTANT ? c : 0;
#endif
    return d > 0 ? c : d < 0 ? turned(c) : c & turned(c);
}

static unsigned multiplied(unsigned c, known_sign s)
{
    if (s == SIGN_ZERO)
        return c ? CURVATURE_CONSTANT : 0;
    return s == SIGN_UNKNOWN ? c & turned(c)
                             : seen(c, s == SIGN_NONNEGATIVE ? 1 : -1);
}

static unsigned shape_of(operation op)
{
    switch (op) {
    case OP_SUM:
        return CURVATURE_AFFINE;
    case OP_LOG:
    case OP_SQRT:
    case OP_ENTROPY:
        return CURVATURE_CONCAVE;
    case OP_MIN:
#if MISTAKE == 8
        return CURVATURE_CONVEX;
#else
        return CURVATURE_CONCAVE;
#endif
    default:
        return CURVATURE_CONVEX;
    }
}

#if VARIANT == 2
/* Is the node convex (concave = 0) or concave (1) by the rules? */
static int proved(const node *n, int concave, const curvature c[],
                  const known_sign signs[])
{
    int arguments = operation_arguments(n->op), bit = concave ? 2 : 1;
    const int args[2] = {n->a, n->b};
    if (!(shape_of(n->op) & (unsigned)bit))
        return 0;
    for (int k = 0; k < arguments; k++) {
        int g = (int)c[args[k]], d = trend(n->op, signs[args[k]]);
        int affine = (g & 3) == 3, same = (g & bit) != 0;
        int other = (g & (3 - bit)) != 0;
        if (!affine && !(d > 0 && same) && !(d < 0 && other))
            return 0;
    }
    return 1;
}
#endif

static unsigned find_curvature(const node *n, const curvature c[],
                               const known_sign signs[])
{
    int arguments = operation_arguments(n->op);
    if (n->op == OP_CONSTANT)
        return CURVATURE_CONSTANT;
    if (n->op == OP_VARIABLE)
        return CURVATURE_AFFINE;
    unsigned u = c[n->a], v = arguments > 1 ? (unsigned)c[n->b] : u;
    if (u == CURVATURE_CONSTANT && v == CURVATURE_CONSTANT)
        return CURVATURE_CONSTANT;
    if (n->op == OP_SCALE) {
#if MISTAKE == 3
        return n->value == 0 ? multiplied(u, SIGN_ZERO) : u;
#else
        return multiplied(u, sign_of(n->value));
#endif
    }
    if (n->op == OP_PRODUCT) {
#if MISTAKE == 10
        return u == CURVATURE_CONSTANT   ? v
               : v == CURVATURE_CONSTANT ? u
                                         : CURVATURE_UNKNOWN;
#else
        if (u == CURVATURE_CONSTANT)
            return multiplied(v, signs[n->a]);
        if (v == CURVATURE_CONSTANT)
            return multiplied(u, signs[n->b]);
#if MISTAKE == 2
        return u & v & CURVATURE_CONVEX;
#else
        return CURVATURE_UNKNOWN;
#endif
#endif
    }
#if MISTAKE == 7
    if (n->op == OP_SUM && ((u | v) & CURVATURE_CONVEX) &&
        !(u & v & CURVATURE_CONCAVE))
        return CURVATURE_CONVEX;
#endif
#if VARIANT == 2
    return (unsigned)(proved(n, 0, c, signs) + 2 * proved(n, 1, c, signs));
#else
    unsigned facts = shape_of(n->op) & seen(u, trend(n->op, signs[n->a]));
    if (arguments > 1)
        facts &= seen(v, trend(n->op, signs[n->b]));
    return facts;
#endif
}

curvature curvature_of(int count, curvature curvatures[count],
                       known_sign signs[count], const node nodes[count])
{
#if VARIANT == 1
    for (int i = 0; i < count; i++)
        signs[i] =
            broken(nodes, i) ? SIGN_UNKNOWN : find_sign(&nodes[i], signs);
    for (int i = 0; i < count; i++)
        curvatures[i] =
            (curvature)(broken(nodes, i)
                            ? 0
                            : find_curvature(&nodes[i], curvatures, signs));
#else
    for (int i = 0; i < count; i++) {
        int lost = broken(nodes, i);
        signs[i] = lost ? SIGN_UNKNOWN : find_sign(&nodes[i], signs);
        curvatures[i] =
            (curvature)(lost ? 0
                             : find_curvature(&nodes[i], curvatures, signs));
#if MISTAKE == 4
        if (curvatures[i] == CURVATURE_UNKNOWN)
            curvatures[i] = CURVATURE_CONCAVE;
#endif
    }
#endif
    return count > 0 ? curvatures[count - 1] : CURVATURE_UNKNOWN;
}
