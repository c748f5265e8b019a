/* allowed.h: the functions of the C library that an exercise may call. */
#ifndef CLASS_ALLOWED_H
#define CLASS_ALLOWED_H

#include <stdbool.h>

/*
 * is_allowed: is that one of the C standard's functions that compute, print or
 * end (what ends an attempt is found when it runs, and has a sentence there),
 * or one that a compiler makes of these? Nothing that starts processes or
 * threads, catches signals, or leaves something to be called later.
 */
bool is_allowed(const char *symbol);

#endif
