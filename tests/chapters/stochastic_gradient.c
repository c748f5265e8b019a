/* What the lesson of chapter 07 states, checked. Seeds are fixed. */
#include "breast_cancer.h"
#include "experiments.h"
#include "stochastic_gradient.h"

#include <criterion/criterion.h>
#include <math.h>

/* loss_i(w) = |w - a_i|^2 / 2; data is the a_i. */
static double parabola(int n, double g[], const double w[], int i, void *data)
{
    const double *a = (const double *)data + i * n;
    double value = 0;
    for (int j = 0; j < n; j++) {
        double d = w[j] - a[j];
        if (g)
            g[j] += d;
        value += d * d / 2;
    }
    return value;
}

static double constant(int t, const void *data)
{
    (void)t;
    return *(const double *)data;
}

static double harmonic(int t, const void *data)
{
    (void)data;
    return schedule_inverse_time(t, 1, 1);
}

/* |actual - expected| <= bound; false for NaN. */
static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound;
}

/*
 * All sets of B of six samples, and all sequences with repetitions for B = 3:
 * the mean of the gradients and of the squared errors, without any chance.
 */
Test(batches, are_unbiased_and_have_the_stated_variance)
{
    enum { M = 6, N = 2 };
    double a[M * N], full[N] = {0}, variance, work[2 * N];
    const double w[N] = {1, -2};
    rng r;
    rng_seed(&r, 1);
    for (int i = 0; i < M * N; i++)
        a[i] = rng_normal(&r);
    finite_sum f = {.m = M, .n = N, .loss = parabola, .data = a};
    int all[M] = {0, 1, 2, 3, 4, 5};
    minibatch_gradient(&f, full, w, all, M, 0);
    cr_assert_eq(gradient_variance(&f, &variance, w, work), NUM_OK);
    for (int B = 1; B <= M; B++) {
        double g[N], mean[N] = {0}, square = 0;
        int sets = 0;
        for (int bits = 0; bits < 1 << M; bits++) {
            int order[M], count = 0;
            for (int i = 0; i < M; i++)
                if (bits >> i & 1)
                    order[count++] = i;
            if (count != B)
                continue;
            minibatch_gradient(&f, g, w, order, B, 0);
            vec_axpy(N, mean, g, 1);
            square += vec_distance(N, g, full) * vec_distance(N, g, full);
            sets++;
        }
        vec_scale(N, mean, 1.0 / sets);
        cr_expect(vec_distance(N, mean, full) < 1e-14, "B = %d", B);
        cr_expect(within(square / sets,
                         batch_variance(variance, M, B, WITHOUT_REPLACEMENT),
                         1e-14),
                  "B = %d without replacement", B);
    }
    double g[N], square = 0;
    for (int k = 0; k < M * M * M; k++) {
        int order[M] = {k % M, k / M % M, k / M / M};
        minibatch_gradient(&f, g, w, order, 3, 0);
        square += vec_distance(N, g, full) * vec_distance(N, g, full);
    }
    cr_expect(within(square / (M * M * M),
                     batch_variance(variance, M, 3, WITH_REPLACEMENT), 1e-14));
}

Test(by_hand, the_three_parabolas)
{
    double a[] = {0, 3, 9}, w = 10, g, variance, work[2];
    finite_sum f = {.m = 3, .n = 1, .loss = parabola, .data = a};
    const int pairs[3][3] = {{0, 1, 2}, {0, 2, 1}, {1, 2, 0}};
    const double expected[] = {8.5, 5.5, 4};
    for (int k = 0; k < 3; k++) {
        minibatch_gradient(&f, &g, &w, pairs[k], 2, 0);
        cr_expect(within(g, expected[k], 1e-14));
    }
    gradient_variance(&f, &variance, &w, work);
    cr_expect(within(variance, 14, 1e-14));
    cr_expect(
        within(batch_variance(14, 3, 2, WITHOUT_REPLACEMENT), 3.5, 1e-14));
    cr_expect(within(finite_sum_value(&f, &w), 25, 1e-13));
    const int order[] = {2, 0, 1};
    for (int k = 0; k < 2; k++) {
        minibatch_gradient(&f, &g, &w, order, 2, k);
        w -= g / 2;
        cr_expect(within(w, k == 0 ? 7.25 : 5.125, 1e-14));
    }
    cr_expect(within(finite_sum_value(&f, &w), 7.63, 0.005));
}

