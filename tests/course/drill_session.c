/*
 * make drill as a person meets it: through a pipe and in a terminal, with a
 * clock of its own, killed, with wrong names, and with a file that is torn.
 */
#include "drill_copy.h"

#define CLOCK "DESCENT_CLOCK=1700000000+20 TZ=UTC "
#define LATER(days)                                                            \
    "DESCENT_CLOCK=$((1700000000 + 86400 * " days "))+20 TZ=UTC "

/* Types lines into make drill; what it says has at most 80 columns. */
static process drill(const char *clock, const char *options, const char *lines)
{
    char *command =
        format("printf '%s' | %s make drill %s", lines, clock, options);
    process p = shell(command, 120);
    cr_expect_leq(widest_of_ours(p.output), 80, "%s:\n%s", command, p.output);
    cr_expect(!strchr(p.output, '\033'), "%s: an escape sequence", command);
    for (const char *c = p.output; *c; c++)
        cr_assert(!(*c & 0x80), "%s: not plain:\n%s", command, p.output);
    free(command);
    return p;
}

static void expect_says(const process *p, const char *words)
{
    cr_expect(says(p, words), "not \"%s\" but\n%s", words, p->output);
}

static int events(const char *kind)
{
    char *command = format("grep -c '\t%s\t' .descent/drill 2>/dev/null", kind);
    process p = shell(command, 20);
    const int n = atoi(p.output);
    free(p.output);
    free(command);
    return n;
}

TestSuite(drill, .init = enter_drill, .fini = end_drill);

/* ---- a mock interview ---- */

/* Two questions, a prediction and a bug; looks at the clock take 20 s. */
Test(drill, a_mock_interview_ends_in_a_report)
{
    process p = drill(CLOCK, "MINUTES=6 SEED=5 CH=1",
                      "spoken\\n\\n1\\nb\\n90\\n\\n3\\nthe sign\\n\\n2\\n\\n3"
                      "\\nb\\n30\\n\\n4\\n\\n4\\n");
    cr_expect_eq(p.status, 0, "%s", p.output);
    expect_says(&p, "A mock interview of 6 minutes");
    expect_says(&p, "Question, chapter 1 (5:20 left)");
    expect_says(&p, "Model answer");
    expect_says(&p, "A weak answer");
    expect_says(&p, "Lesson chapters/01-convex-sets/README.md:");
    expect_says(&p, "Predict, then run, chapter 1");
    expect_says(&p, "is what happens.");
    expect_says(&p, "All your predictions so far: said 90 %");
    expect_says(&p, "Spot the bug, chapter 1");
    expect_says(&p, "tests fail:");
    expect_says(&p, "The right one: solutions/01-convex-sets/");
    expect_says(&p, "Report");
    expect_says(&p, "01-convex-sets");
    expect_says(&p, "Read again: chapters/01-convex-sets/README.md:");
    expect_says(&p, "Your predictions: said");
    cr_expect_geq(events("question"), 2);
    cr_expect_geq(events("predict"), 1);
    cr_expect_eq(events("bug"), 1);
    free(p.output);
}

Test(drill, a_mock_interview_of_no_time_is_over_at_once)
{
    process p = drill("DESCENT_CLOCK=1700000000+90", "MINUTES=1", "1\\n");
    expect_says(&p, "Report: 0 items");
    cr_expect_eq(events("question"), 0);
    free(p.output);
}

Test(drill, a_strong_chapter_is_not_called_weak)
{
    process p = drill(CLOCK, "ONLY=questions CH=1", "\\n4\\n\\n3\\nq\\n");
    expect_says(&p, "100 % of 2");
    expect_says(&p, "No chapter was weak.");
    cr_expect(!says(&p, "Read again"), "%s", p.output);
    free(p.output);
    p = drill(LATER("1"), "ONLY=questions CH=1", "\\n1\\n\\n2\\nq\\n");
    expect_says(&p, "25 % of 2 weak");
    free(p.output);
}

/* ---- repetition ---- */

/* The question that is on screen first, as its page has it. */
static char *first_question(const process *p)
{
    const char *at = strstr(p->output, "Question, chapter 1\n\n");
    cr_assert(at, "%s", p->output);
    at += strlen("Question, chapter 1\n\n");
    return format("%.*s", (int)strcspn(at, "\n"), at);
}

Test(drill, a_question_comes_when_it_is_due_and_not_before)
{
    process p = drill(CLOCK, "ONLY=questions SEED=3", "\\n3\\nq\\n");
    char *first = first_question(&p);
    expect_says(&p, "It comes again in 2 days.");
    free(p.output);
    p = drill(LATER("1"), "ONLY=questions SEED=3", "q\\n");
    expect_says(&p, "0 questions are due today");
    cr_expect(!strstr(p.output, first), "it comes a day too early");
    free(p.output);
    p = drill(LATER("2"), "ONLY=questions SEED=4", "\\n3\\nq\\n");
    expect_says(&p, "1 question is due today");
    char *again = first_question(&p);
    cr_expect_str_eq(again, first);
    expect_says(&p, "It comes again in 11 days."); /* as FSRS publishes */
    free(p.output);
    free(again);
    free(first);
}

