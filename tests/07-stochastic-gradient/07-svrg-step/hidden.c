/* Hidden tests of 7.7 svrg_step and svrg. */
#include "harness.h"
#include "stochastic_gradient.h"

enum { M = 24, N = 4 };

/* loss_i(w) = c_i |w - a_i|^2 / 2, and a record of whose gradients were asked. */
typedef struct record {
    int gradients, values, asked[64];
    double c[4], a[4];
} record;

static double recorded(int n, double g[], const double w[], int i, void *data)
{
    record *p = data;
    double value = 0;
    if (g && p->gradients < 64)
        p->asked[p->gradients] = i;
    p->gradients += g != NULL;
    p->values += g == NULL;
    for (int j = 0; j < n; j++) {
        double d = w[j] - p->a[i];
        if (g)
            g[j] += p->c[i] * d;
        value += p->c[i] * d * d / 2;
    }
    return value;
}

static record *four_parabolas(void)
{
    record *p = shared(sizeof *p);
    for (int i = 0; i < 4; i++) {
        p->c[i] = i + 1;
        p->a[i] = 2 * i - 3;
    }
    return p;
}

/* A random logistic regression. */
static void draw(rng *r, double X[M * N], double y[M])
{
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < N; j++)
            X[i * N + j] = rng_normal(r);
        y[i] = X[i * N] + rng_normal(r) > 0 ? 1 : -1;
    }
}

/* The contract once more; work[3 N]. */
static void twin_rounds(const finite_sum *f, objective *whole, double w[],
                        double history[], int rounds, int inner, double eta,
                        rng *r)
{
    double snapshot[N], full[N], here[N], there[N];
    history[0] = finite_sum_value(f, w);
    for (int k = 1; k <= rounds; k++) {
        vec_copy(N, snapshot, w);
        objective_gradient(whole, full, snapshot);
        for (int s = 0; s < inner; s++) {
            int i = rng_below(r, f->m);
            vec_fill(N, here, 0);
            vec_fill(N, there, 0);
            f->loss(N, here, w, i, f->data);
            f->loss(N, there, snapshot, i, f->data);
            for (int j = 0; j < N; j++)
                w[j] -= eta * (here[j] - there[j] +
                               f->lambda * (w[j] - snapshot[j]) + full[j]);
        }
        history[k] = finite_sum_value(f, w);
    }
}

Test(svrg_step, the_regulariser_at_both_points)
{
    record *p = four_parabolas();
    finite_sum f = {.m = 4, .n = 1, .lambda = 0.5, .loss = recorded, .data = p};
    double *w = inout("w", 1, (double[]){5}), *work = output("work", 1);
    int *status = output_ints("status", 1);
    const double *snapshot = input("snapshot", 1, (double[]){-1});
    const double *full = input("full", 1, (double[]){-6});
    ATTEMPT("loss_2 = 3 (w - 1)^2 / 2, lambda = 1/2, w = 5, snapshot -1") {
        *status = (int)svrg_step(&f, w, snapshot, full, 2, 0.25, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_value("w", *w, 5 - 0.25 * (12 + 2.5 + 6 + 0.5 - 6), 1e-15,
                 "grad_2(w) = 12 + 5/2 and grad_2(snapshot) = -6 - 1/2: "
                 "lambda w here, lambda snapshot there");
    expect_int("gradients", p->gradients, 2, "two gradients of one sample");
    expect_ints("samples", p->asked, (int[]){2, 2}, 2,
                "the same sample at both points");
    expect_int("values", p->values, 0, "no value is needed");
}

Test(svrg_step, unbiased)
{
    rng r = test_rng(1);
    double X[M * N], y[M], point[N], old[N], before[N], now[N], mean[N] = {0};
    draw(&r, X, y);
    logistic_problem q = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.2};
    finite_sum f = finite_sum_logistic(&q);
    objective whole = problem_logistic(&q);
    double many[M * N];
    for (int j = 0; j < N; j++) {
        point[j] = rng_normal(&r);
        old[j] = point[j] + 0.3 * rng_normal(&r);
    }
    objective_gradient(&whole, before, old);
    for (int i = 0; i < M; i++)
        vec_copy(N, many + i * N, point);
    double *w = inout("w", M * N, many), *work = output("work", N);
    int *status = output_ints("status", M);
    const double *snapshot = input("snapshot", N, old);
    const double *full = input("full", N, before);
    ATTEMPT("one step with each of the 24 samples, eta = 1") {
        for (int i = 0; i < M; i++)
            status[i] =
                (int)svrg_step(&f, w + i * N, snapshot, full, i, 1, work);
    }
    objective_gradient(&whole, now, point);
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++)
            mean[j] += (point[j] - w[i * N + j]) / M;
    expect_status("status", status[M - 1], NUM_OK, "24 samples");
    expect_close("mean step", mean, now, N, 1e-13,
                 "on average over the samples the step goes along the full "
                 "gradient at w (seed %llu)",
                 test_seed());
}

Test(svrg, follows_the_recursion)
{
    enum { ROUNDS = 3, INNER = 10 };
    rng r = test_rng(2);
    double X[M * N], y[M], want[N] = {1, -1, 1, -1}, values[ROUNDS + 1];
    draw(&r, X, y);
    logistic_problem q = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.2};
    finite_sum f = finite_sum_logistic(&q);
    objective whole = problem_logistic(&q);
    double *w = inout("w", N, want), *work = output("work", 3 * N);
    double *history = output("history", ROUNDS + 1);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    rng copy = r;
    ATTEMPT("three rounds of 10 steps on a logistic regression") {
        *status = (int)svrg(&f, w, history, done, ROUNDS, INNER, 0.3, &r, work);
    }
    twin_rounds(&f, &whole, want, values, ROUNDS, INNER, 0.3, &copy);
    expect_status("status", *status, NUM_OK, "three rounds");
    expect_close("w", w, want, N, 1e-12,
                 "a new snapshot each round, i = rng_below each step (seed "
                 "%llu)",
                 test_seed());
    expect_close("history", history, values, ROUNDS + 1, 1e-12,
                 "f before the rounds and after each (seed %llu)", test_seed());
}

