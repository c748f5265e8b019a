/* What the lesson of chapter 10 states, checked: paths, groups, scaling. */
#include "designs.h"
#include "l1_vs_l2.h"
#include "mat.h"

#include <criterion/criterion.h>

enum { M = DIABETES_M, N = DIABETES_N, POINTS = 100 };
enum { AGE, SEX, BMI, BP, TC, LDL, HDL, TCH, LTG, GLU };

/* What a path needs, and what it cost. */
typedef struct setting {
    int m, cold, sweeps, visits;
    const double *X, *y;
    double alpha, tol;
} setting;

static num_status solve(int n, double w[], double lambda, void *data)
{
    setting *s = data;
    double r[M];
    int sweeps = 0, visits = 0;
    if (s->cold)
        vec_fill(n, w, 0);
    num_status status = s->alpha == 1
                            ? lasso_cd(s->m, n, w, r, &sweeps, &visits, s->X,
                                       s->y, lambda, s->tol, 100000)
                            : elastic_net_cd(s->m, n, w, r, &sweeps, s->X, s->y,
                                             lambda, s->alpha, s->tol, 100000);
    s->sweeps += sweeps;
    s->visits += visits;
    return status;
}

static double X[M * N], y[M];

static void read_all(void)
{
    cr_assert(diabetes(X, y), "lib/data/diabetes.csv cannot be read");
}

TestSuite(paths, .init = read_all);

/* The lambda at which the path of P from top first leaves 0 in weight j. */
static double entry(int j, const double lambdas[], const double W[])
{
    for (int k = 0; k < POINTS; k++)
        if (W[k * N + j] != 0)
            return lambdas[k];
    return 0;
}

Test(paths, order_of_entry_on_diabetes)
{
    double lambdas[POINTS], W[POINTS * N];
    setting s = {.m = M, .X = X, .y = y, .alpha = 1, .tol = 1e-6};
    const path_solver solver = {solve, &s};
    const double top = lambda_max(M, N, X, y, 1);
    cr_expect(fabs(top - 45.16) < 0.005);
    cr_assert_eq(lambda_path(N, POINTS, lambdas, W, top, 1e-3, &solver),
                 NUM_OK);
    const int order[] = {BMI, LTG, BP, HDL, SEX, GLU, TC, TCH, LDL, AGE};
    const double about[] = {45, 44, 21, 15, 6, 4, 3, 0.9, 0.25, 0.25};
    for (int k = 0; k < N; k++) {
        const double lambda = entry(order[k], lambdas, W);
        cr_expect(lambda < 1.1 * about[k] && lambda > 0.85 * about[k],
                  "feature %d enters at %g", order[k], lambda);
    }
    /* hdl leaves and comes back with the other sign */
    cr_expect(W[40 * N + HDL] < -5 && W[(POINTS - 1) * N + HDL] > 1);
    /* every weight of ridge is different from 0 for every lambda */
    static double work[(M + N) * (N + 1)];
    for (int k = 0; k <= 12; k++) {
        double w[N], b;
        cr_assert_eq(ridge(M, N, w, &b, X, y, pow(10, 3 - k / 2.0), work),
                     NUM_OK);
        for (int j = 0; j < N; j++)
            cr_expect(w[j] != 0);
    }
}

Test(paths, weights_that_the_lesson_names)
{
    static double work[(M + N) * (N + 1)];
    const double four[N] = {0, 0, 21.8, 5.6, 0, 0, -1.9, 0, 18.9, 0};
    double w[N] = {0}, r[M], b, dot = 0;
    int sweeps, visits;
    lasso_cd(M, N, w, r, &sweeps, &visits, X, y, 12, 1e-9, 9999);
    for (int j = 0; j < N; j++)
        cr_expect(four[j] == 0 ? w[j] == 0 : fabs(w[j] - four[j]) < 0.05);
    cr_assert_eq(ridge(M, N, w, &b, X, y, 0, work), NUM_OK);
    cr_expect(fabs(w[TC] + 37.7) < 0.05 && fabs(w[LDL] - 22.7) < 0.05);
    for (int i = 0; i < M; i++)
        dot += X[i * N + TC] * X[i * N + LDL] / M;
    cr_expect(fabs(dot - 0.90) < 0.005, "the correlation of tc and ldl");
    vec_fill(N, w, 0);
    elastic_net_cd(M, N, w, r, &sweeps, X, y, 0.0905, 0.5, 1e-6, 9999);
    cr_expect(fabs(w[TC]) < 11 && fabs(w[LDL]) < 4, "the net keeps both small");
}

