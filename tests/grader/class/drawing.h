/*
 * drawing.h: a submission's picture beside the reference.
 *
 * The plot's program, which calls the submission, runs in a cell like the tests
 * and behind the filter of an attempt; what it prints is taken for numbers and
 * short labels only. gnuplot then draws that outside, with our own script.
 */
#ifndef CLASS_DRAWING_H
#define CLASS_DRAWING_H

#include "workshop.h"
#include <json-c/json.h>

/* drawing_prepare: put the plot's program where cells can see it. */
void drawing_prepare(const workshop *w, const exercise *e);

/*
 * drawing_data: what the plot's program prints with the submission at hand, in
 * six digits; to be freed. NULL where there is none, with *why (to be freed),
 * or without where none was asked for: $PLOTS is "failed" (where it is not
 * set), "all" or "none".
 */
char *drawing_data(const workshop *w, const station *s, verdict v, char **why);

/*
 * drawing_svg: that data and the reference as the text of an <svg> for a page,
 * or NULL with *why; both to be freed.
 *   e  an exercise of a result
 */
char *drawing_svg(json_object *e, const char *data, char **why);

#endif
