/* record.h: the record of a run, as tests/harness/record.c writes it. */
#ifndef GRADER_RECORD_H
#define GRADER_RECORD_H

#include <stdbool.h>

/*
 * A finding: one expectation or one ended attempt. All strings are the record's
 * own. frames: where the attempt ended and the callers, the innermost first, as
 * addresses in the test program ("0x12ab 0x34cd"); "0" if unknown.
 */
typedef struct finding {
    bool pass;
    const char *kind, *label, *message, *detail, *values, *frames;
} finding;

/* A test of the binary with what the record holds of it. */
typedef struct test {
    const char *suite, *name, *file;
    int line, count;
    finding *findings;
    const char *output; /* what the function printed, or NULL */
    bool done, crashed;
    bool touched, untouched; /* did some attempt leave a trace, did one not? */
} test;

typedef struct record {
    char *text;
    test *tests; /* sample tests first, each file in its own order */
    int count;
} record;

typedef enum verdict { PASSED, FAILED, UNGRADED } verdict;

/*
 * record_read: read a record and hold it against the list of tests in it.
 * Returns NULL, or what is wrong with it (a string to be freed); *r is then
 * empty.
 */
char *record_read(const char *path, record *r);

/* record_parse: the same of a text, which becomes the record's; path is named
 * in what is wrong with it. */
char *record_parse(char *text, const char *path, record *r);
void record_free(record *r);

/*
 * test_verdict: passed only if the test came to its end, found something and
 * found nothing wrong; ungraded if it left nothing behind.
 */
verdict test_verdict(const test *t);

/* record_verdict: of all tests; no test at all is UNGRADED. */
verdict record_verdict(const record *r);

/* test_is_hidden: does it stand in hidden.c? */
bool test_is_hidden(const test *t);

/* record_passed: number of tests that passed; hidden selects a file, -1 both. */
int record_passed(const record *r, int hidden);
int record_tests(const record *r, int hidden);

/*
 * not_written: does the suite (NULL: all) fail as with a stub? Every test that
 * fails has attempts that came to their end and left no trace in any output, or
 * misses only what was not written, is NAN or "not implemented"; and fewer tests
 * pass with a trace (as one that expects NaN does with a stub).
 */
bool not_written(const record *r, const char *suite);

#endif
