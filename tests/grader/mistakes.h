/* mistakes.h: the known wrong versions of an exercise, and their diagnosis. */
#ifndef MISTAKES_H
#define MISTAKES_H

#include "catalog.h"
#include "record.h"

enum { MISTAKES_MAX = 12, VARIANTS_MAX = 6 };

/* A wrong version (MISTAKE k) or a correct one (VARIANT k) of mistakes.c. */
typedef struct mistake {
    bool is_variant;
    int number;
    char *name, *sentence;
} mistake;

typedef struct mistakes {
    mistake items[MISTAKES_MAX + VARIANTS_MAX];
    int count;
} mistakes;

/*
 * mistakes_read: the entries of the first comment of tests/<stem>/mistakes.c.
 * Returns NULL, or what is wrong with the file, with its line (to be freed).
 */
char *mistakes_read(const char *path, mistakes *m);
void mistakes_free(mistakes *m);

/* mistake_kind: "mistake-3", the folder of its objects; to be freed. */
char *mistake_kind(const mistake *m);

/*
 * mistake_explains: does a learner's record fail as this mistake's does? In
 * every suite where the mistake fails, the learner's failures must be the same
 * expectations with the same values, numbers to about six digits.
 */
bool mistake_explains(const record *learner, const record *wrong);

/* same_failure: does a test fail in both, with the same findings? */
bool same_failure(const test *learner, const test *wrong);

#endif
