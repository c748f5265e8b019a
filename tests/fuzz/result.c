/* sources: tests/grader/class/utf8.c tests/grader/class/values.c */
/* sources: tests/grader/record.c tests/grader/files.c tests/grader/say.c */
/* libraries: -ljson-c */
/*
 * result.c: a result is whole, with a list of exercises, or none; it is kept for
 * its own key alone, and not where the grader failed. Its fields may be missing
 * or of another kind.
 */
#include "../grader/class/result.c"

#include "../grader/class/values.h"
#include "fuzz.h"

/* Nothing is graded here. */
assessment assess(workshop *w, station *s, const source *from)
{
    (void)w;
    (void)s;
    (void)from;
    abort();
}

void assessment_free(assessment *a)
{
    (void)a;
    abort();
}

const char *isolate_name(isolation i)
{
    (void)i;
    abort();
}

char *hidden_sentence(const finding *f, const test *t,
                      const record reference[2])
{
    (void)f;
    (void)t;
    (void)reference;
    abort();
}

int diagnose_known(const known *k, const record *r,
                   void (*tell)(const diagnosis *d, void *context),
                   void *context)
{
    (void)k;
    (void)r;
    (void)tell;
    (void)context;
    abort();
}

static void expect_fields(json_object *result)
{
    for (int k = 0; k < count_in(result, "exercises"); k++) {
        json_object *e = element_in(result, "exercises", k);
        FUZZ_EXPECT(!is_in(e, "reason", "grader") || text_in(e, "reason"));
        for (int t = 0; t < count_in(e, "tests"); t++)
            number_in(element_in(e, "tests", t), "points");
        true_in(e, "hidden");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const char *path = fuzz_file(bytes, size);
    json_object *result = result_read(path);
    const bool kept = result_is_kept(path, "0123456789abcdef");
    FUZZ_EXPECT(result || !kept);
    if (result) {
        FUZZ_EXPECT(number_in(result, "format") == RESULT_FORMAT ||
                    text_in(result, "format"));
        FUZZ_EXPECT(!kept || is_in(result, "key", "0123456789abcdef"));
        for (int k = 0; kept && k < count_in(result, "exercises"); k++)
            FUZZ_EXPECT(
                !is_in(element_in(result, "exercises", k), "reason", "grader"));
        expect_fields(result);
    }
    json_object_put(result);
    return 0;
}
