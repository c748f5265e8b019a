/*
 * feedback.c: what one student is told, as a page.
 *
 * The result holds nothing of hidden tests but their names, verdicts and
 * sentences, so neither does the page.
 */
#include "feedback.h"
#include "advice.h"
#include "drawing.h"
#include "page.h"
#include "values.h"
#include <stdlib.h>
#include <string.h>

/* ---- what comes first ---- */

static int passed_in(json_object *o, const char *list)
{
    int n = 0;
    for (int k = 0; k < count_in(o, list); k++)
        n += is_in(element_in(o, list, k), "outcome", "passed");
    return n;
}

static void put_summary(page *p, json_object *result)
{
    put(p,
        "<p>Submission: %s. Points: <strong id=\"points\">%g</strong> of "
        "<span id=\"of\">%g</span>; %d of %d exercises passed.</p>\n",
        text_in(result, "submission"), number_in(result, "points"),
        number_in(result, "of"), passed_in(result, "exercises"),
        count_in(result, "exercises"));
    if (is_in(result, "outcome", "could not be graded"))
        put(p, "<p>For what could not be graded the 0 is no verdict: it is "
               "graded once its cause is gone.</p>\n");
    table_begin(p, "exercises", "All exercises",
                "Exercise|Title|#Points|#Of|Outcome|What to look at");
    for (int k = 0; k < count_in(result, "exercises"); k++) {
        json_object *e = element_in(result, "exercises", k);
        const char *id = text_in(e, "exercise");
        const char *outcome = text_in(e, "outcome");
        put(p,
            "<tr><th scope=\"row\"><a href=\"#e-%s\">%s</a></th><td>%s</td>"
            "<td class=\"n\">%g</td><td class=\"n\">%g</td><td>%s %s</td><td>",
            id, id, text_in(e, "title"), number_in(e, "points"),
            number_in(e, "of"), mark_of(outcome), outcome);
        advice_short(p, e);
        put(p, "</td></tr>\n");
    }
    table_end(p);
}

/* Nothing of it could be graded, so there is nothing to say of exercises. */
static void put_unreadable(page *p, json_object *result)
{
    put(p,
        "<p>Submission: %s. ? could not be graded: %s.</p>\n"
        "<p><strong>What to do next:</strong> this is no verdict, and no "
        "points stand for it yet. Look into what you handed in: a .zip file "
        "of the folder exercises, with your files in it, can be read. Then "
        "ask the staff how to hand it in again.</p>\n",
        text_in(result, "submission"), text_in(result, "sentence"));
}

/* ---- an exercise ---- */

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
                " (This may be it: of the %d tests that fail with this "
                "mistake, %d failed for you in the same way.)",
                (int)number_in(d, "of"), (int)number_in(d, "tests"));
        put(p, "</p>\n");
    }
}

/* ---- tests ---- */

/* A sample test that failed is shown, but not of a stub, which fails all. */
static bool has_details(json_object *e, json_object *t)
{
    return !true_in(t, "hidden") && !is_in(t, "outcome", "passed") &&
           !is_in(e, "reason", "unwritten");
}

/* Sample tests that failed, with what there is to see of them. */
static void put_details(page *p, json_object *e)
{
    bool begun = false;
    for (int k = 0; k < count_in(e, "tests"); k++) {
        json_object *t = element_in(e, "tests", k);
        const char *values = text_in(t, "values"), *label = text_in(t, "label");
        const char *printed = text_in(t, "printed");
        if (!has_details(e, t))
            continue;
        if (!begun)
            put(p, "<h3>Sample tests that failed</h3>\n");
        begun = true;
        put(p, "<h4 id=\"s-%s-%d\">%s: %s</h4>\n<p>%s</p>\n",
            text_in(e, "exercise"), k + 1, text_in(t, "suite"),
            text_in(t, "name"), text_in(t, "sentence"));
        if (values)
            put(p, "<pre>%s</pre>\n", values);
        else if (label) /* of an attempt that was ended: what was tried */
            put(p, "<p>In: %s</p>\n", label);
        if (printed)
            put(p, "<p>Your function printed:</p>\n<pre>%s</pre>\n", printed);
    }
}

static void put_test(page *p, json_object *e, json_object *t, int number)
{
    const char *outcome = text_in(t, "outcome");
    put(p, "<tr><th scope=\"row\">%s: %s</th><td>%s</td><td>%s %s</td><td>",
        text_in(t, "suite"), text_in(t, "name"),
        true_in(t, "hidden") ? "hidden" : "sample", mark_of(outcome), outcome);
    if (has_details(e, t))
        put(p, "<a href=\"#s-%s-%d\">see above</a>", text_in(e, "exercise"),
            number);
    else
        put(p, "%s", text_in(t, "sentence"));
    put(p, "</td></tr>\n");
}

/* All tests; who has passed them all, or written nothing, may ask for them. */
static void put_tests(page *p, json_object *e)
{
    const int n = count_in(e, "tests");
    const bool open =
        !is_in(e, "outcome", "passed") && !is_in(e, "reason", "unwritten");
    if (n == 0)
        return;
    char *id = format("tests-%s", text_in(e, "exercise"));
    char *caption =
        format("Tests of %s, which count the same", text_in(e, "exercise"));
    put(p, "<details%s>\n<summary>All tests: %d of %d passed</summary>\n",
        open ? " open" : "", passed_in(e, "tests"), n);
    table_begin(p, id, caption, "Test|Kind|Outcome|What was found");
    for (int k = 0; k < n; k++)
        put_test(p, e, element_in(e, "tests", k), k + 1);
    table_end(p);
    put(p, "</details>\n");
    free(caption);
    free(id);
}

/* ---- the picture ---- */

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

/* ---- the page ---- */

static void put_exercise(page *p, json_object *e)
{
    const char *id = text_in(e, "exercise"), *outcome = text_in(e, "outcome");
    const char *sentence = text_in(e, "sentence");
    put(p,
        "<section aria-labelledby=\"e-%s\">\n<h2 id=\"e-%s\">%s %s</h2>\n"
        "<p>%s %s, %g of %g points%s%s.</p>\n",
        id, id, id, text_in(e, "title"), mark_of(outcome), outcome,
        number_in(e, "points"), number_in(e, "of"), sentence ? ": " : "",
        sentence);
    put_diagnosis(p, e);
    advice_put(p, e);
    if (text_in(e, "compiler"))
        put(p, "<h3>What the compiler says</h3>\n<pre>%s</pre>\n",
            text_in(e, "compiler"));
    put_details(p, e);
    put_picture(p, e);
    put_tests(p, e);
    put(p, "</section>\n");
}

bool feedback_write(json_object *result, const char *path)
{
    char *title = format("Feedback for %s", text_in(result, "student"));
    page p;
    page_begin(&p, title);
    free(title);
    if (text_in(result, "sentence")) {
        put_unreadable(&p, result);
        return page_end(&p, path);
    }
    put_summary(&p, result);
    for (int k = 0; k < count_in(result, "exercises"); k++)
        put_exercise(&p, element_in(result, "exercises", k));
    put(&p, "<p>Sample tests come with the course, with all their numbers. "
            "Hidden tests have numbers of their own for each class: of them "
            "only the name and a sentence are told, where ... stands for a "
            "number that is not.</p>\n");
    return page_end(&p, path);
}
