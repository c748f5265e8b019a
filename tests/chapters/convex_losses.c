/*
 * The table of losses and regularisers in chapter 4, cell by cell, with the
 * tools of chapters 2 and 3.
 *
 * "Convex", a bound mu from below and a bound L from above are statements about
 * all points; samples support them and the lesson proves them. Every "no", and
 * that no larger mu and no smaller L would do, is shown by a witness.
 */
#include "convex_functions.h"
#include "convex_losses.h"
#include "hessian_test.h"
#include "losses.h"
#include "rng.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

enum { K = 3, ROWS = 11, SAMPLES = 20000 };
static const double DELTA = 1.5, LAMBDA = 0.7, LAMBDA1 = 0.4;

/*
 * row: one line of the table.
 *   n         number of variables: a residual, a margin, K scores, K weights
 *   convex, strict   yes or no
 *   mu, L     the constants; mu 0: not strongly convex; L INFINITY: not smooth
 *   flat      where, and along which way, the function is straight (if not
 *             strictly convex), or bends least (mu)
 *   steep     where it bends most (L), or has a kink
 */
typedef struct row {
    const char *name;
    objective f;
    int n, convex, strict;
    double mu, L;
    double flat[K], along[K], steep[K], across[K];
} row;

/* ---- the functions ---- */

static double scalar_eval(int n, double g[], const double x[], void *data)
{
    (void)n;
    return loss_value(*(loss_kind *)data, g, x[0], DELTA);
}

/* The loss of one sample with label 0, as a function of its K scores. */
static double softmax_eval(int n, double g[], const double z[], void *data)
{
    const double one = 1;
    const int label = 0;
    double work[K];
    (void)data;
    return softmax_cross_entropy(1, 1, n, g, &one, &label, z, work);
}

/* data[0] |w|_1 + data[1]/2 |w|^2 */
static double norms_eval(int n, double g[], const double w[], void *data)
{
    const double *lambda = data;
    for (int j = 0; g != NULL && j < n; j++)
        g[j] = lambda[0] * ((w[j] > 0) - (w[j] < 0)) + lambda[1] * w[j];
    return lambda[0] * vec_norm1(n, w) + lambda[1] / 2 * vec_dot(n, w, w);
}

static void make_table(row table[ROWS])
{
    static loss_kind kinds[LOSS_KINDS];
    static double ridge[2], lasso[2], elastic[2];
    const row scalars[LOSS_KINDS] = {
        {.convex = 1, .strict = 1, .mu = 2, .L = 2},
        {.convex = 1, .L = INFINITY, .flat = {1}, .steep = {0}},
        {.convex = 1, .L = 1, .flat = {3}, .steep = {0}},
        {.convex = 1, .strict = 1, .L = 0.25, .flat = {40}, .steep = {0}},
        {.convex = 1, .L = INFINITY, .flat = {-3}, .steep = {1}},
        {.convex = 1, .L = 2, .flat = {2}, .steep = {-3}},
        {.L = INFINITY, .flat = {-0.1}, .steep = {1e-9}},
    };
    for (int k = 0; k < LOSS_KINDS; k++) {
        kinds[k] = (loss_kind)k;
        table[k] = scalars[k];
        table[k].name = loss_name(kinds[k]);
        table[k].f =
            (objective){.n = 1, .eval = scalar_eval, .data = &kinds[k]};
        table[k].n = 1;
        table[k].along[0] = table[k].across[0] = 1;
    }
    ridge[1] = elastic[1] = LAMBDA;
    lasso[0] = elastic[0] = LAMBDA1;
    table[7] = (row){.name = "softmax cross-entropy",
                     .f = {.n = K, .eval = softmax_eval},
                     .n = K,
                     .convex = 1,
                     .L = 0.5,
                     .flat = {1, -2, 0.5},
                     .along = {1, 1, 1},
                     .steep = {0, 0, -60},
                     .across = {1, -1, 0}};
    table[8] = (row){.name = "ridge",
                     .f = {.n = K, .eval = norms_eval, .data = ridge},
                     .n = K,
                     .convex = 1,
                     .strict = 1,
                     .mu = LAMBDA,
                     .L = LAMBDA,
                     .along = {1, -2, 1},
                     .across = {1, 1, 0}};
    table[9] = (row){.name = "lasso",
                     .f = {.n = K, .eval = norms_eval, .data = lasso},
                     .n = K,
                     .convex = 1,
                     .L = INFINITY,
                     .flat = {1, -1, 2},
                     .along = {0.5, -0.5, 1},
                     .across = {0, 1, 0}};
    table[10] = (row){.name = "elastic net",
                      .f = {.n = K, .eval = norms_eval, .data = elastic},
                      .n = K,
                      .convex = 1,
                      .strict = 1,
                      .mu = LAMBDA,
                      .L = INFINITY,
                      .flat = {1, -1, 2},
                      .along = {0.5, -0.5, 1},
                      .across = {0, 1, 0}};
}

