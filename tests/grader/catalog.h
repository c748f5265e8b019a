/* catalog.h: the list of all exercises, exercises/catalog.tsv. */
#ifndef CATALOG_H
#define CATALOG_H

#include <stdbool.h>

/*
 * exercise: one row of the catalog, and what follows from it.
 *   id         "6.3"
 *   stem       "06-gradient-descent/03-backtracking", the same in every folder
 *   chapter    "06-gradient-descent"
 *   forbidden  library functions it may not call, comma-separated, a name may
 *              end in *; "-" for none
 */
typedef struct exercise {
    char *id, *stem, *chapter, *title, *forbidden;
    int points, minutes;
    bool challenge;
} exercise;

typedef struct catalog {
    exercise *items;
    int count;
} catalog;

/* catalog_read: the catalog; a bad line ends the program, naming the line. */
catalog catalog_read(const char *path);
void catalog_free(catalog *c);

/* catalog_find: the exercise with that id, or NULL. */
const exercise *catalog_find(const catalog *c, const char *id);

/* chapter_number: 6 for exercise 6.3. */
int chapter_number(const exercise *e);

/* path_of: folder/stem and ending, to be freed: ("tests", e, "/sample.c"). */
char *path_of(const char *folder, const exercise *e, const char *ending);

/* header_of: path of the contracts of its chapter, to be freed. */
char *header_of(const exercise *e);

#endif
