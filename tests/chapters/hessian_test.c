/* What chapter 03 states, tried out. */
#include "hessian_test.h"

#include "eig.h"
#include "mat.h"
#include "problems.h"
#include "rng.h"
#include "vec.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>

/* F = x^3 - 3xy + y^3, the function that goes through the chapter. */
static void folium_hessian(double H[4], double x, double y)
{
    const double at[4] = {6 * x, -3, -3, 6 * y};
    vec_copy(4, H, at);
}

static int classify(int n, const double H[], double lambda[], int *index)
{
    double work[20 * 21];
    return classify_critical_point(n, lambda, index, H, 1e-10, work);
}

static double least_eigenvalue(int n, const double A[])
{
    double lambda[20], work[20 * 21];
    cr_assert_eq(eig_sym_values(n, lambda, A, work), NUM_OK);
    return lambda[0];
}

/* ---- one variable ---- */

static double of_x4(double x, void *data)
{
    (void)data;
    return 12 * x * x;
}

Test(hessian_test, x4_is_strictly_convex_with_a_zero_of_the_curvature)
{
    function_1d d2f = {of_x4, NULL};
    double low, high;
    cr_expect_eq(classify_curvature_1d(&low, &high, &d2f, -1, 1, 21, 1e-9),
                 CURVES_UP);
    cr_expect_eq(low, 0);
    rng r;
    rng_seed(&r, 1);
    for (int k = 0; k < 1000; k++) {
        double x = rng_normal(&r), y = rng_normal(&r);
        double middle = pow((x + y) / 2, 4);
        cr_expect_lt(middle, (pow(x, 4) + pow(y, 4)) / 2, "chord %d", k);
    }
}

static double dip(double x, void *data)
{
    (void)data;
    double u = (x - 0.3) / 0.02;
    return 1 - 3 * exp(-u * u);
}

static void dip_box(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    (void)data;
    interval u = interval_sub(box[0], interval_point(0.3));
    u = interval_mul(u, interval_point(50));
    interval e =
        interval_exp(interval_sub(interval_point(0), interval_square(u)));
    H[0] = interval_sub(interval_point(1), interval_mul(interval_point(3), e));
}

Test(hessian_test, eleven_samples_miss_what_intervals_do_not)
{
    function_1d d2f = {dip, NULL};
    boxed_hessian f = {dip_box, NULL};
    const interval box = {-1, 1};
    static interval work[1002];
    double low, high, mu;
    int boxes;
    cr_expect_eq(classify_curvature_1d(&low, &high, &d2f, -1, 1, 11, 1e-9),
                 CURVES_STRICTLY_UP, "the picture of the missed dip");
    cr_expect_eq(prove_convex_on_box(1, &mu, &boxes, &box, &f, 1000, work),
                 CONVEX_UNKNOWN);
}

/* ---- matrices ---- */

Test(hessian_test, cholesky_by_hand)
{
    const double A[9] = {4, 2, -2, 2, 10, 2, -2, 2, 6};
    const double expected[9] = {2, 0, 0, 1, 3, 0, -1, 1, 2};
    double L[9];
    cr_assert_eq(cholesky(3, L, A), NUM_OK);
    cr_expect_lt(vec_distance(9, L, expected), 1e-15);
}

Test(hessian_test, cholesky_says_the_sign_of_the_smallest_eigenvalue)
{
    enum { N = 8 };
    rng r;
    rng_seed(&r, 2);
    for (int trial = 0; trial < 200; trial++) {
        double A[N * N], L[N * N], lambda[N], work[2 * N];
        for (int i = 0; i < N; i++)
            lambda[i] = rng_normal(&r) + 2;
        problem_symmetric(N, A, lambda, work, &r);
        int pd = vec_min(N, lambda) > 0;
        cr_expect_eq(cholesky(N, L, A) == NUM_OK, pd, "trial %d", trial);
    }
}

