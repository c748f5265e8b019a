/*
 * Tests of stochastic.h: rules against PyTorch's steps, runs against minimisers
 * that are known, logistic regression as the certificate's real case.
 */
#include "support.h"

#include "failing_malloc.h"

#include "../../lib/stochastic.c"

#include "logistic.h"
#include "stochastic_torch.h"
#include <string.h>

static const char *const names[STOCHASTIC_RULES] = {
    "SGD",     "momentum", "heavy ball", "Nesterov", "AdaGrad",
    "RMSProp", "Adam",     "AMSGrad",    "AdamW"};

static stochastic_options complete(stochastic_options o)
{
    stochastic_options p;
    cr_assert_eq(stochastic_complete(&p, &o), NUM_OK);
    return p;
}

Test(stochastic_update, takes_the_steps_of_pytorch)
{
    for (int rule = 0; rule < STOCHASTIC_RULES; rule++)
        for (int kind = 0; kind < 2; kind++) {
            const stochastic_options o =
                complete((stochastic_options){.rule = (stochastic_rule)rule,
                                              .eta = 0.05,
                                              .beta1 = 0.8,
                                              .beta2 = 0.95,
                                              .eps = 1e-6,
                                              .decay = kind ? 0.1 : 0,
                                              .clip = kind ? 1.5 : 0});
            double x[2] = {1.5, -0.5}, state[6] = {0};
            for (int t = 1; t <= 20; t++) {
                double g[2] = {x[0] * x[0] * x[0] + 4 * x[0] + x[1] - 1,
                               x[0] + x[1] + 2};
                stochastic_update(2, x, state, g, t, &o);
                const double *y = torch_path[rule][kind][t - 1];
                cr_expect(within(x[0], y[0], 1e-13) &&
                              within(x[1], y[1], 1e-13),
                          "%s, kind %d, step %d: (%.17g, %.17g), not (%.17g, "
                          "%.17g)",
                          names[rule], kind, t, x[0], x[1], y[0], y[1]);
            }
        }
}

/* The naive twin: every element by itself is what all of them are together. */
Test(stochastic_update, elements_do_not_see_each_other)
{
    enum { N = 37 };
    for (int rule = 0; rule < STOCHASTIC_RULES; rule++) {
        const stochastic_options o = complete(
            (stochastic_options){.rule = (stochastic_rule)rule, .decay = 0.01});
        double x[N], y[N], state[3 * N] = {0}, alone[N][3] = {{0}};
        rng r;
        rng_seed(&r, 5);
        for (int i = 0; i < N; i++)
            x[i] = y[i] = rng_normal(&r);
        for (int t = 1; t <= 9; t++) {
            double g[N];
            for (int i = 0; i < N; i++)
                g[i] = i == 30 ? 0 : rng_normal(&r);
            for (int i = 0; i < N; i++) {
                double h = g[i];
                stochastic_update(1, y + i, alone[i], &h, t, &o);
            }
            stochastic_update(N, x, state, g, t, &o);
            for (int i = 0; i < N; i++)
                cr_expect(within(x[i], y[i], 1e-15 * (1 + fabs(y[i]))),
                          "%s, seed 5, step %d, x[%d]", names[rule], t, i);
        }
    }
}

Test(stochastic_update, first_step_of_adam_has_length_eta)
{
    const stochastic_options o =
        complete((stochastic_options){.rule = STOCHASTIC_ADAM, .eta = 0.1});
    double x[2] = {0, 0}, state[6] = {0}, g[2] = {1000, -1e-3};
    stochastic_update(2, x, state, g, 1, &o);
    cr_expect(within(x[0], -0.1, 1e-5) && within(x[1], 0.1, 1e-5));
}

