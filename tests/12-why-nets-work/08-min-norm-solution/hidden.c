/* Hidden tests of 12.8 min_norm_solution. */
#include "chol.h"
#include "harness.h"
#include "mat.h"
#include "why_nets_work.h"

enum { M_MOST = 6, N_MOST = 16 };

/* A'(A A')^{-1} b for A of full row rank. */
static void shortest(int m, int n, double x[], const double A[],
                     const double b[])
{
    double T[M_MOST * N_MOST], G[M_MOST * M_MOST], y[M_MOST];
    mat_transpose(m, n, T, A);
    mat_gram(n, m, G, T);
    cr_assert(chol_factor(m, G, G) == NUM_OK);
    chol_solve(m, y, G, b);
    mat_t_vec(m, n, x, A, y);
}

/* The contract's iteration; returns the steps. */
static int descent(int m, int n, double x[], const double A[], const double b[],
                   double tol, int max_steps)
{
    double r[M_MOST], g[N_MOST], first = 0;
    const double norm2 = vec_dot(m * n, A, A);
    vec_fill(n, x, 0);
    for (int k = 0;; k++) {
        mat_vec(m, n, r, A, x);
        vec_sub(m, r, r, b);
        mat_t_vec(m, n, g, A, r);
        if (k == 0)
            first = vec_norm2(n, g);
        if (vec_norm2(n, g) <= tol * first || k == max_steps)
            return k;
        vec_axpy(n, x, g, -1 / norm2);
    }
}

/* A with orthonormal-ish rows: well conditioned, so that steps are few. */
static void make_rows(int m, int n, double A[], double scale, rng *r)
{
    for (int i = 0; i < m; i++)
        for (int j = 0; j < n; j++)
            A[i * n + j] =
                scale * ((j % m == i) + 0.2 * rng_normal(r) / sqrt(n));
}

Test(min_norm_solution, the_shortest_of_all)
{
    enum { CASES = 5 };
    const int m[CASES] = {2, 3, 5, 1, 6}, n[CASES] = {5, 12, 7, 16, 13};
    rng r = test_rng(1);
    for (int k = 0; k < CASES; k++) {
        double A0[M_MOST * N_MOST], b0[M_MOST], want[N_MOST];
        make_rows(m[k], n[k], A0, k % 2 ? 30 : 1, &r);
        for (int i = 0; i < m[k]; i++)
            b0[i] = rng_normal(&r);
        const double *A = input("A", m[k] * n[k], A0);
        const double *b = input("b", m[k], b0);
        double *x = output("x", n[k]), *work = output("work", m[k] + n[k]);
        int *steps = output_ints("steps", 1);
        int *status = output_ints("status", 1);
        ATTEMPT("fewer equations than unknowns") {
            *status = (int)min_norm_solution(m[k], n[k], x, steps, A, b, 1e-9,
                                             5000, work);
        }
        const int count = descent(m[k], n[k], want, A0, b0, 1e-9, 5000);
        expect_status("status", *status, NUM_OK, "%d x %d (seed %llu)", m[k],
                      n[k], test_seed());
        expect_int("steps", *steps, count,
                   "%d x %d: from 0 with steps 1 / |A|_F^2 until the gradient "
                   "is 1e-9 of the first (seed %llu)",
                   m[k], n[k], test_seed());
        shortest(m[k], n[k], want, A0, b0);
        expect_close("x", x, want, n[k], 1e-6,
                     "%d x %d: A'(AA')^{-1} b, the shortest solution "
                     "(seed %llu)",
                     m[k], n[k], test_seed());
    }
}

Test(min_norm_solution, nothing_along_the_null_space)
{
    enum { M = 4, N = 9 };
    rng r = test_rng(2);
    double A0[M * N], b0[M], z[N], y[M];
    make_rows(M, N, A0, 1, &r);
    for (int i = 0; i < M; i++)
        b0[i] = 1 + rng_uniform(&r);
    const double *A = input("A", M * N, A0), *b = input("b", M, b0);
    double *x = output("x", N), *work = output("work", M + N);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("4 equations in 9 unknowns") {
        *status =
            (int)min_norm_solution(M, N, x, steps, A, b, 1e-9, 5000, work);
    }
    /* a vector of the null space: noise minus its part in the row space */
    for (int j = 0; j < N; j++)
        z[j] = rng_normal(&r);
    double part[N];
    mat_vec(M, N, y, A0, z);
    shortest(M, N, part, A0, y);
    vec_sub(N, z, z, part);
    const double along = vec_dot(N, x, z) / vec_norm2(N, z);
    expect_status("status", *status, NUM_OK, "full rank (seed %llu)",
                  test_seed());
    expect_within("part of x along a null vector", &along, (double[]){0}, 1,
                  1e-10,
                  "every step is a sum of rows, and rows are orthogonal to the "
                  "null space (seed %llu)",
                  test_seed());
}

