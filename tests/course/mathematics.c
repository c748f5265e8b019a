/*
 * The formulas on the pages: written so that both GitHub and pandoc show them.
 *
 * GitHub reads a page as Markdown before it looks for formulas: a backslash
 * before punctuation is gone by then (github/markup, issue 1577), a "<" may open
 * a tag, a "|" ends a cell of a table, a "- " at the beginning of a line makes a
 * list. So spaces and braces are written as words: \quad, \lbrace. Only the \\
 * of a matrix has no other form that both understand.
 */
#include "markdown.h"

/* ---- the formulas of a page ---- */

/* formula: what stands between its dollars. */
typedef struct formula {
    const char *text;
    size_t length;
    int line;
    bool display;
    char before, after; /* what stands next to the dollars */
} formula;

/*
 * The next formula at or after *cursor, which is set behind it. False at the
 * end of the page. A formula without an end has the length 0.
 */
static bool next_formula(const char *page, const char **cursor, formula *f)
{
    const char *c = *cursor;
    while (*c && !(*c == '$' && (c == page || c[-1] != '\\')))
        c++;
    if (!*c)
        return false;
    const bool display = c[1] == '$';
    const char *mark = display ? "$$" : "$", *text = c + strlen(mark);
    const char *end = strstr(text, mark), *paragraph = strstr(text, "\n\n");
    const bool ended = end && (!paragraph || end < paragraph);
    *f = (formula){.text = text,
                   .length = ended ? (size_t)(end - text) : 0,
                   .line = line_at(page, c),
                   .display = display,
                   .before = c > page ? c[-1] : '\n',
                   .after = ended ? end[strlen(mark)] : '\n'};
    *cursor = ended ? end + strlen(mark) : text;
    return true;
}

/* ---- what is wrong with a formula ---- */

static bool holds(const formula *f, const char *words)
{
    for (size_t k = 0; k + strlen(words) <= f->length; k++)
        if (begins_with(f->text + k, words))
            return true;
    return false;
}

static void expect_no_command(const char *page, const formula *f)
{
    static const char *const unknown[] = {"\\newcommand", "\\def\\",
                                          "\\operatorname", "\\DeclareMath"};
    for (size_t k = 0; k < sizeof unknown / sizeof *unknown; k++)
        cr_expect(!holds(f, unknown[k]), "%s:%d: GitHub does not know %s", page,
                  f->line, unknown[k]);
}

static void expect_no_markdown(const char *page, const formula *f)
{
    for (size_t k = 0; k + 1 < f->length; k++) {
        const char c = f->text[k], d = f->text[k + 1];
        const bool row = f->display && d == '\\';
        cr_expect(c != '\\' || !ispunct((unsigned char)d) || row,
                  "%s:%d: GitHub drops the backslash of \\%c: write \\lbrace, "
                  "\\Vert, \\quad or a blank",
                  page, f->line, d);
        cr_expect(c != '<' || !(isalpha((unsigned char)d) || d == '/'),
                  "%s:%d: \"<%c\" may open a tag: put a blank between them",
                  page, f->line, d);
        cr_expect(c != ']' || d != '(',
                  "%s:%d: \"](\" makes a link of it: put a blank between them",
                  page, f->line);
    }
}

/* A line of a formula that Markdown takes for a list, a heading, a quotation. */
static void expect_no_list(const char *page, const formula *f)
{
    int line = f->line;
    for (size_t k = 0; k + 2 < f->length; k++) {
        if (f->text[k] != '\n')
            continue;
        const char *c = f->text + k + 1;
        line++;
        c += strspn(c, " ");
        cr_expect(!(strchr("-+*#", *c) && c[1] == ' ') && *c != '>' &&
                      !begins_with(c, "=="),
                  "%s:%d: a line of a formula begins with \"%c\", which "
                  "Markdown reads first: move it to the line before",
                  page, line, *c);
    }
}

static void expect_room(const char *page, const formula *f)
{
    if (f->display) {
        cr_expect(strchr("\n ", f->before) && f->after == '\n' &&
                      f->text[0] == '\n',
                  "%s:%d: $$ stands on a line of its own", page, f->line);
        return;
    }
    cr_expect(f->text[0] != ' ' && f->text[f->length - 1] != ' ',
              "%s:%d: a blank beside the dollar of $%.*s$", page, f->line,
              (int)f->length, f->text);
    cr_expect(!isalnum((unsigned char)f->before) && f->before != '-',
              "%s:%d: GitHub shows no formula behind \"%c\": $%.*s$", page,
              f->line, f->before, (int)f->length, f->text);
    cr_expect(!isalnum((unsigned char)f->after),
              "%s:%d: GitHub ends no formula before \"%c\": $%.*s$", page,
              f->line, f->after, (int)f->length, f->text);
}

static int formulas_of(const char *page, bool check)
{
    char *text = prose(page);
    const char *cursor = text;
    int n = 0;
    for (formula f; next_formula(text, &cursor, &f); n++) {
        if (!check)
            continue;
        cr_expect(f.length > 0, "%s:%d: a formula without an end", page,
                  f.line);
        if (f.length == 0)
            continue;
        expect_no_command(page, &f);
        expect_no_markdown(page, &f);
        expect_no_list(page, &f);
        expect_room(page, &f);
    }
    free(text);
    return n;
}

static void check_formulas(const char *page)
{
    formulas_of(page, true);
}

Test(formulas, survive_github)
{
    for_every_page(check_formulas);
}

/* ---- tables ---- */

/* The bars of a line that divide cells: those without a backslash. */
static int bars(const char *line)
{
    int n = 0;
    for (const char *c = line; *c; c++)
        n += *c == '|' && (c == line || c[-1] != '\\');
    return n;
}

static void check_tables(const char *page)
{
    char *text = file_read(page, NULL), *cursor = text;
    int number = 0, wanted = 0;
    for (char *line; (line = next_line(&cursor));) {
        number++;
        if (*line != '|') {
            wanted = 0;
            continue;
        }
        if (wanted == 0)
            wanted = bars(line);
        cr_expect_eq(bars(line), wanted,
                     "%s:%d: %d bars in this row of a table, %d in its first: "
                     "write \\vert in a formula",
                     page, number, bars(line), wanted);
    }
    free(text);
}

Test(formulas, break_no_table)
{
    for_every_page(check_tables);
}

/* ---- pandoc ---- */

/* The whole text of a page as MathML, without a warning, formula by formula. */
static void check_pandoc(const char *page)
{
    const char *const argv[] = {
        "pandoc",   "--from=gfm+tex_math_dollars", "--to=html",
        "--mathml", "--fail-if-warnings",          page,
        NULL};
    process p = process_run(argv, 60, NULL, NULL);
    cr_expect_eq(p.status, 0, "%s: pandoc says %.500s", page, p.output);
    int shown = 0;
    for (const char *c = p.output; (c = strstr(c, "<math")); c++)
        shown++;
    const int written = formulas_of(page, false);
    cr_expect_eq(shown, written, "%s: pandoc shows %d formulas of %d", page,
                 shown, written);
    free(p.output);
}

Test(formulas, are_understood_by_pandoc)
{
    need_tool("pandoc");
    for_every_page(check_pandoc);
}
