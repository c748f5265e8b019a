/* Sample tests of 7.4 schedules. */
#include "harness.h"
#include "stochastic_gradient.h"

Test(schedule_inverse_time, by_hand)
{
    double *eta = output("eta", 4);
    ATTEMPT("0.6 / (1 + t / 2), t = 0, 1, 2, 8") {
        eta[0] = schedule_inverse_time(0, 0.6, 0.5);
        eta[1] = schedule_inverse_time(1, 0.6, 0.5);
        eta[2] = schedule_inverse_time(2, 0.6, 0.5);
        eta[3] = schedule_inverse_time(8, 0.6, 0.5);
    }
    expect_close("eta", eta, (double[]){0.6, 0.4, 0.3, 0.12}, 4, 1e-15,
                 "eta0 / (1 + k t)");
}

Test(schedule_step, by_hand)
{
    double *eta = output("eta", 6);
    const int t[] = {0, 9, 10, 19, 20, 35};
    ATTEMPT("1/10 of it every 10 steps") {
        for (int i = 0; i < 6; i++)
            eta[i] = schedule_step(t[i], 0.5, 0.1, 10);
    }
    expect_close("eta", eta, (double[]){0.5, 0.5, 0.05, 0.05, 0.005, 0.0005}, 6,
                 1e-15, "constant for 10 steps, t = 0 ... 9, then the next");
}

Test(schedule_exponential, by_hand)
{
    double *eta = output("eta", 3);
    ATTEMPT("k = log(2) / 5: halved every 5 steps") {
        eta[0] = schedule_exponential(0, 0.8, log(2) / 5);
        eta[1] = schedule_exponential(5, 0.8, log(2) / 5);
        eta[2] = schedule_exponential(15, 0.8, log(2) / 5);
    }
    expect_close("eta", eta, (double[]){0.8, 0.4, 0.1}, 3, 1e-14,
                 "eta0 exp(-k t)");
}

Test(schedule_cosine, by_hand)
{
    double *eta = output("eta", 4);
    const int t[] = {0, 2, 3, 4};
    ATTEMPT("from 1 to 0.2 in 6 steps") {
        for (int i = 0; i < 4; i++)
            eta[i] = schedule_cosine(t[i], 6, 1, 0.2);
    }
    expect_close("eta", eta, (double[]){1, 0.8, 0.6, 0.4}, 4, 1e-15,
                 "0.2 + 0.8 (1 + cos(pi t / 6)) / 2: the cosines are 1, 1/2, 0 "
                 "and -1/2");
}

Test(schedule_cyclic, by_hand)
{
    double *eta = output("eta", 6);
    const int t[] = {0, 1, 4, 6, 8, 12};
    ATTEMPT("between 0.2 and 1, 4 steps up and 4 down") {
        for (int i = 0; i < 6; i++)
            eta[i] = schedule_cyclic(t[i], 4, 1, 0.2);
    }
    expect_close("eta", eta, (double[]){0.2, 0.4, 1, 0.6, 0.2, 1}, 6, 1e-15,
                 "a triangle: lowest at t = 0, highest at t = 4, lowest again "
                 "at t = 8");
}

Test(schedule_warmup, by_hand)
{
    double *eta = output("eta", 5);
    const int t[] = {0, 1, 3, 4, 100};
    ATTEMPT("to 0.8 in 4 steps") {
        for (int i = 0; i < 5; i++)
            eta[i] = schedule_warmup(t[i], 4, 0.8);
    }
    expect_close("eta", eta, (double[]){0.2, 0.4, 0.8, 0.8, 0.8}, 5, 1e-15,
                 "0.8 (t + 1) / 4: the first step moves already, the fourth is "
                 "whole");
}
