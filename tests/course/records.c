/*
 * Tests of records and of diagnosis, with records and mistakes.c files written
 * by hand.
 */
#include "files.h"
#include "mistakes.h"
#include "record.h"
#include "say.h"
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- files ---- */

static char folder[64] = "/tmp/descent-records-XXXXXX";

static void begin(void)
{
    cr_assert_not_null(mkdtemp(folder));
}

static void end(void)
{
    static const char *const names[] = {"record", "other", "mistakes.c"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        char *path = format("%s/%s", folder, names[k]);
        unlink(path);
        free(path);
    }
    rmdir(folder);
}

static char *written(const char *name, const char *text, size_t length)
{
    char *path = format("%s/%s", folder, name);
    cr_assert(file_write(path, text, length));
    return path;
}

/* Reads a record from a text; returns what is wrong with it, or NULL. */
static char *read_text(const char *text, record *r)
{
    char *path = written("record", text, strlen(text));
    char *problem = record_read(path, r);
    free(path);
    return problem;
}

static record record_of(const char *text)
{
    record r;
    char *problem = read_text(text, &r);
    cr_assert_null(problem, "%s", problem);
    return r;
}

/* The lines of a record, for two tests of one suite. */
#define LIST                                                                   \
    "test\tf\ta\ttests/x/sample.c\t10\n"                                       \
    "test\tf\tb\ttests/x/hidden.c\t5\n"
#define DONE(name)     "done\tf\t" name "\n"
#define CRASH(name)    "crash\tf\t" name "\n"
#define PASS(name)     "find\tf\t" name "\tpass\tvalue\tz\tm\t\t\t0\n"
#define TRACE(name)    "attempt\tf\t" name "\ttouched\n"
#define NO_TRACE(name) "attempt\tf\t" name "\tuntouched\n"
#define FAIL(name, kind, values)                                               \
    "find\tf\t" name "\tfail\t" kind "\tz\tm\td\t" values "\t0\n"
#define ENDED(name, kind)                                                      \
    "find\tf\t" name "\tfail\t" kind "\twhat\tit did\t\t\t0x10 0x20\n"

TestSuite(record_read, .init = begin, .fini = end);
TestSuite(verdicts, .init = begin, .fini = end);
TestSuite(not_written, .init = begin, .fini = end);
TestSuite(mistakes_read, .init = begin, .fini = end);
TestSuite(mistake_explains, .init = begin, .fini = end);

/* ---- reading ---- */

Test(record_read, keeps_every_field)
{
    record r = record_of(
        "test\tf\ta\ttests/x/sample.c\t10\n"
        "output\tf\ta\tcut\tone\\ntwo\\tthree \\\\n\n"
        "attempt\tf\ta\ttouched\n"
        "find\tf\ta\tfail\tvalue\tz\\t1\ta\\\\b\\nc\td\t0:1 1:2\t0x1f 0x2\n");
    const test *t = &r.tests[0];
    const finding *f = &t->findings[0];
    cr_assert_eq(r.count, 1);
    cr_assert_eq(t->count, 1);
    cr_expect_str_eq(t->suite, "f");
    cr_expect_str_eq(t->name, "a");
    cr_expect_str_eq(t->file, "tests/x/sample.c");
    cr_expect_eq(t->line, 10);
    cr_expect_str_eq(t->output, "one\ntwo\tthree \\n");
    cr_expect(t->touched && !t->untouched && !t->done && !t->crashed);
    cr_expect_not(f->pass);
    cr_expect_str_eq(f->kind, "value");
    cr_expect_str_eq(f->label, "z\t1");
    cr_expect_str_eq(f->message, "a\\b\nc");
    cr_expect_str_eq(f->detail, "d");
    cr_expect_str_eq(f->values, "0:1 1:2");
    cr_expect_str_eq(f->frames, "0x1f 0x2");
    record_free(&r);
    cr_expect_eq(r.count, 0);
}

