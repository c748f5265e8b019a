/*
 * drill_math.c: formulas as a terminal can show them.
 *
 * TeX is read from left to right; groups, fractions, roots and scripts are read
 * in a recursion. The blanks of the source are kept, since people set them where
 * they help the eye, but for those that only end a command's name.
 */
#include "drill_math.h"
#include "drill_brackets.h"
#include "drill_symbols.h"
#include "say.h"
#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/*
 * reader: a formula, or a part of one, that is being read.
 *   out    what it gives so far
 *   glued  the blanks that come next are dropped
 */
typedef struct reader {
    const char *at, *end;
    bool unicode, glued;
    char *out, *unknown;
    size_t length, room;
} reader;

static void put_bytes(reader *m, const char *text, size_t n)
{
    if (m->length + n + 1 > m->room) {
        m->room = 2 * (m->length + n + 1);
        m->out = realloc(m->out, m->room);
        if (!m->out)
            fail("there is no memory left for a formula");
    }
    memcpy(m->out + m->length, text, n);
    m->length += n;
    m->out[m->length] = '\0';
    m->glued = false;
}

static void put(reader *m, const char *text)
{
    put_bytes(m, text, strlen(text));
}

/* Puts the character at the reader's place, all of its bytes. */
static void put_character(reader *m)
{
    const char *begin = m->at++;
    while (m->at < m->end && (*m->at & 0xC0) == 0x80)
        m->at++;
    put_bytes(m, begin, (size_t)(m->at - begin));
}

static char last_of(const reader *m)
{
    return m->length > 0 ? m->out[m->length - 1] : '\0';
}

static void drop_last_blank(reader *m)
{
    if (last_of(m) == ' ')
        m->out[--m->length] = '\0';
}

/* ---- arguments ---- */

static void read_all(reader *m);
static void read_one(reader *m);

/* The part from begin to end as a text of its own, to be freed. */
static char *part_text(const reader *m, const char *begin, const char *end)
{
    reader inner = {
        .at = begin, .end = end, .unicode = m->unicode, .unknown = m->unknown};
    put(&inner, "");
    read_all(&inner);
    return inner.out;
}

static void skip_blanks(reader *m)
{
    while (m->at < m->end && strchr(" \n\t", *m->at))
        m->at++;
}

/* Steps over a {group}; gives its inside. */
static void group_ends(reader *m, const char **begin, const char **end)
{
    int depth = 0;
    *begin = m->at + 1;
    for (; m->at < m->end; m->at++) {
        if (*m->at == '\\' && m->at + 1 < m->end) {
            m->at++;
            continue;
        }
        depth += *m->at == '{' ? 1 : *m->at == '}' ? -1 : 0;
        if (depth == 0)
            break;
    }
    *end = m->at;
    m->at += m->at < m->end;
}

/* The next argument: a group, a command with its own, or one character. */
static char *argument(reader *m)
{
    skip_blanks(m);
    if (m->at < m->end && *m->at == '{') {
        const char *begin, *end;
        group_ends(m, &begin, &end);
        return part_text(m, begin, end);
    }
    reader one = {.at = m->at,
                  .end = m->end,
                  .unicode = m->unicode,
                  .unknown = m->unknown};
    put(&one, "");
    if (one.at < one.end && isalnum((unsigned char)*one.at))
        put_character(&one);
    else if (one.at < one.end)
        read_one(&one);
    m->at = one.at;
    return one.out;
}

/* ---- the constructions ---- */

static void put_in_brackets(reader *m, const char *text, bool brackets)
{
    put(m, brackets ? "(" : "");
    put(m, text);
    put(m, brackets ? ")" : "");
}

/* Behind a letter or a digit a word needs a blank: "2 mu", "eta g". */
static void put_word(reader *m, const char *word)
{
    if (isalnum((unsigned char)last_of(m)) && isalpha((unsigned char)*word))
        put(m, " ");
    put(m, word);
}

static void fraction(reader *m)
{
    char *top = argument(m), *bottom = argument(m);
    if (m->unicode && strcmp(top, "1") == 0 && strcmp(bottom, "2") == 0) {
        put(m, "½");
    } else {
        if (isalnum((unsigned char)last_of(m)))
            put(m, " ");
        put_in_brackets(m, top, is_sum(top));
        put(m, "/");
        put_in_brackets(m, bottom, !is_atom(bottom, m->unicode));
    }
    free(bottom);
    free(top);
}

static void root(reader *m)
{
    char *inside = argument(m);
    if (m->unicode) {
        put(m, "√");
        put_in_brackets(m, inside, !is_atom(inside, true));
    } else {
        put_word(m, "sqrt");
        put_in_brackets(m, inside, true);
    }
    free(inside);
}

/* A hat, a tilde, a bar over one character; over more, behind them. */
static void accent(reader *m, const char *name, const char *mark)
{
    char *below = argument(m);
    put_word(m, below);
    const bool one = is_atom(below, true) && strlen(below) <= 2;
    if (m->unicode && one) {
        put(m, mark);
    } else {
        put(m, "_");
        put(m, name);
    }
    free(below);
}

