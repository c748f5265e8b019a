/*
 * The acceptance suite of class grading: every file in hostile/ is handed in,
 * and its first line says how it has to end:
 *
 *   1.1 passed
 *   1.1 failed inspect: words
 *
 * the exercise, the outcome, the reason ("tests" where the tests found it), and
 * words that have to stand in some sentence of the result, alternatives with |
 * between them.
 */
#include "class.h"
#include <dirent.h>

TestSuite(class_hostile, .init = class_enter);

ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    (void)all;
    class_begin();
}

static const char FOLDER[] = "tests/course/hostile";
#define SEED "987654321"

/* expected: what the first line of a file says. */
typedef struct expected {
    char exercise[8], outcome[16], reason[16];
    char *words;
} expected;

static char *text_of(const char *name)
{
    char *path = format("%s/%s", FOLDER, name), *text = file_read(path, NULL);
    cr_assert(text, "%s cannot be read", path);
    free(path);
    return text;
}

static expected read_head(const char *name, const char *text)
{
    expected e = {.reason = ""};
    const int n =
        sscanf(text, "/* %7s %15s %15[a-z|]:", e.exercise, e.outcome, e.reason);
    const char *colon = strchr(text, ':');
    const char *end = strstr(text, " */");
    cr_assert(n == 3 ? colon && end > colon
                     : n == 2 && strcmp(e.outcome, "passed") == 0,
              "%s: the first line does not say how it ends", name);
    e.words = n == 3 ? format("%.*s", (int)(end - colon - 2), colon + 2)
                     : format("%s", "");
    return e;
}

/* Is one of the alternatives in the text? No alternative is in every text. */
static bool holds_one(const char *text, const char *alternatives)
{
    char *list = format("%s", alternatives), *rest;
    bool found = !*alternatives;
    for (char *a = strtok_r(list, "|", &rest); a && !found;
         a = strtok_r(NULL, "|", &rest))
        found = strstr(text, a) != NULL;
    free(list);
    return found;
}

/* All sentences that a student reads about an exercise. */
static char *sentences(json_object *e)
{
    char *all = format("%s\n%s\n", field(e, "sentence"), field(e, "compiler"));
    json_object *t;
    for (int k = 0; (t = element(e, "tests", k)); k++) {
        char *more = format(
            "%s%s: %s%s\n", all, field(t, "label"),
            json_object_get_boolean(json_object_object_get(t, "hidden")) &&
                    *field(t, "sentence")
                ? "hidden "
                : "",
            field(t, "sentence"));
        free(all);
        all = more;
    }
    return all;
}

static void expect_end(const char *name, const expected *wanted)
{
    char *student = format("%.*s", (int)strlen(name) - 2, name);
    json_object *result = result_in("out", student);
    json_object *e = element(result, "exercises", 0);
    const char *outcome = field(e, "outcome"), *reason = field(e, "reason");
    char *said = sentences(e);
    cr_expect_str_eq(field(e, "exercise"), wanted->exercise);
    cr_expect(strcmp(outcome, wanted->outcome) == 0, "%s %s (%s), but %s:\n%s",
              name, outcome, reason, wanted->outcome, said);
    cr_expect(holds_one(*reason ? reason : "tests",
                        *wanted->reason ? wanted->reason : "tests"),
              "%s: %s, not %s:\n%s", name, reason, wanted->reason, said);
    cr_expect(holds_one(said, wanted->words), "%s: nothing says \"%s\":\n%s",
              name, wanted->words, said);
    const double points = atof(field(e, "points")), of = atof(field(e, "of"));
    cr_expect(strcmp(outcome, "passed") == 0 ? points == of : points < of,
              "%s has %g of %g points", name, points, of);
    free(said);
    json_object_put(result);
    free(student);
}

/* Hands in every file for that exercise, and grades them with the seed. */
static int grade_files(const char *exercise)
{
    DIR *files = opendir(FOLDER);
    int n = 0;
    cr_assert(files);
    const size_t length = strlen(place); /* the tests run at the same time */
    snprintf(place + length, sizeof place - length, "/%s", exercise);
    for (struct dirent *d; (d = readdir(files));) {
        if (!ends_in(d->d_name, ".c"))
            continue;
        char *text = text_of(d->d_name);
        expected e = read_head(d->d_name, text);
        if (strcmp(e.exercise, exercise) == 0) {
            const char *stem = strcmp(exercise, "1.1") == 0
                                   ? STEM
                                   : "03-hessian-test/05-cholesky";
            char *path = format("%s/subs/%.*s/exercises/%s.c", place,
                                (int)strlen(d->d_name) - 2, d->d_name, stem);
            write_text(path, text);
            free(path);
            n++;
        }
        free(e.words);
        free(text);
    }
    closedir(files);
    char *rest = format("%s %s", exercise, SEED);
    grade_all("out", rest);
    free(rest);
    return n;
}

static void expect_ends(const char *exercise)
{
    DIR *files = opendir(FOLDER);
    for (struct dirent *d; files && (d = readdir(files));) {
        if (!ends_in(d->d_name, ".c"))
            continue;
        char *text = text_of(d->d_name);
        expected e = read_head(d->d_name, text);
        if (strcmp(e.exercise, exercise) == 0)
            expect_end(d->d_name, &e);
        free(e.words);
        free(text);
    }
    closedir(files);
}

/* Nothing that a student gets may hold these. */
static void expect_no_leak(void)
{
    static const char *const secrets[] = {SEED,
                                          "FOUND",
                                          "two random points in 40 dimensions",
                                          "z and x the same array",
                                          "t = -1e-9",
                                          "root:x:0"};
    for (size_t k = 0; k < sizeof secrets / sizeof *secrets; k++) {
        char *command = format("grep -rlF '%s' %s/out", secrets[k], place);
        process p = shell(command, 60);
        cr_expect(p.length == 0, "\"%s\" stands in %s", secrets[k], p.output);
        free(p.output);
        free(command);
    }
}

Test(class_hostile, every_submission_ends_as_it_says)
{
    cr_expect_geq(grade_files("1.1"), 90);
    expect_ends("1.1");
    expect_no_leak();
}

/* The other isolation, for systems that refuse user namespaces. */
Test(class_hostile, every_submission_ends_so_with_landlock_too)
{
    setenv("ISOLATION", "landlock", 1);
    strcat(place, "/landlock");
    process p = grade_with("selftest");
    if (p.status != 0) {
        note("NOT TESTED: %s", p.output);
        cr_skip_test("there is no Landlock here");
    }
    free(p.output);
    grade_files("1.1");
    expect_ends("1.1");
    expect_no_leak();
}

Test(class_hostile, what_the_catalog_forbids_is_refused)
{
    cr_expect_eq(grade_files("3.5"), 1);
    expect_ends("3.5");
}
