/* Sample tests of 9.8 adam_then_sgd_step and compare_tuned. */
#include "adam.h"
#include "harness.h"

Test(adam_then_sgd_step, switches_when_the_estimate_has_settled)
{
    double *x = inout("x", 1, (double[]){8}), *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 1, (double[]){4});
    switch_state *s = shared(sizeof *s);
    int *status = output_ints("status", 3);
    ATTEMPT("g = 4 in three steps, eta = 1/2, beta1 = beta2 = 1/2") {
        for (int k = 0; k < 3; k++)
            status[k] = (int)adam_then_sgd_step(1, x, m, v, s, g, 0.5, 0.5, 0.5,
                                                1e-12, 1e-6);
    }
    expect_status("status", status[2], NUM_OK,
                  "nothing is wrong with the input");
    expect_int("s->sgd", s->sgd, 1,
               "both steps of Adam have length 1/2, so gamma is 1/4 / 2 = 1/8 "
               "twice, and the second time it has settled");
    expect_int("s->t", s->t, 2, "two steps of Adam");
    expect_value("s->eta", s->eta, 0.125, 1e-9,
                 "the mean of the estimates, corrected for its start from 0");
    expect_value("m", *m, 2, 1e-9,
                 "m started anew at the switch: half of 4 after one step");
    expect_value("x", *x, 8 - 0.5 - 0.5 - 0.25, 1e-9,
                 "two steps of Adam, then one of SGD: 1/8 times m = 2");
}

Test(adam_then_sgd_step, goes_on_with_adam_until_then)
{
    double *x = inout("x", 1, (double[]){8}), *m = inout("m", 1, (double[]){0});
    double *v = inout("v", 1, (double[]){0});
    const double *g = input("g", 2, (double[]){4, 2});
    switch_state *s = shared(sizeof *s);
    int *status = output_ints("status", 2);
    ATTEMPT("g = 4, then 2, beta1 = 0, beta2 = 1/2, eta = 1/2") {
        for (int k = 0; k < 2; k++)
            status[k] = (int)adam_then_sgd_step(1, x, m, v, s, g + k, 0.5, 0,
                                                0.5, 1e-12, 0.1);
    }
    double p = 1 / sqrt(8); /* vhat = (8 / 2 + 2) / (3/4) = 8 */
    expect_status("status", status[1], NUM_OK,
                  "nothing is wrong with the input");
    expect_int("s->sgd", s->sgd, 0, "1/8, then %.3f: not settled yet", p / 2);
    expect_int("s->estimates", s->estimates, 2, "both steps went downhill");
    expect_value("x", *x, 7.5 - p, 1e-11,
                 "Adam's second step is 1/2 * 2 / "
                 "sqrt(8)");
    expect_value("s->mean", s->mean, (0.125 / 2 + p / 2) / 2, 1e-11,
                 "beta2 mean + (1 - beta2) gamma, kept without correction");
}

Test(compare_tuned, each_at_its_own_step_size)
{
    int *best = output_ints("best", 2), *edge = output_ints("edge", 2);
    double *score = output("score", 6);
    const double *tune = input("tune", 12,
                               (double[]){5, 7, 1, 3, 2, 8, /**/
                                          9, 9, 6, 8, 4, 4});
    const double *check = input("check", 12,
                                (double[]){1, 1, 4, 8, 1, 1, /**/
                                           0, 0, 0, 0, 3, 4});
    int *status = output_ints("status", 1);
    ATTEMPT("two methods, three step sizes, two seeds") {
        *status = (int)compare_tuned(2, 3, 2, best, edge, score, tune, check);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong with the input");
    expect_ints("best", best, (int[]){1, 2}, 2,
                "the means are 6, 2, 5 and 9, 7, 4: each method has its own "
                "best step size");
    expect_ints("edge", edge, (int[]){0, 1}, 2,
                "the second one's is the last of the grid");
    expect_close("score", score, (double[]){6, 4, 8, 3.5, 3, 4}, 6, 1e-15,
                 "mean, smallest and largest of the other seeds' losses there, "
                 "however good check is elsewhere");
}

Test(adam_then_sgd_step_input, refuses_a_nan)
{
    double *x = inout("x", 1, (double[]){8}), *m = inout("m", 1, (double[]){1});
    double *v = inout("v", 1, (double[]){2});
    const double *g = input("g", 1, (double[]){(double)NAN});
    switch_state *s = shared(sizeof *s);
    int *status = output_ints("status", 1);
    ATTEMPT("g = NaN") {
        *status = (int)adam_then_sgd_step(1, x, m, v, s, g, 0.5, 0.5, 0.5,
                                          1e-12, 1e-6);
    }
    expect_status("status", *status, NUM_BAD_INPUT,
                  "a NaN would stay in m, v and the estimate");
    expect_close("x, m, v", (double[]){*x, *m, *v}, (double[]){8, 1, 2}, 3, 0,
                 "nothing is written");
    expect_int("s->t", s->t, 0, "no step was taken");
}