/* gradients w and 3 (w - 4) */
static double two(int n, double g[], const double w[], int i, void *data)
{
    (void)n;
    (void)data;
    double c = i ? 3 : 1, d = w[0] - (i ? 4 : 0);
    if (g)
        g[0] += c * d;
    return c * d * d / 2;
}

Test(by_hand, svrg)
{
    finite_sum f = {.m = 2, .n = 1, .loss = two};
    const double snapshot = 1, full = -4, expected[] = {-3, -1};
    for (int i = 0; i < 2; i++) {
        double w = 2, work;
        svrg_step(&f, &w, &snapshot, &full, i, 1, &work);
        cr_expect(within(2 - w, expected[i], 1e-14));
    }
}

/* In the order of an epoch with eta_t = 1/(t + 1), w is the mean of the a_i. */
Test(harmonic_steps, one_epoch_finds_the_mean)
{
    enum { M = 50 };
    double a[M], w = 17, history[2], work;
    int order[M], done;
    rng r;
    rng_seed(&r, 2);
    for (int i = 0; i < M; i++)
        a[i] = rng_normal(&r);
    finite_sum f = {.m = M, .n = 1, .loss = parabola, .data = a};
    sgd(&f, &w, history, &done, 1, 1, harmonic, NULL, &r, order, &work);
    cr_expect(within(w, vec_sum(M, a) / M, 1e-14));
}

/* One dimension, curvature h, noise of variance 1: the gap in the long run. */
Test(noise_ball, is_exact_in_one_dimension)
{
    const double h = 2;
    for (double eta = 0.05; eta < 0.8; eta *= 2) {
        double square = 0; /* E (w - w*)^2, iterated */
        for (int t = 0; t < 2000; t++)
            square = (1 - eta * h) * (1 - eta * h) * square + eta * eta;
        double gap = h / 2 * square;
        cr_expect(within(gap, eta / (2 * (2 - eta * h)), 1e-12));
        cr_expect(gap >= eta / 4);
    }
}

/* eta sigma^2 / (4 B) on the real data; ten seeds, 8 % in the lesson. */
Test(noise_ball, has_the_stated_size_on_real_data)
{
    enum { N = 31, SEEDS = 10, LOOKS = 100 };
    const double eta = 0.016;
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.1);
    cr_assert_not_null(c);
    finite_sum f = finite_sum_logistic(&c->train);
    double best[N], work[2 * N], variance;
    double minimum = logistic_minimum(&c->train, best), sum = 0;
    gradient_variance(&f, &variance, best, work);
    cr_expect(within(variance, 0.540, 5e-4), "sigma^2 = %g", variance);
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        double w[N], g[N];
        rng r;
        rng_seed(&r, seed);
        vec_copy(N, w, best);
        for (int look = -LOOKS / 5; look < LOOKS; look++) {
            for (int s = 0; s < 62; s++) {
                int order[455] = {rng_below(&r, f.m), rng_below(&r, f.m),
                                  rng_below(&r, f.m), rng_below(&r, f.m)};
                minibatch_gradient(&f, g, w, order, 4, 0);
                vec_axpy(N, w, g, -eta);
            }
            if (look >= 0)
                sum += (finite_sum_value(&f, w) - minimum) / (SEEDS * LOOKS);
        }
    }
    double predicted = eta * variance / (4 * 4);
    cr_expect(within(sum / predicted, 1, 0.08), "%g times the prediction",
              sum / predicted);
    breast_cancer_free(c);
}

