/*
 * refuse.h: for parsers that end the program with a sentence (fail, see say.h).
 * Included before the parser's file, it makes the end a jump, which leaves
 * behind what exit would have freed; of that the text is freed here.
 */
#ifndef FUZZ_REFUSE_H
#define FUZZ_REFUSE_H

#include "files.h"
#include "say.h"
#include <setjmp.h>
#include <stdlib.h>

static jmp_buf refused;
static char *refused_text;

static inline char *read_text(const char *path, size_t *length)
{
    return refused_text = file_read(path, length);
}

static _Noreturn void refuse(const char *sentence, ...)
{
    (void)sentence;
    free(refused_text);
    refused_text = NULL;
    longjmp(refused, 1);
}

#define fail      refuse
#define file_read read_text

const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

#endif
