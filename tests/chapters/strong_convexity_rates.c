/* What chapter 05 states about rates and the PL condition, tried out. */
#include "strong_convexity.h"

#include "dataset.h"
#include "eig.h"
#include "mat.h"
#include "problems.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

static int prints_as(double a, double b, double last_digit)
{
    return fabs(a - b) <= last_digit / 2;
}

/* A step of gradient descent; returns the value before it. */
static double descend(objective *f, double x[], double g[], double eta)
{
    double value = objective_value_gradient(f, g, x);
    vec_axpy(f->n, x, g, -eta);
    return value;
}

/* ---- what is promised ---- */

Test(promises, strongly_convex_quadratics)
{
    enum { N = 7 };
    rng r;
    double A[N * N], spectrum[N] = {0.4, 1, 2, 2, 5, 9, 12}, work[2 * N];
    double g[N], step, rate, t;
    rng_seed(&r, 1);
    problem_symmetric(N, A, spectrum, work, &r);
    quadratic_problem q = {.n = N, .A = A};
    objective f = problem_quadratic(&q);
    cr_assert(best_step_and_rate(&step, &rate, &t, 0.4, 12, 1e-6) == NUM_OK);
    for (int run = 0; run < 20; run++) {
        double x[N], y[N], z[N];
        for (int i = 0; i < N; i++)
            x[i] = y[i] = z[i] = rng_normal(&r);
        double gap = objective_value(&f, x), far = vec_norm2(N, x);
        for (int k = 0; k < 100; k++) {
            double value = descend(&f, x, g, 1.0 / 12);
            cr_expect(value <= 12 * far * far / (2 * k) * (1 + 1e-12));
            cr_expect(value <= pow(1 - 0.4 / 12, k) * gap * (1 + 1e-12));
            cr_expect(vec_norm2(N, y) <= pow(rate, k) * far * (1 + 1e-12));
            cr_expect(descend(&f, y, g, step) <=
                      6 * pow(rate, 2 * k) * far * far * (1 + 1e-12));
        }
    }
}

Test(promises, equality_for_both_extreme_eigenvectors)
{
    const double A[] = {1, 0, 0, 9};
    double x[2] = {3, 3}, g[2], step, rate, t;
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    cr_assert(best_step_and_rate(&step, &rate, &t, 1, 9, 0.1) == NUM_OK);
    for (int k = 0; k < 30; k++) {
        cr_expect(fabs(vec_norm2(2, x) / (pow(rate, k) * 3 * sqrt(2)) - 1) <=
                  1e-12);
        descend(&f, x, g, step);
    }
    for (double eta = 0.01; eta < 0.25; eta += 0.001)
        cr_expect(fmax(fabs(1 - eta), fabs(1 - 9 * eta)) >= rate - 1e-15);
}

Test(promises, the_tables)
{
    const double A[] = {2, 1, 1, 2};
    double x[2] = {2, 0}, y[2] = {2, 0}, g[2];
    const double points[] = {2, 0, 0, -1, 0.5, 0};
    const double slow[] = {4, 0.444, 0.198, 0.088};
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    for (int k = 0; k < 3; k++) {
        cr_expect(vec_distance(2, x, points + 2 * k) <= 1e-15);
        cr_expect(fabs(descend(&f, x, g, 0.5) - 4 / pow(4, k)) <= 1e-15);
    }
    for (int k = 0; k < 4; k++)
        cr_expect(prints_as(descend(&f, y, g, 1.0 / 3), slow[k], 1e-3));

    const double kappa[] = {3, 10, 100, 4.03775053 / 0.00949078161};
    const double steps[] = {20, 69, 691, 2939};
    for (int i = 0; i < 4; i++) {
        double step, rate, t;
        cr_assert(best_step_and_rate(&step, &rate, &t, 1, kappa[i], 1e-6) ==
                  NUM_OK);
        cr_expect(t == steps[i], "kappa = %g: %g steps", kappa[i], t);
    }
    double step, rate, t;
    best_step_and_rate(&step, &rate, &t, 1, 72791.2047 / 0.0766653931, 1e-6);
    cr_expect(prints_as(t, 6.6e6, 1e5));
}

