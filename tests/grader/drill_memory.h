/*
 * drill_memory.h: when a question should come again: FSRS-6, the sixth version
 * of the Free Spaced Repetition Scheduler, with its published default
 * parameters.
 *
 * Sources: the formulas are those of "The Algorithm" in the wiki of
 * github.com/open-spaced-repetition/fsrs4anki; the parameters and the values in
 * tests/course/drill_memory.c are those of the reference implementations
 * fsrs-optimizer (tests/model_test.py) and py-fsrs (tests/test_basic.py) of the
 * same organisation.
 */
#ifndef DRILL_MEMORY_H
#define DRILL_MEMORY_H

/* How well an answer went: what a person says of it. */
typedef enum rating { FORGOT = 1, HARD, KNEW, EASY } rating;

/*
 * memory: of one question.
 *   stability   days until the chance to know it falls to 90 %; 0 for a
 *               question that was never asked
 *   difficulty  from 1 to 10
 */
typedef struct memory {
    double stability, difficulty;
} memory;

/* memory_review: after an answer that came days (>= 0) after the last one. */
memory memory_review(memory m, double days, rating r);

/* memory_recall: the chance to know it after so many days; 0 if never asked. */
double memory_recall(memory m, double days);

/*
 * memory_interval: whole days until that chance is 90 %, at least 1. (After
 * FORGOT the drill does not ask it: the question is due on the same day.)
 */
int memory_interval(memory m);

/*
 * The parts of the model, for its tests. recall is the chance at the time of
 * the answer.
 */
double stability_after_success(memory m, double recall, rating r);
double stability_after_failure(memory m, double recall);
double stability_same_day(double stability, rating r);
double next_difficulty(double difficulty, rating r);

#endif
