/*
 * The interview pages: each has the strict form, and enough questions; what is
 * malformed is named with its line.
 */
#include "drill_questions.h"
#include "drill_tags.h"
#include "folder.h"
#include <stdbool.h>

/* ---- the pages of the course ---- */

static questions all;

static void read_all(void)
{
    char *problem = questions_add_all(&all);
    cr_assert(!problem, "%s", problem);
}

TestSuite(interview, .init = read_all);

Test(interview, every_chapter_has_a_dozen_questions)
{
    enum { LEAST = 12 };
    for (int i = 0; i < all.count;) {
        const char *chapter = all.items[i].chapter;
        int n = 0;
        for (; i < all.count && strcmp(all.items[i].chapter, chapter) == 0; i++)
            n++;
        cr_expect_geq(n, LEAST, "chapters/%s/interview.md has %d questions",
                      chapter, n);
    }
    cr_expect_geq(all.count, 140);
}

/*
 * The five that are asked everywhere, each by words of the question or its
 * answer, and the first chapter that has what is needed to answer it.
 */
static const struct {
    int chapter;
    const char *words[4];
} REPERTOIRE[] = {
    {9, {"Adam", "fail", "SGD"}},
    {10, {"L1", "zero", "L2"}},
    {10, {"L2", "strong convexity", "conditioning", "speed"}},
    {12, {"ogistic regression", "network", "50", "10,000"}},
    {12, {"network", "onvex", "train"}},
};

static bool asks(const question *q, const char *const words[4])
{
    for (int k = 0; k < 4 && words[k]; k++)
        if (!strstr(q->title, words[k]) &&
            (k < 2 || !strstr(q->answer, words[k])))
            return false;
    return true;
}

Test(interview, has_the_standard_repertoire)
{
    const int last = atoi(all.items[all.count - 1].chapter);
    for (size_t k = 0; k < sizeof REPERTOIRE / sizeof *REPERTOIRE; k++) {
        bool found = last < REPERTOIRE[k].chapter;
        for (int i = 0; i < all.count && !found; i++)
            found = asks(&all.items[i], REPERTOIRE[k].words);
        cr_expect(found, "no question about %s, %s, ...",
                  REPERTOIRE[k].words[0], REPERTOIRE[k].words[1]);
    }
}

Test(interview, keys_are_unique)
{
    for (int i = 0; i < all.count; i++) {
        const question *q = &all.items[i];
        cr_expect_eq(questions_find(&all, q->key), q, "%s is there twice",
                     q->key);
        cr_expect_lt(strlen(q->key), 64); /* an event's key has room for it */
    }
}

Test(interview, difficulties_are_mixed)
{
    int of[4] = {0};
    for (int i = 0; i < all.count; i++)
        of[all.items[i].difficulty]++;
    for (int d = 1; d <= 3; d++)
        cr_expect(of[d] >= all.count / 10, "only %d questions of difficulty %d",
                  of[d], d);
}

/* ---- tags ---- */

Test(tags, are_found_in_any_spelling)
{
    cr_expect(has_tag("step-size, strong convexity", "step-size"));
    cr_expect(has_tag("step-size, strong convexity", "Step Size"));
    cr_expect(has_tag("step-size, strong convexity", "strong-convexity"));
    cr_expect(has_tag("L2", "l2"));
    cr_expect(!has_tag("step-size, strong convexity", "step"));
    cr_expect(!has_tag("step-size, strong convexity", "convexity"));
    cr_expect(!has_tag("L2", ""));
}

Test(tags, words_of_the_question_are_as_good)
{
    const question q = {.title = "Why does L1 give zeros, and a step-size not?",
                        .tags = "sparsity"};
    cr_expect(is_about(&q, "l1"));
    cr_expect(is_about(&q, "sparsity"));
    cr_expect(is_about(&q, "step size"));
    cr_expect(is_about(&q, "zeros"));
    cr_expect(!is_about(&q, "zero"));
    cr_expect(!is_about(&q, "l"));
    cr_expect(!is_about(&q, ""));
}

/* Those that the course's own help and README name. */
Test(interview, the_tags_of_the_examples_are_there)
{
    int l1 = 0;
    for (int i = 0; i < all.count; i++)
        l1 += is_about(&all.items[i], "l1");
    cr_expect_geq(l1, 2);
}

/* ---- what is malformed ---- */

#define QUESTION_1                                                             \
    "# Interview questions\n\nWords.\n\n## Q1. Why?\n"                         \
    "Tags: a, b c · Difficulty: 2\n### Answer\nSo $x$.\n### Follow-up\n"      \
    "And?\n### Weak answer\nNo.\n"

