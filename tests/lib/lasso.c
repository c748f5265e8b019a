/*
 * Tests of lasso.h. Value, duality gap and optimality conditions are computed
 * anew, naively, from w; the lasso by hand stands beside it as its twin.
 */
#include "failing_malloc.h"

#include "../../lib/lasso.c" /* its allocations can be made to fail */

#include "dataset.h"
#include "rng.h"
#include "support.h"

enum { MOST = 200, ROUNDS = 2000 };

typedef struct instance {
    int m, n;
    double X[MOST * MOST], y[MOST];
} instance;

/* Correlated columns, a sparse truth, noise. */
static instance *random_instance(int m, int n, uint64_t seed)
{
    static instance t;
    rng r;
    rng_seed(&r, seed);
    t.m = m;
    t.n = n;
    for (int i = 0; i < m; i++) {
        double *x = t.X + i * n;
        t.y[i] = rng_normal(&r);
        for (int j = 0; j < n; j++) {
            x[j] = rng_normal(&r) + (j ? 0.7 * x[j - 1] : 0);
            t.y[i] += j % 7 == 0 ? x[j] / (1 + j) : 0;
        }
    }
    return &t;
}

static double naive_value(const instance *t, const double w[], double alpha,
                          double lambda)
{
    double squares = 0, penalty = 0;
    for (int i = 0; i < t->m; i++) {
        double r = t->y[i];
        for (int j = 0; j < t->n; j++)
            r -= t->X[i * t->n + j] * w[j];
        squares += r * r;
    }
    for (int j = 0; j < t->n; j++)
        if (w[j] != 0)
            penalty +=
                lambda * (alpha * fabs(w[j]) + (1 - alpha) / 2 * w[j] * w[j]);
    return squares / 2 / t->m + penalty;
}

/*
 * The length of the shortest subgradient: for w_j = 0 it is what |x_j'r| / m has
 * beyond l1, else x_j'r / m - l1 sign(w_j) - l2 w_j.
 */
static double naive_distance(const instance *t, const double w[], double alpha,
                             double lambda)
{
    double r[MOST], sum = 0;
    for (int i = 0; i < t->m; i++)
        r[i] = t->y[i] - vec_dot(t->n, t->X + i * t->n, w);
    for (int j = 0; j < t->n; j++) {
        double c = 0, e;
        for (int i = 0; i < t->m; i++)
            c += t->X[i * t->n + j] * r[i] / t->m;
        if (w[j] == 0)
            e = fmax(fabs(c) - alpha * lambda, 0);
        else
            e = c - copysign(alpha * lambda, w[j]) -
                (1 - alpha) * lambda * w[j];
        sum += e * e;
    }
    return sqrt(sum);
}

/* The value for which the lasso is known: plain cycles from 0, no tricks. */
static double twin(const instance *t, double alpha, double lambda, int cycles)
{
    double w[MOST] = {0}, r[MOST];
    vec_copy(t->m, r, t->y);
    for (int k = 0; k < cycles; k++)
        for (int j = 0; j < t->n; j++) {
            double c = 0, square = 0;
            for (int i = 0; i < t->m; i++) {
                const double x = t->X[i * t->n + j];
                c += x * (r[i] + x * w[j]) / t->m;
                square += x * x / t->m;
            }
            const double size = fmax(fabs(c) - alpha * lambda, 0);
            const double v =
                size > 0 ? copysign(size, c) / (square + (1 - alpha) * lambda)
                         : 0;
            for (int i = 0; i < t->m; i++)
                r[i] += t->X[i * t->n + j] * (w[j] - v);
            w[j] = v;
        }
    return naive_value(t, w, alpha, lambda);
}

