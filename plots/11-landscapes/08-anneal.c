/*
 * Data for the picture of 11.8: the points that your walk asks for, k f x, on
 * Rastrigin's function in one variable; the temperature; the best in the end.
 */
#include "terrain.h"

#include <stdio.h>

enum { BUDGET = 400 };

/* rastrigin that writes down where it is asked. */
static double watched(int n, double g[], const double x[], void *data)
{
    int *k = data;
    double value = rastrigin(n, g, x, NULL);
    if (*k < BUDGET)
        printf("%d %.9g %.9g %.9g\n", *k, value, x[0],
               60 * pow(0.05 / 60, *k / (double)BUDGET));
    ++*k;
    return value;
}

int main(void)
{
    int k = 0, accepted;
    objective f = {.n = 1, .eval = watched, .data = &k};
    const double lo[] = {4}, hi[] = {5};
    double best, value, work[2];
    rng r;
    rng_seed(&r, 2);
    if (anneal(&f, &best, &value, &accepted, lo, hi, 0.8, 60, 0.05, BUDGET, &r,
               work) == NUM_OK)
        printf("\n\n%d %.9g %.9g\n", BUDGET, value, best);
    return 0;
}
