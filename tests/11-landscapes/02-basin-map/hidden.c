/* Hidden tests of 11.2 basin_map. */
#include "../results.h"

/* 1/2 (x^2 + 4 y^2) with its minimum at (1, -2). */
static double bowl(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    double u = x[0] - 1, v = x[1] + 2;
    if (g) {
        g[0] = u;
        g[1] = 4 * v;
    }
    return (u * u + 4 * v * v) / 2;
}

/* The map by another road; minima are taken in order, as the contract says. */
static void twin(objective *f, int rows, int columns, int count, int labels[],
                 const double lo[], const double hi[], const double minima[],
                 double eta, double tol, double radius, int max_steps)
{
    for (int s = 0; s < rows * columns; s++) {
        int i = s / columns, j = s % columns, label = BASIN_UNFINISHED;
        double x[] = {lo[0] + j * (hi[0] - lo[0]) / (columns - 1),
                      lo[1] + i * (hi[1] - lo[1]) / (rows - 1)};
        for (int k = 0; k <= max_steps && label == BASIN_UNFINISHED; k++) {
            double g[2], value = objective_value_gradient(f, g, x);
            double norm = vec_norm2(2, g), least = INFINITY;
            if (!isfinite(value + norm)) {
                label = BASIN_DIVERGED;
            } else if (norm <= tol) {
                label = BASIN_OTHER;
                for (int m = 0; m < count; m++) {
                    double d = vec_distance(2, x, minima + 2 * m);
                    if (d <= radius && d < least) {
                        label = m;
                        least = d;
                    }
                }
            }
            x[0] -= eta * g[0];
            x[1] -= eta * g[1];
        }
        labels[s] = label;
    }
}

Test(basin_map, himmelblau_on_a_wide_grid)
{
    enum { ROWS = 5, COLUMNS = 8 };
    rng r = test_rng(1);
    objective f = terrain_himmelblau();
    int *labels = output_ints("labels", ROWS * COLUMNS), want[ROWS * COLUMNS];
    int *status = output_ints("status", 1);
    const double *lo =
        input("lo", 2, (double[]){-5 + rng_uniform(&r), -5 + rng_uniform(&r)});
    const double *hi =
        input("hi", 2, (double[]){4 + rng_uniform(&r), 4 + rng_uniform(&r)});
    const double *minima = input("minima", 8, himmelblau_minima);
    ATTEMPT("Himmelblau's function, 5 rows, 8 columns, eta = 0.01") {
        *status = (int)basin_map(&f, ROWS, COLUMNS, 4, labels, lo, hi, minima,
                                 0.01, 1e-6, 0.1, 2000);
    }
    twin(&f, ROWS, COLUMNS, 4, want, lo, hi, minima, 0.01, 1e-6, 0.1, 2000);
    expect_status("status", *status, NUM_OK, "it is a map (seed %llu)",
                  test_seed());
    expect_ints("labels", labels, want, ROWS * COLUMNS,
                "row i is x_2, column j is x_1, each from its own start (seed "
                "%llu)",
                test_seed());
}

Test(basin_map, who_has_not_stopped_has_no_label)
{
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 2, .eval = bowl};
    int *labels = output_ints("labels", 6);
    int *status = output_ints("status", 1);
    const double *lo = input("lo", 2, (double[]){1, -2});
    const double *hi = input("hi", 2, (double[]){17, -1});
    const double *minima = input("minima", 2, (double[]){1, -2});
    ATTEMPT("a bowl around (1, -2), eta = 1/4, tol = 1, max_steps = 5") {
        *status =
            (int)basin_map(f, 2, 3, 1, labels, lo, hi, minima, 0.25, 1, 2, 5);
    }
    expect_status("status", *status, NUM_OK, "it is a map");
    expect_ints("labels", labels,
                (int[]){0, BASIN_UNFINISHED, BASIN_UNFINISHED, 0,
                        BASIN_UNFINISHED, BASIN_UNFINISHED},
                6,
                "from a distance of 8 five steps leave 8 (3/4)^5 = 1.9: within "
                "radius, but the gradient is longer than tol");
    expect_int("gradients", (int)f->gradients, 1 + 6 + 6 + 2 + 6 + 6,
               "at most max_steps + 1 points a run, none after it stops");
}

