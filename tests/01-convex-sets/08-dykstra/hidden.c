/* Hidden tests of 1.8 dykstra. */
#include "convex_sets.h"
#include "harness.h"

/* halfspace: a'y <= b in the plane. */
typedef struct halfspace {
    double a[2], b;
} halfspace;

static void on_halfspace(int n, double p[n], const double x[n], void *data)
{
    const halfspace *h = data;
    double excess = h->a[0] * x[0] + h->a[1] * x[1] - h->b;
    double step = fmax(excess, 0) / (h->a[0] * h->a[0] + h->a[1] * h->a[1]);
    for (int i = 0; i < 2; i++)
        p[i] = x[i] - step * h->a[i];
}

static void on_unit_ball(int n, double p[n], const double x[n], void *data)
{
    (void)data;
    double length = 0;
    for (int i = 0; i < n; i++)
        length += x[i] * x[i];
    length = sqrt(length);
    for (int i = 0; i < n; i++)
        p[i] = length > 1 ? x[i] / length : x[i];
}

/* The box [-1, 1] x ... x [-1, 1]. */
static void on_box(int n, double p[n], const double x[n], void *data)
{
    (void)data;
    for (int i = 0; i < n; i++)
        p[i] = fmin(fmax(x[i], -1), 1);
}

/* The plane sum_i y_i = 1; data counts the calls. */
static void on_sum_one(int n, double p[n], const double x[n], void *data)
{
    double sum = 0;
    ++*(int *)data;
    for (int i = 0; i < n; i++)
        sum += x[i];
    for (int i = 0; i < n; i++)
        p[i] = x[i] - (sum - 1) / n;
}

/* y >= 0; data counts the calls. */
static void on_orthant(int n, double p[n], const double x[n], void *data)
{
    ++*(int *)data;
    for (int i = 0; i < n; i++)
        p[i] = fmax(x[i], 0);
}

/* A projection gone wrong. */
static void on_nothing(int n, double p[n], const double x[n], void *data)
{
    (void)x, (void)data;
    for (int i = 0; i < n; i++)
        p[i] = (double)NAN;
}

static halfspace lower = {{0, 1}, 0};        /* y_2 <= 0 */
static halfspace diagonal = {{1, 1}, 0};     /* y_1 + y_2 <= 0 */
static halfspace above_one = {{-1, -1}, -1}; /* y_1 + y_2 >= 1 */
static const convex_set wedge[2] = {{on_halfspace, &lower},
                                    {on_halfspace, &diagonal}};

Test(dykstra, ball_and_halfspace)
{
    double *x = output("x", 2), *swapped = output("x, sets swapped", 2),
           *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 2);
    halfspace below_one = {{1, 1}, 1};
    convex_set ball = {on_unit_ball, NULL}, half = {on_halfspace, &below_one};
    const double *z = input("z", 2, (double[]){0.5, 3});
    ATTEMPT("dykstra of (0.5, 3) on the unit ball and y_1 + y_2 <= 1, in both "
            "orders") {
        status[0] = (int)dykstra(2, 2, x, cycles, z, (convex_set[]){ball, half},
                                 1e-11, 1000, work);
        status[1] = (int)dykstra(2, 2, swapped, cycles, z,
                                 (convex_set[]){half, ball}, 1e-11, 1000, work);
    }
    expect_status("status", status[0], NUM_OK, "the moves become small");
    expect_within("x", x, (double[]){0, 1}, 2, 1e-8,
                  "z - (0, 1) = (0.5, 2) = 1.5 (0, 1) + 0.5 (1, 1) is a sum of "
                  "the outward normals at (0, 1), so (0, 1) is nearest");
    expect_status("status, sets swapped", status[1], NUM_OK,
                  "the moves become small");
    expect_within("x, sets swapped", swapped, (double[]){0, 1}, 2, 1e-8,
                  "the intersection does not depend on the order of the sets");
}

Test(dykstra, three_sets)
{
    double *x = output("x", 2), *work = output("work", 8);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    halfspace h[3] = {{{1, 0}, 1}, {{1, 2}, 2}, {{1, 1}, 1.5}};
    convex_set sets[3] = {
        {on_halfspace, &h[0]}, {on_halfspace, &h[1]}, {on_halfspace, &h[2]}};
    const double *z = input("z", 2, (double[]){4, 3});
    ATTEMPT("dykstra of (4, 3) on three halfspaces that meet in (1, 1/2)") {
        *status = (int)dykstra(3, 2, x, cycles, z, sets, 1e-11, 1000, work);
    }
    expect_status("status", *status, NUM_OK, "the moves become small");
    expect_within("x", x, (double[]){1, 0.5}, 2, 1e-9,
                  "every set needs a correction of its own; z - x = (3, 2.5) "
                  "= (1.75) (1, 0) + 1.25 (1, 2)");
}

Test(dykstra, simplex_as_an_intersection)
{
    enum { N = 6 };
    rng r = test_rng(1);
    double z[N], sum = 0, least = 0, along = 0, best = -INFINITY;
    for (int i = 0; i < N; i++)
        z[i] = rng_normal(&r);
    double *x = output("x", N), *work = output("work", 3 * N);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    int *calls = shared(2 * sizeof *calls);
    convex_set sets[2] = {{on_sum_one, &calls[0]}, {on_orthant, &calls[1]}};
    const double *in_z = input("z", N, z);
    ATTEMPT("dykstra of a random point on sum y = 1 and y >= 0") {
        *status = (int)dykstra(2, N, x, cycles, in_z, sets, 1e-11, 20000, work);
    }
    for (int i = 0; i < N; i++) {
        sum += x[i];
        least = fmin(least, x[i]);
        along += (z[i] - x[i]) * x[i];
        best = fmax(best, z[i] - x[i]);
    }
    expect_status("status", *status, NUM_OK, "the moves become small");
    expect_value("sum of x", sum, 1, 1e-8, "x lies on the plane (seed %llu)",
                 test_seed());
    expect_at_least("smallest x_i", least, -1e-8,
                    "x lies in the orthant (seed %llu)", test_seed());
    expect_at_most("max over corners y of (z - x)'(y - x)", best - along, 1e-8,
                   "x is the projection if and only if no corner of the "
                   "simplex makes an acute angle with z - x (seed %llu)",
                   test_seed());
    expect_ints("projections", calls, (int[]){*cycles, *cycles}, 2,
                "each set is projected on once in a cycle");
}

