/* Hidden tests of 11.1 critical_points. */
#include "../results.h"
#include "vec.h"

/* x^2 + y^4, flat to second order along y. */
static double flat(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g) {
        g[0] = 2 * x[0];
        g[1] = 4 * x[1] * x[1] * x[1];
    }
    return x[0] * x[0] + x[1] * x[1] * x[1] * x[1];
}

static void flat_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 2;
    H[1] = H[2] = 0;
    H[3] = 12 * x[1] * x[1];
}

static void minus_log_hessian(int n, double H[], const double x[], void *data)
{
    (void)data;
    vec_fill(n * n, H, 0);
    for (int i = 0; i < n; i++)
        H[i * n + i] = 1 / (x[i] * x[i]);
}

Test(critical_points, distance_decides_what_is_the_same)
{
    objective f = terrain_pass();
    critical_results out = critical_results_new(3, 2);
    const double *starts =
        input("starts", 6, (double[]){0, 1.1, 0, 0.1, 0, -1.1});
    ATTEMPT("the pass from three starts, merge = 1.5") {
        *out.found = critical_points(&f, 3, out.points, out.kinds, out.index,
                                     starts, 1e-10, 1.5, 50, out.work);
    }
    expect_int("result", *out.found, 2,
               "(0, 0) is within 1.5 of (0, 1), (0, -1) is not");
    expect_within("points", out.points, (double[]){0, 1, 0, -1}, 4, 1e-8,
                  "the first of those that are one is kept");
}

Test(critical_points, is_compared_with_all_that_were_found)
{
    objective f = terrain_pass();
    critical_results out = critical_results_new(5, 2);
    const double *starts = input(
        "starts", 10, (double[]){2, 1.2, 0, 0.1, 0, -1.1, 0, 0.9, 1, -0.1});
    ATTEMPT("the pass: up, middle, down, up, middle") {
        *out.found = critical_points(&f, 5, out.points, out.kinds, out.index,
                                     starts, 1e-10, 1e-3, 50, out.work);
    }
    expect_int("result", *out.found, 3,
               "the fourth and the fifth end were found by the first and the "
               "second run");
    expect_ints("index", out.index, (int[]){0, 1, 0}, 3,
                "minimum, saddle, minimum");
}

Test(critical_points, runs_that_do_not_arrive_are_dropped)
{
    objective f = {.n = 1, .eval = minus_log, .hessian = minus_log_hessian};
    critical_results out = critical_results_new(3, 1);
    const double *starts = input("starts", 3, (double[]){3, 1e-3, 0.75});
    ATTEMPT("f = x - log x from 3, 0.001 and 0.75, max_steps = 6") {
        *out.found = critical_points(&f, 3, out.points, out.kinds, out.index,
                                     starts, 1e-10, 1e-3, 6, out.work);
    }
    expect_int("result", *out.found, 1,
               "from 3 the step leads to -3 and on to where nothing is "
               "defined, from 0.001 six steps are not enough; only 0.75 "
               "arrives");
    expect_within("points", out.points, (double[]){1}, 1, 1e-9, "f' = 1 - 1/x");
    expect_int("kind", out.kinds[0], POINT_MINIMUM, "f'' = 1 > 0");
}

Test(critical_points, small_is_measured_against_the_largest_eigenvalue)
{
    objective f = {.n = 2, .eval = flat, .hessian = flat_hessian};
    critical_results out = critical_results_new(1, 2);
    const double *starts = input("starts", 2, (double[]){1, 1});
    ATTEMPT("x^2 + y^4 from (1, 1), tol = 1e-13") {
        *out.found = critical_points(&f, 1, out.points, out.kinds, out.index,
                                     starts, 1e-13, 1e-3, 60, out.work);
    }
    expect_int("result", *out.found, 1, "0 is a critical point");
    expect_int("kind", out.kinds[0], POINT_DEGENERATE,
               "12 y^2 is of the order 1e-8 where the run stops, the other "
               "eigenvalue is 2: second derivatives cannot tell");
    expect_int("index", out.index[0], 0, "none counts as negative");
}

Test(critical_points, flat_directions_are_left_out)
{
    const double A[] = {1, 0, 0, 0};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    critical_results out = critical_results_new(1, 2);
    const double *starts = input("starts", 2, (double[]){3, 5});
    ATTEMPT("f = x^2/2 in two variables from (3, 5)") {
        *out.found = critical_points(&f, 1, out.points, out.kinds, out.index,
                                     starts, 1e-10, 1e-3, 5, out.work);
    }
    expect_int("result", *out.found, 1,
               "where an eigenvalue is 0 its term is left out of the step");
    expect_within("points", out.points, (double[]){0, 5}, 2, 1e-12,
                  "x goes to 0, y stays");
    expect_int("kind", out.kinds[0], POINT_DEGENERATE, "one eigenvalue is 0");
}

