/* drill_tags.c: the tags of a question. */
#include "drill_tags.h"
#include <ctype.h>
#include <stddef.h>
#include <string.h>

/* Are n characters the same but for capitals and hyphens? */
static bool same_letters(const char *text, const char *words, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        const char a = text[k] == '-' ? ' ' : text[k];
        const char b = words[k] == '-' ? ' ' : words[k];
        if (tolower((unsigned char)a) != tolower((unsigned char)b))
            return false;
    }
    return true;
}

bool has_tag(const char *tags, const char *tag)
{
    const size_t n = strlen(tag);
    for (const char *t = tags; *t;) {
        const size_t length = strcspn(t, ",");
        if (length == n && same_letters(t, tag, n))
            return true;
        t += length;
        t += strspn(t, ", ");
    }
    return false;
}

bool has_words(const char *text, const char *words)
{
    const size_t n = strlen(words), length = strlen(text);
    for (size_t k = 0; k + n <= length; k++) {
        const bool begins = k == 0 || !isalnum((unsigned char)text[k - 1]);
        const bool ends = !isalnum((unsigned char)text[k + n]);
        if (n > 0 && begins && ends && same_letters(text + k, words, n))
            return true;
    }
    return false;
}

int tags_read(char *tags)
{
    static const char middle[] = " · Difficulty: ";
    char *end = strstr(tags, middle);
    if (!end || end == tags)
        return 0;
    const char *level = end + strlen(middle);
    if (*level < '1' || *level > '3' || level[1])
        return 0;
    *end = '\0';
    for (const char *t = tags; *t;) {
        const size_t length = strcspn(t, ",");
        if (length == 0 || *t == ' ' || t[length - 1] == ' ')
            return 0;
        t += length;
        if (*t && (t[1] != ' ' || !t[2]))
            return 0;
        t += *t ? 2 : 0;
    }
    return *level - '0';
}
