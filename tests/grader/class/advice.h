/* advice.h: what a student is told to do next. */
#ifndef CLASS_ADVICE_H
#define CLASS_ADVICE_H

#include "page.h"
#include <json-c/json.h>

/* advice_short: in few words what to look at in an exercise of a result. */
void advice_short(page *p, json_object *e);

/* advice_put: a paragraph, which follows the diagnosis; none if it passed. */
void advice_put(page *p, json_object *e);

#endif
