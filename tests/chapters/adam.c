/* Statements of chapter 09. */
#include "adam.h"
#include "adam_experiments.h"

#include <criterion/criterion.h>
#include <math.h>

static double inside(double x)
{
    return fmin(1, fmax(-1, x));
}

/* ---- AdaGrad, RMSProp, Adam ---- */

Test(adagrad, regret_stays_below_the_bound)
{
    enum { N = 3, T = 500 };
    const double eta = 0.7, D = 2;
    double x[N] = {0}, s[N] = {0}, loss = 0, total[N] = {0}, bound = 0;
    rng r;
    rng_seed(&r, 1);
    for (int t = 1; t <= T; t++) {
        double g[N];
        for (int i = 0; i < N; i++) {
            g[i] = rng_normal(&r) + 0.2 * i;
            loss += g[i] * x[i];
            total[i] += g[i];
        }
        cr_assert(adagrad_step(N, x, s, g, eta, 1e-300) == NUM_OK);
        double best = 0;
        bound = 0;
        for (int i = 0; i < N; i++) {
            x[i] = inside(x[i]);
            best -= fabs(total[i]);
            bound += (D * D / (2 * eta) + eta) * sqrt(s[i]);
        }
        cr_assert(loss - best <= bound, "round %d: %g, bound %g", t,
                  loss - best, bound);
    }
    cr_assert(bound < 300, "and the bound says something: %g", bound);
}

Test(adam, uncorrected_steps_are_too_long)
{
    const int t[] = {1, 2, 3, 5, 10, 12, 100, 1000};
    const double c[] = {3.16, 4.25, 4.95, 5.80, 6.53, 6.57, 3.24, 1.26};
    const recipe plan = {.how = RAW_ADAM};
    double x = 0, m = 0, v = 0, g = 5, longest = 0;
    memory k = {.m = &m, .v = &v};
    int at = 0, row = 0;
    for (int s = 1; s <= 1000; s++) {
        double before = x;
        method_step(&plan, 1, &x, &k, &g, s, 1);
        if (before - x > longest) {
            longest = before - x;
            at = s;
        }
        if (s == t[row]) {
            cr_assert(fabs(before - x - c[row]) < 0.006, "c_%d is %g", s,
                      before - x);
            row++;
        }
    }
    cr_assert(row == 8 && at == 12);
}

/*
 * 100 gradients that grow by beta2 / beta1 after 0, 1, 9, ... silent steps, and
 * random ones: the bound holds in every step and is reached after long silence.
 */
Test(adam, the_longest_step)
{
    const double C = 0.1 / sqrt(0.001 * (1 - 0.81 / 0.999));
    const int silent[] = {0, 1, 9, 99, 999, 99999};
    double x = 0, m = 0, v = 0, first = 0, last = 0;
    cr_assert(fabs(C - 7.27) < 0.005);
    rng r;
    rng_seed(&r, 2);
    for (int t = 1; t <= 20000; t++) {
        double before = x, g = exp(3 * rng_normal(&r)) * rng_normal(&r);
        adam_step(1, &x, &m, &v, &g, t, 1, 0.9, 0.999, 1e-300);
        cr_assert(fabs(x - before) <= C, "step %d: %g", t, x - before);
    }
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++) {
        double g = 1;
        m = v = 0;
        for (int k = 1; k <= 100; k++, g *= 0.999 / 0.9) {
            x = 0;
            adam_step(1, &x, &m, &v, &g, silent[i] + k, 1, 0.9, 0.999, 1e-300);
            cr_assert(-x <= C, "%d silent, step %d: %g", silent[i], k, -x);
            first = k == 1 ? -x : first;
            last = -x;
        }
    }
    cr_assert(fabs(last - C) < 1e-3, "reached: %g", last);
    cr_assert(fabs(first - 3.16) < 0.005, "one gradient after silence: %g",
              first);
}

