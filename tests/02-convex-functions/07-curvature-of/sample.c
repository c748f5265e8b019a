/*
 * Sample tests of 2.7 curvature_of: expressions whose true curvature is known,
 * with what the rules say about them and why. Where the two differ the rules
 * are not wrong, they know less.
 */
#include "convex_functions.h"
#include "harness.h"

enum { NODES = 12, ROWS = 16 };

#define UNKNOWN  CURVATURE_UNKNOWN
#define CONVEX   CURVATURE_CONVEX
#define CONCAVE  CURVATURE_CONCAVE
#define AFFINE   CURVATURE_AFFINE
#define CONSTANT CURVATURE_CONSTANT
#define NEITHER  CURVATURE_UNKNOWN /* as a truth: not convex and not concave */

/* row: an expression, what the rules prove, what is true, and the reason. */
typedef struct row {
    const char *formula, *words;
    curvature verdict, truth;
    const char *why;
} row;

/*
 * The facts that random chords over [-3, 3]^3 do not contradict. For the short
 * expressions here that is the truth, and the tables below are held against it.
 */
static curvature facts_by_chords(int count, const node nodes[])
{
    unsigned facts = CURVATURE_CONSTANT;
    double work[NODES], first = (double)NAN;
    rng r = test_rng(1);
    for (int chord = 0; chord < 4000; chord++) {
        double x[3], y[3], z[3], t = rng_uniform(&r);
        for (int i = 0; i < 3; i++) {
            x[i] = 6 * rng_uniform(&r) - 3;
            y[i] = 6 * rng_uniform(&r) - 3;
            z[i] = t * x[i] + (1 - t) * y[i];
        }
        double fx = expression_value(count, nodes, x, work);
        double fy = expression_value(count, nodes, y, work);
        double fz = expression_value(count, nodes, z, work);
        if (isnan(fx) || isnan(fy))
            continue; /* an end outside of the domain */
        if (isnan(fz))
            return NEITHER; /* a domain that is not convex */
        double noise = 1e-9 * fmax(fabs(fz), fmax(fabs(fx), fabs(fy)));
        double gap = t * fx + (1 - t) * fy - fz;
        first = isnan(first) ? fx : first;
        if (fabs(fy - first) > noise)
            facts &= CURVATURE_AFFINE;
        if (gap < -noise)
            facts &= ~(unsigned)CURVATURE_CONVEX & CURVATURE_AFFINE;
        if (gap > noise)
            facts &= ~(unsigned)CURVATURE_CONCAVE & CURVATURE_AFFINE;
    }
    return (curvature)facts;
}

/* Runs all rows in one attempt, then compares. */
static void check_rows(const char *what, int rows, const row table[])
{
    node nodes[ROWS][NODES];
    int count[ROWS], *verdict = output_ints("verdict", rows), untrue = 0;
    curvature *curvatures = (curvature *)output_ints("curvatures", NODES);
    known_sign *signs = (known_sign *)output_ints("signs", NODES);
    for (int i = 0; i < rows; i++)
        count[i] = expression_read(NODES, nodes[i], table[i].words);
    ATTEMPT(what) {
        for (int i = 0; i < rows; i++)
            verdict[i] =
                (int)curvature_of(count[i], curvatures, signs, nodes[i]);
    }
    for (int i = 0; i < rows; i++) {
        const row *e = &table[i];
        untrue += facts_by_chords(count[i], nodes[i]) != e->truth;
        expect_int(e->formula, verdict[i], (int)e->verdict,
                   "%s is %s by the rules: %s", e->formula,
                   curvature_string(e->verdict), e->why);
    }
    expect_int("rows of the table that chords contradict", untrue, 0,
               "the table of this test is wrong");
}

