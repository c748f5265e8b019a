/* progress.c: read and write .descent/progress. */
#include "progress.h"
#include "files.h"
#include "say.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char PATH[] = ".descent/progress";
static const char HEAD[] = "# descent progress: id, state, tests passed, "
                           "tests, hints shown, solution asked for\n";
static int lock = -1;

static entry *find_entry(progress *p, const char *id)
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
    *find_entry(p, e.id) = e;
    return true;
}

static void keep_aside(int line, const char *text, size_t length)
{
    char *aside = file_keep(".descent/progress.unreadable-", "", text, length);
    if (!aside || unlink(PATH) != 0)
        fail("%s:%d: this line cannot be understood, and the file cannot be "
             "moved aside (%s): correct the line",
             PATH, line, strerror(errno));
    say_problem("%s:%d: this line cannot be understood; the file is kept as %s "
                "and a new one begun",
                PATH, line, aside);
    free(aside);
}

/* The number of the first line that is none of ours, 0 if all are. */
static int read_lines(progress *p, const char *text, size_t length)
{
    int number = 0, bad = 0;
    char *copy = allocate(length + 1, 1), *cursor = copy;
    memcpy(copy, text, length);
    for (char *line; bad == 0 && (line = next_line(&cursor));) {
        number++;
        if (*line != '#' && *line != '\0' && !read_entry(p, line))
            bad = number;
    }
    /* a power cut may leave zero bytes, at which a string ends too early */
    if (bad == 0 && cursor != copy + length)
        bad = number + 1;
    free(copy);
    return bad;
}

progress progress_read(void)
{
    progress p = {.items = NULL};
    size_t length = 0;
    errno = 0;
    char *text = file_read(PATH, &length);
    if (!text && errno != ENOENT && errno != ENOTDIR)
        fail("%s cannot be read (%s): give yourself the right to, or move it "
             "away to begin anew",
             PATH, strerror(errno));
    const int bad = text ? read_lines(&p, text, length) : 0;
    if (bad > 0) {
        progress_free(&p);
        keep_aside(bad, text, length);
    }
    free(text);
    return p;
}

void progress_free(progress *p)
{
    free(p->items);
    *p = (progress){.items = NULL};
}

bool progress_passed(const progress *p, const char *id)
{
    for (int i = 0; i < p->count; i++)
        if (strcmp(p->items[i].id, id) == 0)
            return p->items[i].passed;
    return false;
}

entry *progress_begin(progress *p, const char *id)
{
    lock = file_lock(".descent/lock");
    progress_free(p);
    *p = progress_read();
    return find_entry(p, id);
}

static char *written(const progress *p)
{
    char *text = format("%s", HEAD);
    for (int i = 0; i < p->count; i++) {
        const entry *e = &p->items[i];
        const char *state = e->passed ? "passed" : e->tried ? "failed" : "new";
        char *longer = format("%s%s\t%s\t%d\t%d\t%d\t%d\n", text, e->id, state,
                              e->tests_passed, e->tests, e->hints, e->asked);
        free(text);
        text = longer;
    }
    return text;
}

void progress_end(progress *p)
{
    char *text = written(p), *before = file_read(PATH, NULL);
    if (!before || strcmp(before, text) != 0)
        if (!file_write(PATH, text, strlen(text)))
            say_problem("the progress could not be saved to %s (%s): give "
                        "yourself the right to write there; the verdict stands",
                        PATH, strerror(errno));
    free(before);
    free(text);
    file_unlock(lock);
    lock = -1;
}
