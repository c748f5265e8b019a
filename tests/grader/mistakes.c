/* mistakes.c: read mistakes.c files, and compare records. */
#include "mistakes.h"
#include "files.h"
#include "say.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double SAME = 1e-6; /* relative difference of equal values */

/* Appends a line of the entry's text. */
static void add_words(mistake *m, const char *words)
{
    char *longer =
        format("%s%s%s", m->sentence, *m->sentence ? " " : "", words);
    free(m->sentence);
    m->sentence = longer;
}

/* Reads " * MISTAKE 3 some-name"; false if the line is no such head. */
static bool read_head(const char *line, mistake *m)
{
    char word[16], name[64];
    int number;
    if (sscanf(line, " * %15s %d %63s", word, &number, name) != 3)
        return false;
    m->is_variant = strcmp(word, "VARIANT") == 0;
    if (!m->is_variant && strcmp(word, "MISTAKE") != 0)
        return false;
    m->number = number;
    m->name = format("%s", name);
    m->sentence = format("%s", "");
    return true;
}

/* The number that an entry must have: the next one of its sort. */
static int next_number(const mistakes *m, bool is_variant)
{
    int n = 1;
    for (int i = 0; i < m->count; i++)
        n += m->items[i].is_variant == is_variant;
    return n;
}

static char *add_entry(mistakes *m, const mistake *entry, const char *path,
                       int line)
{
    const int wanted = next_number(m, entry->is_variant);
    const int most = entry->is_variant ? VARIANTS_MAX : MISTAKES_MAX;
    if (entry->number == wanted && entry->number <= most) {
        m->items[m->count++] = *entry;
        return NULL;
    }
    char *problem =
        format("%s:%d: %s is numbered %d, it must be %d (at most %d)", path,
               line, entry->name, entry->number, wanted, most);
    free(entry->name);
    free(entry->sentence);
    return problem;
}

char *mistakes_read(const char *path, mistakes *m)
{
    *m = (mistakes){.count = 0};
    char *text = file_read(path, NULL), *cursor = text, *problem = NULL;
    if (!text)
        return format("%s cannot be read", path);
    int number = 0;
    for (char *line; !problem && (line = next_line(&cursor));) {
        mistake entry;
        number++;
        if (strstr(line, "*/"))
            break;
        if (read_head(line, &entry))
            problem = add_entry(m, &entry, path, number);
        else if (m->count > 0 && strncmp(line, " *   ", 5) == 0)
            add_words(&m->items[m->count - 1], line + 5);
    }
    for (int i = 0; !problem && i < m->count; i++)
        if (!*m->items[i].sentence)
            problem = format("%s: %s has no sentence (indented by three "
                             "characters after the star)",
                             path, m->items[i].name);
    if (!problem && m->count == 0)
        problem = format("%s: its first comment names no MISTAKE", path);
    free(text);
    return problem;
}

void mistakes_free(mistakes *m)
{
    for (int i = 0; i < m->count; i++) {
        free(m->items[i].name);
        free(m->items[i].sentence);
    }
    m->count = 0;
}

char *mistake_kind(const mistake *m)
{
    return format("%s-%d", m->is_variant ? "variant" : "mistake", m->number);
}

/* Compares words; those that are numbers (perhaps behind "index:") as such. */
static bool same_word(const char *a, const char *b)
{
    const char *ca = strchr(a, ':'), *cb = strchr(b, ':');
    if (ca && cb) {
        if (ca - a != cb - b || strncmp(a, b, (size_t)(ca - a)) != 0)
            return false;
        a = ca + 1;
        b = cb + 1;
    }
    char *ea, *eb;
    const double x = strtod(a, &ea), y = strtod(b, &eb);
    if (ea == a || eb == b || *ea || *eb)
        return strcmp(a, b) == 0;
    if (isnan(x) || isnan(y))
        return isnan(x) && isnan(y);
    return x == y || fabs(x - y) <= SAME * fmax(fabs(x), fabs(y));
}

static bool same_values(const char *a, const char *b)
{
    char *copy_a = format("%s", a), *copy_b = format("%s", b);
    char *rest_a, *rest_b;
    char *wa = strtok_r(copy_a, " ", &rest_a);
    char *wb = strtok_r(copy_b, " ", &rest_b);
    while (wa && wb && same_word(wa, wb)) {
        wa = strtok_r(NULL, " ", &rest_a);
        wb = strtok_r(NULL, " ", &rest_b);
    }
    const bool same = !wa && !wb;
    free(copy_a);
    free(copy_b);
    return same;
}

static bool same_finding(const finding *a, const finding *b)
{
    if (a->pass || b->pass)
        return a->pass && b->pass;
    return strcmp(a->kind, b->kind) == 0 && strcmp(a->label, b->label) == 0 &&
           same_values(a->values, b->values);
}

static bool same_test(const test *a, const test *b)
{
    bool same = a->count == b->count && a->crashed == b->crashed;
    for (int k = 0; same && k < a->count; k++)
        same = same_finding(&a->findings[k], &b->findings[k]);
    return same;
}

bool same_failure(const test *learner, const test *wrong)
{
    return test_verdict(wrong) != PASSED && test_verdict(learner) != PASSED &&
           strcmp(learner->suite, wrong->suite) == 0 &&
           strcmp(learner->name, wrong->name) == 0 && same_test(learner, wrong);
}

static bool suite_fails(const record *r, const char *suite)
{
    for (int i = 0; i < r->count; i++)
        if (strcmp(r->tests[i].suite, suite) == 0 &&
            test_verdict(&r->tests[i]) != PASSED)
            return true;
    return false;
}

bool mistake_explains(const record *learner, const record *wrong)
{
    bool fails = false;
    if (learner->count != wrong->count)
        return false;
    for (int i = 0; i < wrong->count; i++) {
        const test *w = &wrong->tests[i], *l = &learner->tests[i];
        if (strcmp(w->suite, l->suite) != 0 || strcmp(w->name, l->name) != 0)
            return false;
        if (!suite_fails(wrong, w->suite))
            continue;
        fails = true;
        if (!same_test(l, w))
            return false;
    }
    return fails;
}
