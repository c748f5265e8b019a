/* feedback.h: what one student is told, as a page. */
#ifndef CLASS_FEEDBACK_H
#define CLASS_FEEDBACK_H

#include <json-c/json.h>
#include <stdbool.h>

/* feedback_write: false with errno if the file cannot be written. */
bool feedback_write(json_object *result, const char *path);

#endif
