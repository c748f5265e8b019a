/* sources: tests/grader/drill_memory.c */
/* sources: tests/grader/files.c tests/grader/say.c */
/*
 * drill_log.c: a drill's log is read or blamed on a line; what is read comes
 * out sorted, and an event's line gives the same event again.
 */
#include "../grader/drill_log.c"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    drill_log l = {.items = NULL};
    const int bad = read_lines(&l, (const char *)bytes, size);
    FUZZ_EXPECT(bad >= 0);
    for (int i = 0; i < l.count && bad == 0; i++) {
        const event *e = &l.items[i];
        event again;
        char *line = event_line(e), *cursor = line;
        FUZZ_EXPECT(i == 0 || l.items[i - 1].time <= e->time);
        FUZZ_EXPECT(read_event(next_line(&cursor), &again));
        FUZZ_EXPECT(same_event(&again, e));
        free(line);
    }
    log_free(&l);
    return 0;
}
