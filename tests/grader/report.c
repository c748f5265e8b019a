/* report.c: a verdict as the learner reads it. */
#include "report.h"
#include "diagnosis.h"
#include "files.h"
#include "parts.h"
#include "places.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

/* With the prompt, or the keys of watch, a report fills 24 rows at most. */
enum { REPORT_LINES = 22, MESSAGE_LINES = 3, DETAIL_LINES = 4 };

static void title(const exercise *e)
{
    printf("%s%s %s%s\n\n", styled(BOLD), e->id, e->title, styled(PLAIN));
}

/* ---- a failed test ---- */

static const finding *first_failure(const test *t)
{
    for (int k = 0; k < t->count; k++)
        if (!t->findings[k].pass)
            return &t->findings[k];
    return NULL;
}

/* The first failed test of a function that is written; else the first. */
static const test *first_failed(const record *r)
{
    const test *first = NULL;
    for (int i = 0; i < r->count; i++) {
        const test *t = &r->tests[i];
        if (test_verdict(t) != FAILED)
            continue;
        if (!not_written(r, t->suite))
            return t;
        if (!first)
            first = t;
    }
    return first;
}

/* Did this finding end an attempt? Its label then says what was tried. */
static bool is_attempt(const finding *f)
{
    return *f->detail == '\0';
}

/* A hidden test shows its name and its sentence, not its instance. */
static void failed_test(FILE *out, const test *t, const finding *f)
{
    fprintf(out, "%sFAIL%s  %s: %s%s\n", styled(BAD), styled(PLAIN), t->suite,
            t->name, test_is_hidden(t) ? " (hidden test)" : "");
    say_wrapped(out, "  ", "  ", f->message, MESSAGE_LINES);
    if (is_attempt(f) && !test_is_hidden(t))
        say_wrapped(out, "    in: ", "        ", f->label, 2);
    else if (test_is_hidden(t) && !is_attempt(f))
        fprintf(out, "  (hidden tests do not show their numbers)\n");
    else if (!test_is_hidden(t))
        say_wrapped(out, "    ", "    ", f->detail, DETAIL_LINES);
}

static void output_of(FILE *out, const test *t)
{
    if (test_is_hidden(t) || !t->output || !*t->output)
        return;
    fprintf(out, "  %sIt printed:%s\n", styled(FAINT), styled(PLAIN));
    say_wrapped(out, "  | ", "  | ", t->output, 4);
}

static void other_failures(FILE *out, const record *r, const test *shown)
{
    char *names = format("%s", "");
    int n = 0;
    for (int i = 0; i < r->count; i++) {
        const test *t = &r->tests[i];
        if (t == shown || test_verdict(t) != FAILED)
            continue;
        char *longer = format("%s%s%s", names, n++ ? ", " : "", t->name);
        free(names);
        names = longer;
    }
    if (n > 0) {
        char *begin = format("and %d more: ", n);
        say_wrapped(out, begin, "  ", names, 3);
        free(begin);
    }
    free(names);
}

static void tell_diagnosis(const diagnosis *d, void *context)
{
    FILE *out = context;
    fprintf(out, "\n%s%s%s  %s", styled(BOLD),
            d->whole ? "Diagnosis" : "Looks like", styled(PLAIN),
            d->mistake->name);
    if (!d->whole)
        fprintf(out, " (%d failed test%s)", d->tests, d->tests == 1 ? "" : "s");
    fputc('\n', out);
    say_wrapped(out, "  ", "  ", d->mistake->sentence, 5);
}

static void score(const exercise *e, const grading *g)
{
    printf("\n%d of %d tests, %.4g of %d points\n",
           record_passed(&g->record, -1), record_tests(&g->record, -1),
           points_of(e, g), e->points);
}

/* ---- the reports ---- */

static void report_compiler(const exercise *e, const grading *g)
{
    title(e);
    printf("%sFAIL%s  exercises/%s.c\n      does not compile. The compiler "
           "says:\n\n",
           styled(BAD), styled(PLAIN), e->stem);
    int room = REPORT_LINES - 8;
    char *cursor = g->trouble;
    for (char *line; room > 0 && (line = next_line(&cursor));)
        room -= say_wrapped(stdout, "", "    ", *line ? line : " ", room);
    if (*cursor)
        printf("... (the first message is the one to mend first)\n");
    printf("\n  %-9s make hint EX=%s\n", "hint", e->id);
}

