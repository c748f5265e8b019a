/* drill_write.h: an exercise from memory, against the clock. */
#ifndef DRILL_WRITE_H
#define DRILL_WRITE_H

#include "course.h"
#include "drill_log.h"

/*
 * write_exercise: the exercise that a person means by "6.3" or "adam": its id,
 * or a word of its path. Ends the program with a sentence where there is none,
 * or more than one.
 */
const exercise *write_exercise(const course *c, const char *name);

/*
 * write_run: put the stub into a scratch copy, .descent/scratch/<stem>.c, grade
 * that by the exercise's own tests whenever it is saved, until it passes, the
 * person stops, or the time is over. The learner's file and progress are not
 * touched; the log gets the time and the number of gradings.
 *   minutes  0 for what the catalog says
 * Returns an exit status.
 */
int write_run(const exercise *e, int minutes, drill_log *l);

#endif
