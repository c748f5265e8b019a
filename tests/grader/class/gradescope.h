/* gradescope.h: a result in the form of Gradescope's results.json. */
#ifndef CLASS_GRADESCOPE_H
#define CLASS_GRADESCOPE_H

#include <json-c/json.h>
#include <stdbool.h>

/*
 * gradescope_write: false with errno if the file cannot be written. $HIDDEN is
 * when students see hidden tests, in Gradescope's words: "visible",
 * "after_due_date", "after_published" (where it is not set) or "hidden". As long
 * as some test is hidden, Gradescope shows no total either.
 */
bool gradescope_write(json_object *result, const char *path);

/* gradescope_check: ends the program if $HIDDEN is none of these.
   hidden_visibility: what it is. */
void gradescope_check(void);
const char *hidden_visibility(void);

#endif
