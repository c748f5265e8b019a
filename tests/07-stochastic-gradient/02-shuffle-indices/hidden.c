/* Hidden tests of 7.2 shuffle_indices. */
#include "harness.h"
#include "stochastic_gradient.h"

Test(shuffle_indices, the_same_state_gives_the_same_order)
{
    enum { M = 40 };
    int *order = inout_ints("order", M, (int[M]){0});
    int *again = inout_ints("again", M, (int[M]){1});
    rng a = test_rng(4), b = a;
    ATTEMPT("two generators in the same state") {
        shuffle_indices(M, order, &a);
        shuffle_indices(M, again, &b);
    }
    expect_ints("again", again, order, M,
                "r is the only source of chance: a run can be repeated "
                "(seed %llu)",
                test_seed());
}

/* As above, by chance: 1/40! < 1e-47. */
Test(shuffle_indices, another_seed_gives_another_order)
{
    enum { M = 40 };
    int *order = inout_ints("order", M, (int[M]){0});
    int *other = inout_ints("other", M, (int[M]){0});
    rng a = test_rng(5), b = test_rng(6);
    ATTEMPT("two generators in different states") {
        shuffle_indices(M, order, &a);
        shuffle_indices(M, other, &b);
    }
    int differ = 0;
    for (int i = 0; i < M; i++)
        differ += order[i] != other[i];
    expect_int("does another state give another order?", differ > 0, 1,
               "the numbers come from r, not from a generator of your own "
               "(seed %llu)",
               test_seed());
}

Test(shuffle_indices, what_order_held_does_not_matter)
{
    enum { M = 12 };
    int *order = inout_ints("order", M,
                            (int[M]){5, 5, 5, 5, 0, 0, 0, 0, -3, -3, 99, 99});
    int *fresh = inout_ints("fresh", M, (int[M]){0});
    rng a = test_rng(7), b = a;
    ATTEMPT("an order that held something else before") {
        shuffle_indices(M, order, &a);
        shuffle_indices(M, fresh, &b);
    }
    expect_ints("order", order, fresh, M,
                "order is an output: put 0 ... m - 1 into it first (seed %llu)",
                test_seed());
}

/*
 * Are the 4! orders of 4 indices equally likely? Pearson's statistic over N =
 * 24000 shuffles, 1000 expected in each of 24 cells, is close to chi^2 with 23
 * degrees of freedom. P(chi^2 > 76) = 1.4e-7: that is how often a right
 * function fails.
 */
Test(shuffle_indices, all_orders_are_equally_likely)
{
    enum { M = 4, N = 24000, CELLS = 24 };
    int *counts = output_ints("counts", CELLS);
    rng r = test_rng(8);
    ATTEMPT("24000 shuffles of 4 indices") {
        int tally[CELLS] = {0};
        int complete = 1;
        for (int k = 0; k < N; k++) {
            int p[M] = {-1, -1, -1, -1}, rank = 0;
            shuffle_indices(M, p, &r);
            for (int i = 0; i < M; i++) { /* the Lehmer code, 0 ... 23 */
                int smaller = 0;
                for (int j = i + 1; j < M; j++)
                    smaller += p[j] < p[i];
                rank = rank * (M - i) + smaller;
            }
            complete = complete && p[0] >= 0;
            tally[rank]++;
        }
        for (int c = 0; c < CELLS && complete; c++)
            counts[c] = tally[c];
    }
    double mean = (double)N / CELLS, statistic = 0;
    for (int c = 0; c < CELLS; c++)
        statistic += (counts[c] - mean) * (counts[c] - mean) / mean;
    if (counts[0] == NOT_WRITTEN)
        expect_int("counts", counts[0], N / CELLS,
                   "order held nothing but what it held before");
    else
        expect_at_most("chi^2 of the 24 orders", statistic, 76,
                       "a fair shuffle stays below 76 but for once in seven "
                       "million times (seed %llu)",
                       test_seed());
}

/*
 * Does each of 16 indices come to each of 16 places equally often? N = 20000
 * shuffles: a count is binomial, N p = 1250, sd = sqrt(N p (1 - p)) = 34.2. The
 * largest of 256 deviations is above 215 with a chance of at most 256 (P(X >=
 * 1466) + P(X <= 1034)) = 1.2e-7, by the exact binomial distribution.
 */
Test(shuffle_indices, every_index_comes_to_every_place)
{
    enum { M = 16, N = 20000 };
    int *counts = output_ints("counts", M * M);
    rng r = test_rng(9);
    ATTEMPT("20000 shuffles of 16 indices") {
        int tally[M * M] = {0};
        int complete = 1;
        for (int k = 0; k < N; k++) {
            int p[M];
            p[0] = -1;
            shuffle_indices(M, p, &r);
            complete = complete && p[0] >= 0;
            for (int i = 0; i < M && complete; i++)
                if (p[i] >= 0 && p[i] < M)
                    tally[i * M + p[i]]++;
        }
        for (int c = 0; c < M * M && complete; c++)
            counts[c] = tally[c];
    }
    double worst = 0, stays = 0;
    for (int c = 0; c < M * M; c++) {
        worst = fmax(worst, fabs(counts[c] - (double)N / M));
        stays += c / M == c % M ? (double)counts[c] / N : 0;
    }
    if (counts[0] == NOT_WRITTEN) {
        expect_int("counts", counts[0], N / M,
                   "order held nothing but what it held before");
        return;
    }
    expect_at_most(
        "largest deviation from 1250", worst, 215,
        "each index is at each place in 1 of 16 shuffles, 1250 of "
        "20000; a fair shuffle stays within 215 but for once in eight "
        "million times (seed %llu)",
        test_seed());
    /* the mean of 20000 numbers with mean 1 and variance 1: 6 sd, P = 2e-9 */
    expect_value("indices that stay where they were, per shuffle", stays, 1,
                 0.042,
                 "on average one index keeps its place: none ever does if j = "
                 "i is left out (seed %llu)",
                 test_seed());
}

Test(shuffle_indices, a_large_one)
{
    enum { M = 100000 };
    int *order = output_ints("order", M);
    rng r = test_rng(10);
    ATTEMPT("100000 indices", .seconds = 2) {
        shuffle_indices(M, order, &r);
    }
    double sum = 0, squares = 0;
    for (int i = 0; i < M; i++) {
        sum += order[i];
        squares += (double)order[i] * order[i];
    }
    if (order[0] == NOT_WRITTEN) {
        expect_int("order[0]", order[0], 0,
                   "order held nothing but what it held before");
        return;
    }
    expect_value("sum of the indices", sum, M * (M - 1.0) / 2, 0,
                 "all of 0 ... m - 1 (seed %llu)", test_seed());
    expect_value("sum of their squares", squares,
                 (M - 1.0) * M * (2.0 * M - 1) / 6, 0,
                 "all of 0 ... m - 1, in one pass: m swaps, not m^2 (seed "
                 "%llu)",
                 test_seed());
}