Test(basin_map, the_nearest_within_radius)
{
    objective f = {.n = 2, .eval = bowl};
    int *labels = output_ints("labels", 4), *close = output_ints("labels", 4);
    int *status = output_ints("status", 2);
    const double *lo = input("lo", 2, (double[]){0, -3});
    const double *hi = input("hi", 2, (double[]){2, -1});
    const double *minima = input(
        "minima", 10, (double[]){1, -2.5, 1.25, -2, 0.75, -2, 5, 5, 1, -1.5});
    ATTEMPT("five places are called minima, at distances 0.5, 0.25, 0.25, far "
            "and 0.5") {
        status[0] = (int)basin_map(&f, 2, 2, 5, labels, lo, hi, minima, 0.25,
                                   1e-9, 1, 500);
        status[1] = (int)basin_map(&f, 2, 2, 5, close, lo, hi, minima, 0.25,
                                   1e-9, 0.1, 500);
    }
    expect_status("status", status[0], NUM_OK, "it is a map");
    expect_that("labels, radius 1",
                (labels[0] == 1 || labels[0] == 2) &&
                    (labels[1] == 1 || labels[1] == 2) &&
                    (labels[2] == 1 || labels[2] == 2) &&
                    (labels[3] == 1 || labels[3] == 2),
                "the nearest is minimum 1 or 2, not the first within radius: "
                "got %d %d %d %d",
                labels[0], labels[1], labels[2], labels[3]);
    expect_ints("labels, radius 0.1", close,
                (int[]){BASIN_OTHER, BASIN_OTHER, BASIN_OTHER, BASIN_OTHER}, 4,
                "none is within 0.1 of where the runs stop");
}

Test(basin_map, the_first_of_equals)
{
    objective f = terrain_pass();
    int *labels = output_ints("labels", 4);
    int *status = output_ints("status", 1);
    const double *lo = input("lo", 2, (double[]){0, 1});
    const double *hi = input("hi", 2, (double[]){1, 2});
    const double *minima =
        input("minima", 8, (double[]){9, 9, 0, 1, 0, 1, 0, -1});
    ATTEMPT("minimum 2 is minimum 1 once more") {
        *status = (int)basin_map(&f, 2, 2, 4, labels, lo, hi, minima, 0.1, 1e-6,
                                 0.1, 1000);
    }
    expect_status("status", *status, NUM_OK, "it is a map");
    expect_ints("labels", labels, (int[]){1, 1, 1, 1}, 4,
                "the first of several nearest");
}

Test(basin_map, where_f_is_not_defined)
{
    objective f = {.n = 2, .eval = minus_log};
    int *labels = output_ints("labels", 4);
    int *status = output_ints("status", 1);
    const double *lo = input("lo", 2, (double[]){-1, 0.5});
    const double *hi = input("hi", 2, (double[]){2, 3});
    const double *minima = input("minima", 2, (double[]){1, 1});
    ATTEMPT("f is NaN for x <= 0, eta = 0.1") {
        *status = (int)basin_map(&f, 2, 2, 1, labels, lo, hi, minima, 0.1, 1e-6,
                                 0.1, 1000);
    }
    expect_status("status", *status, NUM_OK, "it is a map");
    expect_ints("labels", labels, (int[]){BASIN_DIVERGED, 0, BASIN_DIVERGED, 0},
                4, "NaN is no way to a minimum");
}

Test(basin_map_input, refuses_bad_parameters)
{
    enum { CASES = 11 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const int rows[] = {1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
    const int columns[] = {2, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2};
    const int count[] = {1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1};
    const double top[] = {1, 1, 1, 0, nan, 1, 1, 1, 1, 1, 1};
    const double eta[] = {1, 1, 1, 1, 1, 0, nan, inf, 1, 1, 1};
    const double tol[] = {1, 1, 1, 1, 1, 1, 1, 1, -1, 1, 1};
    const double radius[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, nan, 1};
    const int max_steps[] = {3, 3, 3, 3, 3, 3, 3, 3, 3, 3, -1};
    const char *what[] = {"rows = 1",     "columns = 1",  "count = 0",
                          "hi = lo",      "hi = NaN",     "eta = 0",
                          "eta = NaN",    "eta = inf",    "tol < 0",
                          "radius = NaN", "max_steps < 0"};
    objective *f = shared(sizeof *f);
    *f = (objective){.n = 2, .eval = bowl};
    int *labels = inout_ints("labels", 4, (int[]){7, 7, 7, 7});
    int *status = output_ints("status", CASES);
    const double *lo = input("lo", 2, (double[]){0, 0});
    const double *minima = input("minima", 2, (double[]){1, -2});
    const double *tops = input("hi", CASES, top);
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++) {
            double hi[] = {1, tops[i]};
            status[i] =
                (int)basin_map(f, rows[i], columns[i], count[i], labels, lo, hi,
                               minima, eta[i], tol[i], radius[i], max_steps[i]);
        }
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_int("calls of f", (int)f->gradients, 0, "f is not called");
    expect_ints("labels", labels, (int[]){7, 7, 7, 7}, 4, "nothing is written");
}
