/* Hidden tests of 2.7 curvature_of. */
#include "convex_functions.h"
#include "harness.h"

/* facts: what the rules prove, a number for each fact instead of a bit. */
typedef struct facts {
    int constant, convex, concave, above, below; /* >= 0, <= 0 */
} facts;

static facts twin(const node nodes[], int i);

/* The facts of s times g for a number s with the signs in f. */
static facts scaled(facts f, facts g)
{
    int zero = f.above && f.below, known = g.convex || g.concave;
    int affine = g.convex && g.concave;
    return (facts){
        .constant = g.constant || (zero && known),
        .convex = (zero && known) || affine || (f.above && g.convex) ||
                  (f.below && g.concave),
        .concave = (zero && known) || affine || (f.above && g.concave) ||
                   (f.below && g.convex),
    };
}

/* 1 if the operation rises in an argument with the facts g, -1 falls, 0. */
static int moves(operation op, facts g)
{
    switch (op) {
    case OP_ABS:
    case OP_SQUARE:
    case OP_HYPOT:
        return g.above ? 1 : g.below ? -1 : 0;
    case OP_INVERSE:
        return -1;
    case OP_ENTROPY:
        return 0;
    default:
        return 1;
    }
}

static int fits(operation op, facts g, int convex)
{
    int same = convex ? g.convex : g.concave;
    int other = convex ? g.concave : g.convex;
    return (same && other) || (moves(op, g) > 0 && same) ||
           (moves(op, g) < 0 && other);
}

/* The rules of the contract once more, one node after the other, by recursion. */
static facts twin(const node nodes[], int i)
{
    const node *n = &nodes[i];
    int arguments = operation_arguments(n->op);
    facts u = arguments > 0 ? twin(nodes, n->a) : (facts){1, 1, 1, 0, 0};
    facts v = arguments > 1 ? twin(nodes, n->b) : u, r = {0};
    facts number = {1, 1, 1, n->value >= 0, n->value <= 0};
    switch (n->op) {
    case OP_CONSTANT:
        return number;
    case OP_VARIABLE:
        return (facts){0, 1, 1, (n->sign & SIGN_NONNEGATIVE) != 0,
                       (n->sign & SIGN_NONPOSITIVE) != 0};
    case OP_SCALE:
    case OP_PRODUCT:
        v = n->op == OP_SCALE ? number : v;
        r = u.constant ? scaled(u, v) : v.constant ? scaled(v, u) : r;
        r.above = (u.above && v.above) || (u.below && v.below) ||
                  (u.above && u.below) || (v.above && v.below);
        r.below = (u.above && v.below) || (u.below && v.above) ||
                  (u.above && u.below) || (v.above && v.below);
        break;
    case OP_SUM:
    case OP_MAX:
    case OP_MIN:
        r.convex = n->op != OP_MIN && u.convex && v.convex;
        r.concave = n->op != OP_MAX && u.concave && v.concave;
        r.above = n->op == OP_MAX ? u.above || v.above : u.above && v.above;
        r.below = n->op == OP_MIN ? u.below || v.below : u.below && v.below;
        break;
    case OP_LOG:
    case OP_SQRT:
    case OP_ENTROPY:
        r.concave = fits(n->op, u, 0);
        r.above = n->op == OP_SQRT;
        break;
    default:
        r.convex = fits(n->op, u, 1) && fits(n->op, v, 1);
        r.above = 1;
        break;
    }
    if (u.constant && v.constant && n->op != OP_SCALE)
        r.constant = 1;
    if (r.constant || (n->op == OP_SCALE && u.constant))
        r.constant = r.convex = r.concave = 1;
    return r;
}

/* A random node whose arguments are among the i nodes before it. */
static node random_node(int i, rng *r)
{
    static const double numbers[] = {-2, -0.5, 0, 1, 3};
    node n = {.op = (operation)rng_below(r, OPERATIONS)};
    n.value = numbers[rng_below(r, 5)];
    n.sign = (known_sign)rng_below(r, 3);
    if (i < 2)
        n.op = rng_below(r, 3) ? OP_VARIABLE : OP_CONSTANT;
    if (operation_arguments(n.op) > 0)
        n.a = rng_below(r, i);
    if (operation_arguments(n.op) > 1)
        n.b = rng_below(r, i);
    return n;
}

