/* sources: tests/grader/drill_questions.c tests/grader/drill_tags.c */
/* sources: tests/grader/files.c tests/grader/say.c */
/* questions.c: an interview page is read or refused with a line. */
#include "drill_questions.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    questions all = {.items = NULL};
    char *problem = questions_add(&all, fuzz_file(bytes, size));
    if (problem)
        FUZZ_EXPECT(*problem);
    for (int i = 0; i < all.count && !problem; i++) {
        const question *q = &all.items[i];
        FUZZ_EXPECT(q->answer && q->follow_up && q->weak);
        FUZZ_EXPECT(q->difficulty >= 1 && q->difficulty <= 3);
        FUZZ_EXPECT(questions_find(&all, q->key) == q);
        is_about(q, "step-size");
    }
    free(problem);
    questions_free(&all);
    return 0;
}