static const char *const MALFORMED[][2] = {
    {"words\n", ":1: there is no question"},
    {"## Q2. Why?\n", ":1: the question is not \"## Q1. ...\""},
    {"## Q1.\n", ":1: the question is not \"## Q1. ...\""},
    {QUESTION_1 "\n## Q1. Who?\n", ":14: the question is not \"## Q2. ...\""},
    {QUESTION_1 "\n## Q2. Why?\n",
     ":14: the question begins as the one in line 5 does"},
    {"## Q1. Why?\n\nTags: a · Difficulty: 1\n",
     ":2: \"\" where \"Tags: \" belongs"},
    {"## Q1. Why?\n### Answer\n",
     ":2: \"### Answer\" where \"Tags: \" belongs"},
    {"## Q1. Why?\nTags: a · Difficulty: 4\n",
     ":2: not like \"Tags: a, b · Difficulty: 1\""},
    {"## Q1. Why?\nTags: a, · Difficulty: 1\n", ":2: not like"},
    {"## Q1. Why?\nTags: a,b · Difficulty: 1\n", ":2: not like"},
    {"## Q1. Why?\nTags: · Difficulty: 1\n", ":2: not like"},
    {"## Q1. Why?\nTags: a - Difficulty: 1\n", ":2: not like"},
    {"## Q1. Why?\nTags: a · Difficulty: 1\nSo.\n",
     ":3: \"So.\" where \"### Answer\" belongs"},
    {"## Q1. Why?\nTags: a · Difficulty: 1\n### Answer\n### Follow-up\n",
     ":3: there is nothing below \"### Answer\""},
    {"## Q1. Why?\nTags: a · Difficulty: 1\n### Answer\nSo.\n### Weak answer\n",
     ":5: \"### Weak answer\" where \"### Follow-up\" belongs"},
    {"## Q1. Why?\nTags: a · Difficulty: 1\n### Answer\nSo.\n### Remark\n",
     ":5: the heading \"### Remark\" has no place here"},
    {"## Q1. Why?\nTags: a · Difficulty: 1\n### Answer\nSo $x.\n\n$y$.\n"
     "### Follow-up\n",
     ":3: a formula below \"### Answer\" has no second $"},
    {"## Q1. Why $x?\nTags: a · Difficulty: 1\n",
     ":1: a formula has no second $"},
    {"## Q1. Why?\nTags: a · Difficulty: 1\n### Answer\nSo.\n",
     ":4: the last question ends before \"### Follow-up\""},
    {QUESTION_1 "## Q2. Who?\nTags: a · Difficulty: 1\n### Answer\nI.\n"
                "### Follow-up\nYou?\n### Weak answer\n",
     ":19: there is nothing below \"### Weak answer\""},
};

TestSuite(malformed, .init = enter_folder, .fini = leave_folder);

static const char PAGE[] = "chapters/06-x/interview.md";

Test(malformed, is_named_with_its_line)
{
    for (size_t k = 0; k < sizeof MALFORMED / sizeof *MALFORMED; k++) {
        questions none = {.items = NULL};
        write_text(PAGE, MALFORMED[k][0]);
        char *problem = questions_add(&none, PAGE);
        char *wanted = format("%s%s", PAGE, MALFORMED[k][1]);
        cr_expect(problem && strncmp(problem, wanted, strlen(wanted)) == 0,
                  "%s\ngives \"%s\", not \"%s\"", MALFORMED[k][0],
                  problem ? problem : "", wanted);
        free(wanted);
        free(problem);
        questions_free(&none);
    }
}

Test(malformed, is_not_what_is_well_formed)
{
    questions one = {.items = NULL};
    write_text(PAGE, QUESTION_1);
    char *problem = questions_add(&one, PAGE);
    cr_assert(!problem, "%s", problem);
    cr_assert_eq(one.count, 1);
    const question *q = &one.items[0];
    cr_expect_str_eq(q->title, "Why?");
    cr_expect_str_eq(q->key, "06/why");
    cr_expect_str_eq(q->chapter, "06-x");
    cr_expect_str_eq(q->tags, "a, b c");
    cr_expect_str_eq(q->answer, "So $x$.");
    cr_expect_str_eq(q->follow_up, "And?");
    cr_expect_str_eq(q->weak, "No.");
    cr_expect_eq(q->difficulty, 2);
    cr_expect_eq(q->line, 5);
    questions_free(&one);
}

/* What is code may look like a heading. */
Test(malformed, is_not_what_stands_in_code)
{
    questions one = {.items = NULL};
    write_text(PAGE, "## Q1. Why?\nTags: a · Difficulty: 1\n### Answer\n"
                     "```\n# a comment\n### Answer\n```\n### Follow-up\nx\n"
                     "### Weak answer\n`$`\n");
    char *problem = questions_add(&one, PAGE);
    cr_expect(!problem, "%s", problem ? problem : "");
    free(problem);
    questions_free(&one);
}

Test(malformed, a_missing_page_is_said)
{
    questions none = {.items = NULL};
    char *problem = questions_add_all(&none);
    cr_expect(problem && strstr(problem, "there is no chapters/"));
    free(problem);
}