/* In units c times as small x is c u, and f has the gradient c g in u. */
Test(adagrad, half_of_a_unit_remains)
{
    const double c = 1024, eta = 0.1;
    double x = 0, u = 0, s[2] = {0}, y = 0, w = 0;
    for (int t = 1; t <= 100; t++) {
        double g = x - 1, h = c * (c * u - 1);
        adagrad_step(1, &x, s, &g, eta, 1e-300);
        adagrad_step(1, &u, s + 1, &h, eta / c, 1e-300);
        cr_assert(fabs(c * u - x) < 1e-12, "AdaGrad wants eta / c");
        y -= eta * (y - 1);
        w -= eta / (c * c) * (c * (c * w - 1));
        cr_assert(fabs(c * w - y) < 1e-12, "gradient descent eta / c^2");
    }
}

Test(adam, the_loss_has_no_unit)
{
    double x = 0, y = 0, m[2] = {0}, v[2] = {0};
    rng r;
    rng_seed(&r, 3);
    for (int t = 1; t <= 100; t++) {
        double g = rng_normal(&r), h = 1024 * g;
        adam_step(1, &x, m, v, &g, t, 0.1, 0.9, 0.999, 1e-12);
        adam_step(1, &y, m + 1, v + 1, &h, t, 0.1, 0.9, 0.999, 1e-12);
    }
    cr_assert(fabs(x - y) < 1e-9);
}

/* ---- where Adam fails ---- */

Test(counterexample, adam_comes_back_to_1)
{
    enum { T = 6000 };
    static double x[T], slope[T], average[T];
    double at = 1, m = 0, v = 0, steps[3];
    for (int t = 1; t <= T; t++) {
        double g = t % 3 == 1 ? 3 : -1, before = at;
        x[t - 1] = at;
        slope[t - 1] = g;
        cr_assert(t % 3 != 1 || at > 1 - 1e-12, "round %d: %g", t, at);
        adam_step(1, &at, &m, &v, &g, t, 1 / sqrt(t), 0, 0.1, 1e-300);
        if (t <= 3)
            steps[t - 1] = at - before;
        at = inside(at);
    }
    cr_assert(fabs(steps[0] + 1) < 1e-12 && fabs(steps[1] - 0.538) < 5e-4 &&
              fabs(steps[2] - 0.558) < 5e-4);
    cr_assert(average_regret(T, average, x, slope) == NUM_OK);
    for (int t = 3; t <= T; t += 3)
        cr_assert(average[t - 1] >= 2.0 / 3, "%d: %g", t, average[t - 1]);
    cr_assert(fabs(average[T - 1] - 0.68) < 0.005);
}

Test(counterexample, amsgrad_stays_below_its_bound)
{
    enum { T = 6000 };
    static double x[T], slope[T], average[T];
    double at = 1, m = 0, v = 0, top = 0, last = 0;
    for (int t = 1; t <= T; t++) {
        double g = t % 3 == 1 ? 3 : -1;
        x[t - 1] = at;
        slope[t - 1] = g;
        amsgrad_step(1, &at, &m, &v, &top, &g, t, 1 / sqrt(t), 0, 0.1, 1e-300);
        double h = sqrt(t * top / (1 - pow(0.1, t)));
        cr_assert(h >= last, "the denominator over eta_t never falls");
        last = h;
        at = inside(at);
    }
    average_regret(T, average, x, slope);
    for (int t = 1; t <= T; t++)
        cr_assert(average[t - 1] * sqrt(t) <= 4 * 3.0 / 2 + 3 / sqrt(0.9),
                  "%d: %g", t, average[t - 1]);
    cr_assert(at < -0.9 && average[T - 1] < 0.03);
}

Test(counterexample, with_chance)
{
    enum { T = 20000, SEEDS = 20 };
    static double x[T], slope[T], average[T];
    double adam[SEEDS], ams[SEEDS];
    for (int how = 0; how < 2; how++)
        for (int s = 0; s < SEEDS; s++) {
            double at = 0, m = 0, v = 0, top = 0;
            rng r;
            rng_seed(&r, (uint64_t)(s + 1));
            for (int t = 1; t <= T; t++) {
                double g = rng_uniform(&r) < 0.11 ? 10 : -1, eta = 1 / sqrt(t);
                x[t - 1] = at;
                slope[t - 1] = g;
                if (how)
                    amsgrad_step(1, &at, &m, &v, &top, &g, t, eta, 0, 0.5,
                                 1e-8);
                else
                    adam_step(1, &at, &m, &v, &g, t, eta, 0, 0.5, 1e-8);
                at = inside(at);
            }
            average_regret(T, average, x, slope);
            (how ? ams : adam)[s] = average[T - 1];
        }
    cr_assert(fabs(sorted_median(SEEDS, adam) - 0.43) < 0.006);
    cr_assert(fabs(adam[0] - 0.32) < 0.006 &&
              fabs(adam[SEEDS - 1] - 0.49) < 0.006);
    cr_assert(fabs(sorted_median(SEEDS, ams) - 0.012) < 6e-4);
    cr_assert(fabs(ams[0] - 0.009) < 6e-4 &&
              fabs(ams[SEEDS - 1] - 0.024) < 6e-4);
}

