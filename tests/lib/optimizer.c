/*
 * Tests of optimizer.h for smooth functions: methods crossed with problems and
 * starts. The certificate is computed anew, rates are those of the theorems.
 */
#include "support.h"

#include "failing_malloc.h"

#include "../../lib/optimizer.c"

#include "chol.h"
#include "problems.h"
#include "rng.h"

enum { MOST = 200 };

static const optimizer_method *const methods[] = {
    &optimizer_gd_fixed, &optimizer_gd_backtracking, &optimizer_gd_exact,
    &optimizer_proximal, &optimizer_nesterov,        &optimizer_newton,
    &optimizer_lbfgs};
enum { METHODS = sizeof methods / sizeof *methods };

static void fill_random(rng *r, int count, double a[], double scale)
{
    for (int i = 0; i < count; i++)
        a[i] = scale * rng_normal(r);
}

/* f = 1/2 x'Ax - b'x with spectrum from 1/kappa to 1, equal ratios apart. */
typedef struct quadratic {
    double A[MOST * MOST], b[MOST], x[MOST], fx, L;
    quadratic_problem p;
    objective f;
} quadratic;

static void make_quadratic(quadratic *q, int n, double kappa, int seed)
{
    double lambda[MOST], work[2 * MOST];
    rng r;
    rng_seed(&r, (uint64_t)seed);
    for (int i = 0; i < n; i++)
        lambda[i] = n == 1 ? 1 : pow(kappa, -i / (n - 1.0));
    problem_symmetric(n, q->A, lambda, work, &r);
    fill_random(&r, n, q->x, 1);
    for (int i = 0; i < n; i++)
        q->b[i] = vec_dot(n, q->A + i * n, q->x);
    q->fx = -vec_dot(n, q->b, q->x) / 2;
    q->L = 1;
    q->p = (quadratic_problem){n, q->A, q->b};
    q->f = problem_quadratic(&q->p);
}

/* Certificate and value are those of x, and NUM_OK kept its promise. */
static void expect_certificate(const optimizer *o, num_status s, double tol,
                               const char *what, int seed)
{
    double g[MOST];
    const objective before = *o->f;
    const double value = objective_value_gradient(o->f, g, o->x);
    *o->f = before;
    cr_expect_eq(s, NUM_OK, "%s, %s, seed %d: %s, certificate %g",
                 o->method->name, what, seed, num_status_string(s),
                 o->certificate);
    cr_expect_eq(o->fx, value, "%s, %s: fx is not f(x)", o->method->name, what);
    cr_expect_eq(o->certificate, vec_norm2(o->n, g), "%s, %s: not |g|",
                 o->method->name, what);
    cr_expect(vec_norm2(o->n, g) <= tol, "%s, %s, seed %d: |g| = %g",
              o->method->name, what, seed, vec_norm2(o->n, g));
}

static void run_all(objective *f, const double x0[], double eta, double tol,
                    const char *what, int seed)
{
    const int is_quadratic = what[0] == 'q';
    const optimizer_options options = {.eta = eta};
    for (int k = 0; k < METHODS; k++) {
        if (methods[k] == &optimizer_gd_exact && !is_quadratic)
            continue;
        optimizer *o = optimizer_new(methods[k], f->n, &options);
        num_status s = optimizer_run(o, f, x0, tol, 100000, NULL);
        expect_certificate(o, s, tol, what, seed);
        optimizer_free(o);
    }
}

Test(optimizer, every_method_on_quadratics_from_every_start)
{
    const int sizes[] = {1, 2, 3, 10, MOST};
    for (int k = 0; k < 5; k++)
        for (int start = 0; start < 3; start++) {
            const int n = sizes[k], seed = 10 * n + start;
            quadratic q;
            double x0[MOST] = {0};
            rng r;
            make_quadratic(&q, n, 50, seed);
            rng_seed(&r, (uint64_t)seed);
            if (start > 0)
                fill_random(&r, n, x0, start == 1 ? 1 : 1e6);
            run_all(&q.f, x0, 1, 1e-8, "quadratic", seed);
        }
}

