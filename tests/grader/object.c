/*
 * object.c: what the learner's object file defines and calls, as nm tells it.
 * Linkers speak of object files and relocations, in the user's language; this
 * asks which of the names in their words is whose, and says it plainly.
 */
#include "object.h"
#include "files.h"
#include "process.h"
#include "say.h"
#include <ctype.h>
#include <glob.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The global symbols of the files that a pattern matches, as nm prints them. */
static char *symbols_of(const char *pattern)
{
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0)
        return format("%s", "");
    const char **argv = allocate(found.gl_pathc + 3, sizeof *argv);
    argv[0] = "nm";
    argv[1] = "-g";
    for (size_t k = 0; k < found.gl_pathc; k++)
        argv[k + 2] = found.gl_pathv[k];
    process p = process_run(argv, 10, NULL, NULL);
    free(argv);
    globfree(&found);
    return p.output;
}

/*
 * The next symbol of nm's lines ("0000 T name", "     U name"), copied into
 * name; false at the end.
 */
static bool next_symbol(const char **cursor, bool *defined, char name[64])
{
    while (**cursor) {
        const char *line = *cursor;
        const size_t length = strcspn(line, "\n");
        char type;
        *cursor += length + (line[length] == '\n');
        if (sscanf(line, "%*x %c %63s", &type, name) != 2 &&
            sscanf(line, " %c %63s", &type, name) != 2)
            continue;
        *defined = strchr("Uwv", type) == NULL;
#ifdef __APPLE__
        if (name[0] == '_')
            memmove(name, name + 1, strlen(name));
#endif
        return true;
    }
    return false;
}

static bool defines(const char *symbols, const char *wanted)
{
    char name[64];
    bool defined;
    while (next_symbol(&symbols, &defined, name))
        if (defined && strcmp(name, wanted) == 0)
            return true;
    return false;
}

/* Does the name stand in the text as a word of its own? */
static bool mentions(const char *text, const char *name)
{
    const size_t length = strlen(name);
    for (const char *at = text; (at = strstr(at, name)); at += length) {
        const unsigned char after = (unsigned char)at[length];
        unsigned char before = at > text ? (unsigned char)at[-1] : ' ';
#ifdef __APPLE__
        if (before == '_' && at > text + 1)
            before = (unsigned char)at[-2];
#endif
        if (!isalnum(before) && before != '_' && !isalnum(after) &&
            after != '_')
            return true;
    }
    return false;
}

/* ---- what is forbidden ---- */

/* Does the catalog's list ("vec_dot,chol_*") name the symbol? */
static bool is_listed(const char *list, const char *symbol)
{
    while (*list) {
        const size_t n = strcspn(list, ",");
        if (n > 1 && list[n - 1] == '*'
                ? strncmp(symbol, list, n - 1) == 0
                : strlen(symbol) == n && strncmp(symbol, list, n) == 0)
            return true;
        list += n + (list[n] == ',');
    }
    return false;
}

char *object_problem(const char *build, const exercise *e, const char *kind)
{
    char *object = format("%s/%s/%s.o", build, kind, e->stem);
    char *archive = format("%s/libdescent.a", build);
    char *own = symbols_of(object), *library = symbols_of(archive);
    char *problem = NULL, name[64];
    bool defined;
    for (const char *s = own; !problem && next_symbol(&s, &defined, name);)
        if (defined && strcmp(name, "main") == 0)
            problem = format("it has a main of its own, but the tests bring "
                             "theirs: take main out and try things in another "
                             "file");
        else if (defined && defines(library, name))
            problem = format("it defines %s, which the library has already: "
                             "give yours another name",
                             name);
        else if (!defined && is_listed(e->forbidden, name))
            problem = format("it calls %s, which is what this exercise asks "
                             "you to write yourself",
                             name);
    free(library);
    free(own);
    free(archive);
    free(object);
    return problem;
}

/* ---- what the linker means ---- */

/* The functions that the tests call and the contract names, but not there. */
static char *missing_functions(const exercise *e, const char *own,
                               const char *tests, const char *words)
{
    char *header = header_of(e), *contract = file_read(header, NULL);
    char *names = format("%s", ""), name[64];
    bool defined;
    while (contract && next_symbol(&tests, &defined, name)) {
        char *declared = format("%s(", name);
        if (!defined && mentions(words, name) && !defines(own, name) &&
            strstr(contract, declared) && !mentions(names, name)) {
            char *longer = format("%s%s%s", names, *names ? ", " : "", name);
            free(names);
            names = longer;
        }
        free(declared);
    }
    char *problem = NULL;
    if (*names)
        problem = format("it has no %s, which %s asks for", names, header);
    free(names);
    free(contract);
    free(header);
    return problem;
}

char *link_problem(const char *build, const exercise *e, const char *kind,
                   const char *words)
{
    char *source = path_of(kind, e, ".c");
    char *object = format("%s/%s/%s.o", build, kind, e->stem);
    char *test_objects = format("%s/tests/%s/*.o", build, e->stem);
    char *harness = format("%s/tests/harness/*.o", build);
    char *own = symbols_of(object), *tests = symbols_of(test_objects);
    char *others = symbols_of(harness);
    char *problem = missing_functions(e, own, tests, words), name[64];
    bool defined;
    for (const char *s = own; !problem && next_symbol(&s, &defined, name);)
        if (!defined && mentions(words, name))
            problem = format("line %d uses %s, which is defined nowhere: is "
                             "the name misspelt?",
                             line_of(source, name), name);
    for (const char *s = own; !problem && next_symbol(&s, &defined, name);)
        if (defined && mentions(words, name) &&
            (defines(others, name) || defines(tests, name)))
            problem = format("it defines %s, a name that the tests need for "
                             "themselves: give yours another name",
                             name);
    free(others);
    free(tests);
    free(own);
    free(harness);
    free(test_objects);
    free(object);
    free(source);
    return problem;
}
