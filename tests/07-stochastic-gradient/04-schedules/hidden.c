/* Hidden tests of 7.4 schedules. */
#include "harness.h"
#include "stochastic_gradient.h"

enum { T = 50 };

/* eta[t] for t = 0 ... T - 1, and what a schedule gives there. */
#define SCHEDULE(eta, call)                                                    \
    for (int t = 0; t < T; t++)                                                \
    eta[t] = call

Test(schedule_inverse_time, random_parameters)
{
    rng r = test_rng(1);
    double eta0 = 0.1 + rng_uniform(&r), k = 0.01 + rng_uniform(&r), worst = 0;
    double *eta = output("eta", T);
    ATTEMPT("50 steps") {
        SCHEDULE(eta, schedule_inverse_time(t, eta0, k));
    }
    for (int t = 0; t < T; t++)
        worst = fmax(worst, fabs(eta0 / eta[t] - 1 - k * t) / (1 + k * t));
    expect_value("eta[0]", eta[0], eta0, 1e-15, "the first is eta0 (seed %llu)",
                 test_seed());
    expect_at_most("how far eta0 / eta is from a line", worst, 1e-12,
                   "eta0 / eta(t) = 1 + k t (seed %llu)", test_seed());
}

Test(schedule_step, a_factor_of_1_is_constant_and_every_1_is_geometric)
{
    double *flat = output("flat", T), *eta = output("eta", T), want[T];
    ATTEMPT("factor = 1; every = 1") {
        SCHEDULE(flat, schedule_step(t, 0.3, 1, 7));
        SCHEDULE(eta, schedule_step(t, 0.3, 0.5, 1));
    }
    expect_value("flat[49]", flat[T - 1], 0.3, 1e-15, "1^7 is 1");
    for (int t = 0; t < T; t++)
        want[t] = ldexp(0.3, -t);
    double worst = 0;
    for (int t = 0; t < T; t++)
        worst = fmax(worst, fabs(eta[t] / want[t] - 1));
    expect_at_most("largest relative error", worst, 1e-13,
                   "with every = 1 each step is half of the one before");
}

Test(schedule_exponential, a_constant_ratio)
{
    rng r = test_rng(2);
    double eta0 = 0.1 + rng_uniform(&r), k = 0.02 + 0.1 * rng_uniform(&r);
    double *eta = output("eta", T), worst = 0;
    ATTEMPT("50 steps") {
        SCHEDULE(eta, schedule_exponential(t, eta0, k));
    }
    for (int t = 0; t < T; t++)
        worst = fmax(worst, fabs(log(eta0 / eta[t]) - k * t));
    expect_value("eta[0]", eta[0], eta0, 1e-15, "the first is eta0 (seed %llu)",
                 test_seed());
    expect_at_most("how far log(eta0 / eta) is from k t", worst, 1e-12,
                   "the same ratio exp(-k) from step to step (seed %llu)",
                   test_seed());
}

Test(schedule_cosine, both_ends)
{
    double *eta = output("eta", 6);
    const int t[] = {0, 9, 10, 11, 20, 1000};
    ATTEMPT("from 2 to 0 in 10 steps, and after") {
        for (int i = 0; i < 6; i++)
            eta[i] = schedule_cosine(t[i], 10, 2, 0);
    }
    double last = 1 - cos(acos(-1) / 10); /* 1 + cos(9 pi / 10) */
    expect_close("eta", eta, (double[]){2, last, 0, 0, 0, 0}, 6, 1e-14,
                 "the last of the 10 steps, t = 9, still moves; t = 10 is "
                 "eta_min, and it stays there");
    expect_value("eta(9)", eta[1], last, 1e-12,
                 "no step of the run is wasted on a step size of 0");
}

Test(schedule_cosine, symmetric_about_the_middle)
{
    rng r = test_rng(3);
    double low = 0.05 * rng_uniform(&r), high = 0.1 + rng_uniform(&r);
    double *eta = output("eta", T + 1), worst = 0, rise = -1;
    ATTEMPT("50 steps") {
        SCHEDULE(eta, schedule_cosine(t, T, high, low));
        eta[T] = schedule_cosine(T, T, high, low);
    }
    for (int t = 0; t <= T; t++)
        worst = fmax(worst, fabs(eta[t] + eta[T - t] - high - low));
    for (int t = 0; t < T; t++)
        rise = fmax(rise, eta[t + 1] - eta[t]);
    expect_value("eta[T]", eta[T], low, 1e-15, "eta_min at t = T (seed %llu)",
                 test_seed());
    expect_at_most("|eta(t) + eta(T - t) - (eta_max + eta_min)|", worst, 1e-14,
                   "half a cosine is symmetric about its middle (seed %llu)",
                   test_seed());
    expect_at_most("largest change", rise, 0,
                   "it falls all the way (seed %llu)", test_seed());
}

Test(schedule_cyclic, repeats_and_mirrors)
{
    rng r = test_rng(4);
    int half = 3 + rng_below(&r, 5);
    double low = 0.1 * rng_uniform(&r), high = 0.5 + rng_uniform(&r);
    double *eta = output("eta", T), repeats = 0, mirrors = 0;
    ATTEMPT("50 steps") {
        SCHEDULE(eta, schedule_cyclic(t, half, high, low));
    }
    for (int t = 0; t + 2 * half < T; t++)
        repeats = fmax(repeats, fabs(eta[t] - eta[t + 2 * half]));
    for (int t = 0; t <= 2 * half; t++)
        mirrors = fmax(mirrors, fabs(eta[t] - eta[2 * half - t]));
    expect_value("eta[half]", eta[half], high, 1e-14,
                 "the peak is at t = half = %d (seed %llu)", half, test_seed());
    expect_value("eta[1] - eta[0]", eta[1] - eta[0], (high - low) / half, 1e-12,
                 "half = %d equal steps up (seed %llu)", half, test_seed());
    expect_at_most("|eta(t) - eta(t + 2 half)|", repeats, 1e-14,
                   "a cycle is 2 half = %d steps (seed %llu)", 2 * half,
                   test_seed());
    expect_at_most("|eta(t) - eta(2 half - t)|", mirrors, 1e-14,
                   "down as up (seed %llu)", test_seed());
}

