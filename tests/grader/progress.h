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
 * is kept aside under another name, said so, and an empty one begun; one that
 * cannot be read ends the program.
 */
progress progress_read(void);
void progress_free(progress *p);

/* progress_passed: has that exercise been passed? */
bool progress_passed(const progress *p, const char *id);

/*
 * Changes are made between these two, and only what they change is changed:
 * another terminal may have written since p was read, so that begin reads it
 * anew, and nobody else writes until end has.
 *   progress_begin: the exercise's entry, made if there is none
 *   progress_end:   write atomically; where that fails say so and go on
 */
entry *progress_begin(progress *p, const char *id);
void progress_end(progress *p);

#endif
