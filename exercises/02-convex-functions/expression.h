/*
 * expression.h: expressions as arrays of nodes, for exercise 2.7.
 *
 * An expression is an array nodes[count]. The arguments of node i are nodes
 * with smaller indices, so one loop from 0 to count - 1 meets every node after
 * its arguments, and the last node is the whole expression. Nothing is
 * allocated, nothing points, and two nodes may share an argument.
 *
 * sqrt(1 + x^2) in C, and the same in words, a word for each node:
 *
 *     const node nodes[] = {
 *         {.op = OP_CONSTANT, .value = 1},    0: 1
 *         {.op = OP_VARIABLE},                1: x
 *         {.op = OP_SQUARE, .a = 1},          2: x^2
 *         {.op = OP_SUM, .a = 0, .b = 2},     3: 1 + x^2
 *         {.op = OP_SQRT, .a = 3},            4: sqrt(1 + x^2)
 *     };
 *     int count = expression_read(5, nodes, "1 x square + sqrt");
 */
#ifndef EXPRESSION_H
#define EXPRESSION_H

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/*
 * operation: what a node computes from its arguments a and b.
 *
 *                 value        domain   curvature  rises or falls in u
 *   OP_CONSTANT   value                 constant
 *   OP_VARIABLE   x_a                   affine
 *   OP_SUM        u + v                 affine     rises in both
 *   OP_SCALE      value u               affine     by the sign of value
 *   OP_PRODUCT    u v                   (only a constant times u has a rule)
 *   OP_MAX        max(u, v)             convex     rises in both
 *   OP_MIN        min(u, v)             concave    rises in both
 *   OP_EXP        e^u                   convex     rises
 *   OP_LOG        log u        u > 0    concave    rises
 *   OP_SQRT       sqrt(u)      u >= 0   concave    rises
 *   OP_INVERSE    1 / u        u > 0    convex     falls
 *   OP_SOFTPLUS   log(1 + e^u)          convex     rises
 *   OP_ENTROPY    -u log u     u >= 0   concave    neither
 *   OP_ABS        |u|                   convex     rises where u >= 0, falls
 *   OP_SQUARE     u^2                   convex       where u <= 0, neither
 *   OP_HYPOT      sqrt(u^2 + v^2)       convex       where both signs occur
 *
 * Never negative are e^u, sqrt, 1/u, softplus, abs, square and hypot. The
 * domain of an expression is where every node's argument is in its domain.
 */
typedef enum operation {
    OP_CONSTANT,
    OP_VARIABLE,
    OP_SUM,
    OP_SCALE,
    OP_PRODUCT,
    OP_MAX,
    OP_MIN,
    OP_EXP,
    OP_LOG,
    OP_SQRT,
    OP_INVERSE,
    OP_SOFTPLUS,
    OP_ENTROPY,
    OP_ABS,
    OP_SQUARE,
    OP_HYPOT,
    OPERATIONS /* how many there are */
} operation;

/* known_sign: what is known of a sign on the whole domain. A set of facts. */
typedef enum known_sign {
    SIGN_UNKNOWN = 0,     /* nothing */
    SIGN_NONNEGATIVE = 1, /* >= 0 */
    SIGN_NONPOSITIVE = 2, /* <= 0 */
    SIGN_ZERO = 3         /* both */
} known_sign;

/*
 * curvature: what is known of the shape on the whole domain. A set of facts as
 * well: a missing fact is not known, which is not the same as known to be
 * wrong.
 */
typedef enum curvature {
    CURVATURE_UNKNOWN = 0,  /* no rule applies: says nothing */
    CURVATURE_CONVEX = 1,   /* no chord lies below the graph */
    CURVATURE_CONCAVE = 2,  /* no chord lies above it */
    CURVATURE_AFFINE = 3,   /* both */
    CURVATURE_CONSTANT = 7, /* affine, and the same number everywhere */
} curvature;

/*
 * node: one node of an expression.
 *   op     what it computes
 *   a, b   its arguments, as indices of earlier nodes; b only where op takes
 *          two. OP_VARIABLE: a is the number of the variable.
 *   value  OP_CONSTANT: its value. OP_SCALE: the factor.
 *   sign   OP_VARIABLE: its domain, SIGN_NONNEGATIVE for x >= 0
 */
typedef struct node {
    operation op;
    int a, b;
    double value;
    known_sign sign;
} node;

/* curvature_string: the verdict in words. Returns a static string. */
static inline const char *curvature_string(curvature c)
{
    switch (c) {
    case CURVATURE_UNKNOWN:
        return "unknown";
    case CURVATURE_CONVEX:
        return "convex";
    case CURVATURE_CONCAVE:
        return "concave";
    case CURVATURE_AFFINE:
        return "affine";
    case CURVATURE_CONSTANT:
        return "constant";
    default:
        return "no curvature";
    }
}

/* How many arguments an operation takes: 0, 1 or 2. */
static inline int operation_arguments(operation op)
{
    switch (op) {
    case OP_CONSTANT:
    case OP_VARIABLE:
        return 0;
    case OP_SUM:
    case OP_PRODUCT:
    case OP_MAX:
    case OP_MIN:
    case OP_HYPOT:
        return 2;
    default:
        return 1;
    }
}

