/* points.c: what the plot program of a submission prints, made harmless. */
#include "points.h"
#include "files.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 3000, ROW_MAX = 400 };

/* In labels: no braces, quotes or signs that gnuplot or SVG take for more. */
static void put_word(FILE *to, const char *word)
{
    char *end;
    const double x = strtod(word, &end);
    if (*end == '\0') {
        fprintf(to, "%.6g", x);
        return;
    }
    for (; *word; word++)
        fputc(*word > ' ' && *word < 127 && !strchr("`\\{}$@&<>'|;^%", *word)
                  ? *word
                  : '?',
              to);
}

char *points_clean(char *text, char **why)
{
    char *out = NULL, *cursor = text;
    size_t length;
    int rows = 0;
    FILE *to = open_memstream(&out, &length);
    if (!to)
        fail("there is no memory left for a picture");
    for (char *line; !*why && (line = next_line(&cursor)); rows++) {
        if (rows == ROWS_MAX || strlen(line) > ROW_MAX)
            *why = format("it gives more than can be drawn");
        char *rest, *word = strtok_r(line, " \t", &rest);
        for (bool first = true; word; first = false) {
            if (!first)
                fputc(' ', to);
            put_word(to, word);
            word = strtok_r(NULL, " \t", &rest);
        }
        fputc('\n', to);
    }
    fclose(to);
    if (!*why && strspn(out, "\n") == length)
        *why = format("it gives no point");
    if (!*why)
        return out;
    free(out);
    return NULL;
}
