/* drill_tags.c: the tags of a question. */
#include "drill_tags.h"
#include <ctype.h>
#include <stddef.h>
#include <string.h>

bool has_tag(const char *tags, const char *tag)
{
    const size_t n = strlen(tag);
    for (const char *t = tags; *t;) {
        const size_t length = strcspn(t, ",");
        bool same = length == n;
        for (size_t k = 0; same && k < n; k++) {
            const char a = t[k] == '-' ? ' ' : t[k];
            const char b = tag[k] == '-' ? ' ' : tag[k];
            same = tolower((unsigned char)a) == tolower((unsigned char)b);
        }
        if (same)
            return true;
        t += length;
        t += strspn(t, ", ");
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