/* The node that a word of the given length stands for, without arguments. */
static inline int node_read(node *n, const char *word, size_t length)
{
    static const char *const names[OPERATIONS] = {
        [OP_SUM] = "+",
        [OP_PRODUCT] = "*",
        [OP_MAX] = "max",
        [OP_MIN] = "min",
        [OP_EXP] = "exp",
        [OP_LOG] = "log",
        [OP_SQRT] = "sqrt",
        [OP_INVERSE] = "inverse",
        [OP_SOFTPLUS] = "softplus",
        [OP_ENTROPY] = "entropy",
        [OP_ABS] = "abs",
        [OP_SQUARE] = "square",
        [OP_HYPOT] = "hypot",
    };
    *n = (node){.op = OP_VARIABLE};
    for (int op = 0; op < OPERATIONS; op++)
        if (names[op] && strlen(names[op]) == length &&
            strncmp(names[op], word, length) == 0) {
            n->op = (operation)op;
            return 1;
        }
    if (word[0] >= 'x' && word[0] <= 'z') {
        n->a = word[0] - 'x';
        if (length == 4 && strncmp(word + 1, ">=0", 3) == 0)
            n->sign = SIGN_NONNEGATIVE;
        else if (length == 4 && strncmp(word + 1, "<=0", 3) == 0)
            n->sign = SIGN_NONPOSITIVE;
        else
            return length == 1;
        return 1;
    }
    char *end;
    n->value = strtod(word, &end);
    n->op = *end == '*' ? OP_SCALE : OP_CONSTANT;
    return end > word && end + (*end == '*') == word + length;
}

/*
 * expression_read: the nodes of an expression in postfix notation, a node for
 * each word: first the arguments, then what is done with them.
 *   capacity  room in nodes
 *   nodes     out, [capacity]
 *   text      words between single spaces: x, y, z (any sign), x>=0, x<=0 (with
 *             that domain), numbers, -2* (times -2), + * max min hypot exp log
 *             sqrt inverse softplus entropy abs square
 * Returns the number of nodes, or 0 if the text is no expression or too long.
 */
static inline int expression_read(int capacity, node nodes[], const char *text)
{
    int count = 0, open[64], opened = 0; /* open: nodes nobody has used yet */
    while (*text) {
        size_t length = strcspn(text, " ");
        node n;
        if (count == capacity || !node_read(&n, text, length))
            return 0;
        int arguments = operation_arguments(n.op);
        if (opened < arguments || opened - arguments >= 64)
            return 0;
        opened -= arguments;
        if (arguments > 0)
            n.a = open[opened];
        if (arguments > 1)
            n.b = open[opened + 1];
        open[opened++] = count;
        nodes[count++] = n;
        text += length + (text[length] == ' ');
    }
    return opened == 1 ? count : 0;
}

/* The value of one node from those of its arguments; NaN outside its domain. */
static inline double node_value(const node *n, double u, double v)
{
    switch (n->op) {
    case OP_CONSTANT:
        return n->value;
    case OP_SUM:
        return u + v;
    case OP_SCALE:
        return n->value * u;
    case OP_PRODUCT:
        return u * v;
    case OP_MAX: /* not fmax, which loses a NaN */
        return isnan(u) || u > v ? u : v;
    case OP_MIN:
        return isnan(u) || u < v ? u : v;
    case OP_EXP:
        return exp(u);
    case OP_LOG:
        return u > 0 ? log(u) : (double)NAN;
    case OP_SQRT:
        return sqrt(u);
    case OP_INVERSE:
        return u > 0 ? 1 / u : (double)NAN;
    case OP_SOFTPLUS:
        return u > 0 ? u + log1p(exp(-u)) : log1p(exp(u));
    case OP_ENTROPY:
        return u == 0 ? 0 : -u * log(u);
    case OP_ABS:
        return fabs(u);
    case OP_SQUARE:
        return u * u;
    case OP_HYPOT:
        return sqrt(u * u + v * v);
    default:
        return (double)NAN;
    }
}

/*
 * expression_value: the value of the whole expression at x.
 *   x     in, the values of the variables
 *   work  [count], overwritten: the values of all nodes
 * Returns the value, NaN if x is outside of the domain.
 */
static inline double expression_value(int count, const node nodes[],
                                      const double x[], double work[])
{
    for (int i = 0; i < count; i++) {
        const node *n = &nodes[i];
        int arguments = operation_arguments(n->op);
        if (n->op == OP_VARIABLE) {
            int outside = (n->sign & SIGN_NONNEGATIVE && x[n->a] < 0) ||
                          (n->sign & SIGN_NONPOSITIVE && x[n->a] > 0);
            work[i] = outside ? (double)NAN : x[n->a];
        } else {
            work[i] = node_value(n, arguments > 0 ? work[n->a] : 0,
                                 arguments > 1 ? work[n->b] : 0);
        }
    }
    return count > 0 ? work[count - 1] : (double)NAN;
}

#endif
