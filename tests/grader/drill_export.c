/* drill_export.c: the questions as a deck for Anki. */
#include "drill_export.h"
#include "files.h"
#include "say.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A tab or a quotation mark has a meaning in the file, & and < in HTML. */
static void put_char(FILE *out, char c)
{
    switch (c) {
    case '&':
        fputs("&amp;", out);
        break;
    case '<':
        fputs("&lt;", out);
        break;
    case '>':
        fputs("&gt;", out);
        break;
    case '"':
        fputs("&quot;", out);
        break;
    case '\t':
    case '\n':
        fputc(' ', out);
        break;
    default:
        fputc(c, out);
    }
}

static void put_text(FILE *out, const char *text, size_t length)
{
    for (size_t k = 0; k < length; k++)
        put_char(out, text[k]);
}

/* $x$ gives \(x\), $$x$$ gives \[x\]; returns the character behind it. */
static const char *formula(FILE *out, const char *c)
{
    const bool display = c[1] == '$';
    const char *mark = display ? "$$" : "$", *begin = c + strlen(mark);
    const char *end = strstr(begin, mark);
    if (!end) {
        put_char(out, '$');
        return c + 1;
    }
    fputs(display ? "\\[" : "\\(", out);
    put_text(out, begin, (size_t)(end - begin));
    fputs(display ? "\\]" : "\\)", out);
    return end + strlen(mark);
}

/* `words` gives <code>words</code>; returns the character behind it. */
static const char *code(FILE *out, const char *c)
{
    const size_t n = strcspn(c + 1, "`");
    fputs("<code>", out);
    put_text(out, c + 1, n);
    fputs("</code>", out);
    return c + 1 + n + (c[n + 1] == '`');
}

/* Where *words* that begin at c end, or NULL if the star is no mark. */
static const char *emphasis_end(const char *text, const char *c)
{
    if ((c > text && !strchr(" \n(\"", c[-1])) || !c[1] ||
        isspace((unsigned char)c[1]) || c[1] == '*')
        return NULL;
    const char *end = strchr(c + 1, '*'), *paragraph = strstr(c, "\n\n");
    return end && (!paragraph || end < paragraph) ? end : NULL;
}

/* [words](target) gives the words: the deck leaves the course behind. */
static const char *link_end(const char *c)
{
    const char *middle = strstr(c, "](");
    const char *dollar = strchr(c, '$'), *end = strchr(c, '\n');
    if (!middle || (dollar && dollar < middle) || (end && end < middle))
        return NULL;
    return strchr(middle, ')');
}

/* One paragraph's Markdown, or several, as HTML. */
static void put_markdown(FILE *out, const char *text)
{
    const char *open = NULL, *end;
    for (const char *c = text; *c;) {
        if (*c == '$' && (c == text || c[-1] != '\\')) {
            c = formula(out, c);
        } else if (*c == '`' && strncmp(c, "```", 3) != 0) {
            c = code(out, c);
        } else if (c == open) {
            fputs("</i>", out);
            c++;
        } else if (*c == '*' && (end = emphasis_end(text, c))) {
            fputs("<i>", out);
            open = end;
            c++;
        } else if (*c == '[' && (end = link_end(c))) {
            put_text(out, c + 1, (size_t)(strstr(c, "](") - c - 1));
            c = end + 1;
        } else if (c[0] == '\n' && c[1] == '\n') {
            fputs("<br><br>", out);
            c += strspn(c, "\n");
        } else {
            put_char(out, *c++);
        }
    }
}

/* Code between ``` keeps its lines; the rest is Markdown. */
static void put_field(FILE *out, const char *text)
{
    for (const char *fence; (fence = strstr(text, "```"));) {
        char *before = format("%.*s", (int)(fence - text), text);
        put_markdown(out, before);
        free(before);
        const char *begin = fence + strcspn(fence, "\n");
        const char *end = strstr(begin, "```");
        if (!end)
            return;
        fputs("<pre>", out);
        for (const char *c = begin + 1; c < end; c++)
            if (*c == '\n')
                fputs(c + 1 < end ? "<br>" : "", out);
            else
                put_char(out, *c);
        fputs("</pre>", out);
        text = end + 3;
        text += *text == '\n';
    }
    put_markdown(out, text);
}

/* Tags divide at blanks: "strong convexity" gives strong-convexity. */
static void put_tags(FILE *out, const question *q)
{
    fprintf(out, "%s difficulty-%d", q->chapter, q->difficulty);
    for (const char *t = q->tags; *t;) {
        const size_t n = strcspn(t, ",");
        fputc(' ', out);
        for (size_t k = 0; k < n; k++)
            fputc(t[k] == ' ' ? '-' : t[k], out);
        t += n;
        t += strspn(t, ", ");
    }
}

char *export_deck(const questions *all)
{
    char *deck;
    size_t length;
    FILE *out = open_memstream(&deck, &length);
    fputs("#separator:tab\n#html:true\n#notetype:Basic\n#deck:Descent\n"
          "#columns:Front\tBack\tTags\n#tags column:3\n",
          out);
    for (int i = 0; i < all->count; i++) {
        const question *q = &all->items[i];
        put_field(out, q->title);
        fputc('\t', out);
        put_field(out, q->answer);
        fputs("<br><br><b>Follow-up.</b> ", out);
        put_field(out, q->follow_up);
        fputs("<br><br><b>A weak answer.</b> ", out);
        put_field(out, q->weak);
        fputc('\t', out);
        put_tags(out, q);
        fputc('\n', out);
    }
    fclose(out);
    return deck;
}
