/* rows.h: the catalog, read by hand: a bad row must not end the test. */
#ifndef COURSE_ROWS_H
#define COURSE_ROWS_H

#include "support.h"

typedef struct row {
    int chapter, number; /* of "6.3" */
    const char *id, *stem, *title, *forbidden;
} row;

enum { ROWS_MAX = 300 };
static row rows[ROWS_MAX];
static int count;

#define CATALOG "exercises/catalog.tsv"

static inline void read_row(char *line, int number)
{
    char *cursor = line, *field[8] = {NULL}, after;
    int n = 0;
    for (char *f; n < 8 && (f = next_field(&cursor));)
        field[n++] = f;
    cr_assert_eq(n, 7, CATALOG ":%d: %d fields, not 7", number, n);
    cr_assert_lt(count, ROWS_MAX);
    row *r = &rows[count];
    *r = (row){.id = field[0],
               .stem = field[1],
               .title = field[2],
               .forbidden = field[6]};
    cr_assert(sscanf(field[0], "%d.%d%c", &r->chapter, &r->number, &after) == 2,
              CATALOG ":%d: the id \"%s\" is not like 6.3", number, field[0]);
    count++;
}

static inline void read_catalog(void)
{
    char *text = file_read(CATALOG, NULL), *cursor = text;
    int number = 0;
    cr_assert(text, CATALOG " cannot be read");
    for (char *line; (line = next_line(&cursor));) {
        number++;
        if (*line != '#')
            read_row(line, number);
    }
    cr_assert_gt(count, 0);
}

/* The chapter of a stem, "06-gradient-descent", to be freed. */
static inline char *chapter_of(const row *r)
{
    return format("%.*s", (int)strcspn(r->stem, "/"), r->stem);
}

/* The name of a chapter's header, "gradient_descent.h", to be freed. */
static inline char *header_name(const char *chapter)
{
    char *name = format("%s.h", chapter + 3);
    for (char *c = name; *c; c++)
        if (*c == '-')
            *c = '_';
    return name;
}

#endif