Test(record_read, puts_sample_tests_first_in_the_order_of_their_lines)
{
    record r = record_of("test\tf\td\ttests/x/hidden.c\t5\n"
                         "test\tf\tb\ttests/x/sample.c\t20\n"
                         "test\tf\ta\ttests/x/sample.c\t3\n"
                         "test\tf\tc\ttests/x/hidden.c\t1\n");
    for (int i = 0; i < 4; i++)
        cr_expect_eq(r.tests[i].name[0], "abcd"[i]);
    cr_expect_eq(record_tests(&r, 0), 2);
    cr_expect_eq(record_tests(&r, 1), 2);
    cr_expect_eq(record_tests(&r, -1), 4);
    record_free(&r);
}

Test(record_read, may_lack_the_last_line_end)
{
    record r = record_of("test\tf\ta\tx.c\t1");
    cr_expect_eq(r.count, 1);
    record_free(&r);
}

Test(record_read, names_the_line_that_is_no_event)
{
    static const char *const lines[] = {
        "",
        "nonsense",
        "done",
        "done\tf",
        "done\tf\tunknown",
        "done\tg\ta",
        "done\tf\ta\tmore",
        "crash\tf\ta\tmore",
        "cheer\tf\ta",
        "test\tf\tc\tx.c",
        "test\tf\tc\tx.c\t7\tmore",
        "attempt\tf\ta",
        "attempt\tf\ta\tperhaps",
        "output\tf\ta\tall",
        "output\tf\ta\tall\ttext\tmore",
        "find\tf\ta\tpass",
        "find\tf\ta\tpass\tvalue\tz\tm\td\tv",
        "find\tf\ta\tpass\tvalue\tz\tm\td\tv\t0\tmore",
        "find\tf\ta\tperhaps\tvalue\tz\tm\td\tv\t0",
    };
    for (size_t k = 0; k < sizeof lines / sizeof *lines; k++) {
        record r;
        char *text = format("%s%s\n%s", LIST, lines[k], DONE("a"));
        char *problem = read_text(text, &r);
        cr_assert_not_null(problem, "\"%s\" is read", lines[k]);
        cr_expect_not_null(strstr(problem, "record:3:"), "%s", problem);
        cr_expect_eq(r.count, 0);
        free(problem);
        free(text);
    }
}

Test(record_read, wants_a_test)
{
    record r;
    char *problem = read_text("", &r);
    cr_assert_not_null(problem);
    cr_expect_not_null(strstr(problem, "lists no test"));
    free(problem);
}

Test(record_read, wants_a_file)
{
    record r;
    char *path = format("%s/none", folder);
    char *problem = record_read(path, &r);
    cr_assert_not_null(problem);
    cr_expect_not_null(strstr(problem, "left no record"));
    free(problem);
    free(path);
}

/* ---- verdicts ---- */

static verdict verdict_of(const char *events)
{
    char *text = format("test\tf\ta\tx.c\t1\n%s", events);
    record r = record_of(text);
    const verdict v = test_verdict(&r.tests[0]);
    cr_expect_eq(record_verdict(&r), v, "of one test");
    cr_expect_eq(record_passed(&r, -1), v == PASSED);
    record_free(&r);
    free(text);
    return v;
}

Test(verdicts, of_a_test)
{
    cr_expect_eq(verdict_of(PASS("a") DONE("a")), PASSED);
    cr_expect_eq(verdict_of(PASS("a") FAIL("a", "value", "1") DONE("a")),
                 FAILED);
    cr_expect_eq(verdict_of(FAIL("a", "value", "1") PASS("a") DONE("a")),
                 FAILED);
}

Test(verdicts, of_a_test_without_a_finding)
{
    cr_expect_eq(verdict_of(""), UNGRADED);
    cr_expect_eq(verdict_of(DONE("a")), UNGRADED);
    cr_expect_eq(verdict_of(TRACE("a") DONE("a")), UNGRADED);
}

Test(verdicts, of_a_test_that_did_not_end)
{
    cr_expect_eq(verdict_of(PASS("a")), UNGRADED);
    cr_expect_eq(verdict_of(PASS("a") CRASH("a")), UNGRADED);
    cr_expect_eq(verdict_of(PASS("a") CRASH("a") DONE("a")), UNGRADED);
    cr_expect_eq(verdict_of(FAIL("a", "value", "1") CRASH("a")), FAILED);
}