Test(paths, raw_units_change_the_order)
{
    static double raw[M * N], raw_y[M];
    double lambdas[POINTS], W[POINTS * N];
    cr_assert(diabetes_read(raw, raw_y));
    centre(M, N, raw, raw_y);
    setting s = {.m = M, .X = raw, .y = raw_y, .alpha = 1, .tol = 1e-4};
    const path_solver solver = {solve, &s};
    const double top = lambda_max(M, N, raw, raw_y, 1);
    cr_expect(fabs(top - 564.4) < 0.05);
    cr_assert_eq(lambda_path(N, POINTS, lambdas, W, top, 1e-3, &solver),
                 NUM_OK);
    int before = 0;
    for (int j = 0; j < N; j++)
        before += entry(j, lambdas, W) > entry(LTG, lambdas, W);
    cr_expect_eq(before, 8, "ltg is ninth of ten, not second: %d", before);
    cr_expect(entry(LTG, lambdas, W) < 0.005 * top);
    cr_expect_eq(entry(TC, lambdas, W),
                 entry(BP, lambdas, W) > 0 ? entry(TC, lambdas, W) : -1);
    cr_expect(entry(TC, lambdas, W) > 500, "tc, with deviation 35, is first");
}

Test(paths, pieces_are_straight)
{
    double u[N] = {0}, v[N] = {0}, w[N] = {0}, r[M];
    int sweeps, visits;
    lasso_cd(M, N, u, r, &sweeps, &visits, X, y, 12, 1e-11, 9999);
    lasso_cd(M, N, v, r, &sweeps, &visits, X, y, 8, 1e-11, 9999);
    lasso_cd(M, N, w, r, &sweeps, &visits, X, y, 10, 1e-11, 9999);
    for (int j = 0; j < N; j++) {
        cr_expect((u[j] > 0) == (v[j] > 0) && (u[j] < 0) == (v[j] < 0));
        cr_expect(fabs(w[j] - (u[j] + v[j]) / 2) < 1e-8);
    }
}

Test(paths, warm_starts_save_work)
{
    double lambdas[POINTS], W[POINTS * N];
    setting cold = {.m = M, .cold = 1, .X = X, .y = y, .alpha = 1, .tol = 1e-6};
    setting warm = {.m = M, .X = X, .y = y, .alpha = 1, .tol = 1e-6};
    const path_solver a = {solve, &cold}, b = {solve, &warm};
    const double top = lambda_max(M, N, X, y, 1);
    cr_assert_eq(lambda_path(N, POINTS, lambdas, W, top, 1e-2, &a), NUM_OK);
    cr_assert_eq(lambda_path(N, POINTS, lambdas, W, top, 1e-2, &b), NUM_OK);
    cr_expect(3 * warm.sweeps < 2 * cold.sweeps, "%d and %d sweeps",
              warm.sweeps, cold.sweeps);
    cr_expect(warm.visits < cold.visits);
}

/* ---- groups ---- */

enum { GM = GROUPS_M, GN = GROUPS_N };

Test(groups, correlations)
{
    double G[GM * GN], t[GM], C[GN * GN];
    groups(G, t);
    mat_gram(GM, GN, C, G);
    for (int i = 0; i < GN; i++)
        for (int j = 0; j < GN; j++) {
            const double rho = fabs(C[i * GN + j] / GM);
            cr_expect(i / 3 == j / 3 ? rho > 0.997 : rho < 0.08);
        }
}

Test(groups, lasso_picks_and_elastic_net_shares)
{
    double G[GM * GN], t[GM], w[GN] = {0}, r[GM];
    int sweeps, visits;
    groups(G, t);
    lasso_cd(GM, GN, w, r, &sweeps, &visits, G, t, 2, 1e-9, 99999);
    cr_expect(w[0] == 0 && w[1] < -3.5 && w[2] == 0);
    vec_fill(GN, w, 0);
    elastic_net_cd(GM, GN, w, r, &sweeps, G, t, 2, 0.5, 1e-9, 99999);
    cr_expect(w[0] > 1.1 && w[1] < -1.1 && w[2] > 1.1);
}

/* |w_i - w_j| <= sqrt(2 (1 - rho)) |y| / (lambda (1 - alpha) sqrt m) */
Test(groups, the_bound_of_the_grouping_effect)
{
    double G[GM * GN], t[GM], C[GN * GN], r[GM];
    int sweeps;
    groups(G, t);
    mat_gram(GM, GN, C, G);
    for (int a = 0; a < 3; a++)
        for (int k = 0; k < 5; k++) {
            const double alpha = 0.2 + 0.3 * a, lambda = 4 * pow(0.5, k);
            double w[GN] = {0};
            elastic_net_cd(GM, GN, w, r, &sweeps, G, t, lambda, alpha, 1e-10,
                           99999);
            for (int i = 0; i < GN; i++)
                for (int j = 0; j < i; j++) {
                    if (!(w[i] * w[j] > 0))
                        continue;
                    const double rho = C[i * GN + j] / GM;
                    const double bound = sqrt(2 * (1 - rho)) *
                                         vec_norm2(GM, t) /
                                         (lambda * (1 - alpha) * sqrt(GM));
                    cr_expect(fabs(w[i] - w[j]) <= bound);
                }
        }
}

