/* report.h: a verdict as the learner reads it, at most a screen. */
#ifndef REPORT_H
#define REPORT_H

#include "grade.h"

/*
 * report: print the verdict on the learner's file: what was passed, or the
 * first failed test with its sentence, what was expected and found, the
 * diagnosis, where to look, and the command for the hint.
 * report_status: the exit status that goes with it.
 */
void report(const exercise *e, const grading *g);
int report_status(const grading *g);

/* report_is_unwritten: is it the stub, or as good as that? */
bool report_is_unwritten(const grading *g);

/* report_line: the verdict in one line, for lists. */
void report_line(const exercise *e, const grading *g);

#endif
