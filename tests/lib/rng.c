/*
 * Tests of rng.h.
 *
 * Published outputs: xoshiro256++ from the state 1, 2, 3, 4 as in the tests of
 * Rust's rand_xoshiro (made there with the authors' C code), from 0, 0, 0, 1 as
 * in DSCF-1224/xoshiro-fortran; splitmix64 with seed 1234567 as on Rosetta
 * Code. All were recomputed in Python with integers of any size, and so were
 * the outputs after rng_seed.
 */
#include "rng.h"

#include "support.h"
#include <inttypes.h>

Test(rng_next, is_xoshiro256_plus_plus)
{
    const uint64_t expected[2][10] = {
        {41943041, 58720359, 3588806011781223, 3591011842654386,
         9228616714210784205u, 9973669472204895162u, 14011001112246962877u,
         12406186145184390807u, 15849039046786891736u, 10450023813501588000u},
        {0x800000, 0x800011, 0x2200000800011, 0x2200044000020, 0x22000448008a1,
         0x1102100802208a0, 0x114002284200880, 0x402896644a64095,
         0x8a14a0a244acc891, 0x8c88ba4680b20495}};
    rng generators[2] = {{{1, 2, 3, 4}}, {{0, 0, 0, 1}}};
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < 10; i++) {
            uint64_t x = rng_next(&generators[k]);
            cr_expect(x == expected[k][i],
                      "state %d, output %d is %" PRIu64 ", not %" PRIu64, k, i,
                      x, expected[k][i]);
        }
}

Test(rng_seed, fills_the_state_by_splitmix64)
{
    const uint64_t expected[4] = {6457827717110365317u, 3203168211198807973u,
                                  9817491932198370423u, 4593380528125082431u};
    rng r;
    rng_seed(&r, 1234567);
    for (int i = 0; i < 4; i++)
        cr_expect(r.s[i] == expected[i], "word %d is %" PRIu64, i, r.s[i]);
}

Test(rng_seed, takes_any_seed)
{
    const uint64_t seeds[3] = {0, 42, UINT64_MAX};
    const uint64_t expected[3][2] = {
        {5987356902031041503u, 7051070477665621255u},
        {15021278609987233951u, 5881210131331364753u},
        {6254647548650071986u, 16610832622747802512u}};
    for (int k = 0; k < 3; k++) {
        rng r;
        rng_seed(&r, seeds[k]);
        for (int i = 0; i < 2; i++) {
            uint64_t x = rng_next(&r);
            cr_expect(x == expected[k][i], "seed %" PRIu64 ", output %d",
                      seeds[k], i);
        }
    }
}

Test(rng, a_copy_goes_on_by_itself)
{
    rng a;
    rng_seed(&a, 7);
    rng_next(&a);
    rng b = a;
    uint64_t first = rng_next(&a);
    rng_next(&a);
    cr_expect(rng_next(&b) == first, "the copy repeats the sequence");
}

Test(rng_uniform, takes_the_upper_53_bits)
{
    rng zero = {{0, 0, 0, 0}}; /* a state that rng_seed never makes */
    cr_expect_eq(rng_uniform(&zero), 0.0);
    /* s_0 + s_3 = 2^41 - 1 is rotated to the top; s_0 = 2^23 - 1 below it */
    rng ones = {{(1u << 23) - 1, 0, 0, (1ull << 41) - (1u << 23)}};
    cr_expect_eq(rng_uniform(&ones), 1 - 0x1p-53,
                 "the largest value is just below 1");
}

Test(rng_uniform, has_the_moments_of_the_uniform_distribution)
{
    enum { N = 100000 };
    rng r;
    rng_seed(&r, 1);
    double sum = 0, squares = 0;
    for (int i = 0; i < N; i++) {
        double u = rng_uniform(&r);
        cr_assert(u >= 0 && u < 1, "%g is outside [0, 1)", u);
        sum += u;
        squares += u * u;
    }
    /* five standard deviations: sqrt(1/12 / N) and sqrt(4/45 / N) */
    cr_expect(within(sum / N, 0.5, 5 * sqrt(1 / 12.0 / N)), "mean %g", sum / N);
    cr_expect(within(squares / N, 1 / 3.0, 5 * sqrt(4 / 45.0 / N)),
              "mean square %g", squares / N);
}

Test(rng_normal, is_box_muller_of_two_uniforms)
{
    rng a, b;
    rng_seed(&a, 3);
    b = a;
    for (int i = 0; i < 100; i++) {
        double x = rng_normal(&a);
        double u = rng_uniform(&b), v = rng_uniform(&b);
        double y = sqrt(-2 * log(1 - u)) * cos(2 * acos(-1) * v);
        cr_expect(within(x, y, 1e-14 * (1 + fabs(y))), "%g, not %g", x, y);
    }
    cr_expect(rng_next(&a) == rng_next(&b), "two uniforms each, no more");
}

