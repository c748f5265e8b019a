/* values.h: fields of a result (see README.md). */
#ifndef CLASS_VALUES_H
#define CLASS_VALUES_H

#include <json-c/json.h>
#include <stdbool.h>

/* A field as text, or NULL where there is none. */
const char *text_in(json_object *o, const char *name);

/* A field as a number, 0 where there is none; as true or false. */
double number_in(json_object *o, const char *name);
bool true_in(json_object *o, const char *name);

/* How many elements a field has that is an array, and the k-th of them. */
int count_in(json_object *o, const char *name);
json_object *element_in(json_object *o, const char *name, int k);

/* Is a field that text? */
bool is_in(json_object *o, const char *name, const char *text);

#endif
