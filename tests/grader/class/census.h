/* census.h: what is counted over a class. */
#ifndef CLASS_CENSUS_H
#define CLASS_CENSUS_H

#include "assignment.h"
#include "mistakes.h"
#include <json-c/json.h>

/* sight: a test, and how many of those that ran it passed. */
typedef struct sight {
    char *suite, *name;
    bool hidden;
    int passed, ran;
} sight;

/* Why an exercise failed, where no known mistake says so. */
enum { MISSING, UNWRITTEN, REFUSED, UNEXPLAINED, CAUSES };

/*
 * column: an exercise.
 *   passed, failed, ungraded  submissions
 *   points                    sum over those that could be graded
 *   causes                    of those that failed
 *   known, made               the known mistakes, and how many made each; one
 *                             submission may make several
 */
typedef struct column {
    const exercise *exercise;
    int passed, failed, ungraded;
    double points;
    int causes[CAUSES];
    mistakes known;
    int made[MISTAKES_MAX + VARIANTS_MAX];
    sight *tests;
    int count;
} column;

/*
 * pupil: a student; there says whether there is a result.
 *   missing  of those that failed: how many were not handed in
 */
typedef struct pupil {
    char *student;
    bool there;
    double points, of;
    int passed, failed, ungraded, missing;
} pupil;

/* trouble: what could not be graded; exercise is "all" for all of it. */
typedef struct trouble {
    char *student, *exercise, *sentence;
} trouble;

typedef struct census {
    const assignment *assignment;
    column *columns;
    pupil *pupils;
    int submissions;
    trouble *troubles;
    int troubled;
    char *isolation;
} census;

census census_begin(const assignment *a);

/* census_add: the next student; result is NULL where there is none yet. */
void census_add(census *c, const char *student, json_object *result);

/* pupil_has_score: only who was graded whole has one to compare. */
bool pupil_has_score(const pupil *p);
void census_free(census *c);

#endif