Test(curvature_of, random_expressions)
{
    enum { TREES = 250, N = 12, ALL = TREES * N };
    rng r = test_rng(2);
    static node nodes[ALL];
    static int want[ALL], want_signs[ALL];
    for (int k = 0; k < ALL; k++)
        nodes[k] = random_node(k % N, &r);
    int *curvatures = output_ints("curvatures", ALL);
    int *signs = output_ints("signs", ALL);
    int *verdict = output_ints("verdict", TREES), roots[TREES];
    ATTEMPT("250 random expressions of 12 nodes that share arguments") {
        for (int k = 0; k < TREES; k++)
            verdict[k] =
                (int)curvature_of(N, (curvature *)curvatures + k * N,
                                  (known_sign *)signs + k * N, nodes + k * N);
    }
    for (int k = 0; k < ALL; k++) {
        facts f = twin(nodes + k / N * N, k % N);
        want[k] = f.constant * CURVATURE_CONSTANT |
                  f.convex * CURVATURE_CONVEX | f.concave * CURVATURE_CONCAVE;
        want_signs[k] = f.above * SIGN_NONNEGATIVE | f.below * SIGN_NONPOSITIVE;
    }
    for (int k = 0; k < TREES; k++)
        roots[k] = want[k * N + N - 1];
    expect_ints("signs", signs, want_signs, ALL,
                "the rules of signs, node by node (seed %llu)", test_seed());
    expect_ints("curvatures", curvatures, want, ALL,
                "the rules of curvature, node by node (seed %llu)",
                test_seed());
    expect_ints("verdict", verdict, roots, TREES,
                "the verdict on the last node (seed %llu)", test_seed());
}

Test(curvature_of, nodes_may_be_shared)
{
    static const node nodes[] = {
        {.op = OP_VARIABLE},
        {.op = OP_EXP, .a = 0},
        {.op = OP_SUM, .a = 1, .b = 1},
        {.op = OP_HYPOT, .a = 2, .b = 1},
        {.op = OP_SUM, .a = 3, .b = 2},
    };
    int *curvatures = output_ints("curvatures", 5);
    int *signs = output_ints("signs", 5), *verdict = output_ints("verdict", 1);
    ATTEMPT("u = e^x, v = u + u, hypot(v, u) + v") {
        *verdict = (int)curvature_of(5, (curvature *)curvatures,
                                     (known_sign *)signs, nodes);
    }
    expect_ints("curvatures", curvatures, (int[]){3, 1, 1, 1, 1}, 5,
                "a node may be the argument of several others, and of one "
                "twice");
    expect_int("verdict", *verdict, CURVATURE_CONVEX, "convex everywhere");
}

Test(curvature_of, a_hundred_thousand_nodes)
{
    enum { N = 100000 };
    static node nodes[N];
    nodes[1] = (node){.op = OP_SQUARE, .a = 0};
    nodes[0] = (node){.op = OP_VARIABLE};
    for (int i = 2; i < N; i++)
        nodes[i] = (node){.op = OP_SCALE, .a = i - 1, .value = -1};
    int *curvatures = output_ints("curvatures", N);
    int *signs = output_ints("signs", N), *verdict = output_ints("verdict", 2);
    ATTEMPT("x^2, then 99998 and 99997 times a factor of -1", .seconds = 1) {
        verdict[0] = (int)curvature_of(N, (curvature *)curvatures,
                                       (known_sign *)signs, nodes);
        verdict[1] = (int)curvature_of(N - 1, (curvature *)curvatures,
                                       (known_sign *)signs, nodes);
    }
    expect_int("verdict", verdict[0], CURVATURE_CONVEX,
               "an even number of changes of sign, in one loop");
    expect_int("verdict without the last", verdict[1], CURVATURE_CONCAVE,
               "an odd number of changes of sign");
}

