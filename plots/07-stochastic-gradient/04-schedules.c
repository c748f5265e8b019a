/*
 * Data for the picture of 7.4: t and the step sizes of the six schedules over
 * 200 steps, and in the eighth column a warm-up of 10 steps (5 %) followed by a
 * cosine.
 */
#include "stochastic_gradient.h"

#include <math.h>
#include <stdio.h>

enum { T = 200, W = 10 };

static double both(int t)
{
    if (t < W)
        return schedule_warmup(t, W, schedule_cosine(0, T - W, 1, 0));
    return schedule_cosine(t - W, T - W, 1, 0);
}

int main(void)
{
    for (int t = 0; t <= T; t++) {
        const double eta[] = {schedule_inverse_time(t, 1, 0.05),
                              schedule_step(t, 1, 0.5, 40),
                              schedule_exponential(t, 1, 0.02),
                              schedule_cosine(t, T, 1, 0),
                              schedule_cyclic(t, 25, 0.8, 0.2),
                              schedule_warmup(t, W, 1),
                              both(t)};
        int written = 0;
        for (int k = 0; k < 7; k++)
            written += !isnan(eta[k]);
        if (written == 0)
            return 0;
        printf("%d", t);
        for (int k = 0; k < 7; k++)
            printf(" %.9g", eta[k]);
        printf("\n");
    }
    return 0;
}
