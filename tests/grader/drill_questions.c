/* drill_questions.c: read the questions of the interview pages. */
#include "drill_questions.h"
#include "drill_tags.h"
#include "files.h"
#include "say.h"
#include <ctype.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_MAX = 48 };

/* The parts of a question, in the order in which they must come. */
typedef enum part { TITLE, TAGS, ANSWER, FOLLOW_UP, WEAK, PARTS } part;
static const char *const HEADS[PARTS] = {"## Q", "Tags: ", "### Answer",
                                         "### Follow-up", "### Weak answer"};

/*
 * page: one that is being read.
 *   at       the part whose text comes now; WEAK before the first question
 *   text     of the part so far, from the page's own memory
 *   problem  the first thing that is wrong, or NULL
 */
typedef struct page {
    questions *all;
    const char *path;
    int line, first, number;
    part at;
    bool fenced;
    char *text, *problem;
} page;

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

bool is_about(const question *q, const char *tag)
{
    return has_tag(q->tags, tag) || has_words(q->title, tag);
}

/* ---- keys ---- */

/*
 * "06/why-must-the-step": the chapter's number, and the first words of the
 * question in small letters.
 */
static char *key_of(const char *chapter, const char *title)
{
    char words[KEY_MAX + 1];
    size_t n = 0;
    for (const char *c = title; *c && n < KEY_MAX; c++)
        if (isalnum((unsigned char)*c))
            words[n++] = (char)tolower((unsigned char)*c);
        else if (n > 0 && words[n - 1] != '-')
            words[n++] = '-';
    while (n > 0 && words[n - 1] == '-')
        n--;
    words[n] = '\0';
    return format("%.2s/%s", chapter, words);
}

/* The folder that the page lies in, to be freed. */
static char *chapter_of(const char *path)
{
    const char *end = strrchr(path, '/');
    const char *begin = end;
    while (begin && begin > path && begin[-1] != '/')
        begin--;
    return begin ? format("%.*s", (int)(end - begin), begin) : format("00");
}

const question *questions_find(const questions *all, const char *key)
{
    for (int i = 0; i < all->count; i++)
        if (strcmp(all->items[i].key, key) == 0)
            return &all->items[i];
    return NULL;
}

/* ---- formulas ---- */

/* Is there a dollar in a paragraph of the text that no other one answers? */
static bool has_open_formula(const char *text)
{
    bool open = false, code = false;
    for (const char *c = text; *c; c++) {
        if (*c == '`')
            code = !code;
        else if (*c == '$' && !code && (c == text || c[-1] != '\\'))
            open = !open;
        if (c[0] == '\n' && c[1] == '\n' && open)
            return true;
    }
    return open;
}

/* ---- the page ---- */

static void complain(page *p, int line, char *what)
{
    if (!p->problem)
        p->problem = format("%s:%d: %s", p->path, line, what);
    free(what);
}

/* Ends the text of a part: it goes to where the question keeps it. */
static void end_part(page *p)
{
    if (p->number == 0 || p->at < ANSWER)
        return;
    question *q = &p->all->items[p->all->count - 1];
    size_t n = p->text ? strlen(p->text) : 0;
    while (n > 0 && p->text[n - 1] == '\n')
        n--;
    char **to = p->at == ANSWER      ? &q->answer
                : p->at == FOLLOW_UP ? &q->follow_up
                                     : &q->weak;
    *to = format("%.*s", (int)n, p->text ? p->text : "");
    free(p->text);
    p->text = NULL;
    if (n == 0)
        complain(p, p->first,
                 format("there is nothing below \"%s\"", HEADS[p->at]));
    if (has_open_formula(*to))
        complain(
            p, p->first,
            format("a formula below \"%s\" has no second $", HEADS[p->at]));
}

