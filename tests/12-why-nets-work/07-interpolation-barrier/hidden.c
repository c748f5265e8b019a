/* Hidden tests of 12.7 interpolation_barrier. */
#include "harness.h"
#include "why_nets_work.h"

/* A few waves, with coefficients in data: sum_j c_j sin(j x_j) + c_j^2. */
static double waves(int n, double g[], const double x[], void *data)
{
    const double *c = data;
    double sum = 0;
    (void)g;
    for (int j = 0; j < n; j++)
        sum += c[j] * sin((j + 1) * x[j]) + c[j] * c[j];
    return sum;
}

Test(interpolation_barrier, follows_the_definition)
{
    enum { CASES = 6, N = 3, MOST = 40 };
    const int points[CASES] = {2, 3, 4, 9, 25, 40};
    rng r = test_rng(1);
    double c[N], from[N * CASES], to[N * CASES];
    for (int j = 0; j < N; j++)
        c[j] = 1 + rng_uniform(&r);
    for (int i = 0; i < N * CASES; i++) {
        from[i] = 2 * rng_normal(&r);
        to[i] = 2 * rng_normal(&r);
    }
    const double *x = input("x", N * CASES, from);
    const double *y = input("y", N * CASES, to);
    double *value = output("value", CASES * MOST);
    double *barrier = output("barrier", CASES), *where = output("where", CASES);
    double *work = output("work", N);
    int *status = output_ints("status", CASES);
    ATTEMPT("waves in three variables, 2 to 40 points") {
        for (int k = 0; k < CASES; k++) {
            objective f = {.n = N, .eval = waves, .data = c};
            status[k] = (int)interpolation_barrier(points[k], value + k * MOST,
                                                   barrier + k, where + k, &f,
                                                   x + k * N, y + k * N, work);
        }
    }
    for (int k = 0; k < CASES; k++) {
        const int last = points[k] - 1;
        double v[MOST], z[N], best = 0, at = 0;
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j < N; j++)
                z[j] = from[k * N + j] +
                       (to[k * N + j] - from[k * N + j]) * i / last;
            v[i] = waves(N, NULL, z, c);
        }
        for (int i = 0; i <= last; i++) {
            const double over = v[i] - (v[0] + (v[last] - v[0]) * i / last);
            if (over > best + 1e-9) {
                best = over;
                at = (double)i / last;
            }
        }
        expect_status("status", status[k], NUM_OK, "%d points", points[k]);
        expect_close("value", value + k * MOST, v, points[k], 1e-12,
                     "%d points from x to y, both included (seed %llu)",
                     points[k], test_seed());
        expect_within("barrier", barrier + k, &best, 1, 1e-9,
                      "%d points: the largest height above the chord "
                      "(seed %llu)",
                      points[k], test_seed());
        expect_within("where", where + k, &at, 1, 1e-9,
                      "%d points: where that is (seed %llu)", points[k],
                      test_seed());
    }
}

/* 0 at the ends, with hills at 1/4 (height 3) and 3/4 (height 5). */
static double two_hills(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    const double t = x[0];
    return t > 0.2 && t < 0.3 ? 3 : t > 0.7 && t < 0.8 ? 5 : 2 * (t - 0.5);
}

Test(interpolation_barrier, the_highest_of_several_hills)
{
    objective f = {.n = 1, .eval = two_hills};
    const double *x = input("x", 2, (double[]){0, 1});
    double *value = output("value", 10), *barrier = output("barrier", 2);
    double *where = output("where", 2), *work = output("work", 1);
    int *status = output_ints("status", 2);
    ATTEMPT("a slope from -1 to 1 with two hills, both ways") {
        status[0] = (int)interpolation_barrier(5, value, barrier, where, &f, x,
                                               x + 1, work);
        status[1] = (int)interpolation_barrier(5, value + 5, barrier + 1,
                                               where + 1, &f, x + 1, x, work);
    }
    expect_close("value", value, (double[]){-1, 3, 0, 5, 1}, 5, 1e-14,
                 "t = 0, 1/4, ..., 1");
    expect_status("status", status[0], NUM_OK, "from 0 to 1");
    expect_close("barrier", barrier, (double[]){4.5, 4.5}, 2, 1e-14,
                 "5 over a chord of 1/2; 3 over a chord of -1/2 is less; the "
                 "same on the way back");
    expect_close("where", where, (double[]){0.75, 0.25}, 2, 1e-15,
                 "t counts from x");
}

Test(interpolation_barrier, the_first_of_equal_hills)
{
    objective f = {.n = 1, .eval = two_hills};
    const double *x = input("x", 1, (double[]){0.25});
    const double *y = input("y", 1, (double[]){0.25});
    double *value = output("value", 5), *barrier = output("barrier", 1);
    double *where = output("where", 1), *work = output("work", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("from a point to itself") {
        *status = (int)interpolation_barrier(5, value, barrier, where, &f, x, y,
                                             work);
    }
    expect_status("status", *status, NUM_OK, "nowhere to go");
    expect_close("value", value, (double[]){3, 3, 3, 3, 3}, 5, 1e-15,
                 "always the same point");
    expect_value("barrier", *barrier, 0, 1e-15, "flat");
    expect_value("where", *where, 0, 0, "the first of equal ones");
}

/* NaN between 0.3 and 0.6, and infinite beyond 0.9. */
static double broken(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)g;
    (void)data;
    return x[0] > 0.9                 ? INFINITY
           : x[0] > 0.3 && x[0] < 0.6 ? (double)NAN
                                      : x[0];
}

Test(interpolation_barrier, a_loss_that_breaks_is_an_infinite_hill)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = broken};
    const double *x = input("x", 1, (double[]){0});
    const double *y = input("y", 1, (double[]){0.8});
    double *value = output("value", 5), *barrier = output("barrier", 1);
    double *where = output("where", 1), *work = output("work", 1);
    int *status = output_ints("status", 1);
    ATTEMPT("NaN at t = 1/2") {
        *status =
            (int)interpolation_barrier(5, value, barrier, where, f, x, y, work);
    }
    expect_status("status", *status, NUM_DIVERGED, "0, 0.2, NaN, 0.6, 0.8");
    expect_value("value after the NaN", value[4], 0.8, 1e-15,
                 "all values are there");
    expect_value("barrier", *barrier, INFINITY, 0, "a NaN is no pass");
    expect_value("where", *where, 0.5, 1e-15, "where it breaks first");
    expect_int("values of f", (int)f->values, 5, "every point is asked");
}

Test(interpolation_barrier_input, refuses_bad_input)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 1, .eval = broken};
    const double *x = input("x", 1, (double[]){0});
    double *value = inout("value", 1, (double[]){7});
    double *barrier = inout("barrier", 1, (double[]){7});
    double *where = inout("where", 1, (double[]){7});
    double *work = output("work", 1);
    int *status = output_ints("status", 2);
    ATTEMPT("1 point, -1 points") {
        status[0] =
            (int)interpolation_barrier(1, value, barrier, where, f, x, x, work);
        status[1] = (int)interpolation_barrier(-1, value, barrier, where, f, x,
                                               x, work);
    }
    expect_status("1 point", status[0], NUM_BAD_INPUT, "a way has two ends");
    expect_status("-1 points", status[1], NUM_BAD_INPUT, "a way has two ends");
    expect_value("barrier", *barrier, 7, 0, "nothing is written");
    expect_int("values of f", (int)f->values, 0, "f is not asked");
}
