/* drill_options.h: what a person asks the drill for. */
#ifndef DRILL_OPTIONS_H
#define DRILL_OPTIONS_H

#include "drill_questions.h"
#include <stdbool.h>

/*
 * drill_options: what the person asked for.
 *   chapter  its number, 0 for all
 *   tag      NULL for all; see is_about
 *   only     the one kind of items, or -1
 *   minutes  of a mock interview, 0 for none; for WRITE its limit
 *   write    an exercise to be written, or NULL
 */
typedef struct drill_options {
    int chapter, only, minutes;
    const char *tag, *write;
    unsigned seed;
    bool plain;
} drill_options;

/*
 * options_read: from "CH=6", "TAG=l1" and so on, NULL at the end; an empty value
 * is as good as none. Ends the program with a sentence where one is wrong.
 *   seed  where none is asked for
 * options_check: does the same where there is nothing of that chapter or tag.
 */
drill_options options_read(const char *const arguments[], unsigned seed);
void options_check(const drill_options *o, const questions *all);

#endif