Test(curvature_of, zero_does_not_mend_a_domain)
{
    node nodes[2][8];
    int *curvatures = output_ints("curvatures", 8);
    int *signs = output_ints("signs", 8), *verdict = output_ints("verdict", 2);
    int n = expression_read(8, nodes[0], "x square inverse 0*");
    int m = expression_read(8, nodes[1], "x sqrt inverse 0*");
    ATTEMPT("0 / x^2 and 0 / sqrt(x)") {
        verdict[0] = (int)curvature_of(n, (curvature *)curvatures,
                                       (known_sign *)signs, nodes[0]);
        verdict[1] = (int)curvature_of(m, (curvature *)curvatures,
                                       (known_sign *)signs, nodes[1]);
    }
    expect_int("verdict on 0 / x^2", verdict[0], CURVATURE_UNKNOWN,
               "it is 0 where it is defined, but that is everywhere except at "
               "0: not a convex domain, so not a convex function");
    expect_int("verdict on 0 / sqrt(x)", verdict[1], CURVATURE_CONSTANT,
               "1 / sqrt(x) is convex, so its domain is, and 0 times it is 0 "
               "there");
}

Test(curvature_of_input, numbers_that_are_none)
{
    enum { N = 8 };
    const double nan = (double)NAN, inf = INFINITY;
    const node nodes[N] = {
        {.op = OP_CONSTANT, .value = nan},
        {.op = OP_CONSTANT, .value = inf},
        {.op = OP_VARIABLE, .sign = SIGN_NONNEGATIVE},
        {.op = OP_SCALE, .a = 2, .value = nan},
        {.op = OP_SCALE, .a = 2, .value = -inf},
        {.op = OP_SUM, .a = 2, .b = 0},
        {.op = OP_EXP, .a = 1},
        {.op = OP_SCALE, .a = 2, .value = 2},
    };
    int *curvatures = output_ints("curvatures", N);
    int *signs = output_ints("signs", N), *verdict = output_ints("verdict", 1);
    ATTEMPT("constants NaN and INFINITY, and what is made of them") {
        *verdict = (int)curvature_of(N, (curvature *)curvatures,
                                     (known_sign *)signs, nodes);
    }
    expect_ints("curvatures", curvatures, (int[]){0, 0, 3, 0, 0, 0, 0, 3}, N,
                "NaN and INFINITY are no constants: unknown (0), and so is "
                "everything that is made of them; the variable and twice the "
                "variable are affine (3)");
    expect_ints("signs of the first five", signs, (int[]){0, 0, 1, 0, 0}, 5,
                "nor have they a sign");
    expect_int("verdict", *verdict, CURVATURE_AFFINE,
               "the last node does not use the broken ones");
}

Test(curvature_of_nodes, that_are_broken)
{
    enum { N = 7 };
    const node nodes[N] = {
        {.op = OP_VARIABLE},
        {.op = OP_SUM, .a = 0, .b = 1},
        {.op = OP_EXP, .a = 5},
        {.op = OP_EXP, .a = -1},
        {.op = (operation)99, .a = 0},
        {.op = OP_MAX, .a = 0, .b = -7},
        {.op = OP_EXP, .a = 0, .b = 1000},
    };
    int *curvatures = output_ints("curvatures", N);
    int *signs = output_ints("signs", N), *verdict = output_ints("verdict", 2);
    ATTEMPT("arguments that are no earlier node, and an unknown operation") {
        verdict[0] = (int)curvature_of(N, (curvature *)curvatures,
                                       (known_sign *)signs, nodes);
        verdict[1] = (int)curvature_of(0, (curvature *)curvatures,
                                       (known_sign *)signs, nodes);
    }
    expect_ints("curvatures", curvatures, (int[]){3, 0, 0, 0, 0, 0, 1}, N,
                "an argument must be an earlier node (check before you look "
                "there); the last node has a strange b, but exp has no b");
    expect_ints("signs", signs, (int[]){0, 0, 0, 0, 0, 0, 1}, N,
                "nothing is known of the sign of a broken node");
    expect_int("verdict", verdict[0], CURVATURE_CONVEX, "e^x");
    expect_int("verdict on no nodes", verdict[1], CURVATURE_UNKNOWN,
               "of nothing nothing is known");
}
