/* parts.c: a report in parts, cut to what fits on a screen. */
#include "parts.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

static const part CUT_FIRST[PARTS] = {WARNINGS, PRINTED, OTHERS, DIAGNOSIS,
                                      FAILURE};

void parts_begin(parts *p)
{
    for (int k = 0; k < PARTS; k++) {
        p->out[k] = open_memstream(&p->text[k], &p->length[k]);
        if (!p->out[k])
            fail("there is no memory left for the report");
    }
}

static int lines_of(const char *text)
{
    int lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

static void drop_last_line(char *text)
{
    size_t n = strlen(text) - 1;
    while (n > 0 && text[n - 1] != '\n')
        n--;
    text[n] = '\0';
}

void parts_print(parts *p, int room)
{
    int lines = 0;
    for (int k = 0; k < PARTS; k++) {
        fclose(p->out[k]);
        lines += lines_of(p->text[k]);
    }
    for (int c = 0; c < PARTS; c++)
        for (; lines > room && *p->text[CUT_FIRST[c]]; lines--)
            drop_last_line(p->text[CUT_FIRST[c]]);
    for (int k = 0; k < PARTS; k++) {
        fputs(p->text[k], stdout);
        free(p->text[k]);
    }
}
