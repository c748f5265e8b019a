/* inspect.h: what is in an object before anything of it may run. */
#ifndef CLASS_INSPECT_H
#define CLASS_INSPECT_H

#include "catalog.h"

/* names: a list of symbols, each with a newline before and after it. */
typedef struct contract {
    const exercise *exercise;
    const char *functions; /* that it has to define: "\nf\ng\n" */
    const char *library;   /* that lib/ defines */
    const char *harness;   /* that the tests define */
} contract;

/* symbols_read: the global symbols that an object or an archive defines, as
   such a list (to be freed). symbols_hold: does one hold the symbol? */
char *symbols_read(const char *path);
bool symbols_hold(const char *list, const char *symbol);

/*
 * inspect_object: why a compiled submission may not be linked, as a sentence
 * about it ("it calls ..."; to be freed), or NULL. Only code and data that wait
 * to be called are let through: no section that makes the loader or the test
 * framework call or count something, no call but into lib/ and the harmless
 * part of the C library, and the contract's functions as functions.
 */
char *inspect_object(const char *path, const contract *c);

/*
 * inspect_library: the same for what the linker made of it: it may define the
 * contract's functions, need the C library, and run nothing when it is loaded.
 */
char *inspect_library(const char *path, const contract *c);

#endif
