/* diagnosis.c: which known mistakes a learner's failures are those of. */
#include "diagnosis.h"
#include "grade.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

enum { ALL_MAX = MISTAKES_MAX + VARIANTS_MAX, DIAGNOSES_MAX = 3 };
static const double MOST = 0.6; /* of a mistake's failed tests */

/* suspects: the known mistakes with their records. */
typedef struct suspects {
    mistakes all;
    record records[ALL_MAX]; /* empty for variants and where there is none */
} suspects;

/* Has make make the records, and reads them. */
static void suspects_read(const exercise *e, suspects *s)
{
    char *paths[ALL_MAX], *output;
    const char *targets[ALL_MAX + 1];
    int n = 0;
    for (int k = 0; k < s->all.count; k++) {
        char *kind = mistake_kind(&s->all.items[k]);
        paths[k] = format("%s/record/%s/%s", build_folder(), kind, e->stem);
        free(kind);
        if (!s->all.items[k].is_variant)
            targets[n++] = paths[k];
    }
    targets[n] = NULL;
    const bool made = n > 0 && make_targets(targets, false, &output) == 0;
    if (n > 0)
        free(output);
    for (int k = 0; k < s->all.count; k++) {
        if (made && !s->all.items[k].is_variant)
            free(record_read(paths[k], &s->records[k]));
        free(paths[k]);
    }
}

static int failed_tests(const record *r)
{
    return r->count - record_passed(r, -1);
}

/* Counts the unexplained failures that are the mistake's; marks them if asked. */
static int explain(const record *learner, const record *wrong, bool *explained,
                   bool mark)
{
    int n = 0;
    for (int i = 0; i < learner->count && i < wrong->count; i++) {
        if (explained[i] || !same_failure(&learner->tests[i], &wrong->tests[i]))
            continue;
        n++;
        if (mark)
            explained[i] = true;
    }
    return n;
}

/* The mistake that explains most of what is left, or -1. */
static int best_suspect(const suspects *s, const record *learner,
                        bool *explained)
{
    int best = -1, most = 0;
    for (int k = 0; k < s->all.count; k++) {
        const record *wrong = &s->records[k];
        const int n = explain(learner, wrong, explained, false);
        if (n > most && n >= MOST * failed_tests(wrong)) {
            best = k;
            most = n;
        }
    }
    return best;
}

int diagnose(const exercise *e, const record *r,
             void (*tell)(const diagnosis *d, void *context), void *context)
{
    suspects s = {.all = {.count = 0}};
    char *path = path_of("tests", e, "/mistakes.c");
    char *problem = mistakes_read(path, &s.all);
    bool *explained = allocate((size_t)r->count, sizeof *explained);
    int found = 0;
    if (!problem)
        suspects_read(e, &s);
    for (int k = 0; k < s.all.count && found < DIAGNOSES_MAX; k++) {
        if (!mistake_explains(r, &s.records[k]))
            continue;
        const int n = explain(r, &s.records[k], explained, true);
        tell(&(diagnosis){&s.all.items[k], n, n, true}, context);
        found++;
    }
    for (int k;
         found < DIAGNOSES_MAX && (k = best_suspect(&s, r, explained)) >= 0;
         found++) {
        const int n = explain(r, &s.records[k], explained, true);
        const int of = failed_tests(&s.records[k]);
        tell(&(diagnosis){&s.all.items[k], n, of, false}, context);
    }
    for (int k = 0; k < s.all.count; k++)
        record_free(&s.records[k]);
    mistakes_free(&s.all);
    free(explained);
    free(problem);
    free(path);
    return found;
}