/* ---- weight decay, clipping ---- */

Test(decay, under_sgd_both_are_the_same)
{
    const double x = 1.7, g = -0.4, eta = 0.3, lambda = 0.2;
    cr_assert(fabs((x - eta * (g + lambda * x)) -
                   ((1 - eta * lambda) * x - eta * g)) < 1e-15);
}

Test(decay, l2_has_no_effect_in_the_first_step)
{
    for (int k = 0; k < 2; k++) { /* lambda x = 2 against g = 3, -3 */
        double x = 8, m = 0, v = 0, g = k ? -3 : 3;
        adam_l2_step(1, &x, &m, &v, &g, 1, 0.5, 0.9, 0.999, 1e-300, 0.25);
        cr_assert(fabs(x - (k ? 8.5 : 7.5)) < 1e-12, "as without decay: %g", x);
    }
}

Test(decay, adamw_rests_at_the_wall_of_the_box)
{
    double x = 0, m = 0, v = 0, y = 0, p = 0, q = 0;
    for (int t = 1; t <= 20000; t++) {
        double g = x - 5, h = y - 5, eta = 0.5 / sqrt(t);
        adamw_step(1, &x, &m, &v, &g, t, eta, 0.9, 0.999, 1e-8, 0.5);
        adam_l2_step(1, &y, &p, &q, &h, t, eta, 0.9, 0.999, 1e-8, 0.5);
    }
    cr_assert(fabs(x - 2) < 1e-3, "1 / lambda: %g", x);
    cr_assert(fabs(y - 5 / 1.5) < 1e-3, "the minimum with the penalty: %g", y);
}

Test(clipping, is_biased)
{
    const int n = 1;
    double mean = 0, clipped = 0, norm;
    for (int k = 0; k < 10; k++) {
        double g = k == 0 ? 10 : -1, *part = &g;
        mean += g / 10;
        cr_assert(clip_global_norm(1, &n, &part, &norm, 1) == NUM_OK);
        clipped += g / 10;
    }
    cr_assert(fabs(mean - 0.1) < 1e-12 && fabs(clipped + 0.8) < 1e-12);
}

/* ---- the experiments ---- */

static double mean_loss(const batch_loss *f, int net, const recipe *p)
{
    static double w[NET_WEIGHTS];
    double sum = 0;
    for (uint64_t seed = 6; seed <= 15; seed++) {
        vec_fill(NET_WEIGHTS, w, 0);
        if (net)
            net_start(w, seed);
        sum += train_with(f, w, p, seed, NULL, NULL) / 10;
    }
    return sum;
}

static void expect_mean(const batch_loss *f, int net, const recipe *p,
                        double want)
{
    double got = mean_loss(f, net, p);
    cr_assert(fabs(got - want) < 0.006 * want + 0.0006, "%g and %g in the text",
              got, want);
}

Test(experiments, each_at_its_own_step_size)
{
    digits *d = digits_new(0.6, 7);
    cr_assert_not_null(d);
    batch_loss soft = digits_problem(&d->train), net = net_problem(&d->train);
    const double eta = pow(10, -0.5);
    recipe p = {.how = ADAM, .epochs = 5, .B = 32, .eta = eta};
    expect_mean(&soft, 0, &p, 0.061);
    p.how = PLAIN_SGD;
    expect_mean(&soft, 0, &p, 0.499);
    p.eta = 10 * eta;
    expect_mean(&soft, 0, &p, 0.205);
    p.eta = eta / 10;
    expect_mean(&net, 1, &p, 1.784);
    p.how = ADAM;
    expect_mean(&net, 1, &p, 0.073);
    p.how = PLAIN_SGD;
    p.eta = 1;
    expect_mean(&net, 1, &p, 0.237);
    digits_free(d);
}

