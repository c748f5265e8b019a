/*
 * The score of a stated confidence: it is a proper one, and counted rightly.
 */
#include "drill_score.h"
#include "support.h"

/* The expected points of saying p of one of K where the guess is right with q. */
static double expected(int p, int K, double q)
{
    return q * score_points(p, K, true) + (1 - q) * score_points(p, K, false);
}

Test(score, is_largest_for_what_is_believed)
{
    for (int K = 2; K <= 4; K++)
        for (int q = 0; q <= 100; q++)
            for (int p = 0; p <= 100; p++)
                cr_expect(p == q || expected(p, K, q / 100.) <
                                        expected(q, K, q / 100.),
                          "who believes %d %% gains by saying %d %%", q, p);
}

/* Of options that one believes in alike but for one, the likeliest is best. */
Test(score, is_largest_for_the_option_that_is_believed)
{
    for (int K = 3; K <= 4; K++) /* with two it is the same report */
        for (int q = 100 / K + 1; q <= 100; q++) {
            const double rest = (1 - q / 100.) / (K - 1);
            for (int p = 0; p <= 100; p++)
                cr_expect(expected(p, K, rest) < expected(q, K, q / 100.),
                          "who believes %d %% gains by another option, %d %%",
                          q, p);
        }
}

Test(score, is_what_it_says)
{
    for (int K = 2; K <= 5; K++)
        cr_expect_float_eq(score_points(100, K, true), 25, 1e-12);
    cr_expect_float_eq(score_points(100, 4, false), 25 * (1 - 2 / 0.75), 1e-12);
    cr_expect_float_eq(score_points(25, 4, true), 0, 1e-12);
    cr_expect_float_eq(score_points(25, 4, false), 0, 1e-12);
    cr_expect_float_eq(score_points(50, 2, true), 0, 1e-12);
}

Test(score, counts_predictions_by_what_was_said)
{
    event items[] = {{.time = 10,
                      .kind = PREDICT,
                      .percent = 100,
                      .options = 4,
                      .right = true},
                     {.time = 20,
                      .kind = PREDICT,
                      .percent = 95,
                      .options = 4,
                      .right = false},
                     {.time = 30,
                      .kind = QUESTION,
                      .percent = 95,
                      .options = 4,
                      .right = true},
                     {.time = 40,
                      .kind = PREDICT,
                      .percent = 0,
                      .options = 4,
                      .right = false},
                     {.time = 50,
                      .kind = PREDICT,
                      .percent = 94,
                      .options = 4,
                      .right = true}};
    const drill_log l = {items, 5};
    const calibration c = score_calibration(&l, 0);
    cr_expect_eq(c.total, 4);
    cr_expect_eq(c.count[4], 2);
    cr_expect_eq(c.right[4], 1);
    cr_expect_eq(c.count[0], 1);
    cr_expect_eq(c.count[3], 1);
    cr_expect_float_eq(c.points,
                       score_points(100, 4, true) + score_points(95, 4, false) +
                           score_points(0, 4, false) +
                           score_points(94, 4, true),
                       1e-12);
    cr_expect_eq(score_calibration(&l, 45).total, 1);
}
