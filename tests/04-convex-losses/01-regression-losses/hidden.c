/* Hidden tests of 4.1 mse_loss, mae_loss and huber_loss. */
#include "convex_losses.h"
#include "harness.h"
#include "vec.h"

enum { M = 20, N = 3 };

/* A random regression problem; some residuals are large. */
static void draw(uint64_t stream, double X[M * N], double y[M], double w[N])
{
    rng r = test_rng(stream);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int j = 0; j < N; j++)
        w[j] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = vec_dot(N, X + i * N, w) +
               (i % 3 == 0 ? 5 : 0.5) * (rng_normal(&r) + (i % 2));
}

/*
 * The mean of rho and the mean of slope times row, with a residual_loss that
 * stands here only: kind 0 is r^2, 1 is |r|, 2 is Huber's.
 */
static double expected_loss(int kind, double g[N], const double X[M * N],
                            const double y[M], const double w[N], double delta)
{
    double f = 0;
    vec_fill(N, g, 0);
    for (int i = 0; i < M; i++) {
        double r = vec_dot(N, X + i * N, w) - y[i], a = fabs(r);
        double slope = kind == 0 ? 2 * r : r > 0 ? 1 : -1;
        if (kind == 2)
            slope = a < delta ? r : delta * slope;
        f += kind == 0 ? r * r
             : kind == 1
                 ? a
                 : (a < delta ? a * a / 2 : delta * a - delta * delta / 2);
        vec_axpy(N, g, X + i * N, slope / M);
    }
    return f / M;
}

Test(mse_loss, random_data)
{
    double X0[M * N], y0[M], w0[N], expected[N];
    draw(1, X0, y0, w0);
    double *g = output("g", N), *f = output("f", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0);
    ATTEMPT("20 samples, 3 features") {
        *f = mse_loss(M, N, g, X, y, w);
    }
    double value = expected_loss(0, expected, X0, y0, w0, 0);
    expect_value("f", *f, value, 1e-13,
                 "the sum of the squares, divided by m once (seed %llu)",
                 test_seed());
    expect_close("g", g, expected, N, 1e-13, "2/m X'(Xw - y) (seed %llu)",
                 test_seed());
}

Test(mae_loss, random_data)
{
    double X0[M * N], y0[M], w0[N], expected[N];
    draw(2, X0, y0, w0);
    double *g = output("g", N), *f = output("f", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0);
    ATTEMPT("20 samples, 3 features") {
        *f = mae_loss(M, N, g, X, y, w);
    }
    double value = expected_loss(1, expected, X0, y0, w0, 0);
    expect_value("f", *f, value, 1e-13,
                 "the sum of the sizes, divided by m once (seed %llu)",
                 test_seed());
    expect_close("g", g, expected, N, 1e-13, "1/m X'sign(Xw - y) (seed %llu)",
                 test_seed());
}

Test(huber_loss, random_data)
{
    double X0[M * N], y0[M], w0[N], expected[N];
    draw(3, X0, y0, w0);
    double *g = output("g", N), *f = output("f", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0);
    ATTEMPT("20 samples, 3 features, delta = 0.75") {
        *f = huber_loss(M, N, g, X, y, w, 0.75);
    }
    double value = expected_loss(2, expected, X0, y0, w0, 0.75);
    expect_value("f", *f, value, 1e-13,
                 "small residuals by their squares, large ones by their sizes "
                 "(seed %llu)",
                 test_seed());
    expect_close("g", g, expected, N, 1e-13,
                 "1/m X' of the clipped residuals (seed %llu)", test_seed());
}

Test(mae_loss, the_sign_of_zero_is_zero)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 4, (double[]){1, 0, 0, 1});
    const double *y = input("y", 2, (double[]){3, 7});
    const double *w = input("w", 2, (double[]){3, 9});
    ATTEMPT("|w_1 - 3| and |w_2 - 7| at (3, 9)") {
        *f = mae_loss(2, 2, g, X, y, w);
    }
    expect_value("f", *f, 1, 1e-15, "(0 + 2) / 2");
    expect_close("g", g, (double[]){0, 0.5}, 2, 0,
                 "a residual of 0 pulls in no direction: sign(0) = 0");
}

Test(huber_loss, the_pieces_meet)
{
    enum { CASES = 4 };
    const double r[CASES] = {3, 3 + 1e-9, -3, -3 - 1e-9};
    double *g = output("g", CASES), *f = output("f", CASES);
    const double *X = input("X", 1, (double[]){1}), *w = input("w", CASES, r);
    const double *y = input("y", 1, (double[]){0});
    ATTEMPT("residuals of 3 and a hair more, delta = 3") {
        for (int i = 0; i < CASES; i++)
            f[i] = huber_loss(1, 1, g + i, X, y, w + i, 3);
    }
    expect_close("f", f, (double[]){4.5, 4.5 + 3e-9, 4.5, 4.5 + 3e-9}, CASES,
                 1e-14,
                 "at |r| = delta both pieces are delta^2/2: no jump in value");
    expect_close("g", g, (double[]){3, 3, -3, -3}, CASES, 1e-14,
                 "and both slopes are delta: no kink");
}

Test(huber_loss, is_the_square_for_large_delta)
{
    double X0[M * N], y0[M], w0[N], expected[N];
    draw(4, X0, y0, w0);
    double *g = output("g", N), *f = output("f", 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0);
    ATTEMPT("delta = 1000, larger than every residual") {
        *f = huber_loss(M, N, g, X, y, w, 1000);
    }
    double value = expected_loss(0, expected, X0, y0, w0, 0);
    vec_scale(N, expected, 0.5);
    expect_value("f", *f, value / 2, 1e-13, "half the squared loss (seed %llu)",
                 test_seed());
    expect_close("g", g, expected, N, 1e-13, "with half its slope (seed %llu)",
                 test_seed());
}

Test(regression_losses_input, nan_is_not_lost)
{
    double *f = output("f", 3);
    const double *X = input("X", 2, (double[]){1, 1});
    const double *y = input("y", 2, (double[]){1, (double)NAN});
    const double *w = input("w", 1, (double[]){2});
    int *nan = output_ints("f is NaN", 3);
    ATTEMPT("one of two values of y is NaN") {
        f[0] = mse_loss(2, 1, NULL, X, y, w);
        f[1] = mae_loss(2, 1, NULL, X, y, w);
        f[2] = huber_loss(2, 1, NULL, X, y, w, 0.5);
        for (int i = 0; i < 3; i++)
            nan[i] = isnan(f[i]) != 0;
    }
    expect_ints("f is NaN", nan, (int[]){1, 1, 1}, 3,
                "a loss over unknown data is unknown: no comparison may drop "
                "the NaN");
}