static verdict verdict_of_both(const char *events)
{
    char *text = format("%s%s", LIST, events);
    record r = record_of(text);
    const verdict v = record_verdict(&r);
    record_free(&r);
    free(text);
    return v;
}

Test(verdicts, of_a_record)
{
    const char *good = PASS("a") DONE("a"), *bad = FAIL("b", "nan", "nan");
    char *passed = format("%s%s", good, PASS("b") DONE("b"));
    char *failed = format("%s%s%s", good, bad, DONE("b"));
    cr_expect_eq(verdict_of_both(passed), PASSED);
    cr_expect_eq(verdict_of_both(failed), FAILED);
    cr_expect_eq(verdict_of_both(good), UNGRADED, "b was not run");
    cr_expect_eq(verdict_of_both(bad), UNGRADED, "a was not run");
    cr_expect_eq(record_verdict(&(record){.count = 0}), UNGRADED);
    free(passed);
    free(failed);
}

/* ---- not written yet ---- */

static bool is_unwritten(const char *events)
{
    char *text = format("%s%s", LIST, events);
    record r = record_of(text);
    const bool unwritten = not_written(&r, NULL);
    cr_expect_eq(not_written(&r, "f"), unwritten);
    cr_expect_not(not_written(&r, "another"));
    record_free(&r);
    free(text);
    return unwritten;
}

Test(not_written, is_what_leaves_its_outputs_alone)
{
    cr_expect(is_unwritten(NO_TRACE("a") FAIL("a", "unwritten", "") DONE(
        "a") NO_TRACE("b") FAIL("b", "not-written", "") DONE("b")));
    cr_expect(is_unwritten(NO_TRACE("a") FAIL("a", "value", "7") DONE("a")
                               PASS("b") DONE("b")),
              "whatever the test makes of it");
    cr_expect(is_unwritten(TRACE("a") FAIL("a", "unwritten", "") DONE("a")
                               NO_TRACE("b") PASS("b") DONE("b")),
              "the test itself may write to an output");
}

Test(not_written, is_not_what_fails_in_another_way)
{
    cr_expect_not(is_unwritten(TRACE("a") FAIL("a", "value", "7") DONE("a")));
    cr_expect_not(is_unwritten(NO_TRACE("a") FAIL("a", "unwritten", "") DONE(
        "a") TRACE("b") FAIL("b", "value", "7") DONE("b")));
    cr_expect_not(is_unwritten(FAIL("a", "unchanged", "7") DONE("a")),
                  "it may have had nothing to do");
    cr_expect_not(is_unwritten(TRACE("a") FAIL("a", "summed", "") DONE("a")));
}

Test(not_written, is_not_what_ends_an_attempt)
{
    cr_expect_not(is_unwritten(ENDED("a", "crash") DONE("a")));
    cr_expect_not(is_unwritten(NO_TRACE("a") ENDED("a", "exit") DONE("a")),
                  "its second attempt did not return");
}

Test(not_written, is_not_what_passes_elsewhere)
{
    cr_expect_not(is_unwritten(TRACE("a") PASS("a") DONE("a") NO_TRACE("b")
                                   FAIL("b", "unwritten", "") DONE("b")));
    cr_expect_not(is_unwritten(PASS("a") DONE("a") PASS("b") DONE("b")));
    cr_expect_not(is_unwritten(""));
}

/* ---- mistakes.c ---- */

static char *read_mistakes(const char *text, mistakes *m)
{
    char *path = written("mistakes.c", text, strlen(text));
    char *problem = mistakes_read(path, m);
    free(path);
    return problem;
}

