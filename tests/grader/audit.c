/*
 * audit.c: an exercise's own tests. Does the stub read "not written yet", does
 * the solution pass, is every mistake rejected and named by its own sentence
 * alone, do the correct variants pass, is every part there?
 */
#include "course.h"
#include "files.h"
#include "grade.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

enum { SAMPLE_LEAST = 3, HIDDEN_LEAST = 4, HINTS_LEAST = 3 };
static const char *const OTHER_SEEDS[] = {"2", "3", "4"};

/* audit: what is counted while an exercise is gone through. */
typedef struct audit {
    const exercise *e;
    int held, broken, tests, named, variants;
    bool own_work;
} audit;

static void hold(audit *a, bool holds, char *sentence)
{
    if (holds) {
        a->held++;
    } else {
        a->broken++;
        printf("  %s: %s\n", a->e->id, sentence);
    }
    free(sentence);
}

/* ---- the parts ---- */

static void hold_file(audit *a, const char *folder, const char *ending)
{
    char *path = path_of(folder, a->e, ending);
    hold(a, file_exists(path), format("%s is missing", path));
    free(path);
}

static int hints_of(const exercise *e)
{
    char *path = format("exercises/%s/hints.md", e->chapter);
    char *head = format("## %s ", e->id);
    char *text = file_read(path, NULL), *cursor = text;
    bool inside = false;
    int n = 0;
    for (char *line; (line = next_line(&cursor));) {
        if (strncmp(line, "## ", 3) == 0)
            inside = strncmp(line, head, strlen(head)) == 0;
        n += inside && line[0] == (char)('1' + n) && line[1] == '.';
    }
    free(text);
    free(head);
    free(path);
    return n;
}

static void audit_parts(audit *a)
{
    const exercise *e = a->e;
    static const char *const parts[][2] = {
        {"exercises", ".c"},      {"solutions", ".c"},
        {"tests", "/sample.c"},   {"tests", "/hidden.c"},
        {"tests", "/mistakes.c"}, {"plots", ".c"},
        {"plots", ".gp"},         {"plots", ".svg"},
    };
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
        hold_file(a, parts[k][0], parts[k][1]);
    char *header = header_of(e), *contract = format("%s ", e->id);
    hold(a, line_of(header, contract) > 0,
         format("%s has no contract that begins with %s", header, e->id));
    char *lesson = format("chapters/%s/README.md", e->chapter);
    char *link = format("exercises/%s.c", e->stem);
    hold(a, line_of(lesson, link) > 0,
         format("%s does not link to %s", lesson, link));
    const int hints = hints_of(e);
    hold(a, hints >= HINTS_LEAST,
         format("exercises/%s/hints.md has %d hints, %d are wanted", e->chapter,
                hints, HINTS_LEAST));
    free(link);
    free(lesson);
    free(contract);
    free(header);
}

/* ---- implementations ---- */

static const char *first_failure(const record *r)
{
    for (int i = 0; i < r->count; i++)
        if (test_verdict(&r->tests[i]) != PASSED)
            return r->tests[i].name;
    return "no test";
}

static void audit_stub(audit *a)
{
    grade_forget(a->e, "exercises"); /* so that it shows its warnings */
    grading g = grade(a->e, "exercises");
    const bool stub =
        g.verdict == FAILED && !g.trouble && not_written(&g.record, NULL);
    if (!stub && !getenv("CI")) {
        a->own_work = true; /* somebody is solving it: nothing to say */
    } else {
        hold(a, stub,
             g.trouble
                 ? format("the stub: %s", g.trouble)
                 : format("the stub does not read \"not written yet\"; see %s",
                          g.verdict == PASSED ? "that it passes"
                                              : first_failure(&g.record)));
        hold(a, !g.warnings,
             format("the stub compiles with warnings:\n%s",
                    g.warnings ? g.warnings : ""));
    }
    grading_free(&g);
}

/* Grades what must pass. */
static void audit_correct(audit *a, const char *kind, const char *name)
{
    const bool shared = strcmp(kind, "solutions") == 0;
    if (!shared) /* others may be linking a solution at this moment */
        grade_forget(a->e, kind);
    grading g = grade(a->e, kind);
    hold(a, g.verdict == PASSED,
         g.trouble ? format("%s: %s", name, g.trouble)
                   : format("%s fails %s", name, first_failure(&g.record)));
    hold(a, !g.warnings,
         format("%s compiles with warnings:\n%s", name,
                g.warnings ? g.warnings : ""));
    if (shared) {
        a->tests = record_tests(&g.record, -1);
        hold(a,
             record_tests(&g.record, 0) >= SAMPLE_LEAST &&
                 record_tests(&g.record, 1) >= HIDDEN_LEAST,
             format("%d sample and %d hidden tests, at least %d and %d are "
                    "wanted",
                    record_tests(&g.record, 0), record_tests(&g.record, 1),
                    SAMPLE_LEAST, HIDDEN_LEAST));
    }
    grading_free(&g);
}