/* A new order every epoch leaves less noise than drawing with replacement. */
Test(reshuffling, is_of_a_higher_order_in_the_step)
{
    enum { N = 31, EPOCHS = 120 };
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.1);
    cr_assert_not_null(c);
    finite_sum f = finite_sum_logistic(&c->train);
    double best[N], work[N];
    double minimum = logistic_minimum(&c->train, best), gap[2];
    for (int k = 0; k < 2; k++) {
        double eta = k ? 0.002 : 0.001, w[N], history[EPOCHS + 1];
        int order[455], done;
        rng r;
        rng_seed(&r, 3);
        vec_copy(N, w, best);
        sgd(&f, w, history, &done, EPOCHS, 1, constant, &eta, &r, order, work);
        gap[k] = 0;
        for (int e = EPOCHS / 2 + 1; e <= EPOCHS; e++)
            gap[k] += (history[e] - minimum) / (EPOCHS - EPOCHS / 2);
    }
    double slope = log2(gap[1] / gap[0]);
    cr_expect(slope > 2 && slope < 3.2, "slope %g", slope);
    cr_expect(gap[0] < 1.5e-4 / 50, "gap %g", gap[0]);
    breast_cancer_free(c);
}

Test(harmonic_steps, a_small_constant_costs_the_exponent)
{
    double w = 1;
    for (int s = 1; s <= 1000000; s++)
        w *= 1 - 0.1 * schedule_inverse_time(s - 1, 1, 1);
    cr_expect(within(1 / (w * w), 18, 0.5), "the gap is %g times smaller",
              1 / (w * w));
}

/* The recursion of the proof, with equality, stays below nu / (t + gamma). */
Test(harmonic_steps, keep_the_bound)
{
    const double mu = 0.5, L = 4, noise = 3, gamma = 2 * L / mu;
    for (double start = 0.01; start < 1e4; start *= 10) {
        double gap = start;
        double nu = fmax(2 * L * noise / (mu * mu), gamma * start);
        for (int t = 0; t < 10000; t++) {
            double eta = schedule_inverse_time(t, 1 / L, mu / (2 * L));
            cr_assert(within(eta, 2 / (mu * (t + gamma)), 1e-14));
            cr_assert(gap <= nu / (t + gamma) * (1 + 1e-12), "t = %d", t);
            gap = (1 - eta * mu) * gap + L * eta * eta * noise / 2;
        }
    }
}

/* H (mean - w*) = (w_0 - w_T) / (eta T) - mean noise, to the last digits. */
Test(averaging, the_identity_and_the_gain)
{
    enum { T = 20000, SEEDS = 20 };
    const double h[] = {1, 10}, eta = 0.05;
    double gap = 0;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        double w[] = {0, 0}, mean[2], noise[2] = {0};
        rng r;
        rng_seed(&r, seed);
        for (int t = 0; t < T; t++) {
            polyak_average(2, mean, w, t, 0);
            for (int j = 0; j < 2; j++) {
                double xi = rng_normal(&r);
                noise[j] += xi / T;
                w[j] -= eta * (h[j] * w[j] + xi);
            }
        }
        for (int j = 0; j < 2; j++) {
            double want = (-w[j] / (eta * T) - noise[j]) / h[j];
            cr_expect(within(mean[j], want, 1e-12), "seed %d", (int)seed);
            gap += h[j] * mean[j] * mean[j] / 2 / SEEDS;
        }
    }
    /* tr(H^-1 C) / 2T; a mean of 20 with relative spread 0.29 */
    double predicted = (1 + 0.1) / (2.0 * T);
    cr_expect(gap > predicted / 2 && gap < 2 * predicted, "%g and %g", gap,
              predicted);
}

/* x^2/2 - y^2/2 + y^4/4, with a noise of +-0.01 in y, or of +-0.01 y. */
static double saddle(int n, double g[], const double w[], int i, void *data)
{
    (void)n;
    double x = w[0], y = w[1], s = i % 2 ? 0.01 : -0.01;
    int vanishes = *(const int *)data;
    if (g) {
        g[0] += x;
        g[1] += y * y * y - y + (vanishes ? s * y : s);
    }
    return 0;
}