Test(optimizer, every_method_on_logistic_regression)
{
    enum { M = 80, N = 6 };
    for (int seed = 1; seed <= 4; seed++) {
        double X[M * N], y[M], x0[N], work[N * N];
        rng r;
        rng_seed(&r, (uint64_t)seed);
        fill_random(&r, M * N, X, 1);
        fill_random(&r, N, x0, seed == 4 ? 30 : 1);
        for (int i = 0; i < M; i++)
            y[i] = X[i * N] + rng_normal(&r) > 0 ? 1 : -1;
        if (seed == 2) /* a constant and a doubled feature */
            for (int i = 0; i < M; i++) {
                X[i * N + 1] = 1;
                X[i * N + 3] = X[i * N + 2];
            }
        logistic_problem p = {M, N, X, y, 0.01};
        objective f = problem_logistic(&p);
        run_all(&f, x0, 1 / problem_logistic_bound(&p, work), 1e-9, "logistic",
                seed);
    }
}

Test(optimizer, every_start_of_rosenbrock_for_the_fast_methods)
{
    const double starts[4][2] = {{-1.2, 1}, {0, 1}, {3, -2}, {-10, 10}};
    const optimizer_method *fast[2] = {&optimizer_newton, &optimizer_lbfgs};
    for (int k = 0; k < 8; k++) {
        objective f = problem_rosenbrock(2);
        optimizer *o = optimizer_new(fast[k % 2], 2, NULL);
        num_status s = optimizer_run(o, &f, starts[k / 2], 1e-9, 150, NULL);
        expect_certificate(o, s, 1e-9, "Rosenbrock", k / 2);
        cr_expect(within(o->x[0], 1, 1e-7) && within(o->x[1], 1, 1e-7),
                  "start %d: (%g, %g)", k / 2, o->x[0], o->x[1]);
        optimizer_free(o);
    }
}

Test(optimizer, first_step_by_hand)
{
    /* f = 2 x^2 - 4 x, g(3) = 8, minimum -2 at 1 */
    double A = 4, b = 4, x0 = 3;
    quadratic_problem p = {1, &A, &b};
    const double expected[METHODS] = {1.4, 1.4, 1, 1.4, 1.4, 1, NAN};
    for (int k = 0; k < METHODS - 1; k++) {
        objective f = problem_quadratic(&p);
        optimizer *o =
            optimizer_new(methods[k], 1, &(optimizer_options){.eta = 0.2});
        cr_assert_eq(optimizer_init(o, &f, &x0), NUM_OK);
        cr_expect(o->fx == 6 && o->g[0] == 8 && o->certificate == 8);
        cr_assert_eq(optimizer_step(o), NUM_OK);
        cr_expect(within(o->x[0], expected[k], 1e-15), "%s: x = %.17g",
                  methods[k]->name, o->x[0]);
        cr_expect_eq(o->steps, 1);
        optimizer_free(o);
    }
}

Test(optimizer, backtracking_halves_until_enough_decrease)
{
    /* f = 3/2 x^2 = 3/2 from 1, g = 3: t = 2, 1, 1/2 give 75/2, 6, 3/8 */
    double A = 3, x0 = 1;
    quadratic_problem p = {1, &A, NULL};
    objective f = problem_quadratic(&p);
    const optimizer_options options = {.eta = 2};
    optimizer *o = optimizer_new(&optimizer_gd_backtracking, 1, &options);
    cr_assert_eq(optimizer_init(o, &f, &x0), NUM_OK);
    cr_assert_eq(optimizer_step(o), NUM_OK);
    cr_expect(o->x[0] == -0.5 && o->t == 0.5, "x = %g, t = %g", o->x[0], o->t);
    cr_expect(f.values == 5 && f.gradients == 2, "%ld values, %ld gradients",
              f.values, f.gradients);
    optimizer_free(o);
}

