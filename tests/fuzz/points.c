/* sources: tests/grader/class/points.c */
/* sources: tests/grader/files.c tests/grader/say.c */
/*
 * points.c: what a submission's plot program prints is refused or harmless: no
 * sign that gnuplot or SVG take for more, and not more than can be drawn. What
 * is clean stays as it is.
 */
#include "../grader/class/points.h"
#include "fuzz.h"
#include "say.h"
#include <stdbool.h>
#include <string.h>

/* The longest line of the text. */
static size_t longest(const char *text)
{
    size_t most = 0;
    while (*text) {
        const size_t n = strcspn(text, "\n");
        most = n > most ? n : most;
        text += n + (text[n] == '\n');
    }
    return most;
}

static void expect_harmless(const char *clean)
{
    bool point = false;
    for (const char *c = clean; *c; c++) {
        FUZZ_EXPECT(*c == '\n' || (*c >= ' ' && *c < 127));
        FUZZ_EXPECT(!strchr("`\\{}$@&<>'|;^%", *c));
        point = point || *c > ' ';
    }
    FUZZ_EXPECT(point);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *text = format("%.*s", (int)size, (const char *)bytes);
    char *why = NULL, *why_again = NULL;
    const bool wide = longest(text) > 401; /* one of them a carriage return */
    char *clean = points_clean(text, &why);
    FUZZ_EXPECT(!clean != !why);
    FUZZ_EXPECT(!clean || !wide);
    if (clean && longest(clean) <= 400) { /* 0x1p9 is longer as 512 */
        char *copy = format("%s", clean);
        char *again = points_clean(copy, &why_again);
        expect_harmless(clean);
        FUZZ_EXPECT(again && strcmp(again, clean) == 0);
        free(again);
        free(copy);
    }
    free(why_again);
    free(clean);
    free(why);
    free(text);
    return 0;
}
