/* advice.c: what a student is told to do next. */
#include "advice.h"
#include "values.h"

/* The first test that failed, of sample tests or of hidden ones; or NULL. */
static json_object *first_failed(json_object *e, bool hidden)
{
    for (int k = 0; k < count_in(e, "tests"); k++) {
        json_object *t = element_in(e, "tests", k);
        if (true_in(t, "hidden") == hidden && !is_in(t, "outcome", "passed"))
            return t;
    }
    return NULL;
}

void advice_short(page *p, json_object *e)
{
    static const char *const words[][2] = {
        {"missing", "not handed in"},     {"unreadable", "cannot be read"},
        {"compile", "does not compile"},  {"inspect", "was refused"},
        {"link", "does not link"},        {"grader", "the grader's fault"},
        {"unwritten", "not written yet"},
    };
    const int n = count_in(e, "diagnosis");
    json_object *t = first_failed(e, false);
    t = t ? t : first_failed(e, true);
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (is_in(e, "reason", words[k][0])) {
            put(p, "%s", words[k][1]);
            return;
        }
    for (int k = 0; k < n; k++)
        put(p, k > 0 ? ", %s" : "%s",
            text_in(element_in(e, "diagnosis", k), "name"));
    if (n == 0 && t)
        put(p, "%s: %s", text_in(t, "suite"), text_in(t, "name"));
}

/* What to do where there are tests, by what explains the failures. */
static void put_next_of_tests(page *p, json_object *e)
{
    json_object *sample = first_failed(e, false);
    json_object *hidden = first_failed(e, true);
    json_object *first = sample ? sample : hidden;
    const char *id = text_in(e, "exercise");
    if (count_in(e, "diagnosis") > 0)
        put(p, "mend what is said above.");
    else if (first)
        put(p,
            "no known mistake fits. Begin with the first %s test that failed, "
            "%s.",
            sample ? "sample" : "hidden", text_in(first, "name"));
    if (sample)
        put(p,
            " <code>make check EX=%s</code> runs the sample tests on your "
            "computer, <code>make hint EX=%s</code> helps on.",
            id, id);
    else
        put(p,
            " The sample tests pass, so write down a small case of your own "
            "that shows it. <code>make hint EX=%s</code> helps on.",
            id);
}

void advice_put(page *p, json_object *e)
{
    const char *id = text_in(e, "exercise"), *stem = text_in(e, "stem");
    if (is_in(e, "outcome", "passed"))
        return;
    put(p, "<p><strong>What to do next:</strong> ");
    if (is_in(e, "reason", "grader"))
        put(p, "nothing, it is not your fault. The staff grade it again.");
    else if (is_in(e, "reason", "unreadable"))
        put(p, "ask the staff how to hand that file in again.");
    else if (is_in(e, "reason", "missing"))
        put(p,
            "look into what you handed in: the file has to be there as "
            "exercises/%s.c.",
            stem);
    else if (is_in(e, "reason", "unwritten"))
        put(p,
            "read the comment at the top of exercises/%s.c and the section "
            "that it names. <code>make hint EX=%s</code> helps on.",
            stem, id);
    else if (text_in(e, "reason"))
        put(p,
            "mend that. <code>make check EX=%s</code> compiles it and runs the "
            "sample tests on your computer.",
            id);
    else
        put_next_of_tests(p, e);
    put(p, "</p>\n");
}
