/* sources: tests/grader/record.c tests/grader/files.c tests/grader/say.c */
/* record.c: a forged record is refused with a sentence or has a verdict. */
#include "record.h"
#include "fuzz.h"
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    record r;
    char *text = malloc(size + 1);
    if (!text)
        return 0;
    memcpy(text, bytes, size);
    text[size] = '\0';
    char *problem = record_parse(text, "fuzz", &r);
    if (problem) {
        FUZZ_EXPECT(*problem && r.count == 0);
        free(problem);
        return 0;
    }
    FUZZ_EXPECT(r.count >= 1 && record_tests(&r, -1) == r.count);
    FUZZ_EXPECT(record_tests(&r, 0) + record_tests(&r, 1) == r.count);
    FUZZ_EXPECT((record_verdict(&r) == PASSED) ==
                (record_passed(&r, -1) == r.count));
    for (int i = 0; i < r.count; i++)
        not_written(&r, r.tests[i].suite);
    not_written(&r, NULL);
    record_free(&r);
    return 0;
}