Test(optimizer, counts_evaluations)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 8, 30, 3);
    for (int k = 0; k < METHODS; k++) {
        objective f = problem_quadratic(&q.p);
        optimizer *o = optimizer_new(methods[k], 8, NULL);
        cr_assert_eq(optimizer_run(o, &f, x0, 1e-7, 2000, NULL), NUM_OK);
        const long steps = o->steps, most = 2 * steps + 1;
        const int twice = methods[k] == &optimizer_nesterov;
        const int search = methods[k] == &optimizer_lbfgs ||
                           methods[k] == &optimizer_gd_backtracking;
        if (!twice && !search)
            cr_expect(f.values == steps + 1 && f.gradients == steps + 1,
                      "%s: %ld steps, %ld values, %ld gradients",
                      methods[k]->name, steps, f.values, f.gradients);
        cr_expect(f.gradients <= most && f.gradients > steps,
                  "%s: %ld steps, %ld gradients", methods[k]->name, steps,
                  f.gradients);
        cr_expect_eq(f.hessians, methods[k] == &optimizer_newton     ? steps
                                 : methods[k] == &optimizer_gd_exact ? 1
                                                                     : 0);
        optimizer_free(o);
    }
}

/* |x_k - x*| <= ((kappa - 1) / (kappa + 1))^k |x_0 - x*| with 2 / (mu + L). */
Test(optimizer_gd_fixed, contracts_as_the_theorem_says)
{
    const double kappas[3] = {1.5, 10, 100};
    for (int i = 0; i < 3; i++) {
        quadratic q;
        double x0[MOST] = {0}, rate = (kappas[i] - 1) / (kappas[i] + 1);
        make_quadratic(&q, 12, kappas[i], 5);
        const optimizer_options options = {.eta = 2 / (1 + 1 / kappas[i])};
        optimizer *o = optimizer_new(&optimizer_gd_fixed, 12, &options);
        cr_assert_eq(optimizer_init(o, &q.f, x0), NUM_OK);
        double bound = vec_distance(12, x0, q.x);
        for (int k = 0; k < 50; k++) {
            cr_assert_eq(optimizer_step(o), NUM_OK);
            bound *= rate;
            cr_expect(vec_distance(12, o->x, q.x) <= bound + 1e-14,
                      "kappa %g, step %d", kappas[i], k);
        }
        optimizer_free(o);
    }
}

/* f - f* falls by ((kappa - 1) / (kappa + 1))^2 in every exact step. */
Test(optimizer_gd_exact, contracts_as_kantorovich_says)
{
    quadratic q;
    double x0[MOST] = {0}, rate = 19.0 / 21;
    make_quadratic(&q, 10, 20, 6);
    optimizer *o = optimizer_new(&optimizer_gd_exact, 10, NULL);
    cr_assert_eq(optimizer_init(o, &q.f, x0), NUM_OK);
    for (int k = 0; k < 40; k++) {
        const double gap = o->fx - q.fx;
        cr_assert_eq(optimizer_step(o), NUM_OK);
        cr_expect(o->fx - q.fx <= rate * rate * gap + 1e-14, "step %d", k);
    }
    optimizer_free(o);
}

/* In the two-dimensional worst case the bound is met: zigzag. */
Test(optimizer_gd_exact, zigzags_at_the_worst_rate)
{
    double A[4] = {1, 0, 0, 9}, x0[2] = {9, 1};
    quadratic_problem p = {2, A, NULL};
    objective f = problem_quadratic(&p);
    optimizer *o = optimizer_new(&optimizer_gd_exact, 2, NULL);
    cr_assert_eq(optimizer_init(o, &f, x0), NUM_OK);
    for (int k = 0; k < 30; k++) {
        const double before = o->fx;
        cr_assert_eq(optimizer_step(o), NUM_OK);
        cr_expect(within(o->fx / before, 0.64, 1e-12), "step %d: %.15g", k,
                  o->fx / before);
    }
    optimizer_free(o);
}

