/* sources: tests/grader/drill_math.c tests/grader/drill_symbols.c */
/* sources: tests/grader/drill_brackets.c tests/grader/drill_text.c */
/* sources: tests/grader/class/utf8.c */
/* sources: tests/grader/files.c tests/grader/say.c */
/*
 * formula.c: any bytes as a formula and as a page. Text gives text; without
 * Unicode ASCII gives ASCII; what is shown by its name is named.
 */
#include "../grader/class/utf8.h"
#include "drill_math.h"
#include "drill_text.h"
#include "fuzz.h"
#include <stdbool.h>
#include <string.h>

static bool is_text(const char *text)
{
    while (*text && utf8_bytes(text))
        text += utf8_bytes(text);
    return *text == '\0';
}

static bool is_ascii(const char *text)
{
    while (*text && !(*text & 0x80))
        text++;
    return *text == '\0';
}

static void expect_formula(const char *tex, size_t length, bool unicode)
{
    char unknown[32], *exact = malloc(length ? length : 1);
    memset(unknown, 'x', sizeof unknown);
    if (!exact)
        abort();
    memcpy(exact, tex, length); /* no byte behind it */
    char *text = math_text(exact, length, unicode, unknown);
    FUZZ_EXPECT(memchr(unknown, '\0', sizeof unknown));
    FUZZ_EXPECT(!*unknown || strstr(tex, unknown));
    if (is_text(tex))
        FUZZ_EXPECT(is_text(text));
    if (is_ascii(tex) && !unicode)
        FUZZ_EXPECT(is_ascii(text));
    FUZZ_EXPECT(!strchr(text, '\n'));
    free(text);
    free(exact);
}

static void expect_page(const char *page, bool unicode)
{
    char unknown[32];
    memset(unknown, 'x', sizeof unknown);
    char *text = page_text(page, unicode, unknown);
    FUZZ_EXPECT(memchr(unknown, '\0', sizeof unknown));
    if (is_text(page))
        FUZZ_EXPECT(is_text(text) && is_text(unknown));
    if (is_ascii(page) && !unicode)
        FUZZ_EXPECT(is_ascii(text));
    free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *text = malloc(size + 1);
    if (!text)
        abort();
    memcpy(text, bytes, size);
    text[size] = '\0';
    for (int unicode = 0; unicode < 2; unicode++) {
        expect_formula(text, strlen(text), unicode);
        expect_page(text, unicode);
    }
    free(text);
    return 0;
}
