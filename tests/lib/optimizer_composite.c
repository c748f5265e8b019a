/*
 * Tests of optimizer.h for f + h and for functions with kinks: the conditions
 * of optimality are checked at the solutions, certificates at every step.
 */
#include "optimizer.h"

#include "prox.h"
#include "problems.h"
#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 30 };

static const optimizer_method *const methods[2] = {&optimizer_proximal,
                                                   &optimizer_nesterov};

typedef struct quadratic {
    double A[MOST * MOST], b[MOST];
    quadratic_problem p;
} quadratic;

/* Eigenvalues 1 to 1 / kappa, or the second half 0 if kappa is 0. */
static objective make_quadratic(quadratic *q, int n, double kappa, int seed)
{
    double lambda[MOST], work[2 * MOST];
    rng r;
    rng_seed(&r, (uint64_t)seed);
    for (int i = 0; i < n; i++)
        lambda[i] = kappa > 0 ? pow(kappa, -i / fmax(1, n - 1)) : i < n / 2;
    problem_symmetric(n, q->A, lambda, work, &r);
    for (int i = 0; i < n; i++)
        q->b[i] = rng_normal(&r);
    q->p = (quadratic_problem){n, q->A, q->b};
    return problem_quadratic(&q->p);
}

static double l1_value(int n, const double x[], void *data)
{
    return *(double *)data * vec_norm1(n, x);
}

static void l1_prox(int n, double z[], const double x[], double t, void *data)
{
    prox_l1(n, z, x, t * *(double *)data);
}

/* The length of the shortest subgradient of f + lambda |x|_1. */
static double lasso_distance(int n, const double g[], const double x[],
                             double lambda)
{
    double sum = 0;
    for (int i = 0; i < n; i++) {
        double s = g[i] + copysign(lambda, x[i]);
        if (x[i] == 0)
            s = fmax(fabs(g[i]) - lambda, 0);
        sum += s * s;
    }
    return sqrt(sum);
}

Test(optimizer_proximal, soft_threshold_in_one_step)
{
    /* (x - 3)^2 / 2 + |x|: least in 2, with the value 5/2 */
    double A = 1, b = 3, lambda = 1, x0 = -7;
    quadratic_problem p = {1, &A, &b};
    const prox_term h = {l1_value, l1_prox, &lambda};
    for (int k = 0; k < 2; k++) {
        objective f = problem_quadratic(&p);
        optimizer *o =
            optimizer_new(methods[k], 1, &(optimizer_options){.h = &h});
        cr_assert_eq(optimizer_init(o, &f, &x0), NUM_OK);
        cr_expect_eq(o->fx, 24.5 + 21 + 7, "f = 1/2 x^2 - 3 x");
        cr_expect_eq(optimizer_test(o, 1e300), NUM_MAX_ITERATIONS,
                     "nothing is known at the start");
        cr_assert_eq(optimizer_step(o), NUM_OK);
        cr_expect(o->x[0] == 2 && o->fx == -2 && o->certificate == 0,
                  "x = %g, value %g, certificate %g", o->x[0], o->fx,
                  o->certificate);
        optimizer_free(o);
    }
}

/* Optimality, and the certificate is never below what it stands for. */
Test(optimizer_proximal, lasso_meets_its_optimality_conditions)
{
    const int sizes[4] = {1, 2, 10, MOST};
    for (int seed = 1; seed <= 24; seed++) {
        const int n = sizes[seed % 4];
        const double kappas[3] = {10, 1000, 0}, tol = 1e-9;
        double lambda = seed % 5 * 0.2, x0[MOST], value[2], in_range[MOST];
        const prox_term h = {l1_value, l1_prox, &lambda};
        const optimizer_options options = {.eta = seed % 2 ? 1 : 64, .h = &h};
        quadratic q;
        rng r;
        if (lambda == 0 && seed % 3 == 2)
            continue; /* singular: no minimiser */
        objective f = make_quadratic(&q, n, kappas[seed % 3], seed);
        vec_copy(n, in_range, q.b);
        if (seed % 3 == 2 || n == 1) /* b in the range: a minimiser exists */
            for (int i = 0; i < n; i++)
                q.b[i] = vec_dot(n, q.A + i * n, in_range);
        rng_seed(&r, (uint64_t)seed);
        for (int i = 0; i < n; i++)
            x0[i] = 10 * rng_normal(&r);
        for (int k = 0; k < 2; k++) {
            optimizer *o = optimizer_new(methods[k], n, &options);
            cr_assert_eq(optimizer_init(o, &f, x0), NUM_OK);
            while (optimizer_test(o, tol) != NUM_OK && o->steps < 50000) {
                cr_assert_eq(optimizer_step(o), NUM_OK);
                const double d = lasso_distance(n, o->g, o->x, lambda);
                const double rounding = 1e-14 * (1 + vec_norm2(n, o->x));
                cr_assert(d <= o->certificate * (1 + 1e-12) + rounding,
                          "%s, seed %d, step %d: shortest %g, certificate %g",
                          o->method == methods[0] ? "proximal" : "nesterov",
                          seed, o->steps, d, o->certificate);
            }
            cr_expect(o->certificate <= tol, "seed %d: certificate %g", seed,
                      o->certificate);
            value[k] = o->fx;
            optimizer_free(o);
        }
        cr_expect(within(value[0], value[1], 1e-9 * (1 + fabs(value[0]))),
                  "seed %d: values %.15g and %.15g", seed, value[0], value[1]);
    }
}

