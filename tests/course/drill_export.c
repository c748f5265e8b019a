/*
 * The deck for Anki, read back by the rules of its manual: headers, a note a
 * line, fields between tabs, HTML with formulas for MathJax. What comes out is
 * the questions again.
 */
#include "drill_export.h"
#include "drill_tags.h"
#include "support.h"
#include <ctype.h>
#include <stdbool.h>

static questions all;
static char *deck;

static void make_deck(void)
{
    char *problem = questions_add_all(&all);
    cr_assert(!problem, "%s", problem);
    deck = export_deck(&all);
}

TestSuite(deck, .init = make_deck);

/* ---- reading ---- */

/* note: a line's fields, where they begin in it. */
typedef struct note {
    char *front, *back, *tags;
} note;

static note read_note(char *line, int number)
{
    char *cursor = line, *field[4] = {NULL};
    int n = 0;
    for (char *f; n < 4 && (f = next_field(&cursor));)
        field[n++] = f;
    cr_assert(n == 3 && !cursor, "line %d has %d fields, not 3", number, n);
    for (int k = 0; k < 3; k++)
        cr_expect(*field[k] && !strchr(field[k], '"'),
                  "line %d: a field is empty or has a quotation mark", number);
    return (note){field[0], field[1], field[2]};
}

static void for_every_note(void (*use)(const note *n, const question *q))
{
    char *copy = format("%s", deck), *cursor = copy;
    int number = 0, notes = 0;
    for (char *line; (line = next_line(&cursor));) {
        number++;
        if (*line == '#')
            continue;
        const note n = read_note(line, number);
        cr_assert_lt(notes, all.count);
        use(&n, &all.items[notes++]);
    }
    cr_expect_eq(notes, all.count);
    free(copy);
}

Test(deck, begins_with_its_headers)
{
    static const char head[] = "#separator:tab\n#html:true\n#notetype:Basic\n"
                               "#deck:Descent\n#columns:Front\tBack\tTags\n"
                               "#tags column:3\n";
    cr_expect(begins_with(deck, head), "%.200s", deck);
    cr_expect(!begins_with(deck + strlen(head), "#"));
}

/* ---- HTML ---- */

static void expect_balanced(const char *html)
{
    static const char *const known[] = {"br", "i", "b", "code", "pre"};
    int open[5] = {0};
    for (const char *c = html; (c = strchr(c, '<')); c++) {
        const bool closes = c[1] == '/';
        const char *name = c + 1 + closes;
        int which = -1;
        for (int k = 0; k < 5; k++)
            if (strncmp(name, known[k], strlen(known[k])) == 0 &&
                name[strlen(known[k])] == '>')
                which = k;
        cr_assert(which >= 0, "no tag of ours: %.20s", c);
        open[which] += which == 0 ? 0 : closes ? -1 : 1;
        cr_expect(open[which] == 0 || open[which] == 1, "%s", html);
    }
    for (int k = 0; k < 5; k++)
        cr_expect_eq(open[k], 0, "<%s> is not closed: %s", known[k], html);
}

/* Every \( has its \), none lies in another; no dollar is left outside. */
static void expect_formulas(const char *html)
{
    char in = '\0';
    for (const char *c = html; *c; c++) {
        if (c[0] != '\\' || !strchr("()[]", c[1]) || !c[1])
            continue;
        const bool opens = c[1] == '(' || c[1] == '[';
        const char wanted = c[1] == ')' ? '(' : '[';
        cr_assert(opens ? !in : in == wanted, "formulas overlap: %.60s", c);
        in = opens ? c[1] : '\0';
        c++;
    }
    cr_expect(!in, "a formula does not end: %s", html);
}

static void check_html(const note *n, const question *q)
{
    (void)q;
    expect_balanced(n->front);
    expect_balanced(n->back);
    expect_formulas(n->front);
    expect_formulas(n->back);
}

Test(deck, is_clean_html_with_whole_formulas)
{
    for_every_note(check_html);
}

/* ---- the same words ---- */

static const char *const ENTITIES[][2] = {
    {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}};

