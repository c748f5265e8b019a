/* sources: tests/grader/class/paths.c tests/grader/class/archive.c */
/* sources: tests/grader/class/folder.c tests/grader/class/utf8.c */
/* sources: tests/grader/files.c tests/grader/say.c */
/* libraries: -larchive */
/*
 * submission.c: any bytes as an archive, read here and not in a process without
 * rights; and any bytes as what that process says. What is found goes through
 * the pipe and comes out the same.
 */
#include "assigned.h"
#include "../grader/class/submission.c"

#include "fuzz.h"

void reader_confine(bool files)
{
    (void)files;
    abort(); /* only the process that reads gives up its rights */
}

/* Where there is no reason, printf writes one of its own. */
static void expect_reason(const char *problem)
{
    FUZZ_EXPECT(*problem && strcmp(problem, "it cannot be unpacked ((null))"));
    FUZZ_EXPECT(strcmp(problem, "it is no zip or tar archive, or a damaged one "
                                "((null))"));
}

static void expect_source(const source *s)
{
    FUZZ_EXPECT(s->length <= SOURCE_MAX);
    if (s->path)
        utf8_clean(s->path);
    if (s->problem)
        expect_reason(s->problem);
    if (s->text)
        FUZZ_EXPECT(s->text[s->length] == '\0');
}

static bool same_bytes(const char *a, size_t n, const char *b, size_t m)
{
    return !a == !b && (!a || (n == m && memcmp(a, b, n) == 0));
}

static void expect_through_pipe(search *from)
{
    char *block = NULL;
    size_t size;
    FILE *out = open_memstream(&block, &size);
    submission to = {.count = EXERCISES};
    to.sources = allocate(EXERCISES, sizeof *to.sources);
    send(out, from);
    fclose(out);
    FILE *in = fmemopen(block, size, "rb");
    FUZZ_EXPECT(in && receive(in, &to));
    fclose(in);
    FUZZ_EXPECT(!to.problem == !from->problem);
    for (int k = 0; k < EXERCISES; k++) {
        const source *a = &from->finds[k].found, *b = &to.sources[k];
        FUZZ_EXPECT(same_bytes(a->text, a->length, b->text, b->length));
        FUZZ_EXPECT(!a->path == !b->path && !a->problem == !b->problem);
    }
    submission_free(&to);
    free(block);
}

static void read_archive(const uint8_t *bytes, size_t size)
{
    const assignment a = fuzz_assignment();
    find finds[EXERCISES] = {{.rank = 0}};
    search s = {.assignment = &a, .finds = finds};
    const int fd = open(fuzz_file(bytes, size), O_RDONLY);
    FUZZ_EXPECT(fd >= 0);
    archive_search(&s, fd);
    close(fd);
    FUZZ_EXPECT(s.problem || s.entries > 0);
    if (s.problem)
        expect_reason(s.problem);
    for (int k = 0; k < EXERCISES; k++)
        expect_source(&finds[k].found);
    expect_through_pipe(&s);
    for (int k = 0; k < EXERCISES; k++) {
        free(finds[k].found.path);
        free(finds[k].found.text);
        free(finds[k].found.problem);
    }
    free(s.problem);
}

static void expect_clean(const char *text)
{
    for (const char *c = text ? text : ""; *c; c += utf8_bytes(c))
        FUZZ_EXPECT(utf8_bytes(c) > 0);
}

static void read_pipe(const uint8_t *bytes, size_t size)
{
    submission s = {.count = EXERCISES};
    s.sources = allocate(EXERCISES, sizeof *s.sources);
    FILE *in = fmemopen((void *)(uintptr_t)bytes, size, "rb");
    FUZZ_EXPECT(in);
    const bool whole = receive(in, &s);
    fclose(in);
    for (int k = 0; whole && k < s.count; k++) {
        expect_clean(s.sources[k].path);
        expect_clean(s.sources[k].problem);
        FUZZ_EXPECT(s.sources[k].length <= SOURCE_MAX);
        FUZZ_EXPECT(s.sources[k].text || s.sources[k].length == 0);
    }
    submission_free(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    read_archive(bytes, size);
    if (size > 0)
        read_pipe(bytes, size);
    return 0;
}
