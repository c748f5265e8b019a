/*
 * selftest.c: before anybody is graded, does the grader do what it promises?
 *
 * A correct submission passes. Those that exit, fork, open a socket or a file,
 * or have the compiler include a hidden test or the grader's environment, do
 * not: as they are, and again through calls that the inspection cannot see.
 */
#include "assess.h"
#include "files.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char FOLDER[] = "tests/grader/selftest";

/* The words of the first finding that failed. */
static const char *first_words(const record *r)
{
    for (int i = 0; i < r->count; i++)
        for (int k = 0; k < r->tests[i].count; k++)
            if (!r->tests[i].findings[k].pass)
                return r->tests[i].findings[k].message;
    return "";
}

static verdict verdict_of(workshop *w, char *text, char **sentence)
{
    const source s = {.path = (char *)(size_t) "copy.c",
                      .text = text,
                      .length = strlen(text)};
    assessment a = assess(w, &w->selftest, &s);
    const verdict v = a.verdict;
    *sentence = format("%s%s%.600s", a.sentence ? a.sentence : "",
                       a.messages ? "\n" : first_words(&a.record),
                       a.messages ? a.messages : "");
    assessment_free(&a);
    return v;
}

/* NULL, or that a submission did not end as it has to. */
static char *expect(workshop *w, const char *what, char *text, verdict wanted)
{
    char *sentence, *problem = NULL;
    const verdict v = verdict_of(w, text, &sentence);
    if (v != wanted)
        problem = format("%s %s%s%s", what,
                         v == PASSED   ? "passed"
                         : v == FAILED ? "failed"
                                       : "could not be graded",
                         *sentence ? ": " : "", sentence);
    free(sentence);
    return problem;
}

static char *expect_file(workshop *w, const char *name, verdict wanted)
{
    char *path = format("%s/%s.c", FOLDER, name);
    char *text = file_read(path, NULL);
    if (!text)
        fail("%s cannot be read: git checkout %s brings it back", path, path);
    char *what = format("a submission that %s (%s)",
                        wanted == PASSED ? "is correct" : name, path);
    char *problem = expect(w, what, text, wanted);
    free(what);
    free(text);
    free(path);
    return problem;
}

/* The compiler must not see what lies outside its cell. */
static char *expect_unseen(workshop *w, const char *path)
{
    char *good = format("%s/good.c", FOLDER), *text = file_read(good, NULL);
    char *include = format("#include \"%s\"\n%s", path, text ? text : "");
    char *bytes = format("%s__asm__(\".data; .incbin \\\"%s\\\"\");\n",
                         text ? text : "", path);
    char *what = format("a submission that includes %s", path);
    char *problem = expect(w, what, include, FAILED);
    if (!problem)
        problem = expect(w, what, bytes, FAILED);
    free(what);
    free(bytes);
    free(include);
    free(text);
    free(good);
    return problem;
}

char *selftest(workshop *w)
{
    static const char *const refused[] = {"exits", "forks", "connects",
                                          "opens"};
    char *problem = expect_file(w, "good", PASSED);
    for (size_t k = 0; !problem && k < sizeof refused / sizeof *refused; k++)
        problem = expect_file(w, refused[k], FAILED);
    char *here = getcwd(NULL, 0);
    char *secret = format("%s/%s/hidden.c", here ? here : "", FOLDER);
    if (!problem)
        problem = expect_unseen(w, secret);
    if (!problem)
        problem = expect_unseen(w, "/etc/passwd");
    free(secret);
    free(here);
    return problem;
}
