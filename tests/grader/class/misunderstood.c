/* misunderstood.c: the mistakes of a class, as a part of its page. */
#include "misunderstood.h"
#include <stdlib.h>

enum { FREQUENT = 3 }; /* mistakes that are named first of all */

static const char *const CAUSE[CAUSES] = {"not handed in", "not written",
                                          "refused or not compiled",
                                          "failed otherwise"};

/* The mistake with that number; its index, or -1. */
static int index_of(const column *e, int number)
{
    for (int m = 0; m < e->known.count; m++)
        if (!e->known.items[m].is_variant && e->known.items[m].number == number)
            return m;
    return -1;
}

/* A cell says its number; the shade says it once more. */
static void put_heat(page *p, int n, int of, const char *id, int number)
{
    const int shade = n == 0 || of == 0 ? 0
                      : 10 * n < of     ? 1
                      : 4 * n < of      ? 2
                      : 2 * n < of      ? 3
                                        : 4;
    put(p, "<td class=\"n h%d\">", shade);
    if (number > 0 && n > 0)
        put(p, "<a href=\"#m-%s-%d\">%d</a></td>", id, number, n);
    else
        put(p, "%d</td>", n);
}

static int most_mistakes(const census *c)
{
    int most = 0;
    for (int k = 0; k < c->assignment->count; k++)
        for (int n = most + 1; n <= MISTAKES_MAX; n++)
            if (index_of(&c->columns[k], n) >= 0)
                most = n;
    return most;
}

static void put_heat_map(page *p, const census *c)
{
    const int most = most_mistakes(c);
    char *columns = format("Exercise");
    for (int k = 0; k < most + CAUSES; k++) {
        char *longer = k < most ? format("%s|#%d", columns, k + 1)
                                : format("%s|#%s", columns, CAUSE[k - most]);
        free(columns);
        columns = longer;
    }
    put(p, "<h2>Mistakes</h2>\n<p>How many students made which known mistake "
           "of an exercise, by its number; the names are below. The "
           "stronger the shade, the larger the part of those who were graded: "
           "under a tenth, under "
           "a quarter, under half, half and more. A dash: there is no such "
           "mistake.</p>\n");
    table_begin(p, "heat", "Mistakes by exercise", columns);
    for (int k = 0; k < c->assignment->count; k++) {
        const column *e = &c->columns[k];
        const int graded = e->passed + e->failed;
        put(p, "<tr><th scope=\"row\">%s %s</th>", e->exercise->id,
            e->exercise->title);
        for (int n = 1; n <= most; n++) {
            const int m = index_of(e, n);
            if (m < 0)
                put(p, "<td class=\"n\">\xE2\x80\x93</td>");
            else
                put_heat(p, e->made[m], graded, e->exercise->id, n);
        }
        for (int n = 0; n < CAUSES; n++)
            put_heat(p, e->causes[n], graded, e->exercise->id, 0);
        put(p, "</tr>\n");
    }
    table_end(p);
    free(columns);
}

/* made: a mistake that was made, for sorting. */
typedef struct made {
    const column *of;
    int index, order;
} made;

static int most_first(const void *a, const void *b)
{
    const made *x = a, *y = b;
    const int m = x->of->made[x->index], n = y->of->made[y->index];
    return m != n ? n - m : x->order - y->order;
}

/* All mistakes that were made, most first, to be freed; *n is how many. */
static made *all_made(const census *c, int *n)
{
    const size_t room = (size_t)c->assignment->count * MISTAKES_MAX + 1;
    made *list = allocate(room, sizeof *list);
    *n = 0;
    for (int k = 0; k < c->assignment->count; k++)
        for (int m = 0; m < c->columns[k].known.count; m++)
            if (c->columns[k].made[m] > 0) {
                list[*n] = (made){&c->columns[k], m, *n};
                ++*n;
            }
    qsort(list, (size_t)*n, sizeof *list, most_first);
    return list;
}

static void put_mistakes(page *p, const census *c)
{
    int n;
    made *list = all_made(c, &n);
    if (n == 0)
        put(p, "<p>Nobody made a known mistake.</p>\n");
    else
        table_begin(p, "mistakes", "The mistakes that were made, most first",
                    "Exercise|#No.|Mistake|#Students|What they are told");
    for (int k = 0; k < n; k++) {
        const mistake *m = &list[k].of->known.items[list[k].index];
        const char *id = list[k].of->exercise->id;
        put(p,
            "<tr id=\"m-%s-%d\"><td>%s</td><td class=\"n\">%d</td>"
            "<th scope=\"row\">%s</th><td class=\"n\">%d</td><td>%s</td>"
            "</tr>\n",
            id, m->number, id, m->number, m->name,
            list[k].of->made[list[k].index], m->sentence);
    }
    if (n > 0)
        table_end(p);
    free(list);
}

void put_misunderstood(page *p, const census *c)
{
    put_heat_map(p, c);
    put_mistakes(p, c);
}

void put_most_frequent(page *p, const census *c)
{
    int n;
    made *list = all_made(c, &n);
    if (n == 0)
        put(p, "<p>Nobody made a known mistake.</p>\n");
    else
        put(p, "<p>The most frequent mistakes:</p>\n<ol id=\"frequent\">\n");
    for (int k = 0; k < n && k < FREQUENT; k++) {
        const column *e = list[k].of;
        const mistake *m = &e->known.items[list[k].index];
        put(p,
            "<li>%s %s: <a href=\"#m-%s-%d\">%s</a>, %d of %d students. "
            "They are told: %s</li>\n",
            e->exercise->id, e->exercise->title, e->exercise->id, m->number,
            m->name, e->made[list[k].index], e->passed + e->failed,
            m->sentence);
    }
    if (n > 0)
        put(p, "</ol>\n");
    free(list);
}
