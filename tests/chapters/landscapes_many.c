/* What chapter 11 states of many dimensions and many starts, tried out. */
#include "eig.h"
#include "landscapes.h"
#include "problems.h"
#include "race.h"
#include "terrain.h"

#include <criterion/criterion.h>
#include <math.h>

static const double pi = 3.141592653589793;

static int within(double actual, double expected, double bound)
{
    return fabs(actual - expected) <= bound; /* false for NaN */
}

/* ---- random symmetric matrices ---- */

Test(random_matrices, two_by_two_is_a_cone)
{
    enum { SAMPLES = 200000 };
    int histogram[3];
    double fraction, work[12];
    rng r;
    rng_seed(&r, 1);
    cr_assert(saddle_fraction(2, histogram, &fraction, SAMPLES, &r, work) ==
              NUM_OK);
    /* five standard deviations */
    cr_assert(within(fraction, sqrt(0.5), 5 * sqrt(0.21 / SAMPLES)));
    cr_assert(within(histogram[0] / (double)SAMPLES, (1 - cos(pi / 4)) / 2,
                     5 * sqrt(0.13 / SAMPLES)));
}

Test(random_matrices, do_not_depend_on_the_basis)
{
    /* (Q'AQ)_00 with Q a rotation has the variance of A_00, which is 2. */
    enum { SAMPLES = 100000 };
    double square = 0, c = cos(0.6), s = sin(0.6);
    rng r;
    rng_seed(&r, 2);
    for (int k = 0; k < SAMPLES; k++) {
        double a = sqrt(2) * rng_normal(&r), b = rng_normal(&r);
        double d = sqrt(2) * rng_normal(&r);
        double turned = c * c * a + 2 * c * s * b + s * s * d;
        square += turned * turned / SAMPLES;
    }
    cr_assert(within(square, 2, 5 * sqrt(8.0 / SAMPLES)));
}

Test(random_matrices, have_both_signs_from_order_six_on)
{
    enum { MOST = 50, SAMPLES = 200 };
    static double work[2 * MOST * (MOST + 1)];
    for (int n = 1; n <= MOST; n++) {
        int histogram[MOST + 1];
        double fraction, mean = 0;
        rng r;
        rng_seed(&r, (uint64_t)n); /* as the picture has it */
        cr_assert(saddle_fraction(n, histogram, &fraction, SAMPLES, &r, work) ==
                  NUM_OK);
        for (int k = 0; k <= n; k++)
            mean += k * (double)histogram[k] / (n * SAMPLES);
        cr_assert(n < 6 || fraction == 1);
        cr_assert(within(mean, 0.5, 0.5 / sqrt(SAMPLES) * 5 / n + 0.02));
    }
}

Test(random_matrices, share_below_a_shift_follows_the_semicircle)
{
    enum { N = 50, SAMPLES = 40, POINTS = 9 };
    static double A[N * N], work[N * (N + 1)];
    double lambda[N], share[POINTS] = {0};
    rng r;
    rng_seed(&r, 3);
    for (int s = 0; s < SAMPLES; s++) {
        for (int i = 0; i < N; i++)
            for (int j = 0; j <= i; j++)
                A[i * N + j] = A[j * N + i] =
                    (i == j ? sqrt(2) : 1) * rng_normal(&r);
        cr_assert(eig_sym_values(N, lambda, A, work) == NUM_OK);
        for (int k = 0; k < POINTS; k++)
            for (int i = 0; i < N; i++)
                share[k] += (lambda[i] / sqrt(N) < -2 + 0.5 * k) /
                            (double)(N * SAMPLES);
    }
    for (int k = 0; k < POINTS; k++) {
        double t = -2 + 0.5 * k;
        cr_assert(within(
            share[k], 0.5 + t * sqrt(4 - t * t) / (4 * pi) + asin(t / 2) / pi,
            0.015));
    }
}

/* ---- matrix factorisation ---- */

enum { N = 4, R = 2, D = N * R, STARTS = 300 };

/* The smallest eigenvalue of the Hessian at x, by its exact Hessian. */
static double smallest(objective *f, const double x[])
{
    double H[D * D], lambda[D], work[D * (D + 1)];
    objective_hessian(f, H, x);
    cr_assert(eig_sym_values(D, lambda, H, work) == NUM_OK);
    return lambda[0];
}

/* kind: a row of the table of the lesson. */
typedef struct kind {
    double value, curvature;
    int index, found;
} kind;

