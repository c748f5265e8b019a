/* Sample tests of 7.7 svrg_step and svrg. */
#include "harness.h"
#include "stochastic_gradient.h"

/* loss_i(w) = c_i (w - a_i)^2 / 2 in one dimension. */
typedef struct parabolas {
    double c[3], a[3];
} parabolas;

static double parabola(int n, double g[], const double w[], int i, void *data)
{
    const parabolas *p = data;
    double d = w[0] - p->a[i];
    (void)n;
    if (g)
        g[0] += p->c[i] * d;
    return p->c[i] * d * d / 2;
}

Test(svrg_step, by_hand)
{
    parabolas p = {.c = {1, 3}, .a = {0, 4}};
    finite_sum f = {.m = 2, .n = 1, .loss = parabola, .data = &p};
    double *w = inout("w", 1, (double[]){2}), *work = output("work", 1);
    int *status = output_ints("status", 1);
    const double *snapshot = input("snapshot", 1, (double[]){1});
    const double *full = input("full", 1, (double[]){-4});
    ATTEMPT("gradients w and 3 (w - 4), w = 2, snapshot 1, i = 1, eta = 1/2") {
        *status = (int)svrg_step(&f, w, snapshot, full, 1, 0.5, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_value("w", *w, 2.5, 1e-15,
                 "sample 1 has -6 at w and -9 at the snapshot, full is -4: v = "
                 "-6 + 9 - 4 = -1, and w - v/2 = 2.5");
}

Test(svrg_step, at_the_snapshot_it_is_a_full_step)
{
    parabolas p = {.c = {1, 3, 8}, .a = {0, 4, -1}};
    finite_sum f = {
        .m = 3, .n = 1, .lambda = 0.5, .loss = parabola, .data = &p};
    double *w = inout("w", 3, (double[]){1, 1, 1}), *work = output("work", 1);
    int *status = output_ints("status", 3);
    const double *snapshot = input("snapshot", 1, (double[]){1});
    const double *full = input("full", 1, (double[]){4});
    ATTEMPT("w = snapshot, with each of the three samples") {
        for (int i = 0; i < 3; i++)
            status[i] =
                (int)svrg_step(&f, w + i, snapshot, full, i, 0.25, work);
    }
    expect_status("status", status[0], NUM_OK, "nothing is wrong here");
    expect_close("w", w, (double[]){0, 0, 0}, 3, 1e-15,
                 "the two gradients of the sample are equal and cancel, "
                 "whichever it is: what is left is full");
}

Test(svrg, one_round_by_hand)
{
    parabolas p = {.c = {1, 1, 1}, .a = {0, 3, 9}};
    finite_sum f = {.m = 3, .n = 1, .loss = parabola, .data = &p};
    double *w = inout("w", 1, (double[]){12}), *work = output("work", 3);
    double *history = output("history", 2);
    int *done = output_ints("done", 1), *status = output_ints("status", 1);
    rng r = test_rng(1);
    ATTEMPT("three parabolas with the same curvature, eta = 1/2, 3 steps") {
        *status = (int)svrg(&f, w, history, done, 1, 3, 0.5, &r, work);
    }
    expect_status("status", *status, NUM_OK, "one round was wanted and made");
    expect_value("w", *w, 5, 1e-15,
                 "equal curvatures leave no noise at all: each step goes half "
                 "way to the minimum 4, from 12 to 8, 6, 5");
    expect_close("history", history, (double[]){39, 7.5}, 2, 1e-14,
                 "f before the round and after it");
    expect_int("done", *done, 1, "one round");
}
