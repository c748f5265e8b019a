/*
 * page.h: HTML pages that need nothing but themselves.
 *
 * No page loads anything. What stands for something by its colour says it in
 * words too, colours have a contrast of at least 4.5 to 1 by day and by night,
 * and wide tables scroll in a box of their own.
 */
#ifndef CLASS_PAGE_H
#define CLASS_PAGE_H

#include "say.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* A page that is being written: to is its text. */
typedef struct page {
    FILE *to;
    char *text;
    size_t length;
} page;

/* page_begin: all up to the heading <h1>, which is the title too. */
void page_begin(page *p, const char *title);

/* page_end: the rest; false with errno if the file cannot be written. */
bool page_end(page *p, const char *path);

/* put_text: a text with what HTML and XML take for more than text escaped. */
void put_text(FILE *to, const char *text);

/* put_link: a link to a file below; what a URL takes for more is escaped. */
void put_link(FILE *to, const char *folder, const char *name, const char *file,
              const char *text);

/*
 * put: like printf, where %s stands for a text that is escaped. A text that is
 * NULL is empty. Of other conversions there are %d, %g and %%.
 */
void put(page *p, const char *format, ...);

/*
 * table_begin: a table up to its first row.
 *   id       of the table
 *   columns  headings, divided by |; one that begins with # is of numbers
 */
void table_begin(page *p, const char *id, const char *caption,
                 const char *columns);
void table_end(page *p);

/* put_bar: a part of a whole as the length of a bar; its number stands
   elsewhere. */
void put_bar(page *p, double part, double whole);

/* mark_of: a sign for an outcome, to stand before its word. */
const char *mark_of(const char *outcome);

#endif
