/* What the lesson of chapter 06 states, on random problems. */
#include "chol.h"
#include "gradient_descent.h"
#include "problems.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <math.h>

enum { N = 6, STEPS = 400, SEEDS = 5 };

/* bowl: 1/2 x'Ax with eigenvalues from mu to L; the minimum is 0 at 0. */
typedef struct bowl {
    double A[N * N], mu, L;
    quadratic_problem problem;
    objective f;
} bowl;

static void bowl_init(bowl *b, double mu, double L, rng *r)
{
    double lambda[N], work[2 * N];
    for (int i = 0; i < N; i++)
        lambda[i] = i == 0 ? mu : i == 1 ? L : mu + (L - mu) * rng_uniform(r);
    problem_symmetric(N, b->A, lambda, work, r);
    b->mu = mu;
    b->L = L;
    b->problem = (quadratic_problem){.n = N, .A = b->A};
    b->f = problem_quadratic(&b->problem);
}

static void random_start(double x[N], rng *r)
{
    for (int i = 0; i < N; i++)
        x[i] = rng_normal(r);
}

Test(descent_lemma, value_gap_is_at_most_R2_over_c_k)
{
    const double parts[] = {0.3, 1, 1.7}; /* of 1/L */
    for (int seed = 1; seed <= SEEDS; seed++)
        for (int p = 0; p < 3; p++) {
            rng r;
            bowl b;
            double x[N], history[STEPS + 1], work[N];
            int steps;
            rng_seed(&r, (uint64_t)seed);
            bowl_init(&b, 0, 2, &r); /* convex, not strongly */
            random_start(x, &r);
            const double R = vec_norm2(N, x), eta = parts[p] / b.L;
            const double c = eta * (1 - eta * b.L / 2);
            gradient_descent(&b.f, x, history, &steps, eta, 0, STEPS, work);
            for (int k = 1; k <= steps; k++)
                cr_assert(history[k] <= R * R / (c * k),
                          "seed %d, eta L = %g, k = %d", seed, parts[p], k);
        }
}

Test(fixed_step, two_over_mu_plus_L_contracts_by_kappa)
{
    for (int seed = 1; seed <= SEEDS; seed++) {
        rng r;
        bowl b;
        double x[N], history[2], work[N];
        int steps;
        rng_seed(&r, (uint64_t)seed);
        bowl_init(&b, 0.1, 10, &r);
        random_start(x, &r);
        for (int k = 0; k < 50; k++) {
            const double before = vec_norm2(N, x);
            gradient_descent(&b.f, x, history, &steps, 2 / (b.mu + b.L), 0, 1,
                             work);
            cr_assert(vec_norm2(N, x) <= 99.0 / 101 * before * (1 + 1e-12),
                      "seed %d, step %d", seed, k);
        }
    }
}

Test(fixed_step, one_over_L_contracts_the_gap_by_one_minus_one_over_kappa)
{
    rng r;
    bowl b;
    double x[N], history[STEPS + 1], work[N];
    int steps;
    rng_seed(&r, 1);
    bowl_init(&b, 0.5, 8, &r);
    random_start(x, &r);
    gradient_descent(&b.f, x, history, &steps, 1 / b.L, 1e-12, STEPS, work);
    for (int k = 1; k <= steps && history[k] > 1e-20; k++)
        cr_assert(history[k] <= (1 - b.mu / b.L) * history[k - 1], "k = %d", k);
}

Test(fixed_step, beyond_two_over_L_diverges)
{
    double A[] = {1, 0, 0, 3}, x[] = {1, 1}, history[2001], work[2];
    quadratic_problem q = {.n = 2, .A = A};
    objective f = problem_quadratic(&q);
    int steps;
    cr_assert(gradient_descent(&f, x, history, &steps, 1.01 * 2 / 3.0, 1e-9,
                               2000, work) != NUM_OK);
    cr_assert(history[steps] > history[0] || !isfinite(history[steps]));
    x[0] = x[1] = 1;
    cr_assert(gradient_descent(&f, x, history, &steps, 0.99 * 2 / 3.0, 1e-9,
                               2000, work) == NUM_OK);
}

Test(stopping, a_short_gradient_certifies_the_gap)
{
    for (int seed = 1; seed <= 20; seed++) {
        rng r;
        bowl b;
        double x[N], g[N];
        rng_seed(&r, (uint64_t)seed);
        bowl_init(&b, 0.2, 30, &r);
        random_start(x, &r);
        const double gap = objective_value_gradient(&b.f, g, x);
        const double norm = vec_norm2(N, g);
        cr_assert(gap <= norm * norm / (2 * b.mu) * (1 + 1e-12));
        cr_assert(vec_norm2(N, x) <= norm / b.mu * (1 + 1e-12));
    }
}

Test(backtracking_step, is_at_least_2_beta_1_minus_c_over_L)
{
    const double beta = 0.5, c = 0.3, t0 = 5;
    for (int seed = 1; seed <= 20; seed++) {
        rng r;
        bowl b;
        double x[N], g[N], d[N], x_new[N], t;
        rng_seed(&r, (uint64_t)seed);
        bowl_init(&b, 0.5, 20, &r);
        random_start(x, &r);
        const double fx = objective_value_gradient(&b.f, g, x);
        vec_copy(N, d, g);
        vec_scale(N, d, -1);
        cr_assert(backtracking(&b.f, x_new, &t, x, fx, g, d, t0, beta, c) ==
                  NUM_OK);
        cr_assert(t >= 2 * beta * (1 - c) / b.L, "seed %d: t = %g", seed, t);
    }
}

