/* What the pictures of chapter 12 are said to show. */
#include "network_experiments.h"

#include <criterion/criterion.h>

/* A trained 64-16-10 tanh network; epochs of Adam on 300 digits. */
static const int width[3] = {64, 16, 10};
static const network net = {2, width, NETWORK_TANH, 0};

static double barrier_between(const double x[], const double y[],
                              const dataset *d)
{
    static double work[100000];
    double value[21], rest[2000], barrier, where;
    network_task task = {&net, d, work};
    objective f = {.n = network_parameters(&net),
                   .eval = network_task_eval,
                   .data = &task};
    cr_assert_eq(
        interpolation_barrier(21, value, &barrier, &where, &f, x, y, rest),
        NUM_OK);
    return barrier;
}

/* The same function, its hidden neurons in reversed order. */
static void reverse_neurons(double y[], const double x[])
{
    vec_copy(network_parameters(&net), y, x);
    for (int j = 0; j < 16; j++) {
        vec_copy(64, y + 64 * j, x + 64 * (15 - j));
        y[1024 + j] = x[1024 + 15 - j];
        for (int c = 0; c < 10; c++)
            y[1040 + 16 * c + j] = x[1040 + 16 * c + 15 - j];
    }
}

Test(barriers, other_seed_itself_and_fork)
{
    double x[2000], y[2000], z[2000];
    rng r, other;
    dataset *d = digits_first(300);
    cr_assert_not_null(d);
    rng_seed(&r, 1);
    rng_seed(&other, 101);
    network_init(&net, x, NETWORK_XAVIER, &r);
    train_on(&net, x, d, 5, 3e-3, &r);
    vec_copy(network_parameters(&net), z, x); /* forks here */
    const double loss = train_on(&net, x, d, 20, 3e-3, &r);
    train_on(&net, z, d, 20, 3e-3, &other);
    cr_expect_leq(barrier_between(x, z, d), 0.01, "forked: no hill");
    reverse_neurons(y, x);
    cr_expect_geq(barrier_between(x, y, d), 0.2, "itself: a hill");
    network_init(&net, y, NETWORK_XAVIER, &other);
    train_on(&net, y, d, 25, 3e-3, &other);
    cr_expect_geq(barrier_between(x, y, d), 0.2, "another seed: a hill");
    cr_expect_leq(loss, 0.1);
    dataset_free(d);
}

static double final_loss(int hidden, int steps, uint64_t seed, void *data)
{
    const int shape[3] = {64, hidden, 10};
    const network any = {2, shape, NETWORK_TANH, 0};
    double theta[64 * 75 + 10];
    rng r;
    rng_seed(&r, seed);
    network_init(&any, theta, NETWORK_XAVIER, &r);
    return train_on(&any, theta, data, steps / 10, 3e-3, &r);
}

Test(widths, wider_ends_lower_and_closer_together)
{
    const int widths[3] = {1, 8, 64};
    width_result w[3];
    dataset *d = digits_first(300);
    cr_assert_not_null(d);
    cr_assert_eq(width_sweep(3, w, widths, 5, 1, 400, final_loss, d), NUM_OK);
    cr_expect_lt(w[1].high, w[0].low / 5);
    cr_expect_lt(w[2].high, w[1].low / 5);
    cr_expect_leq(w[2].sd, 0.1 * w[2].mean);
    cr_expect_geq(w[0].mean / w[2].mean, 200);
    dataset_free(d);
}

Test(labels, shuffled_ones_are_learnt_by_heart)
{
    static double theta[3000], work[200000];
    const int shape[3] = {64, 32, 10};
    const network any = {2, shape, NETWORK_RELU, 0};
    const mlp_options o = {0.2, 160, 32, 3e-3};
    int order[400];
    double loss, accuracy;
    rng r;
    dataset *d = digits_first(200);
    cr_assert_not_null(d);
    rng_seed(&r, 1);
    rng_shuffle(&r, d->m, d->label);
    cr_assert_eq(
        train_mlp(&any, theta, &loss, &accuracy, d, &o, &r, order, work),
        NUM_OK);
    cr_expect_leq(loss, 0.15, "chance is log 10 = 2.3");
    cr_expect_leq(accuracy, 0.3, "chance is 0.1, of 40 digits");
    dataset_free(d);
}

/* 30 pairs of tanh layers with half of Xavier's weights, and back. */
Test(depth, shortcuts_keep_the_gradient)
{
    enum { N = 16, BLOCKS = 30, P = 2 * N * N + 2 * N };
    static double theta[BLOCKS][P], X[BLOCKS + 1][N], H[BLOCKS][N];
    const int shape[3] = {N, N, N};
    const network pair = {2, shape, NETWORK_TANH, 0};
    for (int shortcuts = 0; shortcuts < 2; shortcuts++) {
        double dY[N], dX[N], g[P], work[N], first;
        rng r;
        rng_seed(&r, 1);
        for (int i = 0; i < N; i++) {
            X[0][i] = rng_normal(&r);
            dY[i] = rng_normal(&r);
        }
        first = vec_norm2(N, dY);
        for (int k = 0; k < BLOCKS; k++) {
            network_init(&pair, theta[k], NETWORK_XAVIER, &r);
            vec_scale(P, theta[k], 0.5);
            residual_forward(N, N, 1, X[k + 1], H[k], theta[k], X[k],
                             NETWORK_TANH);
            if (!shortcuts)
                vec_sub(N, X[k + 1], X[k + 1], X[k]);
        }
        for (int k = BLOCKS - 1; k >= 0; k--) {
            residual_backward(N, N, 1, dX, g, theta[k], X[k], H[k], dY,
                              NETWORK_TANH, work);
            if (!shortcuts)
                vec_sub(N, dX, dX, dY);
            vec_copy(N, dY, dX);
        }
        const double left = vec_norm2(N, dY) / first;
        cr_expect(shortcuts ? left > 0.5 && left < 5 : left < 1e-14,
                  "shortcuts %d: %g", shortcuts, left);
    }
}
