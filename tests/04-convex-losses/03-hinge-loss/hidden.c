/* Hidden tests of 4.3 hinge_loss. */
#include "convex_losses.h"
#include "harness.h"
#include "vec.h"

enum { M = 18, N = 3 };

static void draw(uint64_t stream, double X[M * N], double y[M], double w[N])
{
    rng r = test_rng(stream);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = rng_below(&r, 2) ? 1 : -1;
    for (int j = 0; j < N; j++)
        w[j] = rng_normal(&r);
}

Test(hinge_loss, random_data)
{
    double X0[M * N], y0[M], w0[N], expected[N], value = 0;
    draw(1, X0, y0, w0);
    double *g = output("g", N), *f = output("f", 2);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0);
    ATTEMPT("18 samples, 3 features, lambda = 0.3, with and without g") {
        f[0] = hinge_loss(M, N, g, X, y, w, 0.3);
        f[1] = hinge_loss(M, N, NULL, X, y, w, 0.3);
    }
    for (int j = 0; j < N; j++)
        expected[j] = 0.3 * w0[j];
    for (int i = 0; i < M; i++) {
        double slack = 1 - y0[i] * vec_dot(N, X0 + i * N, w0);
        if (slack > 0) {
            value += slack / M;
            vec_axpy(N, expected, X0 + i * N, -y0[i] / M);
        }
    }
    value += 0.15 * vec_dot(N, w0, w0);
    expect_close("f", f, (double[]){value, value}, 2, 1e-13,
                 "mean hinge plus 0.15 |w|^2 (seed %llu)", test_seed());
    expect_close("g", g, expected, N, 1e-13,
                 "the samples below the margin 1, averaged, plus 0.3 w "
                 "(seed %llu)",
                 test_seed());
}

/*
 * At a margin of exactly 1 every c of [-1, 0] gives a subgradient. What they
 * have in common is asked for: f(v) >= f(w) + g'(v - w) on both sides.
 */
Test(hinge_loss, any_subgradient_will_do_at_the_kink)
{
    enum { POINTS = 5 };
    const double at[POINTS] = {-2, 0, 1, 2, 4};
    double *g = output("g", 1), *f = output("f", POINTS);
    const double *X = input("X", 1, (double[]){1}), *y = X;
    const double *w = input("w", POINTS, at);
    ATTEMPT("x = 1, y = 1, at w = 1") {
        hinge_loss(1, 1, g, X, y, w + 2, 0);
        for (int k = 0; k < POINTS; k++)
            f[k] = hinge_loss(1, 1, NULL, X, y, w + k, 0);
    }
    expect_close("f", f, (double[]){3, 1, 0, 0, 0}, POINTS, 1e-15,
                 "max(0, 1 - w) at -2, 0, 1, 2, 4");
    expect_at_least("g", *g, -1,
                    "at the kink g must lie between the slopes -1 and 0");
    expect_at_most("g", *g, 0,
                   "at the kink g must lie between the slopes -1 and 0");
}

Test(hinge_loss, kinks_among_other_samples)
{
    double *g = output("g", 2), *f = output("f", 1);
    const double *X = input("X", 6, (double[]){1, 0, 0, -1, 1, 1});
    const double *y = input("y", 3, (double[]){1, -1, -1});
    const double *w = input("w", 2, (double[]){1, 1});
    ATTEMPT("margins 1, 1 and -2, lambda = 1") {
        *f = hinge_loss(3, 2, g, X, y, w, 1);
    }
    expect_value("f", *f, 2, 1e-15, "(0 + 0 + 3) / 3 + 1/2 (1 + 1)");
    expect_at_least("g[0]", g[0], 1, "1 + (1 + c) / 3 with c of [-1, 0]");
    expect_at_most("g[0]", g[0], 4.0 / 3 + 1e-15,
                   "1 + (1 + c) / 3 with c of [-1, 0]");
    expect_at_least("g[1]", g[1], 1, "1 + (1 + c) / 3 with c of [-1, 0]");
    expect_at_most("g[1]", g[1], 4.0 / 3 + 1e-15,
                   "1 + (1 + c) / 3 with c of [-1, 0]");
}

/* f(v) >= f(w) + g'(v - w) + lambda/2 |v - w|^2: strongly convex. */
Test(hinge_loss, lies_above_its_parabola)
{
    enum { POINTS = 20 };
    double X0[M * N], y0[M], w0[N], V0[POINTS * N], smallest = INFINITY;
    draw(2, X0, y0, w0);
    rng r = test_rng(3);
    for (int k = 0; k < POINTS * N; k++)
        V0[k] = 3 * rng_normal(&r);
    double *g = output("g", N), *f = output("f", POINTS + 1);
    const double *X = input("X", M * N, X0), *y = input("y", M, y0);
    const double *w = input("w", N, w0), *V = input("V", POINTS * N, V0);
    ATTEMPT("f and g at w, f at 20 other points, lambda = 0.5") {
        f[POINTS] = hinge_loss(M, N, g, X, y, w, 0.5);
        for (int k = 0; k < POINTS; k++)
            f[k] = hinge_loss(M, N, NULL, X, y, V + k * N, 0.5);
    }
    for (int k = 0; k < POINTS; k++) {
        double d[N];
        vec_sub(N, d, V0 + k * N, w0);
        double gap =
            f[k] - f[POINTS] - vec_dot(N, g, d) - 0.25 * vec_dot(N, d, d);
        smallest = isnan(gap) ? f[k] : fmin(smallest, gap);
    }
    expect_at_least("smallest f(v) - f(w) - g'(v - w) - lambda/2 |v - w|^2",
                    smallest, -1e-12,
                    "the hinges are convex, and lambda/2 |w|^2 bends f up "
                    "(seed %llu)",
                    test_seed());
}

Test(hinge_loss_input, nan_is_not_lost)
{
    double *f = output("f", 1);
    int *nan = output_ints("f is NaN", 1);
    const double *X = input("X", 2, (double[]){1, (double)NAN});
    const double *y = input("y", 2, (double[]){1, 1});
    const double *w = input("w", 1, (double[]){2});
    ATTEMPT("one of two features is NaN") {
        *f = hinge_loss(2, 1, NULL, X, y, w, 0);
        *nan = isnan(*f) != 0;
    }
    expect_int("f is NaN", *nan, 1,
               "fmax(0, NaN) is 0: unknown data would count as a right answer");
}