/* Solves, and expects a true certificate and the conditions of optimality. */
static double expect_solved(lasso *s, const instance *t, double lambda,
                            double tol, const char *what)
{
    const num_status status = lasso_solve(s, lambda, tol, ROUNDS);
    cr_assert_eq(status, NUM_OK,
                 "%s, %d x %d, alpha %g, lambda %g: %s, gap %g of %g", what,
                 t->m, t->n, s->alpha, lambda, num_status_string(status),
                 s->gap, s->value);
    const double value = naive_value(t, s->w, s->alpha, lambda);
    const double blur = 1e-12 * (value + DBL_MIN) + lasso_blur(s);
    cr_expect(within(s->value, value, blur),
              "%s, %d x %d: value %.17g is said to be %.17g", what, t->m, t->n,
              value, s->value);
    cr_expect(s->gap <= tol * s->value, "%s: gap %g", what, s->gap);
    return value;
}

static lasso *made(const instance *t, double alpha)
{
    lasso *s = lasso_new(t->m, t->n);
    cr_assert(s);
    cr_assert_eq(lasso_init(s, t->X, t->y, alpha), NUM_OK);
    return s;
}

Test(lasso_solve, identity_is_soft_thresholding)
{
    instance t = {
        .m = 3, .n = 3, .X = {1, 0, 0, 0, 1, 0, 0, 0, 1}, .y = {6, -3, 1}};
    lasso *s = made(&t, 1);
    cr_expect(within(s->lambda_max, 2, 1e-15), "max |X'y| / m");
    cr_assert_eq(lasso_solve(s, 0.5, 1e-14, ROUNDS), NUM_OK);
    cr_expect(within(s->w[0], 4.5, 1e-14) && within(s->w[1], -1.5, 1e-14) &&
                  s->w[2] == 0,
              "%g, %g, %g", s->w[0], s->w[1], s->w[2]);
    /* (1 + 3/2 1/2 lambda') ... with l1 = l2 = 1/2: (|y| - 3/2) / (1 + 3/2) */
    cr_assert_eq(lasso_init(s, t.X, t.y, 0.5), NUM_OK);
    cr_assert_eq(lasso_solve(s, 1, 1e-14, ROUNDS), NUM_OK);
    cr_expect(within(s->w[0], 1.8, 1e-14) && within(s->w[1], -0.6, 1e-14) &&
                  s->w[2] == 0,
              "%g, %g, %g", s->w[0], s->w[1], s->w[2]);
    lasso_free(s);
}

Test(lasso_solve, conditions_hold_at_every_shape)
{
    const int sizes[] = {1, 2, 3, 8, 30, 90, MOST};
    const double alphas[] = {1, 0.9, 0.3}, ratios[] = {0.7, 0.1, 0.001};
    for (int a = 0; a < 7; a++)
        for (int b = 0; b < 7; b++)
            for (int c = 0; c < 9; c++) {
                const uint64_t seed = (uint64_t)(100 * a + 10 * b + c);
                const instance *t = random_instance(sizes[a], sizes[b], seed);
                lasso *s = made(t, alphas[c % 3]);
                const double lambda = ratios[c / 3] * s->lambda_max;
                expect_solved(s, t, lambda, 1e-10, "random");
                const double d = naive_distance(t, s->w, s->alpha, lambda);
                /* the gap bounds d^2 / (2 L), L = |X|^2 / m + l2 */
                const double L = vec_dot(t->m * t->n, t->X, t->X) / t->m +
                                 (1 - s->alpha) * lambda;
                cr_expect(d * d <= 2.1 * L * s->gap + 1e-24 * L * s->value,
                          "seed %d: subgradient %g, gap %g", (int)seed, d,
                          s->gap);
                lasso_free(s);
            }
}

Test(lasso_solve, value_is_that_of_its_twin)
{
    for (int seed = 1; seed <= 12; seed++) {
        const instance *t =
            random_instance(seed % 2 ? 40 : 12, 20, (uint64_t)seed);
        lasso *s = made(t, seed % 3 ? 1 : 0.5);
        const double lambda = s->lambda_max * (seed % 4 ? 0.3 : 0.05);
        const double value = expect_solved(s, t, lambda, 1e-12, "twin");
        const double expected = twin(t, s->alpha, lambda, 5000);
        cr_expect(within(value, expected, 1e-11 * expected),
                  "seed %d: %.15g, twin %.15g", seed, value, expected);
        lasso_free(s);
    }
}

