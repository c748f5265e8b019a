/*
 * Tests of prox.h. z is a projection of x on a convex C if and only if z is in
 * C and (x - z)'(c - z) <= 0 for all c in C; z is a proximal point if and only
 * if (x - z) / t is a subgradient of h at z.
 */
#include "prox.h"

#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 200 };

static void fill_random(rng *r, int n, double x[], double scale)
{
    for (int i = 0; i < n; i++)
        x[i] = scale * rng_normal(r);
}

Test(prox_l1, by_hand)
{
    const double x[5] = {3, -3, 0.5, -1, 0}, expected[5] = {2, -2, 0, 0, 0};
    double z[5];
    prox_l1(5, z, x, 1);
    for (int i = 0; i < 5; i++)
        cr_expect_eq(z[i], expected[i], "z[%d] = %g", i, z[i]);
    prox_l1(5, z, x, 0);
    for (int i = 0; i < 5; i++)
        cr_expect_eq(z[i], x[i], "t = 0 changes nothing");
}

Test(prox_l2, by_hand)
{
    double z[2] = {3, 4};
    prox_l2(2, z, z, 1);
    cr_expect(within(z[0], 2.4, 1e-15) && within(z[1], 3.2, 1e-15));
    prox_l2(2, z, z, 4.1);
    cr_expect(z[0] == 0 && z[1] == 0, "no longer than t: 0");
    prox_l2(2, z, z, 0);
    cr_expect(z[0] == 0 && z[1] == 0, "0 / 0 is not met");
}

/* (x - z) / t - b z is a where z > 0, -a where z < 0, else in [-a, a]. */
Test(prox_elastic_net, subgradient_condition)
{
    for (int seed = 1; seed <= 50; seed++) {
        double x[20], z[20];
        rng r;
        rng_seed(&r, (uint64_t)seed);
        fill_random(&r, 20, x, 2);
        const double t = rng_uniform(&r) + 0.1, a = rng_uniform(&r);
        const double b = seed % 3 ? 3 * rng_uniform(&r) : 0;
        prox_elastic_net(20, z, x, t, a, b);
        for (int i = 0; i < 20; i++) {
            const double s = (x[i] - z[i]) / t - b * z[i];
            if (z[i] != 0)
                cr_expect(within(s, copysign(a, z[i]), 1e-13), "seed %d", seed);
            else
                cr_expect(fabs(s) <= a * (1 + 1e-15), "seed %d", seed);
        }
    }
}

Test(proj_box, ends_and_infinite_ends)
{
    const double lo[4] = {0, 0, -INFINITY, 2}, hi[4] = {1, 1, 5, 2};
    double z[4] = {-3, 0.5, -7, 9};
    proj_box(4, z, z, lo, hi);
    cr_expect(z[0] == 0 && z[1] == 0.5 && z[2] == -7 && z[3] == 2);
    double y[2] = {-3, 3};
    proj_box(2, y, y, lo, NULL);
    cr_expect(y[0] == 0 && y[1] == 3);
    proj_box(2, y, (double[]){-3, 3}, NULL, hi);
    cr_expect(y[0] == -3 && y[1] == 1);
}

Test(proj_ball, inside_stays_outside_is_shortened)
{
    double z[2] = {3, 4};
    proj_ball(2, z, z, 5);
    cr_expect(z[0] == 3 && z[1] == 4, "on the sphere nothing moves");
    proj_ball(2, z, z, 1);
    cr_expect(within(z[0], 0.6, 1e-15) && within(z[1], 0.8, 1e-15));
    proj_ball(2, z, z, 0);
    cr_expect(z[0] == 0 && z[1] == 0);
    z[0] = z[1] = 1e300;
    proj_ball(2, z, z, 1);
    cr_expect(within(z[0], sqrt(0.5), 1e-15), "no overflow");
}

Test(proj_simplex, by_hand)
{
    double z[3] = {1, 0.5, -1};
    proj_simplex(3, z, z, 1);
    cr_expect(within(z[0], 0.75, 1e-15) && within(z[1], 0.25, 1e-15) &&
                  z[2] == 0,
              "(%g, %g, %g)", z[0], z[1], z[2]);
    z[0] = -5;
    proj_simplex(1, z, z, 2);
    cr_expect_eq(z[0], 2, "one element takes all");
}

/*
 * The variational inequality need only hold at the corners: total e_i for the
 * simplex, +-radius e_i for the l1 ball.
 */
static void expect_projection(int n, const double x[], const double z[],
                              double size, int simplex, const char *what,
                              int seed)
{
    double inner = 0, sum = 0, most = -INFINITY, scale = size;
    for (int i = 0; i < n; i++) {
        const double d = x[i] - z[i];
        inner += d * z[i];
        sum += simplex ? z[i] : fabs(z[i]);
        most = fmax(most, size * (simplex ? d : fabs(d)));
        scale = fmax(scale, fabs(x[i]));
        if (simplex)
            cr_expect(z[i] >= 0, "%s, seed %d: z[%d] = %g", what, seed, i,
                      z[i]);
    }
    const double bound = 4 * DBL_EPSILON * n * scale;
    cr_expect(simplex ? within(sum, size, bound) : sum <= size + bound,
              "%s, seed %d: sum %.17g, not %g", what, seed, sum, size);
    cr_expect(most - inner <= bound * fmax(scale, size),
              "%s, seed %d, n %d: a corner is closer by %g", what, seed, n,
              most - inner);
}

