/* Hidden tests of 4.7 lp_vertices_2d. */
#include "convex_losses.h"
#include "harness.h"
#include "vec.h"

enum { M = 9 };

/* A bounded polygon around a random centre; the rows in random order. */
static void draw(uint64_t stream, double A[2 * M], double b[M], double c[2])
{
    rng r = test_rng(stream);
    double centre[2] = {3 * rng_normal(&r), 3 * rng_normal(&r)};
    int order[M];
    for (int i = 0; i < M; i++)
        order[i] = i;
    rng_shuffle(&r, M, order);
    for (int i = 0; i < M; i++) {
        double angle =
            2 * 3.141592653589793 / M * (order[i] + 0.8 * rng_uniform(&r));
        double size = exp(rng_normal(&r));
        A[2 * i] = size * cos(angle);
        A[2 * i + 1] = size * sin(angle);
        b[i] = vec_dot(2, A + 2 * i, centre) + size * (1 + rng_uniform(&r));
    }
    c[0] = rng_normal(&r);
    c[1] = rng_normal(&r);
}

/*
 * The certificate: x is feasible, and -c is a combination of the rows that hold
 * with equality there, with coefficients >= 0. Then c'z >= c'x for all feasible
 * z. Returns the smaller coefficient, or -INFINITY where no two rows are tight.
 */
static double multipliers(const double x[2], const double A[2 * M],
                          const double b[M], const double c[2])
{
    double best = -INFINITY;
    for (int i = 0; i < M; i++)
        for (int k = i + 1; k < M; k++) {
            const double *p = A + 2 * i, *q = A + 2 * k;
            if (fabs(vec_dot(2, p, x) - b[i]) > 1e-8 * vec_norm2(2, p) ||
                fabs(vec_dot(2, q, x) - b[k]) > 1e-8 * vec_norm2(2, q))
                continue;
            double det = p[0] * q[1] - p[1] * q[0];
            double s = (-c[0] * q[1] + c[1] * q[0]) / det;
            double t = (-p[0] * c[1] + p[1] * c[0]) / det;
            best = fmax(best, fmin(s, t));
        }
    return best;
}

Test(lp_vertices_2d, random_polygons)
{
    enum { CASES = 8 };
    double A0[CASES][2 * M], b0[CASES][M], c0[CASES][2];
    double *x = output("x", 2 * CASES), *value = output("value", CASES);
    int *status = output_ints("status", CASES);
    const double *A[CASES], *b[CASES], *c[CASES];
    for (int k = 0; k < CASES; k++) {
        draw((uint64_t)k + 1, A0[k], b0[k], c0[k]);
        A[k] = input("A", 2 * M, A0[k]);
        b[k] = input("b", M, b0[k]);
        c[k] = input("c", 2, c0[k]);
    }
    ATTEMPT("eight random polygons with up to nine edges") {
        for (int k = 0; k < CASES; k++)
            status[k] =
                (int)lp_vertices_2d(M, x + 2 * k, value + k, c[k], A[k], b[k]);
    }
    for (int k = 0; k < CASES; k++) {
        double worst = -INFINITY;
        for (int i = 0; i < M; i++)
            worst =
                fmax(worst, (vec_dot(2, A0[k] + 2 * i, x + 2 * k) - b0[k][i]) /
                                vec_norm2(2, A0[k] + 2 * i));
        expect_status("status", status[k], NUM_OK, "bounded (seed %llu)",
                      test_seed());
        expect_value("value", value[k], vec_dot(2, c0[k], x + 2 * k), 1e-12,
                     "c'x (seed %llu)", test_seed());
        expect_at_most("worst a_i'x - b_i", worst, 1e-8,
                       "x is feasible (seed %llu)", test_seed());
        expect_at_least("multipliers",
                        multipliers(x + 2 * k, A0[k], b0[k], c0[k]), -1e-9,
                        "-c must be a combination of the tight rows with "
                        "coefficients >= 0, or some feasible point is better "
                        "(seed %llu)",
                        test_seed());
    }
}

