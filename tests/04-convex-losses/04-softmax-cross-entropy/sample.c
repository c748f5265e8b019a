/* Sample tests of 4.4 softmax_cross_entropy. */
#include "convex_losses.h"
#include "harness.h"

Test(softmax_cross_entropy, at_zero_all_classes_are_equal)
{
    double *G = output("G", 6), *f = output("f", 1), *work = output("work", 3);
    const double *X = input("X", 4, (double[]){1, 2, 3, -1});
    const double *W = input("W", 6, (double[]){0, 0, 0, 0, 0, 0});
    const int *label = input_ints("label", 2, (int[]){0, 2});
    ATTEMPT("two samples, two features, three classes, W = 0") {
        *f = softmax_cross_entropy(2, 2, 3, G, X, label, W, work);
    }
    expect_value("f", *f, 1.0986122886681098, 1e-14,
                 "every class has probability 1/3: log 3");
    expect_close(
        "G", G,
        (double[]){1.0 / 6, -5.0 / 6, 4.0 / 6, 1.0 / 6, -5.0 / 6, 4.0 / 6}, 6,
        1e-14,
        "row k: 1/m sum (1/3 - [c_i = k]) x_i; row 0 is "
        "(-2/3 (1, 2) + 1/3 (3, -1)) / 2");
}

Test(softmax_cross_entropy, by_hand)
{
    double *G = output("G", 2), *f = output("f", 1), *work = output("work", 2);
    const double *X = input("X", 1, (double[]){1});
    const double *W = input("W", 2, (double[]){1.0986122886681098, 0});
    const int *label = input_ints("label", 1, (int[]){1});
    ATTEMPT("scores log 3 and 0, the right class is 1") {
        *f = softmax_cross_entropy(1, 1, 2, G, X, label, W, work);
    }
    expect_value("f", *f, 1.3862943611198906, 1e-14,
                 "probabilities 3/4 and 1/4: -log 1/4 = log 4");
    expect_close("G", G, (double[]){0.75, -0.75}, 2, 1e-14,
                 "p, with 1 taken away at the label");
}

Test(softmax_cross_entropy, large_scores_do_not_overflow)
{
    double *G = output("G", 6), *f = output("f", 2), *work = output("work", 3);
    const double *X = input("X", 1, (double[]){1});
    const double *W = input("W", 3, (double[]){-1000, 2000, 0});
    const int *label = input_ints("label", 2, (int[]){1, 0});
    ATTEMPT("scores -1000, 2000 and 0") {
        f[0] = softmax_cross_entropy(1, 1, 3, G, X, label, W, work);
        f[1] = softmax_cross_entropy(1, 1, 3, G + 3, X, label + 1, W, work);
    }
    expect_close("f", f, (double[]){0, 3000}, 2, 1e-14,
                 "log sum exp is 2000; subtract the largest score before exp, "
                 "and add it again after log");
    expect_close("G", G, (double[]){0, 0, 0, -1, 1, 0}, 6, 1e-14,
                 "class 1 has probability 1");
}
