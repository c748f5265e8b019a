/*
 * Tests of chol_grow.h: after every change R'R is the matrix it stands for, and
 * solutions leave no residual.
 */
#include "chol_grow.h"

#include "rng.h"
#include "support.h"
#include "vec.h"

enum { MOST = 200, STRIDE = MOST + 3, HEIGHT = 2 * MOST };

/* Columns of X, of which those in use[] make up A = Z'Z. */
typedef struct gram {
    double X[MOST][HEIGHT], R[STRIDE * STRIDE], work[STRIDE];
    int height, n, use[MOST];
} gram;

static double inner(const gram *g, int a, int b)
{
    return vec_dot(g->height, g->X[a], g->X[b]);
}

static gram *gram_of(int height, uint64_t seed)
{
    static gram g;
    rng r;
    rng_seed(&r, seed);
    g.height = height;
    g.n = 0;
    for (int a = 0; a < MOST; a++)
        for (int i = 0; i < height; i++)
            g.X[a][i] = rng_normal(&r);
    for (int i = 0; i < STRIDE * STRIDE; i++)
        g.R[i] = NAN; /* what is not written must not be read */
    return &g;
}

static num_status append(gram *g, int column, double tol)
{
    for (int k = 0; k < g->n; k++)
        g->work[k] = inner(g, column, g->use[k]);
    const num_status s =
        chol_append(g->n, g->R, STRIDE, g->work, inner(g, column, column), tol);
    if (s == NUM_OK)
        g->use[g->n++] = column;
    return s;
}

static void expect_factor(const gram *g, const char *what)
{
    double worst = 0;
    for (int a = 0; a < g->n; a++)
        for (int b = a; b < g->n; b++) {
            double sum = 0;
            for (int k = 0; k <= a; k++)
                sum += g->R[k * STRIDE + a] * g->R[k * STRIDE + b];
            const double error = sum - inner(g, g->use[a], g->use[b]);
            worst = isnan(error) ? INFINITY : fmax(worst, fabs(error));
        }
    cr_expect(worst <= 1e-14 * g->height * (1 + g->n),
              "%s, order %d: R'R is off by %g", what, g->n, worst);
}

Test(chol_append, by_hand)
{
    /* [4 2; 2 10] = R'R with R = [2 1; 0 3] */
    double R[4] = {NAN, NAN, NAN, NAN}, a[2] = {2};
    cr_assert_eq(chol_append(0, R, 2, a, 4, 0), NUM_OK);
    a[0] = 2;
    cr_assert_eq(chol_append(1, R, 2, a, 10, 0), NUM_OK);
    cr_expect(R[0] == 2 && R[1] == 1 && R[3] == 3);
    cr_expect(isnan(R[2]), "below the diagonal nothing is written");
    double x[2] = {10, 32}; /* A (1, 3) */
    chol_solve_upper(2, x, R, 2);
    cr_expect(x[0] == 1 && x[1] == 3, "%g, %g", x[0], x[1]);
    chol_remove(2, R, 2, 0);
    cr_expect(within(R[0], sqrt(10), 1e-15), "%g", R[0]);
}

Test(chol_append, grows_to_every_size)
{
    gram *g = gram_of(HEIGHT, 1);
    for (int a = 0; a < MOST; a++) {
        cr_assert_eq(append(g, a, 1e-10), NUM_OK);
        if (a < 20 || a % 30 == 0)
            expect_factor(g, "append");
    }
    expect_factor(g, "append");
}

Test(chol_append, refuses_what_is_dependent)
{
    gram *g = gram_of(HEIGHT, 2);
    for (int a = 0; a < 20; a++)
        cr_assert_eq(append(g, a, 1e-10), NUM_OK);
    vec_copy(HEIGHT, g->X[20], g->X[7]); /* a duplicate */
    vec_fill(HEIGHT, g->X[21], 0);       /* a column of zeros */
    vec_copy(HEIGHT, g->X[22], g->X[3]); /* a sum */
    vec_axpy(HEIGHT, g->X[22], g->X[11], -4);
    g->X[23][5] = NAN;
    g->X[24][5] = INFINITY;
    for (int a = 20; a < 25; a++)
        cr_expect_eq(append(g, a, 1e-10), NUM_NOT_PD, "column %d", a);
    expect_factor(g, "after refusals");
    cr_expect_eq(append(g, 25, 1e-10), NUM_OK, "and goes on");
    expect_factor(g, "after refusals");
}

