/* sources: tests/grader/files.c tests/grader/say.c */
/* runs: 2000 */
/*
 * lesson.c: a lesson is cut at its headings. Every section begins with one, and
 * the one that is named to read again is among them.
 */
#include "../grader/drill_sections.c"

#include "fuzz.h"

char *path_of(const char *folder, const exercise *e, const char *ending)
{
    return format("%s/%s%s", folder, e->stem, ending);
}

static void expect_section(const lesson *l, section s)
{
    bool among = !s.page;
    FUZZ_EXPECT(!s.page == !s.heading && !s.page == !s.exercises);
    for (int k = 0; k < l->count && !among; k++)
        among = l->line[k] == s.line && strcmp(l->heading[k], s.heading) == 0;
    FUZZ_EXPECT(among);
    section_free(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const question asked = {.chapter = (char[]){"01-a"},
                            .title = (char[]){"Why is a convex set convex?"},
                            .tags = (char[]){"convex sets, steps"},
                            .answer = (char[]){"A segment stays within."}};
    const exercise wanted = {.stem = (char[]){"01-a/01-f"},
                             .chapter = (char[]){"01-a"}};
    char *text = format("%.*s", (int)size, (const char *)bytes);
    lesson l = lesson_cut(format("lesson"), text);
    for (int k = 0; k < l.count; k++) {
        FUZZ_EXPECT(l.line[k] > (k > 0 ? l.line[k - 1] : 0));
        FUZZ_EXPECT(strncmp(l.text[k], "##", 2) == 0);
        FUZZ_EXPECT(strstr(l.text[k], l.heading[k]));
        free(exercises_in(l.text[k]));
    }
    expect_section(&l, taken(&l, nearest_to(&l, &asked)));
    expect_section(&l, taken(&l, linked_to(&l, &wanted)));
    lesson_free(&l);
    return 0;
}