/* Behind ^ or _: as raised or lowered characters where these are common. */
static void script(reader *m, bool raised)
{
    static const char degree[] = "\\circ";
    const char *at = m->at + (m->at < m->end && *m->at == '{');
    const bool is_degree = raised &&
                           m->end - at >= (ptrdiff_t)(sizeof degree - 1) &&
                           strncmp(at, degree, sizeof degree - 1) == 0;
    char *what = argument(m), *small = NULL;
    if (m->unicode)
        small = script_text(what, raised);
    if (is_degree) {
        put(m, m->unicode ? "°" : " degrees");
    } else if (small) {
        put(m, small);
    } else if (raised && (strcmp(what, "*") == 0 || *what == '\'')) {
        put(m, what);
    } else {
        const bool plain = is_atom(what, false) || is_atom(what, true);
        put(m, raised ? "^" : "_");
        put_in_brackets(m, what, !plain);
    }
    free(small);
    free(what);
}

/* \mathrm{diag}, \text{if}, \mathbb{R}: the argument as it is. */
static void letters(reader *m, bool blackboard)
{
    char *inside = argument(m);
    const bool real = blackboard && m->unicode && strcmp(inside, "R") == 0;
    put_word(m, real ? "ℝ" : inside);
    free(inside);
}

/* \begin{pmatrix} a & b \\ c & d \end{pmatrix} gives [a, b; c, d]. */
static void environment(reader *m, bool begins)
{
    char *name = argument(m);
    const bool cases = strcmp(name, "cases") == 0;
    if (!begins)
        drop_last_blank(m);
    put(m, begins ? cases ? "{" : "[" : cases ? "}" : "]");
    free(name);
    if (begins)
        skip_blanks(m);
}

static bool construction(reader *m, const char *name)
{
    static const char *const kept[] = {"mathrm",      "text",    "mathbf",
                                       "mathit",      "mathcal", "boldsymbol",
                                       "operatorname"};
    for (size_t k = 0; k < sizeof kept / sizeof *kept; k++)
        if (strcmp(name, kept[k]) == 0)
            return letters(m, false), true;
    if (strcmp(name, "mathbb") == 0)
        letters(m, true);
    else if (strcmp(name, "frac") == 0 || strcmp(name, "tfrac") == 0 ||
             strcmp(name, "dfrac") == 0)
        fraction(m);
    else if (strcmp(name, "sqrt") == 0)
        root(m);
    else if (strcmp(name, "hat") == 0 || strcmp(name, "widehat") == 0)
        accent(m, "hat", "\xCC\x82");
    else if (strcmp(name, "tilde") == 0 || strcmp(name, "widetilde") == 0)
        accent(m, "tilde", "\xCC\x83");
    else if (strcmp(name, "bar") == 0 || strcmp(name, "overline") == 0)
        accent(m, "bar", "\xCC\x84");
    else if (strcmp(name, "begin") == 0 || strcmp(name, "end") == 0)
        environment(m, *name == 'b');
    else
        return false;
    return true;
}

/* ---- commands ---- */

static void command(reader *m)
{
    char name[32];
    size_t n = 0;
    m->at++;
    if (m->at < m->end && !isalpha((unsigned char)*m->at)) {
        const char c = *m->at;
        if (!strchr("\\,;:! \n\t", c)) {
            put_character(m);
        } else {
            m->at++;
            if (c == '\\') {
                drop_last_blank(m);
                put(m, ";");
            } else if (last_of(m) != ' ') {
                put(m, " ");
            }
        }
        m->glued = last_of(m) == ' ';
        return;
    }
    while (m->at < m->end && isalpha((unsigned char)*m->at)) {
        if (n + 1 < sizeof name)
            name[n++] = *m->at;
        m->at++;
    }
    name[n] = '\0';
    if (construction(m, name))
        return;
    const symbol *s = symbol_find(name);
    if (!s && !*m->unknown)
        snprintf(m->unknown, 32, "%s", name);
    if (!s) {
        put_word(m, name);
        return;
    }
    if (s->closes)
        drop_last_blank(m);
    put_word(m, m->unicode ? s->unicode : s->ascii);
    m->glued = s->opens;
}

static void read_one(reader *m)
{
    const char c = *m->at;
    if (c == '\\') {
        command(m);
    } else if (c == '{') {
        const char *begin, *end;
        group_ends(m, &begin, &end);
        char *inside = part_text(m, begin, end);
        put(m, inside);
        free(inside);
    } else if (c == '^' || c == '_') {
        m->at++;
        script(m, c == '^');
    } else if (strchr(" \n\t~", c)) {
        m->at++;
        if (!m->glued && last_of(m) != ' ' && m->length > 0)
            put(m, " ");
    } else if (c == '&') {
        m->at++;
        drop_last_blank(m);
        put(m, ",");
    } else {
        put_character(m);
    }
}

static void read_all(reader *m)
{
    while (m->at < m->end)
        read_one(m);
}

char *math_text(const char *tex, size_t length, bool unicode, char unknown[32])
{
    reader m = {
        .at = tex, .end = tex + length, .unicode = unicode, .unknown = unknown};
    unknown[0] = '\0';
    put(&m, "");
    skip_blanks(&m);
    read_all(&m);
    while (last_of(&m) == ' ')
        drop_last_blank(&m);
    return m.out;
}
