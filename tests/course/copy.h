/*
 * copy.h: a private copy of the course for a test to work in, as a person
 * would. The test's program makes one copy, without what the person who runs it
 * has done or built by hand, in a folder whose name has a space; every test
 * then works in a copy of that one. Criterion runs each test in a process of
 * its own, so a test may change its working folder and its environment.
 *
 * To be included by one file of a program, which then has the hooks.
 */
#ifndef COURSE_COPY_H
#define COURSE_COPY_H

#include "support.h"
#include <criterion/hooks.h>
#include <stdbool.h>
#include <unistd.h>

/* Exercise 1.1: small, with one function; and what a learner writes in it. */
#define EXERCISE "exercises/01-convex-sets/01-segment-point.c"
#define ANSWER   "solutions/01-convex-sets/01-segment-point.c"
#define HEAD                                                                   \
    "#include \"convex_sets.h\"\n"                                             \
    "num_status segment_point(int n, double z[n], const double x[n],\n"        \
    "                         const double y[n], double t)\n"
#define STUB HEAD "{\n    return NUM_NOT_IMPLEMENTED;\n}\n"
#define ENDS_SWAPPED                                                           \
    HEAD "{\n    if (!(t >= 0 && t <= 1))\n        return NUM_BAD_INPUT;\n"    \
         "    for (int i = 0; i < n; i++)\n"                                   \
         "        z[i] = t * y[i] + (1 - t) * x[i];\n    return NUM_OK;\n}\n"

/* ---- the copies ---- */

/*
 * What is copied: all that a learner of chapter 1 needs. Making files takes
 * longer than anything else that these tests do.
 */
static const char MAKE_COPY[] =
    "set -eu\n"
    "to=$1\n"
    "mkdir -p \"$to\"\n"
    "if git ls-files >/dev/null 2>&1; then git ls-files\n"
    "else find . -type f ! -path './.*/*' | sed 's:^./::'; fi |\n"
    "    grep -Ev '^(chapters|tests/(course|lib|chapters|bench)|lib/data)/' |\n"
    "    grep -Ev '^[a-z]+/(0[2-9]|[1-9][0-9])-' |\n"
    "    while IFS= read -r f; do if [ -f \"$f\" ]; then echo \"$f\"; fi; done"
    " |\n"
    "    tar -cf - -T - | tar -xf - -C \"$to\"\n"
    "build=$(dirname \"$DESCENT\")\n"
    "if [ \"$build\" = .build/\"$(basename \"${CC%% *}\")\" ]; then\n"
    "    mkdir -p \"$to/$build/tests\"\n"
    "    cp -p .build/config.mk \"$to/.build\"\n"
    "    cp -pR \"$build/lib\" \"$build/libdescent.a\" \"$DESCENT\" "
    "\"$to/$build\"\n"
    "    cp -pR \"$build/tests/grader\" \"$to/$build/tests\"\n"
    "    cp -pR \"$build/tests/harness\" \"$to/$build/tests\"\n"
    "fi\n";

static const char MAKE_REPOSITORY[] =
    "if command -v git >/dev/null; then\n"
    "    git init -q --template= . && git add -A &&\n"
    "    git -c user.name=Test -c user.email=test@example.org \\\n"
    "        commit -q -m 'The course as it is handed out' && git gc -q\n"
    "fi\n";

/* What make, git and the grader would take from the caller's environment. */
static inline void clean_environment(void)
{
    static const char *const names[] = {"MAKEFLAGS",
                                        "MFLAGS",
                                        "MAKEOVERRIDES",
                                        "MAKELEVEL",
                                        "MAKE_RESTARTS",
                                        "MAKE_TERMOUT",
                                        "MAKE_TERMERR",
                                        "GIT_DIR",
                                        "GIT_WORK_TREE",
                                        "GIT_INDEX_FILE",
                                        "EX",
                                        "CH",
                                        "TERM_PLOT",
                                        "DESCENT_SEED",
                                        "DESCENT_RECORD",
                                        "NO_COLOR",
                                        "TAG",
                                        "MINUTES",
                                        "WRITE",
                                        "ONLY",
                                        "SEED",
                                        "PLAIN",
                                        "DESCENT_CLOCK",
                                        "DESCENT_MAKE",
                                        "CI"};
    const char *ci = getenv("CI");
    if (ci)
        setenv("COURSE_CI", ci, 1);
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        unsetenv(names[k]);
    setenv("MAKE", "make", 1);
    setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
}

/* Makes the program's copy, with 1.1 and its mistakes built. */
static inline void make_course(void)
{
    const char *where = getenv("TMPDIR");
    char *name =
        format("%s/descent test XXXXXX", where && *where ? where : "/tmp");
    require(mkdtemp(name) != NULL, "cannot make a folder in %s", name);
    setenv("DESCENT_COPIES", name, 1);
    char *course = format("%s/course", name);
    const char *const argv[] = {"/bin/sh", "-c", MAKE_COPY, "sh", course, NULL};
    process p = process_run(argv, 60, NULL, NULL);
    require(p.status == 0, "the course cannot be copied: %s", p.output);
    free(p.output);
    char *old = getcwd(NULL, 0);
    require(old && chdir(course) == 0, "%s: no such folder", course);
    must("chmod a+rx ..");
    write_text(EXERCISE, STUB);
    must(MAKE_REPOSITORY);
    write_text(EXERCISE, ENDS_SWAPPED);
    p = shell("make check EX=1.1", 300);
    require(strstr(p.output, "ends-swapped") != NULL,
            "1.1 cannot be graded: %s", p.output);
    free(p.output);
    write_text(EXERCISE, STUB);
    must("rm -rf .descent");
    require(chdir(old) == 0, "%s: no such folder", old);
    free(old);
    free(course);
    free(name);
}

