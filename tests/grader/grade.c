/* grade.c: build, run, read the record. */
#include "grade.h"
#include "files.h"
#include "process.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const double BUILD_SECONDS = 600, RUN_SECONDS = 300;
static const char *folder = ".build/cc";

void grade_setup(const char *build)
{
    folder = build;
}

const char *build_folder(void)
{
    return folder;
}

/* Drops the lines that make says about itself ("make: *** ..."). */
static void drop_make_lines(char *text)
{
    char *to = text;
    while (*text) {
        const size_t length = strcspn(text, "\n");
        const size_t whole = length + (text[length] == '\n');
        const bool own =
            strncmp(text, "make", 4) == 0 &&
            (text[4] == ':' || (text[4] == '[' && strstr(text, "]: ")));
        if (!own) {
            memmove(to, text, whole);
            to += whole;
        }
        text += whole;
    }
    *to = '\0';
}

int make_targets(const char *const targets[], bool keep_going, char **output)
{
    const char *make = getenv("MAKE");
    const char *argv[64];
    static char jobs[24];
    snprintf(jobs, sizeof jobs, "-j%ld", sysconf(_SC_NPROCESSORS_ONLN));
    int n = 0;
    argv[n++] = make && *make ? make : "make";
    argv[n++] = "-s";
    argv[n++] = jobs;
    if (keep_going)
        argv[n++] = "-k";
    for (int k = 0; targets[k] && n < 63; k++)
        argv[n++] = targets[k];
    argv[n] = NULL;
    process p = process_run(argv, BUILD_SECONDS, NULL, NULL);
    drop_make_lines(p.output);
    if (p.late || p.status == 127) {
        free(p.output);
        p.output = format(p.late ? "make did not end within %g s"
                                 : "make could not be started",
                          BUILD_SECONDS);
    }
    *output = p.output;
    return p.status;
}

/* The symbol if the list names it, NULL if not. */
static const char *match_forbidden(const char *list, const char *symbol)
{
    static char pattern[64];
    while (*list) {
        const size_t n = strcspn(list, ",");
        snprintf(pattern, sizeof pattern, "%.*s", (int)n, list);
        const size_t m = strlen(pattern);
        if (m > 1 && pattern[m - 1] == '*'
                ? strncmp(symbol, pattern, m - 1) == 0
                : strcmp(symbol, pattern) == 0)
            return symbol;
        list += n + (list[n] == ',');
    }
    return NULL;
}

/* The sentence about a library function that the exercise forbids, or NULL. */
static char *forbidden_call(const exercise *e, const char *kind)
{
    if (strcmp(e->forbidden, "-") == 0)
        return NULL;
    char *object = format("%s/%s/%s.o", folder, kind, e->stem);
    const char *const argv[] = {"nm", "-u", object, NULL};
    process p = process_run(argv, 10, NULL, NULL);
    char *problem = NULL, *cursor = p.output;
    for (char *line; !problem && (line = next_line(&cursor));) {
        char symbol[64];
        if (sscanf(line, " U %63s", symbol) == 1 &&
            match_forbidden(e->forbidden, symbol))
            problem = format("it calls %s, which is what this exercise asks "
                             "you to write yourself",
                             symbol);
    }
    free(p.output);
    free(object);
    return problem;
}

/* Builds the test program; NULL, or what was printed where that failed. */
static char *build(const exercise *e, const char *kind, char **warnings)
{
    char *program = format("%s/run/%s/%s", folder, kind, e->stem);
    const char *const targets[] = {program, NULL};
    char *output;
    const int status = make_targets(targets, false, &output);
    free(program);
    if (status != 0)
        return output;
    if (*output)
        *warnings = output;
    else
        free(output);
    return NULL;
}

/* Was it the learner's file that the compiler or linker complained about? */
static bool is_about(const exercise *e, const char *kind, const char *output)
{
    char *object = format("%s/%s.o", kind, e->stem);
    char *source = path_of("exercises", e, ".c");
    const bool about = strstr(output, source) || strstr(output, object) ||
                       strstr(output, "undefined reference") ||
                       strstr(output, "multiple definition") ||
                       strstr(output, "Undefined symbols");
    free(object);
    free(source);
    return about;
}

static char *run(const exercise *e, const char *kind, record *r)
{
    char *program = format("%s/run/%s/%s", folder, kind, e->stem);
    char *path = format("%s/record/%s/%s", folder, kind, e->stem);
    char *variable = format("DESCENT_RECORD=%s", path);
    make_folders(path);
    unlink(path);
    const char *const argv[] = {program, NULL};
    const char *const set[] = {variable, NULL};
    process p = process_run(argv, RUN_SECONDS, NULL, set);
    char *problem =
        p.late ? format("the tests did not end within %g s", RUN_SECONDS)
               : record_read(path, r);
    if (problem && p.length > 0) {
        char *more = format("%s; they printed: %.400s", problem, p.output);
        free(problem);
        problem = more;
    }
    free(p.output);
    free(variable);
    free(path);
    free(program);
    return problem;
}

grading grade(const exercise *e, const char *kind)
{
    grading g = {.verdict = UNGRADED};
    char *source = path_of(kind, e, ".c");
    const bool is_file =
        strcmp(kind, "exercises") == 0 || strcmp(kind, "solutions") == 0;
    if (is_file && !file_exists(source)) {
        g.verdict = FAILED;
        g.trouble = format("%s is missing: make reset EX=%s brings the stub "
                           "back",
                           source, e->id);
    } else if ((g.trouble = build(e, kind, &g.warnings))) {
        g.compiler = is_about(e, kind, g.trouble);
        g.verdict = g.compiler ? FAILED : UNGRADED;
    } else if ((g.trouble = forbidden_call(e, kind))) {
        g.verdict = FAILED;
    } else {
        g.trouble = run(e, kind, &g.record);
        g.verdict = g.trouble ? UNGRADED : record_verdict(&g.record);
    }
    free(source);
    return g;
}

void grading_free(grading *g)
{
    record_free(&g->record);
    free(g->trouble);
    free(g->warnings);
    g->trouble = g->warnings = NULL;
}

double points_of(const exercise *e, const grading *g)
{
    const int tests = record_tests(&g->record, -1);
    return tests ? (double)e->points * record_passed(&g->record, -1) / tests
                 : 0;
}