Test(stochastic_update, clipping_shortens_and_never_lengthens)
{
    const stochastic_options o =
        complete((stochastic_options){.eta = 1, .clip = 1});
    double x[2] = {0, 0}, state[6], g[2] = {3, 4}, h[2] = {0.3, 0.4};
    stochastic_update(2, x, state, g, 1, &o);
    cr_expect(within(x[0], -0.6, 1e-15) && within(x[1], -0.8, 1e-15));
    cr_expect(within(g[0], 0.6, 1e-15), "g is clipped on return");
    stochastic_update(2, x, state, h, 2, &o);
    cr_expect(within(x[0], -0.9, 1e-15) && within(x[1], -1.2, 1e-15));
}

Test(stochastic_update, nan_reaches_x_under_every_rule)
{
    for (int rule = 0; rule < STOCHASTIC_RULES; rule++)
        for (int clip = 0; clip < 2; clip++) {
            const stochastic_options o = complete((stochastic_options){
                .rule = (stochastic_rule)rule, .clip = clip});
            double x[2] = {1, 1}, state[6] = {0}, g[2] = {NAN, 1};
            stochastic_update(2, x, state, g, 1, &o);
            cr_expect(isnan(x[0]), "%s", names[rule]);
            g[0] = 1;
            stochastic_update(2, x, state, g, 2, &o);
            cr_expect(isnan(x[0]), "%s, later", names[rule]);
        }
}

Test(stochastic_eta, schedules_by_hand)
{
    stochastic_options o = {.eta = 2, .rate = 0.5, .period = 4, .warmup = 2};
    const double expected[6][7] = {
        {1, 2, 2, 2, 2, 2, 2},
        {1, 2, 2, 2 / 1.5, 1, 0.8, 2 / 3.0},
        {1, 2, 2, 2, 2, 2, 1},
        {1, 2, 2, 2 * exp(-0.5), 2 * exp(-1.0), 2 * exp(-1.5), 2 * exp(-2.0)},
        {1, 2, 2, 1 + sqrt(0.5), 1, 1 - sqrt(0.5), 0},
        {1, 2, 1, 1.25, 1.5, 1.75, 2}};
    for (int kind = 0; kind < 6; kind++)
        for (int t = 1; t <= 7; t++) {
            o.schedule = (stochastic_schedule)kind;
            cr_expect(
                within(stochastic_eta(&o, t), expected[kind][t - 1], 1e-15),
                "schedule %d, step %d: %.17g", kind, t, stochastic_eta(&o, t));
        }
    o.schedule = STOCHASTIC_CYCLIC;
    cr_expect_eq(stochastic_eta(&o, 11), 1, "down again");
    o.schedule = STOCHASTIC_COSINE;
    cr_expect_eq(stochastic_eta(&o, 100), 0, "0 after its period");
}

Test(stochastic_complete, defaults_and_ranges)
{
    stochastic_options p;
    cr_expect_eq(stochastic_complete(&p, NULL), NUM_OK);
    cr_expect(p.batch == 32 && p.eta == 0.01 && p.beta1 == 0.9 &&
              p.beta2 == 0.999 && p.eps == 1e-8 && p.clip == INFINITY);
    const stochastic_options bad[] = {{.eta = -1},
                                      {.eta = NAN},
                                      {.eta = INFINITY},
                                      {.beta1 = 1},
                                      {.beta2 = -1},
                                      {.beta1 = NAN},
                                      {.eps = -1},
                                      {.decay = NAN},
                                      {.decay = -1},
                                      {.clip = -1},
                                      {.clip = NAN},
                                      {.rate = NAN},
                                      {.batch = -1},
                                      {.warmup = -1},
                                      {.period = -1},
                                      {.rate = -1},
                                      {.rule = (stochastic_rule)9},
                                      {.schedule = (stochastic_schedule)6}};
    for (int k = 0; k < (int)(sizeof bad / sizeof *bad); k++)
        cr_expect_eq(stochastic_complete(&p, &bad[k]), NUM_BAD_INPUT, "%d", k);
}

/* ---- runs: f_i = a_i |x - c_i|^2 / 2 ---- */

enum { M = 50, MOST = 200 };

typedef struct springs {
    double a[M], c[M * MOST], least[MOST];
    int seen[M];
    objective whole;
    stochastic_sum f;
} springs;