/* A class may be graded with any seed. */
static void audit_seeds(audit *a)
{
    const size_t seeds = sizeof OTHER_SEEDS / sizeof *OTHER_SEEDS;
    const char *own = getenv("DESCENT_SEED");
    char *kept = own ? format("%s", own) : NULL;
    for (size_t k = 0; k < seeds; k++) {
        setenv("DESCENT_SEED", OTHER_SEEDS[k], 1);
        grading g = grade(a->e, "solutions");
        hold(a, g.verdict == PASSED,
             g.trouble ? format("the solution with DESCENT_SEED=%s: %s",
                                OTHER_SEEDS[k], g.trouble)
                       : format("the solution fails %s with DESCENT_SEED=%s",
                                first_failure(&g.record), OTHER_SEEDS[k]));
        grading_free(&g);
    }
    if (kept)
        setenv("DESCENT_SEED", kept, 1);
    else
        unsetenv("DESCENT_SEED");
    free(kept);
}

/* ---- mistakes ---- */

/* Grades every wrong version; returns their gradings. */
static void grade_mistakes(audit *a, const mistakes *all, grading *graded)
{
    for (int k = 0; k < all->count; k++) {
        const mistake *m = &all->items[k];
        if (m->is_variant)
            continue;
        char *kind = mistake_kind(m);
        grade_forget(a->e, kind);
        graded[k] = grade(a->e, kind);
        hold(a, graded[k].verdict == FAILED && !graded[k].trouble,
             graded[k].trouble
                 ? format("mistake %s: %s", m->name, graded[k].trouble)
                 : format("mistake %s passes every test", m->name));
        hold(a, !graded[k].warnings,
             format("mistake %s compiles with warnings:\n%s", m->name,
                    graded[k].warnings ? graded[k].warnings : ""));
        free(kind);
    }
}

/* Each mistake's record is explained by that mistake and by no other. */
static void name_mistakes(audit *a, const mistakes *all, const grading *graded)
{
    for (int k = 0; k < all->count; k++) {
        if (all->items[k].is_variant)
            continue;
        bool alone = mistake_explains(&graded[k].record, &graded[k].record);
        hold(a, alone,
             format("mistake %s is not named by its own sentence",
                    all->items[k].name));
        for (int j = 0; j < all->count; j++) {
            if (j == k || all->items[j].is_variant ||
                !mistake_explains(&graded[k].record, &graded[j].record))
                continue;
            alone = false;
            hold(a, false,
                 format("mistake %s is also named %s: a test has to tell them "
                        "apart",
                        all->items[k].name, all->items[j].name));
        }
        a->named += alone && graded[k].verdict == FAILED;
    }
}

static void audit_mistakes(audit *a)
{
    mistakes all;
    grading graded[MISTAKES_MAX + VARIANTS_MAX] = {{.verdict = PASSED}};
    char *path = path_of("tests", a->e, "/mistakes.c");
    char *problem = mistakes_read(path, &all);
    hold(a, !problem, format("%s", problem ? problem : ""));
    if (!problem) {
        grade_mistakes(a, &all, graded);
        name_mistakes(a, &all, graded);
    }
    for (int k = 0; !problem && k < all.count; k++) {
        if (!all.items[k].is_variant)
            continue;
        char *kind = mistake_kind(&all.items[k]);
        audit_correct(a, kind, all.items[k].name);
        a->variants++;
        free(kind);
    }
    for (int k = 0; k < all.count; k++)
        grading_free(&graded[k]);
    free(problem);
    free(path);
    mistakes_free(&all);
}

int command_audit(course *c, const char *id)
{
    audit a = {.e = course_exercise(c, id)};
    audit_parts(&a);
    audit_stub(&a);
    audit_correct(&a, "solutions", "the solution");
    audit_seeds(&a);
    audit_mistakes(&a);
    printf("%s %s: %d tests, %d mistakes rejected and named, %d variants pass, "
           "%s; %d checks held, %d broken\n",
           a.e->id, a.e->stem, a.tests, a.named, a.variants,
           a.own_work ? "stub replaced by your own work" : "stub unwritten",
           a.held, a.broken);
    return a.broken ? EXIT_FAILED : EXIT_PASSED;
}