/* ---- the columns ---- */

static void draw(rng *r, int n, double x[], double y[])
{
    for (int i = 0; i < n; i++) {
        x[i] = 2 * rng_normal(r);
        y[i] = 2 * rng_normal(r);
    }
}

/* 2 (f(x + d) - f(x) - g'd) / |d|^2: between mu and L for all x and d. */
static double bend(row *f, const double x[], const double y[])
{
    double work[K], d = vec_distance(f->n, x, y);
    return 2 * first_order_gap(&f->f, x, y, work) / (d * d);
}

static double bend_along(row *f, const double x[], const double way[],
                         double step)
{
    double y[K];
    vec_add_scaled(f->n, y, x, way, step);
    return bend(f, x, y);
}

Test(table, convex)
{
    row table[ROWS];
    make_table(table);
    for (int k = 0; k < ROWS; k++) {
        row *f = &table[k];
        double x[K], y[K], t, work[K], lo[K], hi[K];
        int tested;
        rng r;
        rng_seed(&r, (uint64_t)k + 1);
        vec_fill(f->n, lo, -5);
        vec_fill(f->n, hi, 5);
        chord_verdict verdict = refute_convex_function(
            &f->f, x, y, &t, &tested, lo, hi, SAMPLES, 1e-12, &r, work);
        if (f->convex)
            cr_expect_eq(verdict, CHORDS_NOT_REFUTED, "%s", f->name);
        else
            cr_expect(verdict == CHORDS_REFUTED &&
                          jensen_gap(&f->f, x, y, t, work) < -0.01,
                      "%s: a witness", f->name);
    }
}

/* Yes: every chord lies above f. No: one chord of length > 0 lies on f. */
Test(table, strictly_convex)
{
    row table[ROWS];
    make_table(table);
    for (int k = 0; k < ROWS; k++) {
        row *f = &table[k];
        double x[K], y[K], work[K];
        rng r;
        rng_seed(&r, (uint64_t)k + 20);
        if (!f->convex)
            continue; /* a witness against convexity is one here too */
        if (!f->strict) {
            vec_add_scaled(f->n, y, f->flat, f->along, 0.5);
            double gap = jensen_gap(&f->f, f->flat, y, 0.5, work);
            cr_expect(fabs(gap) <= 1e-15, "%s is not straight there: %g",
                      f->name, gap);
            continue;
        }
        for (int i = 0; i < SAMPLES; i++) {
            draw(&r, f->n, x, y);
            double gap = jensen_gap(&f->f, x, y, 0.5, work);
            double d = vec_distance(f->n, x, y);
            if (d > 0.01)
                cr_expect(gap > 1e-6 * d * d * exp(-10), "%s: gap %g", f->name,
                          gap);
        }
    }
}

Test(table, strongly_convex)
{
    row table[ROWS];
    make_table(table);
    for (int k = 0; k < ROWS; k++) {
        row *f = &table[k];
        double x[K], y[K];
        rng r;
        rng_seed(&r, (uint64_t)k + 40);
        if (!f->convex) { /* f falls below a tangent */
            cr_expect(bend_along(f, f->flat, f->along, 0.5) < 0, "%s", f->name);
            continue;
        }
        for (int i = 0; i < SAMPLES; i++) {
            draw(&r, f->n, x, y);
            if (vec_distance(f->n, x, y) > 1e-3)
                cr_expect(bend(f, x, y) >= f->mu - 1e-8, "%s: %g", f->name,
                          bend(f, x, y));
        }
        double least = bend_along(f, f->flat, f->along, 0.5);
        cr_expect(fabs(least - f->mu) <= 1e-12,
                  "%s: no larger mu will do, it bends by %g somewhere", f->name,
                  least);
    }
}

Test(table, smooth)
{
    row table[ROWS];
    make_table(table);
    for (int k = 0; k < ROWS; k++) {
        row *f = &table[k];
        double x[K], y[K];
        rng r;
        rng_seed(&r, (uint64_t)k + 60);
        for (int i = 0; i < SAMPLES && isfinite(f->L); i++) {
            draw(&r, f->n, x, y);
            if (vec_distance(f->n, x, y) > 1e-3)
                cr_expect(bend(f, x, y) <= f->L + 1e-8, "%s: %g", f->name,
                          bend(f, x, y));
        }
        /* at a kink the quotient grows like 1/step */
        double step = isfinite(f->L) ? 1e-3 : 1e-6;
        double most = fmax(bend_along(f, f->steep, f->across, step),
                           bend_along(f, f->steep, f->across, -step));
        cr_expect(isfinite(f->L) ? fabs(most - f->L) <= 1e-6 * (1 + f->L)
                                 : most > 1e5,
                  "%s: no smaller L will do, it bends by %g somewhere", f->name,
                  most);
    }
}

/* ---- the same by second derivatives, where there are some ---- */

