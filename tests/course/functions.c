/*
 * What is to be written: every function of a stub is declared in its chapter's
 * header, defined by its solution, and has a name of its own.
 */
#include "rows.h"
#include <ctype.h>
#include <stdbool.h>

TestSuite(functions, .init = read_catalog);

/*
 * The next function that a C file defines: a line that begins at the margin, is
 * not static, and names something before its first parenthesis. Copied to name.
 */
static bool next_function(char **cursor, char name[64])
{
    for (char *line; (line = next_line(cursor));) {
        const char *open = strchr(line, '(');
        if (!open || !isalpha((unsigned char)*line) ||
            begins_with(line, "static ") || begins_with(line, "typedef ") ||
            line[strlen(line) - 1] == ';')
            continue;
        const char *end = open, *begin;
        for (begin = end; begin > line && (isalnum((unsigned char)begin[-1]) ||
                                           begin[-1] == '_');)
            begin--;
        if (begin == line || begin == end)
            continue;
        snprintf(name, 64, "%.*s", (int)(end - begin), begin);
        return true;
    }
    return false;
}

/* Calls use for every function of every stub. */
static void for_every_function(void (*use)(const row *r, const char *name,
                                           void *context),
                               void *context)
{
    for (int i = 0; i < count; i++) {
        char *path = format("exercises/%s.c", rows[i].stem), name[64];
        char *text = file_read(path, NULL), *cursor = text;
        int functions = 0;
        for (; text && next_function(&cursor, name); functions++)
            use(&rows[i], name, context);
        cr_expect(!text || functions > 0, "%s defines no function", path);
        free(text);
        free(path);
    }
}

static void expect_declared(const row *r, const char *name, void *context)
{
    (void)context;
    char *chapter = chapter_of(r), *header = header_name(chapter);
    char *path = format("exercises/%s/%s", chapter, header);
    char *text = file_read(path, NULL);
    char *call = format("%s(", name), *contract = format(" %s ", r->id);
    cr_expect(text && strstr(text, call), "%s does not declare %s", path, name);
    cr_expect(text && strstr(text, contract), "%s has no contract %s", path,
              r->id);
    free(contract);
    free(call);
    free(text);
    free(path);
    free(header);
    free(chapter);
}

Test(functions, headers_declare_what_is_to_be_written)
{
    for_every_function(expect_declared, NULL);
}

static void expect_solved(const row *r, const char *name, void *context)
{
    (void)context;
    char *path = format("solutions/%s.c", r->stem), found[64];
    char *text = file_read(path, NULL), *cursor = text;
    bool there = false;
    while (text && !there && next_function(&cursor, found))
        there = strcmp(found, name) == 0;
    cr_expect(there || !text, "%s does not define %s", path, name);
    free(text);
    free(path);
}

Test(functions, solutions_define_what_stubs_do)
{
    for_every_function(expect_solved, NULL);
}

/* Every symbol that the library defines, each between line breaks. */
static char *library_symbols(void)
{
    process p = shell("nm -g \"$(dirname \"$DESCENT\")/libdescent.a\" | "
                      "sed -n 's/.* [A-Z] _*\\(.*\\)/ \\1 /p' | grep -v ' U '",
                      20);
    cr_assert(p.length > 0, "nm says nothing of libdescent.a");
    return p.output;
}

static void expect_no_library_function(const row *r, const char *name,
                                       void *symbols)
{
    char *word = format(" %s ", name);
    cr_expect(!strstr(symbols, word), "%s: %s is a function of lib/, too",
              r->id, name);
    free(word);
}

Test(functions, exercises_and_library_share_no_name)
{
    need_tool("nm");
    char *symbols = library_symbols();
    cr_expect(strstr(symbols, " vec_dot "), "%s", symbols);
    for_every_function(expect_no_library_function, symbols);
    free(symbols);
}

/* Two chapters are never linked together, but people look names up. */
typedef struct names {
    const char *seen[4 * ROWS_MAX], *of[4 * ROWS_MAX];
    int count;
} names;

static void expect_new(const row *r, const char *name, void *context)
{
    names *all = context;
    for (int k = 0; k < all->count; k++)
        cr_expect(strcmp(all->seen[k], name) != 0,
                  "%s is to be written in %s and in %s", name, all->of[k],
                  r->id);
    cr_assert_lt(all->count, 4 * ROWS_MAX);
    all->seen[all->count] = format("%s", name);
    all->of[all->count++] = r->id;
}

Test(functions, no_function_is_to_be_written_twice)
{
    static names all;
    for_every_function(expect_new, &all);
    cr_expect_geq(all.count, count);
}