/* The determinant of the rows and columns of A (order 3) in a set of bits. */
static int minor_of(const int A[9], int set)
{
    int at[3], k = 0;
    for (int i = 0; i < 3; i++)
        if (set >> i & 1)
            at[k++] = i;
#define A_(i, j) A[3 * at[i] + at[j]]
    if (k == 1)
        return A_(0, 0);
    if (k == 2)
        return A_(0, 0) * A_(1, 1) - A_(0, 1) * A_(1, 0);
    return A_(0, 0) * (A_(1, 1) * A_(2, 2) - A_(1, 2) * A_(2, 1)) -
           A_(0, 1) * (A_(1, 0) * A_(2, 2) - A_(1, 2) * A_(2, 0)) +
           A_(0, 2) * (A_(1, 0) * A_(2, 1) - A_(1, 1) * A_(2, 0));
#undef A_
}

/*
 * All symmetric matrices of order 3 with elements -1, 0, 1, exactly: PSD means
 * that all principal minors are >= 0; leading ones are not enough.
 */
Test(hessian_test, principal_minors_decide_and_leading_ones_do_not)
{
    int fooled = 0, psd = 0;
    for (int code = 0; code < 729; code++) {
        int e[6], A[9], leading = 1, principal = 1;
        double B[9];
        for (int k = 0, c = code; k < 6; k++, c /= 3)
            e[k] = c % 3 - 1;
        const int full[9] = {e[0], e[1], e[2], e[1], e[3],
                             e[4], e[2], e[4], e[5]};
        for (int i = 0; i < 9; i++) {
            A[i] = full[i];
            B[i] = full[i];
        }
        for (int set = 1; set < 8; set++) {
            int bad = minor_of(A, set) < 0;
            principal = principal && !bad;
            if (set == 1 || set == 3 || set == 7)
                leading = leading && !bad;
        }
        int truth = least_eigenvalue(3, B) > -1e-12;
        cr_expect_eq(principal, truth, "matrix %d", code);
        fooled += leading && !truth;
        psd += truth;
    }
    cr_expect_gt(psd, 0);
    cr_expect_gt(fooled, 0, "the counterexamples of the chapter among them");
}

Test(hessian_test, the_two_counterexamples)
{
    const int A[9] = {0, 0, 0, 0, -1, 0, 0, 0, 0};
    const int B[9] = {1, 1, 1, 1, 1, 1, 1, 1, 0};
    cr_expect(minor_of(A, 1) == 0 && minor_of(A, 3) == 0);
    cr_expect(minor_of(B, 1) == 1 && minor_of(B, 3) == 0);
    cr_expect(minor_of(B, 7) == 0 && minor_of(B, 6) == -1);
    const double b[9] = {1, 1, 1, 1, 1, 1, 1, 1, 0}, v[3] = {0, 1, -1};
    double bv[3];
    mat_vec(3, 3, bv, b, v);
    cr_expect_eq(vec_dot(3, v, bv), -1);
    cr_expect_lt(least_eigenvalue(3, b), -0.1);
}

Test(hessian_test, jacobi_by_hand_and_its_invariants)
{
    const double A[4] = {1, 2, 2, -2};
    double lambda[12], work[144], B[144];
    int sweeps;
    cr_assert_eq(jacobi_eigenvalues(2, lambda, &sweeps, A, 1e-14, 30, work),
                 NUM_OK);
    cr_expect(fabs(lambda[0] + 3) < 1e-14 && fabs(lambda[1] - 2) < 1e-14);
    rng r;
    rng_seed(&r, 3);
    for (int i = 0; i < 12; i++)
        for (int j = 0; j <= i; j++)
            B[12 * i + j] = B[12 * j + i] = rng_normal(&r);
    double before = INFINITY, size = vec_norm2(144, B);
    for (int k = 0; k < 8; k++) {
        (void)jacobi_eigenvalues(12, lambda, &sweeps, B, 1e-15, k, work);
        /* rotations keep |A|_F, so what is off the diagonal is the rest */
        double off2 = size * size - vec_dot(12, lambda, lambda);
        cr_expect_lt(off2, before + 1e-12, "off(A) falls in sweep %d", k);
        before = off2;
    }
    cr_expect_lt(fabs(before), 1e-11, "and comes to 0");
}

/* ---- critical points ---- */

