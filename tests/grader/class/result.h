/* result.h: the result of one submission, a JSON file (see README.md). */
#ifndef CLASS_RESULT_H
#define CLASS_RESULT_H

#include "assess.h"
#include "submission.h"
#include "workshop.h"
#include <json-c/json.h>

enum { RESULT_FORMAT = 1 };

/* The three outcomes in the words of the files. */
const char *outcome_word(verdict v);

/* result_path: OUT/results/<student>.json, to be freed. */
char *result_path(const char *out, const char *student);

/*
 * result_key: what a result rests on, as 16 hexadecimal digits (to be freed):
 * the sources, the seed, the chapter, the tests. A result with this key need
 * not be worked out again.
 */
char *result_key(const workshop *w, const submission *s);

/* result_is_kept: is there one with that key, and none of its exercises left
   ungraded for the grader's own reasons? */
bool result_is_kept(const char *path, const char *key);

/*
 * result_of: grade a submission, one exercise after the other. tell is called
 * after each (with context). The object is to be put (json_object_put).
 */
json_object *result_of(workshop *w, const handed_in *h, const submission *s,
                       const char *key, void (*tell)(void *), void *context);

/* result_write: atomically; false with errno where there is no room. */
bool result_write(const char *path, json_object *result);

/* result_read: a result, or NULL where there is none that is whole. */
json_object *result_read(const char *path);

#endif
