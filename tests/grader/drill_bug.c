/* drill_bug.c: a known mistake as code: what is wrong with it? */
#include "drill_bug.h"
#include "drill_finding.h"
#include "drill_screen.h"
#include "files.h"
#include "grade.h"
#include "say.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NESTED_MAX = 16, FAILURES_SHOWN = 4 };

/* ---- one version of mistakes.c ---- */

/* "MISTAKE == 3" at *c, which is set behind it: 1, 0, or -1 for another form. */
static int comparison(const char **c, const mistake *m)
{
    char word[16], sign[4];
    int number, length;
    if (sscanf(*c, " %15[A-Z] %3[=!] %d%n", word, sign, &number, &length) != 3)
        return -1;
    const bool variant = strcmp(word, "VARIANT") == 0;
    if (!variant && strcmp(word, "MISTAKE") != 0)
        return -1;
    *c += length;
    *c += strspn(*c, " ");
    const int own = variant == m->is_variant ? m->number : 0;
    if (strcmp(sign, "==") == 0)
        return own == number;
    return strcmp(sign, "!=") == 0 ? own != number : -1;
}

/* "a && b || c", without brackets; -1 for another form. */
static int condition(const char *c, const mistake *m)
{
    int any = 0;
    for (;;) {
        int all = 1;
        for (;;) {
            const int one = comparison(&c, m);
            if (one < 0)
                return -1;
            all = all && one;
            if (strncmp(c, "&&", 2) != 0)
                break;
            c += 2;
        }
        any = any || all;
        if (strncmp(c, "||", 2) != 0)
            return any;
        c += 2;
    }
}

/*
 * choice: what is known inside of nested #if. One that does not ask for the
 * version stays in the text.
 */
typedef struct choice {
    bool ours, taken, open;
} choice;

typedef struct version {
    const mistake *mistake;
    choice stack[NESTED_MAX];
    int depth;
    FILE *out;
} version;

static bool is_open(const version *v)
{
    for (int k = 0; k < v->depth; k++)
        if (!v->stack[k].open)
            return false;
    return true;
}

static bool directive(const char *line, const char *name, const char **rest)
{
    const size_t n = strlen(name);
    line += strspn(line, " ");
    if (*line != '#' || strncmp(line + 1, name, n) != 0 ||
        isalpha((unsigned char)line[n + 1]))
        return false;
    *rest = line + 1 + n;
    return true;
}

/* Acts on #if, #elif, #else, #endif; false for any other line. */
static bool branch(version *v, const char *line)
{
    const char *rest;
    choice *top = v->depth > 0 ? &v->stack[v->depth - 1] : NULL;
    if (directive(line, "if", &rest) || directive(line, "ifdef", &rest) ||
        directive(line, "ifndef", &rest)) {
        const int holds = condition(rest, v->mistake);
        if (v->depth == NESTED_MAX)
            return false;
        const choice fresh = {holds >= 0, holds == 1, holds != 0};
        v->stack[v->depth++] = fresh;
        return fresh.ours;
    }
    if (!top || !top->ours) {
        if (top && directive(line, "endif", &rest))
            v->depth--;
        return false;
    }
    if (directive(line, "elif", &rest)) {
        const bool holds = condition(rest, v->mistake) == 1;
        top->open = holds && !top->taken;
        top->taken = top->taken || holds;
    } else if (directive(line, "else", &rest)) {
        top->open = !top->taken;
    } else if (directive(line, "endif", &rest)) {
        v->depth--;
    } else {
        return false;
    }
    return true;
}

/* The text without comments; those in strings stay. To be freed. */
static char *without_comments(const char *text)
{
    char *made = format("%s", text), *to = made;
    bool string = false;
    for (const char *c = text; *c; c++) {
        if (*c == '"' && (c == text || c[-1] != '\\'))
            string = !string;
        if (string || strncmp(c, "/*", 2) != 0) {
            *to++ = *c;
            continue;
        }
        const char *end = strstr(c, "*/");
        c = end ? end + 1 : c + strlen(c) - 1;
    }
    *to = '\0';
    return made;
}

/* Drops blanks at the ends of lines and all but one of several empty lines. */
static void tidy(char *text)
{
    char *to = text;
    for (const char *c = text; *c; c++) {
        if (*c == '\n')
            while (to > text && to[-1] == ' ')
                to--;
        const bool begin = to == text;
        const bool second =
            !begin && to[-1] == '\n' && (to - 1 == text || to[-2] == '\n');
        if (*c != '\n' || !(begin || second))
            *to++ = *c;
    }
    *to = '\0';
}

char *bug_code(const exercise *e, const mistake *m)
{
    char *path = path_of("tests", e, "/mistakes.c"), *made;
    char *text = file_read(path, NULL);
    free(path);
    if (!text)
        return NULL;
    char *bare = without_comments(text), *cursor = bare;
    size_t length;
    version v = {.mistake = m, .out = open_memstream(&made, &length)};
    for (char *line; (line = next_line(&cursor));)
        if (!branch(&v, line) && is_open(&v))
            fprintf(v.out, "%s\n", line);
    fclose(v.out);
    free(bare);
    free(text);
    if (v.depth != 0) {
        free(made);
        return NULL;
    }
    tidy(made);
    return made;
}

/* ---- what its tests say ---- */

static void show_failures(const record *r)
{
    int failed = 0, shown = 0;
    for (int i = 0; i < r->count; i++)
        failed += test_verdict(&r->tests[i]) == FAILED;
    printf("\n%d of %d tests fail:\n", failed, r->count);
    for (int i = 0; i < r->count && shown < FAILURES_SHOWN; i++) {
        const test *t = &r->tests[i];
        const finding *f = failed_finding(t);
        if (!f)
            continue;
        printf("  %s: %s\n", t->suite, t->name);
        say_wrapped(stdout, "    ", "    ", f->message, 2);
        shown++;
    }
    if (failed > shown)
        printf("  and %d more\n", failed - shown);
}

static void run_tests(const exercise *e, const mistake *m)
{
    char *kind = mistake_kind(m);
    printf("\nRunning its tests ...\n");
    fflush(stdout);
    build_lock();
    grading g = grade(e, kind);
    build_unlock();
    if (g.trouble)
        say_problem("%s could not be run: %.400s", e->id, g.trouble);
    else
        show_failures(&g.record);
    grading_free(&g);
    free(kind);
}

bool bug_ask(const exercise *e, const mistake *m, event *answer)
{
    char *code = bug_code(e, m);
    if (!code)
        fail("tests/%s/mistakes.c cannot be read as versions of one file",
             e->stem);
    say_sentence("This version of %s %s is wrong. What is wrong with it, and "
                 "which input would show it?",
                 e->id, e->title);
    putchar('\n');
    say_wrapped(stdout, "  ", "  ", code, 1 << 16);
    free(code);
    printf("\nAnswer aloud, or write; an empty line shows what it is.\n");
    if (!ask_text("> "))
        return false;
    printf("%s%s%s\n", styled(BOLD), m->name, styled(PLAIN));
    say_wrapped(stdout, "  ", "  ", m->sentence, 10);
    run_tests(e, m);
    printf("\nThe right one: solutions/%s.c\n", e->stem);
    const int rated = ask_number("\nYou saw it: 1 not at all, 2 with trouble, "
                                 "3 well, 4 at once: ",
                                 FORGOT, EASY, "");
    if (rated < 0)
        return false;
    answer->rating = (rating)rated;
    return true;
}