static void report_unwritten(const exercise *e)
{
    char *source = path_of("exercises", e, ".c");
    char *header = header_of(e);
    title(e);
    printf("%s is not written yet.\n\n", source);
    places_row("open", source, 1);
    places_row("contract", header, line_of(header, e->id));
    printf("  %-9s chapters/%s/README.md\n", "lesson", e->chapter);
    printf("  %-9s make hint EX=%s\n", "hint", e->id);
    free(header);
    free(source);
}

static void report_passed(const exercise *e, const grading *g)
{
    const int hidden = record_tests(&g->record, 1);
    const int sample = record_tests(&g->record, 0);
    title(e);
    if (hidden == 0) {
        printf("%sSample tests passed%s: %d of %d. The hidden tests, which "
               "decide, are not\npart of this copy of the course.\n",
               styled(GOOD), styled(PLAIN), sample, sample);
    } else {
        printf("%sPASS%s  all %d tests (%d sample, %d hidden), %d of %d "
               "points\n",
               styled(GOOD), styled(PLAIN), sample + hidden, sample, hidden,
               e->points, e->points);
    }
    printf("\n  %-9s make plot EX=%s\n", "see it", e->id);
    char *model = path_of("solutions", e, ".c");
    if (file_exists(model))
        printf("  %-9s make solution EX=%s\n", "compare", e->id);
    free(model);
}

static void report_failed(const exercise *e, const grading *g)
{
    const test *t = first_failed(&g->record);
    const finding *f = first_failure(t);
    parts p;
    parts_begin(&p);
    if (g->warnings)
        say_wrapped(p.out[WARNINGS], "", "    ", g->warnings, 4);
    if (not_written(&g->record, t->suite))
        fprintf(p.out[FAILURE], "%sFAIL%s  %s is not written yet\n",
                styled(BAD), styled(PLAIN), t->suite);
    else
        failed_test(p.out[FAILURE], t, f);
    output_of(p.out[PRINTED], t);
    other_failures(p.out[OTHERS], &g->record, t);
    diagnose(e, &g->record, tell_diagnosis, p.out[DIAGNOSIS]);
    title(e);
    parts_print(&p, REPORT_LINES - 9);
    putchar('\n');
    places_print(e, t, f->frames);
    score(e, g);
}

/* Whoever's fault it is not: an installation that is incomplete or full. */
static void report_ungraded(const exercise *e, const grading *g)
{
    say_problem("%s could not be graded, which is not your fault: %.600s\n"
                "Your file is as it was. `git status` shows what differs from "
                "the course; `make clean` and again may help.",
                e->id, g->trouble);
}

void report(const exercise *e, const grading *g)
{
    if (g->verdict == UNGRADED)
        report_ungraded(e, g);
    else if (g->compiler)
        report_compiler(e, g);
    else if (g->trouble) {
        char *begin = format("%sFAIL%s  ", styled(BAD), styled(PLAIN));
        title(e);
        say_wrapped(stdout, begin, "      ", g->trouble, 6);
        printf("\n  %-9s make hint EX=%s\n", "hint", e->id);
        free(begin);
    } else if (g->verdict == PASSED)
        report_passed(e, g);
    else if (not_written(&g->record, NULL))
        report_unwritten(e);
    else
        report_failed(e, g);
}

int report_status(const grading *g)
{
    return g->verdict == PASSED   ? EXIT_PASSED
           : g->verdict == FAILED ? EXIT_FAILED
                                  : EXIT_UNGRADED;
}

bool report_is_unwritten(const grading *g)
{
    return g->verdict == FAILED && !g->trouble && not_written(&g->record, NULL);
}

void report_line(const exercise *e, const grading *g)
{
    const char *state = g->verdict == PASSED     ? "passed"
                        : g->verdict == UNGRADED ? "could not be graded"
                        : g->compiler            ? "does not compile"
                        : g->trouble             ? "failed"
                        : report_is_unwritten(g) ? "not written yet"
                                                 : "failed";
    printf("  %-5s %-48.48s %s%s%s", e->id, e->title,
           styled(g->verdict == PASSED                    ? GOOD
                  : strcmp(state, "not written yet") == 0 ? FAINT
                                                          : BAD),
           state, styled(PLAIN));
    if (g->verdict == FAILED && !g->trouble && *state == 'f')
        printf(" (%d/%d)", record_passed(&g->record, -1),
               record_tests(&g->record, -1));
    putchar('\n');
}
