/* utf8.c: which bytes are text. (RFC 3629, the table in section 4.) */
#include "utf8.h"
#include <stdbool.h>

static bool continues(unsigned char byte, unsigned char least,
                      unsigned char most)
{
    return byte >= least && byte <= most;
}

int utf8_bytes(const char *text)
{
    const unsigned char *b = (const unsigned char *)text;
    if (b[0] == 0)
        return 0;
    if (b[0] < 0x80)
        return 1;
    if (b[0] < 0xC2 || b[0] > 0xF4)
        return 0;
    const unsigned char least = b[0] == 0xE0   ? 0xA0
                                : b[0] == 0xF0 ? 0x90
                                               : 0x80;
    const unsigned char most = b[0] == 0xED ? 0x9F : b[0] == 0xF4 ? 0x8F : 0xBF;
    if (!continues(b[1], least, most))
        return 0;
    if (b[0] < 0xE0)
        return 2;
    if (!continues(b[2], 0x80, 0xBF))
        return 0;
    if (b[0] < 0xF0)
        return 3;
    return continues(b[3], 0x80, 0xBF) ? 4 : 0;
}

void utf8_clean(char *text)
{
    while (*text) {
        const int bytes = utf8_bytes(text);
        const unsigned char c = (unsigned char)*text;
        if (bytes == 0 || (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F)
            *text = '?';
        text += bytes ? bytes : 1;
    }
}
