/*
 * drill_dynamics.c: predictions about how an iteration goes: step sizes,
 * momentum, condition numbers, noise. Every answer is read off a run.
 */
#include "drill_predict.h"
#include "optimizer.h"
#include "problems.h"
#include "say.h"
#include <math.h>
#include <stdlib.h>

/* One of the numbers in the list, each as likely as another. */
static double one_of(rng *r, const double list[], int n)
{
    return list[rng_below(r, n)];
}
#define ONE_OF(r, ...)                                                         \
    one_of(r, (const double[]){__VA_ARGS__},                                   \
           (int)(sizeof((double[]){__VA_ARGS__}) / sizeof(double)))

/* "1, -0.4, 0.16, ...": the first values of a run, to be freed. */
static char *first_values(const double x[], int n)
{
    char *text = format("%s", "");
    for (int k = 0; k < n; k++) {
        char *longer = format("%s%s%.3g", text, k ? ", " : "", x[k]);
        free(text);
        text = longer;
    }
    return text;
}

/* A picture of x_0 ... x_n-1 over the step; to be freed. */
static char *picture_of(const char *title, const char *axis, const double x[],
                        int n)
{
    char *data,
        *name = format("# %s\n# step\n# %s\n# linespoints\n", title, axis);
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out, "%s\"%s\"\n", name, axis);
    for (int k = 0; k < n; k++)
        fprintf(out, "%d %.9g\n", k, x[k]);
    fclose(out);
    free(name);
    return data;
}

static int sign_changes(const double x[], int n)
{
    int changes = 0;
    for (int k = 1; k < n; k++)
        changes += x[k] * x[k - 1] < 0;
    return changes;
}

/* ---- gradient descent on a quadratic ---- */

void make_step_size(prediction *p, rng *r)
{
    enum { STEPS = 60, SHOWN = 9 };
    const double L = ONE_OF(r, 2, 4, 5, 8, 10), mu = 1;
    const double eta =
        ONE_OF(r, 0.2, 0.5, 0.8, 1.2, 1.5, 1.8, 1.9, 2, 2.1, 2.4, 3) / L;
    const double A[4] = {mu, 0, 0, L}, start[2] = {1, 1};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    const optimizer_options options = {.eta = eta};
    optimizer *o = optimizer_new(&optimizer_gd_fixed, 2, &options);
    double y[STEPS + 1] = {1};
    if (!o || optimizer_init(o, &f, start) != NUM_OK)
        fail("there is no memory left for a run");
    for (int k = 1; k <= STEPS; k++) {
        optimizer_step(o);
        y[k] = o->x[1];
    }
    optimizer_free(o);
    choices_are(p, (const char *const[]){
                       "it converges, and no coordinate changes its sign",
                       "it converges, swinging from side to side",
                       "it swings for ever and neither converges nor grows",
                       "it diverges", NULL});
    const double growth = fabs(y[STEPS]);
    p->right = growth > 1 + 1e-6                     ? 3
               : growth > 1 - 1e-6                   ? 2
               : sign_changes(y, SHOWN) >= SHOWN - 1 ? 1
                                                     : 0;
    p->words = format("Gradient descent on "
                      "$f(x, y) = \\frac12 (\\mu x^2 + L y^2)$ from $(1, 1)$ "
                      "with $L = %g$, $\\mu = %g$ and the fixed step "
                      "$\\eta = %g$. What happens?",
                      L, mu, eta);
    char *values = first_values(y, SHOWN);
    p->why = format("$y$ is multiplied by $1 - \\eta L = %.4g$ in every step, "
                    "$x$ by $1 - \\eta \\mu = %.4g$: $y$ goes %s, ...",
                    1 - eta * L, 1 - eta * mu, values);
    p->data = picture_of("the steep coordinate, step by step", "y", y, SHOWN);
    free(values);
}

/* ---- momentum ---- */

void make_heavy_ball(prediction *p, rng *r)
{
    enum { STEPS = 600, SHOWN = 31 };
    const double lambda = ONE_OF(r, 1, 2, 4, 5);
    const double beta = ONE_OF(r, 0.16, 0.25, 0.49, 0.81, 0.9);
    /* parts of the range that converges; the first is that of slow roots */
    const double eta =
        (rng_below(r, 3) == 0
             ? 0.8 * (1 - sqrt(beta)) * (1 - sqrt(beta))
             : 2 * (1 + beta) * ONE_OF(r, 0.3, 0.6, 0.9, 1.1, 1.3)) /
        lambda;
    quadratic_problem q = {.n = 1, .A = &lambda};
    objective f = problem_quadratic(&q);
    double x[STEPS + 1] = {1}, before = 1, g;
    for (int k = 0; k < STEPS; k++) {
        objective_gradient(&f, &g, &x[k]);
        x[k + 1] = x[k] - eta * g + beta * (x[k] - before);
        before = x[k];
    }
    choices_are(p, (const char *const[]){
                       "it comes to 0 without ever passing it",
                       "it swings around 0 and settles", "it diverges", NULL});
    const double end = fabs(x[STEPS]);
    p->right = !(end < 1) ? 2 : sign_changes(x, STEPS + 1) > 0 ? 1 : 0;
    p->words =
        format("The heavy ball "
               "$x_{k+1} = x_k - \\eta f'(x_k) + \\beta (x_k - x_{k-1})$ "
               "on $f(x) = \\frac{\\lambda}{2} x^2$ with "
               "$\\lambda = %g$, $\\beta = %g$, $\\eta = %.3g$, from "
               "rest at 1. What does $x$ do?",
               lambda, beta, eta);
    const double s = eta * lambda, half = (1 + beta - s) / 2;
    const double rest = half * half - beta; /* 0 for a double root */
    const bool complex = rest < -1e-12;
    const double radius =
        complex ? sqrt(beta) : fabs(half) + sqrt(fmax(rest, 0));
    char *values = first_values(x, 7);
    p->why =
        format("The roots of $r^2 - (1 + \\beta - \\eta \\lambda) r + "
               "\\beta$ are %s, the larger of size %.3g; the limit of "
               "convergence is $\\eta \\lambda = 2 (1 + \\beta) = %.3g$, "
               "here it is %.3g. $x$ goes %s, ...",
               complex ? "complex" : "real", radius, 2 * (1 + beta), s, values);
    p->data = picture_of("the heavy ball, step by step", "x", x,
                         p->right == 2 ? 13 : SHOWN);
    free(values);
}

