/* process.h: run another program and keep what it says. */
#ifndef PROCESS_H
#define PROCESS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * process: how a program ended.
 *   status   its exit status, or 128 + the signal that ended it, or 127 if it
 *            could not be started
 *   late     it was killed at the deadline
 *   output   what it wrote to standard output and standard error (unless they
 *            were sent to a file), cut at 1 MiB; to be freed
 */
typedef struct process {
    int status;
    bool late;
    char *output;
    size_t length;
} process;

/*
 * process_run: run argv[0] (looked up in PATH) with standard input empty.
 *   argv     NULL-terminated
 *   seconds  deadline; the whole process group is killed at it
 *   file     standard output goes here instead, at most 16 MiB, or NULL
 *   set      NULL-terminated "NAME=value" strings added to the environment,
 *            or NULL
 */
process process_run(const char *const argv[], double seconds, const char *file,
                    const char *const set[]);

#endif
