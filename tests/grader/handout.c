/*
 * handout.c: the archive for students, .build/handout/descent.tar.gz.
 *
 * It holds what git lists, but for what tells the answers: no solutions, hidden
 * tests or mistakes, and none of the course's own tests, which use them. In
 * their place are the stubs as they were handed out, and for the diagnosis the
 * mistakes' records on the sample tests (see known.h). The reference of a plot
 * is read from its SVG, which the lesson shows anyway.
 */
#include "course.h"
#include "files.h"
#include "known.h"
#include "process.h"
#include "say.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char PLACE[] = ".build/handout";
static const char TOP[] = ".build/handout/descent";
static const double SECONDS = 120;

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* The number of the chapter that a file belongs to, 0 if to none. */
static int chapter_of(const char *path)
{
    const char *slash = strchr(path, '/');
    return slash ? atoi(slash + 1) : 0;
}

/* A chapter that is not handed out yet keeps its pages, pictures and headers,
 * which other chapters may use. */
static bool is_shown(const char *path)
{
    const size_t length = strlen(path);
    return begins(path, "chapters/") ||
           (length > 4 && strcmp(path + length - 4, ".svg") == 0) ||
           (begins(path, "exercises/") && strcmp(path + length - 2, ".h") == 0);
}

/* May students see this file? Exercises' sources come as stubs, not as files. */
static bool is_open(const char *path)
{
    static const char *const closed[] = {
        "solutions/",   "tests/course/",       "tests/chapters/",
        "tests/bench/", "tests/lib/",          ".ci/",
        "tests/fuzz/",  "tests/grader/class/", "tests/grader/selftest/"};
    static const char *const names[] = {"hidden.c", "mistakes.c"};
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
        if (begins(path, closed[i]))
            return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (chapter_of(path) > 0 && strcmp(name, names[i]) == 0)
            return false;
    if (begins(name, "fig-") && !is_shown(path))
        return false; /* figures of lessons are drawn with the solutions */
    return strcmp(path, "exercises/catalog.tsv") != 0;
}

/* Is it an exercise's own source? */
static bool is_exercise(const course *c, const char *path)
{
    for (int i = 0; i < c->catalog.count; i++) {
        char *own = path_of("exercises", &c->catalog.items[i], ".c");
        const bool same = strcmp(own, path) == 0;
        free(own);
        if (same)
            return true;
    }
    return false;
}

/* Does a sample test include this header of a chapter's tests? */
static bool sample_includes(const course *c, const char *path)
{
    const char *name = strrchr(path, '/') + 1;
    for (int i = 0; i < c->catalog.count; i++) {
        const exercise *e = &c->catalog.items[i];
        char *sample = path_of("tests", e, "/sample.c");
        char *include = format("#include \"../%s\"", name);
        const bool found = chapter_number(e) == chapter_of(path) &&
                           line_of(sample, include) > 0;
        free(include);
        free(sample);
        if (found)
            return true;
    }
    return false;
}

/* A header that only hidden tests include may hold what they compare with. */
static bool is_closed_header(const course *c, const char *path)
{
    return begins(path, "tests/") && chapter_of(path) > 0 &&
           strcmp(path + strlen(path) - 2, ".h") == 0 &&
           !sample_includes(c, path);
}

static void put(const char *path, const char *text, size_t length)
{
    char *to = format("%s/%s", TOP, path);
    if (!file_write(to, text, length))
        fail("%s cannot be written (%s)", to, strerror(errno));
    free(to);
}

static bool is_out(const exercise *e, int chapter)
{
    return chapter == 0 || chapter_number(e) == chapter;
}

static void copy_files(const course *c, int chapter)
{
    const char *const argv[] = {"git", "ls-files", NULL};
    process list = process_run(argv, SECONDS, NULL, NULL);
    if (list.status != 0)
        fail("git ls-files does not tell what the course consists of: %s",
             list.output);
    char *cursor = list.output;
    for (char *path; (path = next_line(&cursor));) {
        const bool other = chapter != 0 && chapter_of(path) != 0 &&
                           chapter_of(path) != chapter;
        if (!is_open(path) || is_exercise(c, path) ||
            is_closed_header(c, path) || (other && !is_shown(path)))
            continue;
        size_t length;
        char *text = file_read(path, &length);
        if (text)
            put(path, text, length);
        free(text);
    }
    free(list.output);
}

/* The catalog without the chapters that are not handed out. */
static void copy_catalog(const course *c, int chapter)
{
    char *text = file_read("exercises/catalog.tsv", NULL), *cursor = text;
    char *out = NULL;
    size_t length;
    FILE *stream = open_memstream(&out, &length);
    if (!text || !stream)
        fail("exercises/catalog.tsv cannot be read");
    for (char *line; (line = next_line(&cursor));) {
        char *id = format("%.*s", (int)strcspn(line, "\t"), line);
        const exercise *e = catalog_find(&c->catalog, id);
        if (!e || is_out(e, chapter))
            fprintf(stream, "%s\n", line);
        free(id);
    }
    fclose(stream);
    put("exercises/catalog.tsv", out, length);
    free(out);
    free(text);
}

static void copy_exercise(const exercise *e)
{
    char *stub = stub_of(e), *problem = NULL;
    if (!stub)
        fail("the stub of %s is not in git", e->id);
    char *file = format("exercises/%s.c", e->stem);
    char *kept = format(".descent/stubs/%s.c", e->stem);
    put(file, stub, strlen(stub));
    put(kept, stub, strlen(stub));
    if ((problem = known_write(e, TOP)))
        fail("the mistakes of %s: %s", e->id, problem);
    free(kept);
    free(file);
    free(stub);
}

static void run(const char *const argv[])
{
    process p = process_run(argv, SECONDS, NULL, NULL);
    if (p.status != 0)
        fail("%s failed: %s", argv[0], p.output);
    free(p.output);
}

int command_handout(course *c, const char *chapter)
{
    const int number = chapter && *chapter ? atoi(chapter) : 0;
    int count = 0;
    for (int i = 0; i < c->catalog.count; i++)
        count += is_out(&c->catalog.items[i], number);
    if (count == 0)
        fail("there is no chapter %s; `make` lists the chapters", chapter);
    run((const char *const[]){"rm", "-rf", TOP, NULL});
    copy_files(c, number);
    copy_catalog(c, number);
    for (int i = 0; i < c->catalog.count; i++)
        if (is_out(&c->catalog.items[i], number))
            copy_exercise(&c->catalog.items[i]);
    char *archive = format("%s/descent.tar.gz", PLACE);
    run((const char *const[]){"tar", "-czf", archive, "-C", PLACE, "descent",
                              NULL});
    printf("%s holds %d exercises, without solutions, hidden tests\n"
           "and mistakes. Students unpack it and type make start in it.\n",
           archive, count);
    free(archive);
    return EXIT_PASSED;
}
