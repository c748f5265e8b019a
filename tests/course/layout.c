/*
 * Where everything stands: the catalog's rows, the path that is mirrored in
 * every folder, and nothing besides.
 */
#include "catalog.h"
#include "rows.h"
#include <ctype.h>
#include <stdbool.h>
#include <unistd.h>

TestSuite(catalog, .init = read_catalog);
TestSuite(layout, .init = read_catalog);

/* "NN-words-with-hyphens" with that number? */
static bool is_name(const char *name, size_t length, int number)
{
    char digits[8];
    snprintf(digits, sizeof digits, "%02d-", number);
    if (strncmp(name, digits, 3) != 0 || length < 4)
        return false;
    for (size_t k = 3; k < length; k++)
        if (!islower((unsigned char)name[k]) &&
            !isdigit((unsigned char)name[k]) && name[k] != '-')
            return false;
    return true;
}

Test(catalog, ids_are_in_order_and_without_gaps)
{
    for (int i = 0; i < count; i++) {
        const row *r = &rows[i], *before = i ? r - 1 : NULL;
        const bool first = !before || before->chapter != r->chapter;
        cr_expect(!before || r->chapter >= before->chapter, "%s comes after %s",
                  r->id, before->id);
        cr_expect_eq(r->number, first ? 1 : before->number + 1,
                     "%s is out of its place", r->id);
    }
}

Test(catalog, paths_carry_the_numbers_of_the_id)
{
    for (int i = 0; i < count; i++) {
        const row *r = &rows[i];
        const char *slash = strchr(r->stem, '/');
        cr_assert(slash, "%s: %s has no folder", r->id, r->stem);
        cr_expect(is_name(r->stem, (size_t)(slash - r->stem), r->chapter) &&
                      is_name(slash + 1, strlen(slash + 1), r->number),
                  "%s: %s is not like 06-chapter/03-exercise", r->id, r->stem);
    }
}

Test(catalog, chapters_have_one_name)
{
    for (int i = 1; i < count; i++) {
        char *a = chapter_of(&rows[i - 1]), *b = chapter_of(&rows[i]);
        cr_expect((strcmp(a, b) == 0) ==
                      (rows[i - 1].chapter == rows[i].chapter),
                  "%s is in %s, %s in %s", rows[i - 1].id, a, rows[i].id, b);
        free(a);
        free(b);
    }
}

/* make check CH=6 gives each exercise a line, with 48 columns for the title. */
Test(catalog, titles_fit_in_a_line)
{
    for (int i = 0; i < count; i++)
        cr_expect(*rows[i].title && strlen(rows[i].title) <= 48,
                  "%s: the title has %zu characters, 48 fit: %s", rows[i].id,
                  strlen(rows[i].title), rows[i].title);
}

/* The rest of a row is read by the grader itself, which ends at a bad one. */
Test(catalog, is_what_the_grader_reads)
{
    catalog c = catalog_read(CATALOG);
    cr_expect_eq(c.count, count);
    for (int i = 0; i < c.count; i++)
        cr_expect_str_eq(c.items[i].id, rows[i].id);
    catalog_free(&c);
}

/* All of the library's headers as one text. */
static char *library_headers(void)
{
    process p = shell("cat lib/*.h", 20);
    cr_assert(p.status == 0);
    return p.output;
}

Test(catalog, what_is_forbidden_exists)
{
    char *headers = library_headers();
    for (int i = 0; i < count; i++) {
        char *list = format("%s", rows[i].forbidden), *rest = NULL;
        for (char *w = strtok_r(list, ",", &rest); w;
             w = strtok_r(NULL, ",", &rest)) {
            const size_t n = strlen(w);
            const bool prefix = n > 1 && w[n - 1] == '*';
            char *wanted =
                prefix ? format("%.*s", (int)n - 1, w) : format("%s(", w);
            cr_expect(strcmp(w, "-") == 0 || strstr(headers, wanted),
                      "%s forbids %s, which lib/ does not declare", rows[i].id,
                      w);
            free(wanted);
        }
        free(list);
    }
    free(headers);
}

