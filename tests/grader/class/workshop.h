/* workshop.h: all that is trusted and made once, before the first submission. */
#ifndef CLASS_WORKSHOP_H
#define CLASS_WORKSHOP_H

#include "assignment.h"
#include "inspect.h"
#include "isolate.h"
#include "known.h"
#include "record.h"

/*
 * station: what one exercise is graded with.
 *   contract   the functions it has to define
 *   reference  the model answer's record with the class's seed, and with the
 *              public one (see sentences.h)
 *   known      the mistakes and their records, sample tests with the public
 *              seed and hidden ones with the class's
 *   parts      folders with the two test programs: sample and hidden tests are
 *              never in one process, so that nothing a sample test shows can
 *              come from a hidden one
 *   stub, stub_bytes, stub_result  a source that nothing was written in, and
 *              what came of it, since many hand it in (see result.c)
 */
typedef struct station {
    const exercise *exercise;
    contract contract;
    record reference[2];
    known known;
    char *parts[2], *stub;
    size_t stub_bytes;
    struct json_object *stub_result;
} station;

/*
 * workshop: where a grader works. Its folders lie in one of its own below
 * $TMPDIR, which goes when it ends.
 *   course     headers, as a submission's compiler sees them
 *   source, library, out  of the submission at hand: its source, what is linked
 *              of it, what programs write
 *   compiler, linker  the commands that the Makefile compiles exercises with,
 *              and links them as libraries
 *   tests_key  what the tests rest on, in short
 */
typedef struct workshop {
    const assignment *assignment;
    isolation isolation;
    char *scratch, *course, *source, *library, *out;
    char *compiler, *linker, *tests_key;
    char **libraries;
    char *own_symbols, *test_symbols;
    station *stations;
    station selftest;
} workshop;

/*
 * workshop_open: build what is missing (with make), copy what a cell sees, try
 * which isolation works, and pass the self-test. Where any of it fails the
 * program ends with a sentence: then nothing can be graded.
 */
void workshop_open(workshop *w, const assignment *a);
void workshop_close(workshop *w);

/*
 * workshop_share: a copy for a process that was forked, with folders of its own
 * for the submission at hand. It must not be closed.
 */
void workshop_share(workshop *w, int number);

/* workshop_has_room: can something still be written there? */
bool workshop_has_room(const workshop *w);

/* selftest: NULL, or what should have been refused and was not, or the other
   way round; to be freed. */
char *selftest(workshop *w);

#endif
