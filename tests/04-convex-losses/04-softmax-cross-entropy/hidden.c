/* Hidden tests of 4.4 softmax_cross_entropy. */
#include "convex_losses.h"
#include "harness.h"
#include "losses.h"
#include "vec.h"

enum { M = 12, N = 3, K = 5 };

static void draw(uint64_t stream, double X[M * N], int label[M],
                 double W[K * N])
{
    rng r = test_rng(stream);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        label[i] = rng_below(&r, K);
    for (int i = 0; i < K * N; i++)
        W[i] = rng_normal(&r);
}

Test(softmax_cross_entropy, random_data)
{
    double X0[M * N], W0[K * N], expected[K * N], scratch[K];
    int label0[M];
    draw(1, X0, label0, W0);
    double *G = output("G", K * N), *f = output("f", 2);
    double *work = output("work", K);
    const double *X = input("X", M * N, X0), *W = input("W", K * N, W0);
    const int *label = input_ints("label", M, label0);
    ATTEMPT("12 samples, 3 features, 5 classes, with and without G") {
        f[0] = softmax_cross_entropy(M, N, K, G, X, label, W, work);
        f[1] = softmax_cross_entropy(M, N, K, NULL, X, label, W, work);
    }
    loss_softmax_problem p = {M, N, K, X0, label0, 0, scratch};
    objective problem = loss_softmax(&p);
    double value = objective_value_gradient(&problem, expected, W0);
    expect_close("f", f, (double[]){value, value}, 2, 1e-13,
                 "the mean of -log p_label (seed %llu)", test_seed());
    expect_close("G", G, expected, K * N, 1e-13,
                 "row k is 1/m sum (p_ik - [c_i = k]) x_i (seed %llu)",
                 test_seed());
}

Test(softmax_cross_entropy, the_rows_of_g_add_up_to_zero)
{
    double X0[M * N], W0[K * N], sum[N] = {0};
    int label0[M];
    draw(2, X0, label0, W0);
    double *G = output("G", K * N), *f = output("f", 1);
    double *work = output("work", K);
    const double *X = input("X", M * N, X0), *W = input("W", K * N, W0);
    const int *label = input_ints("label", M, label0);
    ATTEMPT("12 samples, 3 features, 5 classes") {
        *f = softmax_cross_entropy(M, N, K, G, X, label, W, work);
    }
    for (int k = 0; k < K; k++)
        vec_add(N, sum, sum, G + k * N);
    expect_within("sum of the rows of G", sum, (double[]){0, 0, 0}, N, 1e-14,
                  "the same vector added to all rows of W changes no "
                  "probability, so f is constant that way (seed %llu)",
                  test_seed());
}

Test(softmax_cross_entropy, an_unlikely_label_costs_a_finite_amount)
{
    double *G = output("G", 3), *f = output("f", 1), *work = output("work", 3);
    const double *X = input("X", 1, (double[]){1});
    const double *W = input("W", 3, (double[]){0, 900, -900});
    const int *label = input_ints("label", 1, (int[]){2});
    ATTEMPT("scores 0, 900 and -900, the right class is 2") {
        *f = softmax_cross_entropy(1, 1, 3, G, X, label, W, work);
    }
    expect_value("f", *f, 1800, 1e-14,
                 "p_2 is exp(-1800), which is 0 in a double: its logarithm "
                 "must not be taken");
    expect_close("G", G, (double[]){0, 1, -1}, 3, 1e-14, "(p - e_2) x");
}

Test(softmax_cross_entropy, a_later_score_is_the_largest)
{
    double *G = output("G", 3), *f = output("f", 1), *work = output("work", 3);
    const double *X = input("X", 1, (double[]){1});
    const double *W = input("W", 3, (double[]){-900, -100, 5});
    const int *label = input_ints("label", 1, (int[]){1});
    ATTEMPT("scores -900, -100 and 5") {
        *f = softmax_cross_entropy(1, 1, 3, G, X, label, W, work);
    }
    expect_value("f", *f, 105, 1e-14,
                 "shift by the largest score, wherever it stands");
    expect_close("G", G, (double[]){0, -1, 1}, 3, 1e-14, "(p - e_1) x");
}

Test(softmax_cross_entropy, two_classes_are_logistic_regression)
{
    double *G = output("G", 4), *f = output("f", 1), *work = output("work", 2);
    const double *X = input("X", 4, (double[]){1, 2, -1, 0.5});
    const double *W = input("W", 4, (double[]){0.2, -0.4, 0.7, 0.1});
    const int *label = input_ints("label", 2, (int[]){1, 0});
    ATTEMPT("two samples, two classes") {
        *f = softmax_cross_entropy(2, 2, 2, G, X, label, W, work);
    }
    /* w = w_1 - w_0 = (0.5, 0.5), margins 1.5 and 0.25 */
    double s0 = 1 / (1 + exp(1.5)), s1 = 1 / (1 + exp(0.25));
    double g[2] = {(-s0 * 1 + s1 * -1) / 2, (-s0 * 2 + s1 * 0.5) / 2};
    expect_value("f", *f, (log1p(exp(-1.5)) + log1p(exp(-0.25))) / 2, 1e-14,
                 "only the difference of the two scores counts");
    expect_close("G", G, (double[]){-g[0], -g[1], g[0], g[1]}, 4, 1e-14,
                 "the logistic gradient, once with each sign");
}

Test(softmax_cross_entropy, one_class_costs_nothing)
{
    double *G = output("G", 2), *f = output("f", 1), *work = output("work", 1);
    const double *X = input("X", 2, (double[]){3, 4});
    const double *W = input("W", 2, (double[]){7, -5});
    const int *label = input_ints("label", 1, (int[]){0});
    ATTEMPT("K = 1") {
        *f = softmax_cross_entropy(1, 2, 1, G, X, label, W, work);
    }
    expect_value("f", *f, 0, 1e-14, "the only class has probability 1");
    expect_close("G", G, (double[]){0, 0}, 2, 1e-14, "nothing can be gained");
}

Test(softmax_cross_entropy_input, nan_is_not_lost)
{
    double *f = output("f", 1), *work = output("work", 2);
    int *nan = output_ints("f is NaN", 1);
    const double *X = input("X", 1, (double[]){1});
    const double *W = input("W", 2, (double[]){0, (double)NAN});
    const int *label = input_ints("label", 1, (int[]){0});
    ATTEMPT("the score of the other class is NaN") {
        *f = softmax_cross_entropy(1, 1, 2, NULL, X, label, W, work);
        *nan = isnan(*f) != 0;
    }
    expect_int("f is NaN", *nan, 1, "one NaN score makes all of them unknown");
}
