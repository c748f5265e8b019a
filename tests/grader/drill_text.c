/* drill_text.c: Markdown with formulas as paragraphs for a terminal. */
#include "drill_text.h"
#include "drill_math.h"
#include "files.h"
#include "say.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* inline_text: what one paragraph's worth of Markdown gives, as it is read. */
typedef struct inline_text {
    FILE *out;
    bool unicode;
    char *unknown;
} inline_text;

/* A formula between dollars; gives the character behind it. */
static const char *formula(inline_text *t, const char *c)
{
    const bool display = c[1] == '$';
    const char *mark = display ? "$$" : "$", *begin = c + strlen(mark);
    const char *end = strstr(begin, mark);
    char unknown[32];
    if (!end) {
        fputc('$', t->out);
        return c + 1;
    }
    char *text = math_text(begin, (size_t)(end - begin), t->unicode, unknown);
    if (display)
        fprintf(t->out, "\n    %s\n", text);
    else
        fputs(text, t->out);
    if (*unknown && !*t->unknown)
        memcpy(t->unknown, unknown, sizeof unknown);
    free(text);
    return end + strlen(mark);
}

/* Letters and signs of other alphabets, for those who have ASCII alone. */
static const char *const PLAIN_LETTERS[][2] = {
    {"Ł", "L"},  {"ł", "l"},  {"é", "e"},   {"è", "e"},    {"á", "a"},
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"},  {"ß", "ss"},   {"ø", "o"},
    {"ç", "c"},  {"ñ", "n"},  {"–", "-"},   {"—", "-"},    {"“", "\""},
    {"”", "\""}, {"’", "'"},  {"→", "->"},  {"×", "x"},    {"·", "*"},
    {"≤", "<="}, {"≥", ">="}, {"…", "..."}, {"∎", "(end)"}};

/* Writes the character at c; gives the one behind it. */
static const char *letter(inline_text *t, const char *c)
{
    size_t length = 1;
    while ((c[length] & 0xC0) == 0x80)
        length++;
    if (t->unicode || !(*c & 0x80)) {
        fwrite(c, 1, length, t->out);
        return c + length;
    }
    const char *plain = NULL;
    const size_t count = sizeof PLAIN_LETTERS / sizeof *PLAIN_LETTERS;
    for (size_t k = 0; k < count && !plain; k++)
        if (strlen(PLAIN_LETTERS[k][0]) == length &&
            memcmp(PLAIN_LETTERS[k][0], c, length) == 0)
            plain = PLAIN_LETTERS[k][1];
    if (!plain && !*t->unknown)
        snprintf(t->unknown, 32, "%.*s", (int)length, c);
    fputs(plain ? plain : "?", t->out);
    return c + length;
}

/* [words](target) gives the words; gives the character behind, or c. */
static const char *link_words(inline_text *t, const char *c)
{
    const char *middle = strstr(c, "](");
    const char *end = middle ? strchr(middle, ')') : NULL;
    if (!end || memchr(c + 1, '[', (size_t)(middle - c - 1)) ||
        memchr(c, '$', (size_t)(middle - c)))
        return c;
    fprintf(t->out, "%.*s", (int)(middle - c - 1), c + 1);
    return end + 1;
}

/* Is the star at c one of *emphasis*, and not a product like a*b or a * b? */
static bool is_emphasis(const char *text, const char *c)
{
    const int before = c == text ? ' ' : (unsigned char)c[-1];
    const int after = c[1] ? (unsigned char)c[1] : ' ';
    return !(isalnum(before) && isalnum(after)) &&
           !(isspace(before) && isspace(after));
}

static void inline_words(inline_text *t, const char *text)
{
    for (const char *c = text; *c;) {
        if (*c == '$' && (c == text || c[-1] != '\\')) {
            c = formula(t, c);
        } else if (*c == '`') {
            const size_t n = strcspn(c + 1, "`");
            fprintf(t->out, "%.*s", (int)n, c + 1);
            c += n + 1 + (c[n + 1] == '`');
        } else if (*c == '[' && link_words(t, c) != c) {
            const char *middle = strstr(c, "](");
            c = strchr(middle, ')') + 1;
        } else if (*c == '*' && is_emphasis(text, c)) {
            c++;
        } else {
            c = letter(t, c);
        }
    }
}

/* "- item" and "1. item" begin a line of their own. */
static bool is_item(const char *line)
{
    const size_t digits = strspn(line, "0123456789");
    return strncmp(line, "- ", 2) == 0 || strncmp(line, "* ", 2) == 0 ||
           strncmp(line, "| ", 2) == 0 ||
           (digits > 0 && strncmp(line + digits, ". ", 2) == 0);
}

/* Ends the paragraph that has been gathered, if there is one. */
static void end_paragraph(inline_text *t, char **paragraph)
{
    if (**paragraph) {
        inline_words(t, *paragraph);
        fputc('\n', t->out);
    }
    free(*paragraph);
    *paragraph = format("%s", "");
}

char *page_text(const char *markdown, bool unicode, char unknown[32])
{
    char *copy = format("%s", markdown), *cursor = copy, *made;
    char *paragraph = format("%s", "");
    size_t length;
    inline_text t = {open_memstream(&made, &length), unicode, unknown};
    bool code = false, blank = false;
    unknown[0] = '\0';
    for (char *line; (line = next_line(&cursor));) {
        const bool fence = strncmp(line, "```", 3) == 0;
        if (fence || *line == '\0' || is_item(line))
            end_paragraph(&t, &paragraph);
        if (fence) {
            code = !code;
        } else if (code) {
            fprintf(t.out, "    %s\n", line);
        } else if (*line == '\0') {
            blank = true;
        } else {
            if (blank && !*paragraph)
                fputc('\n', t.out);
            blank = false;
            char *longer = format("%s%s%s", paragraph, *paragraph ? " " : "",
                                  line + strspn(line, " "));
            free(paragraph);
            paragraph = longer;
        }
    }
    end_paragraph(&t, &paragraph);
    fclose(t.out);
    free(paragraph);
    free(copy);
    return made;
}