Test(escape, by_noise_that_does_not_vanish_at_the_saddle)
{
    for (int vanishes = 0; vanishes <= 1; vanishes++)
        for (uint64_t seed = 1; seed <= 20; seed++) {
            double w[] = {1, 0}, g[2];
            finite_sum f = {.m = 2, .n = 2, .loss = saddle, .data = &vanishes};
            rng r;
            rng_seed(&r, seed);
            for (int t = 0; t < 110; t++) {
                int order[2] = {rng_below(&r, 2), 0};
                minibatch_gradient(&f, g, w, order, 1, 0);
                vec_axpy(2, w, g, -0.1);
            }
            if (vanishes)
                cr_expect(w[1] == 0, "seed %d stays", (int)seed);
            else
                cr_expect(fabs(w[1]) > 0.95, "seed %d: y = %g", (int)seed,
                          w[1]);
        }
}

/* The factor alpha a round, for the mean over the points of the round. */
Test(svrg, keeps_the_promise_of_the_theorem)
{
    enum { M = 20, N = 3, ROUND = 400, SEEDS = 10 };
    double X[M * N], y[M], largest = 0;
    rng r;
    rng_seed(&r, 5);
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < N; j++)
            X[i * N + j] = rng_normal(&r);
        y[i] = X[i * N] + rng_normal(&r) > 0 ? 1 : -1;
        largest = fmax(largest, vec_dot(N, X + i * N, X + i * N));
    }
    logistic_problem p = {.m = M, .n = N, .X = X, .y = y, .lambda = 0.3};
    finite_sum f = finite_sum_logistic(&p);
    objective whole = problem_logistic(&p);
    double best[N], x[N];
    double minimum = logistic_minimum(&p, best), mean = 0;
    double L = largest / 4 + p.lambda, eta = 0.1 / L;
    double alpha = 1 / (p.lambda * eta * 0.8 * ROUND) + 0.2 / 0.8;
    cr_assert(alpha < 1);
    double snapshot[N] = {3, -3, 3}, full[N];
    objective_gradient(&whole, full, snapshot);
    for (int seed = 0; seed < SEEDS; seed++) {
        double w[N];
        vec_copy(N, w, snapshot);
        for (int k = 0; k < ROUND; k++) {
            mean += (finite_sum_value(&f, w) - minimum) / (ROUND * SEEDS);
            svrg_step(&f, w, snapshot, full, rng_below(&r, M), eta, x);
        }
    }
    double gap = finite_sum_value(&f, snapshot) - minimum;
    cr_expect(mean <= alpha * gap, "factor %g, alpha = %g", mean / gap, alpha);
}

/* After ten passes schedules that end small are ahead of a constant step. */
Test(schedules, a_falling_end_pays)
{
    enum { N = 31, SEEDS = 8, PASSES = 10, B = 8 };
    breast_cancer *c = breast_cancer_new(0.2, 7, 0.01);
    cr_assert_not_null(c);
    finite_sum f = finite_sum_logistic(&c->train);
    double best[N], sum[2] = {0};
    double minimum = logistic_minimum(&c->train, best);
    int steps = PASSES * batch_count(f.m, B);
    for (int falls = 0; falls <= 1; falls++)
        for (uint64_t seed = 21; seed < 21 + SEEDS; seed++) {
            double w[N] = {0}, g[N];
            int order[455], at = 0;
            rng r;
            rng_seed(&r, seed);
            for (int e = 0; e < PASSES; e++) {
                shuffle_indices(f.m, order, &r);
                for (int k = 0; k < batch_count(f.m, B); k++, at++) {
                    double eta =
                        falls ? schedule_cosine(at, steps, 0.63, 0) : 0.157;
                    minibatch_gradient(&f, g, w, order, B, k);
                    vec_axpy(N, w, g, -eta);
                }
            }
            sum[falls] += (finite_sum_value(&f, w) - minimum) / SEEDS;
        }
    cr_expect(sum[0] > 2 * sum[1], "constant %g, cosine %g", sum[0], sum[1]);
    breast_cancer_free(c);
}