Test(schedule_warmup, edges)
{
    double *eta = output("eta", 4);
    ATTEMPT("W = 0, W = 1, a peak of 0, and the middle of a long one") {
        eta[0] = schedule_warmup(0, 0, 0.8);
        eta[1] = schedule_warmup(0, 1, 0.8);
        eta[2] = schedule_warmup(3, 8, 0);
        eta[3] = schedule_warmup(499, 1000, 0.8);
    }
    expect_close("eta", eta, (double[]){0.8, 0.8, 0, 0.4}, 4, 1e-15,
                 "no warm-up; one of one step is none either; 0 stays 0; 500 "
                 "of 1000");
}

/*
 * A run of 200 steps, 3 % of them warm-up, then a cosine: as the header says,
 * for t < W the warm-up to the cosine's first value, from W on the cosine.
 */
Test(schedule_warmup, then_a_cosine)
{
    enum { ALL = 200, W = 6 };
    double *eta = output("eta", ALL + 1);
    ATTEMPT("warm-up over 6 of 200 steps, then a cosine over 194") {
        for (int t = 0; t <= ALL; t++)
            eta[t] =
                t < W
                    ? schedule_warmup(t, W, schedule_cosine(0, ALL - W, 0.6, 0))
                    : schedule_cosine(t - W, ALL - W, 0.6, 0);
    }
    double smallest = 1, up = 0, down = 0;
    for (int t = 0; t < ALL; t++) {
        smallest = fmin(smallest, eta[t]);
        if (t < W)
            up = fmax(up, fabs(eta[t] - 0.1 * (t + 1)));
        else
            down = fmax(down, eta[t + 1] - eta[t]);
    }
    expect_at_most("distance of the first six from 0.1, 0.2, ... 0.6", up,
                   1e-15, "the sixth step is the peak");
    expect_value("eta[W]", eta[W], 0.6, 1e-15,
                 "the cosine takes over at its top");
    expect_at_most("largest rise after the warm-up", down, 0,
                   "from there it falls");
    expect_at_least("smallest step size of the run", smallest, 1e-5,
                    "no step of the run is 0, neither the first nor the last");
    expect_value("eta[200]", eta[ALL], 0, 0, "the run is over at t = 200");
}

Test(schedule_input, what_is_outside_gives_nan)
{
    enum { CASES = 26 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    double *is_nan = output("is_nan", CASES), *inside = output("inside", 6);
    ATTEMPT("parameters outside their range, and six inside") {
        const double value[CASES] = {
            schedule_inverse_time(-1, 1, 1),   schedule_inverse_time(0, 0, 1),
            schedule_inverse_time(0, nan, 1),  schedule_inverse_time(0, inf, 1),
            schedule_inverse_time(0, 1, -0.1), schedule_step(-1, 1, 0.5, 10),
            schedule_step(0, -1, 0.5, 10),     schedule_step(0, 1, 0, 10),
            schedule_step(0, 1, 1.5, 10),      schedule_step(0, 1, nan, 10),
            schedule_step(0, 1, 0.5, 0),       schedule_exponential(-1, 1, 1),
            schedule_exponential(0, 0, 1),     schedule_exponential(0, 1, -0.1),
            schedule_cosine(-1, 10, 1, 0),     schedule_cosine(0, 0, 1, 0),
            schedule_cosine(0, 10, 1, -0.1),   schedule_cosine(0, 10, 0.1, 0.2),
            schedule_cosine(10, 10, nan, 0),   schedule_cyclic(-1, 4, 1, 0),
            schedule_cyclic(0, 0, 1, 0),       schedule_cyclic(0, 4, 0.1, 0.2),
            schedule_warmup(-1, 4, 1),         schedule_warmup(0, -1, 1),
            schedule_warmup(5, 4, -1),         schedule_warmup(5, 4, nan),
        };
        inside[0] = schedule_inverse_time(3, 1, 0);
        inside[1] = schedule_step(3, 1, 1, 1);
        inside[2] = schedule_exponential(3, 1, 0);
        inside[3] = schedule_cosine(3, 1, 2, 1);
        inside[4] = schedule_cyclic(3, 1, 1, 1);
        inside[5] = schedule_warmup(3, 0, 1);
        if (!isnan(inside[0])) /* written */
            for (int i = 0; i < CASES; i++)
                is_nan[i] = isnan(value[i]) ? 1 : 0;
    }
    const char *name[] = {"inverse time", "step",   "exponential",
                          "cosine",       "cyclic", "warm-up"};
    const int cases[] = {5, 6, 3, 5, 3, 4};
    expect_close("inside", inside, (double[]){1, 1, 1, 1, 1, 1}, 6, 1e-15,
                 "these are at the edge of their ranges and allowed");
    for (int i = 0, first = 0; i < 6; first += cases[i++])
        expect_close(name[i], is_nan + first, (double[]){1, 1, 1, 1, 1, 1},
                     cases[i], 0,
                     "a parameter outside the range of %s must give NaN (1), "
                     "not a step size (0)",
                     name[i]);
}
