/* support.h: shell commands, files and tools for the tests of the course. */
#ifndef COURSE_SUPPORT_H
#define COURSE_SUPPORT_H

#include "files.h"
#include "process.h"
#include "say.h"
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * require: cr_assert that also works in a hook, outside of any test, where a
 * failed assertion of Criterion's would wait for ever.
 */
static bool in_hook;
#define require(condition, ...)                                                \
    do {                                                                       \
        const bool held_ = (condition);                                        \
        if (in_hook && !held_) {                                               \
            fprintf(stderr, __VA_ARGS__);                                      \
            _exit(1);                                                          \
        }                                                                      \
        cr_assert(held_, __VA_ARGS__);                                         \
    } while (0)

/* Runs a shell command; the folder's names may hold anything. */
static inline process shell(const char *command, double seconds)
{
    const char *const argv[] = {"/bin/sh", "-c", command, NULL};
    return process_run(argv, seconds, NULL, NULL);
}

/* Runs a command that has to work for the test to mean anything. */
static inline void must(const char *command)
{
    process p = shell(command, 300);
    require(p.status == 0, "%s\ngave status %d and said\n%s", command, p.status,
            p.output);
    free(p.output);
}

static inline void write_text(const char *path, const char *text)
{
    require(file_write(path, text, strlen(text)), "cannot write %s", path);
}

static inline void copy_text(const char *from, const char *to)
{
    size_t length;
    char *text = file_read(from, &length);
    cr_assert(text, "cannot read %s", from);
    cr_assert(file_write(to, text, length), "cannot write %s", to);
    free(text);
}

static inline bool has_tool(const char *name)
{
    char *command = format("command -v %s", name);
    process p = shell(command, 10);
    free(command);
    free(p.output);
    return p.status == 0;
}

/* note: say something that is no failure. (Criterion's own warnings are.) */
#define note(...)                                                              \
    (fprintf(stderr, "[NOTE] " __VA_ARGS__), (void)fputc('\n', stderr))

/*
 * A test that needs a tool which is not there is skipped, loudly; where the
 * project is checked for everybody (CI=true) it fails.
 */
static inline void need_tool(const char *name)
{
    const char *ci = getenv("COURSE_CI");
    if (!ci)
        ci = getenv("CI");
    if (has_tool(name))
        return;
    cr_assert(!ci || strcmp(ci, "true") != 0, "%s is missing", name);
    note("NOT TESTED: %s is missing (make start installs it)", name);
    cr_skip_test("%s is missing", name);
}

/*
 * tracked: the files of the course, one a line, to be freed: what git knows of,
 * or in a copy without git what is not in a folder with a dot.
 */
static inline char *tracked(void)
{
    process p = shell("if git ls-files >/dev/null 2>&1; then git ls-files\n"
                      "else find . -type f ! -path './.*/*' | sed 's:^./::'\n"
                      "fi | while IFS= read -r f; do\n"
                      "    if [ -f \"$f\" ]; then echo \"$f\"; fi\n"
                      "done | sort",
                      60);
    cr_assert(p.status == 0 && p.length > 0, "%s", p.output);
    return p.output;
}

/* Does the text end in that? Does it begin with that? */
static inline int ends_in(const char *text, const char *end)
{
    const size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

static inline int begins_with(const char *text, const char *begin)
{
    return strncmp(text, begin, strlen(begin)) == 0;
}

#endif
