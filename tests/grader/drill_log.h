/* drill_log.h: what has been drilled, .descent/drill. */
#ifndef DRILL_LOG_H
#define DRILL_LOG_H

#include "drill_memory.h"
#include <stdbool.h>

/*
 * The file has one line for each item that was answered, fields separated by
 * tabs:
 *
 *     2026-11-22T18:31:05Z  question  05/what-is-mu     3         95
 *     2026-11-22T18:33:40Z  bug       6.3/sign-of-c     1        140
 *     2026-11-22T18:35:02Z  predict   step-size/17      80/4 right  41
 *     2026-11-22T18:50:00Z  write     6.3               passed 3 610
 *
 * the time (UTC), the kind, what was asked, how it went, and the seconds that it
 * took. A question and a bug have a rating (1 forgot, 2 hard, 3 good, 4 easy), a
 * prediction the percent that were said, of how many options, and what came, a
 * written exercise the number of its gradings. Everything else follows: memories, due dates and the
 * calibration are computed from the lines. So lines may be in any order, and two
 * files are merged by putting one behind the other; a line that is there twice
 * counts once. A line that begins with # is a comment.
 */
typedef enum event_kind { QUESTION, BUG, PREDICT, WRITE } event_kind;

/*
 * event: one line.
 *   time     seconds since 1970
 *   key      of a question; "6.3/name" of a bug; "family/seed"; "6.3"
 *   rating   of a question or a bug
 *   percent, options  of a prediction: what was said, of one of how many
 *   right    was the prediction right, did the written exercise pass?
 *   tries    gradings of a written exercise
 */
typedef struct event {
    long long time;
    event_kind kind;
    char key[64];
    rating rating;
    int percent, options, tries, seconds;
    bool right;
} event;

typedef struct drill_log {
    event *items; /* by time, then in the order of the lines */
    int count;
} drill_log;

/*
 * log_read: no file is an empty log. A file that cannot be understood is kept
 * aside under another name, said so, and a new one begun; one that cannot be
 * read ends the program.
 */
drill_log log_read(void);
void log_free(drill_log *l);

/*
 * log_append: read the file anew, since another terminal may have written, add
 * the event, write atomically. Where that fails say so and go on.
 */
void log_append(drill_log *l, const event *e);

/*
 * recall: what the log says of one question or bug.
 *   answers, lapses  how often it was asked, and how often forgotten
 *   last, due        days since 1970 (see day_of); 0 if it was never asked
 */
typedef struct recall {
    memory memory;
    int answers, lapses;
    long last, due;
} recall;
recall log_recall(const drill_log *l, event_kind kind, const char *key);

/* day_of: the number of the day, in the person's time zone. */
long day_of(long long time);

#endif
