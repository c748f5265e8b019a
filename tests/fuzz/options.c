/* sources: tests/grader/files.c tests/grader/say.c */
/* options.c: what a person asks the drill for is within bounds, or refused. */
#include "refuse.h"
#include "../grader/drill_options.c"

#include "fuzz.h"

/* What is asked for is not looked up in the questions here. */
const family FAMILIES[1];
const int FAMILIES_COUNT = 0;

bool is_about(const question *q, const char *tag)
{
    return !q && !tag;
}

bool has_tag(const char *tags, const char *tag)
{
    return !tags && !tag;
}

enum { ARGUMENTS_MAX = 16, SEED = 7 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    char *text = format("%.*s", (int)size, (const char *)bytes), *rest;
    const char *arguments[ARGUMENTS_MAX + 1] = {NULL};
    int n = 0;
    for (char *word = strtok_r(text, "\n", &rest); word && n < ARGUMENTS_MAX;
         word = strtok_r(NULL, "\n", &rest))
        arguments[n++] = word;
    if (setjmp(refused) == 0) {
        const drill_options o = options_read(arguments, SEED);
        FUZZ_EXPECT(o.chapter >= 0 && o.chapter <= 99);
        FUZZ_EXPECT(o.minutes >= 0 && o.minutes <= 600);
        FUZZ_EXPECT(o.seed >= 1 && o.seed <= 1000000000);
        FUZZ_EXPECT(o.only == -1 || o.only == QUESTION || o.only == BUG ||
                    o.only == PREDICT);
        FUZZ_EXPECT((!o.tag || *o.tag) && (!o.write || *o.write));
        options_check(&o, &(questions){.items = NULL});
        FUZZ_EXPECT(o.chapter == 0 && !o.tag); /* there are no questions */
    }
    free(text);
    return 0;
}
