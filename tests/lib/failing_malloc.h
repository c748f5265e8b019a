/*
 * failing_malloc.h: let allocations fail, and count the blocks that are alive.
 *
 * A test includes this header and then the source file under test, so that its
 * calls of malloc become calls of the functions below. It works with every
 * compiler and sanitiser, and only that one file is concerned. (The linker then
 * takes the file's functions from the test, not from the library's archive.)
 */
#ifndef FAILING_MALLOC_H
#define FAILING_MALLOC_H

#include <stdio.h>
#include <stdlib.h>

static int allocations_left = -1; /* before the one that fails; -1: none does */
static int failed_allocations = 0;
static int blocks_alive = 0;

static inline int allocation_fails(void)
{
    if (allocations_left < 0)
        return 0;
    if (allocations_left-- > 0)
        return 0;
    failed_allocations++;
    return 1;
}

static inline void *test_malloc(size_t size)
{
    void *p = allocation_fails() ? NULL : malloc(size);
    blocks_alive += p != NULL;
    return p;
}

static inline void *test_calloc(size_t count, size_t size)
{
    void *p = allocation_fails() ? NULL : calloc(count, size);
    blocks_alive += p != NULL;
    return p;
}

static inline void *test_realloc(void *old, size_t size)
{
    void *p = allocation_fails() ? NULL : realloc(old, size);
    blocks_alive += old == NULL && p != NULL;
    return p;
}

static inline void test_free(void *p)
{
    blocks_alive -= p != NULL;
    free(p);
}

#define malloc(size)        test_malloc(size)
#define calloc(count, size) test_calloc(count, size)
#define realloc(old, size)  test_realloc(old, size)
#define free(p)             test_free(p)

#endif