Test(curvature_of, leaves_sums_and_scalings)
{
    static const row table[] = {
        {"3", "3", CONSTANT, CONSTANT, "a number does not depend on x"},
        {"x", "x", AFFINE, AFFINE, "a variable is affine"},
        {"2 - 3x", "2 x -3* +", AFFINE, AFFINE,
         "scalings and sums of affine functions are affine"},
        {"x + y", "x y +", AFFINE, AFFINE, "affine plus affine"},
        {"x^2 + x", "x square x +", CONVEX, CONVEX, "convex plus affine"},
        {"x^2 + 3|y|", "x square y abs 3* +", CONVEX, CONVEX,
         "a sum of convex functions, with a factor >= 0"},
        {"-2x^2", "x square -2*", CONCAVE, CONCAVE,
         "a negative factor exchanges convex and concave"},
        {"-log x", "x log -1*", CONVEX, CONVEX,
         "a negative factor exchanges convex and concave"},
        {"x^2 + sqrt(x)", "x square x sqrt +", UNKNOWN, NEITHER,
         "convex plus concave can be anything"},
        {"x^2 - x^2", "x square x square -1* +", UNKNOWN, CONSTANT,
         "convex plus concave: the rules do not see that both are the same"},
        {"0 x^2", "x square 0*", CONSTANT, CONSTANT,
         "0 times a function with a convex domain is 0 there"},
    };
    check_rows("constants, variables, sums, scalings",
               sizeof table / sizeof *table, table);
}

Test(curvature_of, products)
{
    static const row table[] = {
        {"3 * x^2", "3 x square *", CONVEX, CONVEX,
         "a product with a constant >= 0 is a scaling"},
        {"x^2 * (-3)", "x square -3 *", CONCAVE, CONCAVE,
         "a product with a constant <= 0 exchanges convex and concave"},
        {"(1 + 3) x^2", "1 3 + x square *", CONVEX, CONVEX,
         "a sum of constants >= 0 is a constant >= 0"},
        {"(1 - 3) x^2", "1 -3 + x square *", UNKNOWN, CONCAVE,
         "the sign of 1 - 3 is unknown: rules of signs do not calculate"},
        {"(1 - 3) x", "1 -3 + x *", AFFINE, AFFINE,
         "an affine function stays affine whatever the constant's sign is"},
        {"0 * x^2", "0 x square *", CONSTANT, CONSTANT, "0 times x^2 is 0"},
        {"2 * 3", "2 3 *", CONSTANT, CONSTANT, "all arguments are constant"},
        {"x * x", "x x *", UNKNOWN, CONVEX,
         "there is no rule for products of functions; write square(x)"},
        {"x * y", "x y *", UNKNOWN, NEITHER,
         "a product of affine functions is not convex in general"},
        {"x e^x", "x x exp *", UNKNOWN, NEITHER,
         "a product of convex functions is not convex in general"},
        {"x^2 * x^2", "x square x square *", UNKNOWN, CONVEX,
         "no rule for products; (x^2)^2 is recognised"},
        {"x sqrt(x)", "x>=0 x>=0 sqrt *", UNKNOWN, CONVEX,
         "no rule for products, not even with known signs"},
        {"x log x", "x>=0 x>=0 log *", UNKNOWN, CONVEX,
         "no rule for products; -entropy(x) is recognised"},
        {"-entropy(x)", "x entropy -1*", CONVEX, CONVEX,
         "x log x, written so that the rules know it"},
    };
    check_rows("products", sizeof table / sizeof *table, table);
}

