/*
 * junit.c: a result as JUnit XML, which build servers read.
 *
 * An exercise without a list of tests has one case, "graded", which failed or
 * could not be run.
 */
#include "junit.h"
#include "files.h"
#include "page.h"
#include "result.h"
#include "values.h"
#include <stdlib.h>
#include <string.h>

static void put_case(FILE *to, json_object *e, const char *suite,
                     const char *name, const char *outcome,
                     const char *sentence, const char *detail)
{
    const bool failed = strcmp(outcome, outcome_word(FAILED)) == 0;
    fputs("    <testcase classname=\"", to);
    put_text(to, text_in(e, "stem"));
    fputs(".", to);
    put_text(to, suite);
    fputs("\" name=\"", to);
    put_text(to, name);
    if (strcmp(outcome, outcome_word(PASSED)) == 0) {
        fputs("\"/>\n", to);
        return;
    }
    fprintf(to, "\">\n      <%s message=\"", failed ? "failure" : "error");
    put_text(to, sentence);
    fprintf(to, "\" type=\"%s\">", failed ? "failed" : "ungraded");
    put_text(to, detail);
    fprintf(to, "</%s>\n    </testcase>\n", failed ? "failure" : "error");
}

static int count_cases(json_object *e, verdict v)
{
    int n = 0;
    for (int k = 0; k < count_in(e, "tests"); k++)
        n += is_in(element_in(e, "tests", k), "outcome", outcome_word(v));
    if (count_in(e, "tests") == 0)
        n += is_in(e, "outcome", outcome_word(v));
    return n;
}

static void put_suite(FILE *to, json_object *e)
{
    const int n = count_in(e, "tests");
    fprintf(to, "  <testsuite name=\"%s ", text_in(e, "exercise"));
    put_text(to, text_in(e, "title"));
    fprintf(to,
            "\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\" "
            "time=\"%g\">\n",
            n ? n : 1, count_cases(e, FAILED), count_cases(e, UNGRADED),
            number_in(e, "seconds"));
    if (n == 0)
        put_case(to, e, text_in(e, "exercise"), "graded", text_in(e, "outcome"),
                 text_in(e, "sentence"), text_in(e, "compiler"));
    for (int k = 0; k < n; k++) {
        json_object *t = element_in(e, "tests", k);
        put_case(to, e, text_in(t, "suite"), text_in(t, "name"),
                 text_in(t, "outcome"), text_in(t, "sentence"),
                 text_in(t, "values"));
    }
    fputs("  </testsuite>\n", to);
}

bool junit_write(json_object *result, const char *path)
{
    char *text = NULL;
    size_t length;
    FILE *to = open_memstream(&text, &length);
    if (!to)
        fail("there is no memory left for a report");
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"",
          to);
    put_text(to, text_in(result, "student"));
    fprintf(to, "\" time=\"%g\">\n", number_in(result, "seconds"));
    for (int k = 0; k < count_in(result, "exercises"); k++)
        put_suite(to, element_in(result, "exercises", k));
    fputs("</testsuites>\n", to);
    fclose(to);
    const bool written = file_write(path, text, length);
    free(text);
    return written;
}
