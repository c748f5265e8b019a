/*
 * Spot the bug: the code that is shown is what the compiler sees of that version
 * of mistakes.c, and tells nothing else.
 */
#include "drill_bug.h"
#include "files.h"
#include "support.h"
#include <unistd.h>

/* What the preprocessor makes of a C text without its #include lines. */
static char *preprocessed(const char *text, const char *definition)
{
    char *bare = NULL, *copy = format("%s", text), *cursor = copy;
    size_t length;
    FILE *out = open_memstream(&bare, &length);
    for (char *line; (line = next_line(&cursor));)
        if (strncmp(line, "#include", 8) != 0)
            fprintf(out, "%s\n", line);
    fclose(out);
    char *file = format("/tmp/descent-drill-%d.c", (int)getpid());
    write_text(file, bare);
    const char *const argv[] = {"cc", "-E", "-P", definition, file, NULL};
    process p = process_run(argv, 30, NULL, NULL);
    cr_assert_eq(p.status, 0, "%s", p.output);
    remove(file);
    free(file);
    free(copy);
    free(bare);
    return p.output;
}

static void drop_blanks(char *text)
{
    char *to = text;
    for (const char *c = text; *c; c++)
        if (!strchr(" \n\t", *c))
            *to++ = *c;
    *to = '\0';
}

static void expect_same_code(const exercise *e, const mistake *m,
                             const char *file)
{
    char *shown = bug_code(e, m);
    cr_assert(shown, "%s: %s cannot be shown", e->id, m->name);
    char *definition =
        format("-D%s=%d", m->is_variant ? "VARIANT" : "MISTAKE", m->number);
    char *theirs = preprocessed(file, definition);
    char *ours = preprocessed(shown, "-DNOTHING");
    drop_blanks(theirs);
    drop_blanks(ours);
    cr_expect_str_eq(ours, theirs, "%s: %s is another program", e->id, m->name);
    free(ours);
    free(theirs);
    free(definition);
    free(shown);
}

/* One version of every exercise, each time another number. */
Test(bug, is_what_the_compiler_sees)
{
    catalog c = catalog_read("exercises/catalog.tsv");
    int versions = 0;
    for (int i = 0; i < c.count; i++) {
        mistakes all;
        char *path = path_of("tests", &c.items[i], "/mistakes.c");
        char *file = file_read(path, NULL);
        char *problem = file ? mistakes_read(path, &all) : format("none");
        if (!problem) {
            expect_same_code(&c.items[i], &all.items[i % all.count], file);
            mistakes_free(&all);
            versions++;
        }
        free(problem);
        free(file);
        free(path);
    }
    cr_expect_gt(versions, 0);
    catalog_free(&c);
}

/* No version may be named, nor a comment say which it is. */
Test(bug, does_not_tell)
{
    catalog c = catalog_read("exercises/catalog.tsv");
    for (int i = 0; i < c.count; i++) {
        mistakes all;
        char *path = path_of("tests", &c.items[i], "/mistakes.c");
        char *problem = mistakes_read(path, &all);
        for (int k = 0; !problem && k < all.count; k++) {
            char *shown = bug_code(&c.items[i], &all.items[k]);
            cr_assert(shown, "%s: %s cannot be shown", path, all.items[k].name);
            cr_expect(!strstr(shown, "MISTAKE") && !strstr(shown, "VARIANT") &&
                          !strstr(shown, "/*"),
                      "%s tells: %s", path, shown);
            free(shown);
        }
        if (!problem)
            mistakes_free(&all);
        free(problem);
        free(path);
    }
    catalog_free(&c);
}
