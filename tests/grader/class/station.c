/* station.c: what one exercise is graded with. */
#include "station.h"
#include "drawing.h"
#include "files.h"
#include "grade.h"
#include "say.h"
#include "scratch.h"
#include <glob.h>
#include <inttypes.h>
#include <json-c/json_object.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char PUBLIC_SEED[] = "1";
static const char *const PARTS[2] = {"sample", "hidden"};

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

void copy_files(const char *pattern, const char *to)
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

void station_open(workshop *w, station *s, const exercise *e,
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

void station_read_records(workshop *w, station *s)
{
    read_reference(s, w->assignment->seed);
    read_known(s, w->assignment->seed);
    add_tests_key(w, s->exercise);
}

void station_close(station *s)
{
    free((char *)(size_t)s->contract.functions);
    record_free(&s->reference[0]);
    record_free(&s->reference[1]);
    known_free(&s->known);
    free(s->parts[0]);
    free(s->parts[1]);
    free(s->stub);
    json_object_put(s->stub_result);
}
