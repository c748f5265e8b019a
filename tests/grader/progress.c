/* progress.c: read and write .descent/progress. */
#include "progress.h"
#include "files.h"
#include "say.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char PATH[] = ".descent/progress";
static const char HEAD[] = "# descent progress: id, state, tests passed, "
                           "tests, hints shown, solution asked for\n";

entry *progress_entry(progress *p, const char *id)
{
    for (int i = 0; i < p->count; i++)
        if (strcmp(p->items[i].id, id) == 0)
            return &p->items[i];
    p->items = realloc(p->items, sizeof *p->items * (size_t)(p->count + 1));
    if (!p->items)
        fail("there is no memory left for the progress");
    entry *e = &p->items[p->count++];
    *e = (entry){.tests = 0};
    snprintf(e->id, sizeof e->id, "%s", id);
    return e;
}

bool progress_passed(const progress *p, const char *id)
{
    for (int i = 0; i < p->count; i++)
        if (strcmp(p->items[i].id, id) == 0)
            return p->items[i].passed;
    return false;
}

static bool read_entry(progress *p, const char *line)
{
    entry e = {.tests = 0};
    char state[8], extra;
    if (sscanf(line, "%15s %7s %d %d %d %d %c", e.id, state, &e.tests_passed,
               &e.tests, &e.hints, &e.asked, &extra) != 6)
        return false;
    if (e.tests_passed < 0 || e.tests < e.tests_passed || e.hints < 0 ||
        e.asked < 0)
        return false;
    e.passed = strcmp(state, "passed") == 0;
    e.tried = e.passed || strcmp(state, "failed") == 0;
    if (!e.tried && strcmp(state, "new") != 0)
        return false;
    *progress_entry(p, e.id) = e;
    return true;
}

static void keep_aside(int line)
{
    char *aside = format("%s.unreadable-%ld", PATH, (long)time(NULL));
    if (rename(PATH, aside) == 0)
        say_problem("%s:%d: this line cannot be understood; the file is kept "
                    "as %s and a new one begun",
                    PATH, line, aside);
    else
        fail("%s:%d: this line cannot be understood, and the file cannot be "
             "moved aside (%s): correct the line",
             PATH, line, strerror(errno));
    free(aside);
}

progress progress_read(void)
{
    progress p = {.items = NULL};
    char *text = file_read(PATH, NULL), *cursor = text;
    int number = 0;
    for (char *line; text && (line = next_line(&cursor));) {
        number++;
        if (*line == '#' || *line == '\0' || read_entry(&p, line))
            continue;
        progress_free(&p);
        keep_aside(number);
        break;
    }
    free(text);
    return p;
}

void progress_free(progress *p)
{
    free(p->items);
    *p = (progress){.items = NULL};
}

void progress_write(const progress *p)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&text, &length);
    if (!out)
        fail("there is no memory left for the progress");
    fputs(HEAD, out);
    for (int i = 0; i < p->count; i++) {
        const entry *e = &p->items[i];
        fprintf(out, "%s\t%s\t%d\t%d\t%d\t%d\n", e->id,
                e->passed  ? "passed"
                : e->tried ? "failed"
                           : "new",
                e->tests_passed, e->tests, e->hints, e->asked);
    }
    fclose(out);
    if (!file_write(PATH, text, length))
        say_problem("the progress could not be saved to %s (%s): give "
                    "yourself the right to write there; the verdict stands",
                    PATH, strerror(errno));
    free(text);
}
