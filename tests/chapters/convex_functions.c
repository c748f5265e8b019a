/* What chapter 02 states, tried out. */
#include "convex_functions.h"
#include "problems.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

static double exponential(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = exp(x[0]);
    return exp(x[0]);
}

static double cusp(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return sqrt(fabs(x[0]));
}

static double inverse_square(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = -2 / (x[0] * x[0] * x[0]);
    return x[0] == 0 ? INFINITY : 1 / (x[0] * x[0]);
}

static double shelf(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return fmin(fabs(x[0]), fmax(1, fabs(x[0]) - 1));
}

static double lse(int n, double g[], const double x[], void *data)
{
    (void)data;
    double p[8];
    double value = log_sum_exp(n, p, x);
    if (g)
        vec_copy(n, g, p);
    return value;
}

static double minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 0 ? -log(x[0]) : INFINITY;
}

static double minus_root(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] >= 0 ? -sqrt(x[0]) : INFINITY;
}

static double chord(objective *f, double x, double y, double t)
{
    double work[1];
    return jensen_gap(f, &x, &y, t, work);
}

static double tangent(objective *f, double x, double y)
{
    double work[1];
    return first_order_gap(f, &x, &y, work);
}

Test(lesson_tangents, numbers_by_hand)
{
    objective f = {.n = 1, .eval = exponential};
    cr_expect_float_eq(tangent(&f, 0, 1), exp(1) - 2, 1e-14);
    cr_expect_float_eq(tangent(&f, 1, 0), 1, 1e-14, "the gap is not symmetric");
}

Test(lesson_domain, a_positive_second_derivative_is_not_enough)
{
    objective f = {.n = 1, .eval = inverse_square};
    cr_expect(chord(&f, 1, -1, 0.5) == -INFINITY);
    cr_expect_float_eq(tangent(&f, 1, -1), 1 - 5, 1e-14,
                       "the tangent at 1 has the height 5 at -1");
    cr_expect_geq(chord(&f, 1, 3, 0.3), 0, "each branch is convex");
}

Test(lesson_sublevel_sets, convex_ones_do_not_make_a_convex_function)
{
    objective f = {.n = 1, .eval = cusp}, g = {.n = 1, .eval = shelf};
    cr_expect_float_eq(chord(&f, 4, 0, 0.25), -0.5, 1e-14,
                       "the chord is at 1/2, the graph at 1");
    /* values that fall and then rise have intervals for sublevel sets */
    for (int k = -300; k < 300; k++) {
        double a = k / 100.0, b = (k + 1) / 100.0;
        double rise = shelf(1, NULL, &b, NULL) - shelf(1, NULL, &a, NULL);
        cr_expect(k < 0 ? rise <= 0 : rise >= 0);
    }
    double on = 1.5, low = 0;
    cr_expect_eq(objective_value(&g, &on), 1, "a shelf");
    cr_expect_eq(objective_value(&g, &low), 0, "and below it the minimum");
}

Test(lesson_jensen, many_points_and_two_means)
{
    rng r;
    rng_seed(&r, 1);
    objective f = {.n = 1, .eval = minus_log};
    for (int trial = 0; trial < 200; trial++) {
        double mean = 0, mean_of_f = 0, total = 0;
        for (int i = 0; i < 7; i++) {
            double x = 5 * rng_uniform(&r) + 1e-3, t = rng_uniform(&r);
            mean += t * x;
            mean_of_f += t * objective_value(&f, &x);
            total += t;
        }
        mean /= total;
        cr_expect_leq(objective_value(&f, &mean), mean_of_f / total + 1e-14);
    }
    cr_expect_leq(cbrt(1 * 2 * 4), (1 + 2 + 4) / 3.0);
}