Test(mistakes_read, keeps_every_entry)
{
    mistakes m;
    char *problem = read_mistakes("/*\n"
                                  " * What goes wrong in 9.9 f.\n"
                                  " *\n"
                                  " * MISTAKE 1 off-by-one\n"
                                  " *   The last element is\n"
                                  " *   left out.\n"
                                  " * VARIANT 1 backwards\n"
                                  " *   From the end.\n"
                                  " * MISTAKE 2 sign\n"
                                  " *   Minus.\n"
                                  " */\n"
                                  " * MISTAKE 7 not in the comment\n",
                                  &m);
    cr_assert_null(problem, "%s", problem);
    cr_assert_eq(m.count, 3);
    cr_expect_str_eq(m.items[0].name, "off-by-one");
    cr_expect_str_eq(m.items[0].sentence, "The last element is left out.");
    cr_expect(m.items[1].is_variant && m.items[1].number == 1);
    cr_expect(!m.items[2].is_variant && m.items[2].number == 2);
    char *kind = mistake_kind(&m.items[2]), *other = mistake_kind(&m.items[1]);
    cr_expect_str_eq(kind, "mistake-2");
    cr_expect_str_eq(other, "variant-1");
    free(kind);
    free(other);
    mistakes_free(&m);
}

static void wrong_mistakes(const char *text, const char *words)
{
    mistakes m;
    char *problem = read_mistakes(text, &m);
    cr_assert_not_null(problem, "no problem with %s", text);
    cr_expect_not_null(strstr(problem, words), "\"%s\" does not say \"%s\"",
                       problem, words);
    free(problem);
    mistakes_free(&m);
}

Test(mistakes_read, says_what_is_wrong)
{
    wrong_mistakes("/*\n * nothing\n */\n", "names no MISTAKE");
    wrong_mistakes("", "names no MISTAKE");
    wrong_mistakes("/*\n * MISTAKE 2 b\n *   B.\n */\n",
                   "mistakes.c:2: b is numbered 2, it must be 1");
    wrong_mistakes("/*\n * MISTAKE 1 a\n *   A.\n * MISTAKE 1 b\n */\n",
                   "mistakes.c:4: b is numbered 1, it must be 2");
    wrong_mistakes("/*\n * VARIANT 2 b\n *   B.\n */\n",
                   "mistakes.c:2: b is numbered 2, it must be 1");
    wrong_mistakes("/*\n * MISTAKE 1 a\n *   A.\n * MISTAKE 2 b\n */\n",
                   "b has no sentence");
}

/* Appends entries numbered from 1. */
static char *with_entries(char *text, const char *word, int count)
{
    for (int k = 1; k <= count; k++) {
        char *longer = format("%s * %s %d name\n *   Text.\n", text, word, k);
        free(text);
        text = longer;
    }
    return text;
}

Test(mistakes_read, has_room_for_as_many_as_it_says)
{
    mistakes m;
    char *full = with_entries(format("/*\n"), "VARIANT", VARIANTS_MAX);
    full = with_entries(full, "MISTAKE", MISTAKES_MAX);
    char *problem = read_mistakes(full, &m);
    cr_assert_null(problem, "%s", problem);
    cr_expect_eq(m.count, MISTAKES_MAX + VARIANTS_MAX);
    mistakes_free(&m);
    char *over =
        format("%s * MISTAKE %d name\n *   Text.\n", full, MISTAKES_MAX + 1);
    wrong_mistakes(over, "(at most 12)");
    free(over);
    free(full);
}

Test(mistakes_read, wants_a_file)
{
    mistakes m;
    char *path = format("%s/none", folder);
    char *problem = mistakes_read(path, &m);
    cr_assert_not_null(problem);
    free(problem);
    free(path);
}

/* ---- diagnosis ---- */

static bool explains(const char *learner, const char *wrong)
{
    record l = record_of(learner), w;
    char *path = written("other", wrong, strlen(wrong));
    char *problem = record_read(path, &w);
    cr_assert_null(problem, "%s", problem);
    const bool same = mistake_explains(&l, &w);
    record_free(&l);
    record_free(&w);
    free(path);
    return same;
}

/* A record in which a fails with a kind and values, and b passes. */
#define ONE(kind, values)                                                      \
    LIST FAIL("a", kind, values) DONE("a") PASS("b") DONE("b")

