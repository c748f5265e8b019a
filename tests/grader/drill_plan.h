/* drill_plan.h: what comes next in a session. */
#ifndef DRILL_PLAN_H
#define DRILL_PLAN_H

#include "course.h"
#include "drill_log.h"
#include "drill_options.h"
#include "drill_predict.h"
#include "drill_questions.h"
#include "rng.h"

/* item: what is put to the person. */
typedef struct item {
    event_kind kind;
    char key[64]; /* as in the log */
    const question *question;
    const exercise
        *exercise; /* of a bug, and of a prediction where it exists */
    char mistake[48];
    const family *family;
    unsigned seed;
    int chapter;
} item;

/*
 * plan: a session.
 *   asked, forgot  of each question: was it put in this session, and missed?
 *   brought_back   what was missed has been put once more
 *   fresh          new questions and bugs put so far
 *   in_chapter     questions put, by chapter
 */
typedef struct plan {
    const drill_options *options;
    const course *course;
    const questions *all;
    const drill_log *log;
    rng r;
    bool *asked, *forgot, brought_back;
    int put, fresh, in_chapter[100];
    char bugs[64][64];
    int bugs_put;
    long today;
} plan;

void plan_begin(plan *p, const drill_options *o, const course *c,
                const questions *all, const drill_log *l, long today);
void plan_free(plan *p);

/*
 * plan_next: the next item; false when there is none. Without a mock interview:
 * first what is due, the least remembered first, then at most ten new ones,
 * then what was forgotten once more. In a mock interview: chapters in turn, and
 * in each what is new or not safely known. Two of five items are predictions
 * and bugs.
 */
bool plan_next(plan *p, item *it);

/* plan_forgot: the item on screen was not known. */
void plan_forgot(plan *p, const item *it);

/* plan_due: how many of the wanted questions are due then or before. */
int plan_due(const plan *p, long day);

#endif
