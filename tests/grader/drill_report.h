/* drill_report.h: what a session showed. */
#ifndef DRILL_REPORT_H
#define DRILL_REPORT_H

#include "course.h"
#include "drill_log.h"
#include "drill_questions.h"

/*
 * result: one item of a session.
 *   question, or exercise (of a bug or a prediction); the other is NULL
 *   chapter   its number
 *   score     from 0 to 1: a rating forgot 0, hard 1/2, good and easy 1; a
 *             prediction 1 if it was right
 */
typedef struct result {
    const question *question;
    const exercise *exercise;
    int chapter;
    double score;
} result;

double rating_score(rating r);

/*
 * report_session: a line for each chapter, which are weak (below 2/3), what to
 * read again, the calibration of the session's predictions, and where there were
 * some a picture of that of all.
 */
void report_session(const result results[], int count, const drill_log *l,
                    double began, double ended);

#endif
