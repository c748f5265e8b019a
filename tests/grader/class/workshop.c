/* workshop.c: all that is trusted and made once, before the first submission. */
#include "workshop.h"
#include "../../harness/sanitized.h"
#include "files.h"
#include "grade.h"
#include "say.h"
#include "scratch.h"
#include "station.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static const exercise SELFTEST = {.id = "0.0",
                                  .stem = "grader/selftest",
                                  .chapter = "grader",
                                  .title = "self-test",
                                  .forbidden = "vec_*",
                                  .points = 1};

/* ---- what make makes ---- */

static void build(const assignment *a)
{
    char *seed = format("SEED=%s", a->seed), *output;
    char *chapter = format("CH=%s", a->chapter);
    const char *const targets[] = {"class-parts", seed, chapter, NULL};
    build_lock();
    const int status = make_targets(targets, false, &output);
    build_unlock();
    if (status != 0)
        fail("the tests could not be built, so nothing can be graded:\n%.1500s",
             output);
    free(output);
    free(chapter);
    free(seed);
}

/* Its lines are the commands that compile and link an exercise. */
static void read_commands(workshop *w)
{
    char *path = format("%s/class/compiler", build_folder());
    char *text = file_read(path, NULL), *cursor = text;
    const char *compiler = next_line(&cursor), *linker = next_line(&cursor);
    if (!compiler || !linker)
        fail("%s does not say how exercises are compiled: make clean, and try "
             "again",
             path);
    w->compiler = format("%s", compiler);
    w->linker = format("%s", linker);
    free(text);
    free(path);
}

/* ---- the libraries that a test program loads ---- */

static void list_libraries(workshop *w)
{
    char *program = format("%s/class/%s/sample", build_folder(), SELFTEST.stem);
    const char *const argv[] = {"ldd", program, NULL};
    process p = process_run(argv, 20, NULL, NULL);
    char *cursor = p.output, path[512];
    int n = 0;
    w->libraries = allocate(64, sizeof *w->libraries);
    for (char *line; n < 62 && (line = next_line(&cursor));) {
        const char *arrow = strstr(line, "=> ");
        const char *at = arrow ? arrow + 3 : line;
        if (sscanf(at, " %511s", path) == 1 && *path == '/' &&
            !strstr(path, "/startup/") && !strstr(path, "submission.so"))
            w->libraries[n++] = format("%s", path);
    }
    if (n == 0)
        fail("ldd does not say what %s loads: %.300s", program, p.output);
    if (file_exists("/etc/ld.so.cache"))
        w->libraries[n++] = format("/etc/ld.so.cache");
    free(p.output);
    free(program);
}

/* ---- the whole ---- */

static void choose_isolation(workshop *w)
{
    w->isolation = isolate_choose(getenv("ISOLATION"), w->libraries);
    if (w->isolation == NOT_ISOLATED)
        fail("nothing is graded, since this system has no way to run unknown "
             "programs safely: %s. Install bubblewrap and allow user "
             "namespaces (Ubuntu: sudo sysctl -w kernel.apparmor_restrict_"
             "unprivileged_userns=0; Docker: --security-opt seccomp=unconfined "
             "--security-opt systempaths=unconfined), or use Linux 5.13 or "
             "newer with Landlock",
             *isolate_why() ? isolate_why() : "Landlock is not there either");
}

void workshop_share(workshop *w, int number)
{
    char *name = format("job-%d", number);
    char *job = scratch_folder(w->scratch, name);
    w->source = scratch_folder(job, "source");
    w->library = scratch_folder(job, "library");
    w->out = scratch_folder(job, "out");
    if (!cell_owner(w->out))
        fail("%s cannot be given to an unprivileged user (%s)", w->out,
             strerror(errno));
    free(job);
    free(name);
}

void workshop_open(workshop *w, const assignment *a)
{
    if (SANITIZED)
        fail("a class is graded with the ordinary build, without SAN=1");
    *w = (workshop){.assignment = a};
    build(a);
    w->scratch = scratch_new();
    w->course = scratch_folder(w->scratch, "course");
    char *lib = scratch_folder(w->course, "lib");
    char *exercises = scratch_folder(w->course, "exercises");
    copy_files("lib/*.h", lib);
    copy_files("exercises/*.h", exercises);
    read_commands(w);
    char *path = format("%s/libdescent.a", build_folder());
    w->own_symbols = symbols_read(path);
    free(path);
    path = format("%s/class/harness.o", build_folder());
    w->test_symbols = symbols_read(path);
    free(path);
    station_open(w, &w->selftest, &SELFTEST, "tests/grader/selftest/*.h");
    w->stations = allocate((size_t)a->count, sizeof *w->stations);
    for (int k = 0; k < a->count; k++) {
        char *headers = format("exercises/%s/*.h", a->exercises[k]->chapter);
        station_open(w, &w->stations[k], a->exercises[k], headers);
        station_read_records(w, &w->stations[k]);
        free(headers);
    }
    list_libraries(w);
    choose_isolation(w);
    workshop_share(w, 0);
    free(exercises);
    free(lib);
}

void workshop_close(workshop *w)
{
    cells_end();
    scratch_free(w->scratch);
    for (int k = 0; k < w->assignment->count; k++)
        station_close(&w->stations[k]);
    station_close(&w->selftest);
    for (char **l = w->libraries; *l; l++)
        free(*l);
    free(w->libraries);
    free(w->stations);
    free(w->course);
    free(w->source);
    free(w->library);
    free(w->out);
    free(w->compiler);
    free(w->linker);
    free(w->tests_key);
    free(w->own_symbols);
    free(w->test_symbols);
}

bool workshop_has_room(const workshop *w)
{
    enum { LEAST = 1 << 24 };
    struct statvfs s;
    return statvfs(w->scratch, &s) != 0 || (s.f_bavail * s.f_frsize >= LEAST &&
                                            (!s.f_files || s.f_favail > 64));
}