/* enter: work in a fresh copy. leave: remove it. For .init and .fini. */
static inline void enter(void)
{
    char *copies = getenv("DESCENT_COPIES");
    cr_assert(copies, "the hook that makes the copy has not run");
    unsetenv("BXFI_MAP"); /* or Criterion takes a test program for a worker */
    char *own = format("%s/copy %ld", copies, (long)getpid());
    const char *const argv[] = {"cp", "-pR", "course", own, NULL};
    cr_assert(chdir(copies) == 0);
    process p = process_run(argv, 60, NULL, NULL);
    cr_assert(p.status == 0, "%s", p.output);
    free(p.output);
    cr_assert(chdir(own) == 0);
    free(own);
}

static inline void leave(void)
{
    char *own = getcwd(NULL, 0);
    const char *const argv[] = {"rm", "-rf", own, NULL};
    if (!own || !strstr(own, "descent test ") || chdir("/") != 0)
        return;
    process p = process_run(argv, 60, NULL, NULL);
    free(p.output);
    free(own);
}

ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    (void)all;
    in_hook = true;
    clean_environment();
    make_course();
    in_hook = false;
}

ReportHook(POST_ALL)(struct criterion_global_stats *stats)
{
    char *copies = getenv("DESCENT_COPIES");
    const char *const argv[] = {"rm", "-rf", copies, NULL};
    (void)stats;
    if (copies && strstr(copies, "descent test ")) {
        process p = process_run(argv, 60, NULL, NULL);
        free(p.output);
    }
}

/* ---- what was said ---- */

static inline int count_lines(const char *text)
{
    int lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

/* The columns of the widest line; a byte that continues a character has none. */
static inline int widest_line(const char *text)
{
    int most = 0, columns = 0;
    for (; *text; text++) {
        columns = *text == '\n' ? 0 : columns + ((*text & 0xC0) != 0x80);
        most = columns > most ? columns : most;
    }
    return most;
}

/* Lines that make says about itself. */
static inline int make_lines(const char *text)
{
    int lines = 0;
    for (const char *line = text; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        lines += strncmp(line, "make: ", 6) == 0 ||
                 strncmp(line, "make[", 5) == 0 ||
                 strncmp(line, "Makefile:", 9) == 0;
    }
    return lines;
}

/* The widest line that the course says; make does not break its own. */
static inline int widest_of_ours(const char *text)
{
    char *copy = format("%s", text), *cursor = copy;
    int most = 0;
    for (char *line; (line = next_line(&cursor));)
        if (strncmp(line, "Makefile:", 9) != 0 && widest_line(line) > most)
            most = widest_line(line);
    free(copy);
    return most;
}

/*
 * type: what a person types, and what must hold of every answer: a screen of at
 * most 24 lines of at most 80 columns, no escape sequence in a pipe, and of
 * make itself at most the closing line.
 */
static inline process type(const char *command)
{
    process p = shell(command, 120);
    cr_expect(!p.late, "%s did not end", command);
    cr_expect(count_lines(p.output) <= 24, "%s: %d lines:\n%s", command,
              count_lines(p.output), p.output);
    cr_expect(widest_of_ours(p.output) <= 80, "%s: %d columns:\n%s", command,
              widest_of_ours(p.output), p.output);
    cr_expect(!strchr(p.output, '\033'), "%s: an escape sequence:\n%s", command,
              p.output);
    cr_expect(make_lines(p.output) <= 1, "%s: make speaks:\n%s", command,
              p.output);
    return p;
}

/* The text with every run of blanks and line breaks as one blank. */
static inline char *on_one_line(const char *text)
{
    char *line = format("%s", text), *to = line;
    for (const char *from = text; *from; from++) {
        const bool blank = *from == ' ' || *from == '\n';
        if (!blank || to == line || to[-1] != ' ')
            *to++ = blank ? ' ' : *from;
    }
    *to = '\0';
    return line;
}

/* says: does the answer hold the words, however its lines are broken? */
static inline bool says(const process *p, const char *words)
{
    char *line = on_one_line(p->output);
    const bool found = strstr(line, words) != NULL;
    free(line);
    return found;
}

/* answer: type a command; its answer must hold the words, with that status. */
static inline void answer(const char *command, int status, const char *words)
{
    process p = type(command);
    cr_expect(says(&p, words), "%s does not say \"%s\" but\n%s", command, words,
              p.output);
    cr_expect(p.status == status, "%s gave status %d, not %d:\n%s", command,
              p.status, status, p.output);
    free(p.output);
}

#endif