static void pull(int count, const int index[], double g[], const double x[],
                 void *data)
{
    springs *p = data;
    for (int j = 0; j < p->f.n; j++)
        g[j] = 0;
    for (int k = 0; k < count; k++) {
        const int i = index[k];
        p->seen[i]++;
        for (int j = 0; j < p->f.n; j++)
            g[j] += p->a[i] * (x[j] - p->c[i * MOST + j]) / count;
    }
}

static double energy(int n, double g[], const double x[], void *data)
{
    const springs *p = data;
    double sum = 0;
    for (int j = 0; j < n; j++)
        g[j] = 0;
    for (int i = 0; i < M; i++)
        for (int j = 0; j < n; j++) {
            const double d = x[j] - p->c[i * MOST + j];
            sum += p->a[i] * d * d / 2 / M;
            g[j] += p->a[i] * d / M;
        }
    return sum;
}

static void make_springs(springs *p, int n, int seed)
{
    double total = 0;
    rng r;
    rng_seed(&r, (uint64_t)seed);
    memset(p, 0, sizeof *p);
    for (int i = 0; i < M; i++) {
        p->a[i] = 0.5 + rng_uniform(&r);
        total += p->a[i];
        for (int j = 0; j < n; j++) {
            p->c[i * MOST + j] = 3 + rng_normal(&r);
            p->least[j] += p->a[i] * p->c[i * MOST + j];
        }
    }
    for (int j = 0; j < n; j++)
        p->least[j] /= total;
    p->whole = (objective){.n = n, .eval = energy, .data = p};
    p->f = (stochastic_sum){M, n, pull, &p->whole, p};
}

Test(stochastic_run, every_rule_comes_to_the_minimiser)
{
    static springs p;
    const int sizes[] = {1, 2, 7, MOST};
    const double start[MOST] = {0},
                 eta[STOCHASTIC_RULES] = {0.5, 0.5, 0.05, 0.05, 0.5,
                                          0.1, 0.1, 0.1,  0.1};
    for (int k = 0; k < 4; k++)
        for (int rule = 0; rule < STOCHASTIC_RULES; rule++) {
            make_springs(&p, sizes[k], k);
            const stochastic_options o = {.rule = (stochastic_rule)rule,
                                          .schedule = STOCHASTIC_COSINE,
                                          .period = 2000,
                                          .batch = 10,
                                          .eta = eta[rule]};
            stochastic *s = stochastic_new(sizes[k], M, &o);
            const num_status status =
                stochastic_run(s, &p.f, start, 7, 0, 400, NULL);
            cr_expect_eq(status, NUM_MAX_ITERATIONS);
            cr_expect(s->certificate <= 1e-2 * sqrt(sizes[k]),
                      "%s, n = %d: certificate %g", names[rule], sizes[k],
                      s->certificate);
            cr_expect(vec_distance(sizes[k], s->x, p.least) <=
                          s->certificate / 0.5 * (1 + 1e-9),
                      "%s: mu |x - x*| <= |g|", names[rule]);
            cr_expect(s->steps == 2000 && s->gradients == 400 * M &&
                      p.whole.gradients == 401);
            stochastic_free(s);
        }
}

Test(stochastic_epoch, takes_every_function_once)
{
    static springs p;
    const double start = 0;
    make_springs(&p, 1, 1);
    const stochastic_options o = {.batch = 7};
    stochastic *s = stochastic_new(1, M, &o);
    cr_assert_eq(stochastic_init(s, &p.f, &start, 1), NUM_OK);
    cr_assert_eq(stochastic_epoch(s), NUM_OK);
    for (int i = 0; i < M; i++)
        cr_expect_eq(p.seen[i], 1, "function %d", i);
    cr_expect(s->steps == 8 && s->gradients == M, "seven of 7 and one of 1");
    stochastic_free(s);
}

