/*
 * feedback.c: what one student is told, as a page.
 *
 * The result holds nothing of hidden tests but their names, verdicts and
 * sentences, so neither does the page.
 */
#include "feedback.h"
#include "drawing.h"
#include "page.h"
#include "values.h"
#include <stdlib.h>
#include <string.h>

static void put_summary(page *p, json_object *result)
{
    put(p,
        "<p>Submission: %s. Points: <strong id=\"points\">%g</strong> of "
        "<span id=\"of\">%g</span>. %s %s.</p>\n",
        text_in(result, "submission"), number_in(result, "points"),
        number_in(result, "of"), mark_of(text_in(result, "outcome")),
        text_in(result, "outcome"));
    if (text_in(result, "sentence"))
        put(p, "<p>It could not be graded: %s.</p>\n",
            text_in(result, "sentence"));
    table_begin(p, "exercises", "All exercises",
                "Exercise|Title|#Points|#Of|Outcome");
    for (int k = 0; k < count_in(result, "exercises"); k++) {
        json_object *e = element_in(result, "exercises", k);
        const char *id = text_in(e, "exercise");
        const char *outcome = text_in(e, "outcome");
        put(p,
            "<tr><th scope=\"row\"><a href=\"#e-%s\">%s</a></th><td>%s</td>"
            "<td class=\"n\">%g</td><td class=\"n\">%g</td><td>%s %s</td>"
            "</tr>\n",
            id, id, text_in(e, "title"), number_in(e, "points"),
            number_in(e, "of"), mark_of(outcome), outcome);
    }
    table_end(p);
}

static void put_diagnosis(page *p, json_object *e)
{
    const int n = count_in(e, "diagnosis");
    if (n == 0)
        return;
    put(p, "<h3>What went wrong</h3>\n");
    for (int k = 0; k < n; k++) {
        json_object *d = element_in(e, "diagnosis", k);
        put(p, "<p><strong>%s</strong>: %s", text_in(d, "name"),
            text_in(d, "sentence"));
        if (!true_in(d, "whole"))
            put(p,
                " (%d of the %d tests that fail with this mistake failed "
                "for you in the same way.)",
                (int)number_in(d, "tests"), (int)number_in(d, "of"));
        put(p, "</p>\n");
    }
}

static void put_tests(page *p, json_object *e)
{
    const int n = count_in(e, "tests");
    if (n == 0)
        return;
    char *id = format("tests-%s", text_in(e, "exercise"));
    char *caption = format("Tests of %s", text_in(e, "exercise"));
    table_begin(p, id, caption,
                "Test|Kind|Outcome|#Points|#Of|What it looks at");
    for (int k = 0; k < n; k++) {
        json_object *t = element_in(e, "tests", k);
        const char *outcome = text_in(t, "outcome");
        put(p,
            "<tr><th scope=\"row\">%s: %s</th><td>%s</td><td>%s %s</td>"
            "<td class=\"n\">%g</td><td class=\"n\">%g</td><td>%s</td></tr>\n",
            text_in(t, "suite"), text_in(t, "name"),
            true_in(t, "hidden") ? "hidden" : "sample", mark_of(outcome),
            outcome, number_in(t, "points"), number_in(t, "of"),
            text_in(t, "sentence"));
    }
    table_end(p);
    free(caption);
    free(id);
}

/* Values and output of the sample tests that failed. */
static void put_details(page *p, json_object *e)
{
    bool begun = false;
    for (int k = 0; k < count_in(e, "tests"); k++) {
        json_object *t = element_in(e, "tests", k);
        const char *values = text_in(t, "values");
        const char *printed = text_in(t, "printed");
        if (true_in(t, "hidden") || is_in(t, "outcome", "passed") ||
            (!values && !printed))
            continue;
        if (!begun)
            put(p, "<h3>Sample tests that failed</h3>\n");
        begun = true;
        put(p, "<h4>%s: %s</h4>\n<p>%s</p>\n", text_in(t, "suite"),
            text_in(t, "name"), text_in(t, "sentence"));
        if (values)
            put(p, "<pre>%s</pre>\n", values);
        if (printed)
            put(p, "<p>Your function printed:</p>\n<pre>%s</pre>\n", printed);
    }
}

static void put_picture(page *p, json_object *e)
{
    const char *data = text_in(e, "plot"), *why = text_in(e, "plot_sentence");
    char *problem = NULL, *svg = data ? drawing_svg(e, data, &problem) : NULL;
    if (svg) {
        put(p, "<h3>Picture</h3>\n<figure>\n");
        fputs(svg, p->to); /* it has been made safe */
        put(p,
            "<figcaption>%s: the key says which is yours.</figcaption>\n"
            "</figure>\n",
            text_in(e, "title"));
    } else if (why || problem) {
        put(p, "<h3>Picture</h3>\n<p>There is no picture of yours: %s.</p>\n",
            why ? why : problem);
    }
    free(problem);
    free(svg);
}

static void put_exercise(page *p, json_object *e)
{
    const char *id = text_in(e, "exercise"), *outcome = text_in(e, "outcome");
    put(p,
        "<section aria-labelledby=\"e-%s\">\n<h2 id=\"e-%s\">%s %s</h2>\n"
        "<p>%s %s, %g of %g points.</p>\n",
        id, id, id, text_in(e, "title"), mark_of(outcome), outcome,
        number_in(e, "points"), number_in(e, "of"));
    if (text_in(e, "sentence"))
        put(p, "<p>%s</p>\n", text_in(e, "sentence"));
    put_diagnosis(p, e);
    if (text_in(e, "compiler"))
        put(p, "<h3>What the compiler says</h3>\n<pre>%s</pre>\n",
            text_in(e, "compiler"));
    put_details(p, e);
    put_picture(p, e);
    if (count_in(e, "tests") > 0)
        put(p, "<h3>All tests</h3>\n");
    put_tests(p, e);
    put(p, "</section>\n");
}

bool feedback_write(json_object *result, const char *path)
{
    char *title = format("Feedback for %s", text_in(result, "student"));
    page p;
    page_begin(&p, title);
    free(title);
    put_summary(&p, result);
    for (int k = 0; k < count_in(result, "exercises"); k++)
        put_exercise(&p, element_in(result, "exercises", k));
    put(&p, "<p>Hidden tests draw their instances anew for each class: of "
            "them their name and what they look at is told. A sentence may "
            "have ... where a number would tell the instance.</p>\n");
    return page_end(&p, path);
}
