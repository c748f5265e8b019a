/* isolate.h: run a program where it can read, write and reach next to nothing. */
#ifndef CLASS_ISOLATE_H
#define CLASS_ISOLATE_H

#include "process.h"
#include <stdbool.h>
#include <stddef.h>

/*
 * How: in bubblewrap (a world of its own: no network, no other processes, only
 * the files it is given), or, where the system refuses that to users, with
 * Landlock and seccomp (the same world, but most of it out of reach).
 */
typedef enum isolation { NOT_ISOLATED, BUBBLEWRAP, LANDLOCK } isolation;

/*
 * isolate_choose: try which of the two works here; wanted is "bubblewrap",
 * "landlock", or NULL or "" for the first that works. libraries is a
 * NULL-terminated list of the files that a test program loads. Returns
 * NOT_ISOLATED where none does.
 * isolate_name: "bubblewrap", "landlock" or "none".
 * isolate_why: what bubblewrap said, in a sentence.
 */
isolation isolate_choose(const char *wanted, char *const *libraries);
const char *isolate_name(isolation i);
const char *isolate_why(void);

/*
 * cell: the world of one program, which runs as an unprivileged user with an
 * empty environment.
 *   tools     it sees compiler and linker; else only the test's libraries
 *   course    folder that it sees as /course, read-only; a test begins there
 *   work      folder that it sees as /work, read-only; a compiler begins there
 *   out       folder that it sees as /out and may write to
 *   seconds   deadline for all; then everything of it is killed
 *   cpu_seconds, bytes, file_bytes  limits for each of its processes
 */
typedef struct cell {
    bool tools;
    const char *course, *work, *out;
    double seconds;
    int cpu_seconds;
    size_t bytes, file_bytes;
} cell;

/*
 * cell_path: what a path that begins with /course, /work or /out is called in
 * the cell; to be freed.
 * cell_run: argv and set ("NAME=value") as for process_run. Where control
 * groups can be made, what is in the cell has at most 64 processes and 2 GiB.
 * cells_end: called by a process that has run cells, before it ends.
 */
char *cell_path(const cell *c, const char *path);
process cell_run(const cell *c, const char *const argv[],
                 const char *const set[]);
void cells_end(void);

/* cell_owner: give a folder to the user that programs in cells run as. */
bool cell_owner(const char *folder);

/* landlock_works, landlock_enter: see landlock.c. */
int landlock_version(void);
void landlock_enter(const cell *c, char *const *libraries,
                    const char *const *tools);

#endif
