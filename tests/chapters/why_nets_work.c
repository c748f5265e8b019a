/*
 * What the lesson of chapter 12 states: hand-worked numbers, the laws of signals,
 * the table of accuracies, the symmetries, and who wins the closing case.
 */
#include "models.h"
#include "why_nets_work.h"

#include <criterion/criterion.h>

/* |actual - expected| <= bound; false for NaN. */
static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound;
}

/* ---- signals ---- */

Test(signals, he_keeps_and_xavier_halves)
{
    enum { N = 100, DEPTH = 10, SEEDS = 40 };
    double he[DEPTH + 1], xavier[DEPTH + 1], work[2 * N], mean = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
        rng r, same;
        rng_seed(&r, (uint64_t)seed);
        same = r;
        signal_through_depth(N, DEPTH, he, NETWORK_RELU, 2, &r, work);
        signal_through_depth(N, DEPTH, xavier, NETWORK_RELU, 1, &same, work);
        cr_expect(within(xavier[DEPTH] / he[DEPTH], pow(0.5, DEPTH), 1e-12));
        mean += he[DEPTH] / SEEDS;
    }
    /* one run spreads by about 0.8 of the mean, 40 of them by 0.13 */
    cr_expect(within(mean, 1, 0.5), "mean of q is %g", mean);
}

/* q_l = 1/(2l) for tanh with gain 1. */
Test(signals, tanh_fades_like_one_over_2l)
{
    enum { N = 150, DEPTH = 50, SEEDS = 3 };
    double q[DEPTH + 1], work[2 * N], mean = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
        rng r;
        rng_seed(&r, (uint64_t)seed);
        signal_through_depth(N, DEPTH, q, NETWORK_TANH, 1, &r, work);
        mean += q[DEPTH] / SEEDS;
    }
    cr_expect(within(2 * DEPTH * mean, 1, 0.25), "2 l q_l is %g",
              2 * DEPTH * mean);
}

/* ---- by hand ---- */

Test(by_hand, forward_and_backward)
{
    const int width[3] = {1, 2, 2}, label = 0;
    const network net = {2, width, NETWORK_RELU, 0};
    const double theta[10] = {2, -1, 1, 1, 1, 0, 0, 1, 0, 7}, x = 3;
    double A[4], g[10], work[4], loss;
    cr_assert_eq(mlp_forward(&net, 1, A, theta, &x), NUM_OK);
    cr_expect(A[0] == 7 && A[1] == 0 && A[2] == 7 && A[3] == 7);
    cr_assert_eq(mlp_backward(&net, 1, &loss, g, theta, &x, &label, A, work),
                 NUM_OK);
    const double want[10] = {-1.5, 0, -0.5, 0, -3.5, 0, 3.5, 0, -0.5, 0.5};
    cr_expect(within(loss, log(2), 1e-15));
    for (int i = 0; i < 10; i++)
        cr_expect(within(g[i], want[i], 1e-15), "g[%d]", i);
}

Test(by_hand, a_rescaled_neuron_looks_sharper)
{
    cr_expect(within((1.5 * 1.5 - 1) * (1.5 * 1.5 - 1), 1.56, 0.005));
    cr_expect(within((0.6 * 10.5 - 1) * (0.6 * 10.5 - 1), 28.1, 0.05));
}

Test(by_hand, a_residual_block)
{
    const double theta[7] = {2, -1, 1, 0, 3, 5, -4}, x = 3, dy = 1;
    double y, h[2], dx, g[7], work[2];
    residual_forward(1, 2, 1, &y, h, theta, &x, NETWORK_RELU);
    residual_backward(1, 2, 1, &dx, g, theta, &x, h, &dy, NETWORK_RELU, work);
    cr_expect_eq(y, 20);
    cr_expect_eq(dx, 7);
}

/* ---- symmetries ---- */

/* Rows of W_1 by c, columns of W_2 by 1/c: the same function. */
Test(symmetries, relu_neurons_may_be_rescaled)
{
    const int width[3] = {2, 3, 2};
    const network net = {2, width, NETWORK_RELU, 0};
    double theta[17], other[17], X[8], A[20], B[20];
    rng r;
    rng_seed(&r, 3);
    for (int i = 0; i < 17; i++)
        theta[i] = other[i] = rng_normal(&r);
    for (int i = 0; i < 8; i++)
        X[i] = rng_normal(&r);
    const double c = 10;
    other[2] *= c; /* neuron 1: its row, its bias, its column */
    other[3] *= c;
    other[7] *= c;
    other[9 + 1] /= c;
    other[9 + 4] /= c;
    mlp_forward(&net, 4, A, theta, X);
    mlp_forward(&net, 4, B, other, X);
    for (int i = 12; i < 20; i++)
        cr_expect(within(B[i], A[i], 1e-13));
}