static int steps_needed(const optimizer_method *method, objective *f,
                        const double x0[], double tol)
{
    optimizer *o = optimizer_new(method, f->n, NULL);
    cr_assert_eq(optimizer_run(o, f, x0, tol, 1000000, NULL), NUM_OK, "%s",
                 method->name);
    const int steps = o->steps;
    optimizer_free(o);
    return steps;
}

/* f(x_k) - f* <= 2 L |x_0 - x*|^2 / (k + 1)^2 until the first restart. */
Test(optimizer_nesterov, is_accelerated)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 40, 1e4, 7);
    const double distance = vec_distance(40, x0, q.x);
    optimizer *o = optimizer_new(&optimizer_nesterov, 40, NULL);
    cr_assert_eq(optimizer_init(o, &q.f, x0), NUM_OK);
    for (int k = 1; k <= 400; k++) {
        cr_assert_eq(optimizer_step(o), NUM_OK);
        cr_expect(o->fx - q.fx <= 2 * distance * distance / ((k + 1) * (k + 1)),
                  "step %d: gap %g", k, o->fx - q.fx);
    }
    optimizer_free(o);
    const int fast = steps_needed(&optimizer_nesterov, &q.f, x0, 1e-8);
    const int slow = steps_needed(&optimizer_gd_fixed, &q.f, x0, 1e-8);
    cr_expect(fast < 3000 && slow > 10 * fast,
              "sqrt(kappa) = 100: %d steps, gradient descent %d", fast, slow);
}

/* A step that is too long is found out, and shortened for good. */
Test(optimizer_nesterov, finds_the_step_size)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 10, 100, 8);
    for (int k = 3; k <= 4; k++) {
        const optimizer_options options = {.eta = 1000};
        optimizer *o = optimizer_new(methods[k], 10, &options);
        num_status s = optimizer_run(o, &q.f, x0, 1e-9, 10000, NULL);
        expect_certificate(o, s, 1e-9, "eta = 1000", 8);
        cr_expect(o->t > 0.5 && o->t < 2.01, "t = %g, 1/L = 1", o->t);
        optimizer_free(o);
    }
}

Test(optimizer_newton, one_step_for_quadratics_even_with_kappa_1e12)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 20, 1e12, 9);
    cr_expect(steps_needed(&optimizer_newton, &q.f, x0, 1e-13) <= 2);
}

/* |g| of the next step is at most a constant times |g|^2. */
Test(optimizer_newton, converges_quadratically)
{
    objective f = problem_rosenbrock(2);
    optimizer *o = optimizer_new(&optimizer_newton, 2, NULL);
    cr_assert_eq(optimizer_init(o, &f, (double[]){1.05, 1.1}), NUM_OK);
    for (int k = 0; k < 6; k++) {
        const double error = hypot(o->x[0] - 1, o->x[1] - 1);
        cr_assert_eq(optimizer_step(o), NUM_OK);
        cr_expect(hypot(o->x[0] - 1, o->x[1] - 1) <= 12 * error * error + 1e-15,
                  "step %d: from %g to %g", k, error,
                  hypot(o->x[0] - 1, o->x[1] - 1));
    }
    cr_expect(o->certificate <= 1e-10, "|g| = %g", o->certificate);
    optimizer_free(o);
}

/* f = x^4/4 - x^2/2 + y^2/2: saddle in 0, minima -1/4 at (+-1, 0). */
static double wells(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g) {
        g[0] = x[0] * x[0] * x[0] - x[0];
        g[1] = x[1];
    }
    return x[0] * x[0] * (x[0] * x[0] / 4 - 0.5) + x[1] * x[1] / 2;
}

static void wells_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 3 * x[0] * x[0] - 1;
    H[1] = H[2] = 0;
    H[3] = 1;
}