Test(rng_normal, survives_the_smallest_and_the_largest_uniform)
{
    rng zero = {{0, 0, 0, 0}};
    cr_expect_eq(rng_normal(&zero), 0.0, "log(1 - 0) = 0");
    rng ones = {{(1u << 23) - 1, 0, 0, (1ull << 41) - (1u << 23)}};
    cr_expect(isfinite(rng_normal(&ones)), "log(2^-53) is finite");
}

Test(rng_normal, has_the_moments_of_the_normal_distribution)
{
    enum { N = 100000 };
    rng r;
    rng_seed(&r, 1);
    double s[5] = {0};
    for (int i = 0; i < N; i++) {
        double x = rng_normal(&r), power = x;
        for (int k = 1; k <= 4; k++, power *= x)
            s[k] += power / N;
    }
    /* E x^k and Var x^k = E x^2k - (E x^k)^2 for k = 1 ... 4 */
    const double mean[] = {1, 0, 1, 0, 3}, variance[] = {0, 1, 2, 15, 96};
    for (int k = 1; k <= 4; k++)
        cr_expect(within(s[k], mean[k], 5 * sqrt(variance[k] / N)),
                  "moment %d is %g, not %g", k, s[k], mean[k]);
}

Test(rng_below, one_is_always_zero)
{
    rng r;
    rng_seed(&r, 5);
    for (int i = 0; i < 10; i++)
        cr_expect_eq(rng_below(&r, 1), 0);
}

/* The statistic of Pearson's test against equal probabilities. */
static double chi_square(int cells, const int counts[], int samples)
{
    double statistic = 0, mean = (double)samples / cells;
    for (int k = 0; k < cells; k++)
        statistic += (counts[k] - mean) * (counts[k] - mean) / mean;
    return statistic;
}

Test(rng_below, every_value_is_equally_likely)
{
    enum { N = 60000 };
    for (int n = 2; n <= 10; n++) {
        int counts[10] = {0};
        rng r;
        rng_seed(&r, (uint64_t)n);
        for (int i = 0; i < N; i++) {
            int k = rng_below(&r, n);
            cr_assert(k >= 0 && k < n, "%d is not below %d", k, n);
            counts[k]++;
        }
        /* mean n - 1, variance 2 (n - 1) */
        double bound = n - 1 + 6 * sqrt(2.0 * (n - 1));
        double statistic = chi_square(n, counts, N);
        cr_expect(statistic <= bound, "seed %d, n = %d: chi^2 = %g", n, n,
                  statistic);
    }
}

/*
 * 2^64 = 1 mod 3, so one of the 2^64 outputs has to be drawn again: without
 * that, one result would come from one more output than the others.
 */
Test(rng_below, draws_again_instead_of_being_biased)
{
    rng a = {{0, 1, 0, 0}}; /* its first output is 0 */
    rng b = a, c = a;
    cr_assert(rng_next(&b) == 0);
    int expected = (int)(rng_next(&b) % 3);
    cr_expect_eq(rng_below(&a, 3), expected);
    cr_expect(rng_next(&a) == rng_next(&b), "two outputs were taken");
    rng_below(&c, 4);
    cr_expect_neq(c.s[0], b.s[0], "a power of two needs no second draw");
    rng d = {{0, 1, 0, 0}};
    rng_next(&d);
    cr_expect(rng_next(&c) == rng_next(&d), "one output was taken");
}

Test(rng_below, largest_range)
{
    rng r;
    rng_seed(&r, 9);
    int largest = 0;
    for (int i = 0; i < 1000; i++) {
        int k = rng_below(&r, INT32_MAX);
        cr_assert(k >= 0 && k < INT32_MAX);
        largest = k > largest ? k : largest;
    }
    cr_expect_gt(largest, INT32_MAX / 2);
}

Test(rng_shuffle, keeps_the_elements)
{
    for (int n = 0; n <= 20; n++) {
        int p[20], seen[20] = {0};
        for (int i = 0; i < n; i++)
            p[i] = i;
        rng r;
        rng_seed(&r, (uint64_t)n);
        rng_shuffle(&r, n, p);
        for (int i = 0; i < n; i++) {
            cr_assert(p[i] >= 0 && p[i] < n);
            seen[p[i]]++;
        }
        for (int i = 0; i < n; i++)
            cr_expect_eq(seen[i], 1, "n = %d: %d appears %d times", n, i,
                         seen[i]);
    }
}

Test(rng_shuffle, every_order_is_equally_likely)
{
    enum { N = 60000 };
    int counts[24] = {0};
    rng r;
    rng_seed(&r, 11);
    for (int k = 0; k < N; k++) {
        int p[4] = {0, 1, 2, 3}, rank = 0;
        rng_shuffle(&r, 4, p);
        for (int i = 0; i < 4; i++) { /* the Lehmer code, 0 ... 23 */
            int smaller = 0;
            for (int j = i + 1; j < 4; j++)
                smaller += p[j] < p[i];
            rank = rank * (4 - i) + smaller;
        }
        counts[rank]++;
    }
    double statistic = chi_square(24, counts, N);
    cr_expect(statistic <= 23 + 6 * sqrt(46.0), "chi^2 = %g", statistic);
}
