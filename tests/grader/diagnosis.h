/* diagnosis.h: which known mistakes a learner's failures are those of. */
#ifndef DIAGNOSIS_H
#define DIAGNOSIS_H

#include "catalog.h"
#include "known.h"
#include "mistakes.h"

/*
 * diagnosis: a mistake and how much it explains.
 *   tests   of the learner's failed tests, those that fail in just its way
 *   of      the tests that the mistake fails
 *   whole   the learner's record is the mistake's: see mistake_explains
 */
typedef struct diagnosis {
    const mistake *mistake;
    int tests, of;
    bool whole;
} diagnosis;

/*
 * diagnose: tell is called (with context) for each mistake that explains
 * failures which no other has explained yet, at most three: first those that
 * explain the whole of a function's failures, then, the largest part first,
 * those of which most failed tests failed for the learner in the same way.
 * (People who make one mistake often make a second, and a hidden combination
 * has no record.) Returns how many there were. Has the mistakes' records made
 * where needed.
 */
int diagnose(const exercise *e, const record *r,
             void (*tell)(const diagnosis *d, void *context), void *context);

/* diagnose_known: the same with mistakes that have been read already. */
int diagnose_known(const known *s, const record *r,
                   void (*tell)(const diagnosis *d, void *context),
                   void *context);

#endif
