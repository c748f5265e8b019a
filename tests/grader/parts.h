/* parts.h: a report in parts, cut to what fits on a screen. */
#ifndef PARTS_H
#define PARTS_H

#include <stdio.h>

/*
 * The parts of a report in the order of their printing. What does not fit is
 * cut off where it is missed least: the warnings first, the failure last.
 */
typedef enum part { WARNINGS, FAILURE, PRINTED, OTHERS, DIAGNOSIS, PARTS } part;

typedef struct parts {
    FILE *out[PARTS]; /* each part is written to its own */
    char *text[PARTS];
    size_t length[PARTS];
} parts;

/* parts_begin: open all parts; p stays where it is until parts_print. */
void parts_begin(parts *p);

/* parts_print: print them in at most that many lines, and close them. */
void parts_print(parts *p, int room);

#endif
