/*
 * Data for the picture of 6.2: four runs of 41 values, a data set each; the
 * third column is the verdict.
 */
#include "gradient_descent.h"

#include <math.h>
#include <stdio.h>

enum { RUNS = 4, COUNT = 41 };

static double value(int run, int k)
{
    switch (run) {
    case 0:
        return 1.6 * pow(0.8, k);
    case 1:
        return 1.4 * pow(0.995, k);
    case 2:
        return k % 2 ? 0.8 : 0.6;
    default:
        return 0.1 * pow(1.07, k);
    }
}

int main(void)
{
    for (int run = 0; run < RUNS; run++) {
        double history[COUNT];
        for (int k = 0; k < COUNT; k++)
            history[k] = value(run, k);
        int verdict = diagnose_run(COUNT, history);
        if (verdict == NOT_WRITTEN)
            return 0;
        for (int k = 0; k < COUNT; k++)
            printf("%d %.9g %d\n", k, history[k], verdict);
        printf("\n\n");
    }
    return 0;
}
