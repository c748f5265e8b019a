/* Hidden tests of 7.6 gradient_variance and its two companions. */
#include "harness.h"
#include "stochastic_gradient.h"

enum { M = 9, N = 3 };

/* loss_i(w) = |w - a_i|^2 / 2; calls are counted. */
typedef struct counted {
    int calls;
    double a[M * N];
} counted;

static double parabola(int n, double g[], const double w[], int i, void *data)
{
    counted *p = data;
    double value = 0;
    p->calls++;
    for (int j = 0; j < n; j++) {
        double d = w[j] - p->a[i * n + j];
        if (g)
            g[j] += d;
        value += d * d / 2;
    }
    return value;
}

static counted *draw(rng *r)
{
    counted *p = shared(sizeof *p);
    for (int i = 0; i < M * N; i++)
        p->a[i] = rng_normal(r);
    return p;
}

/* 1/m sum_i |a_i - mean|^2 */
static double spread(const counted *p)
{
    double mean[N] = {0}, sum = 0;
    for (int i = 0; i < M; i++)
        vec_axpy(N, mean, p->a + i * N, 1.0 / M);
    for (int i = 0; i < M; i++) {
        double d = vec_distance(N, p->a + i * N, mean);
        sum += d * d / M;
    }
    return sum;
}

Test(gradient_variance, random_samples_and_their_price)
{
    rng r = test_rng(1);
    counted *p = draw(&r);
    finite_sum f = {.m = M, .n = N, .loss = parabola, .data = p};
    double *variance = output("variance", 1), *work = output("work", 2 * N);
    int *status = output_ints("status", 1);
    const double *w = input("w", N, (double[]){1, 2, 3});
    ATTEMPT("9 samples in 3 dimensions") {
        *status = (int)gradient_variance(&f, variance, w, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_value("variance", *variance, spread(p), 1e-13,
                 "the mean over the 9 samples that there are, not 8 (seed "
                 "%llu)",
                 test_seed());
    expect_int("calls of loss", p->calls, 2 * M,
               "two passes: the mean, then the distances from it");
}

Test(gradient_variance, small_noise_on_a_large_gradient)
{
    counted *p = shared(sizeof *p);
    for (int i = 0; i < 4; i++)
        p->a[i] = i % 2 ? 1 : -1;
    finite_sum f = {.m = 4, .n = 1, .loss = parabola, .data = p};
    double *variance = output("variance", 1), *work = output("work", 2);
    int *status = output_ints("status", 1);
    const double *w = input("w", 1, (double[]){1e9});
    ATTEMPT("gradients 10^9 + 1 and 10^9 - 1") {
        *status = (int)gradient_variance(&f, variance, w, work);
    }
    expect_status("status", *status, NUM_OK, "nothing is wrong here");
    expect_value("variance", *variance, 1, 1e-12,
                 "the difference of two numbers near 10^18 has no digit left: "
                 "subtract the mean first, then square");
}

Test(gradient_variance, the_regulariser_has_none)
{
    counted *p = shared(sizeof *p);
    for (int i = 0; i < 4; i++)
        p->a[i] = i;
    finite_sum f = {.m = 4, .n = 1, .lambda = 3, .loss = parabola, .data = p};
    double *variance = output("variance", 1), *measured = output("measured", 1);
    double *work = output("work", 2);
    int *status = output_ints("status", 2), *order = output_ints("order", 4);
    const double *w = input("w", 1, (double[]){8});
    rng r = test_rng(2);
    ATTEMPT("lambda = 3") {
        status[0] = (int)gradient_variance(&f, variance, w, work);
        status[1] = (int)measure_batch_variance(
            &f, measured, w, 4, WITHOUT_REPLACEMENT, 3, &r, order, work);
    }
    expect_status("status", status[0], NUM_OK, "nothing is wrong here");
    expect_value("variance", *variance, 1.25, 1e-14,
                 "lambda w is the same in all gradients and drops out");
    expect_value("measured on batches of all", *measured, 0, 1e-14,
                 "lambda w belongs to both sides of the difference, or to "
                 "neither");
}

/* The contract of measure_batch_variance once more. */
static double twin(const counted *p, int B, int how, int draws, rng *r)
{
    int order[M];
    double mean[N] = {0}, sum = 0;
    for (int i = 0; i < M; i++) {
        order[i] = i;
        vec_axpy(N, mean, p->a + i * N, 1.0 / M);
    }
    for (int k = 0; k < draws; k++) {
        double d[N] = {0};
        if (how == WITHOUT_REPLACEMENT)
            rng_shuffle(r, M, order);
        for (int j = 0; j < B; j++) {
            int i = how == WITH_REPLACEMENT ? rng_below(r, M) : order[j];
            vec_axpy(N, d, p->a + i * N, 1.0 / B);
        }
        sum +=
            vec_dot(N, d, d) - 2 * vec_dot(N, d, mean) + vec_dot(N, mean, mean);
    }
    return sum / draws;
}

Test(measure_batch_variance, with_replacement)
{
    enum { DRAWS = 40 };
    rng r = test_rng(3);
    counted *p = draw(&r);
    finite_sum f = {.m = M, .n = N, .loss = parabola, .data = p};
    double *measured = output("measured", 2), *work = output("work", 2 * N);
    int *status = output_ints("status", 2), *order = output_ints("order", M);
    const double *w = input("w", N, (double[]){1, 2, 3});
    rng copy = r;
    ATTEMPT("40 batches of 4, then 40 batches of 9, with replacement") {
        status[0] = (int)measure_batch_variance(
            &f, measured, w, 4, WITH_REPLACEMENT, DRAWS, &r, order, work);
        status[1] = (int)measure_batch_variance(
            &f, measured + 1, w, M, WITH_REPLACEMENT, DRAWS, &r, order, work);
    }
    double want[2];
    want[0] = twin(p, 4, WITH_REPLACEMENT, DRAWS, &copy);
    want[1] = twin(p, M, WITH_REPLACEMENT, DRAWS, &copy);
    expect_status("status", status[1], NUM_OK, "nothing is wrong here");
    expect_close("measured", measured, want, 2, 1e-12,
                 "the mean of |g - grad f(w)|^2 over the 40 draws, rng_below "
                 "for each sample (seed %llu)",
                 test_seed());
    expect_int("calls of loss", p->calls, 2 * M + DRAWS * (4 + M),
               "the full gradient once, then only the batches");
}

Test(measure_batch_variance, without_replacement)
{
    enum { DRAWS = 40 };
    rng r = test_rng(4);
    counted *p = draw(&r);
    finite_sum f = {.m = M, .n = N, .loss = parabola, .data = p};
    double *measured = output("measured", 3), *work = output("work", 2 * N);
    int *status = output_ints("status", 3), *order = output_ints("order", M);
    const double *w = input("w", N, (double[]){1, 2, 3});
    const int B[] = {1, 4, 8};
    rng copy = r;
    ATTEMPT("40 batches of 1, 4 and 8 of 9, without replacement") {
        for (int i = 0; i < 3; i++)
            status[i] = (int)measure_batch_variance(&f, measured + i, w, B[i],
                                                    WITHOUT_REPLACEMENT, DRAWS,
                                                    &r, order, work);
    }
    double want[3];
    for (int i = 0; i < 3; i++)
        want[i] = twin(p, B[i], WITHOUT_REPLACEMENT, DRAWS, &copy);
    expect_status("status", status[2], NUM_OK, "nothing is wrong here");
    for (int i = 0; i < 3; i++)
        expect_value("measured", measured[i], want[i], 1e-11,
                     "B = %d: one rng_shuffle for each batch, the first B of "
                     "the order (seed %llu)",
                     B[i], test_seed());
}

Test(batch_variance, edges)
{
    double *v = output("v", 5);
    ATTEMPT("one sample, all samples, no noise") {
        v[0] = batch_variance(5, 1, 1, WITHOUT_REPLACEMENT);
        v[1] = batch_variance(5, 1, 1, WITH_REPLACEMENT);
        v[2] = batch_variance(5, 100, 100, WITHOUT_REPLACEMENT);
        v[3] = batch_variance(99, 100, 10, WITHOUT_REPLACEMENT);
        v[4] = batch_variance(0, 100, 10, WITH_REPLACEMENT);
    }
    expect_close("v", v, (double[]){0, 5, 0, 9, 0}, 5, 1e-14,
                 "with m = 1 the factor (m - B) / (m - 1) is 0/0: say 0 where "
                 "B = m");
}

Test(gradient_variance_input, refuses_bad_parameters)
{
    enum { CASES = 6, NUMBERS = 7 };
    const double nan = (double)NAN;
    counted *p = shared(sizeof *p);
    finite_sum f = {.m = 4, .n = 1, .loss = parabola, .data = p};
    double *v = inout("v", 1, (double[]){-7}), *work = output("work", 2);
    double *is_nan = output("is_nan", NUMBERS);
    int *status = output_ints("status", CASES),
        *order = output_ints("order", 4);
    const double *w = input("w", 1, (double[]){1});
    const double *bad = input("w with NaN", 1, &nan);
    const int B[CASES] = {0, 0, 5, 2, 2, 2}, draws[CASES] = {0, 9, 9, 0, 9, 9};
    const int how[CASES] = {0, 0, 0, 1, 2, 1};
    const char *what[CASES] = {"NaN in w (gradient_variance)",
                               "B = 0",
                               "B > m",
                               "draws = 0",
                               "how = 2",
                               "NaN in w (measure_batch_variance)"};
    rng r = test_rng(5);
    ATTEMPT("parameters outside their range") {
        status[0] = (int)gradient_variance(&f, v, bad, work);
        for (int i = 1; i < CASES; i++)
            status[i] =
                (int)measure_batch_variance(&f, v, i == 5 ? bad : w, B[i],
                                            how[i], draws[i], &r, order, work);
        const double number[NUMBERS] = {
            batch_variance(-1, 4, 2, 1),  batch_variance(nan, 4, 2, 1),
            batch_variance(1, 4, 0, 1),   batch_variance(1, 4, 5, 0),
            batch_variance(1, 4, -1, 0),  batch_variance(1, 4, 2, 2),
            batch_variance(nan, 4, 4, 0),
        };
        if (status[0] != NUM_NOT_IMPLEMENTED)
            for (int i = 0; i < NUMBERS; i++)
                is_nan[i] = isnan(number[i]) ? 1 : 0;
    }
    for (int i = 0; i < CASES; i++)
        expect_status(what[i], status[i], NUM_BAD_INPUT, "%s must be refused",
                      what[i]);
    expect_close("batch_variance is NaN", is_nan,
                 (double[]){1, 1, 1, 1, 1, 1, 1}, NUMBERS, 0,
                 "variance -1 and NaN, B = 0, 5 and -1 of 4, how = 2, and NaN "
                 "where the factor is 0");
    expect_int("calls of loss", p->calls, 0, "nothing is computed");
    expect_value("v", *v, -7, 0, "the output stays as it was");
}