/* ---- the folders ---- */

static void expect_file(const char *path)
{
    cr_expect(file_exists(path), "%s is missing", path);
}

Test(layout, every_path_is_in_every_folder)
{
    static const char *const places[][2] = {
        {"exercises", ".c"},      {"solutions", ".c"},
        {"tests", "/sample.c"},   {"tests", "/hidden.c"},
        {"tests", "/mistakes.c"}, {"plots", ".c"},
        {"plots", ".gp"},         {"plots", ".svg"}};
    for (int i = 0; i < count; i++) {
        for (size_t k = 0; k < sizeof places / sizeof *places; k++) {
            char *path =
                format("%s/%s%s", places[k][0], rows[i].stem, places[k][1]);
            expect_file(path);
            free(path);
        }
        if (i > 0 && rows[i].chapter == rows[i - 1].chapter)
            continue;
        char *chapter = chapter_of(&rows[i]), *header = header_name(chapter);
        char *paths[] = {format("exercises/%s/%s", chapter, header),
                         format("exercises/%s/hints.md", chapter),
                         format("chapters/%s/README.md", chapter),
                         format("chapters/%s/interview.md", chapter)};
        for (int k = 0; k < 4; k++) {
            expect_file(paths[k]);
            free(paths[k]);
        }
        free(header);
        free(chapter);
    }
}

/* Is there a row whose path is those bytes? Or a chapter? */
static bool is_stem(const char *text, size_t length)
{
    for (int i = 0; i < count; i++)
        if (strlen(rows[i].stem) == length &&
            strncmp(rows[i].stem, text, length) == 0)
            return true;
    return false;
}

static bool is_chapter(const char *text, size_t length)
{
    for (int i = 0; i < count; i++)
        if (strcspn(rows[i].stem, "/") == length &&
            strncmp(rows[i].stem, text, length) == 0)
            return true;
    return false;
}

/* The path below its top folder without its ending: is it an exercise's? */
static bool belongs(const char *path, const char *top, const char *ending)
{
    const size_t n = strlen(path), t = strlen(top), m = strlen(ending);
    return begins_with(path, top) && ends_in(path, ending) && n > t + m &&
           is_stem(path + t, n - t - m);
}

/* plots/<chapter>/fig-name.c, .gp or .svg; a header of a chapter's files. */
static bool belongs_to_chapter(const char *path)
{
    const char *below = strchr(path, '/');
    const char *name = below ? strchr(below + 1, '/') : NULL;
    if (!name || !is_chapter(below + 1, (size_t)(name - below - 1)) ||
        strchr(name + 1, '/'))
        return false;
    if (!begins_with(path, "chapters/") && ends_in(name, ".h"))
        return !begins_with(path, "solutions/");
    if (begins_with(path, "plots/"))
        return begins_with(name, "/fig-") &&
               (ends_in(name, ".c") || ends_in(name, ".gp") ||
                ends_in(name, ".svg"));
    if (begins_with(path, "exercises/"))
        return strcmp(name, "/hints.md") == 0;
    return begins_with(path, "chapters/") &&
           (strcmp(name, "/README.md") == 0 ||
            strcmp(name, "/interview.md") == 0);
}

static bool is_exercises_or_shared(const char *path)
{
    static const char *const shared[] = {CATALOG, "exercises/not_written.h",
                                         "plots/style.gp"};
    for (size_t k = 0; k < sizeof shared / sizeof *shared; k++)
        if (strcmp(path, shared[k]) == 0)
            return true;
    return belongs(path, "exercises/", ".c") ||
           belongs(path, "solutions/", ".c") ||
           belongs(path, "tests/", "/sample.c") ||
           belongs(path, "tests/", "/hidden.c") ||
           belongs(path, "tests/", "/mistakes.c") ||
           belongs(path, "plots/", ".c") || belongs(path, "plots/", ".gp") ||
           belongs(path, "plots/", ".svg") || belongs_to_chapter(path);
}