/* ---- condition numbers ---- */

void make_steps_to_go(prediction *p, rng *r)
{
    enum { STEPS_MAX = 60000, SHOWN = 40 };
    const double kappa = ONE_OF(r, 10, 20, 50, 100, 200, 500, 1000);
    const double eps = ONE_OF(r, 1e-3, 1e-6, 1e-9);
    const bool best = rng_below(r, 2) == 1;
    const double A[4] = {1, 0, 0, kappa}, start[2] = {kappa, 1};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    const optimizer_options options = {.eta =
                                           best ? 2 / (1 + kappa) : 1 / kappa};
    optimizer *o = optimizer_new(&optimizer_gd_fixed, 2, &options);
    if (!o || optimizer_init(o, &f, start) != NUM_OK)
        fail("there is no memory left for a run");
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out, "# the gap, as a power of ten\n# step\n# log10 of the gap\n"
                 "# lines\n\"log10 of f(x) / f(start)\"\n");
    const double first = o->fx;
    int next = 0;
    while (o->fx > eps * first && o->steps < STEPS_MAX &&
           optimizer_step(o) == NUM_OK) {
        if (o->steps < next)
            continue;
        fprintf(out, "%d %.6g\n", o->steps, log10(o->fx / first));
        next = o->steps + 1 + o->steps / SHOWN;
    }
    fclose(out);
    p->data = data;
    choices_around(p, r, o->steps, "steps");
    p->words = format("Gradient descent with the fixed step %s on a quadratic "
                      "with $\\kappa = L/\\mu = %g$, from a start that is off "
                      "in all directions. About how many steps until the gap "
                      "$f(x) - f^\\star$ is $10^{%d}$ of what it was?",
                      best ? "$2/(\\mu + L)$" : "$1/L$", kappa,
                      (int)lround(log10(eps)));
    p->why = format("It took %d steps. The slowest coordinate shrinks by "
                    "%s a step, the gap by its square: a factor $e$ takes "
                    "about $\\kappa/%d$ steps.",
                    o->steps,
                    best ? "$(\\kappa - 1)/(\\kappa + 1)$" : "$1 - 1/\\kappa$",
                    best ? 4 : 2);
    optimizer_free(o);
}

/* ---- noise ---- */

/*
 * The mean of x^2 late in a run of SGD on x^2/2 with noise of variance 1, and
 * the last steps. x forgets in 1/eta steps, so the run is as many times longer.
 */
static double noise_level(rng *r, double eta, double x[], int shown)
{
    const int skipped = (int)(10 / eta), steps = (int)(1000 / eta);
    double at = 1, sum = 0;
    for (int k = 0; k < steps; k++) {
        at -= eta * (at + rng_normal(r));
        sum += k >= skipped ? at * at : 0;
        if (k >= steps - shown)
            x[k - (steps - shown)] = at;
    }
    return sum / (steps - skipped);
}

void make_noise_ball(prediction *p, rng *r)
{
    enum { SHOWN = 120 };
    /* so small that the ratio is within 6 % of the part */
    const double eta = ONE_OF(r, 0.1, 0.05, 0.04), part = ONE_OF(r, 2, 4, 16);
    double x[SHOWN], y[SHOWN];
    const double high = noise_level(r, eta, x, SHOWN);
    const double low = noise_level(r, eta / part, y, SHOWN);
    const double factor[] = {1, 2, 4, 16};
    choices_are(p, (const char *const[]){"it stays", "about 2 times smaller",
                                         "about 4 times smaller",
                                         "about 16 times smaller", NULL});
    p->right = 0;
    for (int k = 1; k < 4; k++)
        if (fabs(log(high / low / factor[k])) <
            fabs(log(high / low / factor[p->right])))
            p->right = k;
    p->words = format("SGD on $\\frac12 x^2$, each gradient with independent "
                      "noise of variance 1. After many steps $x$ wanders "
                      "around 0. The step goes from $\\eta = %g$ to %g. What "
                      "happens to the mean of $x^2$ in the long run?",
                      eta, eta / part);
    p->why = format("In a long run the mean was %.3g and then %.3g. In theory "
                    "it is $\\eta/(2 - \\eta)$, so %.3g times smaller: "
                    "proportional to the step, as long as that is small.",
                    high, low, part * (2 - eta / part) / (2 - eta));
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out,
            "# steps late in both runs\n# step\n# x\n"
            "# lines\n\"eta = %g\"\n",
            eta);
    for (int k = 0; k < SHOWN; k++)
        fprintf(out, "%d %.6g\n", k, x[k]);
    fprintf(out, "\n\n\"eta = %g\"\n", eta / part);
    for (int k = 0; k < SHOWN; k++)
        fprintf(out, "%d %.6g\n", k, y[k]);
    fclose(out);
    p->data = data;
}
