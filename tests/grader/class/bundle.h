/* bundle.h: the autograder that is handed to Gradescope. */
#ifndef CLASS_BUNDLE_H
#define CLASS_BUNDLE_H

#include "assignment.h"

/*
 * bundle_write: a zip with setup.sh and run_autograder at its top, the choice
 * of chapter, seed and $HIDDEN, and in course/ what grading needs of the
 * course. The same course gives the same bytes. Ends the program with a
 * sentence where it cannot be written. Returns how many files it holds.
 */
int bundle_write(const assignment *a, const char *path);

#endif
