/* internal.h: what the parts of the harness know of each other. */
#ifndef HARNESS_INTERNAL_H
#define HARNESS_INTERNAL_H

#include "harness.h"
#include "sanitized.h"
#include <stdarg.h>
#include <stdbool.h>
#include <sys/types.h>

/* ---- buffers: buffer.c ---- */

enum { BUFFERS_MAX = 64 };

/* INT_BEFORE: the poison of the ints in front of the first element. */
#define INT_BEFORE (NOT_WRITTEN + 1)

/*
 * buffer: [guard] [slack, then the data up to the page's end] [guard]
 *   base, size   the whole mapping, guards included
 *   data         n elements of width bytes; data + n * width is the guard
 *   before       copy of the values that it began with, else NULL
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
bool buffer_unchanged(const void *x);

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

/* buffer_input_written: the first element of an input that no longer is what it
   was, or -1. */
long buffer_input_written(const buffer *b);

/*
 * What a double says about where it came from. Outputs are filled with
 * signalling NaNs: a copy keeps the signalling bit, arithmetic clears it.
 */
typedef enum poison {
    POISON_NONE,
    POISON_UNWRITTEN, /* an output's element as it was handed out */
    POISON_DERIVED,   /* copied or computed from one, perhaps by the test */
    POISON_SUMMED,    /* an output's element, computed from what it held */
    POISON_BEFORE     /* read from before the first element of a buffer */
} poison;

/* poison_of: classify *x; *source is the buffer it came from (may be NULL). */
poison poison_of(const double *x, const buffer **source);

/* is_literal_nan: the NaN of the macro NAN, which stubs return. */
bool is_literal_nan(double x);

/* ---- how an attempt ended: child.c writes it, sentence.c puts it in words ---- */

enum {
    FRAMES_MAX = 16,        /* callers that are noted where an attempt ended */
    OUTPUT_MAX = 1 << 18,   /* bytes that a function may print */
    OUTPUT_SHOWN = 1 << 11, /* bytes of it that the record keeps */
};

/* What a child noticed itself before it ended. */
typedef enum ending {
    ENDING_UNKNOWN,
    ENDING_SIGNAL,       /* a handler ran */
    ENDING_EXIT,         /* exit */
    ENDING_QUICK_EXIT,   /* quick_exit */
    ENDING_PTHREAD_EXIT, /* pthread_exit, thrd_exit */
    ENDING_FORK,         /* fork, or a process that has ended since */
    ENDING_HANDLER,      /* it came to its end with a signal handler replaced */
    ENDING_CLOSED,       /* ... with its output closed */
    ENDING_SANITIZER,    /* AddressSanitizer or UBSan reported an error */
    ENDING_ESCAPED       /* the test's fault: the body was left in the middle */
} ending;

typedef enum memory_access {
    ACCESS_UNKNOWN,
    ACCESS_READ,
    ACCESS_WRITE
} memory_access;

/*
 * report: the shared page through which the child speaks.
 *   finished       the attempt's token, once the body came to its end
 *   ended          what the child noticed itself
 *   signal         what the handler was called for
 *   raised         the child sent it to itself
 *   out_of_memory  no more memory could be mapped then
 *   call           the system call that a SIGSYS refused
 *   address        that was reached for; access says how
 *   stack          the stack pointer then, 0 if unknown
 *   stack_top, stack_end  where the child's stack began, and where it must end
 *                  (0: nowhere)
 *   frames         addresses in the program's file, the innermost first
 */
typedef struct report {
    volatile int finished, child, signal, raised, out_of_memory, call;
    volatile ending ended;
    volatile memory_access access;
    volatile uintptr_t address, stack, stack_top, stack_end;
    volatile uintptr_t frames[FRAMES_MAX];
} report;

/*
 * outcome: how the child ended, as the parent saw it.
 *   status       of waitpid
 *   late         it had to be stopped at the deadline
 *   stopped      it stopped itself
 *   left_child   it left a process behind
 *   finished     its body came to its end
 *   flooded      it printed OUTPUT_MAX bytes
 *   cpu_seconds  that it computed
 */
typedef struct outcome {
    int status;
    bool late, stopped, left_child, finished, flooded;
    double cpu_seconds;
} outcome;

/* sentence: what ended an attempt; kind is one word for the fingerprint. */
typedef struct sentence {
    const char *kind;
    char words[512], values[128];
} sentence;

/* say_outcome: true if the attempt has to be reported, with its sentence. */
bool say_outcome(sentence *s, const report *r, const outcome *o,
                 const attempt_options *options);

/*
 * child_enter: make the process that was just forked one in which the learner's
 * function can do no harm; it speaks through r and prints to output_fd.
 */
void child_enter(report *r, const attempt_options *options, int output_fd,
                 pid_t parent);

/* child_only_computes: ends a child that came here instead of to its end. */
void child_only_computes(void);

/* ---- record: record.c ---- */

/*
 * finding: one line of the record.
 *   pass    the verdict
 *   kind    "value", "unwritten", "unchanged", "nan", "text", "property", or
 *           what ended an attempt ("out-of-bounds", "deadline", "exit", ...)
 *   label   what was looked at
 *   detail  expected and actual, for people
 *   values  the same for the fingerprint: numbers or words, space-separated
 *   frames  where an attempt ended: addresses in the program's file, the
 *           innermost first, as hexadecimal words; "0" if unknown
 */
typedef struct finding {
    bool pass;
    const char *kind, *label, *message, *detail, *values, *frames;
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
 * system call ends it with SIGSYS. Without libseccomp, or where the kernel has
 * no filters, this does nothing; the limits of child_enter hold then too.
 */
void sandbox_enter(void);

/*
 * sandbox_call: what the call in a SIGSYS does, in words: "it opened a file";
 * *name gets the call's name. Both are static strings; a call of 0 is unknown.
 */
const char *sandbox_call(int number, const char **name);

#endif