Test(optimizer_newton, leaves_where_the_hessian_is_indefinite)
{
    const double starts[3][2] = {{0.1, 1}, {-1e-3, 5}, {0.5, 0}};
    for (int k = 0; k < 3; k++) {
        objective f = {.n = 2, .eval = wells, .hessian = wells_hessian};
        optimizer *o = optimizer_new(&optimizer_newton, 2, NULL);
        cr_assert_eq(optimizer_init(o, &f, starts[k]), NUM_OK);
        while (optimizer_test(o, 1e-10) != NUM_OK && o->steps < 50) {
            const double before = o->fx;
            cr_assert_eq(optimizer_step(o), NUM_OK);
            cr_expect(o->fx <= before, "step %d goes up", o->steps);
        }
        cr_expect(within(o->fx, -0.25, 1e-15) && fabs(o->x[0]) > 0.9,
                  "start %d: f(%g, %g) = %g", k, o->x[0], o->x[1], o->fx);
        optimizer_free(o);
    }
}

Test(optimizer_lbfgs, needs_few_evaluations)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 50, 100, 10);
    const int steps = steps_needed(&optimizer_lbfgs, &q.f, x0, 1e-8);
    cr_expect(steps < 100 && q.f.values <= steps + steps / 5 + 3,
              "%d steps, %ld evaluations", steps, q.f.values);
}

Test(optimizer_lbfgs, every_memory)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 30, 1000, 11);
    int before = 1 << 30;
    for (int memory = 1; memory <= 64; memory *= 4) {
        const optimizer_options options = {.memory = memory};
        optimizer *o = optimizer_new(&optimizer_lbfgs, 30, &options);
        num_status s = optimizer_run(o, &q.f, x0, 1e-9, 2000, NULL);
        expect_certificate(o, s, 1e-9, "memory", memory);
        cr_expect(o->steps < before, "%d pairs: %d steps, not fewer than %d",
                  memory, o->steps, before);
        before = o->steps;
        optimizer_free(o);
    }
}

/* With M = H the first step is Newton's, which solves a quadratic. */
Test(optimizer_lbfgs, the_hessian_as_metric_is_newton)
{
    quadratic q;
    double x0[MOST] = {0}, L[MOST * MOST];
    for (int n = 1; n <= 40; n += 13) {
        make_quadratic(&q, n, 1e6, n);
        cr_assert_eq(chol_factor(n, L, q.A), NUM_OK);
        optimizer *o = optimizer_new(&optimizer_lbfgs, n,
                                     &(optimizer_options){.metric = L});
        num_status s = optimizer_run(o, &q.f, x0, 1e-9, 3, NULL);
        expect_certificate(o, s, 1e-9, "n", n);
        cr_expect(o->steps <= 2, "n = %d: %d steps", n, o->steps);
        optimizer_free(o);
    }
}

/* Any M: the pairs correct it. Scaled by 1000, it is wrong, yet no harm. */
Test(optimizer_lbfgs, a_wrong_metric_is_corrected)
{
    quadratic q;
    double x0[MOST] = {0}, M[MOST * MOST], L[MOST * MOST];
    make_quadratic(&q, 30, 1e4, 13);
    const int plain = steps_needed(&optimizer_lbfgs, &q.f, x0, 1e-8);
    const double factors[] = {1e-3, 0.1, 10, 1000};
    for (int k = 0; k < 4; k++) {
        vec_copy(30 * 30, M, q.A);
        vec_scale(30 * 30, M, factors[k]);
        cr_assert_eq(chol_factor(30, L, M), NUM_OK);
        const optimizer_options options = {.metric = L, .memory = 20};
        optimizer *o = optimizer_new(&optimizer_lbfgs, 30, &options);
        num_status s = optimizer_run(o, &q.f, x0, 1e-8, plain, NULL);
        expect_certificate(o, s, 1e-8, "factor number", k);
        cr_expect(o->steps < plain, "%g H: %d steps, without %d", factors[k],
                  o->steps, plain);
        optimizer_free(o);
    }
}

