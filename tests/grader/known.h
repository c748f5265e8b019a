/* known.h: an exercise's known mistakes with what the tests find in each. */
#ifndef GRADER_KNOWN_H
#define GRADER_KNOWN_H

#include "catalog.h"
#include "mistakes.h"

enum { KNOWN_MAX = MISTAKES_MAX + VARIANTS_MAX };

typedef struct known {
    mistakes all;
    record records[KNOWN_MAX]; /* empty for variants and where there is none */
} known;

/*
 * known_read: from tests/<stem>/mistakes.c, whose records make makes where they
 * are missing; or, in a handout, from tests/<stem>/mistakes.known.
 * Returns false if there is neither; *k is then empty.
 */
bool known_read(const exercise *e, known *k);
void known_free(known *k);

/*
 * known_write: what a handout holds of the mistakes in place of mistakes.c. The
 * file begins with the same comment, without the variants; then follow, for
 * each mistake, a line "mistake<tab>number" and its record on the sample tests.
 *   to       folder of the handout
 * Returns NULL, or what is wrong (to be freed).
 */
char *known_write(const exercise *e, const char *to);

#endif