Test(dykstra, waits_through_a_standstill)
{
    double *x = output("x", 2), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    halfspace above = {{-1, -1}, -0.5};
    convex_set sets[2] = {{on_halfspace, &above}, {on_box, NULL}};
    const double *z = input("z", 2, (double[]){-8, 4});
    ATTEMPT("dykstra of (-8, 4) on y_1 + y_2 >= 1/2 and the box [-1, 1]^2") {
        *status = (int)dykstra(2, 2, x, cycles, z, sets, 1e-10, 1000, work);
    }
    expect_status("status", *status, NUM_OK, "the moves become small");
    expect_within("x", x, (double[]){-0.5, 1}, 2, 1e-9,
                  "for the first 20 cycles x returns to the corner (-1, 1), "
                  "while the corrections grow; that is no reason to stop: look "
                  "at the moves inside of the cycle");
}

Test(dykstra, stops_when_the_moves_are_small)
{
    double *x = output("x", 2), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    const double *z = input("z", 2, (double[]){1, 1});
    ATTEMPT("dykstra of (1, 1) on the wedge with tol = 1e-3") {
        *status = (int)dykstra(2, 2, x, cycles, z, wedge, 1e-3, 1000, work);
    }
    expect_status("status", *status, NUM_OK, "the moves become small");
    expect_int("cycles", *cycles, 12,
               "the moves of cycle k have length sqrt(3/2) 2^(1 - k): 1.2e-3 "
               "in cycle 11, 6.0e-4 in cycle 12");
    expect_close("x", x, (double[]){0x1p-12, -0x1p-12}, 2, 1e-9,
                 "after k cycles x is (2^-k, -2^-k)");
}

Test(dykstra, empty_intersection)
{
    double *x = output("x", 2), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    convex_set sets[2] = {{on_halfspace, &diagonal},
                          {on_halfspace, &above_one}};
    const double *z = input("z", 2, (double[]){2, 0});
    ATTEMPT("dykstra of (2, 0) on y_1 + y_2 <= 0 and y_1 + y_2 >= 1") {
        *status = (int)dykstra(2, 2, x, cycles, z, sets, 1e-10, 40, work);
    }
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "the two halfspaces have no common point: x goes back and "
                  "forth between them, the moves do not become small");
    expect_int("cycles", *cycles, 40, "every allowed cycle was run");
}

Test(dykstra, x_may_be_z)
{
    double *z = inout("z", 2, (double[]){1, 1}), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1);
    ATTEMPT("dykstra with x and z the same array, 3 cycles") {
        dykstra(2, 2, z, cycles, z, wedge, 1e-10, 3, work);
    }
    expect_close("x", z, (double[]){0.125, -0.125}, 2, 1e-14,
                 "the contract lets x alias z");
}

Test(dykstra_input, refuses_nan_and_empty_budgets)
{
    double *x = inout("x", 2, (double[]){7, 8}), *work = output("work", 6);
    int *cycles = inout_ints("cycles", 1, (int[]){5}),
        *status = output_ints("status", 4);
    const double *z = input("z", 2, (double[]){1, 1});
    const double *bad = input("z with NaN", 2, (double[]){1, (double)NAN});
    ATTEMPT("dykstra with a NaN in z, tol = -1 and NaN, max_cycles = 0") {
        status[0] = (int)dykstra(2, 2, x, cycles, bad, wedge, 1e-9, 9, work);
        status[1] = (int)dykstra(2, 2, x, cycles, z, wedge, -1, 9, work);
        status[2] =
            (int)dykstra(2, 2, x, cycles, z, wedge, (double)NAN, 9, work);
        status[3] = (int)dykstra(2, 2, x, cycles, z, wedge, 1e-9, 0, work);
    }
    expect_status("status for NaN in z", status[0], NUM_BAD_INPUT,
                  "a point with NaN has no projection");
    expect_status("status for tol = -1", status[1], NUM_BAD_INPUT,
                  "no move is shorter than -1");
    expect_status("status for tol = NaN", status[2], NUM_BAD_INPUT,
                  "tol < 0 is false for NaN: ask for !(tol >= 0)");
    expect_status("status for max_cycles = 0", status[3], NUM_BAD_INPUT,
                  "without a cycle there is no result");
    expect_int("cycles", *cycles, 0, "no cycle was run");
    expect_close("x", x, (double[]){7, 8}, 2, 0,
                 "when the input is refused x stays as it was");
}

Test(dykstra_input, stops_at_nan_from_a_projection)
{
    double *x = output("x", 2), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    convex_set sets[2] = {{on_halfspace, &lower}, {on_nothing, NULL}};
    const double *z = input("z", 2, (double[]){1, 1});
    ATTEMPT("dykstra with a projection that gives NaN") {
        *status = (int)dykstra(2, 2, x, cycles, z, sets, 1e-10, 30, work);
    }
    expect_status("status", *status, NUM_DIVERGED,
                  "moves <= tol is false for NaN, so the loop would go on to "
                  "its limit: ask for isfinite");
    expect_int("cycles", *cycles, 1, "the first cycle shows it");
}
