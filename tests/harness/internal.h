/* internal.h: what the parts of the harness know of each other. */
#ifndef HARNESS_INTERNAL_H
#define HARNESS_INTERNAL_H

#include "harness.h"
#include <stdarg.h>
#include <stdbool.h>

/* ---- buffers: buffer.c ---- */

enum { BUFFERS_MAX = 64 };

/*
 * buffer: [guard page] [slack, then the data up to the page's end] [guard page]
 *   base, size   the whole mapping, guards included
 *   data         n elements of width bytes; data + n * width is the guard
 *   before       copy of the values that an inout began with, else NULL
 */
typedef struct buffer {
    const char *name;
    unsigned char *base, *data, *before;
    size_t size, width;
    int n;
    bool is_input, is_int;
} buffer;

/* buffer_table: the buffers of the running test; sets *count. */
const buffer *buffer_table(int *count);

/* buffer_at: the buffer whose mapping holds the address, or NULL. */
const buffer *buffer_at(uintptr_t address);

/* buffer_unchanged: is x the data of an inout that holds what it began with? */
bool buffer_unchanged(const double x[]);

/*
 * buffers_touched: does any output or inout hold something that no stub leaves
 * there? Poison, NAN, NOT_WRITTEN and NUM_NOT_IMPLEMENTED are a stub's.
 */
bool buffers_touched(void);

/* buffer_index: the element of b that an address lies in; may be < 0 or >= n. */
long buffer_index(const buffer *b, uintptr_t address);

/*
 * buffer_slack_written: the nearest element index (-1, -2, ...) before b's data
 * that no longer holds the poison, or 0.
 */
long buffer_slack_written(const buffer *b);

/*
 * What a double says about where it came from. Outputs are filled with
 * signalling NaNs: a copy keeps the signalling bit, arithmetic clears it.
 */
typedef enum poison {
    POISON_NONE,
    POISON_UNWRITTEN, /* an output's element as it was handed out */
    POISON_SUMMED,    /* the result of arithmetic with such an element */
    POISON_BEFORE     /* read from before the first element of a buffer */
} poison;

/* poison_of: classify x; *source is the buffer it came from (may be NULL). */
poison poison_of(double x, const buffer **source);

/* is_literal_nan: the NaN of the macro NAN, which stubs return. */
bool is_literal_nan(double x);

/* ---- record: record.c ---- */

/*
 * finding: one line of the record.
 *   pass    the verdict
 *   kind    "value", "unwritten", "unchanged", "nan", "text", "property", or
 *           what ended an attempt ("out-of-bounds", "deadline", "exit", ...)
 *   label   what was looked at
 *   detail  expected and actual, for people
 *   values  the same for the fingerprint: numbers or words, space-separated
 *   pc      address in the program where an attempt ended, 0 if unknown
 */
typedef struct finding {
    bool pass;
    const char *kind, *label, *message, *detail, *values;
    uintptr_t pc;
} finding;

/* record_finding: append it for the running test, and tell Criterion. */
void record_finding(const finding *f);

/* record_attempt: append whether an attempt that came to its end left a trace. */
void record_attempt(bool touched);

/* record_output: append what the learner's function printed. */
void record_output(const char *text, size_t length, bool cut);

/* ---- sandbox: sandbox.c ---- */

/*
 * sandbox_enter: from here on the process may compute, print and end; any other
 * system call ends it with SIGSYS. Without libseccomp this does nothing.
 * Returns 0, or -1 if the kernel refused.
 */
int sandbox_enter(void);

/* sandbox_call_name: "fork" for the number in a SIGSYS; a static buffer. */
const char *sandbox_call_name(int number);

#endif
