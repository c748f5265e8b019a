/* drill_brackets.c: which parts of a formula need brackets. */
#include "drill_brackets.h"
#include "drill_symbols.h"
#include <ctype.h>
#include <stddef.h>
#include <string.h>

/* Does the text stand between a pair of brackets or bars of its own? */
static bool is_enclosed(const char *text)
{
    static const char *const pairs[][2] = {
        {"(", ")"}, {"‖", "‖"}, {"|", "|"}, {"[", "]"}};
    const size_t n = strlen(text);
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
        const size_t a = strlen(pairs[k][0]), b = strlen(pairs[k][1]);
        if (n <= a + b || strncmp(text, pairs[k][0], a) != 0)
            continue;
        const char *close = strstr(text + a, pairs[k][1]);
        if (close && close == text + n - b)
            return true;
    }
    return false;
}

bool is_atom(const char *text, bool unicode)
{
    const char *c = text;
    if (is_enclosed(text))
        return true;
    if (isdigit((unsigned char)*c)) {
        c += strspn(c, "0123456789.");
        return *c == '\0';
    }
    if (isalpha((unsigned char)*c) && !unicode)
        while (isalnum((unsigned char)*c))
            c++;
    else if (*c)
        for (c++; (*c & 0xC0) == 0x80;)
            c++;
    if (*c == '_' && isalnum((unsigned char)c[1]))
        for (c++; isalnum((unsigned char)*c);)
            c++;
    for (size_t n; (n = script_bytes(c)) > 0 || *c == '*' || *c == '\'';)
        c += n > 0 ? n : 1;
    if (*c == '^' && isdigit((unsigned char)c[1]))
        c += 2;
    return *c == '\0' && c > text;
}

bool is_sum(const char *text)
{
    int depth = 0;
    for (const char *c = text; *c; c++) {
        depth += strchr("([{", *c) ? 1 : strchr(")]}", *c) ? -1 : 0;
        if (depth == 0 && c > text && strchr("+-=<>", *c))
            return true;
    }
    return false;
}