/* HTML as the Markdown that it came from, without marks and blanks. */
static char *words_of_html(const char *html)
{
    char *made = allocate(strlen(html) + 1, 1), *to = made;
    for (const char *c = html; *c;) {
        bool replaced = false;
        for (size_t k = 0; k < 4 && !replaced; k++)
            if (begins_with(c, ENTITIES[k][0])) {
                *to++ = *ENTITIES[k][1];
                c += strlen(ENTITIES[k][0]);
                replaced = true;
            }
        if (replaced)
            continue;
        if (*c == '<') {
            c = strchr(c, '>') + 1;
        } else if (c[0] == '\\' && c[1] && strchr("()[]", c[1])) {
            *to++ = '$';
            if (c[1] == '[' || c[1] == ']')
                *to++ = '$';
            c += 2;
        } else {
            if (!isspace((unsigned char)*c))
                *to++ = *c;
            c++;
        }
    }
    return made;
}

/* Markdown without backticks, stars, links' targets and blanks. */
static char *words_of_markdown(const char *text)
{
    char *made = allocate(strlen(text) + 1, 1), *to = made;
    for (const char *c = text; *c; c++) {
        const char *close = *c == '[' ? strstr(c, "](") : NULL;
        if (close && !memchr(c, '\n', (size_t)(close - c)) &&
            !memchr(c, '$', (size_t)(close - c))) {
            for (c++; c < close; c++)
                if (*c != ' ')
                    *to++ = *c;
            c = strchr(close, ')');
        } else if (!isspace((unsigned char)*c) && *c != '`') {
            *to++ = *c;
        }
    }
    return made;
}

/* Without the stars, which in formulas and products stay in both. */
static void drop_stars(char *text)
{
    char *to = text;
    for (const char *c = text; *c; c++)
        if (*c != '*')
            *to++ = *c;
    *to = '\0';
}

static void expect_same(const char *html, const char *markdown, const char *key)
{
    char *a = words_of_html(html), *b = words_of_markdown(markdown);
    drop_stars(a);
    drop_stars(b);
    cr_expect_str_eq(a, b, "%s:\n%s\nis not\n%s", key, a, b);
    free(b);
    free(a);
}

static void check_words(const note *n, const question *q)
{
    char *back = format("%s\n\nFollow-up. %s\n\nA weak answer. %s", q->answer,
                        q->follow_up, q->weak);
    expect_same(n->front, q->title, q->key);
    expect_same(n->back, back, q->key);
    free(back);
}

Test(deck, gives_the_questions_again)
{
    for_every_note(check_words);
}

static void check_tags(const note *n, const question *q)
{
    char *copy = format("%s", n->tags), *rest = NULL;
    int tags = 0;
    for (char *t = strtok_r(copy, " ", &rest); t;
         t = strtok_r(NULL, " ", &rest)) {
        tags++;
        cr_expect(tags > 1 || strcmp(t, q->chapter) == 0, "%s", t);
        cr_expect(tags <= 2 || has_tag(q->tags, t), "%s: no tag is %s", q->key,
                  t);
    }
    cr_expect_gt(tags, 2);
    free(copy);
}

Test(deck, has_the_tags)
{
    for_every_note(check_tags);
}

/* Anki tells notes apart by their first field. */
Test(deck, has_every_front_once)
{
    for (int i = 0; i < all.count; i++)
        for (int k = 0; k < i; k++)
            cr_expect_str_neq(all.items[i].title, all.items[k].title);
}

/* ---- what is special in the file or in HTML ---- */

Test(deck, escapes_what_has_a_meaning)
{
    question q = {.title = "Is $a < b$ \"so\"?",
                  .chapter = "05-x",
                  .tags = "strong convexity, L2",
                  .difficulty = 3,
                  .answer = "`x & y`\tand *so*\n\n```c\nif (a < b)\n    x;\n"
                            "```\n$$\nx\n$$",
                  .follow_up = "a*b*c",
                  .weak = "No."};
    const questions one = {&q, 1};
    char *made = export_deck(&one);
    const char *line = strstr(made, "\nIs ");
    cr_expect_str_eq(line ? line : "",
                     "\nIs \\(a &lt; b\\) &quot;so&quot;?\t<code>x &amp; y"
                     "</code> and <i>so</i><br><br><pre>if (a &lt; b)<br>    "
                     "x;</pre>\\[ x \\]<br><br><b>Follow-up.</b> a*b*c<br><br>"
                     "<b>A weak answer.</b> No.\t05-x difficulty-3 "
                     "strong-convexity L2\n");
    free(made);
}
