/* reports.h: what is made of the results, for students, staff and programs. */
#ifndef CLASS_REPORTS_H
#define CLASS_REPORTS_H

#include "assignment.h"
#include <json-c/json.h>

/*
 * reports_student: OUT/students/<student>/ with feedback.html, results.json
 * (for Gradescope) and junit.xml. Where a file cannot be written the program
 * ends with a sentence.
 * reports_kept: the same for a result that was kept; pictures are not drawn
 * again where the page is younger than the result.
 */
void reports_student(const char *out, const char *student, json_object *result);
void reports_kept(const char *out, const char *student);

/* reports_class: OUT/class.html, from the results that are there. */
void reports_class(const assignment *a, const char *out);

#endif