/* history[t] = f(x_t) of a run on breast cancer; returns f* and L. */
static double logistic_run(double lambda, int steps, double history[],
                           double *L, double h[30])
{
    enum { N = 30 };
    csv_error error;
    rng r;
    double mean[N], scale[N], y[569], w[N] = {0}, g[N], mu, kappa;
    double H[N * N], work[2 * N * (N + 1)];
    dataset *train, *test,
        *d = dataset_new_from_csv("lib/data/breast_cancer.csv", DATASET_CLASS,
                                  &error);
    cr_assert(d != NULL);
    rng_seed(&r, 5);
    cr_assert(dataset_split_stratified(&train, &test, d, 0.2, &r) == NUM_OK);
    cr_assert(dataset_fit_scaling(mean, scale, train) == NUM_OK);
    dataset_apply_scaling(train, mean, scale);
    dataset_signs(y, train, 1);
    cr_assert(least_squares_constants(train->m, N, &mu, L, &kappa, train->X,
                                      work) == NUM_OK);
    *L = lambda + *L / 4;
    logistic_problem p = {train->m, N, train->X, y, lambda};
    objective f = problem_logistic(&p);
    for (int t = 0; t < 3000; t++) {
        double value = descend(&f, w, g, 1 / *L);
        if (t <= steps)
            history[t] = value;
    }
    double best = objective_value(&f, w);
    objective_hessian(&f, H, w);
    cr_assert(eig_sym_values(N, h, H, work) == NUM_OK);
    dataset_free(d);
    dataset_free(train);
    dataset_free(test);
    return best;
}

Test(promises, breast_cancer_keeps_them_and_does_better)
{
    double history[401], L, h[30], q, p;
    double best = logistic_run(0.1, 400, history, &L, h);
    cr_expect(prints_as(L, 3.37, 1e-2));
    cr_expect(prints_as(L / 0.1, 34, 1));
    cr_expect(prints_as(h[0], 0.10, 1e-2) && h[0] > 0.1);
    cr_expect(prints_as(h[29], 0.68, 1e-2));
    cr_expect(prints_as(1 - 0.1 / L, 0.970, 1e-3));
    for (int t = 0; t <= 400; t++)
        cr_expect(history[t] - best <=
                  (history[0] - best) * pow(1 - 0.1 / L, t) + 1e-15);
    cr_assert(fit_rate(401, &q, &p, history, best, 100, 1e-13) == RATE_LINEAR);
    cr_expect(prints_as(q, 0.935, 1e-3), "%g", q);
}

Test(reading_a_rate, a_large_kappa_looks_sublinear)
{
    enum { N = 400, STEPS = 10000 };
    static double x[N], lambda[N], history[STEPS + 1];
    double q, p, last = 0;
    for (int i = 0; i < N; i++) {
        lambda[i] = pow(10, -6.0 * i / (N - 1));
        x[i] = 5;
    }
    for (int t = 0; t <= STEPS; t++) {
        history[t] = 0;
        for (int i = 0; i < N; i++) {
            history[t] += lambda[i] * x[i] * x[i] / 2;
            x[i] -= lambda[i] * x[i];
        }
        if (t > 0)
            cr_expect(history[t] <= 25.0 * N / (2.0 * t));
        last = history[t];
    }
    cr_expect(last > 0);
    cr_expect(fit_rate(STEPS + 1, &q, &p, history, 0, 10, 0) == RATE_SUBLINEAR);
    cr_expect(fabs(p - 1) <= 0.02, "p = %g", p);
}

/* ---- PL ---- */

/* A listed point, for pl_constant. */
static void same_point(int n, double x[], rng *r, void *data)
{
    (void)r;
    vec_copy(n, x, data);
}

/* residuals: the data of f(w) = 1/(2m) |Xw - y|^2. */
typedef struct residuals {
    int m;
    const double *X, *y;
} residuals;

static double least_squares(int n, double g[], const double w[], void *data)
{
    const residuals *p = data;
    double sum = 0;
    if (g)
        vec_fill(n, g, 0);
    for (int i = 0; i < p->m; i++) {
        double e = vec_dot(n, p->X + i * n, w) - p->y[i];
        sum += e * e;
        if (g)
            vec_axpy(n, g, p->X + i * n, e / p->m);
    }
    return sum / (2 * p->m);
}

enum { M = 4, N = 9 };

