/* drill_options.c: what a person asks the drill for. */
#include "drill_options.h"
#include "drill_predict.h"
#include "drill_tags.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

static int number_of(const char *name, const char *value, int most)
{
    char *end;
    const long number = strtol(value, &end, 10);
    if (end == value || *end || number < 1 || number > most)
        fail("%s=%s: it must be a whole number from 1 to %d", name, value,
             most);
    return (int)number;
}

static int kind_of(const char *value)
{
    if (strcmp(value, "questions") == 0)
        return QUESTION;
    if (strcmp(value, "bugs") == 0)
        return BUG;
    if (strcmp(value, "predict") == 0)
        return PREDICT;
    fail("ONLY=%s: it must be questions, predict or bugs", value);
}

/* Is text "NAME=value"? Its value, or NULL. */
static const char *value_of(const char *text, const char *name)
{
    const size_t n = strlen(name);
    return strncmp(text, name, n) == 0 && text[n] == '=' ? text + n + 1 : NULL;
}

/* "CH=6" and so on; an empty value is as good as none, as make gives it. */
static void read_option(drill_options *o, const char *text)
{
    const char *v;
    if (strcmp(text, "--plain") == 0)
        o->plain = true;
    else if ((v = value_of(text, "PLAIN")))
        o->plain = o->plain || *v;
    else if ((v = value_of(text, "CH")))
        o->chapter = *v ? number_of("CH", v, 99) : 0;
    else if ((v = value_of(text, "TAG")))
        o->tag = *v ? v : NULL;
    else if ((v = value_of(text, "MINUTES")))
        o->minutes = *v ? number_of("MINUTES", v, 600) : 0;
    else if ((v = value_of(text, "WRITE")))
        o->write = *v ? v : NULL;
    else if ((v = value_of(text, "ONLY")))
        o->only = *v ? kind_of(v) : -1;
    else if ((v = value_of(text, "SEED")))
        o->seed = *v ? (unsigned)number_of("SEED", v, 1000000000) : o->seed;
    else
        fail("drill knows no %s: CH, TAG, MINUTES, WRITE, ONLY, SEED and "
             "--plain are what there is",
             text);
}

void options_check(const drill_options *o, const questions *all)
{
    bool chapter = o->chapter == 0, tag = !o->tag;
    for (int i = 0; i < all->count; i++) {
        const question *q = &all->items[i];
        chapter = chapter || atoi(q->chapter) == o->chapter;
        tag = tag || is_about(q, o->tag);
    }
    for (int k = 0; k < FAMILIES_COUNT; k++)
        tag = tag || has_tag(FAMILIES[k].tags, o->tag);
    if (!chapter)
        fail("there is no chapter %d with questions; `make` lists the chapters",
             o->chapter);
    if (!tag)
        fail("no question is about %s; grep -h Tags: chapters/*/*.md lists "
             "what there is",
             o->tag);
}

drill_options options_read(const char *const arguments[], unsigned seed)
{
    drill_options o = {.only = -1, .seed = seed};
    for (int k = 0; arguments[k]; k++)
        read_option(&o, arguments[k]);
    return o;
}