/* Steps of steepest descent with exact steps on diag(1, kappa). */
static int exact_steps(double kappa, double x[2], double factor, double *worst)
{
    const double A[] = {1, 0, 0, kappa};
    const double start = x[0] * x[0] + kappa * x[1] * x[1];
    int k = 0;
    *worst = 0;
    for (double f = start; f > factor * start; k++) {
        const double g[] = {x[0], kappa * x[1]}, d[] = {-g[0], -g[1]};
        double t;
        cr_assert(exact_step(2, &t, A, g, d) == NUM_OK);
        vec_axpy(2, x, d, t);
        const double next = x[0] * x[0] + kappa * x[1] * x[1];
        *worst = fmax(*worst, next / f);
        f = next;
    }
    return k;
}

Test(zigzag, meets_the_bound_from_kappa_1)
{
    double x[] = {100, 1}, worst;
    cr_assert(exact_steps(100, x, 1e-6, &worst) == 346);
    const double q = 99.0 / 101;
    cr_assert(fabs(worst - q * q) <= 1e-12, "worst %.15g", worst);
}

Test(zigzag, no_start_is_worse)
{
    rng r;
    rng_seed(&r, 1);
    for (int k = 0; k < 100; k++) {
        double x[] = {rng_normal(&r), rng_normal(&r)}, worst;
        exact_steps(10, x, 1e-9, &worst);
        cr_assert(worst <= (9.0 / 11) * (9.0 / 11) * (1 + 1e-9), "start %d", k);
    }
}

/* The box [0, 1]^N. */
static void on_box(int n, double p[], const double y[], void *data)
{
    (void)data;
    for (int i = 0; i < n; i++)
        p[i] = y[i] < 0 ? 0 : y[i] > 1 ? 1 : y[i];
}

Test(gradient_mapping, promises_a_decrease_and_certifies_the_gap)
{
    const feasible_set box = {.project = on_box};
    for (int seed = 1; seed <= SEEDS; seed++) {
        rng r;
        bowl b;
        double b0[N], best[N], x[N], p[N], g[N], G[N], work[2 * N];
        double history[4001];
        int steps;
        rng_seed(&r, (uint64_t)seed);
        bowl_init(&b, 0.5, 4, &r);
        for (int i = 0; i < N; i++)
            b0[i] = 3 * rng_normal(&r);
        b.problem.b = b0;
        random_start(best, &r);
        cr_assert(projected_gradient(&b.f, best, history, &steps, &box, 1 / b.L,
                                     1e-10, 4000, work) == NUM_OK);
        const double eta = 0.7 / b.L, least = objective_value(&b.f, best);
        for (int i = 0; i < N; i++)
            x[i] = rng_uniform(&r);
        const double fx = objective_value_gradient(&b.f, g, x);
        vec_add_scaled(N, work, x, g, -eta);
        on_box(N, p, work, NULL);
        vec_sub(N, G, x, p);
        vec_scale(N, G, 1 / eta);
        const double fp = objective_value(&b.f, p), norm = vec_norm2(N, G);
        cr_assert(fp <= fx - eta * (1 - eta * b.L / 2) * norm * norm + 1e-12);
        cr_assert(fp - least <= norm * vec_distance(N, p, best) +
                                    b.L * eta * eta / 2 * norm * norm + 1e-9);
    }
}

Test(subgradient, best_value_keeps_the_bound)
{
    enum { K = 3000 };
    for (int seed = 1; seed <= SEEDS; seed++) {
        rng r;
        double A[2 * N * N], star[N], b[2 * N], x[N], work[2 * N];
        static double history[K + 1];
        int steps;
        rng_seed(&r, (uint64_t)seed);
        random_start(star, &r);
        for (int i = 0; i < 2 * N * N; i++)
            A[i] = rng_normal(&r);
        for (int i = 0; i < 2 * N; i++)
            b[i] = vec_dot(N, A + i * N, star);
        absolute_problem p = {.m = 2 * N, .n = N, .A = A, .b = b};
        objective f = {.n = N, .eval = absolute_eval, .data = &p};
        double G = 0; /* |A's|, s a vector of signs, is at most sum |a_i| */
        for (int i = 0; i < 2 * N; i++)
            G += vec_norm2(N, A + i * N);
        vec_fill(N, x, 0);
        const double R = vec_norm2(N, star);
        subgradient_method(&f, x, history, &steps, R / G, K, work);
        for (int k = 0; k <= steps; k++)
            cr_assert(history[k] <=
                          R * G * (2 + log(k + 1)) / (4 * (sqrt(k + 2) - 1)),
                      "seed %d, k = %d", seed, k);
    }
}

static double x_minus_log(int n, double g[], const double x[], void *data)
{
    (void)n;
    (void)data;
    if (g)
        g[0] = 1 - 1 / x[0];
    return x[0] - log(x[0]);
}

static void x_minus_log_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 1 / (x[0] * x[0]);
}

Test(newton, squares_the_error_of_x_minus_log_x)
{
    objective f = {.n = 1, .eval = x_minus_log, .hessian = x_minus_log_hessian};
    double x = 0.5, x_new, t, tau, work[4];
    for (int k = 0; k < 5; k++) {
        const double error = 1 - x;
        cr_assert(newton_step(&f, &x_new, &t, &tau, &x, work) == NUM_OK);
        cr_assert(t == 1 && tau == 0);
        cr_assert(fabs(1 - x_new - error * error) <= 1e-15, "step %d", k);
        x = x_new;
    }
}