/* Each at its best: in other units SGD needs a hundredth, Adam a third. */
Test(experiments, stretched_features)
{
    static const struct {
        method how;
        double eta, plain, shorter, stretched;
    } row[] = {{PLAIN_SGD, 1, 0.063, 0.01, 0.093},
               {HEAVY_SGD, 1, 0.062, 0.01, 0.096},
               {ADAGRAD, 0.31622776601683794, 0.064, 0.1, 0.069},
               {RMSPROP, 0.031622776601683794, 0.064, 0.01, 0.071},
               {ADAM, 0.031622776601683794, 0.063, 0.01, 0.072}};
    breast_cancer *c = breast_cancer_new(0.2, 7, 1e-3);
    breast_cancer *wide = breast_cancer_new(0.2, 7, 1e-3);
    cr_assert(c != NULL && wide != NULL);
    stretch_columns(wide->train.m, TUMOUR_WEIGHTS, wide->X, 1.5);
    batch_loss f = tumour_problem(&c->train), g = tumour_problem(&wide->train);
    for (int k = 0; k < 5; k++) {
        recipe p = {
            .how = row[k].how, .epochs = 10, .B = 16, .eta = row[k].eta};
        expect_mean(&f, 0, &p, row[k].plain);
        p.eta = row[k].shorter;
        expect_mean(&g, 0, &p, row[k].stretched);
    }
    breast_cancer_free(wide);
    breast_cancer_free(c);
}

Test(experiments, a_turn_takes_the_advantage)
{
    const double eta = 0.01;
    double adam[2], sgd[2];
    for (int turned = 0; turned < 2; turned++) {
        breast_cancer *c = breast_cancer_new(0.2, 7, 1e-3);
        cr_assert_not_null(c);
        stretch_columns(c->train.m, TUMOUR_WEIGHTS, c->X, 1.5);
        if (turned)
            turn_rows(c->train.m, TUMOUR_WEIGHTS, c->X, 7);
        batch_loss f = tumour_problem(&c->train);
        recipe p = {.how = ADAM, .epochs = 10, .B = 16, .eta = eta};
        adam[turned] = mean_loss(&f, 0, &p);
        p.how = PLAIN_SGD;
        sgd[turned] = mean_loss(&f, 0, &p);
        breast_cancer_free(c);
    }
    cr_assert(fabs(sgd[0] - 0.093) < 6e-4);
    cr_assert(fabs(sgd[1] / sgd[0] - 1) < 1e-6,
              "SGD cannot see an orthogonal change of basis");
    cr_assert(fabs(adam[0] - 0.072) < 6e-4 && fabs(adam[1] - 0.095) < 6e-4,
              "%g %g", adam[0], adam[1]);
}

Test(experiments, warm_up_pays_where_steps_are_long)
{
    static double w[NET_WEIGHTS];
    digits *d = digits_new(0.6, 7);
    cr_assert_not_null(d);
    batch_loss f = net_problem(&d->train);
    const double peak[4] = {0.1, 0.1, 0.03162277660168379, 0.03162277660168379};
    const double share[4] = {0, 0.05, 0, 0.05},
                 text[4] = {0.080, 0.055, 0.134, 0.134};
    for (int k = 0; k < 4; k++) {
        double loss[10];
        recipe p = {.how = ADAM,
                    .epochs = 5,
                    .B = 32,
                    .cosine = 1,
                    .eta = peak[k],
                    .warmup = share[k]};
        for (int s = 0; s < 10; s++) {
            net_start(w, (uint64_t)(s + 1));
            loss[s] = train_with(&f, w, &p, (uint64_t)(s + 1), NULL, NULL);
        }
        double median = sorted_median(10, loss);
        cr_assert(fabs(median - text[k]) < 1e-3, "%g and %g in the text",
                  median, text[k]);
    }
    digits_free(d);
}
