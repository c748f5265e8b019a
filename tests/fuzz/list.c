/* sources: tests/grader/class/utf8.c tests/grader/files.c tests/grader/say.c */
/*
 * list.c: the LIST of a class is read or refused; what was read, written and
 * read again is the same. Names of students are safe as names of files.
 */
#include "assigned.h"
#include "refuse.h"

/* What would have been written. */
static char *kept;

static bool keep(const char *path, const char *text, size_t length)
{
    (void)path;
    kept = format("%.*s", (int)length, text);
    return true;
}

#define file_write keep
#include "../grader/class/assignment.c"

#include "fuzz.h"

static void expect_name(const char *path)
{
    char *student = student_of(path);
    FUZZ_EXPECT(!strchr(student, '/') && strlen(student) < 200);
    FUZZ_EXPECT(!*student || !strchr("=+-@.", *student));
    for (const char *c = student; *c; c += utf8_bytes(c))
        FUZZ_EXPECT(utf8_bytes(c) > 0 && !iscntrl((unsigned char)*c));
    free(student);
}

static void expect_list(const assignment *a)
{
    FUZZ_EXPECT(a->count >= 1 && a->count <= EXERCISES);
    FUZZ_EXPECT(strlen(a->seed) >= 1 && strlen(a->seed) <= 19);
    FUZZ_EXPECT(a->seed[strspn(a->seed, "0123456789")] == '\0');
    for (int i = 0; i < a->submissions; i++) {
        const handed_in *h = &a->list[i];
        FUZZ_EXPECT(*h->student && *h->student != '.' && *h->path);
        FUZZ_EXPECT(!strchr(h->student, '/'));
        expect_name(h->path);
    }
}

static void expect_same(const assignment *a, const assignment *b)
{
    FUZZ_EXPECT(strcmp(a->seed, b->seed) == 0 && a->count == b->count);
    FUZZ_EXPECT(a->submissions == b->submissions);
    for (int i = 0; i < a->submissions; i++) {
        FUZZ_EXPECT(strcmp(a->list[i].student, b->list[i].student) == 0);
        FUZZ_EXPECT(strcmp(a->list[i].path, b->list[i].path) == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const char *path = fuzz_file(bytes, size);
    if (setjmp(refused))
        return 0;
    assignment a = assignment_read(&fuzz_catalog, path);
    expect_list(&a);
    FUZZ_EXPECT(assignment_write(&a, path));
    path = fuzz_file((const uint8_t *)kept, strlen(kept));
    if (setjmp(refused))
        abort(); /* what was written can be read */
    assignment again = assignment_read(&fuzz_catalog, path);
    expect_same(&a, &again);
    assignment_free(&again);
    assignment_free(&a);
    free(kept);
    return 0;
}