/* P(w) - P* <= gap for all rounds, P* from a much smaller gap. */
Test(lasso_step, every_certificate_is_true)
{
    for (int seed = 1; seed <= 20; seed++) {
        const instance *t = random_instance(
            seed % 4 ? 30 : MOST, seed % 2 ? 150 : 20, (uint64_t)seed);
        lasso *s = made(t, seed % 3 ? 1 : 0.4);
        const double lambda = s->lambda_max * pow(10, -seed % 4);
        const double best = expect_solved(s, t, lambda, 1e-13, "best");
        lasso_init(s, t->X, t->y, s->alpha);
        cr_assert_eq(lasso_start(s, lambda, 1e-10), NUM_OK);
        int certified = 0;
        for (int k = 0; k < 50 && lasso_test(s, 1e-10) != NUM_OK; k++) {
            cr_assert_eq(lasso_step(s), NUM_OK);
            const double off = naive_value(t, s->w, s->alpha, lambda) - best;
            cr_expect(off <= s->gap + 1e-13 * best,
                      "seed %d, round %d: off by %g, gap %g", seed, k, off,
                      s->gap);
            certified += s->gap < INFINITY;
        }
        cr_expect(certified > 0 || lambda >= s->lambda_max);
        lasso_free(s);
    }
}

Test(lasso_path, is_what_single_solutions_are)
{
    enum { COUNT = 30 };
    for (int seed = 1; seed <= 6; seed++) {
        const instance *t =
            random_instance(seed % 2 ? 30 : MOST, 100, (uint64_t)seed);
        lasso *s = made(t, seed % 3 ? 1 : 0.8), *single = made(t, s->alpha);
        double lambdas[COUNT], gaps[COUNT], W[COUNT * 100];
        lasso_lambdas(COUNT, lambdas, s->lambda_max, 1e-3);
        cr_assert_eq(lasso_path(s, COUNT, W, gaps, lambdas, 1e-11, ROUNDS),
                     NUM_OK);
        cr_expect(s->rounds < 6 * COUNT, "%ld rounds", s->rounds);
        for (int k = 0; k < COUNT; k++) {
            const double *w = W + 100 * k;
            const double v = naive_value(t, w, s->alpha, lambdas[k]);
            cr_expect(gaps[k] <= 1e-11 * v);
            lasso_init(single, t->X, t->y, s->alpha);
            const double u =
                expect_solved(single, t, lambdas[k], 1e-11, "single");
            cr_expect(within(u, v, 2e-11 * v), "lambda %d: %.15g, %.15g", k, u,
                      v);
        }
        /* upwards, and in any order */
        for (int k = 0; k < COUNT; k++)
            expect_solved(s, t, lambdas[(7 * k) % COUNT], 1e-11, "any order");
        lasso_free(s);
        lasso_free(single);
    }
}

Test(lasso_solve, beyond_lambda_max_and_at_infinity)
{
    const instance *t = random_instance(20, 40, 1);
    lasso *s = made(t, 0.5);
    cr_assert_eq(lasso_solve(s, s->lambda_max / 5, 1e-8, ROUNDS), NUM_OK);
    const double lambdas[4] = {s->lambda_max, 1e10, 1e308, INFINITY};
    for (int k = 0; k < 4; k++) {
        cr_expect_eq(lasso_solve(s, lambdas[k], 0, ROUNDS), NUM_OK);
        cr_expect(vec_norm_inf(40, s->w) == 0 && s->gap == 0);
        cr_expect(within(s->value, vec_dot(20, t->y, t->y) / 40, 1e-12));
        cr_expect_eq(lasso_step(s), NUM_OK);
    }
    expect_solved(s, t, s->lambda_max * (1 - 1e-9), 1e-12, "just below");
    cr_expect(vec_norm1(40, s->w) > 0);
    lasso_free(s);
}

Test(lasso_solve, small_lambda)
{
    for (int wide = 0; wide < 2; wide++) {
        const instance *t = random_instance(40, wide ? 100 : 30, 2);
        lasso *s = made(t, 1);
        /* n > m: P* = O(lambda), and the gap is relative to that */
        expect_solved(s, t, s->lambda_max * 1e-6, 1e-6, "small lambda");
        lasso_free(s);
    }
}

