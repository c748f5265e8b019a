/* grade.c: build, run, read the record. */
#include "grade.h"
#include "files.h"
#include "object.h"
#include "process.h"
#include "say.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const double BUILD_SECONDS = 600, RUN_SECONDS = 300;
static const char *folder = ".build/cc";
static int lock = -1;

void grade_setup(const char *build)
{
    folder = build;
}

const char *build_folder(void)
{
    return folder;
}

void build_lock(void)
{
    char *path = format("%s/lock", folder);
    lock = file_lock(path);
    free(path);
}

void build_unlock(void)
{
    file_unlock(lock);
    lock = -1;
}

/* Drops the lines that make says about itself ("make: *** ..."). */
static void drop_make_lines(char *text)
{
    char *to = text;
    while (*text) {
        const size_t length = strcspn(text, "\n");
        const size_t whole = length + (text[length] == '\n');
        const char *rest = text + (*text == 'g');
        const bool own =
            strncmp(rest, "make", 4) == 0 &&
            (rest[4] == ':' || (rest[4] == '[' && strstr(rest, "]: ")));
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
    const char *make = getenv("DESCENT_MAKE");
    const char *argv[64];
    static char jobs[24];
    const char *shown = getenv("V");
    if (shown && !*shown)
        shown = NULL;
    snprintf(jobs, sizeof jobs, "-j%ld", sysconf(_SC_NPROCESSORS_ONLN));
    int n = 0;
    argv[n++] = make && *make ? make : "make";
    argv[n++] = shown ? "--no-print-directory" : "-s";
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
    if (shown) {
        fputs(p.output, stdout);
        if (p.status == 0)
            *p.output = '\0';
    }
    *output = p.output;
    return p.status;
}

/* Not removed but made old: make does without an object in the middle where
   the program at the end is newer than the source. */
void grade_forget(const exercise *e, const char *kind)
{
    char *object = format("%s/%s/%s.o", folder, kind, e->stem);
    const struct timespec long_ago[2] = {{.tv_sec = 1}, {.tv_sec = 1}};
    utimensat(AT_FDCWD, object, long_ago, 0);
    free(object);
}

/* The C file of a kind; that of a scratch copy stands beside the progress. */
static char *source_of(const exercise *e, const char *kind)
{
    const bool scratch = strcmp(kind, "scratch") == 0;
    return path_of(scratch ? ".descent/scratch" : kind, e, ".c");
}

/*
 * Builds the test program; NULL, or what was printed where that failed. When
 * the source is saved while it is compiled, the object is newer than the save
 * and yet older in content: make must not keep it.
 */
static char *build(const exercise *e, const char *kind, char **warnings)
{
    char *program = format("%s/run/%s/%s", folder, kind, e->stem);
    char *source = source_of(e, kind), *output;
    const char *const targets[] = {program, NULL};
    const stamp before = file_stamp(source);
    const int status = make_targets(targets, false, &output);
    if (!stamp_same(before, file_stamp(source)))
        grade_forget(e, kind);
    free(source);
    free(program);
    if (status != 0)
        return output;
    if (*output)
        *warnings = output;
    else
        free(output);
    return NULL;
}

/*
 * Whose fault is it that the program could not be built? If the object alone
 * cannot be, the compiler does not like the source, where it names it; if it
 * can, the linker may have stumbled over what is in it.
 */
static void blame(const exercise *e, const char *kind, grading *g)
{
    char *object = format("%s/%s/%s.o", folder, kind, e->stem);
    const bool scratch = strcmp(kind, "scratch") == 0;
    char *source = source_of(e, scratch ? kind : "exercises"), *output;
    const char *const targets[] = {object, NULL};
    if (make_targets(targets, false, &output) != 0) {
        g->compiler = strstr(g->trouble, source) != NULL;
    } else {
        char *problem = link_problem(folder, e, kind, g->trouble);
        if (problem) {
            g->verdict = FAILED;
            free(g->trouble);
            g->trouble = format("%s/%s.c: %s", kind, e->stem, problem);
        }
        free(problem);
    }
    if (g->compiler)
        g->verdict = FAILED;
    free(output);
    free(source);
    free(object);
}

/* Each run has a record of its own: tests of one that was killed may still
   be writing theirs. */
static char *run(const exercise *e, const char *kind, record *r)
{
    char *program = format("%s/run/%s/%s", folder, kind, e->stem);
    char *path =
        format("%s/record/%s/%s.%ld", folder, kind, e->stem, (long)getpid());
    char *variable = format("DESCENT_RECORD=%s", path);
    make_folders(path);
    unlink(path);
    /* A test spends half its time waiting for processes: a learner, who waits
       too, gets more of them at once than there are processors. */
    const bool learner =
        strcmp(kind, "exercises") == 0 || strcmp(kind, "scratch") == 0;
    const char *const argv[] = {program, learner ? "-j4" : NULL, NULL};
    const char *const set[] = {variable, NULL};
    process p = process_run(argv, RUN_SECONDS, NULL, set);
    char *problem =
        p.late ? format("the tests did not end within %g s", RUN_SECONDS)
               : record_read(path, r);
    unlink(path);
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

static const char *first_ungraded(const record *r)
{
    for (int i = 0; i < r->count; i++)
        if (test_verdict(&r->tests[i]) == UNGRADED)
            return r->tests[i].name;
    return "";
}

/* Builds and runs; the file is there. */
static void build_and_run(const exercise *e, const char *kind, grading *g)
{
    char *problem;
    if ((g->trouble = build(e, kind, &g->warnings))) {
        blame(e, kind, g);
    } else if ((problem = object_problem(folder, e, kind))) {
        g->verdict = FAILED;
        g->trouble = format("%s/%s.c: %s", kind, e->stem, problem);
        free(problem);
    } else {
        g->trouble = run(e, kind, &g->record);
        g->verdict = g->trouble ? UNGRADED : record_verdict(&g->record);
        if (g->verdict == UNGRADED && !g->trouble)
            g->trouble = format("the test %s left no finding",
                                first_ungraded(&g->record));
    }
}

grading grade(const exercise *e, const char *kind)
{
    grading g = {.verdict = UNGRADED};
    char *source = source_of(e, kind);
    const bool is_file = strcmp(kind, "exercises") == 0 ||
                         strcmp(kind, "solutions") == 0 ||
                         strcmp(kind, "scratch") == 0;
    if (is_file && !file_exists(source)) {
        g.verdict = FAILED;
        g.trouble = format("%s is missing: make reset EX=%s brings the stub "
                           "back",
                           source, e->id);
    } else if (access(folder, W_OK) != 0) {
        g.trouble = format("%s cannot be written (%s): give yourself the right "
                           "to, or clone the course into a folder of your own",
                           folder, strerror(errno));
    } else {
        build_and_run(e, kind, &g);
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
