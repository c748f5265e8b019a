/*
 * 2.7 curvature_of: disciplined convex analysis in one pass over the nodes.
 *
 * Curvatures and signs are sets of facts, held in bits. So "both are known to
 * be convex" is an "and" of bits, and no fact at all means unknown.
 */
#include "convex_functions.h"
#include <math.h>

/* way: how an operation moves with its argument. */
typedef enum way { NEITHER, RISES, FALLS, RISES_WITH_SIZE } way;

/* atom: a row of the table in expression.h. */
typedef struct atom {
    curvature shape;
    way way;
    known_sign sign;
} atom;

static const atom atoms[OPERATIONS] = {
    [OP_SUM] = {CURVATURE_AFFINE, RISES, SIGN_UNKNOWN},
    [OP_MAX] = {CURVATURE_CONVEX, RISES, SIGN_UNKNOWN},
    [OP_MIN] = {CURVATURE_CONCAVE, RISES, SIGN_UNKNOWN},
    [OP_EXP] = {CURVATURE_CONVEX, RISES, SIGN_NONNEGATIVE},
    [OP_LOG] = {CURVATURE_CONCAVE, RISES, SIGN_UNKNOWN},
    [OP_SQRT] = {CURVATURE_CONCAVE, RISES, SIGN_NONNEGATIVE},
    [OP_INVERSE] = {CURVATURE_CONVEX, FALLS, SIGN_NONNEGATIVE},
    [OP_SOFTPLUS] = {CURVATURE_CONVEX, RISES, SIGN_NONNEGATIVE},
    [OP_ENTROPY] = {CURVATURE_CONCAVE, NEITHER, SIGN_UNKNOWN},
    [OP_ABS] = {CURVATURE_CONVEX, RISES_WITH_SIZE, SIGN_NONNEGATIVE},
    [OP_SQUARE] = {CURVATURE_CONVEX, RISES_WITH_SIZE, SIGN_NONNEGATIVE},
    [OP_HYPOT] = {CURVATURE_CONVEX, RISES_WITH_SIZE, SIGN_NONNEGATIVE},
};

static known_sign sign_of(double value)
{
    return value > 0   ? SIGN_NONNEGATIVE
           : value < 0 ? SIGN_NONPOSITIVE
                       : SIGN_ZERO;
}

/* 1 where the operation rises in an argument of sign s, -1 falls, 0 neither. */
static int direction(way w, known_sign s)
{
    if (w == RISES_WITH_SIZE)
        return s & SIGN_NONNEGATIVE ? 1 : s & SIGN_NONPOSITIVE ? -1 : 0;
    return w == RISES ? 1 : w == FALLS ? -1 : 0;
}

static curvature exchanged(curvature c)
{
    return c == CURVATURE_CONVEX    ? CURVATURE_CONCAVE
           : c == CURVATURE_CONCAVE ? CURVATURE_CONVEX
                                    : c;
}

/* The argument's curvature as a rising, falling or other operation sees it. */
static curvature through(curvature c, int d)
{
    if (d == 0)
        return (curvature)(c & exchanged(c)); /* affine or constant stays */
    return d > 0 ? c : exchanged(c);
}

/* c times a number of sign s. */
static curvature scaled(curvature c, known_sign s)
{
    if (s == SIGN_ZERO)
        return c == CURVATURE_UNKNOWN ? c : CURVATURE_CONSTANT;
    return through(c, direction(RISES_WITH_SIZE, s));
}

static known_sign product_sign(known_sign u, known_sign v)
{
    if (u == SIGN_ZERO || v == SIGN_ZERO)
        return SIGN_ZERO;
    if (u == SIGN_UNKNOWN || v == SIGN_UNKNOWN)
        return SIGN_UNKNOWN;
    return u == v ? SIGN_NONNEGATIVE : SIGN_NONPOSITIVE;
}

static known_sign node_sign(const node *n, known_sign u, known_sign v)
{
    unsigned either = u | v, both = u & v;
    switch (n->op) {
    case OP_CONSTANT:
        return sign_of(n->value);
    case OP_VARIABLE:
        return n->sign;
    case OP_SCALE:
        return product_sign(sign_of(n->value), u);
    case OP_PRODUCT:
        return product_sign(u, v);
    case OP_SUM:
        return (known_sign)both;
    case OP_MAX:
        return (known_sign)((either & SIGN_NONNEGATIVE) |
                            (both & SIGN_NONPOSITIVE));
    case OP_MIN:
        return (known_sign)((either & SIGN_NONPOSITIVE) |
                            (both & SIGN_NONNEGATIVE));
    default:
        return atoms[n->op].sign;
    }
}

/* The curvature of a node whose arguments have curvatures c and signs s. */
static curvature node_curvature(const node *n, int arguments,
                                const curvature c[2], const known_sign s[2])
{
    int constants = 0;
    if (n->op == OP_VARIABLE)
        return CURVATURE_AFFINE;
    for (int k = 0; k < arguments; k++)
        constants += c[k] == CURVATURE_CONSTANT;
    if (constants == arguments) /* no arguments: OP_CONSTANT */
        return CURVATURE_CONSTANT;
    if (n->op == OP_SCALE)
        return scaled(c[0], sign_of(n->value));
    if (n->op == OP_PRODUCT)
        return c[0] == CURVATURE_CONSTANT   ? scaled(c[1], s[0])
               : c[1] == CURVATURE_CONSTANT ? scaled(c[0], s[1])
                                            : CURVATURE_UNKNOWN;
    unsigned facts = atoms[n->op].shape;
    for (int k = 0; k < arguments; k++)
        facts &= through(c[k], direction(atoms[n->op].way, s[k]));
    return (curvature)facts;
}

/* Does the node exist, with arguments before it and numbers that are finite? */
static int is_sound(const node *n, int i, int arguments)
{
    if ((unsigned)n->op >= OPERATIONS)
        return 0;
    if ((n->op == OP_CONSTANT || n->op == OP_SCALE) && !isfinite(n->value))
        return 0;
    return (arguments < 1 || (n->a >= 0 && n->a < i)) &&
           (arguments < 2 || (n->b >= 0 && n->b < i));
}

curvature curvature_of(int count, curvature curvatures[count],
                       known_sign signs[count], const node nodes[count])
{
    for (int i = 0; i < count; i++) {
        const node *n = &nodes[i];
        int arguments = operation_arguments(n->op);
        curvatures[i] = CURVATURE_UNKNOWN;
        signs[i] = SIGN_UNKNOWN;
        if (!is_sound(n, i, arguments))
            continue;
        int a = arguments > 0 ? n->a : i, b = arguments > 1 ? n->b : i;
        const curvature c[2] = {curvatures[a], curvatures[b]};
        const known_sign s[2] = {signs[a], signs[b]};
        curvatures[i] = node_curvature(n, arguments, c, s);
        signs[i] = node_sign(n, s[0], s[1]);
    }
    return count < 1 ? CURVATURE_UNKNOWN : curvatures[count - 1];
}