Test(optimizer_lbfgs, kappa_1e12_needs_all_pairs)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 20, 1e12, 12);
    optimizer *o =
        optimizer_new(&optimizer_lbfgs, 20, &(optimizer_options){.memory = 40});
    num_status s = optimizer_run(o, &q.f, x0, 1e-10, 1000, NULL);
    expect_certificate(o, s, 1e-10, "kappa 1e12", 12);
    optimizer_free(o);

    o = optimizer_new(&optimizer_lbfgs, 20, NULL);
    s = optimizer_run(o, &q.f, x0, 1e-10, 1000, NULL);
    cr_expect_eq(s, NUM_MAX_ITERATIONS, "8 pairs: %s", num_status_string(s));
    cr_expect(o->fx - q.fx <= 1e-6 && o->certificate > 1e-10,
              "nor does it say so: gap %g, |g| %g", o->fx - q.fx,
              o->certificate);
    optimizer_free(o);
}

/* f = x - log x, NaN for x < 0, infinite in 0; minimum 1 at 1. */
static double barrier(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1 - 1 / x[0];
    return x[0] < 0 ? NAN : x[0] - log(x[0]);
}

static void barrier_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 1 / (x[0] * x[0]);
}

Test(optimizer, trial_points_that_are_nan_count_as_too_high)
{
    const double starts[3] = {5, 40, 0.05};
    const optimizer_options options = {.eta = 100};
    for (int k = 1; k < METHODS; k++) {
        if (methods[k] == &optimizer_gd_exact)
            continue;
        for (int i = 0; i < 3; i++) {
            objective f = {.n = 1, .eval = barrier, .hessian = barrier_hessian};
            optimizer *o = optimizer_new(methods[k], 1, &options);
            num_status s = optimizer_run(o, &f, &starts[i], 1e-8, 100000, NULL);
            expect_certificate(o, s, 1e-8, "barrier", i);
            optimizer_free(o);
        }
    }
}

Test(optimizer_gd_fixed, divergence_keeps_the_last_good_iterate)
{
    objective f = {.n = 1, .eval = barrier, .hessian = barrier_hessian};
    optimizer *o =
        optimizer_new(&optimizer_gd_fixed, 1, &(optimizer_options){.eta = 10});
    const double x0 = 5;
    cr_expect_eq(optimizer_run(o, &f, &x0, 1e-8, 100, NULL), NUM_DIVERGED);
    cr_expect(o->x[0] == 5 && o->fx == 5 - log(5) && o->steps == 0);
    optimizer_free(o);

    double A = 1;
    quadratic_problem p = {1, &A, NULL};
    f = problem_quadratic(&p);
    o = optimizer_new(&optimizer_gd_fixed, 1, &(optimizer_options){.eta = 3});
    cr_expect_eq(optimizer_run(o, &f, &x0, 1e-8, 10000, NULL), NUM_DIVERGED);
    cr_expect(isfinite(o->fx) && isfinite(o->x[0]) && o->fx > 1e300);
    optimizer_free(o);
}

Test(optimizer, says_that_there_is_no_lower_bound)
{
    double A[4] = {-1, 0, 0, 2}, x0[2] = {1, 1};
    quadratic_problem p = {2, A, NULL};
    for (int k = 0; k < METHODS; k++) {
        objective f = problem_quadratic(&p);
        optimizer *o = optimizer_new(methods[k], 2, NULL);
        num_status s = optimizer_run(o, &f, x0, 1e-8, 100000, NULL);
        cr_expect(s == NUM_UNBOUNDED || s == NUM_DIVERGED, "%s: %s",
                  methods[k]->name, num_status_string(s));
        cr_expect(isfinite(o->fx) && vec_is_finite(2, o->x) &&
                  vec_is_finite(2, o->g));
        optimizer_free(o);
    }
}

/* A tolerance that no double reaches: an end, not a loop for ever. */
Test(optimizer, ends_where_precision_ends)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 10, 1e3, 13);
    for (int k = 0; k < METHODS; k++) {
        optimizer *o = optimizer_new(methods[k], 10, NULL);
        num_status s = optimizer_run(o, &q.f, x0, 0, 60000, NULL);
        cr_expect(s == NUM_OK || s == NUM_NO_PROGRESS ||
                      s == NUM_MAX_ITERATIONS,
                  "%s: %s", methods[k]->name, num_status_string(s));
        cr_expect(o->certificate <= 1e-13, "%s: |g| = %g, %s", methods[k]->name,
                  o->certificate, num_status_string(s));
        optimizer_free(o);
    }
}

