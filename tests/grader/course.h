/* course.h: the commands of the program, one for each make target. */
#ifndef COURSE_H
#define COURSE_H

#include "catalog.h"
#include "progress.h"

/* course: what every command works on. */
typedef struct course {
    catalog catalog;
    progress progress;
} course;

/*
 * The commands return an exit status (see say.h). id is "6.3"; where it may be
 * NULL the next unsolved exercise is meant.
 */
int command_status(course *c); /* status.c */
int command_start(course *c);  /* check.c */
int command_check(course *c, const char *id, const char *chapter);
int command_hint(course *c, const char *id); /* help.c */
int command_solution(course *c, const char *id);
int command_reset(course *c, const char *id);
int command_plot(course *c, const char *id);         /* plot.c */
int command_figures(course *c, bool check);          /* figures.c */
int command_watch(course *c, const char *id);        /* watch.c */
int command_audit(course *c, const char *id);        /* audit.c */
int command_handout(course *c, const char *chapter); /* handout.c */

int command_drill(course *c, const char *const arguments[]); /* drill.c */
int command_drill_export(void);

/*
 * course_exercise: the exercise with that id; NULL or "" gives the next
 * unsolved one. Ends the program with a sentence where there is none.
 */
const exercise *course_exercise(const course *c, const char *id);

/* course_next: the first core exercise not passed after the given one (or from
   the start), then the challenges; NULL when all are passed. */
const exercise *course_next(const course *c, const exercise *after);

/* check_one: grade, remember, report. Returns an exit status. */
int check_one(course *c, const exercise *e);

/* keep_stubs: in a copy without git, keep the stubs as they were handed out. */
void keep_stubs(const course *c);

/* stub_of: an exercise as it was handed out, or NULL; to be freed. */
char *stub_of(const exercise *e);

/*
 * plot_draw: draw the learner's and the reference curve on a gnuplot terminal.
 *   file   where an image goes, or NULL for text and windows
 * Returns an exit status; says what is missing.
 */
int plot_draw(const exercise *e, const char *terminal, const char *file);

#endif
