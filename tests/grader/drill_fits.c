/*
 * drill_fits.c: predictions about which solution comes out: of a loss, and of
 * gradient descent where there are many.
 */
#include "drill_predict.h"
#include "optimizer.h"
#include "problems.h"
#include "say.h"
#include "vec.h"
#include <math.h>
#include <stdlib.h>

enum { CANDIDATES = 4 };

/* Shuffled, so that the place tells nothing. */
static void shuffled(rng *r, int order[CANDIDATES])
{
    for (int k = 0; k < CANDIDATES; k++)
        order[k] = k;
    rng_shuffle(r, CANDIDATES, order);
}

/* ---- a constant ---- */

/* The loss of fitting c to y[5]: mean of squares, of sizes, or the largest. */
static double loss_of(int kind, const double y[5], double c)
{
    double rest[5];
    for (int k = 0; k < 5; k++)
        rest[k] = y[k] - c;
    return kind == 0   ? vec_dot(5, rest, rest) / 5
           : kind == 1 ? vec_norm1(5, rest) / 5
                       : vec_norm_inf(5, rest);
}

void make_constant_fit(prediction *p, rng *r)
{
    static const char *const names[] = {"the mean of the squared residuals",
                                        "the mean of the absolute residuals",
                                        "the largest absolute residual"};
    const int kind = rng_below(r, 3);
    double y[5];
    for (int k = 0; k < 4; k++) /* ascending, the steps differ */
        y[k] = k * k + k + rng_below(r, 2);
    y[4] = 40 + 10 * rng_below(r, 6);
    const double at[CANDIDATES] = {vec_sum(5, y) / 5, y[2], (y[0] + y[4]) / 2,
                                   y[4]};
    int order[CANDIDATES];
    shuffled(r, order);
    p->right = 0;
    for (p->choices = 0; p->choices < CANDIDATES; p->choices++) {
        const double c = at[order[p->choices]];
        p->choice[p->choices] = format("%g", c);
        if (loss_of(kind, y, c) < loss_of(kind, y, at[order[p->right]]))
            p->right = p->choices;
    }
    p->words = format("A constant is fitted to the five numbers "
                      "$(%g, %g, %g, %g, %g)$ by minimising %s. Which is it?",
                      y[0], y[1], y[2], y[3], y[4], names[kind]);
    p->why = format("Squares give the mean %g, absolute values the median %g, "
                    "the largest residual the middle of the range %g.",
                    at[0], at[1], at[2]);
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out, "# the loss over the constant\n# constant\n# loss\n# lines\n"
                 "\"loss\"\n");
    for (int k = 0; k <= 60; k++)
        fprintf(out, "%g %.6g\n", k * y[4] / 60,
                loss_of(kind, y, k * y[4] / 60));
    fclose(out);
    p->data = data;
}

/* ---- one equation, two unknowns ---- */

/* Runs gradient descent on (a'w - b)^2 / 2; draws the way and the solutions. */
static char *walk_to_solution(const double a[2], double b, double w[2])
{
    const double A[4] = {a[0] * a[0], a[0] * a[1], a[0] * a[1], a[1] * a[1]};
    const double right[2] = {a[0] * b, a[1] * b};
    quadratic_problem q = {.n = 2, .A = A, .b = right};
    objective f = problem_quadratic(&q);
    const optimizer_options options = {.eta = 0.5 / vec_dot(2, a, a)};
    optimizer *o = optimizer_new(&optimizer_gd_fixed, 2, &options);
    if (!o || optimizer_init(o, &f, w) != NUM_OK)
        fail("there is no memory left for a run");
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out,
            "# the way of gradient descent\n# w_1\n# w_2\n"
            "# linespoints\n\"gradient descent\"\n%g %g\n",
            w[0], w[1]);
    while (o->steps < 60 && optimizer_step(o) == NUM_OK)
        if (o->steps <= 8)
            fprintf(out, "%.6g %.6g\n", o->x[0], o->x[1]);
    vec_copy(2, w, o->x);
    fprintf(out, "\n\n\"solutions\"\n%.6g 0\n0 %.6g\n", b / a[0], b / a[1]);
    fclose(out);
    optimizer_free(o);
    return data;
}

void make_which_solution(prediction *p, rng *r)
{
    double a[2], b, start[2], near;
    do { /* the answer is not where w_2 = 0, which is another choice */
        a[0] = 1 + rng_below(r, 3);
        a[1] = 1 + rng_below(r, 3);
        b = 10 + rng_below(r, 5);
        start[0] = 1 + rng_below(r, 3);
        start[1] = -1 - rng_below(r, 3);
        near = (b - vec_dot(2, a, start)) / vec_dot(2, a, a);
    } while (fabs(start[1] + near * a[1]) < 0.1);
    const double least = b / vec_dot(2, a, a);
    const double at[CANDIDATES][2] = {
        {start[0] + near * a[0], start[1] + near * a[1]},
        {least * a[0], least * a[1]},
        {b / a[0], 0},
        {0, b / a[1]}};
    double w[2] = {start[0], start[1]};
    int order[CANDIDATES];
    p->data = walk_to_solution(a, b, w);
    shuffled(r, order);
    p->right = 0;
    for (p->choices = 0; p->choices < CANDIDATES; p->choices++) {
        const double *c = at[order[p->choices]];
        p->choice[p->choices] = format("(%.3g, %.3g)", c[0], c[1]);
        if (vec_distance(2, w, c) < vec_distance(2, w, at[order[p->right]]))
            p->right = p->choices;
    }
    p->words = format("Least squares with one equation, "
                      "$%g w_1 + %g w_2 = %g$. Gradient descent starts at "
                      "$(%g, %g)$. Where does it end?",
                      a[0], a[1], b, start[0], start[1]);
    p->why = format("At $(%.3g, %.3g)$: every gradient is a multiple of "
                    "$(%g, %g)$, so of all solutions it finds the one nearest "
                    "to the start. That of least norm, $(%.3g, %.3g)$, comes "
                    "from the start 0.",
                    w[0], w[1], a[0], a[1], at[1][0], at[1][1]);
}