Test(hessian_test, the_critical_points_of_the_folium)
{
    double H[4], lambda[2];
    int index;
    folium_hessian(H, 0, 0);
    cr_expect_eq(classify(2, H, lambda, &index), CRITICAL_SADDLE);
    cr_expect(fabs(lambda[0] + 3) < 1e-14 && fabs(lambda[1] - 3) < 1e-14);
    folium_hessian(H, 1, 1);
    cr_expect_eq(classify(2, H, lambda, &index), CRITICAL_MINIMUM);
    cr_expect(fabs(lambda[0] - 3) < 1e-14 && fabs(lambda[1] - 9) < 1e-14);
}

Test(hessian_test, the_folium_is_convex_where_xy_exceeds_a_quarter)
{
    rng r;
    rng_seed(&r, 4);
    for (int k = 0; k < 2000; k++) {
        double x = 4 * rng_uniform(&r) - 2, y = 4 * rng_uniform(&r) - 2, H[4];
        folium_hessian(H, x, y);
        cr_expect_eq(least_eigenvalue(2, H) >= 0, x > 0 && x * y >= 0.25,
                     "at %g, %g", x, y);
    }
}

Test(hessian_test, himmelblau_has_four_minima_four_saddles_one_maximum)
{
    double at[9][2] = {{3, 2},       {-2.8, 3.1},  {-3.8, -3.3},
                       {3.6, -1.8},  {-0.3, -0.9}, {3.4, 0.1},
                       {-3.1, -0.1}, {0.1, 2.9},   {-0.1, -2}};
    int count[CRITICAL_BAD_INPUT + 1] = {0};
    for (int k = 0; k < 9; k++) {
        double H[4], lambda[2], g = 1;
        int index;
        for (int step = 0; step < 30; step++) {
            double x = at[k][0], y = at[k][1];
            double a = x * x + y - 11, b = x + y * y - 7;
            double gx = 4 * x * a + 2 * b, gy = 2 * a + 4 * y * b;
            H[0] = 4 * a + 8 * x * x + 2;
            H[1] = H[2] = 4 * (x + y);
            H[3] = 4 * b + 8 * y * y + 2;
            double det = H[0] * H[3] - H[1] * H[1];
            at[k][0] -= (H[3] * gx - H[1] * gy) / det;
            at[k][1] -= (H[0] * gy - H[1] * gx) / det;
            g = hypot(gx, gy);
        }
        cr_expect_lt(g, 1e-10, "point %d is critical", k);
        count[classify(2, H, lambda, &index)]++;
    }
    cr_expect(count[CRITICAL_MINIMUM] == 4 && count[CRITICAL_SADDLE] == 4 &&
              count[CRITICAL_MAXIMUM] == 1);
}

/* ---- differences ---- */

static double root(double x, void *data)
{
    (void)data;
    return x / sqrt(1 + x * x);
}

/* The errors at the promised steps are near the best that any step gives. */
Test(hessian_test, the_steps_are_near_the_bottom_of_the_v)
{
    function_1d f = {root, NULL};
    double x = 0.7, q = 1 + x * x, best1 = 1, best2 = 1;
    double d1 = 1 / (q * sqrt(q)), d2 = -3 * x / (q * q * sqrt(q));
    for (int k = 0; k < 400; k++) {
        double h = pow(10, -k / 25.0);
        h = (x + h) - x;
        if (h == 0)
            break;
        double up = root(x + h, NULL), down = root(x - h, NULL);
        double e1 = fabs((up - down) / (2 * h) - d1);
        double e2 = fabs((up - 2 * root(x, NULL) + down) / (h * h) - d2);
        if (h > 1e-10) /* smaller steps are right by accident only */
            best1 = fmin(best1, fmax(e1, DBL_EPSILON / h));
        best2 = fmin(best2, fmax(e2, DBL_EPSILON / (h * h)));
    }
    cr_expect_lt(fabs(derivative_1d(&f, x) - d1), 5 * best1);
    cr_expect_lt(fabs(second_derivative_1d(&f, x) - d2), 5 * best2);
    cr_expect_lt(best1, 3 * pow(DBL_EPSILON, 2.0 / 3));
    cr_expect_lt(best2, 3 * sqrt(DBL_EPSILON));
}

