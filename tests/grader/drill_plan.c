/* drill_plan.c: what comes next in a session. */
#include "drill_plan.h"
#include "drill_bug.h"
#include "drill_tags.h"
#include "mistakes.h"
#include "say.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { FRESH_MAX = 10, BUG_LINES_MAX = 70, TRIES = 60 };
static const double SAFE = 0.9; /* a chance to know it */

/* The kinds of five items in a row. */
static const event_kind CYCLE[] = {QUESTION, PREDICT, QUESTION, BUG, QUESTION};

void plan_begin(plan *p, const drill_options *o, const course *c,
                const questions *all, const drill_log *l, long today)
{
    *p = (plan){.options = o,
                .course = c,
                .all = all,
                .log = l,
                .today = today,
                .asked = allocate((size_t)all->count, sizeof(bool)),
                .forgot = allocate((size_t)all->count, sizeof(bool))};
    rng_seed(&p->r, o->seed);
}

void plan_free(plan *p)
{
    free(p->asked);
    free(p->forgot);
}

static bool family_wanted(const plan *p, int chapter, const char *tags)
{
    const drill_options *o = p->options;
    return (o->chapter == 0 || o->chapter == chapter) &&
           (!o->tag || has_tag(tags, o->tag));
}

static bool question_wanted(const plan *p, const question *q)
{
    const drill_options *o = p->options;
    return (o->chapter == 0 || o->chapter == atoi(q->chapter)) &&
           (!o->tag || is_about(q, o->tag));
}

/* ---- questions ---- */

/*
 * How soon a question comes, the smallest first; negative: not now. The random
 * part orders those that are alike.
 */
static double rank_of(plan *p, int i)
{
    const question *q = &p->all->items[i];
    const int chapter = atoi(q->chapter);
    const recall r = log_recall(p->log, QUESTION, q->key);
    const double chance = rng_uniform(&p->r);
    if (p->asked[i] || !question_wanted(p, q))
        return -1;
    const double known = memory_recall(r.memory, (double)(p->today - r.last));
    if (p->options->minutes > 0)
        return 10 * p->in_chapter[chapter % 100] + 5 * (known >= SAFE) + chance;
    if (r.answers > 0)
        return r.due <= p->today ? known : -1;
    return p->fresh < FRESH_MAX ? 2 + chance : -1;
}

static bool next_question(plan *p, item *it)
{
    int best = -1;
    double first = 0;
    for (int i = 0; i < p->all->count; i++) {
        const double rank = rank_of(p, i);
        if (rank >= 0 && (best < 0 || rank < first)) {
            best = i;
            first = rank;
        }
    }
    if (best < 0)
        return false;
    const question *q = &p->all->items[best];
    *it = (item){.kind = QUESTION, .question = q, .chapter = atoi(q->chapter)};
    snprintf(it->key, sizeof it->key, "%s", q->key);
    p->asked[best] = true;
    p->in_chapter[it->chapter % 100]++;
    p->fresh += log_recall(p->log, QUESTION, q->key).answers == 0;
    return true;
}

/* Is there any question of the wanted chapter and tag? */
static bool has_questions(const plan *p)
{
    for (int i = 0; i < p->all->count; i++)
        if (question_wanted(p, &p->all->items[i]))
            return true;
    return false;
}

/* What was forgotten in this session may come once more. */
static bool bring_back(plan *p)
{
    bool some = false;
    for (int i = 0; i < p->all->count && !p->brought_back; i++)
        if (p->forgot[i]) {
            p->asked[i] = p->forgot[i] = false;
            some = true;
        }
    p->brought_back = true;
    return some;
}

void plan_forgot(plan *p, const item *it)
{
    if (it->kind == QUESTION && p->options->minutes == 0)
        p->forgot[it->question - p->all->items] = true;
}

/* ---- bugs ---- */

/* Does the path "03-adam-step" hold the tag's words? */
static bool stem_has(const exercise *e, const char *tag)
{
    const size_t n = strlen(tag);
    for (const char *c = strchr(e->stem, '/'); c && *c; c++) {
        size_t k = 0;
        while (k < n && c[k] &&
               (c[k] == tolower((unsigned char)tag[k]) ||
                (c[k] == '-' && tag[k] == ' ')))
            k++;
        if (k == n)
            return true;
    }
    return false;
}

static bool was_put(const plan *p, const char *key)
{
    for (int k = 0; k < p->bugs_put; k++)
        if (strcmp(p->bugs[k], key) == 0)
            return true;
    return false;
}

