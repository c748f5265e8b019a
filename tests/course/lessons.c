/*
 * The pages: every link leads somewhere, every picture is described, every
 * exercise is led to, and hints have their form. (drill_questions.c has the
 * interview pages.)
 */
#include "catalog.h"
#include "markdown.h"

/* ---- links ---- */

/* The path that a link on a page means, to be freed: "a/b" and "../c". */
static char *resolve(const char *page, const char *target)
{
    const char *slash = strrchr(page, '/');
    char *folder = format("%.*s", slash ? (int)(slash - page) : 0, page);
    while (begins_with(target, "../") || begins_with(target, "./")) {
        const bool up = target[1] == '.';
        target += up ? 3 : 2;
        char *last = strrchr(folder, '/');
        if (up)
            *(last ? last : folder) = '\0';
    }
    char *path = format("%s%s%s", folder, *folder ? "/" : "", target);
    free(folder);
    return path;
}

static bool is_folder(const char *path)
{
    char *command = format("test -d '%s'", path);
    process p = shell(command, 10);
    free(p.output);
    free(command);
    return p.status == 0;
}

static void expect_target(const char *page, int line, const char *target)
{
    if (begins_with(target, "http://") || begins_with(target, "https://") ||
        begins_with(target, "mailto:"))
        return;
    char *file = format("%.*s", (int)strcspn(target, "#"), target);
    const char *anchor = strchr(target, '#');
    char *path = *file ? resolve(page, file) : format("%s", page);
    const bool there = file_exists(path) || is_folder(path);
    cr_expect(there, "%s:%d: there is no %s", page, line, path);
    if (there && anchor && ends_in(path, ".md"))
        cr_expect(has_heading(path, anchor + 1, true),
                  "%s:%d: %s has no heading with the anchor %s", page, line,
                  path, anchor);
    free(path);
    free(file);
}

/* An image's words say what it shows, to those who do not see it. */
static void expect_description(const char *page, int line, const char *words,
                               size_t length)
{
    enum { SHORTEST = 20 };
    cr_expect(length >= SHORTEST, "%s:%d: the image is described by \"%.*s\"",
              page, line, (int)length, words);
}

/* Every [words](target) and ![words](target) of a page. */
static void check_links(const char *page)
{
    char *text = prose(page), *whole = file_read(page, NULL);
    for (char *c = text; (c = strstr(c, "]("));) {
        char *end = strchr(c, ')'), *begin = c;
        for (int depth = 1; begin > text && depth > 0;) {
            begin--;
            depth += *begin == ']' ? 1 : *begin == '[' ? -1 : 0;
        }
        const int line = line_at(text, c);
        cr_assert(end, "%s:%d: a link without an end", page, line);
        char *target = format("%.*s", (int)(end - c - 2), c + 2);
        expect_target(page, line, target);
        if (begin > text && begin[-1] == '!')
            expect_description(page, line, whole + (begin + 1 - text),
                               (size_t)(c - begin - 1));
        free(target);
        c = end;
    }
    free(whole);
    free(text);
}

Test(links, lead_somewhere_and_images_are_described)
{
    for_every_page(check_links);
}

/* Every picture that is drawn is shown by its chapter's lesson. */
Test(links, show_every_picture)
{
    char *files = tracked(), *cursor = files;
    for (char *path; (path = next_line(&cursor));) {
        if (!begins_with(path, "plots/") || !ends_in(path, ".svg"))
            continue;
        const char *chapter = path + strlen("plots/");
        char *page = format("chapters/%.*s/README.md",
                            (int)strcspn(chapter, "/"), chapter);
        char *link = format("](../../%s)", path);
        cr_expect(line_of(page, link) > 0, "%s does not show %s", page, path);
        free(link);
        free(page);
    }
    free(files);
}

/* ---- exercises ---- */

static catalog all;

static void read_all(void)
{
    all = catalog_read("exercises/catalog.tsv");
}