/* Random data; K = XX'/m, its eigenvalues and eigenvectors (rows of V). */
static void wide_problem(double X[M * N], double y[M], double spectrum[M],
                         double V[M * M])
{
    rng r;
    double K[M * M], work[M];
    rng_seed(&r, 7);
    for (int i = 0; i < M * N; i++)
        X[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        y[i] = rng_normal(&r);
    for (int i = 0; i < M; i++)
        for (int j = 0; j < M; j++)
            K[i * M + j] = vec_dot(N, X + i * N, X + j * N) / M;
    cr_assert(eig_sym(M, spectrum, V, K, work) == NUM_OK);
}

Test(pl, the_constant_is_the_smallest_eigenvalue_that_is_not_zero)
{
    double X[M * N], y[M], spectrum[M], V[M * M], w[N], mu, x[N], work[2 * N];
    double G[N * N], all[N], room[N * (N + 1)];
    int tested;
    rng r;
    wide_problem(X, y, spectrum, V);
    mat_gram(M, N, G, X);
    vec_scale(N * N, G, 1.0 / M);
    cr_assert(eig_sym_values(N, all, G, room) == NUM_OK);
    cr_expect(fabs(all[N - M - 1]) <= 1e-13, "n - m eigenvalues are 0");
    cr_expect(fabs(all[N - M] - spectrum[0]) <= 1e-12);

    /* a w with Xw - y along the first eigenvector: w = X'(XX')^-1 (y + v) */
    vec_fill(N, w, 0);
    for (int k = 0; k < M; k++) {
        double c = vec_dot(M, V + k * M, y) + (k == 0);
        for (int i = 0; i < M; i++)
            vec_axpy(N, w, X + i * N, c * V[k * M + i] / (M * spectrum[k]));
    }
    residuals p = {M, X, y};
    objective f = {.n = N, .eval = least_squares, .data = &p};
    const point_sampler S = {same_point, w};
    rng_seed(&r, 1);
    cr_assert(pl_constant(&f, &mu, x, &tested, 0, 1e-9, &S, 1, &r, work) ==
              NUM_OK);
    cr_expect(fabs(mu / spectrum[0] - 1) <= 1e-10, "equality is reached");
}

Test(pl, linear_rate_and_the_solution_of_smallest_norm)
{
    double X[M * N], y[M], spectrum[M], V[M * M], w[N] = {0}, g[N], least[N];
    double before = NAN, factor = NAN;
    wide_problem(X, y, spectrum, V);
    residuals p = {M, X, y};
    objective f = {.n = N, .eval = least_squares, .data = &p};
    double L = spectrum[M - 1], start = objective_value(&f, w);
    for (int t = 0; t < 400; t++) {
        double gap = descend(&f, w, g, 1 / L);
        cr_expect(gap <=
                  start * pow(1 - spectrum[0] / L, t) * (1 + 1e-12) + 1e-28);
        if (gap > 1e-20)
            factor = gap / before;
        before = gap;
    }
    cr_expect(fabs(factor - pow(1 - spectrum[0] / L, 2)) <= 1e-3,
              "the square of what is promised");
    vec_fill(N, least, 0); /* X'(XX')^-1 y */
    for (int k = 0; k < M; k++) {
        double c = vec_dot(M, V + k * M, y);
        for (int i = 0; i < M; i++)
            vec_axpy(N, least, X + i * N, c * V[k * M + i] / (M * spectrum[k]));
    }
    cr_expect(vec_distance(N, w, least) <= 1e-6);
}

Test(pl, a_function_that_is_not_convex)
{
    double best = INFINITY, where = 0, lowest = INFINITY, sinc = INFINITY;
    for (int k = 1; k <= 2000000; k++) {
        double x = k * 1e-5, s = sin(x), slope = 2 * x + 3 * sin(2 * x);
        double p = slope * slope / 2 / (x * x + 3 * s * s);
        if (p < best) {
            best = p;
            where = x;
        }
        lowest = fmin(lowest, 2 + 6 * cos(2 * x));
        sinc = fmin(sinc, s / x);
    }
    cr_expect(best >= 1.0 / 32);
    cr_expect(prints_as(best, 0.1755, 1e-4));
    cr_expect(prints_as(where, 2.20, 1e-2));
    cr_expect(prints_as(lowest, -4, 1e-6));
    cr_expect(prints_as(sinc, -0.217, 1e-3));
    for (double start = -10; start <= 10; start += 0.25) {
        double x = start;
        for (int t = 0; t < 2000; t++)
            x -= (2 * x + 3 * sin(2 * x)) / 8;
        cr_expect(fabs(x) <= 1e-9, "from %g to %g", start, x);
    }
}

Test(pl, not_for_every_convex_function)
{
    for (double x = 1; x > 1e-3; x /= 2)
        cr_expect(fabs(pow(4 * x * x * x, 2) / 2 / pow(x, 4) / (8 * x * x) -
                       1) <= 1e-12);
    double quotient = INFINITY; /* log(1 + exp(-x)): no minimiser, f* = 0 */
    for (double x = 1; x < 30; x++) {
        double slope = 1 / (1 + exp(x)), f = log1p(exp(-x));
        cr_expect(slope * slope / 2 / f < quotient);
        quotient = slope * slope / 2 / f;
    }
    cr_expect(quotient <= 1e-12);
}
