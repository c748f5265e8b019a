/* workshop.c: all that is trusted and made once, before the first submission. */
#include "workshop.h"
#include "../../harness/sanitized.h"
#include "drawing.h"
#include "files.h"
#include "grade.h"
#include "say.h"
#include "scratch.h"
#include <ctype.h>
#include <errno.h>
#include <glob.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static const char PUBLIC_SEED[] = "1";
static const char *const PARTS[2] = {"sample", "hidden"};
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

static char *first_line(const char *path)
{
    char *text = file_read(path, NULL);
    if (!text)
        fail("%s cannot be read (%s)", path, strerror(errno));
    text[strcspn(text, "\n")] = '\0';
    return text;
}

/* ---- records ---- */

/*
 * The lines of a record that are about tests of sample.c, or of hidden.c. The
 * line that lists a test comes before all others about it.
 */
static void copy_part(FILE *to, const char *path, int hidden)
{
    char *text = file_read(path, NULL), *cursor = text;
    char *ours = format("\n");
    const char *const file = hidden ? "/hidden.c\t" : "/sample.c\t";
    for (char *line; text && (line = next_line(&cursor));) {
        const char *suite = line + strcspn(line, "\t");
        const char *name = *suite ? suite + 1 + strcspn(suite + 1, "\t") : "";
        const size_t length =
            *name ? (size_t)(name - suite) + 1 + strcspn(name + 1, "\t") : 0;
        char *key = format("%.*s\n", (int)length, suite);
        if (strncmp(line, "test\t", 5) == 0 && strstr(line, file)) {
            char *longer = format("%s%s", ours, key);
            free(ours);
            ours = longer;
        }
        if (length > 0 && strstr(ours, key))
            fprintf(to, "%s\n", line);
        free(key);
    }
    free(ours);
    free(text);
}

/* The record of one kind: sample tests with one seed, hidden with another. */
static char *read_record(const exercise *e, const char *kind,
                         const char *const seeds[2], record *r)
{
    char *text = NULL;
    size_t length;
    FILE *to = open_memstream(&text, &length);
    for (int part = 0; to && part < 2; part++) {
        char *path = format("%s/class/seed-%s/%s/%s", build_folder(),
                            seeds[part], kind, e->stem);
        copy_part(to, path, part);
        free(path);
    }
    if (!to)
        fail("there is no memory left for a record");
    fclose(to);
    return record_parse(text, kind, r);
}

static void read_reference(station *s, const char *seed)
{
    const char *const seeds[2][2] = {{PUBLIC_SEED, seed},
                                     {PUBLIC_SEED, PUBLIC_SEED}};
    for (int k = 0; k < 2; k++) {
        record *r = &s->reference[k];
        char *problem = read_record(s->exercise, "solutions", seeds[k], r);
        if (problem)
            fail("%s: the model answer left no record (%s): make clean, and "
                 "try again",
                 s->exercise->id, problem);
        if (record_verdict(r) != PASSED)
            fail("the model answer of %s does not pass with SEED=%s, so nobody "
                 "is graded with it: choose another, and tell the authors",
                 s->exercise->id, seed);
    }
}

static void read_known(station *s, const char *seed)
{
    const char *const seeds[2] = {PUBLIC_SEED, seed};
    char *path = path_of("tests", s->exercise, "/mistakes.c");
    char *problem = mistakes_read(path, &s->known.all);
    if (problem)
        fail("%s", problem);
    for (int k = 0; k < s->known.all.count; k++) {
        const mistake *m = &s->known.all.items[k];
        char *kind = mistake_kind(m);
        if (!m->is_variant)
            free(read_record(s->exercise, kind, seeds, &s->known.records[k]));
        free(kind);
    }
    free(path);
}

/* What a verdict rests on besides the submission. */
static void add_tests_key(workshop *w, const exercise *e)
{
    static const char *const files[][2] = {{"tests", "/sample.c"},
                                           {"tests", "/hidden.c"},
                                           {"tests", "/mistakes.c"},
                                           {"solutions", ".c"}};
    uint64_t sum = 14695981039346656037u; /* FNV-1a */
    char *header = header_of(e);
    for (int k = 0; k < 5; k++) {
        char *path = k < 4 ? path_of(files[k][0], e, files[k][1]) : header;
        char *text = file_read(path, NULL);
        for (const char *c = text; c && *c; c++)
            sum = (sum ^ (unsigned char)*c) * 1099511628211u;
        free(text);
        free(path);
    }
    char *longer = format("%s %s %016" PRIx64, w->tests_key ? w->tests_key : "",
                          e->id, sum);
    free(w->tests_key);
    w->tests_key = longer;
}

/* ---- what cells see ---- */

static void copy_files(const char *pattern, const char *to)
{
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0)
        return;
    for (size_t k = 0; k < found.gl_pathc; k++) {
        const char *name = strrchr(found.gl_pathv[k], '/') + 1;
        char *path = format("%s/%s", to, name);
        scratch_copy(found.gl_pathv[k], path, false);
        free(path);
    }
    globfree(&found);
}

