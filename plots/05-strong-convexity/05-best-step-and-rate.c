/* Data for the picture of 5.5: kappa, step, rate for L = 1. */
#include "strong_convexity.h"
#include <stdio.h>

int main(void)
{
    const double kappa[] = {1.5, 2, 3, 5, 10, 30};
    for (int i = 0; i < 6; i++) {
        double step, rate, t;
        if (best_step_and_rate(&step, &rate, &t, 1 / kappa[i], 1, 0.5) ==
            NUM_OK)
            printf("%g %.9g %.9g\n", kappa[i], step, rate);
    }
    return 0;
}
