/* progress.h: what the learner has done, .descent/progress. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>

/*
 * One exercise's entry. The file has one line for each, fields separated by
 * tabs:  id  passed|failed|new  tests passed  tests  hints shown  asked
 * where asked counts the requests for the solution before a pass. Lines may be
 * edited, sorted and merged by hand; of two lines for an exercise the later
 * one counts.
 */
typedef struct entry {
    char id[16];
    bool passed, tried;
    int tests_passed, tests, hints, asked;
} entry;

typedef struct progress {
    entry *items;
    int count;
} progress;

/*
 * progress_read: no file is an empty progress. A file that cannot be understood
 * is kept aside under another name, said so, and an empty one begun.
 */
progress progress_read(void);
void progress_free(progress *p);

/* progress_entry: the exercise's entry, made if there is none. */
entry *progress_entry(progress *p, const char *id);

/* progress_passed: has that exercise been passed? */
bool progress_passed(const progress *p, const char *id);

/* progress_write: atomically; where it fails says so and goes on. */
void progress_write(const progress *p);

#endif
