/* status.c: where the learner is, and what comes next. */
#include "course.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

const exercise *course_next(const course *c, const exercise *after)
{
    const int begin = after ? (int)(after - c->catalog.items) + 1 : 0;
    for (int challenge = 0; challenge < 2; challenge++)
        for (int i = 0; i < c->catalog.count; i++) {
            const int k = (begin + i) % c->catalog.count;
            const exercise *e = &c->catalog.items[k];
            if (e != after && e->challenge == challenge &&
                !progress_passed(&c->progress, e->id))
                return e;
        }
    return NULL;
}

const exercise *course_exercise(const course *c, const char *id)
{
    if (!id || !*id) {
        const exercise *next = course_next(c, NULL);
        if (!next)
            fail("every exercise is passed; name one: make check EX=%s",
                 c->catalog.items[0].id);
        return next;
    }
    const exercise *e = catalog_find(&c->catalog, id);
    if (e)
        return e;
    const exercise *last = &c->catalog.items[c->catalog.count - 1];
    char *end;
    const long chapter = strtol(id, &end, 10);
    for (int i = c->catalog.count - 1; i >= 0; i--)
        if (chapter_number(&c->catalog.items[i]) == chapter) {
            if (!*end)
                fail("%s is a chapter: make check CH=%s, or EX=%s", id, id,
                     c->catalog.items[i].id);
            last = &c->catalog.items[i];
            break;
        }
    fail("there is no exercise %s; exercises have names like %s, and `make` "
         "lists them",
         id, last->id);
}

static void chapter_line(const course *c, int first)
{
    enum { BAR = 16 };
    const char *chapter = c->catalog.items[first].chapter;
    int count = 0, passed = 0, points = 0, of = 0;
    for (int i = first; i < c->catalog.count; i++) {
        const exercise *e = &c->catalog.items[i];
        if (strcmp(e->chapter, chapter) != 0)
            continue;
        const bool done = progress_passed(&c->progress, e->id);
        count++;
        passed += done;
        points += done ? e->points : 0;
        of += e->points;
    }
    char bar[BAR + 1];
    for (int k = 0; k < BAR; k++)
        bar[k] = k < BAR * passed / count ? '#' : '.';
    bar[BAR] = '\0';
    printf("  %-22s %s  %d of %d exercises, %d of %d points\n", chapter, bar,
           passed, count, points, of);
}

static bool is_chapters_first(const catalog *c, int i)
{
    for (int k = 0; k < i; k++)
        if (strcmp(c->items[k].chapter, c->items[i].chapter) == 0)
            return false;
    return true;
}

int command_status(course *c)
{
    printf("%sDescent%s: optimization, one C function at a time\n\n",
           styled(BOLD), styled(PLAIN));
    for (int i = 0; i < c->catalog.count; i++)
        if (is_chapters_first(&c->catalog, i))
            chapter_line(c, i);
    const exercise *next = course_next(c, NULL);
    if (!next) {
        printf("\nEvery exercise is passed. `make help` lists what else there "
               "is.\n");
        return EXIT_PASSED;
    }
    printf("\nNext: %s%s %s%s (%d points, about %d minutes)\n\n", styled(BOLD),
           next->id, next->title, styled(PLAIN), next->points, next->minutes);
    printf("  read      chapters/%s/README.md\n", next->chapter);
    printf("  edit      exercises/%s.c\n", next->stem);
    printf("  grade     make check          (EX=%s)\n", next->id);
    printf("  or        make watch          (grades whenever you save)\n");
    return EXIT_PASSED;
}