Test(lp_vertices_2d, an_unbounded_set_can_have_an_optimum)
{
    double *x = output("x", 2), *value = output("value", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", 6, (double[]){-1, 0, 0, -1, -1, -1});
    const double *b = input("b", 3, (double[]){0, 0, -1});
    const double *c = input("c", 2, (double[]){2, 1});
    ATTEMPT("x >= 0, x_1 + x_2 >= 1, minimise 2 x_1 + x_2") {
        *status = (int)lp_vertices_2d(3, x, value, c, A, b);
    }
    expect_status("status", *status, NUM_OK,
                  "the set has no end, but along its rays c'x rises");
    expect_close("x", x, (double[]){0, 1}, 2, 1e-14,
                 "(1, 0) costs 2, (0, 1) 1");
}

Test(lp_vertices_2d, every_ray_is_tried)
{
    enum { CASES = 4 };
    int *status = output_ints("status", CASES);
    double *x = output("x", 2), *value = output("value", 1);
    const double *A = input("A", 4, (double[]){-1, 0, 0, -1});
    const double *b = input("b", 2, (double[]){0, 0});
    const double *C =
        input("c", 2 * CASES, (double[]){-1, 1, 1, -1, -1, -1, -1, 5});
    ATTEMPT("x >= 0 with c = (-1, 1), (1, -1), (-1, -1), (-1, 5)") {
        for (int k = 0; k < CASES; k++)
            status[k] = (int)lp_vertices_2d(2, x, value, C + 2 * k, A, b);
    }
    for (int k = 0; k < CASES; k++)
        expect_status("status", status[k], NUM_UNBOUNDED,
                      "along one of the two edges c'x falls for ever");
}

Test(lp_vertices_2d, an_empty_set_is_not_unbounded)
{
    double *x = output("x", 2), *value = output("value", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", 6, (double[]){1, 0, -1, 0, 0, -1});
    const double *b = input("b", 3, (double[]){0, -1, 0});
    const double *c = input("c", 2, (double[]){0, -1});
    ATTEMPT("x_1 <= 0, x_1 >= 1, x_2 >= 0, minimise -x_2") {
        *status = (int)lp_vertices_2d(3, x, value, c, A, b);
    }
    expect_status("status", *status, NUM_INFEASIBLE,
                  "(0, 1) would be a ray, but there is no point to start from");
}

/* Four lines through (0.1, 0.7), none of which holds exactly in doubles. */
Test(lp_vertices_2d, rounding_is_forgiven)
{
    double *x = output("x", 2), *value = output("value", 1);
    int *status = output_ints("status", 1);
    double rows[12] = {3, 0, 0, 3, 7, 1, 1, 7, -1, 0, 0, -1}, right[6];
    for (int i = 0; i < 4; i++)
        right[i] = rows[2 * i] * 0.1 + rows[2 * i + 1] * 0.7;
    right[4] = right[5] = 0;
    const double *A = input("A", 12, rows), *b = input("b", 6, right);
    const double *c = input("c", 2, (double[]){-1, -1});
    ATTEMPT("four lines through (0.1, 0.7), minimise -x_1 - x_2") {
        *status = (int)lp_vertices_2d(6, x, value, c, A, b);
    }
    expect_status("status", *status, NUM_OK, "the polygon is not empty");
    expect_close("x", x, (double[]){0.1, 0.7}, 2, 1e-9,
                 "a vertex misses its own lines by a rounding: allow for it");
}

Test(lp_vertices_2d, tolerances_go_with_the_size_of_the_numbers)
{
    double *x = output("x", 4), *value = output("value", 2);
    int *status = output_ints("status", 2);
    const double s = 1e8 / 3, u = 1e-10;
    const double *A =
        input("A", 10, (double[]){-1, 0, 0, -1, 0.7, 0.1, 0.1, 0.7, 0.8, 0.8});
    const double *b = input(
        "b", 10,
        (double[]){0, 0, 0.8 * s, 0.8 * s, 1.6 * s, 0, 0, 0.8 * u, 0.8 * u, u});
    const double *c = input("c", 2, (double[]){-1, -1});
    ATTEMPT("a polygon of size 3e7, and one of size 1e-10") {
        status[0] = (int)lp_vertices_2d(5, x, value, c, A, b);
        status[1] = (int)lp_vertices_2d(5, x + 2, value + 1, c, A, b + 5);
    }
    expect_status("status, large", status[0], NUM_OK, "not empty");
    expect_close("x, large", x, (double[]){s, s}, 2, 1e-9,
                 "three lines meet at (s, s), up to some 1e-8: relative to s "
                 "that is nothing");
    expect_status("status, small", status[1], NUM_OK, "not empty");
    expect_value("value, small", value[1], -1.25 * u, 1e-9,
                 "x_1 + x_2 <= 1.25e-10 cuts the corner off; a tolerance of "
                 "1e-9 would not see that");
}

Test(lp_vertices_2d, rows_of_zeros)
{
    double *x = output("x", 2), *value = output("value", 1);
    int *status = output_ints("status", 2);
    const double *A = input("A", 6, (double[]){-1, 0, 0, 0, 0, -1});
    const double *b = input("b", 6, (double[]){0, 1, 0, 0, -1, 0});
    const double *c = input("c", 2, (double[]){1, 1});
    ATTEMPT("0'x <= 1, and 0'x <= -1") {
        status[0] = (int)lp_vertices_2d(3, x, value, c, A, b);
        status[1] = (int)lp_vertices_2d(3, x, value, c, A, b + 3);
    }
    expect_status("0 <= 1", status[0], NUM_OK, "true for every x");
    expect_close("x", x, (double[]){0, 0}, 2, 1e-15, "the origin is best");
    expect_status("0 <= -1", status[1], NUM_INFEASIBLE, "false for every x");
}

Test(lp_vertices_2d, any_vertex_where_nothing_is_asked)
{
    double *x = output("x", 2), *value = output("value", 1);
    int *status = output_ints("status", 1);
    const double *A = input("A", 4, (double[]){-1, 0, 0, -1});
    const double *b = input("b", 2, (double[]){-3, -4});
    const double *c = input("c", 2, (double[]){0, 0});
    ATTEMPT("x >= (3, 4), c = 0") {
        *status = (int)lp_vertices_2d(2, x, value, c, A, b);
    }
    expect_status("status", *status, NUM_OK, "0 does not fall along any ray");
    expect_close("x", x, (double[]){3, 4}, 2, 1e-15, "the only vertex");
    expect_value("value", *value, 0, 1e-15, "0'x");
}

Test(lp_vertices_2d_input, refuses_parallel_rows_and_nan)
{
    double *x = output("x", 2), *value = output("value", 1);
    int *status = output_ints("status", 3);
    const double *strip = input("A", 4, (double[]){1, 2, -2, -4});
    const double *A = input("A", 4, (double[]){-1, 0, 0, -1});
    const double *b = input("b", 2, (double[]){1, 1});
    const double *c = input("c", 2, (double[]){1, 1});
    const double *bad = input("numbers", 2, (double[]){1, (double)NAN});
    ATTEMPT("a strip; NaN in b; NaN in c") {
        status[0] = (int)lp_vertices_2d(2, x, value, c, strip, b);
        status[1] = (int)lp_vertices_2d(2, x, value, c, A, bad);
        status[2] = (int)lp_vertices_2d(2, x, value, bad, A, b);
    }
    expect_status("a strip", status[0], NUM_BAD_INPUT,
                  "a set that contains a line has no vertex: trying vertices "
                  "says nothing about it");
    expect_status("NaN in b", status[1], NUM_BAD_INPUT, "not a number");
    expect_status("NaN in c", status[2], NUM_BAD_INPUT, "not a number");
}
