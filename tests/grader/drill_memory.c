/* drill_memory.c: FSRS-6; sources in drill_memory.h. */
#include "drill_memory.h"
#include <math.h>

/* The default parameters w_0 ... w_20 of FSRS-6. */
static const double W[] = {
    0.2120, 1.2931, 2.3065, 8.2956, /* stability after a first answer */
    6.4133, 0.8334, 3.0194, 0.0010, /* difficulty */
    1.8722, 0.1666, 0.7960,         /* stability after a success */
    1.4835, 0.0614, 0.2629, 1.6483, /* stability after a failure */
    0.6014, 1.8729,                 /* the factors of hard and easy */
    0.5425, 0.0912, 0.0658,         /* a second answer on the same day */
    0.1542};                        /* the exponent of forgetting */

static const double STABILITY_MIN = 0.001, DAYS_MAX = 36500;

static double clamp(double x, double low, double high)
{
    return fmin(fmax(x, low), high);
}

/*
 * R(t) = (1 + c t / S)^(-w_20), with the c for which R(S) = 0.9.
 */
double memory_recall(memory m, double days)
{
    if (!(m.stability > 0))
        return 0;
    const double c = pow(0.9, -1 / W[20]) - 1;
    return pow(1 + c * days / m.stability, -W[20]);
}

/* D_0 = w_4 - e^{w_5 (r - 1)} + 1. */
static double first_difficulty(rating r)
{
    return W[4] - exp(W[5] * ((int)r - 1)) + 1;
}

/*
 * D' = w_7 D_0(easy) + (1 - w_7) (D - w_6 (r - 3) (10 - D) / 9).
 */
double next_difficulty(double difficulty, rating r)
{
    const double moved =
        difficulty - W[6] * ((int)r - KNEW) * (10 - difficulty) / 9;
    return clamp(W[7] * first_difficulty(EASY) + (1 - W[7]) * moved, 1, 10);
}

/*
 * S' = S (1 + e^{w_8} (11 - D) S^{-w_9} (e^{w_10 (1 - R)} - 1) h), with h
 * w_15 after a hard and w_16 after an easy answer, else 1.
 */
double stability_after_success(memory m, double recall, rating r)
{
    const double h = r == HARD ? W[15] : r == EASY ? W[16] : 1;
    return m.stability *
           (1 + exp(W[8]) * (11 - m.difficulty) * pow(m.stability, -W[9]) *
                    (exp(W[10] * (1 - recall)) - 1) * h);
}

/*
 * S' = w_11 D^{-w_12} ((S + 1)^{w_13} - 1) e^{w_14 (1 - R)}, but no more than
 * forgetting and learning anew on one day would leave.
 */
double stability_after_failure(memory m, double recall)
{
    const double left = W[11] * pow(m.difficulty, -W[12]) *
                        (pow(m.stability + 1, W[13]) - 1) *
                        exp(W[14] * (1 - recall));
    return fmin(left, m.stability / exp(W[17] * W[18]));
}

/* S' = S e^{w_17 (r - 3 + w_18)} S^{-w_19}, not smaller after good or easy. */
double stability_same_day(double stability, rating r)
{
    const double factor =
        exp(W[17] * ((int)r - KNEW + W[18])) * pow(stability, -W[19]);
    return stability * (r >= KNEW ? fmax(factor, 1) : factor);
}

memory memory_review(memory m, double days, rating r)
{
    if (!(m.stability > 0))
        return (memory){W[r - 1], clamp(first_difficulty(r), 1, 10)};
    const double recall = memory_recall(m, days);
    double s = days < 1      ? stability_same_day(m.stability, r)
               : r == FORGOT ? stability_after_failure(m, recall)
                             : stability_after_success(m, recall, r);
    s = clamp(s, STABILITY_MIN, DAYS_MAX);
    return (memory){s, next_difficulty(m.difficulty, r)};
}

int memory_interval(memory m)
{
    return (int)clamp(round(m.stability), 1, DAYS_MAX);
}
