/* paths.c: which exercise a file of a submission is for. */
#include "say.h"
#include "submission.h"
#include <stdlib.h>
#include <string.h>

enum { PARTS_MAX = 64, KIND = 100 };

/* Splits a path at / (and \, which old Windows archivers write). */
static int split(char *path, const char *parts[PARTS_MAX])
{
    int n = 0;
    for (char *c = path; *c; c++)
        if (*c == '\\')
            *c = '/';
    char *rest;
    for (char *p = strtok_r(path, "/", &rest); p;
         p = strtok_r(NULL, "/", &rest)) {
        if (strcmp(p, ".") == 0)
            continue;
        if (n == PARTS_MAX)
            return 0;
        parts[n++] = p;
    }
    return n;
}

static bool is_chapter(const catalog *c, const char *name)
{
    for (int i = 0; i < c->count; i++)
        if (strcmp(c->items[i].chapter, name) == 0)
            return true;
    return false;
}

/* Is the file the exercise's, by its name? */
static bool is_named(const exercise *e, const char *file)
{
    const char *name = strrchr(e->stem, '/') + 1;
    const size_t length = strlen(name);
    return strncmp(file, name, length) == 0 && strcmp(file + length, ".c") == 0;
}

/* In a copy of the whole course other folders have files of the same name. */
static bool is_another_folder(const char *name)
{
    static const char *const others[] = {"solutions", "plots", "tests",
                                         "chapters"};
    for (size_t k = 0; k < sizeof others / sizeof *others; k++)
        if (strcmp(name, others[k]) == 0)
            return true;
    return false;
}

/* A file that stands in a chapter's folder. */
static int find_in_chapter(const search *s, const char *const parts[], int n,
                           int *rank)
{
    const assignment *a = s->assignment;
    const bool known = n >= 3 && strcmp(parts[n - 3], "exercises") == 0;
    if (n >= 3 && is_another_folder(parts[n - 3]))
        return -1;
    for (int k = 0; k < a->count; k++)
        if (strcmp(a->exercises[k]->chapter, parts[n - 2]) == 0 &&
            is_named(a->exercises[k], parts[n - 1])) {
            *rank = known ? n : KIND + n;
            return k;
        }
    return -1;
}

/* A file by its name alone. */
static int find_flat(search *s, const char *const parts[], int n, int *rank)
{
    const assignment *a = s->assignment;
    int found = -1;
    for (int k = 0; k < a->count; k++) {
        if (!is_named(a->exercises[k], parts[n - 1]))
            continue;
        if (found >= 0) {
            char *problem = format(
                "%s may be for %s or for %s: it has to be handed in by its "
                "path, or graded with CH",
                parts[n - 1], a->exercises[found]->id, a->exercises[k]->id);
            search_keep(s, k, 2 * KIND + n, parts[n - 1], NULL, 0,
                        format("%s", problem));
            search_keep(s, found, 2 * KIND + n, parts[n - 1], NULL, 0, problem);
            return -1;
        }
        found = k;
    }
    *rank = 2 * KIND + n;
    return found;
}

/* Does a part begin with a dot, or is it where macOS keeps attributes? */
static bool is_aside(const char *const parts[], int n)
{
    for (int k = 0; k < n; k++)
        if (*parts[k] == '.' || strcmp(parts[k], "__MACOSX") == 0)
            return true;
    return false;
}

static bool leads_out(const char *path, const char *const parts[], int n)
{
    const bool drive = path[0] && path[1] == ':';
    if (*path == '/' || *path == '\\' || drive)
        return true;
    for (int k = 0; k < n; k++)
        if (strcmp(parts[k], "..") == 0)
            return true;
    return false;
}

int search_wants(search *s, const char *path, int *rank)
{
    const char *parts[PARTS_MAX];
    char *copy = format("%s", path);
    const int n = strlen(path) > PATH_LENGTH_MAX ? 0 : split(copy, parts);
    int index = -1;
    if (++s->entries > ENTRIES_MAX) {
        s->problem = format("it holds more than %d files: hand in the files of "
                            "exercises/ only",
                            ENTRIES_MAX);
    } else if (leads_out(path, parts, n)) {
        s->problem =
            format("it holds the path %.200s, which leads out of it", path);
    } else if (n > 0 && !is_aside(parts, n)) {
        const catalog *all = s->assignment->catalog;
        index = n >= 2 && is_chapter(all, parts[n - 2])
                    ? find_in_chapter(s, parts, n, rank)
                    : find_flat(s, parts, n, rank);
    }
    free(copy);
    return index;
}

bool search_is_better(const search *s, int index, int rank)
{
    const find *f = &s->finds[index];
    return f->rank == 0 || rank <= f->rank;
}

static void source_free(source *s)
{
    free(s->path);
    free(s->text);
    free(s->problem);
    *s = (source){.path = NULL};
}

void search_keep(search *s, int index, int rank, const char *path, char *text,
                 size_t length, char *problem)
{
    find *f = &s->finds[index];
    const bool equal = f->rank == rank;
    const bool same = equal && text && f->found.text &&
                      length == f->found.length &&
                      memcmp(text, f->found.text, length) == 0;
    /* Once there is a problem, a third file of that rank is none the better. */
    if (!search_is_better(s, index, rank) || same ||
        (equal && f->found.problem)) {
        free(text);
        free(problem);
        return;
    }
    if (equal && text) {
        problem = format("there are two different files for it, %s and %s",
                         f->found.path, path);
        free(text);
        text = NULL;
    }
    source_free(&f->found);
    f->rank = rank;
    f->found = (source){format("%s", path), text, length, problem};
}

void submission_free(submission *s)
{
    for (int k = 0; k < s->count; k++)
        source_free(&s->sources[k]);
    free(s->sources);
    free(s->problem);
    *s = (submission){.problem = NULL};
}
