/* Sample tests of 7.2 shuffle_indices. */
#include "harness.h"
#include "stochastic_gradient.h"

/* 1 if order holds each of 0 ... m - 1 once. */
static int is_permutation(int m, const int order[])
{
    int seen[64] = {0}, count = 0;
    for (int i = 0; i < m; i++)
        if (order[i] >= 0 && order[i] < m && !seen[order[i]]) {
            seen[order[i]] = 1;
            count++;
        }
    return count == m;
}

Test(shuffle_indices, every_number_once)
{
    int *order = inout_ints("order", 10, (int[]){4, 4, 4, 4, 4, 4, 4, 4, 4, 4});
    rng r = test_rng(1);
    ATTEMPT("10 indices") {
        shuffle_indices(10, order, &r);
    }
    expect_int("is order a permutation?", is_permutation(10, order), 1,
               "each of 0 ... 9 stands in order once, and nothing else does "
               "(seed %llu)",
               test_seed());
}

Test(shuffle_indices, one_index)
{
    int *order = inout_ints("order", 1, (int[]){4});
    rng r = test_rng(2);
    ATTEMPT("m = 1") {
        shuffle_indices(1, order, &r);
    }
    expect_int("order[0]", order[0], 0, "there is one order of one index");
}

/*
 * The chance that a right function fails: 30 indices in the order they had, or
 * twice the same order, 2/30! < 1e-32.
 */
Test(shuffle_indices, another_order_each_time)
{
    enum { M = 30 };
    int *order = inout_ints("order", 2 * M, (int[2 * M]){0});
    rng *r = shared(sizeof *r);
    *r = test_rng(3);
    ATTEMPT("two shuffles with the same generator, as in two epochs") {
        shuffle_indices(M, order, r);
        shuffle_indices(M, order + M, r);
    }
    int moved = 0, differ = 0;
    for (int i = 0; i < M; i++) {
        moved += order[i] != i;
        differ += order[i] != order[M + i];
    }
    expect_int("is order shuffled?", moved > 0, 1,
               "30 indices do not stay in order by chance (seed %llu)",
               test_seed());
    expect_int("do the two orders differ?", differ > 0, 1,
               "every epoch needs an order of its own: the generator is handed "
               "over by pointer so that it moves on (seed %llu)",
               test_seed());
}
