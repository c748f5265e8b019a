/* report.c: a verdict as the learner reads it. */
#include "report.h"
#include "diagnosis.h"
#include "files.h"
#include "process.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

enum { MESSAGE_LINES = 3, DETAIL_LINES = 4, COMPILER_LINES = 14 };

static void title(const exercise *e)
{
    printf("%s%s %s%s\n\n", styled(BOLD), e->id, e->title, styled(PLAIN));
}

/* ---- where to look ---- */

/* The line of the learner's file that a program counter lies in, or 0. */
static int line_at(const exercise *e, unsigned long long pc)
{
    char *program = format("%s/run/exercises/%s", build_folder(), e->stem);
    char *address = format("%#llx", pc);
    const char *const argv[] = {"addr2line", "-e", program, address, NULL};
    char *source = path_of("exercises", e, ".c:");
    int line = 0;
    if (pc != 0) {
        process p = process_run(argv, 5, NULL, NULL);
        const char *at = strstr(p.output, source);
        if (p.status == 0 && at)
            line = atoi(at + strlen(source));
        free(p.output);
    }
    free(source);
    free(address);
    free(program);
    return line;
}

/* The line on which the function's definition begins, 1 if it is not found. */
static int definition_line(const char *path, const char *function)
{
    char *call = format("%s(", function);
    char *text = file_read(path, NULL), *cursor = text;
    int number = 0, found = 0;
    for (char *line; !found && (line = next_line(&cursor));) {
        number++;
        if (strstr(line, call) && line[0] != ' ' && line[0] != '\t' &&
            line[0] != '/' && !strchr(line, ';'))
            found = number;
    }
    free(text);
    free(call);
    return found ? found : 1;
}

static void row(const char *what, const char *value, int line)
{
    if (line > 0)
        printf("  %-9s %s:%d\n", what, value, line);
    else
        printf("  %-9s %s\n", what, value);
}

static void places(const exercise *e, const test *t, unsigned long long pc)
{
    char *source = path_of("exercises", e, ".c");
    char *header = header_of(e);
    int line = line_at(e, pc);
    row("open", source, line ? line : definition_line(source, t->suite));
    row("test", t->file, t->line);
    char *contract = format("%s: ", t->suite);
    line = line_of(header, contract);
    row("contract", header, line ? line : line_of(header, t->suite));
    printf("  %-9s make hint EX=%s\n", "hint", e->id);
    free(contract);
    free(header);
    free(source);
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

static void output_of(const test *t)
{
    if (t->output && *t->output) {
        printf("  %sIt printed:%s\n", styled(FAINT), styled(PLAIN));
        say_wrapped("  | ", "  | ", t->output, 4);
    }
}

/* Did this finding end an attempt? Its label then says what was tried. */
static bool is_attempt(const finding *f)
{
    return *f->detail == '\0';
}

/* A hidden test shows its name and its sentence, not its instance. */
static void failed_test(const test *t, const finding *f)
{
    printf("%sFAIL%s  %s: %s%s\n", styled(BAD), styled(PLAIN), t->suite,
           t->name, test_is_hidden(t) ? " (hidden test)" : "");
    say_wrapped("  ", "  ", f->message, MESSAGE_LINES);
    if (is_attempt(f) && !test_is_hidden(t))
        say_wrapped("    in: ", "        ", f->label, 2);
    else if (test_is_hidden(t) && !is_attempt(f))
        printf("  (hidden tests do not show their numbers)\n");
    else if (!test_is_hidden(t))
        say_wrapped("    ", "    ", f->detail, DETAIL_LINES);
    if (!test_is_hidden(t))
        output_of(t);
}

static void other_failures(const record *r, const test *shown)
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
        say_wrapped(begin, "  ", names, 3);
        free(begin);
    }
    free(names);
}

static void print_diagnosis(const diagnosis *d)
{
    const mistake *m = d->mistake;
    printf("\n%s%s%s  %s", styled(BOLD), d->whole ? "Diagnosis" : "Looks like",
           styled(PLAIN), m->name);
    if (!d->whole)
        printf(" (%d failed test%s)", d->tests, d->tests == 1 ? "" : "s");
    putchar('\n');
    say_wrapped("  ", "  ", m->sentence, 5);
}

static void score(const exercise *e, const grading *g)
{
    printf("%d of %d tests, %.4g of %d points\n", record_passed(&g->record, -1),
           record_tests(&g->record, -1), points_of(e, g), e->points);
}

/* ---- the reports ---- */

static void report_compiler(const exercise *e, const grading *g)
{
    title(e);
    printf(
        "%sFAIL%s  exercises/%s.c\n      does not compile. The compiler says:"
        "\n\n",
        styled(BAD), styled(PLAIN), e->stem);
    int lines = 0;
    char *cursor = g->trouble;
    for (char *line; lines < COMPILER_LINES && (line = next_line(&cursor));
         lines++)
        printf("%s\n", line);
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
    row("open", source, 1);
    row("contract", header, line_of(header, e->id));
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
    printf("  %-9s make solution EX=%s\n", "compare", e->id);
}

static void report_failed(const exercise *e, const grading *g)
{
    const test *t = first_failed(&g->record);
    const finding *f = first_failure(t);
    title(e);
    if (g->warnings)
        say_wrapped("", "", g->warnings, 4);
    if (not_written(&g->record, t->suite))
        printf("%sFAIL%s  %s is not written yet\n", styled(BAD), styled(PLAIN),
               t->suite);
    else
        failed_test(t, f);
    other_failures(&g->record, t);
    diagnose(e, &g->record, print_diagnosis);
    putchar('\n');
    places(e, t, f->pc);
    putchar('\n');
    score(e, g);
}

void report(const exercise *e, const grading *g)
{
    if (g->verdict == UNGRADED)
        say_problem("%s could not be graded, which is not your fault: %s\n"
                    "Your file is as it was. `git status` shows what differs "
                    "from the course; `make clean` and again may help.",
                    e->id, g->trouble ? g->trouble : "a test left no finding");
    else if (g->compiler)
        report_compiler(e, g);
    else if (g->trouble) {
        title(e);
        printf("%sFAIL%s  ", styled(BAD), styled(PLAIN));
        say_wrapped("", "  ", g->trouble, 4);
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

void report_line(const exercise *e, const grading *g)
{
    const char *state = g->verdict == PASSED            ? "passed"
                        : g->verdict == UNGRADED        ? "could not be graded"
                        : g->compiler                   ? "does not compile"
                        : g->trouble                    ? "failed"
                        : not_written(&g->record, NULL) ? "not written yet"
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