static double second(double z, void *data)
{
    loss_kind kind = *(loss_kind *)data;
    double e = exp(-fabs(z));
    switch (kind) {
    case LOSS_SQUARED:
        return 2;
    case LOSS_HUBER:
        return fabs(z) <= DELTA;
    case LOSS_LOGISTIC:
        return e / ((1 + e) * (1 + e));
    case LOSS_SQUARED_HINGE:
        return z < 1 ? 2 : 0;
    case LOSS_ABSOLUTE:
    case LOSS_HINGE:
    case LOSS_ZERO_ONE:
        break;
    }
    return 0;
}

static double first_value(double z, void *data)
{
    return loss_value(*(loss_kind *)data, NULL, z, DELTA);
}

Test(table, second_derivatives_of_the_scalar_losses)
{
    const struct {
        loss_kind kind;
        int verdict;
    } cases[] = {
        {LOSS_SQUARED, CURVES_STRICTLY_UP},  {LOSS_HUBER, CURVES_UP},
        {LOSS_LOGISTIC, CURVES_STRICTLY_UP}, {LOSS_SQUARED_HINGE, CURVES_UP},
        {LOSS_ABSOLUTE, CURVES_NOT_AT_ALL},  {LOSS_HINGE, CURVES_NOT_AT_ALL},
        {LOSS_ZERO_ONE, CURVES_NOT_AT_ALL}};
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        loss_kind kind = cases[k].kind;
        const function_1d d2f = {second, &kind}, f = {first_value, &kind};
        double least, most, mu, L;
        loss_constants(kind, &mu, &L);
        int verdict =
            classify_curvature_1d(&least, &most, &d2f, -6, 6, 121, 1e-12);
        cr_expect_eq(verdict, cases[k].verdict, "%s bends %s", loss_name(kind),
                     curves_string(verdict));
        if (isfinite(L))
            cr_expect_eq(second(most, &kind), L, "%s: L", loss_name(kind));
        /* second() is the second derivative, away from where it jumps */
        for (double z = -3.93; z < 4; z += 0.37)
            cr_expect(fabs(second_derivative_1d(&f, z) - second(z, &kind)) <=
                          1e-5,
                      "%s at %g", loss_name(kind), z);
    }
}

/* diag(p) - p p' has the eigenvalue 0 along (1, ..., 1) and none above 1/2. */
Test(table, hessian_of_the_softmax_loss)
{
    objective f = {.n = K, .eval = softmax_eval};
    rng r;
    rng_seed(&r, 80);
    for (int k = 0; k < 200; k++) {
        double z[K], y[K], H[K * K], lambda[K], work[K * K];
        int sweeps;
        draw(&r, K, z, y);
        cr_assert_eq(numeric_hessian(&f, H, z), NUM_OK);
        cr_assert_eq(jacobi_eigenvalues(K, lambda, &sweeps, H, 1e-12, 30, work),
                     NUM_OK);
        cr_expect(fabs(lambda[0]) <= 1e-6, "smallest %g", lambda[0]);
        cr_expect(lambda[1] > 0 && lambda[K - 1] <= 0.5 + 1e-6, "%g, %g",
                  lambda[1], lambda[K - 1]);
    }
}

/* ---- the exercises' losses are those of the table ---- */

Test(table, exercises_have_the_same_losses)
{
    enum { M = 12, N = 3 };
    double X[M * N], y[M], s[M], w[N], g[N], h[N];
    rng r;
    rng_seed(&r, 90);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++) {
        y[i] = 3 * rng_normal(&r);
        s[i] = rng_below(&r, 2) ? 1 : -1;
    }
    for (int j = 0; j < N; j++)
        w[j] = rng_normal(&r);
    for (int k = 0; k < LOSS_KINDS; k++) {
        loss_problem p = {.kind = (loss_kind)k, .m = M, .n = N, .X = X};
        double value;
        p.delta = DELTA;
        p.y = loss_takes_margin(p.kind) ? s : y;
        switch (p.kind) {
        case LOSS_SQUARED:
            value = mse_loss(M, N, g, X, y, w);
            break;
        case LOSS_ABSOLUTE:
            value = mae_loss(M, N, g, X, y, w);
            break;
        case LOSS_HUBER:
            value = huber_loss(M, N, g, X, y, w, DELTA);
            break;
        case LOSS_LOGISTIC:
            value = logistic_loss(M, N, g, X, s, w);
            break;
        case LOSS_HINGE:
            value = hinge_loss(M, N, g, X, s, w, 0);
            break;
        case LOSS_SQUARED_HINGE:
        case LOSS_ZERO_ONE:
        default:
            continue;
        }
        objective f = loss_objective(&p);
        cr_expect(fabs(objective_value_gradient(&f, h, w) - value) <= 1e-13,
                  "%s", loss_name(p.kind));
        cr_expect(vec_distance(N, g, h) <= 1e-13, "%s", loss_name(p.kind));
    }
}