/* ---- the table ---- */

Test(digits, the_table_of_accuracies)
{
    const double table[5] = {0.969, 0.978, 0.953, 0.978, 0.981};
    const int width[3] = {64, 64, 10};
    const network net = {2, width, NETWORK_RELU, 0};
    const mlp_options o = {0.2, 30, 32, 2e-3};
    csv_error error;
    dataset *d =
        dataset_new_from_csv("lib/data/digits.csv", DATASET_CLASS, &error);
    cr_assert_not_null(d);
    const int P = network_parameters(&net);
    double *theta = malloc((size_t)P * sizeof *theta), loss, accuracy;
    double *work =
        malloc((size_t)(3 * P + 32 * 64 + network_work_size(&net, d->m)) *
               sizeof *work);
    int *order = malloc(2 * (size_t)d->m * sizeof *order);
    double mean = 0;
    cr_assert(theta && work && order);
    for (int seed = 1; seed <= 5; seed++) {
        rng r;
        rng_seed(&r, (uint64_t)seed);
        cr_expect_eq(
            train_mlp(&net, theta, &loss, &accuracy, d, &o, &r, order, work),
            NUM_OK);
        /* another compiler's rounding may turn a digit or two */
        cr_expect(within(accuracy, table[seed - 1], 0.009), "seed %d: %.4f",
                  seed, accuracy);
        mean += accuracy / 5;
    }
    cr_expect_geq(mean, 0.96);
    cr_expect(within(mean, 0.972, 0.004), "mean %.4f", mean);
    free(theta);
    free(work);
    free(order);
    dataset_free(d);
}

/* ---- the shortest solution ---- */

/* From x_0 descent ends nearest to x_0: z + x_0 with the shortest z. */
Test(min_norm, nearest_to_the_start)
{
    const double A[2] = {3, 4}, b = 25, start[2] = {4, -3};
    const double rest = b - (3 * start[0] + 4 * start[1]);
    double z[2], work[3];
    int steps;
    min_norm_solution(1, 2, z, &steps, A, &rest, 1e-12, 9, work);
    cr_expect(within(z[0] + start[0], 7, 1e-12), "(3, 4) + (4, -3)");
    cr_expect(within(z[1] + start[1], 1, 1e-12));
}

/* ---- the closing case ---- */

static model_choice choose(case_kind kind, double noise)
{
    static logistic_fitted line;
    static network_fitted net = {.epochs = 5, .eta = 4e-3, .seed = 1};
    const model models[2] = {logistic_model(&line), network_model(&net)};
    dataset *d = case_new(kind, 3000, 50, noise, 1);
    model_choice c;
    rng r;
    rng_seed(&r, 1);
    cr_assert_not_null(d);
    cr_assert_eq(choose_model(&c, models, d, 5, processor_seconds, NULL, &r),
                 NUM_OK);
    dataset_free(d);
    return c;
}

Test(closing_case, a_line_where_a_line_will_do)
{
    const model_choice c = choose(CASE_LINEAR, 1);
    cr_expect_eq(c.chosen, 0);
    cr_expect_geq(c.score[0].mean, 0.85);
    cr_expect_leq(c.score[0].certificate, 1e-6);
    cr_expect(isnan(c.score[1].certificate));
}

Test(closing_case, a_network_where_there_are_interactions)
{
    const model_choice c = choose(CASE_INTERACTIONS, 0.5);
    cr_expect_eq(c.chosen, 1);
    cr_expect(within(c.score[0].mean, 0.5, 0.05), "chance");
    cr_expect_geq(c.gain, 0.1);
}

/* No feature says anything alone: correlations of the size of chance. */
Test(closing_case, interactions_are_uncorrelated_with_features)
{
    enum { M = 10000 };
    dataset *d = case_new(CASE_INTERACTIONS, M, 50, 0.5, 2);
    cr_assert_not_null(d);
    for (int j = 0; j < 50; j++) {
        double sum = 0;
        for (int i = 0; i < M; i++)
            sum += d->X[i * 50 + j] * (2 * d->label[i] - 1);
        cr_expect(within(sum / M, 0, 0.05), "feature %d", j);
    }
    dataset_free(d);
}