Test(proj_simplex, variational_inequality)
{
    const int sizes[] = {1, 2, 3, 5, 10, 50, MOST};
    for (int seed = 1; seed <= 140; seed++) {
        const int n = sizes[seed % 7];
        double x[MOST], z[MOST];
        rng r;
        rng_seed(&r, (uint64_t)seed);
        fill_random(&r, n, x, pow(10, seed % 5 - 2));
        if (seed % 4 == 0) /* ties */
            for (int i = 1; i < n; i += 2)
                x[i] = x[i - 1];
        const double total = seed % 3 ? 1 : 100 * rng_uniform(&r) + 0.01;
        proj_simplex(n, z, x, total);
        expect_projection(n, x, z, total, 1, "simplex", seed);
        proj_l1_ball(n, z, x, total);
        expect_projection(n, x, z, total, 0, "l1 ball", seed);
        for (int i = 0; i < n; i++)
            cr_expect(z[i] * x[i] >= 0, "seed %d: the sign changes", seed);
    }
}

Test(proj_l1_ball, inside_stays_and_radius_zero)
{
    double z[3] = {0.25, -0.5, 0.25};
    proj_l1_ball(3, z, z, 1);
    cr_expect(z[0] == 0.25 && z[1] == -0.5 && z[2] == 0.25);
    proj_l1_ball(3, z, z, 0);
    cr_expect(z[0] == 0 && z[1] == 0 && z[2] == 0);
}

Test(proj_simplex, huge_and_tiny_numbers)
{
    double z[3] = {1e308, 1e308, -1e308};
    proj_simplex(3, z, z, 1);
    cr_expect(z[0] == 0.5 && z[1] == 0.5 && z[2] == 0, "no overflow");
    z[2] = -INFINITY;
    proj_simplex(3, z, z, 1);
    cr_expect(z[0] == 0.5 && z[1] == 0.5 && z[2] == 0);
    double y[2] = {1e-300, 3e-300};
    proj_simplex(2, y, y, 1e-300);
    cr_expect(y[0] == 0 && y[1] == 1e-300);
}

Test(prox, projecting_twice_changes_nothing_more)
{
    for (int seed = 1; seed <= 20; seed++) {
        double x[MOST], z[MOST];
        rng r;
        rng_seed(&r, (uint64_t)seed);
        fill_random(&r, MOST, x, 3);
        proj_simplex(MOST, z, x, 1);
        proj_simplex(MOST, x, z, 1);
        cr_expect(vec_distance(MOST, x, z) <= 1e-13, "seed %d: %g", seed,
                  vec_distance(MOST, x, z));
        fill_random(&r, MOST, x, 3);
        proj_l1_ball(MOST, z, x, 2);
        proj_l1_ball(MOST, x, z, 2);
        cr_expect(vec_distance(MOST, x, z) <= 1e-13, "seed %d: %g", seed,
                  vec_distance(MOST, x, z));
    }
}

/* |prox(x) - prox(y)| <= |x - y|. */
static void apply(int map, int n, double z[])
{
    switch (map) {
    case 0:
        prox_l1(n, z, z, 0.7);
        break;
    case 1:
        prox_l2(n, z, z, 2);
        break;
    case 2:
        prox_elastic_net(n, z, z, 0.7, 0.5, 2);
        break;
    case 3:
        proj_ball(n, z, z, 1.5);
        break;
    case 4:
        proj_simplex(n, z, z, 1);
        break;
    case 5:
        proj_l1_ball(n, z, z, 2);
        break;
    default:
        proj_box(n, z, z, NULL, NULL);
    }
}

Test(prox, never_expands)
{
    for (int map = 0; map < 7; map++)
        for (int seed = 1; seed <= 30; seed++) {
            double x[8], y[8];
            rng r;
            rng_seed(&r, (uint64_t)seed);
            fill_random(&r, 8, x, 1);
            fill_random(&r, 8, y, 1);
            const double before = vec_distance(8, x, y);
            apply(map, 8, x);
            apply(map, 8, y);
            cr_expect(vec_distance(8, x, y) <= before * (1 + 1e-14),
                      "map %d, seed %d", map, seed);
        }
}

Test(prox, nan_comes_out)
{
    for (int map = 0; map < 7; map++)
        for (int i = 0; i < 3; i++) {
            double z[3] = {1, 2, 3};
            z[i] = NAN;
            apply(map, 3, z);
            cr_expect(isnan(z[i]), "map %d loses z[%d]", map, i);
        }
    double z[2] = {INFINITY, 1};
    proj_simplex(2, z, z, 1);
    cr_expect(isnan(z[0]) && isnan(z[1]));
    z[0] = -INFINITY;
    proj_l1_ball(2, z, z, 1);
    cr_expect(isnan(z[0]) && isnan(z[1]));
}