TestSuite(exercises, .init = read_all);

Test(exercises, are_linked_from_their_lesson)
{
    for (int i = 0; i < all.count; i++) {
        const exercise *e = &all.items[i];
        char *page = format("chapters/%s/README.md", e->chapter);
        char *link = format("](../../exercises/%s.c)", e->stem);
        cr_expect(line_of(page, link) > 0, "%s does not link to %s", page,
                  e->stem);
        free(link);
        free(page);
    }
}

/* The comment at the top of a C file without its stars, on one line. */
static char *first_comment(const char *text)
{
    const char *end = strstr(text, "*/");
    char *comment = format("%.*s", end ? (int)(end - text) : 0, text);
    char *to = comment;
    for (const char *c = comment; *c; c++) {
        const bool blank = *c == '*' || *c == '\n' || *c == ' ';
        if (!blank || to == comment || to[-1] != ' ')
            *to++ = blank ? ' ' : *c;
    }
    *to = '\0';
    return comment;
}

/* Read: chapters/06-x/README.md, "Section" */
static void expect_section(const exercise *e, const char *path,
                           const char *comment)
{
    char page[200], section[200];
    const char *read = strstr(comment, "Read: ");
    const bool found = read && sscanf(read, "Read: %199[^,], \"%199[^\"]\"",
                                      page, section) == 2;
    cr_expect(found,
              "%s: no line like Read: chapters/%s/README.md, \"Section\"", path,
              e->chapter);
    if (found)
        cr_expect(has_heading(page, section, false),
                  "%s: %s has no section \"%s\"", path, page, section);
}

Test(exercises, name_a_section_to_read_that_exists)
{
    for (int i = 0; i < all.count; i++) {
        const exercise *e = &all.items[i];
        char *path = path_of("exercises", e, ".c");
        char *text = file_read(path, NULL);
        cr_expect(text, "%s is missing", path);
        if (text) {
            char *comment = first_comment(text);
            cr_expect(strstr(comment, e->id), "%s: its comment does not say %s",
                      path, e->id);
            expect_section(e, path, comment);
            free(comment);
        }
        free(text);
        free(path);
    }
}

/* ---- hints ---- */

/* Holds the sections "## 6.3 ..." of a page of hints against the catalog. */
static void check_hints(const char *page)
{
    enum { LEAST = 3 };
    if (!ends_in(page, "/hints.md"))
        return;
    char *text = file_read(page, NULL), *cursor = text;
    char id[16] = "";
    int number = 0, hints = LEAST;
    for (char *line; (line = next_line(&cursor));) {
        number++;
        if (begins_with(line, "## ")) {
            cr_expect_geq(hints, LEAST, "%s: %s has %d hints, not %d", page, id,
                          hints, LEAST);
            hints = 0;
            sscanf(line, "## %15s", id);
            const exercise *e = catalog_find(&all, id);
            char *folder = e ? format("exercises/%s/", e->chapter) : NULL;
            cr_expect(folder && begins_with(page, folder),
                      "%s:%d: %s is no exercise of this chapter", page, number,
                      id);
            free(folder);
        } else if (isdigit((unsigned char)*line) && line[1] == '.') {
            hints++;
            cr_expect_eq(*line - '0', hints, "%s:%d: hint %c is number %d",
                         page, number, *line, hints);
        }
    }
    cr_expect_geq(hints, LEAST, "%s: %s has %d hints, not %d", page, id, hints,
                  LEAST);
    free(text);
}

Test(exercises, have_three_hints_or_more)
{
    for_every_page(check_hints);
    for (int i = 0; i < all.count; i++) {
        const exercise *e = &all.items[i];
        char *page = format("exercises/%s/hints.md", e->chapter);
        char *head = format("## %s ", e->id);
        cr_expect(line_of(page, head) > 0, "%s has no section %s", page, head);
        free(head);
        free(page);
    }
}
