/* sentences.c: what a hidden test may say. */
#include "sentences.h"
#include "say.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* How an attempt ended, without the numbers: the harness's kinds. */
static const char *const endings[][2] = {
    {"out-of-bounds", "it reached outside of an array"},
    {"wrote-input", "it wrote to an input: the contract says const"},
    {"null-pointer", "it used a null pointer"},
    {"crash", "it crashed: a pointer or an index that leads nowhere?"},
    {"stack-overflow", "it ran out of stack: a recursion without end, or a "
                       "local array that is too large"},
    {"integer-division", "it divided an integer by 0"},
    {"memory", "it used up its memory"},
    {"abort", "it was aborted: a failed assert, or a wrong free?"},
    {"deadline", "it was still computing at the deadline"},
    {"asleep", "it was still waiting at the deadline"},
    {"exit", "it called exit: return to the caller instead"},
    {"quick_exit", "it called quick_exit: return to the caller instead"},
    {"pthread_exit", "it called pthread_exit: return to the caller instead"},
    {"_exit", "it ended its process: return to the caller instead"},
    {"fork", "it started another process: an exercise computes"},
    {"left-child", "it left a process behind: an exercise computes"},
    {"system-call", "it asked the system for something that an exercise does "
                    "not need: files, processes, the network"},
    {"output-flood", "it printed far too much"},
    {"stopped", "it stopped its own process"},
};

static const char *ending_of(const char *kind)
{
    for (size_t k = 0; k < sizeof endings / sizeof *endings; k++)
        if (strcmp(endings[k][0], kind) == 0)
            return endings[k][1];
    return "it did not return to its caller";
}

/* The bytes of a number at text, 0 if there is none. A digit that ends a name
   (x1) is part of the name. */
static size_t number_bytes(const char *begin, const char *text)
{
    const bool in_name =
        text > begin && (isalpha((unsigned char)text[-1]) || text[-1] == '_');
    const char *c = text + (*text == '-' || *text == '+');
    const bool word = strncmp(c, "nan", 3) == 0 || strncmp(c, "inf", 3) == 0;
    if (in_name || (!isdigit((unsigned char)*c) && !word) ||
        (word && isalpha((unsigned char)c[3])))
        return 0;
    if (word)
        return (size_t)(c - text) + 3;
    while (isalnum((unsigned char)*c) ||
           (*c == '.' && isdigit((unsigned char)c[1])) ||
           ((*c == '-' || *c == '+') && (c[-1] == 'e' || c[-1] == 'p')))
        c++;
    return (size_t)(c - text);
}

/* The same words, whatever their numbers? */
static bool same_words(const char *a, const char *b)
{
    const char *begin_a = a, *begin_b = b;
    while (*a && *b) {
        const size_t n = number_bytes(begin_a, a);
        const size_t m = number_bytes(begin_b, b);
        if ((n > 0) != (m > 0) || (n == 0 && *a != *b))
            return false;
        a += n ? n : 1;
        b += m ? m : 1;
    }
    return *a == *b;
}

/* The k-th number of a sentence, or NULL. */
static const char *number_at(const char *text, int k, size_t *bytes)
{
    for (const char *c = text; *c; c += *bytes ? *bytes : 1)
        if ((*bytes = number_bytes(text, c)) > 0 && k-- == 0)
            return c;
    return NULL;
}

static const test *same_test(const record *r, const test *t)
{
    for (int i = 0; i < r->count; i++)
        if (strcmp(r->tests[i].suite, t->suite) == 0 &&
            strcmp(r->tests[i].name, t->name) == 0)
            return &r->tests[i];
    return NULL;
}

/* Does the model answer meet these words in the test, with that seed? */
static bool is_met(const char *message, const test *model)
{
    for (int i = 0; model && i < model->count; i++)
        if (same_words(message, model->findings[i].message))
            return true;
    return false;
}

/* Is the k-th number the same wherever the model answer meets these words? */
static bool is_always(const char *message, int k, const test *model)
{
    size_t n = 0, m = 0;
    const char *own = number_at(message, k, &n);
    for (int i = 0; i < model->count; i++) {
        const char *theirs = model->findings[i].message;
        if (!same_words(message, theirs))
            continue;
        const char *number = number_at(theirs, k, &m);
        if (!own || !number || m != n || strncmp(own, number, n) != 0)
            return false;
    }
    return true;
}

/* What is left to say is what the test is called: its name is a property. */
static char *name_in_words(const test *t)
{
    char *out = format("this does not hold: %s", t->name);
    for (char *c = out; *c; c++)
        *c = *c == '_' ? ' ' : *c;
    return out;
}

/* Nobody can repeat a hidden test, so its seed is no help. */
static char *without_seed(char *sentence)
{
    char *from = strstr(sentence, " (seed "), *to = from;
    if (from && (to = strchr(from, ')')))
        memmove(from, to + 1, strlen(to + 1) + 1);
    return sentence;
}

char *hidden_sentence(const finding *f, const test *t,
                      const record reference[2])
{
    if (*f->detail == '\0') /* it ended an attempt */
        return format("%s", ending_of(f->kind));
    const test *models[2] = {same_test(&reference[0], t),
                             same_test(&reference[1], t)};
    if (!is_met(f->message, models[0]) || !is_met(f->message, models[1]))
        return name_in_words(t);
    char *out = allocate(4 * strlen(f->message) + 1, 1), *to = out;
    int k = 0;
    for (const char *c = f->message; *c;) {
        const size_t n = number_bytes(f->message, c);
        if (n > 0 && !(is_always(f->message, k, models[0]) &&
                       is_always(f->message, k, models[1])))
            to += sprintf(to, "...");
        else {
            memcpy(to, c, n ? n : 1);
            to += n ? n : 1;
        }
        k += n > 0;
        c += n ? n : 1;
    }
    return without_seed(out);
}
