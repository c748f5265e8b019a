/* sources: tests/grader/files.c tests/grader/say.c */
/*
 * catalog.c: any catalog is either read or ends the program with a sentence.
 */
#include "refuse.h"
#include "../grader/catalog.c"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const char *path = fuzz_file(bytes, size);
    if (setjmp(refused))
        return 0;
    catalog c = catalog_read(path);
    FUZZ_EXPECT(c.count >= 1);
    for (int i = 0; i < c.count; i++) {
        const exercise *e = &c.items[i];
        char *file = path_of("tests", e, "/sample.c");
        FUZZ_EXPECT(catalog_find(&c, e->id) == e);
        FUZZ_EXPECT(e->points >= 1 && e->minutes >= 1);
        chapter_number(e);
        free(file);
        free(header_of(e));
    }
    catalog_free(&c);
    return 0;
}
