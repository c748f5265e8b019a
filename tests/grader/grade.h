/* grade.h: build an exercise's tests with an implementation and run them. */
#ifndef GRADE_H
#define GRADE_H

#include "catalog.h"
#include "mistakes.h"
#include "record.h"

/*
 * grading: the outcome for one exercise and one implementation.
 *   verdict   PASSED, FAILED, or UNGRADED (the installation is at fault)
 *   trouble   why there is no record: the compiler's words, or a sentence (a
 *             missing file or function, a forbidden call); NULL where there is
 *   compiler  trouble is what the compiler or linker printed
 *   warnings  what the compiler printed although it went on, or NULL
 */
typedef struct grading {
    verdict verdict;
    record record;
    char *trouble;
    bool compiler;
    char *warnings;
} grading;

/* build_folder: where make builds this variant; set once by grade_setup. */
void grade_setup(const char *build_folder);
const char *build_folder(void);

/*
 * What a person starts (check, watch, plot) builds and runs tests one at a time
 * in a build folder: the others wait at build_lock until build_unlock. Audits
 * do not: make runs them together, each for another exercise.
 */
void build_lock(void);
void build_unlock(void);

/*
 * make_targets: run make for a NULL-terminated list of targets, several jobs at
 * once; with keep_going, one that fails does not stop the others.
 * Returns make's status; *output gets what was printed, without make's own
 * lines (to be freed). With V=1 the commands, and so all that, are shown.
 */
int make_targets(const char *const targets[], bool keep_going, char **output);

/*
 * grade: kind "exercises" is the learner's file, "solutions" the model answer,
 * "mistake-2" and "variant-1" those of mistakes.c, "scratch" a copy in
 * .descent/scratch.
 */
grading grade(const exercise *e, const char *kind);
void grading_free(grading *g);

/* grade_forget: have the next grade() compile that file anew. */
void grade_forget(const exercise *e, const char *kind);

/* points_of: the exercise's points, shared evenly over its tests. */
double points_of(const exercise *e, const grading *g);

#endif
