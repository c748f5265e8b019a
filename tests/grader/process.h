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
 * Returns when the program itself has ended; a window that it leaves behind
 * stays.
 */
process process_run(const char *const argv[], double seconds, const char *file,
                    const char *const set[]);

/*
 * process_run_changed: the same; the new process calls change just before it
 * becomes the program, to give up what it must not have. Who changes its user
 * there has to call process_end_with again.
 */
typedef void process_change(const void *context);
process process_run_changed(const char *const argv[], double seconds,
                            const char *file, const char *const set[],
                            process_change *change, const void *context);

/*
 * process_kill: end the program that process_run is waiting for, with all that
 * it started, and wait until it is gone. May be called in a signal handler.
 * process_on_end: let SIGINT, SIGTERM, SIGHUP and SIGQUIT do that before they
 * end this program, after calling first (which may be NULL).
 */
void process_kill(void);
void process_on_end(void (*first)(int signal));

/*
 * process_end_with: called in a new process, ends it when its parent ends
 * without a word (Linux; elsewhere only if that has happened already).
 */
void process_end_with(long parent);

#endif
