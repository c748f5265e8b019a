/* markdown.h: the pages of the course, and what their text is made of. */
#ifndef COURSE_MARKDOWN_H
#define COURSE_MARKDOWN_H

#include "support.h"
#include <ctype.h>
#include <stdbool.h>

/*
 * prose: the page with what is code blanked out: lines between ``` fences, and
 * words between backticks. Lines and columns stay where they are. To be freed.
 */
static inline char *prose(const char *path)
{
    char *text = file_read(path, NULL);
    cr_assert(text, "%s cannot be read", path);
    bool fenced = false, code = false, line_begins = true;
    for (char *c = text; *c; c++) {
        if (line_begins && strncmp(c + strspn(c, " "), "```", 3) == 0) {
            fenced = !fenced;
            for (; *c && *c != '\n'; c++)
                *c = ' ';
        }
        if (!*c)
            break;
        line_begins = *c == '\n';
        if (*c == '`' && !fenced)
            code = !code;
        else if ((fenced || code) && *c != '\n')
            *c = ' ';
        if (line_begins && c[1] == '\n')
            code = false; /* code does not reach over a paragraph's end */
    }
    return text;
}

/* The number of the line that a character of the text stands in. */
static inline int line_at(const char *text, const char *at)
{
    int line = 1;
    for (; text < at; text++)
        line += *text == '\n';
    return line;
}

/*
 * slug: the anchor that GitHub gives a heading: in small letters, blanks to
 * hyphens, without punctuation. To be freed.
 */
static inline char *slug(const char *heading)
{
    char *made = format("%s", heading), *to = made;
    for (const char *c = heading; *c; c++)
        if (isalnum((unsigned char)*c) || *c == '-' || *c == '_' ||
            ((unsigned char)*c & 0x80))
            *to++ = (char)tolower((unsigned char)*c);
        else if (*c == ' ')
            *to++ = '-';
    *to = '\0';
    return made;
}

/*
 * next_heading: the next "## words" of a page with code in it; the words are
 * copied to heading. Steps over code fences. False at the end.
 */
static inline bool next_heading(char **cursor, char *heading, size_t room)
{
    static bool fenced;
    for (char *line; (line = next_line(cursor));) {
        const size_t level = strspn(line, "#");
        if (strncmp(line + strspn(line, " "), "```", 3) == 0)
            fenced = !fenced;
        else if (!fenced && level > 0 && line[level] == ' ') {
            snprintf(heading, room, "%s", line + level + 1);
            return true;
        }
    }
    return false;
}

/* Has the page a heading of those words, or (as a slug) with that anchor? */
static inline bool has_heading(const char *path, const char *words,
                               bool as_slug)
{
    char *text = file_read(path, NULL), *cursor = text, heading[400];
    bool found = false;
    while (text && next_heading(&cursor, heading, sizeof heading)) {
        char *anchor = slug(heading);
        found = found || strcmp(as_slug ? anchor : heading, words) == 0;
        free(anchor);
    }
    free(text);
    return found;
}

/* for_every_page: calls use for each .md file of the course. */
static inline void for_every_page(void (*use)(const char *path))
{
    char *files = tracked(), *cursor = files;
    int pages = 0;
    for (char *path; (path = next_line(&cursor));)
        if (ends_in(path, ".md")) {
            use(path);
            pages++;
        }
    cr_assert_gt(pages, 0);
    free(files);
}

static inline bool is_lesson(const char *path)
{
    return begins_with(path, "chapters/") && ends_in(path, "/README.md");
}

#endif
