/* 5.6 fit_rate: straight lines through log gaps, over t and over log t. */
#include "strong_convexity.h"

#include <math.h>

/* gaps: those of t = first ... last of a run. */
typedef struct gaps {
    const double *history;
    double f_star;
    int first, last;
} gaps;

static double identity(double t)
{
    return t;
}

static double log_gap(const gaps *g, int t)
{
    return log(g->history[t] - g->f_star);
}

/*
 * The least-squares line through the points (axis(t), log gap_t): its slope,
 * and the sum of its squared residuals.
 */
static double fit_line(const gaps *g, double (*axis)(double), double *misfit)
{
    double n = g->last - g->first + 1, x_mean = 0, y_mean = 0;
    for (int t = g->first; t <= g->last; t++) {
        x_mean += axis(t) / n;
        y_mean += log_gap(g, t) / n;
    }

    double xx = 0, xy = 0;
    for (int t = g->first; t <= g->last; t++) {
        double x = axis(t) - x_mean;
        xx += x * x;
        xy += x * (log_gap(g, t) - y_mean);
    }

    double slope = xy / xx;
    *misfit = 0;
    for (int t = g->first; t <= g->last; t++) {
        double r = log_gap(g, t) - y_mean - slope * (axis(t) - x_mean);
        *misfit += r * r;
    }
    return slope;
}

int fit_rate(int count, double *factor, double *exponent,
             const double history[count], double f_star, int first,
             double floor)
{
    enum { LEAST = 5 };
    gaps g = {history, f_star, first, first - 1};
    double misfit_linear, misfit_power;

    if (!(first >= 1 && floor >= 0 && isfinite(floor)))
        return RATE_BAD_INPUT;
    for (int t = first; t < count; t++) {
        double gap = history[t] - f_star;
        if (!(gap > floor && isfinite(gap)))
            break;
        g.last = t;
    }
    if (g.last - g.first + 1 < LEAST)
        return RATE_TOO_SHORT;
    *factor = exp(fit_line(&g, identity, &misfit_linear));
    *exponent = -fit_line(&g, log, &misfit_power);
    if (*factor >= 1)
        return RATE_NONE;
    return misfit_linear <= misfit_power ? RATE_LINEAR : RATE_SUBLINEAR;
}
