/* sources: tests/grader/mistakes.c tests/grader/record.c */
/* sources: tests/grader/files.c tests/grader/say.c */
/* mistakes.c: the first comment of a mistakes.c is read or refused. */
#include "mistakes.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    mistakes m;
    char *problem = mistakes_read(fuzz_file(bytes, size), &m);
    if (problem)
        FUZZ_EXPECT(*problem);
    for (int i = 0; !problem && i < m.count; i++) {
        FUZZ_EXPECT(*m.items[i].name && *m.items[i].sentence);
        free(mistake_kind(&m.items[i]));
    }
    free(problem);
    mistakes_free(&m);
    return 0;
}