/* The largest |gap| of the affine 10^9 + x_1 / 3 + x_2 / 7, over 2 u F. */
Test(lesson_rounding, gaps_scale_with_the_values)
{
    rng r;
    rng_seed(&r, 2);
    double worst = 0, F = 1e9;
    for (int k = 0; k < 10000; k++) {
        double x[2], y[2], t = rng_uniform(&r), v[3];
        for (int i = 0; i < 2; i++) {
            x[i] = 2 * rng_uniform(&r) - 1;
            y[i] = 2 * rng_uniform(&r) - 1;
        }
        double z0 = t * x[0] + (1 - t) * y[0], z1 = t * x[1] + (1 - t) * y[1];
        v[0] = F + x[0] / 3 + x[1] / 7;
        v[1] = F + y[0] / 3 + y[1] / 7;
        v[2] = F + z0 / 3 + z1 / 7;
        worst = fmax(worst, fabs(t * v[0] + (1 - t) * v[1] - v[2]));
    }
    cr_expect_gt(worst, 1e-8, "an absolute tolerance of 1e-12 would refute");
    cr_expect_lt(worst, 8 * 0x1p-53 * F, "a few units in the last place of F");
}

Test(lesson_log_sum_exp, convex_but_not_strictly)
{
    enum { N = 5 };
    rng r;
    rng_seed(&r, 3);
    objective f = {.n = N, .eval = lse};
    double x[N], y[N], work[N];
    for (int k = 0; k < 1000; k++) {
        for (int i = 0; i < N; i++) {
            x[i] = 10 * rng_normal(&r);
            y[i] = 10 * rng_normal(&r);
        }
        cr_expect_geq(first_order_gap(&f, x, y, work), -1e-12);
        cr_expect_geq(jensen_gap(&f, x, y, rng_uniform(&r), work), -1e-12);
        for (int i = 0; i < N; i++)
            y[i] = x[i] + 3;
        cr_expect_float_eq(jensen_gap(&f, x, y, 0.25, work), 0, 1e-12,
                           "affine along (1, ..., 1)");
    }
    double p[2], z[2] = {1000, 1000 - log(3)};
    cr_expect_float_eq(log_sum_exp(2, p, z), 1000 + log(4.0 / 3), 1e-12);
    cr_expect_float_eq(p[0], 0.75, 1e-12);
}

Test(lesson_subgradients, slopes_at_the_kink_and_at_the_edge)
{
    for (int k = -20; k <= 20; k++) {
        double y = k / 10.0, f = fabs(y) + y * y / 4;
        for (double s = -1; s <= 1; s += 0.5)
            cr_expect_leq(s * y, f, "every slope in [-1, 1] supports");
        cr_expect_leq(1.25 + 1.5 * (y - 1), f + 1e-15,
                      "the tangent at 1 has slope 1 + 1/2");
    }
    double y = 0.01;
    cr_expect_gt(1.01 * y, y + y * y / 4, "a slope above 1 does not");
    /* -sqrt(x) has no subgradient at 0: any slope g fails close to 0 */
    objective f = {.n = 1, .eval = minus_root};
    for (double g = -1; g > -1e6; g *= 10) {
        double close = 0.25 / (g * g);
        cr_expect_lt(objective_value(&f, &close), g * close);
    }
    cr_expect_geq(chord(&f, 0, 1, 0.3), 0, "although it is convex");
}

/* The middle of two minimisers refutes what equal values cannot. */
Test(lesson_minima, equal_values_at_two_places)
{
    node nodes[8], twice[12];
    double work[12], x = 0;
    int n = expression_read(8, nodes, "x square -1 + square");
    int m = expression_read(12, twice, "x square -1 + 0 max square");
    cr_expect_eq(expression_value(n, nodes, &x, work), 1);
    cr_expect_eq(expression_value(m, twice, &x, work), 0,
                 "max(u, 0)^2 is flat between the minimisers");
    x = -1;
    cr_expect_eq(expression_value(n, nodes, &x, work), 0);
    x = 1;
    cr_expect_eq(expression_value(n, nodes, &x, work), 0);
}

/* ---- disciplined convex programming ---- */

enum { NODES = 9 };

static curvature verdict_on(const char *words)
{
    node nodes[24];
    curvature c[24];
    known_sign s[24];
    int n = expression_read(24, nodes, words);
    cr_assert_gt(n, 0, "%s is no expression", words);
    return curvature_of(n, c, s, nodes);
}