Test(lasso_solve, degenerate_columns)
{
    const int rows[3] = {15, 50, MOST};
    for (int seed = 1; seed <= 12; seed++)
        for (int kind = 0; kind < 6; kind++) {
            instance *t = random_instance(rows[seed % 3], 30, (uint64_t)seed);
            for (int i = 0; i < t->m; i++) {
                double *x = t->X + 30 * i;
                for (int j = 15; j < 30 && kind == 0; j++)
                    x[j] = x[j - 15]; /* all twice */
                for (int j = 15; j < 30 && kind == 1; j++)
                    x[j] = -x[j - 15] * (1 + 1e-9 * sin(i));
                for (int j = 0; j < 30 && kind == 2; j += 3)
                    x[j] = 0;
                for (int j = 0; j < 30 && kind == 3; j += 2)
                    x[j] = 1; /* constant */
                for (int j = 4; j < 30 && kind == 4; j++)
                    x[j] = x[j % 4] + x[(j + 1) % 4] * j; /* rank 4 */
                for (int j = 0; j < 30 && kind == 5; j++)
                    x[j] *= pow(10, -12 * j / 29.0); /* kappa 1e12 */
            }
            lasso *s = made(t, seed % 4 ? 1 : 0.7);
            for (double ratio = 0.5; ratio > 1e-3; ratio /= 5)
                expect_solved(s, t, ratio * s->lambda_max, 1e-8, "degenerate");
            for (int j = 0; j < 30 && kind == 2; j += 3)
                cr_expect_eq(s->w[j], 0, "a zero column");
            lasso_free(s);
        }
}

Test(lasso_solve, nothing_to_explain)
{
    instance *t = random_instance(10, 5, 1);
    vec_fill(10, t->y, 0);
    lasso *s = made(t, 1);
    cr_expect(s->lambda_max == 0);
    cr_expect_eq(lasso_solve(s, 1e-3, 0, 1), NUM_OK);
    cr_expect(s->value == 0 && s->gap == 0 && vec_norm1(5, s->w) == 0);
    vec_fill(10, t->y, 1);
    vec_fill(50, t->X, 0);
    cr_assert_eq(lasso_init(s, t->X, t->y, 1), NUM_OK);
    cr_expect_eq(lasso_solve(s, 1e-3, 0, 1), NUM_OK);
    cr_expect(s->value == 0.5 && vec_norm1(5, s->w) == 0);
    lasso_free(s);
}

/* n + 1 rows stand for m, until what is asked for is beyond their rounding. */
Test(lasso_init, many_rows_become_few)
{
    for (int n = 1; n <= 40; n += 13) {
        const instance *t = random_instance(MOST, n, (uint64_t)n);
        lasso *s = made(t, n == 14 ? 0.5 : 1);
        const lasso_own *o = s->own;
        cr_expect_eq(o->height, n + 1);
        for (int j = 0; j < n; j++) {
            double c = 0, square = 0;
            for (int i = 0; i < MOST; i++) {
                c += t->X[i * n + j] * t->y[i];
                square += t->X[i * n + j] * t->X[i * n + j];
            }
            const double *x = lasso_column(s, j);
            cr_expect(within(vec_dot(n + 1, x, x), square, 1e-13 * square));
            cr_expect(within(vec_dot(n + 1, x, o->target), c, 1e-10));
        }
        const double lambda = 0.2 * s->lambda_max;
        const double few = expect_solved(s, t, lambda, 1e-6, "few rows");
        cr_expect_eq(o->height, n + 1);
        cr_expect(s->gap > 0, "rounding errors are part of it");
        const double all = expect_solved(s, t, lambda, 1e-13, "all rows");
        cr_expect_eq(o->height, MOST);
        cr_expect(within(few, all, 1e-6 * all));
        lasso_free(s);
    }
}

/* An elastic net may have more than m features, more than the factor takes. */
Test(lasso_solve, supports_larger_than_the_factor)
{
    const instance *t = random_instance(8, 120, 3);
    lasso *s = made(t, 0.05);
    expect_solved(s, t, s->lambda_max * 0.05, 1e-9, "large support");
    int support = 0;
    for (int j = 0; j < 120; j++)
        support += s->w[j] != 0;
    cr_expect(support > 8, "%d features", support);
    lasso_free(s);
}

