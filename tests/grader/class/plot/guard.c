/*
 * guard.c: linked into the plot programs of submissions, where nothing calls a
 * submission in an attempt. Before main begins the process enters the filter of
 * an attempt: it may compute, print and end.
 */
#include "internal.h"
#include <sys/resource.h>

__attribute__((constructor)) static void guard(void)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    sandbox_enter();
}