Test(lesson_dcp, the_table_of_the_lesson)
{
    static const struct {
        const char *words;
        curvature verdict;
    } table[] = {
        {"1 x square + sqrt", CURVATURE_UNKNOWN},
        {"1 x hypot", CURVATURE_CONVEX},
        {"x x *", CURVATURE_UNKNOWN},
        {"x square", CURVATURE_CONVEX},
        {"x x log *", CURVATURE_UNKNOWN},
        {"x entropy -1*", CURVATURE_CONVEX},
        {"1 x exp + log", CURVATURE_UNKNOWN},
        {"x softplus", CURVATURE_CONVEX},
        {"x log exp", CURVATURE_UNKNOWN},
        {"x square x square -1* +", CURVATURE_UNKNOWN},
        {"x square -1 + square", CURVATURE_UNKNOWN},
        {"x square -1* exp", CURVATURE_UNKNOWN},
        {"x 0 max square y log -1* +", CURVATURE_CONVEX},
        {"x 0 max square y log -1* + 1 x square + sqrt +", CURVATURE_UNKNOWN},
        {"x square inverse 0*", CURVATURE_UNKNOWN},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        cr_expect_eq(verdict_on(table[i].words), table[i].verdict, "%s: %s",
                     table[i].words,
                     curvature_string(verdict_on(table[i].words)));
}

static node random_node(int i, rng *r)
{
    static const double numbers[] = {-2, -0.5, 0, 1, 3};
    node n = {.op = (operation)rng_below(r, OPERATIONS)};
    n.value = numbers[rng_below(r, 5)];
    n.sign = (known_sign)rng_below(r, 3);
    if (i < 2)
        n.op = rng_below(r, 4) ? OP_VARIABLE : OP_CONSTANT;
    if (n.op == OP_VARIABLE)
        n.a = rng_below(r, 3);
    if (operation_arguments(n.op) > 0)
        n.a = rng_below(r, i);
    if (operation_arguments(n.op) > 1)
        n.b = rng_below(r, i);
    return n;
}

/* The largest of size and |work_i|; nodes that are NaN are not counted. */
static double larger(double size, const double work[])
{
    for (int i = 0; i < NODES; i++)
        size = fmax(size, fabs(work[i]));
    return size;
}

/* Is a chord of the expression in contradiction to the verdict? */
static int contradicts(curvature c, known_sign s, const node nodes[], rng *r)
{
    double x[3], y[3], z[3], work[NODES], size = 0, t = rng_uniform(r);
    for (int i = 0; i < 3; i++) {
        x[i] = 4 * rng_uniform(r) - 2;
        y[i] = 4 * rng_uniform(r) - 2;
        z[i] = t * x[i] + (1 - t) * y[i];
    }
    double fx = expression_value(NODES, nodes, x, work);
    size = larger(size, work);
    double fy = expression_value(NODES, nodes, y, work);
    size = larger(size, work);
    double fz = expression_value(NODES, nodes, z, work);
    if (!isfinite(fx) || !isfinite(fy) || !(size < 1e6))
        return 0; /* outside of the domain, or numbers that rounding rules */
    if (isnan(fz))
        return c != CURVATURE_UNKNOWN;
    double gap = t * fx + (1 - t) * fy - fz, noise = 1e-9 * (1 + size);
    return (c & CURVATURE_CONVEX && gap < -noise) ||
           (c & CURVATURE_CONCAVE && gap > noise) ||
           (c == CURVATURE_CONSTANT && fabs(fx - fy) > noise) ||
           (s & SIGN_NONNEGATIVE && fx < -noise) ||
           (s & SIGN_NONPOSITIVE && fx > noise);
}

Test(lesson_dcp, no_chord_contradicts_a_verdict)
{
    rng r;
    rng_seed(&r, 4);
    int known = 0, wrong = 0;
    for (int tree = 0; tree < 4000; tree++) {
        node nodes[NODES];
        curvature c[NODES];
        known_sign s[NODES];
        for (int i = 0; i < NODES; i++)
            nodes[i] = random_node(i, &r);
        curvature verdict = curvature_of(NODES, c, s, nodes);
        known += verdict != CURVATURE_UNKNOWN;
        for (int k = 0; k < 200; k++)
            wrong += contradicts(verdict, s[NODES - 1], nodes, &r);
    }
    cr_expect_gt(known, 1000, "%d of 4000 expressions were recognised", known);
    cr_expect_eq(wrong, 0, "%d chords contradict a verdict", wrong);
}
