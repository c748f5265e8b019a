/* assess.c: from a source to a record: compile, inspect, link, run. */
#include "assess.h"
#include "drawing.h"
#include "say.h"
#include "scratch.h"
#include "utf8.h"
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    MESSAGES_MAX = 1 << 14, /* bytes of the compiler that are kept */
    OBJECT_MAX = 1 << 24,   /* bytes of an object */
    RECORD_MAX = 1 << 24,   /* bytes of a record */
    TRIES = 2,
};
static const size_t COMPILER_BYTES = (size_t)1 << 30;
static const size_t SHARED_BYTES = (size_t)1 << 28; /* Criterion's arena */
static const double COMPILE_SECONDS = 60, RUN_SECONDS = 120;
enum { COMPILE_CPU = 10, RUN_CPU = 120 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* conclude: that is the outcome; the sentence is taken over. */
static void conclude(assessment *a, verdict v, const char *reason,
                     char *sentence)
{
    free(a->sentence);
    a->verdict = v;
    a->reason = reason;
    a->sentence = sentence;
}

/* Without room nothing can be said of anybody. */
static void need_room(const workshop *w)
{
    if (!workshop_has_room(w))
        fail("there is no room left in %s, so grading stops here; what is "
             "graded is kept. Make room, or set TMPDIR to a place that has "
             "some, and start again",
             w->scratch);
}

/* ---- compile and link, in one cell ---- */

static cell workplace(const workshop *w, bool compiling, const char *course)
{
    return (cell){.tools = compiling,
                  .course = course,
                  .work = compiling ? w->source : w->library,
                  .out = w->out,
                  .seconds = compiling ? COMPILE_SECONDS : RUN_SECONDS,
                  .cpu_seconds = compiling ? COMPILE_CPU : RUN_CPU,
                  .bytes = compiling ? COMPILER_BYTES : 0,
                  .file_bytes = compiling ? OBJECT_MAX : SHARED_BYTES};
}

static void write_source(const workshop *w, const exercise *e, const source *s)
{
    char *name = path_of("exercises", e, ".c");
    char *path = format("%s/%s", w->source, name);
    char *folder = format("exercises/%s", e->chapter);
    scratch_empty(w->source);
    scratch_empty(w->out);
    scratch_empty(w->library);
    free(scratch_folder(w->source, folder));
    scratch_write(path, s->text, s->length, false);
    free(folder);
    free(path);
    free(name);
}

/*
 * Messages speak of exercises/<chapter>/<name>.c, as at home. Where the cell is
 * no world of its own, its folders have other names.
 */
static char *compile_command(const workshop *w, const cell *c,
                             const exercise *e)
{
    char *course = cell_path(c, "/course"), *out = cell_path(c, "/out");
    char *command = format(
        "{ ulimit -u 64 || ulimit -p 64; } 2>&-\n"
        "%s -I%s/lib -I%s/exercises -I%s/exercises/%s "
        "-c -o %s/submission.o exercises/%s.c &&\n"
        "%s --version-script=%s/exercises/%s.exports -soname submission.so "
        "-o %s/submission.so %s/submission.o -lm -lc -lgcc\n",
        w->compiler, course, course, course, e->chapter, out, e->stem,
        w->linker, course, e->stem, out, out);
    free(out);
    free(course);
    return command;
}

static void keep_messages(assessment *a, char *text, size_t length)
{
    free(a->messages);
    a->messages = NULL;
    if (length > MESSAGES_MAX) {
        const char *last = text + MESSAGES_MAX;
        while (last > text && last[-1] != '\n')
            last--;
        text[last > text ? last - text : MESSAGES_MAX] = '\0';
    }
    utf8_clean(text);
    if (*text)
        a->messages =
            format("%s%s", text, length > MESSAGES_MAX ? "...\n" : "");
}

/* Why the compiler made nothing; false if it does not look like the source's
   fault. */
static bool blame_source(assessment *a, const process *p)
{
    const char *says = p->output;
    if (p->late || strstr(says, "CPU time limit"))
        conclude(a, FAILED, "compile",
                 format("compiling it took more than %d s, and was stopped",
                        COMPILE_CPU));
    else if (strstr(says, "File size limit") ||
             strstr(says, "file too large") || strstr(says, "File too large"))
        conclude(a, FAILED, "compile",
                 format("what the compiler makes of it is larger than %d MiB",
                        OBJECT_MAX >> 20));
    else if (strstr(says, "out of memory") ||
             strstr(says, "memory exhausted") ||
             strstr(says, "annot allocate memory"))
        conclude(a, FAILED, "compile",
                 format("the compiler ran out of memory on it (%zu MiB)",
                        COMPILER_BYTES >> 20));
    else if ((strstr(says, "error:") || strstr(says, "Error:")) &&
             !strstr(says, "No space left"))
        conclude(a, FAILED, "compile",
                 format("it does not compile: the compiler's first message "
                        "says where to begin"));
    else
        return false;
    return true;
}

/* Compiles, inspects and links; true if there is something to run. */
static bool build(workshop *w, const station *s, const source *theirs,
                  assessment *a, bool last)
{
    const cell c = workplace(w, true, w->course);
    write_source(w, s->exercise, theirs);
    char *command = compile_command(w, &c, s->exercise);
    const char *const argv[] = {"/bin/sh", "-c", command, NULL};
    process p = cell_run(&c, argv, NULL);
    char *object = format("%s/submission.o", w->out), *problem = NULL;
    char *made = format("%s/submission.so", w->out);
    char *library = format("%s/submission.so", w->library);
    struct stat info;
    const bool compiled = lstat(object, &info) == 0 && S_ISREG(info.st_mode);
    const bool linked = p.status == 0 && lstat(made, &info) == 0 &&
                        S_ISREG(info.st_mode) && rename(made, library) == 0;
    if (compiled && (linked || strstr(p.output, "ld")))
        problem = inspect_object(object, &s->contract);
    if (linked && !problem)
        problem = inspect_library(library, &s->contract);
    need_room(w);
    if (problem)
        conclude(a, FAILED, "inspect", problem);
    else if (!linked && !blame_source(a, &p))
        conclude(a, last && compiled ? FAILED : UNGRADED,
                 compiled ? "link" : "grader",
                 format(compiled ? "it cannot be linked with the tests"
                                 : "the compiler ended without a word of why "
                                   "(status %d)",
                        p.status));
    keep_messages(a, p.output, p.length);
    free(library);
    free(made);
    free(object);
    free(p.output);
    free(command);
    return linked && !problem;
}

/* ---- run ---- */

/* Runs one of the two test programs; its record, or NULL. */
static char *run_part(workshop *w, const station *s, int part, size_t *length,
                      char **trouble)
{
    const cell c = workplace(w, false, s->parts[part]);
    char *written = cell_path(&c, "/out/record");
    char *work = cell_path(&c, "/work"), *course = cell_path(&c, "/course");
    char *program = cell_path(&c, "/course/test");
    char *set[] = {
        format("DESCENT_RECORD=%s", written),
        format("DESCENT_SEED=%s", part == 0 ? "1" : w->assignment->seed),
        format("LD_LIBRARY_PATH=%s:%s", work, course), NULL};
    const char *const argv[] = {program, "-j1", NULL};
    scratch_empty(w->out);
    process p = cell_run(&c, argv, (const char *const *)set);
    char *path = format("%s/record", w->out);
    char *text = scratch_read(path, RECORD_MAX, length);
    if (p.late)
        *trouble = format("the tests did not end within %g s", RUN_SECONDS);
    else if (!text)
        *trouble = format("the tests left no record (status %d: %.200s)",
                          p.status, p.output);
    free(path);
    free(p.output);
    for (int k = 0; set[k]; k++)
        free(set[k]);
    free(program);
    free(course);
    free(work);
    free(written);
    return text;
}

/* Is that a record of just the tests that there are? */
static bool same_tests(const record *r, const record *reference)
{
    bool same = r->count == reference->count;
    for (int k = 0; same && k < r->count; k++)
        same = strcmp(r->tests[k].suite, reference->tests[k].suite) == 0 &&
               strcmp(r->tests[k].name, reference->tests[k].name) == 0;
    return same;
}

static void run(workshop *w, const station *s, assessment *a)
{
    char *parts[2], *trouble = NULL;
    size_t length[2];
    for (int k = 0; k < 2; k++)
        parts[k] = trouble ? NULL : run_part(w, s, k, &length[k], &trouble);
    need_room(w);
    if (!trouble) {
        char *both = allocate(length[0] + length[1] + 1, 1);
        memcpy(both, parts[0], length[0]);
        memcpy(both + length[0], parts[1], length[1]);
        trouble = record_parse(both, "the record", &a->record);
    }
    if (!trouble && s->reference[0].count > 0 &&
        !same_tests(&a->record, &s->reference[0]))
        trouble = format("the record is not one of the tests that there are");
    const verdict v = trouble ? UNGRADED : record_verdict(&a->record);
    if (v == UNGRADED && !trouble)
        trouble = format("a test ended without a finding");
    if (trouble)
        record_free(&a->record);
    conclude(a, v, trouble ? "grader" : NULL, trouble);
    free(parts[0]);
    free(parts[1]);
}

/* ---- the whole ---- */

assessment assess(workshop *w, station *s, const source *theirs)
{
    const double start = now();
    assessment a = {.verdict = UNGRADED};
    char *name = path_of("exercises", s->exercise, ".c");
    need_room(w);
    if (!theirs->path)
        conclude(&a, FAILED, "missing", format("%s was not handed in", name));
    else if (theirs->problem)
        conclude(&a, UNGRADED, "unreadable", format("%s", theirs->problem));
    for (int k = 1; theirs->text && k <= TRIES; k++) {
        if (build(w, s, theirs, &a, k == TRIES))
            run(w, s, &a);
        if (a.verdict != UNGRADED)
            break;
    }
    if (a.record.count > 0 && !not_written(&a.record, NULL))
        a.plot = drawing_data(w, s, a.verdict, &a.plot_why);
    scratch_empty(w->library);
    a.seconds = now() - start;
    free(name);
    return a;
}

void assessment_free(assessment *a)
{
    record_free(&a->record);
    free(a->sentence);
    free(a->messages);
    free(a->plot);
    free(a->plot_why);
    a->sentence = a->messages = a->plot = a->plot_why = NULL;
}
