/* grades.h: the results of a class in one table. */
#ifndef CLASS_GRADES_H
#define CLASS_GRADES_H

#include "assignment.h"

/* grades: what is counted over the exercises of all submissions. */
typedef struct grades {
    int passed, failed, ungraded;
    int lacking; /* submissions without a result */
    char *isolation;
} grades;

/*
 * grades_write: OUT/grades.csv, a row for each student and exercise, in their
 * order: student, exercise, points, of, outcome. Submissions without a result
 * are left out and counted.
 */
grades grades_write(const assignment *a, const char *out);

#endif