Test(min_norm_solution, dependent_and_contradicting_rows)
{
    const double *A = input("A", 9, (double[]){1, 0, 1, 1, 0, 1, 0, 2, 0});
    const double *b = input("b", 3, (double[]){2, 4, 2});
    double *x = output("x", 3), *work = output("work", 6);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("x_0 + x_2 = 2, x_0 + x_2 = 4, 2 x_1 = 2") {
        *status =
            (int)min_norm_solution(3, 3, x, steps, A, b, 1e-10, 1000, work);
    }
    expect_status("status", *status, NUM_OK, "the gradient becomes 0");
    expect_close("x", x, (double[]){1.5, 1, 1.5}, 3, 1e-8,
                 "the equations that contradict meet at 3, shared evenly");
}

Test(min_norm_solution, nothing_to_do)
{
    const double *A = input("A", 2, (double[]){1, -2});
    const double *b = input("b", 1, (double[]){0});
    double *x = output("x", 2), *work = output("work", 3);
    int *steps = output_ints("steps", 1), *status = output_ints("status", 1);
    ATTEMPT("b = 0") {
        *status = (int)min_norm_solution(1, 2, x, steps, A, b, 1e-9, 50, work);
    }
    expect_status("status", *status, NUM_OK, "0 solves it");
    expect_close("x", x, (double[]){0, 0}, 2, 0, "the shortest of all");
    expect_int("steps", *steps, 0, "it is there already");
}

Test(min_norm_solution, the_limit_is_no_success)
{
    const double *A = input("A", 4, (double[]){1, 0, 0, 3});
    const double *b = input("b", 2, (double[]){10, 30});
    double *x = output("x", 4), *work = output("work", 4);
    int *steps = output_ints("steps", 2), *status = output_ints("status", 2);
    ATTEMPT("diag(1, 3) in 2 steps, and in none") {
        status[0] = (int)min_norm_solution(2, 2, x, steps, A, b, 1e-9, 2, work);
        status[1] =
            (int)min_norm_solution(2, 2, x + 2, steps + 1, A, b, 1e-9, 0, work);
    }
    expect_status("status", status[0], NUM_MAX_ITERATIONS,
                  "two steps are not enough, and the caller has to know");
    expect_ints("steps", steps, (int[]){2, 0}, 2, "the limits");
    expect_close("x", x, (double[]){1.9, 9.9}, 2, 1e-13,
                 "10 (1 - 0.9^2) and 10 (1 - 0.1^2): the large singular value "
                 "is learnt first");
    expect_status("status without steps", status[1], NUM_MAX_ITERATIONS,
                  "none");
    expect_close("x without steps", x + 2, (double[]){0, 0}, 2, 0, "the start");
}

Test(min_norm_solution_input, refuses_bad_input)
{
    enum { CASES = 9 };
    const char *what[CASES] = {"m = 0",   "n = 0",        "tol = 0",
                               "tol NaN", "tol infinite", "max_steps < 0",
                               "A = 0",   "NaN in A",     "infinity in b"};
    const int m[CASES] = {0, 1, 1, 1, 1, 1, 1, 1, 1};
    const int n[CASES] = {1, 0, 1, 1, 1, 1, 1, 1, 1};
    const double tol[CASES] = {1, 1, 0, NAN, INFINITY, 1, 1, 1, 1};
    const int limit[CASES] = {9, 9, 9, 9, 9, -1, 9, 9, 9};
    const double *A = input("A", 3, (double[]){1, 0, NAN});
    const double *b = input("b", 2, (double[]){1, INFINITY});
    const int at[CASES] = {0, 0, 0, 0, 0, 0, 1, 2, 0};
    double *x = inout("x", 1, (double[]){7}), *work = output("work", 2);
    int *steps = inout_ints("steps", 1, (int[]){-7});
    int *status = output_ints("status", CASES);
    ATTEMPT("sizes, tolerances and data that cannot be") {
        for (int k = 0; k < CASES; k++)
            status[k] =
                (int)min_norm_solution(m[k], n[k], x, steps, A + at[k],
                                       b + (k == 8), tol[k], limit[k], work);
    }
    for (int k = 0; k < CASES; k++)
        expect_status(what[k], status[k], NUM_BAD_INPUT, "%s must be refused",
                      what[k]);
    expect_value("x", *x, 7, 0, "nothing is written");
    expect_int("steps", *steps, -7, "nothing is written");
}