Test(curvature_of, rising_functions)
{
    static const row table[] = {
        {"e^(2x + 1)", "x 2* 1 + exp", CONVEX, CONVEX,
         "a convex function of an affine one is convex"},
        {"e^(x^2)", "x square exp", CONVEX, CONVEX,
         "e^u is convex and rises, x^2 is convex"},
        {"e^(-x^2)", "x square -1* exp", UNKNOWN, NEITHER,
         "e^u rises, so it needs a convex u; -x^2 is concave"},
        {"e^(-sqrt(x))", "x sqrt -1* exp", CONVEX, CONVEX,
         "e^u rises and -sqrt(x) is convex"},
        {"e^(log x)", "x log exp", UNKNOWN, AFFINE,
         "e^u needs a convex u and log x is concave: that it is x is not seen"},
        {"log(sqrt(x))", "x sqrt log", CONCAVE, CONCAVE,
         "log u is concave and rises, sqrt(x) is concave"},
        {"sqrt(log x)", "x log sqrt", CONCAVE, CONCAVE,
         "sqrt(u) is concave and rises, log x is concave"},
        {"log(e^x)", "x exp log", UNKNOWN, AFFINE,
         "log u needs a concave u, and e^x is convex"},
        {"log(e^x + e^y)", "x exp y exp + log", UNKNOWN, CONVEX,
         "log-sum-exp is convex, but log u needs a concave u"},
        {"log(1 + e^x)", "1 x exp + log", UNKNOWN, CONVEX,
         "log u needs a concave u; softplus(x) is recognised"},
        {"softplus(x^2 - 1)", "x square -1 + softplus", CONVEX, CONVEX,
         "softplus is convex and rises, x^2 - 1 is convex"},
        {"sqrt(x^2)", "x square sqrt", UNKNOWN, CONVEX,
         "sqrt(u) needs a concave u; |x| is recognised"},
        {"sqrt(1 + x^2)", "1 x square + sqrt", UNKNOWN, CONVEX,
         "sqrt(u) needs a concave u; hypot(1, x) is recognised"},
        {"hypot(1, x)", "1 x hypot", CONVEX, CONVEX,
         "sqrt(1 + x^2), written so that the rules know it"},
    };
    check_rows("exp, log, sqrt, softplus", sizeof table / sizeof *table, table);
}

Test(curvature_of, falling_functions)
{
    static const row table[] = {
        {"1 / x", "x inverse", CONVEX, CONVEX, "1/u is convex for u > 0"},
        {"1 / sqrt(x)", "x sqrt inverse", CONVEX, CONVEX,
         "1/u is convex and falls, sqrt(x) is concave"},
        {"1 / log x", "x log inverse", CONVEX, CONVEX,
         "1/u is convex and falls, log x is concave"},
        {"1 / x^2", "x square inverse", UNKNOWN, NEITHER,
         "1/u falls, so it needs a concave u; the domain, all x but 0, is not "
         "even convex"},
        {"1 / (1 + x^2)", "1 x square + inverse", UNKNOWN, NEITHER,
         "1/u falls, so it needs a concave u"},
        {"1 / e^x", "x exp inverse", UNKNOWN, CONVEX,
         "it is e^-x, but 1/u needs a concave u"},
        {"1 / (1 - x^2)", "1 x square -1* + inverse", CONVEX, CONVEX,
         "1/u is convex and falls, 1 - x^2 is concave"},
        {"-1 / sqrt(x)", "x sqrt inverse -1*", CONCAVE, CONCAVE,
         "minus a convex function"},
        {"1 / (1 / x)", "x inverse inverse", UNKNOWN, AFFINE,
         "1/u needs a concave u, and 1/x is convex"},
        {"entropy(1 - x)", "1 x -1* + entropy", CONCAVE, CONCAVE,
         "a concave function of an affine one is concave"},
        {"entropy(x^2)", "x square entropy", UNKNOWN, NEITHER,
         "-u log u neither rises nor falls: only an affine u will do"},
        {"entropy(sqrt(x))", "x sqrt entropy", UNKNOWN, NEITHER,
         "-u log u neither rises nor falls: only an affine u will do"},
    };
    check_rows("inverse and entropy", sizeof table / sizeof *table, table);
}

Test(curvature_of, where_the_sign_decides)
{
    static const row table[] = {
        {"(x - 1)^2", "x -1 + square", CONVEX, CONVEX,
         "a convex function of an affine one, whatever the sign"},
        {"(x^2)^2", "x square square", CONVEX, CONVEX,
         "u^2 rises for u >= 0, and x^2 is convex and >= 0"},
        {"(1 + x^2)^2", "1 x square + square", CONVEX, CONVEX,
         "a sum of numbers >= 0 is >= 0"},
        {"(x^2 - 1)^2", "x square -1 + square", UNKNOWN, NEITHER,
         "the sign of x^2 - 1 is unknown, so u^2 may rise or fall"},
        {"(-e^x)^2", "x exp -1* square", CONVEX, CONVEX,
         "u^2 falls for u <= 0, and -e^x is concave and <= 0"},
        {"(-sqrt(x))^2", "x sqrt -1* square", UNKNOWN, AFFINE,
         "u^2 falls for u <= 0, so it needs a concave u; -sqrt(x) is convex"},
        {"(log x)^2", "x log square", UNKNOWN, NEITHER,
         "the sign of log x is unknown"},
        {"sqrt(x)^2", "x sqrt square", UNKNOWN, AFFINE,
         "u^2 rises for u >= 0, so it needs a convex u"},
        {"|x^2 - 1|", "x square -1 + abs", UNKNOWN, NEITHER,
         "the sign of x^2 - 1 is unknown, so |u| may rise or fall"},
        {"|sqrt(x)|", "x sqrt abs", UNKNOWN, CONCAVE,
         "|u| rises for u >= 0, so it needs a convex u"},
        {"|x| for x <= 0", "x<=0 abs", CONVEX, AFFINE,
         "convex is all that the rule for |u| says, though it is -x here"},
        {"hypot(x^2, e^y)", "x square y exp hypot", CONVEX, CONVEX,
         "hypot rises in both where both are >= 0"},
        {"hypot(log x, y)", "x log y hypot", UNKNOWN, NEITHER,
         "the sign of log x is unknown"},
    };
    check_rows("abs, square, hypot", sizeof table / sizeof *table, table);
}

