/* census.c: what is counted over a class. */
#include "census.h"
#include "result.h"
#include "say.h"
#include "values.h"
#include <stdlib.h>
#include <string.h>

census census_begin(const assignment *a)
{
    census c = {.assignment = a};
    c.columns = allocate((size_t)a->count, sizeof *c.columns);
    c.pupils = allocate((size_t)a->submissions, sizeof *c.pupils);
    for (int k = 0; k < a->count; k++) {
        char *path = path_of("tests", a->exercises[k], "/mistakes.c");
        c.columns[k].exercise = a->exercises[k];
        char *problem = mistakes_read(path, &c.columns[k].known);
        if (problem)
            fail("%s", problem);
        free(path);
    }
    return c;
}

/* The k-th test of an exercise: a record has them all, in one order. */
static sight *sight_of(column *c, int k, json_object *t)
{
    if (k >= c->count) {
        c->tests = realloc(c->tests, sizeof *c->tests * (size_t)(k + 1));
        if (!c->tests)
            fail("there is no memory left to count in");
        c->tests[k] = (sight){.suite = format("%s", text_in(t, "suite")),
                              .name = format("%s", text_in(t, "name")),
                              .hidden = true_in(t, "hidden")};
        c->count = k + 1;
    }
    return &c->tests[k];
}

static void count_tests(column *c, json_object *e)
{
    for (int k = 0; k < count_in(e, "tests"); k++) {
        json_object *t = element_in(e, "tests", k);
        sight *s = sight_of(c, k, t);
        s->ran++;
        s->passed += is_in(t, "outcome", outcome_word(PASSED));
    }
}

static void count_causes(column *c, json_object *e)
{
    const int named = count_in(e, "diagnosis");
    if (is_in(e, "reason", "missing"))
        c->causes[MISSING]++;
    else if (is_in(e, "reason", "unwritten"))
        c->causes[UNWRITTEN]++;
    else if (text_in(e, "reason"))
        c->causes[REFUSED]++;
    else if (named == 0)
        c->causes[UNEXPLAINED]++;
    for (int k = 0; k < named; k++) {
        const int n = (int)number_in(element_in(e, "diagnosis", k), "mistake");
        for (int m = 0; m < c->known.count; m++)
            c->made[m] +=
                !c->known.items[m].is_variant && c->known.items[m].number == n;
    }
}

static void add_trouble(census *c, const char *student, const char *which,
                        const char *sentence)
{
    const size_t n = (size_t)c->troubled + 1;
    c->troubles = realloc(c->troubles, n * sizeof *c->troubles);
    if (!c->troubles)
        fail("there is no memory left to count in");
    c->troubles[c->troubled++] =
        (trouble){format("%s", student), format("%s", which),
                  format("%s", sentence ? sentence : "")};
}

/* The column of an exercise of a result; NULL if it was not asked for. */
static column *column_of(census *c, json_object *e)
{
    for (int k = 0; k < c->assignment->count; k++)
        if (is_in(e, "exercise", c->columns[k].exercise->id))
            return &c->columns[k];
    return NULL;
}

static void count_exercise(census *c, pupil *p, json_object *e, bool told)
{
    column *to = column_of(c, e);
    if (!to)
        return;
    p->points += number_in(e, "points");
    p->of += number_in(e, "of");
    if (is_in(e, "outcome", outcome_word(UNGRADED))) {
        to->ungraded++;
        p->ungraded++;
        if (!told)
            add_trouble(c, p->student, text_in(e, "exercise"),
                        text_in(e, "sentence"));
        return;
    }
    const bool passed = is_in(e, "outcome", outcome_word(PASSED));
    to->passed += passed;
    to->failed += !passed;
    p->passed += passed;
    p->failed += !passed;
    p->missing += is_in(e, "reason", "missing");
    to->points += number_in(e, "points");
    count_tests(to, e);
    if (!passed)
        count_causes(to, e);
}

void census_add(census *c, const char *student, json_object *result)
{
    pupil *p = &c->pupils[c->submissions++];
    *p = (pupil){.student = format("%s", student), .there = result != NULL};
    if (!result) {
        add_trouble(c, student, "all",
                    "there is no result yet: the same "
                    "command goes on with it");
        return;
    }
    if (!c->isolation)
        c->isolation = format("%s", text_in(result, "isolation"));
    const char *sentence = text_in(result, "sentence");
    if (sentence)
        add_trouble(c, student, "all", sentence);
    for (int k = 0; k < count_in(result, "exercises"); k++)
        count_exercise(c, p, element_in(result, "exercises", k),
                       sentence != NULL);
}

bool pupil_has_score(const pupil *p)
{
    return p->there && p->ungraded == 0 && p->of > 0;
}

void census_free(census *c)
{
    for (int k = 0; k < c->assignment->count; k++) {
        for (int t = 0; t < c->columns[k].count; t++) {
            free(c->columns[k].tests[t].suite);
            free(c->columns[k].tests[t].name);
        }
        free(c->columns[k].tests);
        mistakes_free(&c->columns[k].known);
    }
    for (int k = 0; k < c->submissions; k++)
        free(c->pupils[k].student);
    for (int k = 0; k < c->troubled; k++) {
        free(c->troubles[k].student);
        free(c->troubles[k].exercise);
        free(c->troubles[k].sentence);
    }
    free(c->troubles);
    free(c->pupils);
    free(c->columns);
    free(c->isolation);
}
