/* Sample tests of 11.5 saddle_fraction. */
#include "../results.h"

Test(saddle_fraction, one_number_has_one_sign)
{
    enum { SAMPLES = 40 };
    int *histogram = output_ints("histogram", 2), negative = 0;
    double *fraction = output("fraction", 1), *work = output("work", 4);
    int *status = output_ints("status", 1);
    rng *r = new_rng(1), copy = *r;
    ATTEMPT("n = 1, 40 samples") {
        *status =
            (int)saddle_fraction(1, histogram, fraction, SAMPLES, r, work);
    }
    for (int s = 0; s < SAMPLES; s++)
        negative += rng_normal(&copy) < 0;
    expect_status("status", *status, NUM_OK, "40 numbers");
    expect_ints("histogram", histogram, (int[]){SAMPLES - negative, negative},
                2,
                "a 1 x 1 matrix is a normal; the bin is the number of negative "
                "eigenvalues (seed %llu)",
                test_seed());
    expect_value("fraction", *fraction, 0, 0,
                 "one number is never of both signs");
}

Test(saddle_fraction, two_by_two_as_the_cone_says)
{
    enum { SAMPLES = 20000 };
    int *histogram = output_ints("histogram", 3);
    double *fraction = output("fraction", 1), *work = output("work", 12);
    int *status = output_ints("status", 1);
    rng *r = new_rng(2);
    ATTEMPT("n = 2, 20000 samples") {
        *status =
            (int)saddle_fraction(2, histogram, fraction, SAMPLES, r, work);
    }
    expect_status("status", *status, NUM_OK, "20000 matrices");
    expect_int("sum of the histogram",
               histogram[0] + histogram[1] + histogram[2], SAMPLES,
               "every sample is in one bin (seed %llu)", test_seed());
    /* six standard deviations of a share of 20000: a false alarm in 5e8 */
    expect_within("fraction", fraction, (double[]){sqrt(0.5)}, 1, 0.0194,
                  "a saddle in sqrt(1/2) = 70.7 %% of the cases (seed %llu)",
                  test_seed());
}

Test(saddle_fraction, two_by_two_one_by_one)
{
    enum { SAMPLES = 200 };
    int *histogram = output_ints("histogram", 3), want[3] = {0};
    double *fraction = output("fraction", 1), *work = output("work", 12);
    int *status = output_ints("status", 1);
    rng *r = new_rng(3), copy = *r;
    ATTEMPT("n = 2, 200 samples") {
        *status =
            (int)saddle_fraction(2, histogram, fraction, SAMPLES, r, work);
    }
    for (int s = 0; s < SAMPLES; s++) {
        double a = sqrt(2) * rng_normal(&copy), b = rng_normal(&copy);
        double c = sqrt(2) * rng_normal(&copy);
        want[a * c < b * b ? 1 : a > 0 ? 0 : 2]++;
    }
    expect_status("status", *status, NUM_OK, "200 matrices");
    expect_ints("histogram", histogram, want, 3,
                "the draws are A_00, A_10, A_11, the diagonal times sqrt(2); "
                "det < 0 is a saddle, else A_00 decides (seed %llu)",
                test_seed());
    expect_value("fraction", *fraction, want[1] / 200.0, 1e-15,
                 "the share of the middle bin (seed %llu)", test_seed());
}
