/*
 * The scheduler against the values that its authors publish: those of
 * fsrs-optimizer (tests/model_test.py, to 1e-4) and of py-fsrs
 * (tests/test_basic.py) for the default parameters of FSRS-6.
 */
#include "drill_memory.h"
#include <criterion/criterion.h>
#include <math.h>

static const double TOL = 1e-4;

static void expect_near(double actual, double expected, const char *what)
{
    cr_expect(fabs(actual - expected) <= TOL * fmax(1, fabs(expected)),
              "%s: %.7g, published is %.7g", what, actual, expected);
}

/* The four cases of test_next_stability: S = 5, D = k, R = 1 - k/10. */
Test(memory, stability_is_as_published)
{
    static const double recall[] = {0.9, 0.8, 0.7, 0.6};
    static const double success[] = {25.602541, 28.226582, 58.656002,
                                     127.226685};
    static const double failure[] = {1.0525396, 1.1894329, 1.3680838, 1.584989};
    static const double same_day[] = {1.596818, 2.7470093, 5.0, 8.12961};
    for (int k = 0; k < 4; k++) {
        const memory m = {5, k + 1};
        const rating r = (rating)(k + 1);
        expect_near(stability_after_success(m, recall[k], r), success[k],
                    "after a success");
        expect_near(stability_after_failure(m, recall[k]), failure[k],
                    "after a failure");
        expect_near(stability_same_day(5, r), same_day[k], "on the same day");
    }
}

Test(memory, difficulty_is_as_published)
{
    static const double next[] = {8.341763, 6.6659956, 4.990228, 3.3144615};
    for (int k = 0; k < 4; k++)
        expect_near(next_difficulty(5, (rating)(k + 1)), next[k],
                    "the next difficulty");
}

Test(memory, forgetting_is_as_published)
{
    static const double stability[] = {1, 2, 3, 4, 4, 2};
    static const double recall[] = {1.0,       0.9403443, 0.9253786,
                                    0.9185229, 0.9,       0.8261359};
    for (int k = 0; k < 6; k++)
        expect_near(memory_recall((memory){stability[k], 5}, k), recall[k],
                    "the chance to know it");
}

/* test_forward: two answers, the second after a day, or two. */
Test(memory, two_answers_give_what_is_published)
{
    static const int ratings[] = {1, 2, 3, 4, 1, 2},
                     days[] = {1, 1, 1, 1, 2, 2};
    static const double stability[] = {0.10088589, 3.2494123,   7.3153,
                                       18.014914,  0.112798266, 4.4694576};
    static const double difficulty[] = {8.806304, 6.7404594, 2.1112142,
                                        1.0,      8.806304,  6.7404594};
    for (int k = 0; k < 6; k++) {
        memory m = {0, 0};
        m = memory_review(m, 0, (rating)ratings[k]);
        m = memory_review(m, days[k], (rating)ratings[k]);
        expect_near(m.stability, stability[k], "stability");
        expect_near(m.difficulty, difficulty[k], "difficulty");
    }
}

/*
 * test_review_card: a card that is answered whenever it is due. In that
 * implementation it comes again on the same day after the first answer and after
 * each failure, which is here a second answer after 0 days.
 */
Test(memory, intervals_are_as_published)
{
    static const int ratings[] = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
    static const int interval[] = {0, 2, 11, 46, 163, 498, 0,
                                   0, 2, 4,  7,  12,  21};
    memory m = {0, 0};
    for (int k = 0; k < 13; k++) {
        m = memory_review(m, k ? interval[k - 1] : 0, (rating)ratings[k]);
        if (interval[k] > 0)
            cr_expect_eq(memory_interval(m), interval[k],
                         "answer %d: in %d days, published is %d", k + 1,
                         memory_interval(m), interval[k]);
    }
}

/* test_memo_state of py-fsrs. */
Test(memory, six_answers_give_what_is_published)
{
    static const int ratings[] = {1, 3, 3, 3, 3, 3},
                     days[] = {0, 0, 1, 3, 8, 21};
    memory m = {0, 0};
    for (int k = 0; k < 6; k++)
        m = memory_review(m, days[k], (rating)ratings[k]);
    expect_near(m.stability, 53.62691, "stability");
    expect_near(m.difficulty, 6.3574867, "difficulty");
}

Test(memory, easy_answers_make_it_as_easy_as_can_be)
{
    memory m = {0, 0};
    for (int k = 0; k < 10; k++)
        m = memory_review(m, 0, EASY);
    cr_expect_eq(m.difficulty, 1);
}

Test(memory, stays_in_its_range)
{
    memory m = {0, 0};
    for (int k = 0; k < 200; k++) {
        m = memory_review(m, k % 3, FORGOT);
        cr_expect(m.stability >= 0.001 && m.difficulty <= 10);
        cr_expect_eq(memory_interval(m), 1);
    }
    for (int k = 0; k < 200; k++)
        m = memory_review(m, memory_interval(m), EASY);
    cr_expect(m.stability <= 36500 && m.difficulty >= 1);
    cr_expect_eq(memory_recall((memory){0, 0}, 3), 0);
}