Test(groups, equal_columns)
{
    const double twice[] = {1, 1, -1, -1}, t[] = {8, -6};
    double r[2], w[2];
    int sweeps, visits;
    /* the lasso: every (s, 5 - s) with 0 <= s <= 5 is a minimiser */
    for (int k = 0; k <= 5; k++) {
        double start[2] = {k, 5 - k}, work[4];
        cr_expect(kkt_violation(2, 2, twice, t, start, 2, work) < 1e-14);
        lasso_cd(2, 2, start, r, &sweeps, &visits, twice, t, 2, 1e-12, 99);
        cr_expect(fabs(start[0] - k) < 1e-14, "where it starts, it stays");
    }
    /* the elastic net: one, from every start */
    for (int k = 0; k <= 5; k++) {
        w[0] = k;
        w[1] = 5 - k;
        elastic_net_cd(2, 2, w, r, &sweeps, twice, t, 2, 0.5, 1e-12, 999);
        cr_expect(fabs(w[0] - 2) < 1e-10 && fabs(w[1] - 2) < 1e-10);
    }
}

/* ---- the elastic net is a lasso with more rows ---- */

Test(groups, elastic_net_by_augmented_lasso)
{
    static double tall[(GM + GN) * GN], long_t[GM + GN];
    double G[GM * GN], t[GM], u[GN] = {0}, v[GN] = {0}, r[GM + GN];
    const double lambda = 1.5, alpha = 0.6;
    const double l1 = lambda * alpha, l2 = lambda * (1 - alpha);
    int sweeps, visits, m = GM + GN;
    groups(G, t);
    vec_copy(GM * GN, tall, G);
    vec_copy(GM, long_t, t);
    for (int j = 0; j < GN; j++)
        tall[(GM + j) * GN + j] = sqrt(GM * l2);
    /* 1/(2m') |...|^2 with m' rows: l1 must be multiplied by m / m' */
    lasso_cd(m, GN, u, r, &sweeps, &visits, tall, long_t, l1 * GM / m, 1e-11,
             99999);
    elastic_net_cd(GM, GN, v, r, &sweeps, G, t, lambda, alpha, 1e-11, 99999);
    cr_expect(vec_distance(GN, u, v) < 1e-8 * vec_norm2(GN, v));
}

/* ---- the table of conventions ---- */

/* Each row's objective is P times a constant, with lambda translated. */
Test(conventions, objectives_are_multiples)
{
    double G[GM * GN], t[GM];
    const double w[GN] = {0.5, -1, 0, 2, 0.25, -0.125};
    const double lambda = 0.7, alpha = 0.3;
    groups(G, t);
    double S = 0;
    for (int i = 0; i < GM; i++)
        S += pow(t[i] - vec_dot(GN, G + i * GN, w), 2);
    const double one = vec_norm1(GN, w), two = vec_dot(GN, w, w);
    const double l1 = lambda * alpha, l2 = lambda * (1 - alpha), m = GM;
    const double P = S / (2 * m) + l1 * one + l2 / 2 * two;
    /* scikit-learn ElasticNet(alpha = lambda, l1_ratio = alpha) */
    const double sk =
        S / (2 * m) + lambda * alpha * one + 0.5 * lambda * (1 - alpha) * two;
    cr_expect(fabs(sk / P - 1) < 1e-14);
    /* scikit-learn Ridge(alpha = m lambda) against our alpha = 0 */
    cr_expect(fabs((S + m * lambda * two) /
                       (2 * m * (S / (2 * m) + lambda / 2 * two)) -
                   1) < 1e-14);
    /* |y - Xw|^2 + a |w|_1 + c |w|^2 with a = 2 m l1, c = m l2 */
    cr_expect(fabs((S + 2 * m * l1 * one + m * l2 * two) / (2 * m * P) - 1) <
              1e-14);
    /* 1/2 |y - Xw|^2 + a |w|_1 with a = m l1, for alpha = 1 */
    cr_expect(
        fabs((S / 2 + m * lambda * one) / (m * (S / (2 * m) + lambda * one)) -
             1) < 1e-14);
    /* glmnet: target divided by its deviation s, weights with it */
    const double s = 77;
    const double scaled =
        S / (s * s) / (2 * m) + l1 / s * (one / s) + l2 / 2 * (two / (s * s));
    cr_expect(fabs(scaled * s * s / P - 1) < 1e-14,
              "glmnet's lambda / s in front of both terms: l1 and s l2");
}