/* What the linker leaves visible of a submission: the contract. */
static void write_exports(const workshop *w, const station *s)
{
    char *path = path_of("exercises", s->exercise, ".exports");
    char *to = format("%s/%s", w->course, path);
    char *names = format("%s", s->contract.functions + 1);
    for (char *c = names; *c; c++)
        if (*c == '\n')
            *c = ';';
    char *text = format("{ global: %s local: *; };\n", names);
    scratch_write(to, text, strlen(text), false);
    free(text);
    free(names);
    free(to);
    free(path);
}

/* The data sets, once on the disk; some tests read them by their path. */
static void link_data(const workshop *w, const char *part)
{
    glob_t found;
    char *data = scratch_folder(w->scratch, "data");
    char *folder = scratch_folder(part, "lib/data");
    if (glob("lib/data/*.csv", 0, NULL, &found) == 0) {
        for (size_t k = 0; k < found.gl_pathc; k++) {
            const char *name = strrchr(found.gl_pathv[k], '/') + 1;
            char *from = format("%s/%s", data, name);
            char *to = format("%s/%s", folder, name);
            if (!file_exists(from))
                scratch_copy(found.gl_pathv[k], from, false);
            if (link(from, to) != 0)
                scratch_copy(from, to, false);
            free(to);
            free(from);
        }
        globfree(&found);
    }
    free(folder);
    free(data);
}

/* The test programs, and beside them what they load from the build folder. */
static void copy_programs(const workshop *w, station *s)
{
    char *startup = format("%s/startup/*.so*", build_folder());
    for (int part = 0; part < 2; part++) {
        char *name = format("tests/%s/%s", s->exercise->stem, PARTS[part]);
        char *from = format("%s/class/%s/%s", build_folder(), s->exercise->stem,
                            PARTS[part]);
        s->parts[part] = scratch_folder(w->scratch, name);
        char *to = format("%s/test", s->parts[part]);
        scratch_copy(from, to, true);
        copy_files(startup, s->parts[part]);
        link_data(w, s->parts[part]);
        free(to);
        free(from);
        free(name);
    }
    free(startup);
}

/* The functions that the model answer defines and the header declares. */
static char *contract_functions(const exercise *e)
{
    char *path = format("%s/class/%s/solution.o", build_folder(), e->stem);
    char *defined = symbols_read(path), *rest, *list = format("\n");
    char *header = header_of(e), *text = file_read(header, NULL);
    for (char *f = strtok_r(defined, "\n", &rest); f;
         f = strtok_r(NULL, "\n", &rest)) {
        char *call = format("%s(", f);
        char *longer = format("%s%s\n", list, f);
        const bool declared = !text || strstr(text, call);
        free(declared ? list : longer);
        list = declared ? longer : list;
        free(call);
    }
    if (strlen(list) < 3)
        fail("%s defines no function: make clean, and try again", path);
    free(text);
    free(header);
    free(defined);
    free(path);
    return list;
}

static void open_station(workshop *w, station *s, const exercise *e,
                         const char *headers)
{
    *s = (station){.exercise = e};
    s->contract = (contract){.exercise = e,
                             .functions = contract_functions(e),
                             .library = w->own_symbols,
                             .harness = w->test_symbols};
    char *folder = format("exercises/%s", e->chapter);
    char *to = scratch_folder(w->course, folder);
    copy_files(headers, to);
    write_exports(w, s);
    copy_programs(w, s);
    drawing_prepare(w, e);
    free(to);
    free(folder);
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
    char *path = format("%s/class/compiler", build_folder());
    w->compiler = first_line(path);
    free(path);
    path = format("%s/libdescent.a", build_folder());
    w->own_symbols = symbols_read(path);
    free(path);
    path = format("%s/class/harness.o", build_folder());
    w->test_symbols = symbols_read(path);
    free(path);
    open_station(w, &w->selftest, &SELFTEST, "tests/grader/selftest/*.h");
    w->stations = allocate((size_t)a->count, sizeof *w->stations);
    for (int k = 0; k < a->count; k++) {
        char *headers = format("exercises/%s/*.h", a->exercises[k]->chapter);
        open_station(w, &w->stations[k], a->exercises[k], headers);
        read_reference(&w->stations[k], a->seed);
        read_known(&w->stations[k], a->seed);
        add_tests_key(w, a->exercises[k]);
        free(headers);
    }
    list_libraries(w);
    choose_isolation(w);
    workshop_share(w, 0);
    free(exercises);
    free(lib);
}

static void close_station(station *s)
{
    free((char *)(size_t)s->contract.functions);
    record_free(&s->reference[0]);
    record_free(&s->reference[1]);
    known_free(&s->known);
    free(s->parts[0]);
    free(s->parts[1]);
}

void workshop_close(workshop *w)
{
    scratch_free(w->scratch);
    for (int k = 0; k < w->assignment->count; k++)
        close_station(&w->stations[k]);
    close_station(&w->selftest);
    for (char **l = w->libraries; *l; l++)
        free(*l);
    free(w->libraries);
    free(w->stations);
    free(w->course);
    free(w->source);
    free(w->library);
    free(w->out);
    free(w->compiler);
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
