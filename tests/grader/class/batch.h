/* batch.h: grade a list of submissions, alone or together with others. */
#ifndef CLASS_BATCH_H
#define CLASS_BATCH_H

#include "workshop.h"

/*
 * tally: shared by the processes that work on one list; each takes the next.
 *   next       index of the submission to take
 *   done       submissions that are finished, kept of them from before
 *   exercises  that were graded
 */
typedef struct tally {
    int next, done, kept, exercises;
} tally;

tally *tally_new(void);

/*
 * batch_work: take submissions off the list until there are none left. A result
 * that is there and rests on the same files is kept. What another grader works
 * on in the same OUT is left to it; only when all else is done is it waited
 * for. Where a result cannot be written the program ends with a sentence.
 */
void batch_work(workshop *w, const char *out, tally *t);

#endif
