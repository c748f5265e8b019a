/* drill_sections.c: which section of a lesson to read again. */
#include "drill_sections.h"
#include "files.h"
#include "say.h"
#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SECTIONS_MAX = 64, SLOTS = 1 << 13, WORD_MAX = 24, HEADING_WEIGHT = 4 };

/* lesson: a page cut at its headings; section k begins at line[k]. */
typedef struct lesson {
    char *path, *heading[SECTIONS_MAX], *text[SECTIONS_MAX];
    int line[SECTIONS_MAX], count;
} lesson;

static void lesson_free(lesson *l)
{
    for (int k = 0; k < l->count; k++) {
        free(l->heading[k]);
        free(l->text[k]);
    }
    free(l->path);
}

/* Takes path and whole over; whole is NULL where there is no such page. */
static lesson lesson_cut(char *path, char *whole)
{
    lesson l = {.path = path};
    char *cursor = whole;
    bool fenced = false;
    FILE *out = NULL;
    size_t length;
    int number = 0;
    for (char *line; (line = next_line(&cursor));) {
        number++;
        if (strncmp(line, "```", 3) == 0)
            fenced = !fenced;
        const bool head = !fenced && (strncmp(line, "## ", 3) == 0 ||
                                      strncmp(line, "### ", 4) == 0);
        if (head && l.count < SECTIONS_MAX) {
            if (out)
                fclose(out);
            l.heading[l.count] = format("%s", strchr(line, ' ') + 1);
            l.line[l.count] = number;
            out = open_memstream(&l.text[l.count++], &length);
        }
        if (out)
            fprintf(out, "%s\n", line);
    }
    if (out)
        fclose(out);
    free(whole);
    return l;
}

static lesson lesson_read(const char *chapter)
{
    char *path = format("chapters/%s/README.md", chapter);
    return lesson_cut(path, file_read(path, NULL));
}

/* ---- words ---- */

/* counted: how often each word is in each section, and in the question. */
typedef struct counted {
    char word[SLOTS][WORD_MAX];
    int in[SLOTS][SECTIONS_MAX], asked[SLOTS], used;
} counted;

/* The next word of at least three letters, in small ones; false at the end. */
static bool next_word(const char **cursor, char word[WORD_MAX])
{
    const char *c = *cursor;
    for (;;) {
        while (*c && !isalpha((unsigned char)*c))
            c++;
        if (!*c)
            return false;
        size_t n = 0;
        for (; isalpha((unsigned char)*c); c++)
            if (n + 1 < WORD_MAX)
                word[n++] = (char)tolower((unsigned char)*c);
        word[n] = '\0';
        if (n > 3 && word[n - 1] == 's') /* steps, step */
            word[--n] = '\0';
        if (n >= 3)
            break;
    }
    *cursor = c;
    return true;
}

static int slot_of(counted *w, const char *word)
{
    unsigned h = 2166136261u;
    for (const char *c = word; *c; c++)
        h = (h ^ (unsigned char)*c) * 16777619u;
    int k = (int)(h % SLOTS);
    while (*w->word[k] && strcmp(w->word[k], word) != 0)
        k = (k + 1) % SLOTS;
    if (!*w->word[k] && w->used < SLOTS / 2) {
        snprintf(w->word[k], WORD_MAX, "%s", word);
        w->used++;
    }
    return k;
}

/* ln(sections / sections with the word): 0 where all have it, or none. */
static double rarity(const counted *w, int slot, int sections)
{
    int with = 0;
    for (int k = 0; k < sections; k++)
        with += w->in[slot][k] > 0;
    return with ? log((double)sections / with) : 0;
}

/* The section with the largest cosine; -1 if none has a word in common. */
static int nearest(const counted *w, int sections)
{
    double product[SECTIONS_MAX] = {0}, square[SECTIONS_MAX] = {0};
    int best = -1;
    for (int s = 0; s < SLOTS; s++) {
        if (!*w->word[s])
            continue;
        const double idf = rarity(w, s, sections);
        for (int k = 0; k < sections; k++) {
            const double tf = w->in[s][k] ? 1 + log(w->in[s][k]) : 0;
            product[k] += w->asked[s] * idf * tf * idf;
            square[k] += tf * idf * tf * idf;
        }
    }
    for (int k = 0; k < sections; k++)
        if (product[k] > 0 && square[k] > 0 &&
            (best < 0 ||
             product[k] / sqrt(square[k]) > product[best] / sqrt(square[best])))
            best = k;
    return best;
}

/* "5.3, 5.4" from the links to exercises/05-x/03-y.c; to be freed. */
static char *exercises_in(const char *text)
{
    static const char link[] = "../exercises/";
    char *list = format("%s", "");
    for (const char *c = text; (c = strstr(c, link)); c++) {
        const char *chapter = c + strlen(link), *name = strchr(chapter, '/');
        const int number = name ? atoi(name + 1) : 0;
        char *id = format("%d.%d", atoi(chapter), number);
        if (number > 0 && !strstr(list, id)) {
            char *longer = format("%s%s%s", list, *list ? ", " : "", id);
            free(list);
            list = longer;
        }
        free(id);
    }
    return list;
}

static section taken(const lesson *l, int k)
{
    if (k < 0)
        return (section){.page = NULL};
    return (section){.page = format("%s", l->path),
                     .heading = format("%s", l->heading[k]),
                     .exercises = exercises_in(l->text[k]),
                     .line = l->line[k]};
}

/* The section whose words are nearest to the question's, or -1. */
static int nearest_to(const lesson *l, const question *q)
{
    counted *w = allocate(1, sizeof *w);
    char word[WORD_MAX];
    const char *const parts[] = {q->title, q->title, q->tags, q->answer};
    for (int k = 0; k < l->count; k++) {
        if (strncmp(l->heading[k], "What to ", 8) == 0)
            continue;
        for (const char *c = l->text[k]; next_word(&c, word);)
            w->in[slot_of(w, word)][k]++;
        for (const char *c = l->heading[k]; next_word(&c, word);)
            w->in[slot_of(w, word)][k] += HEADING_WEIGHT;
    }
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        for (const char *c = parts[k]; next_word(&c, word);)
            w->asked[slot_of(w, word)]++;
    const int found = nearest(w, l->count);
    free(w);
    return found;
}

/* The first section that links to the exercise, or -1. */
static int linked_to(const lesson *l, const exercise *e)
{
    char *link = format("exercises/%s.c", e->stem);
    int found = -1;
    for (int k = 0; k < l->count && found < 0; k++)
        if (strstr(l->text[k], link))
            found = k;
    free(link);
    return found;
}

section section_of_question(const question *q)
{
    lesson l = lesson_read(q->chapter);
    section s = taken(&l, nearest_to(&l, q));
    lesson_free(&l);
    return s;
}

section section_of_exercise(const exercise *e)
{
    lesson l = lesson_read(e->chapter);
    section s = taken(&l, linked_to(&l, e));
    lesson_free(&l);
    return s;
}

void section_free(section *s)
{
    free(s->page);
    free(s->heading);
    free(s->exercises);
    *s = (section){.page = NULL};
}