/* F(x_k) - F* <= L |x_0 - x*|^2 / (2k), and 2 L |x_0 - x*|^2 / (k + 1)^2. */
Test(optimizer_nesterov, rates_of_ista_and_fista)
{
    enum { N = MOST };
    quadratic q;
    double lambda = 0.01, x0[N] = {0}, best[N];
    const prox_term h = {l1_value, l1_prox, &lambda};
    const optimizer_options options = {.h = &h};
    objective f = make_quadratic(&q, N, 1e4, 5);
    optimizer *o = optimizer_new(&optimizer_nesterov, N, &options);
    cr_assert_eq(optimizer_run(o, &f, x0, 1e-12, 100000, NULL), NUM_OK);
    vec_copy(N, best, o->x);
    const double least = o->fx, d = vec_distance(N, x0, best);
    int steps[2];
    for (int k = 0; k < 2; k++) {
        optimizer_free(o);
        o = optimizer_new(methods[k], N, &options);
        cr_assert_eq(optimizer_init(o, &f, x0), NUM_OK);
        for (int i = 1; i <= 300; i++) {
            cr_assert_eq(optimizer_step(o), NUM_OK);
            const double bound =
                k ? 2 * d * d / ((i + 1.0) * (i + 1)) : d * d / (2 * i);
            cr_expect(o->fx - least <= bound, "method %d, step %d: %g > %g", k,
                      i, o->fx - least, bound);
        }
        optimizer_run(o, &f, x0, 1e-8, 1000000, NULL);
        steps[k] = o->steps;
    }
    cr_expect(steps[0] > 5 * steps[1], "%d and %d steps", steps[0], steps[1]);
    optimizer_free(o);
}

static void to_box(int n, double z[], const double x[], double t, void *data)
{
    (void)t;
    (void)data;
    double lo[MOST], hi[MOST];
    vec_fill(n, lo, -0.5);
    vec_fill(n, hi, 0.5);
    proj_box(n, z, x, lo, hi);
}

static void to_ball(int n, double z[], const double x[], double t, void *data)
{
    (void)t;
    (void)data;
    proj_ball(n, z, x, 0.5);
}

static void to_simplex(int n, double z[], const double x[], double t,
                       void *data)
{
    (void)t;
    (void)data;
    proj_simplex(n, z, x, 0.5);
}

static void to_l1_ball(int n, double z[], const double x[], double t,
                       void *data)
{
    (void)t;
    (void)data;
    proj_l1_ball(n, z, x, 0.5);
}

/* The least value of g'c over the set; all sets are about 0.5. */
static double support_value(int set, int n, const double g[])
{
    if (set == 0)
        return -0.5 * vec_norm1(n, g);
    if (set == 1)
        return -0.5 * vec_norm2(n, g);
    return set == 2 ? 0.5 * vec_min(n, g) : -0.5 * vec_norm_inf(n, g);
}

/* g'x - min_c g'c, the gap of Frank and Wolfe, bounds f(x) - f*. */
Test(optimizer_proximal, projected_gradient_on_every_set)
{
    const prox_term sets[4] = {{.prox = to_box},
                               {.prox = to_ball},
                               {.prox = to_simplex},
                               {.prox = to_l1_ball}};
    for (int set = 0; set < 4; set++)
        for (int seed = 1; seed <= 8; seed++) {
            const int n = seed % 4 ? 10 : 1;
            const optimizer_options options = {.h = &sets[set]};
            quadratic q;
            double x0[MOST], z[MOST];
            objective f = make_quadratic(&q, n, seed % 3 ? 100 : 0, seed);
            vec_fill(n, x0, 5); /* outside */
            for (int k = 0; k < 2; k++) {
                optimizer *o = optimizer_new(methods[k], n, &options);
                num_status s = optimizer_run(o, &f, x0, 1e-10, 20000, NULL);
                cr_expect_eq(s, NUM_OK, "set %d, seed %d: %s", set, seed,
                             num_status_string(s));
                const double gap =
                    vec_dot(n, o->g, o->x) - support_value(set, n, o->g);
                cr_expect(gap <= 1e-9, "set %d, seed %d: gap %g", set, seed,
                          gap);
                sets[set].prox(n, z, o->x, 1, NULL);
                cr_expect(vec_distance(n, z, o->x) <= 1e-15, "inside");
                optimizer_free(o);
            }
        }
}