static void begin_question(page *p, const char *line)
{
    char *wanted = format("## Q%d. ", ++p->number);
    if (!begins(line, wanted) || strlen(line) == strlen(wanted))
        complain(p, p->line, format("the question is not \"%s...\"", wanted));
    questions *all = p->all;
    all->items =
        realloc(all->items, sizeof *all->items * (size_t)(all->count + 1));
    if (!all->items)
        fail("there is no memory left for the questions");
    const char *title = strchr(line, '.');
    title = title ? title + 1 + strspn(title + 1, " ") : "";
    question q = {.title = format("%s", title),
                  .chapter = chapter_of(p->path),
                  .number = p->number,
                  .line = p->line};
    q.key = key_of(q.chapter, title);
    const question *same = questions_find(all, q.key);
    if (same)
        complain(p, p->line,
                 format("the question begins as the one in line %d does",
                        same->line));
    if (has_open_formula(title))
        complain(p, p->line, format("a formula has no second $"));
    all->items[all->count++] = q;
    free(wanted);
}

/* The head of a part: is it the next one, and of the right form? */
static void begin_part(page *p, part at, char *line)
{
    const part next = p->at == WEAK ? TITLE : p->at + 1;
    if (at != next) {
        complain(p, p->line,
                 format("\"%.40s\" where \"%s\" belongs", line, HEADS[next]));
        return;
    }
    end_part(p);
    p->at = at;
    p->first = p->line;
    if (at == TITLE) {
        begin_question(p, line);
    } else if (at == TAGS) {
        question *q = &p->all->items[p->all->count - 1];
        char *tags = line + strlen(HEADS[TAGS]);
        q->difficulty = tags_read(tags);
        q->tags = format("%s", tags);
        if (q->difficulty == 0)
            complain(p, p->line,
                     format("not like \"Tags: a, b · Difficulty: 1\" with a "
                            "difficulty of 1, 2 or 3"));
    }
}

static part head_of(const char *line)
{
    for (part k = TITLE; k < PARTS; k++)
        if (k <= TAGS ? begins(line, HEADS[k]) : strcmp(line, HEADS[k]) == 0)
            return k;
    return PARTS;
}

static void read_line(page *p, char *line)
{
    const bool fence = begins(line, "```");
    const part head = p->fenced || fence ? PARTS : head_of(line);
    if (fence)
        p->fenced = !p->fenced;
    if (head == TAGS && p->number == 0)
        return; /* before the first question anything may stand */
    if (head != PARTS) {
        begin_part(p, head, line);
    } else if (p->number > 0 && *line == '#' && !p->fenced) {
        complain(p, p->line,
                 format("the heading \"%.40s\" has no place here", line));
    } else if (p->number > 0 && p->at < ANSWER) {
        complain(
            p, p->line,
            format("\"%.40s\" where \"%s\" belongs", line, HEADS[p->at + 1]));
    } else if (p->number > 0) {
        char *longer = format("%s%s%s", p->text ? p->text : "", line,
                              p->text || *line ? "\n" : "");
        free(p->text);
        p->text = longer;
    }
}

char *questions_add(questions *all, const char *path)
{
    page p = {.all = all, .path = path, .at = WEAK};
    char *text = file_read(path, NULL), *cursor = text;
    if (!text)
        return format("%s cannot be read", path);
    for (char *line; !p.problem && (line = next_line(&cursor));) {
        p.line++;
        read_line(&p, line);
    }
    if (!p.problem && p.number == 0)
        complain(&p, p.line, format("there is no question"));
    if (!p.problem && p.at != WEAK)
        complain(
            &p, p.line,
            format("the last question ends before \"%s\"", HEADS[p.at + 1]));
    if (!p.problem)
        end_part(&p);
    free(p.text);
    free(text);
    return p.problem;
}

char *questions_add_all(questions *all)
{
    glob_t pages;
    char *problem = NULL;
    if (glob("chapters/*/interview.md", 0, NULL, &pages) != 0)
        return format("there is no chapters/*/interview.md: run make in the "
                      "course's own folder");
    for (size_t k = 0; !problem && k < pages.gl_pathc; k++)
        problem = questions_add(all, pages.gl_pathv[k]);
    globfree(&pages);
    return problem;
}

void questions_free(questions *all)
{
    for (int i = 0; i < all->count; i++) {
        question *q = &all->items[i];
        char *own[] = {q->key,    q->chapter,   q->title, q->tags,
                       q->answer, q->follow_up, q->weak};
        for (size_t k = 0; k < sizeof own / sizeof *own; k++)
            free(own[k]);
    }
    free(all->items);
    *all = (questions){.items = NULL};
}
