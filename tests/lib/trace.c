/* Tests of trace.h. */
#include "support.h"

#include "failing_malloc.h"

#include "../../lib/trace.c"

Test(trace_new, is_empty)
{
    trace *t = trace_new(3, 5);
    cr_assert_not_null(t);
    cr_expect(t->n == 3 && t->capacity == 5);
    cr_expect(t->count == 0 && t->dropped == 0);
    trace_free(t);
    cr_expect_eq(blocks_alive, 0, "trace_free leaves %d blocks", blocks_alive);
}

Test(trace_new, fails_without_memory_and_without_a_leak)
{
    for (int k = 0; k < 2; k++) {
        allocations_left = k;
        cr_expect_null(trace_new(3, 5), "allocation %d failed", k);
        cr_expect_eq(blocks_alive, 0, "allocation %d failed: %d blocks leak", k,
                     blocks_alive);
    }
    cr_expect_eq(failed_allocations, 2);
}

Test(trace_free, accepts_null)
{
    trace_free(NULL);
}

Test(trace_point, keeps_value_and_point_in_order)
{
    trace *t = trace_new(2, 3);
    trace_point(t, 10, (double[]){1, 2});
    trace_point(t, 20, (double[]){3, 4});
    const double expected[] = {10, 1, 2, 20, 3, 4};
    cr_assert_eq(t->count, 2);
    for (int i = 0; i < 6; i++)
        cr_expect_eq(t->rows[i], expected[i], "number %d", i);
    trace_free(t);
}

Test(trace_point, counts_what_does_not_fit)
{
    trace *t = trace_new(1, 2);
    for (int k = 0; k < 5; k++)
        trace_point(t, k, (double[]){-k});
    cr_expect_eq(t->count, 2);
    cr_expect_eq(t->dropped, 3);
    cr_expect(t->rows[2] == 1 && t->rows[3] == -1, "the first points are kept");
    trace_free(t);
}

/* f(x) = x^3 / 3; n must be 1. */
static double cube(int n, double g[], const double x[], void *data)
{
    (void)data;
    cr_assert_eq(n, 1);
    if (g != NULL)
        g[0] = x[0] * x[0];
    return x[0] * x[0] * x[0] / 3;
}

static void cube_hessian(int n, double H[], const double x[], void *data)
{
    (void)n;
    (void)data;
    H[0] = 2 * x[0];
}

Test(trace_objective, behaves_as_the_inner_one)
{
    objective inner = {.n = 1, .eval = cube, .hessian = cube_hessian};
    trace *t = trace_new(1, 10);
    objective f = trace_objective(t, &inner);
    double x = 3, g = 0, H = 0;
    cr_expect_eq(f.n, 1);
    cr_expect_eq(objective_value(&f, &x), 9.0);
    cr_expect_eq(objective_value_gradient(&f, &g, &x), 9.0);
    objective_hessian(&f, &H, &x);
    cr_expect(g == 9 && H == 6);
    cr_expect(f.values == 2 && f.gradients == 1 && f.hessians == 1);
    cr_expect(inner.values == 2 && inner.gradients == 1 && inner.hessians == 1,
              "the inner counters rise too");
    trace_free(t);
}

Test(trace_objective, records_gradients_and_not_trial_values)
{
    objective inner = {.n = 1, .eval = cube};
    trace *t = trace_new(1, 10);
    objective f = trace_objective(t, &inner);
    cr_expect_null(f.hessian, "no Hessian where the inner one has none");
    double g;
    for (int k = 0; k < 3; k++) {
        double x = k, trial = k + 0.5;
        objective_value(&f, &trial);
        objective_gradient(&f, &g, &x);
    }
    cr_assert_eq(t->count, 3, "%d points", t->count);
    for (int k = 0; k < 3; k++) {
        cr_expect_eq(t->rows[2 * k + 1], k);
        cr_expect_eq(t->rows[2 * k], k * k * k / 3.0);
    }
    trace_free(t);
}

Test(trace_write, writes_a_data_set_for_gnuplot)
{
    trace *t = trace_new(2, 4);
    trace_point(t, 0.1, (double[]){1, -2.5});
    trace_point(t, 1e-20, (double[]){1.0 / 3, 1e10});
    FILE *file = tmpfile();
    cr_assert_not_null(file);
    cr_expect_eq(trace_write(t, file), 0);
    rewind(file);
    char text[200] = {0};
    size_t length = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    const char *expected = "0 0.1 1 -2.5\n"
                           "1 1e-20 0.333333333 1e+10\n"
                           "\n\n";
    cr_expect_eq(length, strlen(expected));
    cr_expect_str_eq(text, expected);
    trace_free(t);
}

Test(trace_write, tells_that_the_stream_failed)
{
    trace *t = trace_new(1, 1);
    trace_point(t, 1, (double[]){2});
    FILE *file = fopen("lib/trace.h", "r"); /* not for writing */
    cr_assert_not_null(file, "run the tests from the root of the repository");
    cr_expect_eq(trace_write(t, file), -1);
    fclose(file);
    trace_free(t);
}
