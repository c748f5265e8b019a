/* What chapter 11 states of critical points, basins and saddles, tried out. */
#include "diff.h"
#include "eig.h"
#include "hessian_test.h"
#include "landscapes.h"
#include "problems.h"
#include "terrain.h"

#include <criterion/criterion.h>
#include <math.h>

static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound; /* false for NaN */
}

/* ---- the landscapes themselves ---- */

static void check_derivatives(objective f, double scale, uint64_t seed)
{
    enum { MOST = 12 };
    rng r;
    rng_seed(&r, seed);
    for (int trial = 0; trial < 20; trial++) {
        double x[MOST], g[MOST], G[MOST], work[2 * MOST];
        double H[MOST * MOST], D[MOST * MOST];
        for (int i = 0; i < f.n; i++)
            x[i] = scale * rng_normal(&r);
        objective_gradient(&f, g, x);
        diff_gradient(&f, G, x, work);
        for (int i = 0; i < f.n; i++)
            cr_assert(within(g[i], G[i], 1e-6 * (1 + vec_norm2(f.n, g))));
        if (!f.hessian)
            continue;
        objective_hessian(&f, H, x);
        diff_hessian(&f, D, x, work);
        for (int i = 0; i < f.n * f.n; i++)
            cr_assert(within(H[i], D[i], 1e-6 * (1 + vec_norm2(f.n, H))));
    }
}

Test(terrain, has_the_derivatives_that_differences_say)
{
    const double M[] = {2, 1, 0, 1, -1, 3, 0, 3, 1};
    factorization data = {.n = 3, .r = 2, .M = M};
    double amplitude = 0.7;
    check_derivatives(terrain_himmelblau(), 3, 1);
    check_derivatives(terrain_pass(), 1, 2);
    check_derivatives(terrain_factorization(&data), 1, 3);
    check_derivatives(
        (objective){.n = 4, .eval = rastrigin, .data = &amplitude}, 2, 4);
}

/* ---- critical points ---- */

/* Every kind and index must be what the exercise of chapter 03 answers. */
static int found_as_in_chapter_3(objective *f, int count, double points[],
                                 int kinds[], int index[],
                                 const double starts[])
{
    enum { MOST = 8 };
    double work[MOST * (MOST + 4)], H[MOST * MOST], lambda[MOST];
    int found = critical_points(f, count, points, kinds, index, starts, 1e-9,
                                1e-3, 200, work);
    for (int k = 0; k < found; k++) {
        int negative;
        objective_hessian(f, H, points + k * f->n);
        cr_assert(classify_critical_point(f->n, lambda, &negative, H, 1e-6,
                                          work) == kinds[k]);
        cr_assert(negative == index[k]);
    }
    return found;
}

Test(critical, the_table_of_a_rank_one_factorisation)
{
    enum { COUNT = 60 };
    const double M[] = {2, 0, 0, 1};
    factorization data = {.n = 2, .r = 1, .M = M};
    objective f = terrain_factorization(&data);
    double starts[2 * COUNT], points[2 * COUNT];
    int kinds[COUNT], index[COUNT], seen[3] = {0};
    rng r;
    rng_seed(&r, 1);
    for (int i = 0; i < 2 * COUNT; i++)
        starts[i] = rng_normal(&r);
    int found = found_as_in_chapter_3(&f, COUNT, points, kinds, index, starts);
    cr_assert(found == 5);
    const double value[] = {0.25, 1, 1.25};
    const int kind[] = {POINT_MINIMUM, POINT_SADDLE, POINT_MAXIMUM};
    for (int k = 0; k < found; k++) {
        cr_assert(kinds[k] == kind[index[k]]);
        cr_assert(
            within(objective_value(&f, points + 2 * k), value[index[k]], 1e-9));
        seen[index[k]]++;
    }
    cr_assert(seen[0] == 2 && seen[1] == 2 && seen[2] == 1);
}

Test(critical, nine_of_himmelblau_and_their_curvature)
{
    enum { COUNT = 121 };
    objective f = terrain_himmelblau();
    double starts[2 * COUNT], points[2 * COUNT], H[4], lambda[2], work[6];
    int kinds[COUNT], index[COUNT], seen[3] = {0};
    for (int i = 0; i < COUNT; i++) {
        starts[2 * i] = i % 11 - 5 + 0.01;
        starts[2 * i + 1] = i / 11 - 5 + 0.02;
    }
    int found = found_as_in_chapter_3(&f, COUNT, points, kinds, index, starts);
    cr_assert(found == 9);
    for (int k = 0; k < found; k++)
        seen[index[k]]++;
    cr_assert(seen[0] == 4 && seen[1] == 4 && seen[2] == 1);
    const double largest[] = {82.3, 80.6, 133.8, 105.4};
    for (int k = 0; k < 4; k++) {
        objective_hessian(&f, H, himmelblau_minima + 2 * k);
        cr_assert(eig_sym_values(2, lambda, H, work) == NUM_OK);
        cr_assert(within(lambda[1], largest[k], 0.06));
    }
}

/* ---- basins ---- */

