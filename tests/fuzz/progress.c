/* sources: tests/grader/files.c tests/grader/say.c */
/* progress.c: a learner's progress is read or blamed on a line. */
#include "../grader/progress.c"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    progress p = {.items = NULL};
    const int bad = read_lines(&p, (const char *)bytes, size);
    FUZZ_EXPECT(bad >= 0);
    for (int i = 0; i < p.count && bad == 0; i++) {
        const entry *e = &p.items[i];
        FUZZ_EXPECT(find_entry(&p, e->id) == e);
        FUZZ_EXPECT(progress_passed(&p, e->id) == e->passed);
        FUZZ_EXPECT(0 <= e->tests_passed && e->tests_passed <= e->tests);
    }
    progress_free(&p);
    return 0;
}
