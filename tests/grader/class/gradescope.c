/*
 * gradescope.c: a result in the form of Gradescope's results.json.
 *
 * The fields are those of https://gradescope-autograders.readthedocs.io/en/
 * latest/specs/. The score at the top is the sum of the exercises: those of the
 * tests are rounded. What could not be graded is a test without a score, which
 * Gradescope shows as failed but does not count, and the score at the top says
 * in words what it lacks. Nothing at all could be graded: no score.
 */
#include "gradescope.h"
#include "files.h"
#include "result.h"
#include "say.h"
#include "values.h"
#include <stdlib.h>
#include <string.h>

#define SET(o, name, value) json_object_object_add(o, name, value)

const char *hidden_visibility(void)
{
    const char *hidden = getenv("HIDDEN");
    return hidden && *hidden ? hidden : "after_published";
}

void gradescope_check(void)
{
    static const char *const words[] = {"visible", "after_due_date",
                                        "after_published", "hidden"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (strcmp(hidden_visibility(), words[k]) == 0)
            return;
    fail("HIDDEN=%s: say visible, after_due_date, after_published or hidden",
         hidden_visibility());
}

static json_object *copy_of(json_object *o, const char *name)
{
    return json_object_get(json_object_object_get(o, name));
}

/* A test case without a score. */
static json_object *case_new(json_object *e, char *name, const char *outcome,
                             bool hidden)
{
    json_object *o = json_object_new_object();
    SET(o, "name", json_object_new_string(name));
    SET(o, "number", json_object_new_string(text_in(e, "exercise")));
    SET(o, "status",
        json_object_new_string(strcmp(outcome, "passed") == 0 ? outcome
                                                              : "failed"));
    SET(o, "visibility",
        json_object_new_string(hidden ? hidden_visibility() : "visible"));
    free(name);
    return o;
}

/* Sets the text below a test case; it is taken over. */
static void set_output(json_object *o, char *text)
{
    if (*text)
        SET(o, "output", json_object_new_string(text));
    free(text);
}

static json_object *test_case(json_object *e, json_object *t)
{
    const char *sentence = text_in(t, "sentence");
    const char *values = text_in(t, "values"), *printed = text_in(t, "printed");
    json_object *o = case_new(e,
                              format("%s %s: %s", text_in(e, "exercise"),
                                     text_in(t, "suite"), text_in(t, "name")),
                              text_in(t, "outcome"), true_in(t, "hidden"));
    SET(o, "score", copy_of(t, "points"));
    SET(o, "max_score", copy_of(t, "of"));
    set_output(o, format("%s%s%s%s%s", sentence ? sentence : "",
                         values ? "\n\n  " : "", values ? values : "",
                         printed ? "\n\nYour function printed:\n" : "",
                         printed ? printed : ""));
    return o;
}

/* An exercise without tests: not handed in, not compiled, not graded. */
static json_object *bare_case(json_object *e)
{
    const char *outcome = text_in(e, "outcome");
    const char *sentence = text_in(e, "sentence");
    const char *compiler = text_in(e, "compiler");
    const bool graded = strcmp(outcome, outcome_word(UNGRADED)) != 0;
    json_object *o = case_new(
        e, format("%s %s", text_in(e, "exercise"), text_in(e, "title")),
        outcome, false);
    if (graded) {
        SET(o, "score", copy_of(e, "points"));
        SET(o, "max_score", copy_of(e, "of"));
    }
    set_output(o, format("%s%s%s%s", graded ? "" : "could not be graded: ",
                         sentence ? sentence : "", compiler ? "\n\n" : "",
                         compiler ? compiler : ""));
    return o;
}

/* Did a test fail that students see anyway? */
static bool failed_in_sight(json_object *e)
{
    for (int k = 0; k < count_in(e, "tests"); k++) {
        json_object *t = element_in(e, "tests", k);
        if (!true_in(t, "hidden") && !is_in(t, "outcome", "passed"))
            return true;
    }
    return false;
}

/* The mistakes that explain failures, before the tests: as hidden as these. */
static void add_diagnoses(json_object *cases, json_object *e)
{
    const bool hidden = !failed_in_sight(e);
    for (int k = 0; k < count_in(e, "diagnosis"); k++) {
        json_object *d = element_in(e, "diagnosis", k);
        json_object *o =
            case_new(e,
                     format("%s Diagnosis: %s", text_in(e, "exercise"),
                            text_in(d, "name")),
                     "failed", hidden);
        set_output(o, format("%s", text_in(d, "sentence")));
        json_object_array_add(cases, o);
    }
}

static int add_exercise(json_object *cases, json_object *e)
{
    const int n = count_in(e, "tests");
    if (n == 0)
        json_object_array_add(cases, bare_case(e));
    add_diagnoses(cases, e);
    for (int k = 0; k < n; k++)
        json_object_array_add(cases, test_case(e, element_in(e, "tests", k)));
    return is_in(e, "outcome", outcome_word(UNGRADED));
}

bool gradescope_write(json_object *result, const char *path)
{
    json_object *o = json_object_new_object(), *cases = json_object_new_array();
    const int n = count_in(result, "exercises");
    int ungraded = 0;
    for (int k = 0; k < n; k++)
        ungraded += add_exercise(cases, element_in(result, "exercises", k));
    if (ungraded < n)
        SET(o, "score", copy_of(result, "points"));
    SET(o, "execution_time", copy_of(result, "seconds"));
    char *text = ungraded ? format("%d of %d exercises could not be graded, "
                                   "and no points stand for them: ask the "
                                   "staff.",
                                   ungraded, n)
                          : format("%d exercise%s.", n, n == 1 ? "" : "s");
    SET(o, "output", json_object_new_string(text));
    SET(o, "output_format", json_object_new_string("text"));
    SET(o, "stdout_visibility", json_object_new_string("hidden"));
    SET(o, "tests", cases);
    free(text);
    const bool written = result_write(path, o);
    json_object_put(o);
    return written;
}