Test(stochastic_run, same_seed_same_run_and_another_seed_another)
{
    static springs p;
    const double start[2] = {0, 0};
    double x[3][2];
    make_springs(&p, 2, 3);
    for (int k = 0; k < 3; k++) {
        stochastic *s = stochastic_new(2, M, NULL);
        stochastic_run(s, &p.f, start, k == 2 ? 9 : 8, 0, 3, NULL);
        vec_copy(2, x[k], s->x);
        stochastic_free(s);
    }
    cr_expect(x[0][0] == x[1][0] && x[0][1] == x[1][1]);
    cr_expect(x[0][0] != x[2][0]);
}

Test(stochastic_average, is_the_mean_of_the_iterates_and_steadier)
{
    static springs p;
    const double start = 0;
    double sum = 0, mean_gap = 0, last_gap = 0;
    make_springs(&p, 1, 4);
    const stochastic_options o = {.batch = 1, .eta = 0.2};
    stochastic *s = stochastic_new(1, M, &o);
    cr_assert_eq(stochastic_init(s, &p.f, &start, 1), NUM_OK);
    for (int k = 0; k < 20; k++)
        stochastic_epoch(s);
    stochastic_average(s);
    for (int k = 1; k <= 400; k++) {
        cr_assert_eq(stochastic_step(s), NUM_OK);
        sum += s->x[0];
        cr_expect(within(s->mean[0], sum / k, 1e-12), "step %d", k);
        mean_gap += fabs(s->mean[0] - p.least[0]);
        last_gap += fabs(s->x[0] - p.least[0]);
    }
    cr_expect(stochastic_result(s) == s->mean);
    cr_expect(mean_gap < last_gap / 2, "%g, %g", mean_gap, last_gap);
    stochastic_free(s);
}

Test(stochastic_run, stops_at_the_tolerance_and_records_epochs)
{
    static springs p;
    const double start[2] = {0, 0};
    make_springs(&p, 2, 5);
    const stochastic_options o = {.batch = M, .eta = 0.5};
    stochastic *s = stochastic_new(2, M, &o);
    trace *t = trace_new(2, 1000);
    cr_expect_eq(stochastic_run(s, &p.f, start, 1, 1e-9, 900, t), NUM_OK);
    cr_expect(s->certificate <= 1e-9 && s->certificate > 0);
    cr_expect_eq(t->count, s->steps + 1, "whole batches: an epoch is a step");
    cr_expect_eq(stochastic_test(s, 0), NUM_MAX_ITERATIONS);
    stochastic_free(s);
    trace_free(t);
}

Test(stochastic_run, refuses_bad_input_and_says_when_it_diverges)
{
    static springs p;
    make_springs(&p, 2, 6);
    stochastic_options o = {.eta = 1e200, .batch = 5};
    stochastic *s = stochastic_new(2, M, &o);
    const double start[2] = {0, 0}, bad[2] = {0, NAN};
    cr_expect_eq(stochastic_run(s, &p.f, bad, 1, 1, 9, NULL), NUM_BAD_INPUT);
    cr_expect_eq(stochastic_run(s, &p.f, start, 1, 1, 9, NULL), NUM_DIVERGED);
    stochastic_free(s);
    o.eta = NAN;
    s = stochastic_new(2, M, &o);
    cr_expect_eq(stochastic_run(s, &p.f, start, 1, 1, 9, NULL), NUM_BAD_INPUT);
    stochastic_free(s);
    p.a[3] = NAN;
    s = stochastic_new(2, M, NULL);
    cr_expect_eq(stochastic_run(s, &p.f, start, 1, 1e300, 9, NULL),
                 NUM_DIVERGED, "NaN never passes a test");
    stochastic_free(s);
}

Test(stochastic_new, every_allocation_may_fail)
{
    for (int k = 0; k < 3; k++) {
        allocations_left = k;
        cr_expect_null(stochastic_new(5, 7, NULL), "allocation %d", k);
        cr_expect_eq(blocks_alive, 0, "allocation %d leaks", k);
    }
    allocations_left = -1;
    stochastic_free(NULL);
}
