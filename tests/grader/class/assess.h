/* assess.h: from a source to a record: compile, inspect, link, run. */
#ifndef CLASS_ASSESS_H
#define CLASS_ASSESS_H

#include "submission.h"
#include "workshop.h"

/*
 * assessment: the outcome for one exercise of one submission.
 *   reason    where there is no record, a word for why: "missing",
 *             "unreadable", "compile", "inspect", "link", "grader"; else NULL
 *   sentence  the same for people
 *   messages  what the compiler printed, or NULL
 *   seconds   that it took
 *   plot      data of the plot, or NULL, and then perhaps plot_why (drawing.h)
 */
typedef struct assessment {
    verdict verdict;
    record record;
    const char *reason;
    char *sentence, *messages, *plot, *plot_why;
    double seconds;
} assessment;

/*
 * assess: grade a source. What the machine may be to blame for is tried twice;
 * where it has no room left, the program ends with a sentence, and nothing is
 * said of the submission.
 */
assessment assess(workshop *w, station *s, const source *theirs);
void assessment_free(assessment *a);

#endif
