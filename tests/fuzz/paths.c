/* sources: tests/grader/class/paths.c tests/grader/say.c */
/*
 * paths.c: which files of a submission count. Input: lines "path<tab>text", an
 * empty text for a link. What counts has the exercise's name, does not lead out
 * and has the best rank; it does not depend on the order of the files.
 */
#include "assigned.h"
#include "fuzz.h"
#include "say.h"
#include <string.h>

enum { LINES_MAX = 64 };

/* entry: a file of the submission; best has the best rank of each exercise. */
typedef struct entry {
    char *path, *text;
} entry;

typedef struct outcome {
    search s;
    find finds[EXERCISES];
    int best[EXERCISES];
} outcome;

static bool has_part(const char *path, const char *part)
{
    const size_t n = strlen(part);
    for (const char *c = path;; c++) {
        if (strncmp(c, part, n) == 0 && (c == path || strchr("/\\", c[-1])) &&
            (c[n] == '\0' || strchr("/\\", c[n])))
            return true;
        if (!*c)
            return false;
    }
}

static bool ends_in_name(const char *path, int index)
{
    char *ending = format("%s.c", strchr(fuzz_exercises[index].stem, '/') + 1);
    const size_t n = strlen(path), m = strlen(ending);
    const bool ends = n >= m && memcmp(path + n - m, ending, m) == 0;
    free(ending);
    return ends;
}

static void look_at(outcome *o, const entry *e)
{
    int rank = 0;
    const int index = search_wants(&o->s, e->path, &rank);
    FUZZ_EXPECT(index >= -1 && index < EXERCISES);
    FUZZ_EXPECT(!has_part(e->path, "..") || (index < 0 && o->s.problem));
    if (index < 0)
        return;
    const char *end = e->path + strlen(e->path);
    while (end > e->path && strchr("/\\.", end[-1]))
        end--; /* a folder's name may end in / */
    char *bare = format("%.*s", (int)(end - e->path), e->path);
    FUZZ_EXPECT(rank > 0 && ends_in_name(bare, index));
    free(bare);
    if (o->best[index] == 0 || rank < o->best[index])
        o->best[index] = rank;
    if (!search_is_better(&o->s, index, rank))
        return;
    if (*e->text)
        search_keep(&o->s, index, rank, e->path, format("%s", e->text),
                    strlen(e->text), NULL);
    else
        search_keep(&o->s, index, rank, e->path, NULL, 0, format("a link"));
}

static void look_at_all(outcome *o, const assignment *a, const entry list[],
                        int n, bool backwards)
{
    *o = (outcome){.s = {.assignment = a}};
    o->s.finds = o->finds;
    for (int i = 0; i < n && !o->s.problem; i++)
        look_at(o, &list[backwards ? n - 1 - i : i]);
}

static void free_all(outcome *o)
{
    for (int k = 0; k < EXERCISES; k++) {
        free(o->finds[k].found.path);
        free(o->finds[k].found.text);
        free(o->finds[k].found.problem);
    }
    free(o->s.problem);
}

static void expect_same(const outcome *a, const outcome *b)
{
    FUZZ_EXPECT((a->s.problem == NULL) == (b->s.problem == NULL));
    for (int k = 0; k < EXERCISES && !a->s.problem; k++) {
        const find *f = &a->finds[k], *g = &b->finds[k];
        FUZZ_EXPECT(f->rank == g->rank);
        FUZZ_EXPECT((f->found.problem == NULL) == (g->found.problem == NULL));
        FUZZ_EXPECT((f->found.text == NULL) == (g->found.text == NULL));
        if (f->found.text)
            FUZZ_EXPECT(strcmp(f->found.text, g->found.text) == 0);
        FUZZ_EXPECT(f->rank == 0 || !f->found.text != !f->found.problem);
        FUZZ_EXPECT(a->best[k] == 0 || f->rank <= a->best[k]);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const assignment a = fuzz_assignment();
    char *text = format("%.*s", (int)size, (const char *)bytes), *rest;
    entry list[LINES_MAX];
    outcome forwards, backwards;
    int n = 0;
    for (char *line = strtok_r(text, "\n", &rest); line && n < LINES_MAX;
         line = strtok_r(NULL, "\n", &rest)) {
        char *tab = strchr(line, '\t');
        if (tab)
            *tab = '\0';
        list[n++] = (entry){line, tab ? tab + 1 : line + strlen(line)};
    }
    look_at_all(&forwards, &a, list, n, false);
    look_at_all(&backwards, &a, list, n, true);
    expect_same(&forwards, &backwards);
    free_all(&backwards);
    free_all(&forwards);
    free(text);
    return 0;
}
