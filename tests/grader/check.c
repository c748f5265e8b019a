/* check.c: grade the learner's exercises and remember what was passed. */
#include "course.h"
#include "grade.h"
#include "report.h"
#include "say.h"
#include <stdlib.h>

static void remember(course *c, const exercise *e, const grading *g)
{
    if (g->verdict == UNGRADED)
        return;
    entry *mine = progress_begin(&c->progress, e->id);
    mine->tried = true;
    mine->passed = mine->passed || g->verdict == PASSED;
    if (!g->trouble) {
        mine->tests_passed = record_passed(&g->record, -1);
        mine->tests = record_tests(&g->record, -1);
    }
    progress_end(&c->progress);
}

int check_one(course *c, const exercise *e)
{
    build_lock();
    grading g = grade(e, "exercises");
    remember(c, e, &g);
    report(e, &g);
    build_unlock();
    if (g.verdict == PASSED) {
        const exercise *next = course_next(c, e);
        if (next)
            printf("  %-9s make check EX=%s   (%s)\n", "next", next->id,
                   next->title);
    }
    const int status = report_status(&g);
    grading_free(&g);
    return status;
}

/* Builds every selected test program at once; what fails is reported later. */
static void build_all(const course *c, int chapter)
{
    enum { AT_ONCE = 50 };
    const char *targets[AT_ONCE + 1];
    int n = 0;
    for (int i = 0; i < c->catalog.count; i++) {
        const exercise *e = &c->catalog.items[i];
        if (chapter == 0 || chapter_number(e) == chapter)
            targets[n++] =
                format("%s/run/exercises/%s", build_folder(), e->stem);
        if (n == AT_ONCE || (n > 0 && i + 1 == c->catalog.count)) {
            char *output;
            targets[n] = NULL;
            make_targets(targets, true, &output);
            free(output);
            while (n > 0)
                free((char *)(size_t)targets[--n]);
        }
    }
}

/* tally: what is counted while a chapter, or everything, is graded. */
typedef struct tally {
    int count, passed, ungraded, unwritten;
    double points;
} tally;

static void count(tally *t, const exercise *e, const grading *g)
{
    t->count++;
    t->passed += g->verdict == PASSED;
    t->ungraded += g->verdict == UNGRADED;
    t->unwritten += report_is_unwritten(g);
    if (!report_is_unwritten(g)) /* a stub refuses bad input, too */
        t->points += points_of(e, g);
}

static void print_tally(const tally *t)
{
    printf("%d of %d exercises passed, %.4g points", t->passed, t->count,
           t->points);
    if (t->unwritten > 0)
        printf(", %d not written yet", t->unwritten);
    if (t->ungraded > 0)
        printf(", %d could not be graded", t->ungraded);
    putchar('\n');
}

/*
 * Grades a chapter, a line for each exercise; or all of them (chapter 0), which
 * are too many for a screen: a line for each that is written. Returns an exit
 * status.
 */
static int check_many(course *c, int chapter)
{
    tally t = {.count = 0};
    build_lock();
    build_all(c, chapter);
    for (int i = 0; i < c->catalog.count; i++) {
        const exercise *e = &c->catalog.items[i];
        if (chapter != 0 && chapter_number(e) != chapter)
            continue;
        grading g = grade(e, "exercises");
        remember(c, e, &g);
        count(&t, e, &g);
        if (chapter != 0 || !report_is_unwritten(&g))
            report_line(e, &g);
        fflush(stdout);
        grading_free(&g);
    }
    build_unlock();
    if (chapter != 0 || t.unwritten < t.count)
        putchar('\n');
    print_tally(&t);
    return t.ungraded            ? EXIT_UNGRADED
           : t.passed == t.count ? EXIT_PASSED
                                 : EXIT_FAILED;
}

int command_check(course *c, const char *id, const char *chapter)
{
    if (!chapter || !*chapter)
        return check_one(c, course_exercise(c, id));
    char *end;
    const long number = strtol(chapter, &end, 10);
    for (int i = 0; !*end && i < c->catalog.count; i++)
        if (chapter_number(&c->catalog.items[i]) == number) {
            const int status = check_many(c, (int)number);
            printf("One of them in detail: make check EX=%s\n",
                   c->catalog.items[i].id);
            return status;
        }
    fail("there is no chapter %s; `make` lists the chapters", chapter);
}

int command_start(course *c)
{
    keep_stubs(c);
    printf("Building and grading all %d exercises ...\n\n", c->catalog.count);
    fflush(stdout);
    const int graded = check_many(c, 0);
    const exercise *next = course_next(c, NULL);
    if (!next)
        next = &c->catalog.items[0];
    printf("\nThe picture of %s, drawn by the reference until your own code "
           "joins it:\n\n",
           next->id);
    fflush(stdout);
    plot_draw(next, "dumb", NULL);
    putchar('\n');
    command_status(c);
    return graded == EXIT_UNGRADED ? graded : EXIT_PASSED;
}