static int lines_of(const char *text)
{
    int lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

/* Makes the item of a mistake, if its code is there and not too long. */
static bool bug_item(plan *p, const exercise *e, const mistake *m, item *it)
{
    *it = (item){.kind = BUG, .exercise = e, .chapter = chapter_number(e)};
    snprintf(it->key, sizeof it->key, "%s/%s", e->id, m->name);
    snprintf(it->mistake, sizeof it->mistake, "%s", m->name);
    const bool again = log_recall(p->log, BUG, it->key).answers > 0;
    char *code = was_put(p, it->key) ? NULL : bug_code(e, m);
    const bool fits = code && lines_of(code) <= BUG_LINES_MAX;
    free(code);
    if (!fits || p->bugs_put == 64)
        return false;
    snprintf(p->bugs[p->bugs_put++], sizeof p->bugs[0], "%s", it->key);
    p->fresh += !again;
    return true;
}

/* The mistake of that name, or a random one for NULL. */
static bool pick_mistake(plan *p, const exercise *e, const char *name, item *it)
{
    mistakes all;
    char *path = path_of("tests", e, "/mistakes.c");
    char *problem = mistakes_read(path, &all);
    bool made = false;
    free(path);
    if (problem) {
        free(problem);
        return false;
    }
    const int first = rng_below(&p->r, all.count);
    for (int k = 0; k < all.count && !made; k++) {
        const mistake *m = &all.items[(first + k) % all.count];
        if (!m->is_variant && (!name || strcmp(m->name, name) == 0))
            made = bug_item(p, e, m, it);
    }
    mistakes_free(&all);
    return made;
}

static bool bug_wanted(const plan *p, const exercise *e)
{
    const drill_options *o = p->options;
    return (o->chapter == 0 || o->chapter == chapter_number(e)) &&
           (!o->tag || stem_has(e, o->tag));
}

/* One that was asked before and is due. */
static bool due_bug(plan *p, item *it)
{
    for (int i = 0; i < p->log->count; i++) {
        const event *e = &p->log->items[i];
        const char *slash = strchr(e->key, '/');
        if (e->kind != BUG || !slash || was_put(p, e->key) ||
            log_recall(p->log, BUG, e->key).due > p->today)
            continue;
        char *id = format("%.*s", (int)(slash - e->key), e->key);
        const exercise *x = catalog_find(&p->course->catalog, id);
        free(id);
        if (x && bug_wanted(p, x) && pick_mistake(p, x, slash + 1, it))
            return true;
    }
    return false;
}

static bool next_bug(plan *p, item *it)
{
    const catalog *c = &p->course->catalog;
    if (p->options->minutes == 0 && due_bug(p, it))
        return true;
    if (p->options->minutes == 0 && p->fresh >= FRESH_MAX)
        return false;
    for (int k = 0; k < TRIES; k++) {
        const exercise *e = &c->items[rng_below(&p->r, c->count)];
        if (bug_wanted(p, e) && pick_mistake(p, e, NULL, it))
            return true;
    }
    for (int i = 0; i < c->count; i++) /* few are wanted: one after the other */
        if (bug_wanted(p, &c->items[i]) &&
            pick_mistake(p, &c->items[i], NULL, it))
            return true;
    return false;
}

/* ---- predictions ---- */

static bool next_prediction(plan *p, item *it)
{
    const int first = rng_below(&p->r, FAMILIES_COUNT);
    for (int k = 0; k < FAMILIES_COUNT; k++) {
        const family *f = &FAMILIES[(first + k) % FAMILIES_COUNT];
        const int chapter = atoi(f->exercise);
        if (!family_wanted(p, chapter, f->tags))
            continue;
        *it = (item){.kind = PREDICT,
                     .family = f,
                     .exercise = catalog_find(&p->course->catalog, f->exercise),
                     .seed = (unsigned)rng_below(&p->r, 1000000),
                     .chapter = chapter};
        snprintf(it->key, sizeof it->key, "%s/%u", f->name, it->seed);
        return true;
    }
    return false;
}

/* ---- the session ---- */

static bool next_or_back(plan *p, item *it)
{
    return next_question(p, it) || (bring_back(p) && next_question(p, it));
}

static bool next_of(plan *p, event_kind kind, item *it)
{
    return kind == QUESTION ? next_or_back(p, it)
           : kind == BUG    ? next_bug(p, it)
                            : next_prediction(p, it);
}

bool plan_next(plan *p, item *it)
{
    const int n = p->put++;
    const drill_options *o = p->options;
    if (o->only >= 0)
        return next_of(p, (event_kind)o->only, it);
    const event_kind kind = CYCLE[n % (int)(sizeof CYCLE / sizeof *CYCLE)];
    if (kind != QUESTION && next_of(p, kind, it))
        return true;
    if (next_or_back(p, it))
        return true;
    /* predictions have no end: they alone do not keep a session going */
    if (o->minutes > 0 || (n < FRESH_MAX && !has_questions(p)))
        return next_bug(p, it) || next_prediction(p, it);
    return due_bug(p, it);
}

int plan_due(const plan *p, long day)
{
    int due = 0;
    for (int i = 0; i < p->all->count; i++) {
        const question *q = &p->all->items[i];
        const recall r = log_recall(p->log, QUESTION, q->key);
        due += r.answers > 0 && r.due <= day && question_wanted(p, q);
    }
    return due;
}
