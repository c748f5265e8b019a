/* drill_bug.h: a known mistake as code: what is wrong with it? */
#ifndef DRILL_BUG_H
#define DRILL_BUG_H

#include "catalog.h"
#include "drill_log.h"
#include "mistakes.h"

/*
 * bug_code: a mistake's version of tests/<stem>/mistakes.c as a C file: without
 * the other versions, without comments (which would tell). Returns it, to be
 * freed, or NULL where the file cannot be read or its conditions are none of
 * "MISTAKE == 2 || VARIANT != 1 && ...".
 */
char *bug_code(const exercise *e, const mistake *m);

/*
 * bug_ask: show the code, hear what is wrong with it, say what is, run the tests
 * and show which fail. Sets the event's rating. False if the person stops.
 */
bool bug_ask(const exercise *e, const mistake *m, event *answer);

#endif