Test(critical_points, index_of_random_quadratics)
{
    enum { N = 5 };
    for (int negative = 0; negative <= N; negative++) {
        rng r = test_rng(10 + (uint64_t)negative);
        double A[N * N], lambda[N], b[N], scratch[2 * N], start[N], Ax[N];
        for (int i = 0; i < N; i++) {
            double size = 0.5 + rng_uniform(&r);
            lambda[i] = i < negative ? -size : size;
            b[i] = rng_normal(&r);
            start[i] = rng_normal(&r);
        }
        problem_symmetric(N, A, lambda, scratch, &r);
        quadratic_problem q = {.n = N, .A = A, .b = b};
        objective f = problem_quadratic(&q);
        critical_results out = critical_results_new(1, N);
        const double *starts = input("starts", N, start);
        ATTEMPT("a random quadratic in 5 variables") {
            *out.found =
                critical_points(&f, 1, out.points, out.kinds, out.index, starts,
                                1e-9, 1e-3, 3, out.work);
        }
        expect_int("result", *out.found, 1,
                   "one solution of A x = b (seed %llu)", test_seed());
        mat_vec(N, N, Ax, A, out.points);
        expect_within("A x", Ax, b, N, 1e-9, "x solves A x = b (seed %llu)",
                      test_seed());
        expect_int("index", out.index[0], negative,
                   "so many eigenvalues are negative (seed %llu)", test_seed());
        expect_int("kind", out.kinds[0],
                   negative == 0   ? POINT_MINIMUM
                   : negative == N ? POINT_MAXIMUM
                                   : POINT_SADDLE,
                   "all signs decide, not their product (seed %llu)",
                   test_seed());
    }
}

Test(critical_points, certificates_from_random_starts)
{
    enum { COUNT = 40 };
    rng r = test_rng(1);
    objective f = terrain_himmelblau();
    double from[2 * COUNT], worst = 0, closest = INFINITY;
    for (int i = 0; i < 2 * COUNT; i++)
        from[i] = 10 * rng_uniform(&r) - 5;
    critical_results out = critical_results_new(COUNT, 2);
    const double *starts = input("starts", 2 * COUNT, from);
    ATTEMPT("Himmelblau's function from 40 random starts") {
        *out.found =
            critical_points(&f, COUNT, out.points, out.kinds, out.index, starts,
                            1e-8, 1e-3, 100, out.work);
    }
    int found = *out.found;
    expect_that("result", found >= 1 && found <= 9,
                "%d points found; there are nine (seed %llu)", found,
                test_seed());
    for (int k = 0; k < found && k < COUNT; k++) {
        double g[2];
        objective_gradient(&f, g, out.points + 2 * k);
        worst = fmax(worst, vec_norm2(2, g));
        for (int j = 0; j < k; j++)
            closest = fmin(closest, vec_distance(2, out.points + 2 * k,
                                                 out.points + 2 * j));
    }
    expect_at_most("largest gradient", worst, 1e-8,
                   "each point passed the test (seed %llu)", test_seed());
    expect_that("smallest distance", closest > 1e-3,
                "no point is there twice (seed %llu)", test_seed());
}

Test(critical_points_input, refuses_bad_parameters)
{
    enum { CASES = 7 };
    const double nan = (double)NAN, inf = (double)INFINITY;
    const int count[] = {0, 1, 1, 1, 1, 1, 1};
    const double tol[] = {1e-9, -1, nan, inf, 1e-9, 1e-9, 1e-9};
    const double merge[] = {0, 0, 0, 0, -1, nan, 0};
    const int max_steps[] = {5, 5, 5, 5, 5, 5, -1};
    const char *what[] = {"count = 0",    "tol < 0",   "tol = NaN",
                          "tol = inf",    "merge < 0", "merge = NaN",
                          "max_steps < 0"};
    const double one[] = {1};
    quadratic_problem q = {.n = 1, .A = one};
    objective *f = shared(sizeof *f);
    *f = problem_quadratic(&q);
    int *found = output_ints("result", CASES);
    double *points = inout("points", 1, (double[]){-7});
    double *work = output("work", 5);
    int *kinds = output_ints("kinds", 1), *index = output_ints("index", 1);
    const double *starts = input("starts", 1, (double[]){4});
    ATTEMPT("parameters outside their range") {
        for (int i = 0; i < CASES; i++)
            found[i] =
                critical_points(f, count[i], points, kinds, index, starts,
                                tol[i], merge[i], max_steps[i], work);
    }
    for (int i = 0; i < CASES; i++)
        expect_int(what[i], found[i], 0, "%s: nothing is found", what[i]);
    expect_int("calls of f", (int)f->gradients, 0, "f is not called");
}
