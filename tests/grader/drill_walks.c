/*
 * drill_walks.c: predictions about how far and how long: the step of adaptive
 * methods, and the way out of a saddle.
 */
#include "drill_predict.h"
#include "optimizer.h"
#include "problems.h"
#include "say.h"
#include "stochastic.h"
#include <math.h>
#include <stdlib.h>

/* ---- a constant gradient ---- */

static const struct {
    stochastic_rule rule;
    const char *name, *why;
} RULES[] = {
    {STOCHASTIC_SGD, "SGD", "Every step is $\\eta g$"},
    {STOCHASTIC_ADAGRAD, "AdaGrad",
     "Step $t$ is $\\eta g / \\sqrt{t g^2} = \\eta / \\sqrt{t}$"},
    {STOCHASTIC_RMSPROP, "RMSProp ($\\beta_2 = 0.999$, no correction)",
     "Step $t$ is $\\eta / \\sqrt{1 - \\beta_2^t}$, long at first"},
    {STOCHASTIC_ADAM, "Adam ($\\beta_1 = 0.9$, $\\beta_2 = 0.999$)",
     "With bias correction every step is $\\eta$, whatever $g$ is"},
};
enum { RULES_COUNT = sizeof RULES / sizeof *RULES };

/* Choices a factor of 10 apart, one of them distance to two digits. */
static void distances(prediction *p, rng *r, double distance)
{
    const double unit = pow(10, floor(log10(distance) + 1e-9) - 1);
    const double digits = round(distance / unit) * unit;
    p->right = rng_below(r, CHOICES_MAX);
    for (p->choices = 0; p->choices < CHOICES_MAX; p->choices++)
        p->choice[p->choices] =
            format("%g", digits * pow(10, p->choices - p->right));
}

void make_walk(prediction *p, rng *r)
{
    const int k = rng_below(r, RULES_COUNT);
    const int steps = rng_below(r, 2) ? 10 : 100;
    const double size = pow(10, 2 * (rng_below(r, 3) - 1)); /* 0.01, 1, 100 */
    const stochastic_options wanted = {.rule = RULES[k].rule, .eta = 0.01};
    stochastic_options options;
    double x = 0, state[3] = {0};
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    stochastic_complete(&options, &wanted);
    fprintf(out, "# the way so far\n# step\n# distance\n# lines\n"
                 "\"distance from the start\"\n0 0\n");
    for (int t = 1; t <= steps; t++) {
        double g = size;
        stochastic_update(1, &x, state, &g, t, &options);
        fprintf(out, "%d %.6g\n", t, -x);
    }
    fclose(out);
    p->data = data;
    distances(p, r, -x);
    p->words = format("One weight whose gradient is always %g. %s with "
                      "$\\eta = 0.01$ takes %d steps. About how far does the "
                      "weight go?",
                      size, RULES[k].name, steps);
    p->why = format("It went %.3g. %s.", -x, RULES[k].why);
}

/* ---- a saddle ---- */

void make_escape(prediction *p, rng *r)
{
    enum { STEPS_MAX = 100000, SHOWN = 60 };
    const double a = (1 + rng_below(r, 4)) / 4.;
    const double eta = rng_below(r, 2) ? 0.1 : 0.02;
    const int digits = 2 + rng_below(r, 10);
    const double A[4] = {1, 0, 0, -a}, start[2] = {1, pow(10, -digits)};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    const optimizer_options options = {.eta = eta};
    optimizer *o = optimizer_new(&optimizer_gd_fixed, 2, &options);
    if (!o || optimizer_init(o, &f, start) != NUM_OK)
        fail("there is no memory left for a run");
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out, "# the coordinate that leaves, as a power of ten\n# step\n"
                 "# log10\n# lines\n\"log10 of |y|\"\n");
    int next = 0;
    while (fabs(o->x[1]) < 1 && o->steps < STEPS_MAX &&
           optimizer_step(o) == NUM_OK) {
        if (o->steps < next)
            continue;
        fprintf(out, "%d %.6g\n", o->steps, log10(fabs(o->x[1])));
        next = o->steps + 1 + o->steps / SHOWN;
    }
    fclose(out);
    p->data = data;
    choices_around(p, r, o->steps, "steps");
    p->words = format("Gradient descent with $\\eta = %g$ on "
                      "$f(x, y) = \\frac12 (x^2 - a y^2)$ with $a = %g$, from "
                      "$(1, 10^{-%d})$. About how many steps until "
                      "$\\lvert y \\rvert \\ge 1$?",
                      eta, a, digits);
    p->why =
        format("It took %d steps: $y$ grows by $1 + \\eta a = %.4g$ a "
               "step, so the time is $\\log 10^{%d} / \\log(1 + \\eta a)$. "
               "A start ten times nearer costs only a constant more.",
               o->steps, 1 + eta * a, digits);
    optimizer_free(o);
}
