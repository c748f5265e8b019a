/* Hidden tests of 6.8 lbfgs_direction. */
#include "gradient_descent.h"
#include "harness.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"

enum { N = 6, M = 4 };

/* pairs: M pairs of a random quadratic, y = A s, and a gradient. */
typedef struct pairs {
    double S[M * N], Y[M * N], g[N];
} pairs;

static void draw(pairs *p, uint64_t stream)
{
    rng r = test_rng(stream);
    double A[N * N], lambda[N], scratch[2 * N];
    for (int i = 0; i < N; i++) {
        lambda[i] = 0.5 + 10 * rng_uniform(&r);
        p->g[i] = rng_normal(&r);
    }
    problem_symmetric(N, A, lambda, scratch, &r);
    for (int k = 0; k < M; k++) {
        for (int i = 0; i < N; i++)
            p->S[k * N + i] = rng_normal(&r);
        mat_vec(N, N, p->Y + k * N, A, p->S + k * N);
    }
}

/* The definition: H = (I - rho s y') H (I - rho y s') + rho s s', dense. */
static void dense_direction(int m, double d[N], const double g[N],
                            const double S[], const double Y[])
{
    double H[N * N], left[N * N], right[N * N], product[N * N];
    mat_identity(N, H);
    if (m > 0) {
        const double *s = S + (m - 1) * N, *y = Y + (m - 1) * N;
        vec_scale(N * N, H, vec_dot(N, s, y) / vec_dot(N, y, y));
    }
    for (int k = 0; k < m; k++) {
        const double *s = S + k * N, *y = Y + k * N;
        double rho = 1 / vec_dot(N, s, y);
        mat_identity(N, left);
        mat_add_outer(N, N, left, s, y, -rho);
        mat_transpose(N, N, right, left);
        mat_mul(N, N, N, product, left, H);
        mat_mul(N, N, N, H, product, right);
        mat_add_outer(N, N, H, s, s, rho);
    }
    mat_vec(N, N, d, H, g);
    vec_scale(N, d, -1);
}

Test(lbfgs_direction, equals_the_dense_recursion)
{
    pairs p;
    double want[N];
    draw(&p, 1);
    double *d = output("d", N), *work = output("work", 2 * M);
    int *status = output_ints("status", 1);
    const double *g = input("g", N, p.g);
    const double *S = input("S", M * N, p.S), *Y = input("Y", M * N, p.Y);
    ATTEMPT("four random pairs in six dimensions") {
        *status = (int)lbfgs_direction(N, M, d, g, S, Y, work);
    }
    dense_direction(M, want, p.g, p.S, p.Y);
    expect_status("status", *status, NUM_OK, "all pairs have s'y > 0");
    expect_close("d", d, want, N, 1e-10,
                 "-H g with H formed by the BFGS update, pair by pair from the "
                 "oldest (seed %llu)",
                 test_seed());
    expect_at_most("g'd", vec_dot(N, p.g, d), 0,
                   "H is positive definite, so d goes down (seed %llu)",
                   test_seed());
}

Test(lbfgs_direction, knows_a_quadratic_after_n_pairs)
{
    const double curvature[] = {1, 10, 100};
    double pairs_s[9] = {0}, pairs_y[9] = {0};
    for (int i = 0; i < 3; i++) {
        pairs_s[4 * i] = i + 1;
        pairs_y[4 * i] = curvature[i] * (i + 1);
    }
    double *d = output("d", 3), *work = output("work", 6);
    const double *g = input("g", 3, (double[]){3, 20, 500});
    const double *S = input("S", 9, pairs_s), *Y = input("Y", 9, pairs_y);
    ATTEMPT("one pair along each axis of A = diag(1, 10, 100)") {
        lbfgs_direction(3, 3, d, g, S, Y, work);
    }
    expect_close("d", d, (double[]){-3, -2, -5}, 3, 1e-14,
                 "the Newton direction -A^{-1} g: each pair shows the "
                 "curvature along its axis");
}

Test(lbfgs_direction, leaves_out_pairs_without_positive_curvature)
{
    pairs p;
    double want[N], good_s[2 * N], good_y[2 * N];
    draw(&p, 2);
    vec_copy(N, good_s, p.S);
    vec_copy(N, good_y, p.Y);
    vec_copy(N, good_s + N, p.S + 2 * N);
    vec_copy(N, good_y + N, p.Y + 2 * N);
    vec_scale(N, p.Y + N, -1);   /* s'y < 0 */
    vec_fill(N, p.S + 3 * N, 0); /* s'y = 0, the newest */
    double *d = output("d", N), *work = output("work", 2 * M);
    int *status = output_ints("status", 1);
    const double *g = input("g", N, p.g);
    const double *S = input("S", M * N, p.S), *Y = input("Y", M * N, p.Y);
    ATTEMPT("four pairs, the second with s'y < 0, the newest with s = 0") {
        *status = (int)lbfgs_direction(N, M, d, g, S, Y, work);
    }
    dense_direction(2, want, p.g, good_s, good_y);
    expect_status("status", *status, NUM_OK, "two pairs are left");
    expect_close(
        "d", d, want, N, 1e-10,
        "as if the second and the fourth pair were not there: gamma is "
        "that of the third (seed %llu)",
        test_seed());
}