Test(svrg, what_a_round_costs)
{
    record *p = four_parabolas();
    finite_sum f = {.m = 4, .n = 2, .loss = recorded, .data = p};
    double *w = inout("w", 2, (double[]){1, 2}), *work = output("work", 6);
    double *history = output("history", 3);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    rng *r = shared(sizeof *r);
    *r = test_rng(3);
    rng copy = *r;
    ATTEMPT("two rounds of 5 steps, four samples, calls counted") {
        *status = (int)svrg(&f, w, history, done, 2, 5, 0.01, r, work);
    }
    expect_status("status", *status, NUM_OK, "two rounds");
    expect_int("gradients", p->gradients, 2 * (4 + 2 * 5),
               "a round: m for the snapshot's full gradient, 2 for each step");
    expect_int("values", p->values, 3 * 4,
               "f before the rounds and after each");
    for (int k = 0; k < 10; k++)
        rng_below(&copy, 4);
    expect_int("did r take one number a step?", rng_next(r) == rng_next(&copy),
               1, "10 steps, 10 calls of rng_below (seed %llu)", test_seed());
}

/*
 * Every loss_i + lambda/2 |w|^2 has L at most the bound below. eta = 0.1 / L
 * and 2000 steps a round are what Johnson and Zhang's theorem asks for a factor
 * of about 1/2 a round; SGD with this step would stay in its noise ball.
 */
Test(svrg, converges_with_a_constant_step)
{
    enum { ROUNDS = 40, INNER = 2000 };
    rng r = test_rng(4);
    double X[M * N], y[M], gradient[N], largest = 0;
    draw(&r, X, y);
    for (int i = 0; i < M; i++)
        largest = fmax(largest, vec_dot(N, X + i * N, X + i * N));
    logistic_problem q = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.1};
    finite_sum f = finite_sum_logistic(&q);
    objective whole = problem_logistic(&q);
    double eta = 0.1 / (0.1 + largest / 4);
    double *w = inout("w", N, (double[N]){0}), *work = output("work", 3 * N);
    double *history = output("history", ROUNDS + 1);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    ATTEMPT("40 rounds of 2000 steps") {
        *status = (int)svrg(&f, w, history, done, ROUNDS, INNER, eta, &r, work);
    }
    expect_status("status", *status, NUM_OK, "40 rounds");
    objective_gradient(&whole, gradient, w);
    expect_at_most("|grad f(w)|", vec_norm2(N, gradient), 1e-10,
                   "the noise vanishes with the distance, so a constant step "
                   "converges (seed %llu)",
                   test_seed());
}

Test(svrg, too_long_steps_diverge)
{
    record *p = four_parabolas();
    finite_sum f = {.m = 4, .n = 1, .loss = recorded, .data = p};
    double *w = inout("w", 1, (double[]){2}), *work = output("work", 3);
    double *history = output("history", 10);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    rng r = test_rng(5);
    ATTEMPT("steps of 1e120, one a round, 9 rounds") {
        *status = (int)svrg(&f, w, history, done, 9, 1, 1e120, &r, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "w grows by 1e120 a round; after two f is infinite");
    expect_int("done", *done, 2, "the run ends where f is no longer finite");
}

Test(svrg_input, refuses_bad_parameters)
{
    enum { STEPS = 6, RUNS = 5 };
    const double nan = (double)NAN;
    const int i[STEPS] = {-1, 4, 0, 0, 0, 0};
    const double eta[STEPS] = {1, 1, 0, -1, nan, (double)INFINITY};
    const int rounds[RUNS] = {-1, 1, 1, 1, 1}, inner[RUNS] = {1, 0, 1, 1, 1};
    const double size[RUNS] = {1, 1, 0, -1, nan};
    const char *what[STEPS] = {"i = -1",  "i = m",     "eta = 0",
                               "eta < 0", "eta = NaN", "eta = inf"};
    const char *which[RUNS] = {"rounds < 0", "inner = 0", "eta = 0", "eta < 0",
                               "eta = NaN"};
    record *p = four_parabolas();
    finite_sum f = {.m = 4, .n = 1, .loss = recorded, .data = p};
    double *w = inout("w", 1, (double[]){3}), *work = output("work", 3);
    double *history = output("history", 2);
    int *done = inout_ints("done", 1, (int[]){-7});
    int *status = output_ints("status", STEPS), *run = output_ints("run", RUNS);
    const double *at = input("snapshot", 1, (double[]){1});
    const double *full = input("full", 1, (double[]){1});
    rng r = test_rng(6);
    ATTEMPT("parameters outside their range") {
        for (int k = 0; k < STEPS; k++)
            status[k] = (int)svrg_step(&f, w, at, full, i[k], eta[k], work);
        for (int k = 0; k < RUNS; k++)
            run[k] = (int)svrg(&f, w, history, done, rounds[k], inner[k],
                               size[k], &r, work);
    }
    for (int k = 0; k < STEPS; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT,
                      "svrg_step: %s must be refused", what[k]);
    for (int k = 0; k < RUNS; k++)
        expect_status(which[k], run[k], NUM_BAD_INPUT,
                      "svrg: %s must be refused", which[k]);
    expect_int("calls of loss", p->gradients + p->values, 0,
               "nothing is computed");
    expect_value("w", *w, 3, 0, "w stays as it was");
    expect_int("done", *done, -7, "done stays as it was");
}
