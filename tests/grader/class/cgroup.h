/*
 * cgroup.h: limits on all processes of a cell together, by a control group of
 * Linux, version 1 or 2, where the system lets us make one.
 *
 * What RLIMIT_... says holds for one process, or for all of a user anywhere; a
 * group holds for a cell whatever starts in it, and what is left in it is found
 * and ended even if it has a session of its own.
 */
#ifndef CLASS_CGROUP_H
#define CLASS_CGROUP_H

#include <stdbool.h>
#include <stddef.h>

/*
 * cgroup_open: make a group of this process's own, once; groups that dead
 * graders left are removed. Returns whether there is one: else the functions
 * below do nothing.
 *   bytes      most memory that its processes have together
 *   processes  how many they are at most, threads included
 */
bool cgroup_open(size_t bytes, int processes);

/* cgroup_join: called in a new process, before it gives up its rights. */
void cgroup_join(void);

/* cgroup_end: end what is in the group; cgroup_close: and remove it. */
void cgroup_end(void);
void cgroup_close(void);

#endif