Test(optimizer_init, projects_a_start_that_is_outside)
{
    const prox_term ball = {.prox = to_ball};
    quadratic q;
    double x0[2] = {3, 4};
    objective f = make_quadratic(&q, 2, 2, 1);
    optimizer *o =
        optimizer_new(&optimizer_proximal, 2, &(optimizer_options){.h = &ball});
    cr_assert_eq(optimizer_init(o, &f, x0), NUM_OK);
    cr_expect(within(o->x[0], 0.3, 1e-16) && within(o->x[1], 0.4, 1e-16));
    x0[0] = NAN;
    cr_expect_eq(optimizer_init(o, &f, x0), NUM_BAD_INPUT);
    optimizer_free(o);
}

/* f = |A x - b|_1 / n with subgradient A' sign(A x - b) / n. */
static double absolute(int n, double g[], const double x[], void *data)
{
    const quadratic *q = data;
    double sum = 0;
    if (g)
        vec_fill(n, g, 0);
    for (int i = 0; i < n; i++) {
        const double e = vec_dot(n, q->A + i * n, x) - q->b[i];
        sum += fabs(e) / n;
        if (g)
            vec_axpy(n, g, q->A + i * n, ((e > 0) - (e < 0)) / (double)n);
    }
    return sum;
}

Test(optimizer_subgradient, by_hand)
{
    /* |x - 1| from 0, R = 2: steps of 2, sqrt 2; best 0, 0, then 0.586 */
    quadratic q = {.A = {1}, .b = {1}};
    objective f = {.n = 1, .eval = absolute, .data = &q};
    optimizer *o = optimizer_new(&optimizer_subgradient, 1,
                                 &(optimizer_options){.eta = 2});
    cr_assert_eq(optimizer_init(o, &f, (double[]){0}), NUM_OK);
    cr_expect(o->fx == 1 && o->certificate == 2, "f >= 1 - |x| >= -1");
    cr_assert_eq(optimizer_step(o), NUM_OK);
    cr_expect(o->x_new[0] == 2 && o->fx == 1, "value 1 is no better");
    cr_assert_eq(optimizer_step(o), NUM_OK);
    cr_expect(within(o->x[0], 2 - sqrt(2), 1e-15), "x = %g", o->x[0]);
    cr_expect(within(o->fx, sqrt(2) - 1, 1e-15), "best value %g", o->fx);
    optimizer_free(o);
}

/*
 * f* = 0 at x*; for odd seeds restricted to a ball. As |g| <= 1, the theorem
 * bounds the gap by R (1 + sum 1/i) / (2 sum 1/sqrt i), i = 1 ... k + 1.
 */
Test(optimizer_subgradient, certificate_is_an_upper_bound_of_the_gap)
{
    const prox_term ball = {.prox = to_ball};
    for (int seed = 1; seed <= 20; seed++) {
        enum { N = 5 };
        quadratic q;
        double best[N], x0[N] = {0}, last = INFINITY;
        make_quadratic(&q, N, 10, seed);
        vec_copy(N, best, q.b);
        if (seed % 2)
            proj_ball(N, best, best, 0.5);
        for (int i = 0; i < N; i++)
            q.b[i] = vec_dot(N, q.A + i * N, best);
        objective f = {.n = N, .eval = absolute, .data = &q};
        const double R = 1.5 * vec_norm2(N, best);
        double most = R, weights = 1;
        const optimizer_options options = {.eta = R,
                                           .h = seed % 2 ? &ball : NULL};
        optimizer *o = optimizer_new(&optimizer_subgradient, N, &options);
        cr_assert_eq(optimizer_init(o, &f, x0), NUM_OK);
        for (int k = 1; k <= 2000; k++) {
            cr_assert_eq(optimizer_step(o), NUM_OK);
            cr_expect(o->fx <= o->certificate + 1e-13,
                      "seed %d, step %d: gap %g, certificate %g", seed, k,
                      o->fx, o->certificate);
            cr_expect(o->certificate <= last, "it never grows");
            last = o->certificate;
            most += R / (k + 1);
            weights += 1 / sqrt(k + 1);
            cr_expect(seed % 2 || last <= (R + most) / (2 * weights),
                      "seed %d, step %d: %g", seed, k, last);
            cr_expect_eq(absolute(N, NULL, o->x, &q), o->fx);
        }
        cr_expect(f.values == 2001 && f.gradients == 2001);
        optimizer_free(o);
    }
}

Test(optimizer_subgradient, knows_the_minimum_when_it_stands_there)
{
    quadratic q = {.A = {1}, .b = {1}};
    objective f = {.n = 1, .eval = absolute, .data = &q};
    optimizer *o = optimizer_new(&optimizer_subgradient, 1, NULL);
    cr_expect_eq(optimizer_run(o, &f, (double[]){0}, 0, 5, NULL), NUM_OK);
    cr_expect(o->steps == 1 && o->x[0] == 1 && o->certificate == 0);
    cr_expect_eq(optimizer_step(o), NUM_NO_PROGRESS);
    q.b[0] = NAN;
    cr_expect_eq(optimizer_run(o, &f, (double[]){0}, 0, 5, NULL),
                 NUM_BAD_INPUT);
    optimizer_free(o);
}
