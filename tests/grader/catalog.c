/* catalog.c: read and search exercises/catalog.tsv. */
#include "catalog.h"
#include "files.h"
#include "say.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 7 };

/* A number of at least 1 in decimal, or the program ends. */
static int number(const char *path, int line, const char *what,
                  const char *text)
{
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end || value < 1 || value > 1000)
        fail("%s:%d: %s is \"%s\", it must be a whole number from 1 to 1000",
             path, line, what, text);
    return (int)value;
}

static exercise parse(const char *path, int line, char *row)
{
    char *field[FIELDS];
    int n = 0;
    for (char *f; n < FIELDS && (f = next_field(&row));)
        field[n++] = f;
    if (n < FIELDS || row)
        fail("%s:%d: a row has %d fields separated by tabs: id, path, title, "
             "points, minutes, level, forbidden",
             path, line, FIELDS);
    const char *slash = strchr(field[1], '/');
    if (!slash || strchr(field[1], ' ') || strstr(field[1], ".."))
        fail("%s:%d: the path \"%s\" must be chapter/exercise", path, line,
             field[1]);
    if (strcmp(field[5], "core") != 0 && strcmp(field[5], "challenge") != 0)
        fail("%s:%d: the level \"%s\" must be core or challenge", path, line,
             field[5]);
    return (exercise){.id = format("%s", field[0]),
                      .stem = format("%s", field[1]),
                      .chapter =
                          format("%.*s", (int)(slash - field[1]), field[1]),
                      .title = format("%s", field[2]),
                      .points = number(path, line, "points", field[3]),
                      .minutes = number(path, line, "minutes", field[4]),
                      .challenge = strcmp(field[5], "challenge") == 0,
                      .forbidden = format("%s", field[6])};
}

catalog catalog_read(const char *path)
{
    char *text = file_read(path, NULL), *cursor = text;
    if (!text)
        fail("%s cannot be read: run make in the course's own folder", path);
    catalog c = {.items = NULL};
    int line = 0;
    for (char *row; (row = next_line(&cursor));) {
        line++;
        if (*row == '#' || *row == '\0')
            continue;
        exercise e = parse(path, line, row);
        if (catalog_find(&c, e.id))
            fail("%s:%d: there already is an exercise %s", path, line, e.id);
        c.items = realloc(c.items, sizeof e * (size_t)(c.count + 1));
        if (!c.items)
            fail("there is no memory left for the catalog");
        c.items[c.count++] = e;
    }
    if (c.count == 0)
        fail("%s lists no exercise", path);
    free(text);
    return c;
}

void catalog_free(catalog *c)
{
    for (int i = 0; i < c->count; i++) {
        exercise *e = &c->items[i];
        free(e->id);
        free(e->stem);
        free(e->chapter);
        free(e->title);
        free(e->forbidden);
    }
    free(c->items);
    *c = (catalog){.items = NULL};
}

const exercise *catalog_find(const catalog *c, const char *id)
{
    for (int i = 0; i < c->count; i++)
        if (strcmp(c->items[i].id, id) == 0)
            return &c->items[i];
    return NULL;
}

int chapter_number(const exercise *e)
{
    return atoi(e->id);
}

char *path_of(const char *folder, const exercise *e, const char *ending)
{
    return format("%s/%s%s", folder, e->stem, ending);
}

char *header_of(const exercise *e)
{
    const char *name = e->chapter;
    while (isdigit((unsigned char)*name) || *name == '-')
        name++;
    char *path = format("exercises/%s/%s.h", e->chapter, name);
    for (char *c = strrchr(path, '/'); *c; c++)
        if (*c == '-')
            *c = '_';
    return path;
}
