/*
 * The score of a stated confidence: it is a proper one, and counted rightly.
 */
#include "drill_score.h"
#include "support.h"

/* The expected points of saying p where the guess is right with q. */
static double expected(int p, double q)
{
    return q * score_points(p, true) + (1 - q) * score_points(p, false);
}

Test(score, is_largest_for_what_is_believed)
{
    for (int q = 0; q <= 100; q++)
        for (int p = 0; p <= 100; p++)
            cr_expect(p == q || expected(p, q / 100.) < expected(q, q / 100.),
                      "who believes %d %% gains by saying %d %%", q, p);
}

Test(score, is_what_it_says)
{
    cr_expect_float_eq(score_points(100, true), 25, 1e-12);
    cr_expect_float_eq(score_points(100, false), -75, 1e-12);
    cr_expect_float_eq(score_points(50, true), 0, 1e-12);
    cr_expect_float_eq(score_points(50, false), 0, 1e-12);
}

Test(score, counts_predictions_by_what_was_said)
{
    event items[] = {
        {.time = 10, .kind = PREDICT, .percent = 100, .right = true},
        {.time = 20, .kind = PREDICT, .percent = 95, .right = false},
        {.time = 30, .kind = QUESTION, .percent = 95, .right = true},
        {.time = 40, .kind = PREDICT, .percent = 0, .right = false},
        {.time = 50, .kind = PREDICT, .percent = 94, .right = true}};
    const drill_log l = {items, 5};
    const calibration c = score_calibration(&l, 0);
    cr_expect_eq(c.total, 4);
    cr_expect_eq(c.count[4], 2);
    cr_expect_eq(c.right[4], 1);
    cr_expect_eq(c.count[0], 1);
    cr_expect_eq(c.count[3], 1);
    cr_expect_float_eq(c.points,
                       score_points(100, true) + score_points(95, false) +
                           score_points(0, false) + score_points(94, true),
                       1e-12);
    cr_expect_eq(score_calibration(&l, 45).total, 1);
}