Test(optimizer, starts_that_are_no_numbers_are_refused)
{
    const double bad[3] = {NAN, INFINITY, -INFINITY};
    for (int k = 0; k < METHODS; k++)
        for (int i = 0; i < 4; i++) {
            objective f = {.n = 1, .eval = barrier, .hessian = barrier_hessian};
            const double x0 = i < 3 ? bad[i] : -1; /* f(-1) is NaN */
            optimizer *o = optimizer_new(methods[k], 1, NULL);
            cr_expect_eq(optimizer_run(o, &f, &x0, 1e-8, 9, NULL),
                         NUM_BAD_INPUT, "%s, start %g", methods[k]->name, x0);
            optimizer_free(o);
        }
}

Test(optimizer, data_that_are_no_numbers_never_pass)
{
    const double bad[2] = {NAN, INFINITY};
    for (int k = 0; k < METHODS; k++)
        for (int i = 0; i < 12; i++) {
            quadratic q;
            double x0[3] = {1, 2, 3};
            make_quadratic(&q, 3, 10, 14);
            *(i < 9 ? &q.A[i] : &q.b[i - 9]) = bad[i % 2];
            optimizer *o = optimizer_new(methods[k], 3, NULL);
            cr_expect_eq(optimizer_run(o, &q.f, x0, 1e-3, 9, NULL),
                         NUM_BAD_INPUT, "%s, number %d", methods[k]->name, i);
            optimizer_free(o);
        }
}

Test(optimizer, runs_again_with_the_same_bits)
{
    quadratic q;
    double x0[MOST] = {0}, first[MOST];
    make_quadratic(&q, 15, 100, 15);
    for (int k = 0; k < METHODS; k++) {
        optimizer *o = optimizer_new(methods[k], 15, NULL);
        trace *t = trace_new(15, 40);
        optimizer_run(o, &q.f, x0, 1e-6, 30, t);
        cr_expect_eq(t->count, o->steps + 1, "start and every iterate");
        cr_expect_eq(t->rows[(t->count - 1) * 16], o->fx);
        cr_expect_eq(t->rows[0], 0, "f(0) = 0");
        vec_copy(15, first, o->x);
        cr_assert_eq(optimizer_init(o, &q.f, x0), NUM_OK);
        for (int i = 0; i < 30 && optimizer_test(o, 1e-6) != NUM_OK; i++)
            cr_assert_eq(optimizer_step(o), NUM_OK);
        for (int i = 0; i < 15; i++)
            cr_expect_eq(first[i], o->x[i], "%s", methods[k]->name);
        trace_free(t);
        optimizer_free(o);
    }
}

Test(optimizer_run, stops_at_the_limit)
{
    quadratic q;
    double x0[MOST] = {0};
    make_quadratic(&q, 10, 1000, 16);
    optimizer *o = optimizer_new(&optimizer_gd_fixed, 10, NULL);
    cr_expect_eq(optimizer_run(o, &q.f, x0, 1e-9, 7, NULL), NUM_MAX_ITERATIONS);
    cr_expect(o->steps == 7 && q.f.values == 8);
    cr_expect_eq(optimizer_run(o, &q.f, q.x, 1e-9, 0, NULL), NUM_OK,
                 "a start that is optimal needs no step");
    cr_expect_eq(o->steps, 0);
    optimizer_free(o);
}

Test(optimizer_new, fails_without_memory_and_without_a_leak)
{
    for (int method = 0; method < METHODS; method++)
        for (int k = 0; k < 2; k++) {
            allocations_left = k;
            cr_expect_null(optimizer_new(methods[method], 5, NULL));
            cr_expect_eq(blocks_alive, 0, "allocation %d: %d blocks leak", k,
                         blocks_alive);
        }
    cr_expect_eq(failed_allocations, 2 * METHODS);
    optimizer_free(NULL);
}