Test(drill, what_is_forgotten_comes_again_on_that_day)
{
    process p = drill(CLOCK, "ONLY=questions SEED=3", "\\n1\\nq\\n");
    char *first = first_question(&p);
    expect_says(&p, "It comes again today.");
    free(p.output);
    p = drill(CLOCK, "ONLY=questions SEED=9", "q\\n");
    expect_says(&p, "1 question is due today");
    char *again = first_question(&p);
    cr_expect_str_eq(again, first);
    free(p.output);
    free(again);
    free(first);
}

/* Two questions have the tag: the first is forgotten, and comes as the third. */
Test(drill, what_is_forgotten_comes_once_more_in_the_session)
{
    process p = drill(CLOCK, "ONLY=questions TAG=dykstra",
                      "\\n1\\n\\n3\\n\\n1\\n\\n3\\n");
    char *first = first_question(&p);
    const char *again = strstr(p.output, first);
    again = strstr(again + 1, first);
    cr_expect(again, "%s", p.output);
    cr_expect(again && !strstr(again + 1, first), "%s", p.output);
    expect_says(&p, "Report: 3 items");
    free(first);
    free(p.output);
}

Test(drill, new_questions_are_at_most_ten_a_session)
{
    process p = drill(CLOCK, "ONLY=questions",
                      "\\n3\\n\\n3\\n\\n3\\n\\n3\\n\\n3\\n\\n3\\n\\n3\\n\\n3"
                      "\\n\\n3\\n\\n3\\n\\n3\\n\\n3\\n");
    expect_says(&p, "Report: 10 items");
    cr_expect_eq(events("question"), 10);
    free(p.output);
}

/* ---- options ---- */

Test(drill, a_wrong_option_is_answered_in_a_sentence)
{
    static const char *const wrong[][2] = {
        {"CH=99", "there is no chapter 99 with questions"},
        {"CH=x", "CH=x: it must be a whole number from 1 to 99"},
        {"MINUTES=-5", "MINUTES=-5: it must be a whole number"},
        {"TAG=nonsense", "no question is about nonsense"},
        {"ONLY=x", "it must be questions, predict or bugs"},
        {"WRITE=9.99", "there is no exercise 9.99; WRITE=6.3"},
        {"WRITE=projections-x", "there is no exercise projections-x"},
        {"WRITE=convex", "convex may be one of several; say which: "},
    };
    for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++) {
        char *command = format("make drill %s </dev/null", wrong[k][0]);
        answer(command, 2, wrong[k][1]);
        free(command);
    }
}

Test(drill, a_tag_chooses_questions)
{
    process p = drill(CLOCK, "ONLY=questions TAG=dykstra",
                      "\\n3\\n\\n3\\n\\n3\\n\\n3\\n\\n3\\n\\n3\\n");
    for (const char *c = p.output; (c = strstr(c, "; difficulty")); c++) {
        const char *line = c;
        while (line > p.output && line[-1] != '(')
            line--;
        char *tags = format("%.*s", (int)(c - line), line);
        cr_expect(strstr(tags, "dykstra"), "%s", tags);
        free(tags);
    }
    cr_expect_geq(events("question"), 2);
    free(p.output);
}

Test(drill, a_seed_gives_the_same_session)
{
    process p = drill(CLOCK, "SEED=12 ONLY=predict CH=1", "a\\n30\\nq\\n");
    must("rm .descent/drill");
    process q = drill(CLOCK, "SEED=12 ONLY=predict CH=1", "a\\n30\\nq\\n");
    cr_expect_str_eq(p.output, q.output);
    free(p.output);
    free(q.output);
}

/* ---- the pages and the log ---- */

Test(drill, a_malformed_question_is_named)
{
    must("sed -i.old 's/^### Follow-up/### Followup/' "
         "chapters/01-convex-sets/interview.md");
    answer("make drill </dev/null", 2,
           "chapters/01-convex-sets/interview.md:15: the heading \"### "
           "Followup\" has no place here");
    answer("make drill-export", 2, "interview.md:15: the heading");
}

Test(drill, a_torn_log_is_kept_aside_and_named)
{
    write_text(".descent/drill", "2023-11-14T22:13:20Z\tquestion\t01/x\t3\t9\n"
                                 "2023-11-1");
    process p = drill(CLOCK, "ONLY=questions", "\\n3\\nq\\n");
    expect_says(&p, ".descent/drill:2: this line cannot be understood; the "
                    "file is kept as .descent/drill.unreadable-");
    must("grep -q 01/x .descent/drill.unreadable-*");
    cr_expect_eq(events("question"), 1);
    free(p.output);
}

Test(drill, keeps_the_progress_as_it_is)
{
    write_text(".descent/progress", "1.1\tfailed\t1\t8\t0\t0\n");
    process p = drill(CLOCK, "CH=1 MINUTES=2", "\\n3\\na\\n50\\n");
    free(p.output);
    char *after = file_read(".descent/progress", NULL);
    cr_expect_str_eq(after, "1.1\tfailed\t1\t8\t0\t0\n");
    free(after);
}

Test(drill, exports_a_deck)
{
    answer("make drill-export", 0, "notes are in .descent/anki.txt");
    must("test $(grep -vc '^#' .descent/anki.txt) = "
         "$(grep -c '^## Q' chapters/*/interview.md)");
}
