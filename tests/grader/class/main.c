/*
 * descent-grade: the program behind make grade.
 *
 *   descent-grade run SUBMISSIONS OUT [CHAPTER [SEED [JOBS]]]
 *                     all of it: list, grade, grades.csv
 *   descent-grade list SUBMISSIONS LIST [CHAPTER [SEED]]
 *                     write the LIST (see assignment.h), which may be cut
 *   descent-grade chunk LIST OUT
 *                     grade a list in one process: the unit of work
 *   descent-grade merge LIST OUT
 *                     grades.csv from the results that are there
 *   descent-grade selftest [LIST]
 *                     would this system be fit to grade? Builds what LIST needs
 *   descent-grade bundle ZIP [CHAPTER [SEED]]
 *                     the autograder for Gradescope
 *
 * Run in the course's top folder, from the build folder, like descent itself;
 * `descent grade ...` is the same. $ISOLATION chooses bubblewrap or landlock,
 * $TMPDIR where the work is done. Exit status: 0 graded, 2 misuse, or an
 * installation that cannot grade, 3 some submission has no result.
 */
#include "batch.h"
#include "bundle.h"
#include "engine.h"
#include "grade.h"
#include "grades.h"
#include "gradescope.h"
#include "process.h"
#include "reports.h"
#include "say.h"
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *argument(char **argv, int k)
{
    for (int i = 0; i <= k; i++)
        if (!argv[i])
            return NULL;
    return argv[k];
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Opens the workshop and tries it out. */
static void begin(workshop *w, const assignment *a)
{
    workshop_open(w, a);
    char *problem = selftest(w);
    if (problem) {
        workshop_close(w);
        fail("the self-test failed, so nothing is graded: %s", problem);
    }
    if (w->isolation == LANDLOCK)
        printf("Isolation by Landlock and seccomp, since bubblewrap does not "
               "work here: %s\n",
               *isolate_why() ? isolate_why() : "ISOLATION=landlock");
    fflush(stdout);
}

static int merge(const assignment *a, const char *out)
{
    const grades g = grades_write(a, out);
    const int graded = a->submissions - g.lacking;
    printf("%d submission%s, %d exercises: %d passed, %d failed, %d could not "
           "be graded\n%s/grades.csv, %s/class.html, and %s/students\n",
           graded, graded == 1 ? "" : "s", g.passed + g.failed + g.ungraded,
           g.passed, g.failed, g.ungraded, out, out, out);
    reports_class(a, out);
    if (g.lacking > 0)
        say_problem("%d submissions have no result yet: the same command goes "
                    "on where this one stopped",
                    g.lacking);
    free(g.isolation);
    return g.lacking ? EXIT_UNGRADED : EXIT_PASSED;
}

static int run(const catalog *c, char **argv)
{
    const char *folder = argument(argv, 0), *out = argument(argv, 1);
    const char *jobs = argument(argv, 4);
    if (!folder || !*folder || !out || !*out)
        fail("say what to grade and where the results go: make grade "
             "SUBMISSIONS=folder OUT=folder");
    /* About half of the time a cell waits for the system. */
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    const long n = jobs && *jobs ? strtol(jobs, NULL, 10) : 2 * processors;
    if (n < 1)
        fail("JOBS=%s: at least one process has to work", jobs);
    assignment a =
        assignment_of_folder(c, folder, argument(argv, 3), argument(argv, 2));
    const double start = now();
    workshop w;
    begin(&w, &a);
    printf("%d submissions, %d exercises each, isolation %s, %ld job%s; ready "
           "after %.1f s\n",
           a.submissions, a.count, isolate_name(w.isolation), n,
           n == 1 ? "" : "s", now() - start);
    fflush(stdout);
    engine_run(&w, out, (int)n);
    workshop_close(&w);
    const int status = merge(&a, out);
    assignment_free(&a);
    return status;
}

static int chunk(const catalog *c, char **argv)
{
    const char *list = argument(argv, 0), *out = argument(argv, 1);
    if (!list || !out)
        fail("say which list, and where the results go: descent grade chunk "
             "LIST OUT");
    assignment a = assignment_read(c, list);
    workshop w;
    begin(&w, &a);
    tally *t = tally_new();
    batch_work(&w, out, t);
    printf("%s: %d submissions, %d graded, %d kept\n", list, t->done,
           t->done - t->kept, t->kept);
    workshop_close(&w);
    assignment_free(&a);
    return EXIT_PASSED;
}

static int make_list(const catalog *c, char **argv)
{
    const char *folder = argument(argv, 0), *list = argument(argv, 1);
    if (!folder || !list)
        fail("say which folder, and where the list goes: descent grade list "
             "SUBMISSIONS LIST [CHAPTER [SEED]]");
    assignment a =
        assignment_of_folder(c, folder, argument(argv, 3), argument(argv, 2));
    if (!assignment_write(&a, list))
        fail("%s cannot be written (%s)", list, strerror(errno));
    printf("%s: %d submissions\n", list, a.submissions);
    assignment_free(&a);
    return EXIT_PASSED;
}

static int merge_list(const catalog *c, char **argv)
{
    const char *list = argument(argv, 0), *out = argument(argv, 1);
    if (!list || !out)
        fail("say which list, and where the results are: descent grade merge "
             "LIST OUT");
    assignment a = assignment_read(c, list);
    const int status = merge(&a, out);
    assignment_free(&a);
    return status;
}

static int try_out(const catalog *c, char **argv)
{
    const char *list = argument(argv, 0);
    assignment a = {.catalog = c,
                    .seed = format("1"),
                    .chapter = format("none"),
                    .exercises = allocate(1, sizeof(exercise *))};
    if (list) {
        assignment_free(&a);
        a = assignment_read(c, list);
    }
    workshop w;
    begin(&w, &a);
    printf("The self-test passed, with %s.\n", isolate_name(w.isolation));
    workshop_close(&w);
    assignment_free(&a);
    return EXIT_PASSED;
}

static int make_bundle(const catalog *c, char **argv)
{
    const char *path = argument(argv, 0);
    if (!path)
        fail("say which zip to write: descent grade bundle ZIP [CHAPTER "
             "[SEED]]");
    assignment a = assignment_empty(c, argument(argv, 2), argument(argv, 1));
    const int files = bundle_write(&a, path);
    printf("%s holds %d files, to be uploaded as the autograder of a "
           "programming\nassignment on Gradescope. Hidden tests: seed %s, "
           "shown to students: %s.\n",
           path, files, a.seed, hidden_visibility());
    if (strcmp(a.seed, "1") == 0)
        say_problem("SEED is not set, so the hidden tests have the instances "
                    "that everybody can read: make gradescope SEED=number "
                    "draws others");
    assignment_free(&a);
    return EXIT_PASSED;
}

static int command(const catalog *c, const char *name, char **argv)
{
    if (strcmp(name, "run") == 0)
        return run(c, argv);
    if (strcmp(name, "chunk") == 0)
        return chunk(c, argv);
    if (strcmp(name, "list") == 0)
        return make_list(c, argv);
    if (strcmp(name, "merge") == 0)
        return merge_list(c, argv);
    if (strcmp(name, "selftest") == 0)
        return try_out(c, argv);
    if (strcmp(name, "bundle") == 0)
        return make_bundle(c, argv);
    fail("there is no command %s: run, chunk, list, merge, selftest or bundle",
         name);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        fail("say what to do: descent grade chunk LIST OUT, ...");
    if (!setlocale(LC_CTYPE, "C.UTF-8")) /* names in archives */
        setlocale(LC_CTYPE, "");
    gradescope_check();
    setvbuf(stdout, NULL, _IOFBF, 1 << 16);
    process_on_end(NULL);
    const char *slash = strrchr(argv[0], '/');
    char *folder = slash ? format("%.*s", (int)(slash - argv[0]), argv[0])
                         : format(".build/cc");
    grade_setup(folder);
    catalog c = catalog_read("exercises/catalog.tsv");
    const int status = command(&c, argv[1], argv + 2);
    catalog_free(&c);
    free(folder);
    return status;
}