/* A loss of digits by tiny or huge numbers would show in these. */
Test(lasso_solve, scales_with_its_data)
{
    const double scales[4] = {1e-100, 1e-10, 1e10, 1e100};
    for (int k = 0; k < 4; k++) {
        instance *t = random_instance(30, 60, 4);
        lasso *s = made(t, 1);
        double w[60];
        expect_solved(s, t, 0.1 * s->lambda_max, 1e-12, "plain");
        vec_copy(60, w, s->w);
        vec_scale(30, t->y, scales[k]);
        cr_assert_eq(lasso_init(s, t->X, t->y, 1), NUM_OK);
        expect_solved(s, t, 0.1 * s->lambda_max, 1e-12, "y scaled");
        for (int j = 0; j < 60; j++)
            cr_expect(within(s->w[j] / scales[k], w[j], 1e-9));
        lasso_free(s);
    }
}

Test(lasso_solve, says_when_it_stops_early)
{
    const instance *t = random_instance(30, 100, 5);
    lasso *s = made(t, 1);
    const double lambda = 0.01 * s->lambda_max;
    cr_expect_eq(lasso_solve(s, lambda, 0, 3), NUM_MAX_ITERATIONS,
                 "a gap of 0 is beyond rounding");
    cr_expect(s->gap < INFINITY, "and still there is a certificate");
    cr_expect_eq(lasso_solve(s, lambda / 2, 1e-6, 0), NUM_MAX_ITERATIONS);
    cr_expect(s->gap < INFINITY);
    lasso_free(s);
}

Test(lasso_init, refuses_bad_input_and_goes_on)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    lasso *s = lasso_new(6, 4);
    for (int k = 0; k < 3; k++) {
        instance *t = random_instance(6, 4, 6);
        for (int i = 0; i < 24; i++) {
            t = random_instance(6, 4, 6);
            t->X[i] = bad[k];
            cr_expect_eq(lasso_init(s, t->X, t->y, 1), NUM_BAD_INPUT, "X[%d]",
                         i);
        }
        for (int i = 0; i < 6; i++) {
            t = random_instance(6, 4, 6);
            t->y[i] = bad[k];
            cr_expect_eq(lasso_init(s, t->X, t->y, 1), NUM_BAD_INPUT, "y[%d]",
                         i);
        }
        t = random_instance(6, 4, 6);
        cr_expect_eq(lasso_init(s, t->X, t->y, bad[k]), NUM_BAD_INPUT);
        cr_expect_eq(lasso_init(s, t->X, t->y, 0), NUM_BAD_INPUT);
        cr_expect_eq(lasso_init(s, t->X, t->y, 1.1), NUM_BAD_INPUT);
        t->X[3] = 1e200;
        cr_expect_eq(lasso_init(s, t->X, t->y, 1), NUM_BAD_INPUT, "1e200^2");
        t = random_instance(6, 4, 6);
        cr_assert_eq(lasso_init(s, t->X, t->y, 1), NUM_OK);
        const double lambda = s->lambda_max / 2;
        for (int i = 0; i < 3; i++) {
            if (bad[i] != INFINITY) {
                cr_expect_eq(lasso_solve(s, bad[i], 1e-6, 9), NUM_BAD_INPUT);
                cr_expect_eq(lasso_solve(s, lambda, bad[i], 9), NUM_BAD_INPUT);
                cr_expect_eq(lasso_start(s, bad[i], 1e-6), NUM_BAD_INPUT);
            }
        }
        cr_expect_eq(lasso_solve(s, 0, 1e-6, 9), NUM_BAD_INPUT);
        expect_solved(s, t, lambda, 1e-10, "after refusals");
    }
    lasso_free(s);
}

