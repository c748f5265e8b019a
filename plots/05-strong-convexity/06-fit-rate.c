/*
 * Data for the picture of 5.6: two runs of gradient descent with a fixed step
 * and the curve of the better model through each. t, gap, fitted gap:
 * data set 0  logistic loss + 0.02 x^2 in one variable: strongly convex
 * data set 1  x^4: strictly, but not strongly convex
 */
#include "strong_convexity.h"
#include <math.h>
#include <stdio.h>

enum { STEPS = 200, FIRST = 20 };

/* f(x) = log(1 + exp(-x)) + 0.02 x^2 */
static double penalised(double x, double *g)
{
    *g = 0.04 * x - 1 / (1 + exp(x));
    return log1p(exp(-x)) + 0.02 * x * x;
}

static double fourth_power(double x, double *g)
{
    *g = 4 * x * x * x;
    return x * x * x * x;
}

static void print_run(double (*f)(double, double *), double x, double eta)
{
    double history[STEPS + 1], q = NAN, p = NAN, g, best = INFINITY;
    for (int t = 0; t <= STEPS; t++) {
        history[t] = f(x, &g);
        x -= eta * g;
    }
    for (int t = 0; t < 20000; t++) { /* far beyond the run: f* */
        best = fmin(best, f(x, &g));
        x -= eta * g;
    }
    if (f == fourth_power)
        best = 0;
    int verdict = fit_rate(STEPS + 1, &q, &p, history, best, FIRST, 1e-13);
    int linear = verdict == RATE_LINEAR;
    if (!linear && verdict != RATE_SUBLINEAR)
        return;
    double middle = 0; /* the curve goes through the middle of the window */
    int n = 0;
    for (int t = FIRST; t <= STEPS && history[t] - best > 1e-13; t++, n++)
        middle += log(history[t] - best) - (linear ? t * log(q) : -p * log(t));
    for (int t = 1; t <= STEPS && history[t] - best > 1e-13; t += 4)
        printf("%d %.6g %.6g\n", t, history[t] - best,
               exp(middle / n + (linear ? t * log(q) : -p * log(t))));
    printf("\n\n");
}

int main(void)
{
    print_run(penalised, -6, 1.5);
    print_run(fourth_power, 1, 0.05);
    return 0;
}