Test(mistake_explains, equal_values_to_six_digits)
{
    const char *wrong = ONE("value", "0:1.5 2:-300");
    cr_expect(explains(wrong, wrong));
    cr_expect(explains(ONE("value", "0:1.5000001 2:-300.0002"), wrong));
    cr_expect_not(explains(ONE("value", "0:1.50001 2:-300"), wrong));
    cr_expect_not(explains(ONE("value", "0:-1.5 2:-300"), wrong));
    cr_expect_not(explains(ONE("value", "0:1.5 1:-300"), wrong));
    cr_expect_not(explains(ONE("value", "0:1.5"), wrong));
    cr_expect_not(explains(ONE("value", "0:1.5 2:-300 3:1"), wrong));
    cr_expect_not(explains(ONE("value", "0:1.5 2:nan"), wrong));
}

Test(mistake_explains, what_is_no_number)
{
    cr_expect(explains(ONE("nan", "nan"), ONE("nan", "-nan")));
    cr_expect(explains(ONE("text", "bad input"), ONE("text", "bad input")));
    cr_expect_not(explains(ONE("text", "bad input"), ONE("text", "ok")));
    cr_expect_not(explains(ONE("text", "bad"), ONE("text", "bad input")));
    cr_expect_not(explains(ONE("nan", "1:nan"), ONE("nan", "2:nan")));
    cr_expect(explains(ONE("property", ""), ONE("property", "")));
}

Test(mistake_explains, not_another_kind_or_label)
{
    cr_expect_not(explains(ONE("infinite", "nan"), ONE("nan", "nan")));
    cr_expect_not(explains(LIST "find\tf\ta\tfail\tvalue\ty\tm\td\t1\t0\n" DONE(
                               "a") PASS("b") DONE("b"),
                           ONE("value", "1")));
}

Test(mistake_explains, not_another_test_or_order)
{
    const char *two = LIST FAIL("a", "value", "1") FAIL("a", "value", "2")
        DONE("a") PASS("b") DONE("b");
    cr_expect(explains(two, two));
    cr_expect_not(explains(LIST FAIL("a", "value", "2") FAIL("a", "value", "1")
                               DONE("a") PASS("b") DONE("b"),
                           two));
    cr_expect_not(explains(LIST PASS("a") DONE("a") FAIL("b", "value", "1")
                               DONE("b"),
                           ONE("value", "1")));
    cr_expect_not(explains("test\tf\ta\ttests/x/sample.c\t10\n" FAIL(
                               "a", "value", "1") DONE("a"),
                           ONE("value", "1")),
                  "another number of tests");
}

Test(mistake_explains, not_what_fails_more_or_less_in_its_suite)
{
    const char *wrong = ONE("value", "1");
    cr_expect_not(explains(LIST FAIL("a", "value", "1") DONE("a")
                               FAIL("b", "value", "9") DONE("b"),
                           wrong));
    cr_expect_not(
        explains(LIST PASS("a") DONE("a") PASS("b") DONE("b"), wrong));
    cr_expect_not(explains(
        LIST FAIL("a", "value", "1") CRASH("a") PASS("b") DONE("b"), wrong));
}

Test(mistake_explains, whatever_happens_in_other_suites)
{
    const char *list = "test\tf\ta\tx.c\t1\ntest\tg\tc\tx.c\t9\n";
    const char *good = "find\tg\tc\tpass\tvalue\tz\tm\t\t\t0\ndone\tg\tc\n";
    const char *bad = "find\tg\tc\tfail\tvalue\tz\tm\td\t3\t0\ndone\tg\tc\n";
    char *wrong =
        format("%s%s%s", list, FAIL("a", "value", "1") DONE("a"), good);
    char *learner =
        format("%s%s%s", list, FAIL("a", "value", "1") DONE("a"), bad);
    cr_expect(explains(learner, wrong));
    cr_expect_not(explains(wrong, learner));
    free(wrong);
    free(learner);
}

Test(mistake_explains, nothing_if_it_fails_nowhere)
{
    const char *good = LIST PASS("a") DONE("a") PASS("b") DONE("b");
    cr_expect_not(explains(good, good));
    cr_expect_not(explains(ONE("value", "1"), good));
}

Test(mistake_explains, the_order_in_which_tests_happened_to_run)
{
    cr_expect(explains(LIST PASS("b") DONE("b") FAIL("a", "value", "1")
                           DONE("a"),
                       ONE("value", "1")));
}
