/* places.h: where a learner looks next: source, test, contract, hint. */
#ifndef PLACES_H
#define PLACES_H

#include "catalog.h"
#include "record.h"

/* places_row: "  what      value:line", without the line if it is 0. */
void places_row(const char *what, const char *value, int line);

/*
 * places_print: the rows for a failed test.
 *   frames  of the finding: where the learner's function was
 */
void places_print(const exercise *e, const test *t, const char *frames);

#endif