static double exponential(double x, void *data)
{
    (void)data;
    return exp(x);
}

Test(hessian_test, the_balance_worked_out_for_exp)
{
    double h = 1e-5, m = exp(1);
    double error = fabs((exponential(1 + h, NULL) - exponential(1 - h, NULL)) /
                            ((1 + h) - (1 - h)) -
                        m);
    cr_expect_lt(error, h * h * m / 6 * 1.001 + DBL_EPSILON * m / h);
    double h3 = cbrt(3 * DBL_EPSILON); /* the optimum with all M equal */
    double at = DBL_EPSILON / h3 + h3 * h3 / 6;
    cr_expect_lt(fabs(at - 1.5 * DBL_EPSILON / h3), 1e-6 * at);
    double h4 = pow(48 * DBL_EPSILON, 0.25);
    at = 4 * DBL_EPSILON / (h4 * h4) + h4 * h4 / 12;
    cr_expect_lt(fabs(at - 2 * sqrt(DBL_EPSILON / 3)), 1e-6 * at);
    for (double s = 0.9; s < 1.2; s += 0.2) { /* it is a minimum */
        double k = s * h3;
        cr_expect_gt(DBL_EPSILON / k + k * k / 6, 1.5 * DBL_EPSILON / h3);
        k = s * h4;
        cr_expect_gt(4 * DBL_EPSILON / (k * k) + k * k / 12, at);
    }
}

Test(hessian_test, hyperdual_cube_by_hand)
{
    hyperdual x = {2, 1, 1, 0}, square = hyperdual_mul(x, x);
    hyperdual cube = hyperdual_mul(x, square);
    cr_expect(square.f == 4 && square.d1 == 4 && square.d12 == 2);
    cr_expect(cube.f == 8 && cube.d1 == 12 && cube.d2 == 12 && cube.d12 == 12);
}

/* ---- the proof ---- */

static void folium_box(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    (void)data;
    H[0] = interval_mul(interval_point(6), box[0]);
    H[3] = interval_mul(interval_point(6), box[1]);
    H[1] = H[2] = interval_point(-3);
}

static void needs_cuts(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    int *parts = data;
    interval x = box[0];
    H[0] =
        interval_add(interval_sub(interval_mul(x, x), x), interval_point(0.3));
    *parts += H[0].lo >= 0;
}

static void square_written_out(int n, interval H[], const interval box[],
                               void *data)
{
    (void)n;
    (void)data;
    interval x = box[0], twice = interval_add(x, x);
    H[0] = interval_add(interval_sub(interval_mul(x, x), twice),
                        interval_point(1));
}

static void not_dominant(int n, interval H[], const interval box[], void *data)
{
    (void)n;
    (void)box;
    (void)data;
    H[0] = interval_point(1);
    H[1] = H[2] = interval_point(2);
    H[3] = interval_point(5);
}

Test(hessian_test, proofs_worked_out_by_hand)
{
    static interval work[2 * 2001 + 4];
    const interval far[2] = {{1, 2}, {1, 2}}, near[2] = {{0.5, 1}, {0.5, 1}};
    const interval unit[1] = {{0, 1}}, around[2] = {{0.5, 2}, {0, 1}};
    const boxed_hessian F = {folium_box, NULL};
    double mu = -1;
    int boxes = 0, parts = 0;
    cr_expect_eq(prove_convex_on_box(2, &mu, &boxes, far, &F, 10, work),
                 CONVEX_PROVED);
    cr_expect(boxes == 1 && fabs(mu - 3) < 1e-14, "mu = %.17g", mu);
    cr_expect_eq(prove_convex_on_box(2, &mu, &boxes, near, &F, 10, work),
                 CONVEX_PROVED);
    cr_expect(boxes == 1 && mu == 0, "3 - 3 = 0 is enough: mu = %.17g", mu);
    const boxed_hessian f = {needs_cuts, &parts};
    cr_expect_eq(prove_convex_on_box(1, &mu, &boxes, unit, &f, 100, work),
                 CONVEX_PROVED);
    cr_expect(boxes == 29 && parts == 15, "%d boxes, %d parts", boxes, parts);
    const boxed_hessian s = {square_written_out, NULL}, g = {not_dominant, 0};
    cr_expect_eq(prove_convex_on_box(1, &mu, &boxes, around, &s, 2000, work),
                 CONVEX_UNKNOWN);
    const double A[4] = {1, 2, 2, 5};
    cr_expect_gt(least_eigenvalue(2, A), 0.17);
    cr_expect_eq(prove_convex_on_box(2, &mu, &boxes, around, &g, 200, work),
                 CONVEX_UNKNOWN);
}