Test(lasso_new, every_allocation_may_fail)
{
    lasso_free(NULL);
    int failures = 0;
    for (;; failures++) {
        allocations_left = failures;
        lasso *s = lasso_new(7, 5);
        allocations_left = -1;
        if (s) {
            lasso_free(s);
            break;
        }
        cr_assert_eq(blocks_alive, 0, "allocation %d: a leak", failures);
    }
    cr_expect(failures > 10 && blocks_alive == 0);
}

Test(lasso_lambdas, is_geometric)
{
    double lambdas[5];
    lasso_lambdas(5, lambdas, 3, 1e-4);
    for (int k = 0; k < 5; k++)
        cr_expect(within(lambdas[k], 3 * pow(10, -k), 1e-15 * lambdas[k]));
    lasso_lambdas(1, lambdas, 3, 1e-4);
    cr_expect_eq(lambdas[0], 3);
}

/* tests/lib/lasso.R: value and weights for lambda 0.5, 0.1, 0.01, 0.001. */
static const double from_glmnet[2][4][11] = {
    {{0.4957975107511378, 0, 0, 0.07123614215199, 0, 0, 0, 0, 0,
      0.0341001218389, 0},
     {0.3374150037678804, 0, 0, 0.3048580918232, 0.1063207532809, 0, 0,
      -0.05843815838043, 0, 0.2647409368439, 0},
     {0.2550829543714899, 0, -0.1267312127768, 0.323343551254, 0.1863290860338,
      -0.07892556751146, 0, -0.1267767806221, 0.01717192070422, 0.3204002036933,
      0.03539941063432},
     {0.243042187449177, -0.004046920390799, -0.1458602217375, 0.3222068978561,
      0.1983479125563, -0.3528033363414, 0.1879359854376, 0, 0.08836381289025,
      0.414292752421, 0.04131086813708}},
    {{0.436406573056955, 0, 0, 0.1963773725033, 0.03727517220888, 0, 0, 0, 0,
      0.1708804038777, 0},
     {0.3022201227021325, 0, -0.05141052436238, 0.3027736881249,
      0.1467778741329, 0, 0, -0.111451886693, 0, 0.2669403404544,
      0.013002111638},
     {0.2495654363693477, 0, -0.1356534181069, 0.3235154589735, 0.1917187767867,
      -0.1072137844689, 0, -0.1041921428033, 0.05210197700886, 0.3230273738155,
      0.03948915185874},
     {0.2422797568477495, -0.004910179516186, -0.1468842404042, 0.3216983979247,
      0.1991245142507, -0.386951245114, 0.2151970743352, 0.01437616417274,
      0.0926438385756, 0.4266970133983, 0.04174366421545}}};

Test(lasso_solve, diabetes_agrees_with_glmnet)
{
    const double lambdas[4] = {0.5, 0.1, 0.01, 0.001};
    csv_error e;
    dataset *d =
        dataset_new_from_csv("lib/data/diabetes.csv", DATASET_QUANTITY, &e);
    cr_assert(d);
    double mean[10], scale[10];
    cr_assert_eq(dataset_fit_scaling(mean, scale, d), NUM_OK);
    dataset_apply_scaling(d, mean, scale);
    const double middle = vec_sum(d->m, d->y) / d->m;
    for (int i = 0; i < d->m; i++)
        d->y[i] -= middle;
    vec_scale(d->m, d->y, sqrt(d->m) / vec_norm2(d->m, d->y));
    lasso *s = lasso_new(d->m, d->n);
    for (int a = 0; a < 2; a++) {
        cr_assert_eq(lasso_init(s, d->X, d->y, a ? 0.5 : 1), NUM_OK);
        for (int k = 0; k < 4; k++) {
            const double *expected = from_glmnet[a][k];
            cr_assert_eq(lasso_solve(s, lambdas[k], 1e-13, ROUNDS), NUM_OK);
            cr_expect(within(s->value, expected[0], 1e-12), "value %.17g",
                      s->value);
            for (int j = 0; j < 10; j++)
                cr_expect(within(s->w[j], expected[1 + j], 1e-7),
                          "alpha %g, lambda %g: w[%d] = %.13g", s->alpha,
                          lambdas[k], j, s->w[j]);
        }
    }
    lasso_free(s);
    dataset_free(d);
}
