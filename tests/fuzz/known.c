/* sources: tests/grader/mistakes.c tests/grader/record.c */
/* sources: tests/grader/files.c tests/grader/say.c */
/* known.c: a handout's known mistakes and their records are read or refused. */
#include "../grader/known.c"

#include "fuzz.h"

/* Nothing is made here. */
int make_targets(const char *const targets[], bool quiet, char **output)
{
    (void)targets;
    (void)quiet;
    *output = format("%s", "");
    return 1;
}

const char *build_folder(void)
{
    return ".build";
}

char *path_of(const char *folder, const exercise *e, const char *ending)
{
    return format("%s/%s%s", folder, e->stem, ending);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    known k = {.all = {.count = 0}};
    const char *path = fuzz_file(bytes, size);
    char *problem = mistakes_read(path, &k.all);
    if (!problem)
        read_written(path, &k);
    for (int i = 0; i < KNOWN_MAX; i++) {
        FUZZ_EXPECT(k.records[i].count >= 0);
        FUZZ_EXPECT(i < k.all.count || k.records[i].count == 0);
        for (int t = 0; t < k.records[i].count; t++)
            FUZZ_EXPECT(
                same_failure(&k.records[i].tests[t], &k.records[i].tests[t]) ==
                (test_verdict(&k.records[i].tests[t]) != PASSED));
    }
    known_free(&k);
    free(problem);
    return 0;
}
