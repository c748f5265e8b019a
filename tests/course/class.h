/* class.h: classes of submissions for the tests of class grading. */
#ifndef COURSE_CLASS_H
#define COURSE_CLASS_H

#include "support.h"
#include <json-c/json.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>

/* Where the exercise of the tests, 1.1, lies in a submission. */
#define STEM   "01-convex-sets/01-segment-point"
#define PATH   "exercises/" STEM ".c"
#define ANSWER "solutions/" STEM ".c"

/* The build folder of the program that grades, and the program. */
static char *build, *grader;

/* A folder for the test, which everybody may look into; "%s/..." of it. */
static char place[64];
#define AT(...) at_place(__VA_ARGS__)

static inline char *at_place(const char *name)
{
    return format("%s/%s", place, name);
}

/*
 * Tests run without what their caller had in mind for other programs. Where
 * this system cannot isolate programs at all they are skipped, loudly.
 */
static inline void class_enter(void)
{
    static const char *const names[] = {
        "MAKEFLAGS", "MFLAGS",       "MAKELEVEL",  "MAKEOVERRIDES", "CH",
        "EX",        "DESCENT_SEED", "SEED",       "ISOLATION",     "BXFI_MAP",
        "JOBS",      "OUT",          "SUBMISSIONS"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        unsetenv(names[k]);
    const char *descent = getenv("DESCENT");
    cr_assert(descent, "$DESCENT names no program");
    build = format("%.*s", (int)(strrchr(descent, '/') - descent), descent);
    grader = format("%s/descent-grade", build);
    const char *where = getenv("TMPDIR");
    snprintf(place, sizeof place, "%s/descent-class-XXXXXX",
             where && strlen(where) < 30 ? where : "/tmp");
    cr_assert(mkdtemp(place) && chmod(place, 0755) == 0);
    char *command = format("%s selftest", grader);
    process p = shell(command, 600);
    free(command);
    if (p.status == 0) {
        free(p.output);
        return;
    }
    rmdir(place);
    const char *ci = getenv("CI");
    cr_assert(!ci || strcmp(ci, "true") != 0 || strstr(build, "-san"),
              "no class can be graded here: %s", p.output);
    note("NOT TESTED: %s", p.output);
    cr_skip_test("no class can be graded here");
}

static inline void class_leave(void)
{
    const char *const argv[] = {"rm", "-rf", place, NULL};
    process p = process_run(argv, 60, NULL, NULL);
    free(p.output);
}

/* Runs the grader with these arguments; its output. */
static inline process grade_with(const char *arguments)
{
    char *command = format("%s %s", grader, arguments);
    process p = shell(command, 600);
    free(command);
    return p;
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
