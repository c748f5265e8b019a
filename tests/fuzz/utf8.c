/* sources: tests/grader/class/utf8.c */
/*
 * utf8.c: against a decoder that works out the number of the character: text
 * stays as it is, all else becomes question marks, byte for byte.
 */
#include "../grader/class/utf8.h"
#include "fuzz.h"
#include <stdbool.h>
#include <string.h>

/*
 * The bytes of the character at text, 0 if it is none: its number must need as
 * many bytes as it has, be no half of a surrogate pair and at most 10FFFF.
 */
static int bytes_of(const char *text)
{
    static const unsigned long least[] = {0, 1, 0x80, 0x800, 0x10000};
    const unsigned char first = (unsigned char)*text;
    const int n = first < 0x80           ? 1
                  : (first >> 5) == 0x06 ? 2
                  : (first >> 4) == 0x0E ? 3
                  : (first >> 3) == 0x1E ? 4
                                         : 0;
    unsigned long number = n < 2 ? first : first & (0x7Fu >> n);
    for (int k = 1; k < n; k++) {
        const unsigned char next = (unsigned char)text[k];
        if ((next & 0xC0) != 0x80)
            return 0;
        number = number << 6 | (next & 0x3F);
    }
    const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
    return n > 0 && number >= least[n] && number <= 0x10FFFF && !surrogate ? n
                                                                           : 0;
}

static bool is_control(char c)
{
    return ((unsigned char)c < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *text = malloc(size + 1), *clean = malloc(size + 1);
    if (!text || !clean)
        abort();
    memcpy(text, bytes, size);
    text[size] = '\0';
    memcpy(clean, text, size + 1);
    utf8_clean(clean);
    const size_t length = strlen(text);
    FUZZ_EXPECT(strlen(clean) == length);
    for (size_t k = 0; k < length;) {
        const int n = bytes_of(text + k);
        FUZZ_EXPECT(utf8_bytes(text + k) == n);
        if (n == 0 || is_control(text[k]))
            FUZZ_EXPECT(clean[k] == '?');
        else
            FUZZ_EXPECT(memcmp(text + k, clean + k, (size_t)n) == 0);
        k += n ? (size_t)n : 1;
    }
    free(clean);
    free(text);
    return 0;
}
