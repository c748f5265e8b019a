/* known.c: an exercise's known mistakes with what the tests find in each. */
#include "known.h"
#include "files.h"
#include "grade.h"
#include "say.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char MARK[] = "\nmistake\t";

static char *record_path(const exercise *e, const mistake *m)
{
    char *kind = mistake_kind(m);
    char *path = format("%s/record/%s/%s", build_folder(), kind, e->stem);
    free(kind);
    return path;
}

/* Has make make the records, and reads them. */
static void read_made(const exercise *e, known *k)
{
    char *paths[KNOWN_MAX], *output;
    const char *targets[KNOWN_MAX + 1];
    int n = 0;
    for (int i = 0; i < k->all.count; i++) {
        paths[i] = record_path(e, &k->all.items[i]);
        if (!k->all.items[i].is_variant)
            targets[n++] = paths[i];
    }
    targets[n] = NULL;
    const bool made = n > 0 && make_targets(targets, false, &output) == 0;
    if (n > 0)
        free(output);
    for (int i = 0; i < k->all.count; i++) {
        if (made && !k->all.items[i].is_variant)
            free(record_read(paths[i], &k->records[i]));
        free(paths[i]);
    }
}

/* Reads the records behind the comment of a handout's file. */
static void read_written(const char *path, known *k)
{
    char *text = file_read(path, NULL);
    char *mark = text ? strstr(text, MARK) : NULL;
    while (mark) {
        char *begin = mark + strlen(MARK), *end = strchr(begin, '\n');
        if (!end) /* torn: a number, but no record */
            break;
        mark = strstr(begin, MARK);
        const int number = atoi(begin);
        const size_t length = mark ? (size_t)(mark - end) : strlen(end + 1);
        for (int i = 0; i < k->all.count; i++)
            if (k->all.items[i].number == number && k->records[i].count == 0)
                free(record_parse(format("%.*s", (int)length, end + 1), path,
                                  &k->records[i]));
    }
    free(text);
}

bool known_read(const exercise *e, known *k)
{
    *k = (known){.all = {.count = 0}};
    char *source = path_of("tests", e, "/mistakes.c");
    char *written = path_of("tests", e, "/mistakes.known");
    const bool whole = file_exists(source);
    char *problem = mistakes_read(whole ? source : written, &k->all);
    if (!problem && whole)
        read_made(e, k);
    else if (!problem)
        read_written(written, k);
    const bool there = !problem;
    free(problem);
    free(written);
    free(source);
    return there;
}

void known_free(known *k)
{
    for (int i = 0; i < k->all.count; i++)
        record_free(&k->records[i]);
    mistakes_free(&k->all);
}

/* ---- a handout's file ---- */

/* Does a line of a record speak of a sample test? */
static bool of_sample(const record *r, const char *line)
{
    char *copy = format("%s", line), *cursor = copy;
    next_field(&cursor);
    const char *suite = next_field(&cursor), *name = next_field(&cursor);
    bool found = false;
    for (int i = 0; i < r->count && suite && name && !found; i++)
        found = !test_is_hidden(&r->tests[i]) &&
                strcmp(r->tests[i].suite, suite) == 0 &&
                strcmp(r->tests[i].name, name) == 0;
    free(copy);
    return found;
}

static char *write_record(const exercise *e, const mistake *m, FILE *out)
{
    char *path = record_path(e, m);
    record r;
    char *problem = record_read(path, &r);
    if (!problem) {
        char *text = file_read(path, NULL), *cursor = text;
        fprintf(out, "%s%d\n", MARK + 1, m->number);
        for (char *line; (line = next_line(&cursor));)
            if (of_sample(&r, line))
                fprintf(out, "%s\n", line);
        free(text);
        record_free(&r);
    }
    free(path);
    return problem;
}

char *known_write(const exercise *e, const char *to)
{
    known k;
    char *target = format("%s/tests/%s/mistakes.known", to, e->stem);
    char *text = NULL, *problem = NULL;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    if (!out)
        fail("there is no memory left for %s", target);
    known_read(e, &k);
    fprintf(out,
            "/*\n * What goes wrong in %s, and what the sample tests find.\n"
            " *\n",
            e->id);
    for (int i = 0; i < k.all.count; i++)
        if (!k.all.items[i].is_variant)
            fprintf(out, " * MISTAKE %d %s\n *   %s\n", k.all.items[i].number,
                    k.all.items[i].name, k.all.items[i].sentence);
    fprintf(out, " */\n");
    for (int i = 0; i < k.all.count && !problem; i++)
        if (!k.all.items[i].is_variant)
            problem = write_record(e, &k.all.items[i], out);
    fclose(out);
    if (!problem && !file_write(target, text, length))
        problem = format("%s cannot be written (%s)", target, strerror(errno));
    known_free(&k);
    free(text);
    free(target);
    return problem;
}
