/* Hidden tests of 11.5 saddle_fraction. */
#include "../results.h"

/*
 * The number of negative eigenvalues by Sylvester's law of inertia: that of
 * negative pivots in an elimination without exchanges. A is overwritten.
 */
static int negative_pivots(int n, double A[])
{
    int negative = 0;
    for (int k = 0; k < n; k++) {
        negative += A[k * n + k] < 0;
        for (int i = k + 1; i < n; i++)
            for (int j = k + 1; j < n; j++)
                A[i * n + j] -= A[i * n + k] * A[k * n + j] / A[k * n + k];
    }
    return negative;
}

static void compare(int n, int samples, uint64_t stream)
{
    enum { MOST = 16 };
    int *histogram = output_ints("histogram", n + 1), want[MOST + 1] = {0};
    double *fraction = output("fraction", 1);
    double *work = output("work", 2 * n * (n + 1));
    int *status = output_ints("status", 1);
    rng *r = new_rng(stream), copy = *r;
    ATTEMPT("random matrices, one generator for all") {
        *status =
            (int)saddle_fraction(n, histogram, fraction, samples, r, work);
    }
    for (int s = 0; s < samples; s++) {
        double A[MOST * MOST];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
                A[i * n + j] = A[j * n + i] =
                    rng_normal(&copy) * (i == j ? sqrt(2) : 1);
        want[negative_pivots(n, A)]++;
    }
    expect_status("status", *status, NUM_OK, "%d matrices", samples);
    expect_ints("histogram", histogram, want, n + 1,
                "n = %d: bin k counts the samples with k negative eigenvalues "
                "(seed %llu)",
                n, test_seed());
    expect_value("fraction", *fraction,
                 (samples - want[0] - want[n]) / (double)samples, 1e-15,
                 "n = %d: all samples but those of one sign (seed %llu)", n,
                 test_seed());
    expect_draws(r, copy, "n (n + 1) / 2 normals for each sample");
}

Test(saddle_fraction, three_by_three)
{
    compare(3, 400, 11);
}

Test(saddle_fraction, five_by_five)
{
    compare(5, 300, 12);
}

Test(saddle_fraction, twelve_by_twelve)
{
    compare(12, 100, 13);
}

Test(saddle_fraction, a_single_sample)
{
    compare(4, 1, 14);
}

Test(saddle_fraction, many_dimensions_have_saddles_only)
{
    enum { N = 30, SAMPLES = 60 };
    int *histogram = output_ints("histogram", N + 1), sum = 0;
    double *fraction = output("fraction", 1), mean = 0;
    double *work = output("work", 2 * N * (N + 1));
    int *status = output_ints("status", 1);
    rng *r = new_rng(15);
    ATTEMPT("n = 30, 60 samples") {
        *status =
            (int)saddle_fraction(N, histogram, fraction, SAMPLES, r, work);
    }
    for (int k = 0; k <= N; k++) {
        sum += histogram[k];
        mean += k * (double)histogram[k] / SAMPLES;
    }
    expect_status("status", *status, NUM_OK, "60 matrices");
    expect_int("sum of the histogram", sum, SAMPLES, "one bin for each sample");
    expect_value("fraction", *fraction, 1, 0,
                 "30 eigenvalues of one sign have a probability of about "
                 "3^-225");
    expect_within("mean index", &mean, (double[]){15}, 1, 2,
                  "half of them are negative in the mean (seed %llu)",
                  test_seed());
}

Test(saddle_fraction_input, refuses_bad_parameters)
{
    int *histogram = inout_ints("histogram", 2, (int[]){7, 7});
    double *fraction = inout("fraction", 1, (double[]){-7});
    double *work = output("work", 4);
    int *status = output_ints("status", 3);
    rng *r = new_rng(16);
    ATTEMPT("n = 0, samples = 0, samples = -1") {
        status[0] = (int)saddle_fraction(0, histogram, fraction, 5, r, work);
        status[1] = (int)saddle_fraction(1, histogram, fraction, 0, r, work);
        status[2] = (int)saddle_fraction(1, histogram, fraction, -1, r, work);
    }
    expect_status("n = 0", status[0], NUM_BAD_INPUT, "there is no matrix");
    expect_status("samples = 0", status[1], NUM_BAD_INPUT,
                  "there is no share of nothing");
    expect_status("samples < 0", status[2], NUM_BAD_INPUT, "nor of less");
    expect_ints("histogram", histogram, (int[]){7, 7}, 2, "nothing is written");
    expect_value("fraction", *fraction, -7, 0, "nothing is written");
    expect_draws(r, test_rng(16), "no random number is taken");
}