Test(basins, a_long_step_refuses_the_sharpest_minimum)
{
    enum { SIDE = 31 };
    objective f = terrain_himmelblau();
    const double lo[] = {-4.8, -4.4}, hi[] = {4.8, 4.4};
    const double steps[] = {0.01, 0.0165};
    static int labels[SIDE * SIDE];
    for (int s = 0; s < 2; s++) {
        int count[4] = {0};
        cr_assert(basin_map(&f, SIDE, SIDE, 4, labels, lo, hi,
                            himmelblau_minima, steps[s], 1e-6, 0.1,
                            2000) == NUM_OK);
        for (int i = 0; i < SIDE * SIDE; i++)
            if (labels[i] >= 0)
                count[labels[i]]++;
        cr_assert(count[0] > 100 && count[1] > 100 && count[3] > 100);
        cr_assert(s == 0 ? count[2] > 100 : count[2] == 0);
    }
}

Test(basins, two_weights_on_the_line_go_to_the_saddle)
{
    for (int i = 1; i <= 8; i++) {
        double u = i / 2.0, v = -u;
        for (int k = 0; k < 2000; k++) {
            double e = u * v - 1, g = e * v, h = e * u;
            u -= 0.1 * g;
            v -= 0.1 * h;
        }
        cr_assert(u == -v && fabs(u) < 1e-6);
    }
}

/* ---- escape ---- */

static int measured_steps(double c, double radius)
{
    objective f = terrain_pass();
    double x[] = {1, c}, g[2];
    int k = 0;
    for (; fabs(x[1]) < radius; k++) {
        objective_gradient(&f, g, x);
        vec_axpy(2, x, g, -0.1);
    }
    return k;
}

Test(escape, predicted_and_measured_as_in_the_table)
{
    const double H[] = {1, 0, 0, -1}, c[] = {1e-2, 1e-4, 1e-8, 1e-12};
    const int near[][2] = {{25, 25}, {73, 73}, {170, 170}, {266, 266}};
    const int far[][2] = {{42, 43}, {90, 91}, {186, 188}, {283, 284}};
    double steps, work[8];
    for (int i = 0; i < 4; i++) {
        const double d[] = {1, c[i]};
        cr_assert(escape_steps(2, &steps, H, d, 0.1, 0.1, work) == NUM_OK);
        cr_assert(steps == near[i][0]);
        cr_assert(measured_steps(c[i], 0.1) == near[i][1]);
        cr_assert(escape_steps(2, &steps, H, d, 0.1, 0.5, work) == NUM_OK);
        cr_assert(steps == far[i][0]);
        cr_assert(measured_steps(c[i], 0.5) == far[i][1]);
    }
}

Test(escape, only_the_way_out_matters)
{
    const double H[] = {1, 0, 0, -1};
    double few, many, work[8];
    cr_assert(escape_steps(2, &few, H, (double[]){1e-9, 1e-3}, 0.1, 1, work) ==
              NUM_OK);
    cr_assert(escape_steps(2, &many, H, (double[]){1e3, 1e-3}, 0.1, 1, work) ==
              NUM_OK);
    cr_assert(few == many);
}

/* ---- kicks ---- */

Test(kicks, have_the_stated_density_along_any_direction)
{
    for (int n = 1; n <= 2000; n++) {
        double top = exp(lgamma(n / 2.0 + 1) - lgamma(n / 2.0 + 0.5)) /
                     sqrt(3.141592653589793);
        double bound = sqrt((n + 1) / (2 * 3.141592653589793));
        cr_assert(top <= bound);
        cr_assert(top >= 0.88 * bound); /* and it is nearly reached */
    }
}

Test(kicks, are_rarely_short_along_the_way_out)
{
    enum { N = 50, SAMPLES = 20000 };
    double x[N], delta = 0.1;
    int small = 0, outside = 0;
    rng r;
    rng_seed(&r, 1);
    for (int s = 0; s < SAMPLES; s++) {
        ball_point(N, x, 2, &r);
        outside += !(vec_norm2(N, x) <= 2 * (1 + 1e-15));
        small += fabs(x[0]) <= delta * 2 / sqrt(N + 1.0);
    }
    cr_assert(outside == 0);
    cr_assert(small <= delta * SAMPLES);
    cr_assert(small >= 0.7 * delta * SAMPLES); /* 0.8 delta, nearly */
}

static int seeds_that_give_up(int wait)
{
    const perturbation p = {.eta = 0.1,
                            .tol = 1e-3,
                            .radius = 0.01,
                            .decrease = 0.01,
                            .wait = wait};
    int failures = 0;
    for (uint64_t seed = 1; seed <= 1000; seed++) {
        objective f = terrain_pass();
        double x[] = {1, 0}, work[4];
        int steps, kicks;
        rng r;
        rng_seed(&r, seed);
        cr_assert(perturbed_gradient_descent(&f, x, &steps, &kicks, &p, 5000,
                                             &r, work) == NUM_OK);
        failures += !within(fabs(x[1]), 1, 1e-3);
    }
    return failures;
}

Test(kicks, with_little_patience_four_of_a_thousand_give_up)
{
    cr_assert(seeds_that_give_up(80) == 4);
    cr_assert(seeds_that_give_up(250) == 0);
}

Test(kicks, the_promise_for_80_steps_is_below_one_in_a_hundred)
{
    double y = sqrt(1 - sqrt(1 - 0.04)); /* y^2/2 - y^4/4 = 0.01 */
    double c = y / pow(1.1, 80);
    cr_assert(within(y * y / 2 - y * y * y * y / 4, 0.01, 1e-15));
    cr_assert(within(y, 0.142, 1e-3));
    cr_assert(c * sqrt(3.0) / 0.01 * sqrt(2 / 3.141592653589793) < 0.01);
}