Test(curvature_of, maxima_and_minima)
{
    static const row table[] = {
        {"max(x, y)", "x y max", CONVEX, CONVEX, "a maximum of affine ones"},
        {"min(x, y)", "x y min", CONCAVE, CONCAVE, "a minimum of affine ones"},
        {"max(x^2, 1 - x)", "x square 1 x -1* + max", CONVEX, CONVEX,
         "a maximum of convex functions is convex"},
        {"max(sqrt(x), 1)", "x sqrt 1 max", UNKNOWN, NEITHER,
         "a maximum needs convex arguments, and sqrt(x) is concave"},
        {"min(x^2, y)", "x square y min", UNKNOWN, NEITHER,
         "a minimum needs concave arguments, and x^2 is convex"},
        {"min(log x, sqrt(x))", "x log x sqrt min", CONCAVE, CONCAVE,
         "a minimum of concave functions is concave"},
        {"max(x, 0)^2", "x 0 max square", CONVEX, CONVEX,
         "a maximum with 0 is >= 0, where u^2 rises"},
        {"min(x, 0)^2", "x 0 min square", CONVEX, CONVEX,
         "a minimum with 0 is <= 0 and concave, and there u^2 falls"},
        {"max(x, -1)^2", "x -1 max square", UNKNOWN, NEITHER,
         "a maximum with -1 can have both signs"},
        {"max(3, 4)", "3 4 max", CONSTANT, CONSTANT,
         "all arguments are constant"},
    };
    check_rows("max and min", sizeof table / sizeof *table, table);
}

Test(curvature_of, every_node_gets_its_verdict)
{
    static const node nodes[] = {
        {.op = OP_VARIABLE},                   /* 0: x */
        {.op = OP_CONSTANT, .value = 0},       /* 1: 0 */
        {.op = OP_MAX, .a = 0, .b = 1},        /* 2: max(x, 0) */
        {.op = OP_SQUARE, .a = 2},             /* 3: max(x, 0)^2 */
        {.op = OP_SCALE, .a = 3, .value = -5}, /* 4: -5 max(x, 0)^2 */
    };
    int *curvatures = output_ints("curvatures", 5);
    int *signs = output_ints("signs", 5), *verdict = output_ints("verdict", 1);
    ATTEMPT("-5 max(x, 0)^2") {
        *verdict = (int)curvature_of(5, (curvature *)curvatures,
                                     (known_sign *)signs, nodes);
    }
    expect_ints("curvatures", curvatures,
                (int[]){AFFINE, CONSTANT, CONVEX, CONVEX, CONCAVE}, 5,
                "affine (3), constant (7), convex (1), convex, concave (2)");
    expect_ints("signs", signs,
                (int[]){SIGN_UNKNOWN, SIGN_ZERO, SIGN_NONNEGATIVE,
                        SIGN_NONNEGATIVE, SIGN_NONPOSITIVE},
                5,
                "x: unknown (0), 0: zero (3), then >= 0 (1), >= 0, <= 0 (2)");
    expect_int("verdict", *verdict, CONCAVE,
               "the result is the verdict on the last node");
}
