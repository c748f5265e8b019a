/* diagnosis.c: which known mistakes a learner's failures are those of. */
#include "diagnosis.h"
#include "known.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

enum { DIAGNOSES_MAX = 3 };
static const double MOST = 0.6; /* of a mistake's failed tests */

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
static int best_suspect(const known *s, const record *learner, bool *explained)
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

int diagnose_known(const known *s, const record *r,
                   void (*tell)(const diagnosis *d, void *context),
                   void *context)
{
    bool *explained = allocate((size_t)r->count, sizeof *explained);
    int found = 0;
    for (int k = 0; k < s->all.count && found < DIAGNOSES_MAX; k++) {
        if (!mistake_explains(r, &s->records[k]))
            continue;
        const int n = explain(r, &s->records[k], explained, true);
        tell(&(diagnosis){&s->all.items[k], n, n, true}, context);
        found++;
    }
    for (int k;
         found < DIAGNOSES_MAX && (k = best_suspect(s, r, explained)) >= 0;
         found++) {
        const int n = explain(r, &s->records[k], explained, true);
        const int of = failed_tests(&s->records[k]);
        tell(&(diagnosis){&s->all.items[k], n, of, false}, context);
    }
    free(explained);
    return found;
}

int diagnose(const exercise *e, const record *r,
             void (*tell)(const diagnosis *d, void *context), void *context)
{
    known s;
    known_read(e, &s);
    const int found = diagnose_known(&s, r, tell, context);
    known_free(&s);
    return found;
}
