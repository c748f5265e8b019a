/* overview.c: the class as a page for staff. */
#include "overview.h"
#include "brief.h"
#include "misunderstood.h"
#include "page.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- scores ---- */

enum { BINS = 11 }; /* 0 to under 10 %, ..., 90 to under 100 %, and 100 % */

static int by_value(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double thousandths(double x)
{
    return round(1000 * x) / 1000;
}

static double hundredths(double x)
{
    return round(100 * x) / 100;
}

/* The points of those who have a score, sorted; how many. */
static int scores(const census *c, double points[])
{
    int n = 0;
    for (int k = 0; k < c->submissions; k++)
        if (pupil_has_score(&c->pupils[k]))
            points[n++] = c->pupils[k].points;
    qsort(points, (size_t)n, sizeof *points, by_value);
    return n;
}

/* The value below which that part of them lies, between neighbours if need
   be. */
static double quantile(int n, const double x[], double part)
{
    const double at = part * (n - 1);
    const int k = (int)at;
    return hundredths(k + 1 < n ? x[k] + (at - k) * (x[k + 1] - x[k])
                                : x[n - 1]);
}

static void put_score_figures(page *p, const census *c, double of)
{
    double *points = allocate((size_t)c->submissions + 1, sizeof *points);
    const int n = scores(c, points);
    double sum = 0;
    for (int k = 0; k < n; k++)
        sum += points[k];
    if (n > 0)
        put(p,
            "<p>%d of %d submissions were graded whole. Of %g points: mean "
            "<strong id=\"mean\">%g</strong>, median "
            "<strong id=\"median\">%g</strong>, the middle half from %g to %g, "
            "lowest %g, highest %g.</p>\n",
            n, c->submissions, of, hundredths(sum / n),
            quantile(n, points, 0.5), quantile(n, points, 0.25),
            quantile(n, points, 0.75), points[0], points[n - 1]);
    if (n < c->submissions)
        put(p,
            "<p>The others, %d, are not counted here: see "
            "<a href=\"#ungraded\">below</a>.</p>\n",
            c->submissions - n);
    free(points);
}

static void put_distribution(page *p, const census *c)
{
    int bins[BINS] = {0}, most = 1;
    for (int k = 0; k < c->submissions; k++) {
        const pupil *s = &c->pupils[k];
        if (!pupil_has_score(s))
            continue;
        const double share = 10 * s->points / s->of;
        const int b = share >= 10 - 1e-6 ? BINS - 1 : (int)(share + 1e-6);
        most = ++bins[b] > most ? bins[b] : most;
    }
    table_begin(p, "scores", "How many reached which part of the points",
                "Part of the points|#Students|As a bar");
    for (int b = 0; b < BINS; b++) {
        if (b == BINS - 1)
            put(p, "<tr><th scope=\"row\">all of them</th>");
        else
            put(p, "<tr><th scope=\"row\">%d to under %d %%</th>", 10 * b,
                10 * b + 10);
        put(p, "<td class=\"n\">%d</td>", bins[b]);
        put_bar(p, bins[b], most);
        put(p, "</tr>\n");
    }
    table_end(p);
}

/* ---- exercises and tests ---- */

static void put_exercises(page *p, const census *c)
{
    put(p, "<h2>Exercises</h2>\n");
    table_begin(p, "exercises", "Each exercise over the class",
                "Exercise|Title|#Passed|#Failed|#Could not be graded|"
                "#Mean points|#Of|Share passed");
    for (int k = 0; k < c->assignment->count; k++) {
        const column *e = &c->columns[k];
        const int graded = e->passed + e->failed;
        put(p,
            "<tr><th scope=\"row\"><a href=\"#t-%s\">%s</a></th><td>%s</td>"
            "<td class=\"n\">%d</td><td class=\"n\">%d</td>"
            "<td class=\"n\">%d</td><td class=\"n\">%g</td>"
            "<td class=\"n\">%d</td>",
            e->exercise->id, e->exercise->id, e->exercise->title, e->passed,
            e->failed, e->ungraded, graded ? hundredths(e->points / graded) : 0,
            e->exercise->points);
        put_bar(p, e->passed, graded);
        put(p, "</tr>\n");
    }
    table_end(p);
}

static void put_tests(page *p, const column *e)
{
    char *id = format("tests-%s", e->exercise->id);
    char *caption =
        format("Tests of %s, over the submissions that ran", e->exercise->id);
    put(p, "<h3 id=\"t-%s\">%s %s</h3>\n", e->exercise->id, e->exercise->id,
        e->exercise->title);
    if (e->count == 0)
        put(p, "<p>Nothing of it ran.</p>\n");
    else
        table_begin(p, id, caption,
                    "Test|Kind|#Passed|#Ran|#Rate|Share passed");
    for (int k = 0; k < e->count; k++) {
        const sight *t = &e->tests[k];
        put(p,
            "<tr><th scope=\"row\">%s: %s</th><td>%s</td>"
            "<td class=\"n\">%d</td><td class=\"n\">%d</td>"
            "<td class=\"n\">%d %%</td>",
            t->suite, t->name, t->hidden ? "hidden" : "sample", t->passed,
            t->ran, (int)(100.0 * t->passed / t->ran + 0.5));
        put_bar(p, t->passed, t->ran);
        put(p, "</tr>\n");
    }
    if (e->count > 0)
        table_end(p);
    free(caption);
    free(id);
}

/* ---- students ---- */

static void put_troubles(page *p, const census *c)
{
    put(p, "<h2 id=\"ungraded\">What could not be graded</h2>\n");
    if (c->troubled == 0) {
        put(p, "<p>Nothing: all was graded.</p>\n");
        return;
    }
    table_begin(p, "troubles", "What could not be graded, and why",
                "Student|Exercise|Why");
    for (int k = 0; k < c->troubled; k++)
        put(p, "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n",
            c->troubles[k].student, c->troubles[k].exercise,
            c->troubles[k].sentence);
    table_end(p);
    put(p, "<p>What to do: no points stand for these yet, and they are in no "
           "mean. Where a file is at fault, put a new one in its place; where "
           "the grader is, mend what is named. Then the same command grades "
           "these alone.</p>\n");
}

static void put_pupils(page *p, const census *c)
{
    put(p, "<h2 id=\"all\">Students</h2>\n");
    table_begin(p, "students", "Every submission",
                "Student|#Points|#Of|#Passed|#Failed|#Could not be graded");
    for (int k = 0; k < c->submissions; k++) {
        const pupil *s = &c->pupils[k];
        put(p, "<tr><th scope=\"row\">");
        put_pupil(p, s);
        put(p,
            "</th><td class=\"n\">%g</td><td class=\"n\">%g</td>"
            "<td class=\"n\">%d</td><td class=\"n\">%d</td>"
            "<td class=\"n\">%d</td></tr>\n",
            thousandths(s->points), s->of, s->passed, s->failed, s->ungraded);
    }
    table_end(p);
}

bool overview_write(const census *c, const char *path)
{
    const assignment *a = c->assignment;
    double of = 0;
    char *title = *a->chapter
                      ? format("Class results, %s %s",
                               strchr(a->chapter, '.') ? "exercise" : "chapter",
                               a->chapter)
                      : format("Class results");
    page p;
    page_begin(&p, title);
    free(title);
    for (int k = 0; k < a->count; k++)
        of += a->exercises[k]->points;
    put(&p,
        "<p><span id=\"submissions\">%d</span> submissions, %d exercises "
        "each.</p>\n",
        c->submissions, a->count);
    put_brief(&p, c);
    put(&p, "<h2>Scores</h2>\n");
    put_score_figures(&p, c, of);
    put_distribution(&p, c);
    put_exercises(&p, c);
    put_misunderstood(&p, c);
    put_troubles(&p, c);
    put(&p, "<h2>Tests</h2>\n");
    for (int k = 0; k < a->count; k++)
        put_tests(&p, &c->columns[k]);
    put_pupils(&p, c);
    put(&p, "<p>Programs of students ran in isolation: %s.</p>\n",
        c->isolation ? c->isolation : "none yet");
    return page_end(&p, path);
}