/* What is refused is a combination of the others: 2 x_3 - 4 x_5. */
Test(chol_solve_back, gives_the_coefficients_of_what_was_refused)
{
    gram *g = gram_of(HEIGHT, 6);
    for (int a = 0; a < 8; a++)
        cr_assert_eq(append(g, a, 1e-10), NUM_OK);
    vec_fill(HEIGHT, g->X[8], 0);
    vec_axpy(HEIGHT, g->X[8], g->X[3], 2);
    vec_axpy(HEIGHT, g->X[8], g->X[5], -4);
    cr_assert_eq(append(g, 8, 1e-10), NUM_NOT_PD);
    chol_solve_back(8, g->work, g->R, STRIDE);
    for (int a = 0; a < 8; a++)
        cr_expect(within(g->work[a],
                         a == 3   ? 2
                         : a == 5 ? -4
                                  : 0,
                         1e-13),
                  "coefficient %d is %g", a, g->work[a]);
}

/* The pivot is the squared distance to the span: here d sin^2 of the angle. */
Test(chol_append, tol_is_a_squared_sine)
{
    for (int k = 0; k < 2; k++) {
        double R[4], a[1];
        cr_assert_eq(chol_append(0, R, 2, a, 1, 0), NUM_OK);
        a[0] = cos(0.01);
        cr_expect_eq(chol_append(1, R, 2, a, 1, k ? 0.99e-4 : 1.01e-4),
                     k ? NUM_OK : NUM_NOT_PD);
    }
}

Test(chol_remove, any_place_any_size)
{
    for (int n = 1; n <= 30; n++)
        for (int k = 0; k < n; k++) {
            gram *g = gram_of(n + 3, (uint64_t)n);
            for (int a = 0; a < n; a++)
                cr_assert_eq(append(g, a, 1e-10), NUM_OK);
            chol_remove(n, g->R, STRIDE, k);
            for (int a = k; a < n - 1; a++)
                g->use[a] = g->use[a + 1];
            g->n--;
            expect_factor(g, "remove");
        }
}

Test(chol_remove, a_long_life)
{
    gram *g = gram_of(HEIGHT, 3);
    rng r;
    int in_use[MOST] = {0};
    rng_seed(&r, 4);
    for (int step = 0; step < 3000; step++) {
        const int a = rng_below(&r, MOST);
        if (!in_use[a]) {
            cr_assert_eq(append(g, a, 1e-10), NUM_OK);
        } else {
            int k = 0;
            while (g->use[k] != a)
                k++;
            chol_remove(g->n, g->R, STRIDE, k);
            g->n--;
            for (; k < g->n; k++)
                g->use[k] = g->use[k + 1];
        }
        in_use[a] = !in_use[a];
    }
    cr_assert(g->n > 50);
    expect_factor(g, "3000 changes");
}

Test(chol_solve_upper, leaves_no_residual)
{
    for (int n = 1; n <= 120; n += n < 8 ? 1 : 28) {
        gram *g = gram_of(n + 20, 5 + (uint64_t)n);
        double x[MOST], b[MOST], largest = 0;
        for (int a = 0; a < n; a++) {
            append(g, a, 1e-10);
            x[a] = b[a] = sin(a + 1);
        }
        chol_solve_upper(n, x, g->R, STRIDE);
        for (int a = 0; a < n; a++) {
            double sum = -b[a];
            for (int c = 0; c < n; c++)
                sum += inner(g, a, c) * x[c];
            largest = fmax(largest, fabs(sum));
        }
        cr_expect(largest <= 1e-14 * n * (n + 20) * (1 + vec_norm_inf(n, x)),
                  "n = %d: residual %g", n, largest);
    }
}