Test(layout, has_no_stray_files)
{
    char *files = tracked(), *cursor = files;
    for (char *path; (path = next_line(&cursor));) {
        const bool mirrored =
            begins_with(path, "exercises/") ||
            begins_with(path, "solutions/") || begins_with(path, "plots/") ||
            begins_with(path, "chapters/") ||
            (begins_with(path, "tests/") && isdigit((unsigned char)path[6]));
        cr_expect(!mirrored || is_exercises_or_shared(path),
                  "%s belongs to no exercise of the catalog", path);
    }
    free(files);
}

Test(layout, has_few_names_at_the_top)
{
    static const char *const names[] = {"chapters", "exercises", "solutions",
                                        "lib",      "tests",     "plots",
                                        "Makefile", "README.md", "LICENSE"};
    char *files = tracked(), *cursor = files;
    for (char *path; (path = next_line(&cursor));) {
        bool known = *path == '.';
        for (size_t k = 0; !known && k < sizeof names / sizeof *names; k++)
            known =
                strncmp(path, names[k], strlen(names[k])) == 0 &&
                path[strcspn(path, "/")] == (strchr(path, '/') ? '/' : '\0') &&
                strcspn(path, "/") == strlen(names[k]);
        cr_expect(known, "%s: this name is new at the top", path);
    }
    free(files);
}

Test(layout, keeps_what_is_built_and_done_out_of_git)
{
    process p = shell("git ls-files .build .descent 2>/dev/null", 20);
    cr_expect_str_empty(p.output, "git has %s", p.output);
    free(p.output);
    process q = shell("grep -qx /.build/ .gitignore && "
                      "grep -qx /.descent/ .gitignore",
                      20);
    cr_expect_eq(q.status, 0, ".gitignore lacks /.build/ or /.descent/");
    free(q.output);
}

/* ---- the whole ---- */

/* Nothing that is handed out may name a folder of the machine it was made on. */
Test(layout, names_no_path_of_one_machine)
{
    char *here = getcwd(NULL, 0);
    char *files = tracked(), *cursor = files;
    for (char *path; (path = next_line(&cursor));) {
        char *quoted = format("grep -nE '(^|[^a-zA-Z0-9_.<-])/(wor[k]|roo[t]|"
                              "hom[e]|User[s])/|/tm[p]/[^\" ]*/' '%s'; "
                              "grep -nF '%s/' '%s'",
                              path, here, path);
        process p = shell(quoted, 20);
        cr_expect_str_empty(p.output, "%s names a path of one machine:\n%s",
                            path, p.output);
        free(p.output);
        free(quoted);
    }
    free(files);
    free(here);
}

/* Not asserted: what is long may be so for a reason. */
Test(layout, long_files_and_functions)
{
    enum { FILE_LINES = 300, FUNCTION_LINES = 60 };
    char *files = tracked(), *cursor = files;
    for (char *path; (path = next_line(&cursor));) {
        char *text = ends_in(path, ".c") || ends_in(path, ".h")
                         ? file_read(path, NULL)
                         : NULL;
        char *lines = text;
        int line = 0, begin = 0;
        for (char *l; (l = next_line(&lines));) {
            line++;
            if (*l == '{')
                begin = line;
            if (*l == '}' && begin > 0 && line - begin > FUNCTION_LINES &&
                !ends_in(path, "/mistakes.c")) /* many versions in one */
                note("%s:%d: a function of %d lines", path, begin,
                     line - begin);
            if (*l == '}')
                begin = 0;
        }
        if (line > FILE_LINES)
            note("%s: %d lines", path, line);
        free(text);
    }
    free(files);
}