Test(hessian_test, intervals_forget_where_they_come_from)
{
    interval x = {0, 1}, d = interval_sub(x, x);
    cr_expect(d.lo == -1 && d.hi == 1);
    interval p = interval_product((interval){-1, 2}, (interval){-3, 4});
    cr_expect(fabs(p.lo + 6) < 1e-14 && fabs(p.hi - 8) < 1e-14);
}

/* f = |x|^2 / 2 - a w^2 exp(-r^2), data is a; w = 1e-2, c = (0.31, 0.27) */
static void pit(int n, interval H[], const interval box[], void *data)
{
    const double c[2] = {0.31, 0.27}, w = 1e-2, *a = data;
    interval u[2], e = interval_point(*a), zero = interval_point(0);
    for (int i = 0; i < n; i++) {
        u[i] = interval_mul(interval_sub(box[i], interval_point(c[i])),
                            interval_point(1 / w));
        e = interval_mul(
            e, interval_exp(interval_sub(zero, interval_square(u[i]))));
    }
    for (int i = 0; i < n; i++) {
        interval k = interval_mul(interval_point(4), interval_square(u[i]));
        k = interval_mul(e, interval_sub(k, interval_point(2)));
        H[i * n + i] = interval_sub(interval_point(1), k);
    }
    interval k = interval_mul(interval_point(4), interval_mul(u[0], u[1]));
    H[1] = H[2] = interval_sub(zero, interval_mul(e, k));
}

/* The smallest eigenvalue and Gershgorin bound of the pit's Hessian. */
static void survey(double a, double *least, double *bound)
{
    *least = *bound = INFINITY;
    for (int i = 0; i <= 400; i++)
        for (int j = 0; j <= 400; j++) {
            double u = i / 100.0 - 2, v = j / 100.0 - 2;
            double e = a * exp(-u * u - v * v);
            const double H[4] = {1 - e * (4 * u * u - 2), -4 * e * u * v,
                                 -4 * e * u * v, 1 - e * (4 * v * v - 2)};
            double mean = (H[0] + H[3]) / 2;
            *least = fmin(*least, mean - hypot((H[0] - H[3]) / 2, H[1]));
            *bound = fmin(*bound, fmin(H[0], H[3]) - fabs(H[1]));
        }
}

Test(hessian_test, the_pit_between_bound_and_truth)
{
    static interval work[2 * 5001 + 4];
    const interval box[2] = {{-1, 1}, {-1, 1}};
    double least, bound, mu, a = 0.8;
    int boxes;
    survey(1, &least, &bound);
    cr_expect_lt(fabs(least - (1 - 4 * exp(-1.5))), 1e-3);
    survey(1.12, &least, &bound);
    cr_expect(least > 0 && bound < 0, "convex, and the bound cannot see it");
    survey(1.13, &least, &bound);
    cr_expect_lt(least, 0);
    survey(0.85, &least, &bound);
    cr_expect_gt(bound, 0);
    survey(0.86, &least, &bound);
    cr_expect_lt(bound, 0);
    a = 0.5;
    boxed_hessian f = {pit, &a};
    cr_expect_eq(prove_convex_on_box(2, &mu, &boxes, box, &f, 5000, work),
                 CONVEX_PROVED);
    a = 1;
    cr_expect_eq(prove_convex_on_box(2, &mu, &boxes, box, &f, 5000, work),
                 CONVEX_UNKNOWN, "convex, and not proved");
    a = 2;
    cr_expect_eq(prove_convex_on_box(2, &mu, &boxes, box, &f, 5000, work),
                 CONVEX_UNKNOWN, "not convex");
}
