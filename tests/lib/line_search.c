/* Tests of line_search.h: both conditions are checked where the search ended. */
#include "line_search.h"

#include "rng.h"
#include "support.h"

/* f = a (x - 1)^2 + b sin(w x) + x^4 / 50: bounded below, many bumps. */
typedef struct bumps {
    double a, b, w;
} bumps;

static double bumpy(int n, double g[], const double x[], void *data)
{
    const bumps *p = data;
    const double u = x[0] - 1, cube = x[0] * x[0] * x[0];
    cr_assert_eq(n, 1);
    if (g)
        g[0] = 2 * p->a * u + p->b * p->w * cos(p->w * x[0]) + 4 * cube / 50;
    return p->a * u * u + p->b * sin(p->w * x[0]) + cube * x[0] / 50;
}

static line_search line_at(objective *f, const double *x, double *d, double *g)
{
    const double fx = objective_value_gradient(f, g, x);
    *d = g[0] > 0 ? -1 : 1;
    return (line_search){.f = f,
                         .x = x,
                         .d = d,
                         .fx = fx,
                         .slope = g[0] * *d,
                         .c = 1e-4,
                         .sigma = 0.9};
}

Test(line_search_wolfe, conditions_hold_from_every_first_trial)
{
    const double first[5] = {1e-8, 1e-2, 1, 100, 1e8};
    long evaluations = 0, runs = 0;
    for (int seed = 1; seed <= 300; seed++) {
        rng r;
        rng_seed(&r, (uint64_t)seed);
        bumps p = {rng_uniform(&r), 2 * rng_uniform(&r), 6 * rng_uniform(&r)};
        objective f = {.n = 1, .eval = bumpy, .data = &p};
        const double x = 6 * rng_uniform(&r) - 3;
        double d, g, x_new, g_new, f_new, t = first[seed % 5];
        line_search s = line_at(&f, &x, &d, &g);
        s.sigma = seed % 2 ? 0.9 : 0.1;
        cr_assert_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t), NUM_OK,
                     "seed %d", seed);
        cr_expect(f_new <= s.fx + s.c * t * s.slope, "seed %d: decrease", seed);
        cr_expect(fabs(g_new) <= s.sigma * -s.slope, "seed %d: slope", seed);
        cr_expect(x_new == x + t * d, "seed %d: x_new", seed);
        cr_expect_eq(f_new, bumpy(1, NULL, &x_new, &p));
        evaluations += f.values - 1;
        runs++;
    }
    cr_expect(evaluations <= 10 * runs, "%ld evaluations in %ld searches",
              evaluations, runs);
}

/* On a parabola the second trial is exact, shorter or longer than the first. */
Test(line_search_wolfe, parabola_in_two_trials)
{
    for (int k = 0; k < 2; k++) {
        bumps p = {1, 0, 0};
        objective f = {.n = 1, .eval = bumpy, .data = &p};
        const double x = 1.25; /* x^4 / 50 is small beside it */
        double d, g, x_new, g_new, f_new, t = k ? 0.03 : 0.9;
        line_search s = line_at(&f, &x, &d, &g);
        s.sigma = 0.2;
        cr_assert_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t), NUM_OK);
        cr_expect_eq(f.values, 3, "%ld trials", f.values - 1);
    }
}

/* f = -log(1 - x), rising, and NaN from 1 on. */
static double wall(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1 / (1 - x[0]) - 2;
    return x[0] < 1 ? -log(1 - x[0]) - 2 * x[0] : NAN;
}

Test(line_search_wolfe, nan_is_too_high)
{
    objective f = {.n = 1, .eval = wall};
    const double x = 0;
    double d, g, x_new, g_new, f_new, t = 1000;
    line_search s = line_at(&f, &x, &d, &g);
    cr_assert_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t), NUM_OK);
    cr_expect(t > 0 && t < 1 && f_new < 0 && fabs(g_new) <= 0.9, "t = %g", t);
}

static double downhill(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = -1;
    return x[0] > 1e6 ? -INFINITY : -x[0];
}

static double deceptive(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = -1; /* a lie: f rises */
    return x[0];
}

Test(line_search_wolfe, no_bound_and_no_descent)
{
    objective f = {.n = 1, .eval = downhill};
    const double x = 0;
    double d, g, x_new, g_new, f_new, t = 1;
    line_search s = line_at(&f, &x, &d, &g);
    cr_expect_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t),
                 NUM_UNBOUNDED);
    s.slope = 1;
    t = 1;
    cr_expect_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t),
                 NUM_NO_PROGRESS, "a direction that leads up");
    s.slope = NAN;
    cr_expect_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t),
                 NUM_NO_PROGRESS);
    f.eval = deceptive;
    s = line_at(&f, &x, &d, &g);
    cr_expect_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t),
                 NUM_NO_PROGRESS, "a wrong gradient is no endless loop");
}

/*
 * f = 1e6 + (x - 1)^2 / 2 from 1 + 1e-6: the decrease, 5e-13, is lost in values
 * of 1e6; slopes still tell.
 */
static double tall(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = x[0] - 1;
    return 1e6 + (x[0] - 1) * (x[0] - 1) / 2;
}

Test(line_search_decreases, slopes_decide_where_values_cannot)
{
    objective f = {.n = 1, .eval = tall};
    const double x = 1 + 1e-6;
    double d, g, x_new, g_new, f_new, t = 1.9e-6;
    line_search s = line_at(&f, &x, &d, &g);
    s.sigma = 0.1;
    cr_assert_eq(line_search_wolfe(&s, &x_new, &g_new, &f_new, &t), NUM_OK);
    cr_expect(within(x_new, 1, 1e-7), "x - 1 = %g", x_new - 1);
    const double above = nextafter(s.fx, INFINITY); /* a rounding error */
    cr_expect(line_search_decreases(&s, 1e-6, above, 0));
    cr_expect(!line_search_decreases(&s, 2e-6, above, -1.001 * s.slope),
              "as far beyond the minimum as before it");
    cr_expect(!line_search_decreases(&s, 1e-6, above, NAN));
    cr_expect(!line_search_decreases(&s, 1e-6, s.fx + 1, 0));
    cr_expect(!line_search_decreases(&s, 1e-6, NAN, 0));
}
