/* brief.c: the class in ten seconds, as the first part of its page. */
#include "brief.h"
#include "misunderstood.h"
#include <stdlib.h>

enum { NAMES = 12 }; /* as many are named in a line */

/* Names, as many as a line holds, with a link to what they were told. */
static void put_names(page *p, const pupil *const list[], int n, bool points)
{
    for (int k = 0; k < n && k < NAMES; k++) {
        put(p, k > 0 ? ", " : " ");
        put_pupil(p, list[k]);
        if (points)
            put(p, " (%g)", list[k]->points);
    }
    if (n > NAMES)
        put(p, ", and %d more: see <a href=\"#all\">all students</a>",
            n - NAMES);
    put(p, ".</li>\n");
}

static int by_points(const void *a, const void *b)
{
    const pupil *x = *(const pupil *const *)a, *y = *(const pupil *const *)b;
    return x->points != y->points ? (x->points > y->points ? 1 : -1)
                                  : (x > y) - (x < y);
}

/* Was nothing found of what was asked for, in what could be read? */
static bool is_blank(const pupil *s)
{
    return s->missing > 0 && s->missing == s->failed && s->passed == 0 &&
           s->ungraded == 0;
}

static bool needs_help(const pupil *s)
{
    return pupil_has_score(s) && !is_blank(s) && 2 * s->points < s->of;
}

static bool has_trouble(const pupil *s)
{
    return !s->there || s->ungraded > 0;
}

/* line: a line of those who are meant, if there are any. */
typedef struct line {
    const char *id, *words; /* the words are HTML */
    bool (*meant)(const pupil *);
    bool points; /* are they told, the least first? */
} line;

static const line LINES[] = {
    {"help", "with less than half of the points:", needs_help, true},
    {"blank", "without any file that was asked for (see names and folders):",
     is_blank, false},
    {"waiting",
     "not graded, or not in all; <a href=\"#ungraded\">why, and what to "
     "do</a>:",
     has_trouble, false},
};

/* Returns how many it names. */
static int put_line(page *p, const census *c, const line *l)
{
    const pupil **list = allocate((size_t)c->submissions + 1, sizeof *list);
    int n = 0;
    for (int k = 0; k < c->submissions; k++)
        if (l->meant(&c->pupils[k]))
            list[n++] = &c->pupils[k];
    if (l->points)
        qsort(list, (size_t)n, sizeof *list, by_points);
    if (n > 0) {
        put(p, "<li id=\"%s\">%d ", l->id, n);
        put(p, l->words);
        put_names(p, list, n, l->points);
    }
    free(list);
    return n;
}

void put_pupil(page *p, const pupil *s)
{
    if (s->there)
        put_link(p->to, "students", s->student, "feedback.html", s->student);
    else
        put(p, "%s", s->student);
}

void put_brief(page *p, const census *c)
{
    int n = 0;
    put(p, "<h2>In short</h2>\n");
    put_most_frequent(p, c);
    put(p, "<p>Who to look after:</p>\n<ul>\n");
    for (size_t k = 0; k < sizeof LINES / sizeof *LINES; k++)
        n += put_line(p, c, &LINES[k]);
    if (n == 0)
        put(p, "<li>Nobody: all were graded, and have half of the points or "
               "more.</li>\n");
    put(p, "</ul>\n");
}
