/* class.h: classes of submissions for the tests of class grading. */
#ifndef COURSE_CLASS_H
#define COURSE_CLASS_H

#include "support.h"
#include <criterion/hooks.h>
#include <json-c/json.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the exercise of the tests, 1.1, lies in a submission. */
#define STEM   "01-convex-sets/01-segment-point"
#define PATH   "exercises/" STEM ".c"
#define ANSWER "solutions/" STEM ".c"

enum { SECONDS = 600 }; /* for all tests of a program */

/* The build folder of the program that grades, and the program. */
static char *build, *grader;

/* A folder for the test, which everybody may look into; "%s/..." of it. */
static char place[64];
#define AT(...) at_place(__VA_ARGS__)

static inline char *at_place(const char *name)
{
    return format("%s/%s", place, name);
}

static inline void class_find(void)
{
    const char *descent = getenv("DESCENT"), *where = getenv("CLASS_PLACE");
    cr_assert(descent && where, "the hook has not run");
    build = format("%.*s", (int)(strrchr(descent, '/') - descent), descent);
    grader = format("%s/descent-grade", build);
    snprintf(place, sizeof place, "%s", where);
}

/* Runs the grader with these arguments; its output. */
static inline process grade_with(const char *arguments)
{
    char *command = format("%s %s", grader, arguments);
    process p = shell(command, 600);
    free(command);
    return p;
}

/*
 * class_begin: before all tests. They run without what their caller had in mind
 * for other programs. False where this system cannot isolate programs: then the
 * tests are skipped, loudly.
 */
static inline bool class_begin(void)
{
    static const char *const names[] = {
        "MAKEFLAGS", "MFLAGS",       "MAKELEVEL",  "MAKEOVERRIDES", "CH",
        "EX",        "DESCENT_SEED", "SEED",       "ISOLATION",     "BXFI_MAP",
        "JOBS",      "OUT",          "SUBMISSIONS"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        unsetenv(names[k]);
    const char *where = getenv("TMPDIR");
    alarm(SECONDS); /* an assertion that fails in a hook waits for ever */
    snprintf(place, sizeof place, "%s/descent-class-XXXXXX",
             where && strlen(where) < 30 ? where : "/tmp");
    cr_assert(mkdtemp(place) && chmod(place, 0755) == 0);
    setenv("CLASS_PLACE", place, 1);
    class_find();
    process p = grade_with("selftest");
    const bool works = p.status == 0;
    if (!works) {
        note("NOT TESTED: %s", p.output);
        setenv("CLASS_NOT", p.output, 1);
    }
    free(p.output);
    return works;
}

/* class_enter: before each test. */
static inline void class_enter(void)
{
    const char *not = getenv("CLASS_NOT"), *ci = getenv("CI");
    unsetenv("BXFI_MAP"); /* or Criterion takes a program for a worker */
    class_find();
    if (not &&ci && strcmp(ci, "true") == 0 && !strstr(build, "-san"))
        cr_assert_fail("no class can be graded here: %s", not );
    if (not )
        cr_skip_test("no class can be graded here");
}

ReportHook(POST_ALL)(struct criterion_global_stats *stats)
{
    const char *const argv[] = {"rm", "-rf", getenv("CLASS_PLACE"), NULL};
    (void)stats;
    if (argv[2]) {
        process p = process_run(argv, 60, NULL, NULL);
        free(p.output);
    }
}

/* Grades place/subs into place/OUT; it must come to its end. */
static inline void grade_all(const char *out, const char *rest)
{
    char *arguments = format("run %s/subs %s/%s %s", place, place, out, rest);
    process p = grade_with(arguments);
    cr_assert(p.status == 0, "%s gave status %d: %s", arguments, p.status,
              p.output);
    free(p.output);
    free(arguments);
}

/* A student who handed in a text for 1.1. */
static inline void hand_in(const char *student, const char *text)
{
    char *path = format("%s/subs/%s/" PATH, place, student);
    write_text(path, text);
    free(path);
}

/* The result of a student in place/OUT; to be put. */
static inline json_object *result_in(const char *out, const char *student)
{
    char *path = format("%s/%s/results/%s.json", place, out, student);
    json_object *o = json_object_from_file(path);
    cr_assert(o, "%s is no result", path);
    free(path);
    return o;
}

/* A field as text; "" for null. */
static inline const char *field(json_object *o, const char *name)
{
    json_object *value;
    cr_assert(json_object_object_get_ex(o, name, &value), "no field %s", name);
    return value ? json_object_get_string(value) : "";
}

/* The k-th element of a field that is an array, or NULL. */
static inline json_object *element(json_object *o, const char *name, int k)
{
    json_object *list;
    cr_assert(json_object_object_get_ex(o, name, &list), "no field %s", name);
    return json_object_array_get_idx(list, (size_t)k);
}

#endif