Test(lbfgs_direction, without_a_usable_pair_it_is_steepest_descent)
{
    double *d = output("d", 2), *work = output("work", 4);
    int *status = output_ints("status", 1);
    const double *g = input("g", 2, (double[]){3, -4});
    const double *S = input("S", 4, (double[]){1, 0, 1, 1});
    const double *Y = input("Y", 4, (double[]){-2, 0, (double)NAN, 1});
    ATTEMPT("one pair with s'y < 0, one with NaN") {
        *status = (int)lbfgs_direction(2, 2, d, g, S, Y, work);
    }
    expect_status("status", *status, NUM_OK, "no pair is left");
    expect_close("d", d, (double[]){-3, 4}, 2, 0,
                 "NaN is not > 0: both pairs are left out, and d = -g");
}

Test(lbfgs_direction, d_may_be_g)
{
    double *g = inout("g", 2, (double[]){1, 2}), *work = output("work", 2);
    int *status = output_ints("status", 1);
    const double *S = input("S", 2, (double[]){1, 1});
    const double *Y = input("Y", 2, (double[]){2, 1});
    ATTEMPT("d and g the same array") {
        *status = (int)lbfgs_direction(2, 1, g, g, S, Y, work);
    }
    expect_status("status", *status, NUM_OK, "the contract allows it");
    expect_close("d", g, (double[]){-0.6, -1.8}, 2, 1e-15,
                 "the same as with two arrays");
}

Test(lbfgs_direction, refuses_a_gradient_that_is_not_finite)
{
    double *d = inout("d", 2, (double[]){-7, -7}), *work = output("work", 2);
    int *status = output_ints("status", 2);
    const double *nan = input("g", 2, (double[]){1, (double)NAN});
    const double *inf = input("g", 2, (double[]){(double)INFINITY, 1});
    const double *S = input("S", 2, (double[]){1, 1});
    const double *Y = input("Y", 2, (double[]){2, 1});
    ATTEMPT("NaN and infinity in g") {
        status[0] = (int)lbfgs_direction(2, 1, d, nan, S, Y, work);
        status[1] = (int)lbfgs_direction(2, 1, d, inf, S, Y, work);
    }
    expect_status("g with NaN", status[0], NUM_BAD_INPUT, "no direction");
    expect_status("g with infinity", status[1], NUM_BAD_INPUT, "no direction");
    expect_close("d", d, (double[]){-7, -7}, 2, 0, "d stays as it was");
}

Test(lbfgs_direction, minimises_rosenbrock)
{
    enum { STEPS = 100, PAIRS = 5 };
    objective f = problem_rosenbrock(2);
    double *x = inout("x", 2, (double[]){-1.2, 1});
    ATTEMPT("L-BFGS with five pairs and backtracking, at most 100 steps") {
        double S[PAIRS * 2], Y[PAIRS * 2], work[2 * PAIRS];
        double g[2], g_new[2], d[2] = {0}, x_new[2], fx, t;
        int m = 0;
        fx = objective_value_gradient(&f, g, x);
        for (int k = 0; k < STEPS && vec_norm2(2, g) > 1e-8; k++) {
            lbfgs_direction(2, m, d, g, S, Y, work);
            double slope = vec_dot(2, g, d);
            for (t = 1; t > 1e-20; t /= 2) {
                vec_add_scaled(2, x_new, x, d, t);
                if (objective_value(&f, x_new) <= fx + 1e-4 * t * slope)
                    break;
            }
            if (m == PAIRS) { /* the oldest pair leaves */
                for (int i = 0; i < 2 * (PAIRS - 1); i++) {
                    S[i] = S[i + 2];
                    Y[i] = Y[i + 2];
                }
                m--;
            }
            fx = objective_value_gradient(&f, g_new, x_new);
            vec_sub(2, S + 2 * m, x_new, x);
            vec_sub(2, Y + 2 * m, g_new, g);
            m++;
            vec_copy(2, x, x_new);
            vec_copy(2, g, g_new);
        }
    }
    /* a property, not a number: where a wrong direction ends is chaotic */
    expect_that("100 steps reach the minimum (1, 1)",
                hypot(x[0] - 1, x[1] - 1) <= 1e-6,
                "gradient descent with backtracking needs 19,000 steps for "
                "this, L-BFGS some fifty");
}