Test(factorisation, the_seven_kinds_of_critical_points)
{
    kind table[] = {{1.25, 0, 0, 0},  {2.5, -1, 1, 0},  {3.5, -3, 2, 0},
                    {4.25, -2, 2, 0}, {5.25, -4, 3, 0}, {6.5, -4, 4, 0},
                    {7.5, -4, 6, 0}};
    const double spectrum[N] = {4, 3, 2, -1};
    static double starts[STARTS * D], points[STARTS * D];
    int kinds[STARTS], index[STARTS];
    double M[N * N], work[D * (D + 4)];
    rng r;
    rng_seed(&r, 1);
    problem_symmetric(N, M, spectrum, work, &r);
    factorization data = {.n = N, .r = R, .M = M};
    objective f = terrain_factorization(&data);
    for (int i = 0; i < STARTS * D; i++)
        starts[i] = (0.2 + i / D % 3 * 0.4) * rng_normal(&r);
    int found = critical_points(&f, STARTS, points, kinds, index, starts, 1e-9,
                                1e-3, 200, work);
    for (int k = 0; k < found; k++) {
        double value = objective_value(&f, points + k * D);
        int row = 0;
        while (row < 7 && !within(value, table[row].value, 1e-6))
            row++;
        cr_assert(row < 7, "a critical value that is none: %g", value);
        table[row].found++;
        cr_assert(
            within(smallest(&f, points + k * D), table[row].curvature, 1e-5));
        cr_assert(index[k] == table[row].index);
    }
    for (int row = 0; row < 7; row++)
        cr_assert(table[row].found > 0);
}

/* The value of the best approximation of rank R with positive eigenvalues. */
static double best_value(const double spectrum[N])
{
    double sum = 0;
    for (int i = 0; i < N; i++)
        sum += i < R && spectrum[i] > 0 ? 0 : spectrum[i] * spectrum[i];
    return sum / 4;
}

/* Many starts, several matrices: what is no strict saddle is global. */
Test(factorisation, every_local_minimum_that_many_starts_find_is_global)
{
    enum { COUNT = 60 };
    const double spectra[][N] = {
        {5, 3, 2, 1}, {2, 1.5, 1, -3}, {3, -1, -2, -2.5}, {-1, -2, -3, -4}};
    static double starts[COUNT * D], points[COUNT * D];
    int kinds[COUNT], index[COUNT];
    double M[N * N], work[D * (D + 4)];
    rng r;
    rng_seed(&r, 2);
    for (int m = 0; m < 4; m++) {
        problem_symmetric(N, M, spectra[m], work, &r);
        factorization data = {.n = N, .r = R, .M = M};
        objective f = terrain_factorization(&data);
        for (int i = 0; i < COUNT * D; i++)
            starts[i] = rng_normal(&r);
        int minima = 0;
        int found = critical_points(&f, COUNT, points, kinds, index, starts,
                                    1e-9, 1e-6, 300, work);
        for (int k = 0; k < found; k++) {
            double value = objective_value(&f, points + k * D);
            if (smallest(&f, points + k * D) > -1e-3) {
                cr_assert(within(value, best_value(spectra[m]), 1e-7));
                minima++;
            } else {
                cr_assert(value > best_value(spectra[m]) + 1e-3);
            }
        }
        cr_assert(minima > 0);
    }
}

Test(factorisation, descent_from_many_starts_reaches_one_value)
{
    const double spectrum[N] = {4, 3, 2, -1};
    double M[N * N], U[D], G[D], work[N * N];
    rng r;
    rng_seed(&r, 3);
    problem_symmetric(N, M, spectrum, U, &r);
    for (int start = 0; start < 100; start++) {
        double value = NAN;
        for (int i = 0; i < D; i++)
            U[i] = rng_normal(&r);
        for (int k = 0; k < 3000; k++) {
            value = factorization_gradient(N, R, G, U, M, work);
            vec_axpy(D, U, G, -0.02);
        }
        cr_assert(within(value, 1.25, 1e-9));
    }
}

/* ---- restarts, noise, annealing ---- */

static void compare(int which, const double medians[RACE_METHODS], int winner)
{
    double q[RACE_METHODS][3];
    for (int method = 0; method < RACE_METHODS; method++) {
        race(which, method, q[method]);
        cr_assert(
            within(q[method][1], medians[method], 0.02 * medians[method]));
    }
    for (int method = 0; method < RACE_METHODS; method++)
        cr_assert(method == winner || q[winner][1] < q[method][0]);
}

Test(race, restarts_win_among_pits)
{
    compare(RACE_PITS, (double[]){4.97, 8.14, 9.72}, RACE_RESTARTS);
}

Test(race, fading_noise_wins_on_ripples)
{
    compare(RACE_RIPPLES, (double[]){19.93, 0.951, 3.13}, RACE_NOISE);
}

Test(race, annealing_wins_on_stairs)
{
    compare(RACE_STAIRS, (double[]){8.375, 21.25, 0}, RACE_ANNEALING);
}
