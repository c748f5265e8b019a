/*
 * Tests of expectations: what holds, what does not, and how it is said.
 *
 * expectations/findings.c is a program of tests whose expectations are held
 * against the table below.
 */
#include "files.h"
#include "process.h"
#include "record.h"
#include "say.h"
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* kind is NULL where the expectation holds; else what the finding must be. */
static const struct {
    const char *name, *kind, *values, *detail;
} expected[] = {
    {"close_exactly", 0, 0, 0},
    {"close_at_the_edge", 0, 0, 0},
    {"close_past_the_edge", "value", "0:3",
     "expected z = (1, -8)\n  actual z = (3, -8)"},
    {"close_to_zeros", 0, 0, 0},
    {"close_not_to_zeros", "value", "1:0.75",
     "expected z = (0, 0)\n  actual z = (0, 0.75)"},
    {"close_but_for_rounding", "value", "0:0 1:0.75",
     "expected z = (1, 2)\n  actual z = (3e-17, 0.75)"},
    {"close_without_elements", 0, 0, 0},
    {"close_negative_zero", 0, 0, 0},
    {"nan_never_passes", "nan", "0:nan",
     "z is NaN (not a number): look for 0/0, inf - inf or the root of a "
     "negative number"},
    {"nan_is_never_met", "value", "0:1", "expected z = nan\n  actual z = 1"},
    {"nan_tolerance", "value", "0:1", "expected z = 2\n  actual z = 1"},
    {"literal_nan", "not-written", "0:nan",
     "f is NAN: not written yet, or the result of 0/0"},
    {"infinity_that_is_expected", 0, 0, 0},
    {"infinity_of_the_wrong_sign", "infinite", "0:nan",
     "z is -infinity: look for an overflow or a division by 0"},
    {"infinity_instead_of_a_number", "infinite", "1:nan",
     "z[1] is infinity: look for an overflow or a division by 0\n"
     "expected z = (1, 1e+308)\n  actual z = (1, inf)"},
    {"number_instead_of_infinity", "value", "0:1e+308",
     "expected f = inf\n  actual f = 1e+308"},
    {"infinity_is_no_scale", "value", "1:3",
     "expected z = (inf, 1)\n  actual z = (inf, 3)"},
    {"unwritten", "unwritten", "1:nan",
     "z[1] was not written\nexpected z = (1, 2, 3)\n"
     "  actual z = (1, not written, 3)"},
    {"unwritten_copy", "unwritten", "0:nan",
     "z comes from an element of work that was not written"},
    {"summed", "summed", "0:nan 1:nan",
     "z[0] comes from an output that was read before it was set: z does not "
     "start at 0, set it first\nexpected z = (1, 2, 3)\n"
     "  actual z = (nan, not written, 3)"},
    {"summed_and_taken_out", "summed", "0:nan",
     "the mean comes from an output that was read before it was set: sum does "
     "not start at 0, set it first"},
    {"derived_from_unwritten", "unwritten", "nan",
     "f(x) comes from an element of x that was not written"},
    {"before_an_output", "before", "0:nan",
     "z comes from z[-1], in front of the first element"},
    {"before_an_input_in_a_sum", "before", "0:nan",
     "sum comes from x[-1], in front of the first element"},
    {"unchanged", "unchanged", "1:5",
     "z still holds what it held before\nexpected z = (4, 6)\n"
     "  actual z = (4, 5)"},
    {"changed", "value", "0:7 1:5", "expected z = (4, 6)\n  actual z = (7, 5)"},
    {"unchanged_as_it_should", 0, 0, 0},
    {"enough_digits", "value", "0:1",
     "expected f = 1\n  actual f = 1.0000000000000002"},
    {"enough_digits_in_a_vector", "value", "1:2",
     "expected z[1] = 2\n  actual z[1] = 2.0000000000000004"},
    {"long_vector", "value", "4:1 7:2",
     "expected z[4] = 0\n  actual z[4] = 1\n2 of 9 elements differ"},
    {"many_wrong", "value", "0:1 1:2 2:3 3:4 4:5 5:6 6:7 7:8",
     "expected z[0] = 0\n  actual z[0] = 1\n20 of 20 elements differ"},
    {"label_of_words", "value", "0:1",
     "expected the third step, element 0, = 0\n"
     "  actual the third step, element 0, = 1"},
    {"message_with_arguments", "value", "0:1",
     "expected f = 2\n  actual f = 1"},
    {"strange_characters", "property", "", "a\tlabel\\n does not hold"},
    {"message_that_is_long", "property", "", "m does not hold"},
    {"value_at_the_edge", 0, 0, 0},
    {"value_past_the_edge", "value", "0:-5.5",
     "expected f = -8\n  actual f = -5.5"},
    {"within_at_the_edge", 0, 0, 0},
    {"within_past_the_edge", "value", "1:1",
     "expected z = (100, 1.75)\n  actual z = (100, 1)"},
    {"at_most_itself", 0, 0, 0},
    {"at_most_more", "value", "2",
     "expected f <= 2\n  actual f = 2.0000000000000004"},
    {"at_most_nan", "nan", "nan",
     "f is NaN (not a number): look for 0/0, inf - inf or the root of a "
     "negative number"},
    {"at_most_minus_infinity", "infinite", "nan",
     "f is -infinity: look for an overflow or a division by 0"},
    {"at_most_a_nan", "value", "1", "expected f <= nan\n  actual f = 1"},
    {"at_least_itself", 0, 0, 0},
    {"at_least_less", "value", "1", "expected f >= 2\n  actual f = 1"},
    {"at_least_infinity", "infinite", "nan",
     "f is infinity: look for an overflow or a division by 0"},
    {"at_least_unwritten", "unwritten", "nan", "f was not written"},
    {"int_equal", 0, 0, 0},
    {"int_other", "value", "0:4", "expected k = 3\n  actual k = 4"},
    {"int_unwritten", "unwritten", "0:-2147483648", "k was not written"},
    {"ints_equal", 0, 0, 0},
    {"ints_without_elements", 0, 0, 0},
    {"ints_other", "value", "1:2 2:1",
     "expected p = (0, 1, 2)\n  actual p = (0, 2, 1)"},
    {"ints_unwritten", "unwritten", "1:-2147483648",
     "p[1] was not written\nexpected p = (5, 6)\n"
     "  actual p = (5, not written)"},
    {"ints_before", "before", "0:-2147483647 1:5",
     "q[0] comes from in front of an array's first element\n"
     "expected q = (5, 6)\n  actual q = (-2147483647, 5)"},
    {"ints_unchanged", "unchanged", "0:5 1:6",
     "p still holds what it held before\nexpected p = (6, 5)\n"
     "  actual p = (5, 6)"},
    {"ints_long", "value", "1:1 2:2 3:3",
     "expected p[1] = 0\n  actual p[1] = 1\n3 of 9 elements differ"},
    {"status_equal", 0, 0, 0},
    {"status_other", "text", "ok",
     "expected status: bad input\n  actual status: ok"},
    {"status_not_implemented", "unwritten", "not written yet",
     "status was not written"},
    {"status_unwritten", "unwritten", "unknown status",
     "status was not written"},
    {"status_unknown", "text", "unknown status",
     "expected status: ok\n  actual status: unknown status"},
    {"text_equal", 0, 0, 0},
    {"text_other", "text", "newton method",
     "expected name: bfgs\n  actual name: newton method"},
    {"text_missing", "text", "(no text)",
     "expected name: bfgs\n  actual name: (no text)"},
    {"that_holds", 0, 0, 0},
    {"that_does_not", "property", "", "f decreases does not hold"},
    {"one_of_two_fails", "value", "0:1", "expected g = 2\n  actual g = 1"},
    {"attempts_may_leave_no_trace", "unwritten", "0:nan", "z was not written"},
    {"attempts_may_leave_a_trace", "summed", "0:nan",
     "z comes from an output that was read before it was set: z does not start "
     "at 0, set it first"},
};
enum { EXPECTED = sizeof expected / sizeof *expected };

/* ---- a run ---- */

static char folder[64] = "/tmp/descent-expectations-XXXXXX";
static char *path;
static record seen;

static void begin(void)
{
    unsetenv("BXFI_MAP"); /* else a Criterion program takes itself for a worker
                             of this one */
    cr_assert_not_null(mkdtemp(folder));
    path = format("%s/record", folder);
}

static void end(void)
{
    record_free(&seen);
    unlink(path);
    rmdir(folder);
    free(path);
}

static void run(const char *suite, const char *setting)
{
    const char *descent = getenv("DESCENT");
    cr_assert_not_null(descent, "make test sets DESCENT");
    char *program = format("%.*s/fixture/expectations/findings",
                           (int)(strrchr(descent, '/') - descent), descent);
    char *filter = format("--filter=%s/*", suite);
    char *variable = format("DESCENT_RECORD=%s", path);
    const char *const argv[] = {program, filter, "-j8", NULL};
    const char *const set[] = {variable, setting, NULL};
    process p = process_run(argv, 60, NULL, set);
    char *problem = record_read(path, &seen);
    cr_assert_null(problem, "%s", problem);
    free(p.output);
    free(variable);
    free(filter);
    free(program);
}

static const test *find(const char *name)
{
    for (int i = 0; i < seen.count; i++)
        if (strcmp(seen.tests[i].name, name) == 0)
            return &seen.tests[i];
    cr_assert_fail("the record has no test %s", name);
    return NULL;
}

/* The last finding: where there are two, the first one holds. */
static const finding *finding_of(const char *name)
{
    const test *t = find(name);
    cr_assert_gt(t->count, 0, "%s has no finding", name);
    return &t->findings[t->count - 1];
}

TestSuite(expectations, .init = begin, .fini = end);

Test(expectations, hold_or_say_why_not)
{
    run("expect", NULL);
    int count = 0;
    for (int i = 0; i < seen.count; i++)
        count += strcmp(seen.tests[i].suite, "expect") == 0;
    cr_expect_eq(count, EXPECTED, "%d tests, %d entries", count, EXPECTED);
    for (int i = 0; i < EXPECTED; i++) {
        const char *name = expected[i].name;
        const finding *f = finding_of(name);
        const bool holds = !expected[i].kind;
        cr_expect_eq(f->pass, holds, "%s: %s", name, f->detail);
        cr_expect_eq(test_verdict(find(name)), holds ? PASSED : FAILED);
        if (holds || f->pass)
            continue;
        cr_expect_str_eq(f->kind, expected[i].kind, "%s: %s", name, f->kind);
        cr_expect_str_eq(f->values, expected[i].values, "%s: %s", name,
                         f->values);
        cr_expect_str_eq(f->detail, expected[i].detail, "%s: %s", name,
                         f->detail);
    }
}

Test(expectations, keep_label_and_message)
{
    run("expect", NULL);
    cr_expect_str_eq(finding_of("message_with_arguments")->message,
                     "t = 0.5, seed 7, 100%");
    const finding *strange = finding_of("strange_characters");
    cr_expect_str_eq(strange->label, "a\tlabel\\n");
    cr_expect_str_eq(strange->message,
                     "line\nbreak, tab\t, back\\slash, bell?, é");
    cr_expect_eq(strlen(finding_of("message_that_is_long")->message), 4095);
    cr_expect_str_eq(finding_of("label_of_words")->label, "the third step");
}

Test(expectations, know_whether_an_attempt_left_a_trace)
{
    run("expect", NULL);
    const test *none = find("attempts_may_leave_no_trace");
    const test *some = find("attempts_may_leave_a_trace");
    cr_expect(none->untouched && !none->touched);
    cr_expect(some->touched && !some->untouched,
              "a sum into an output is a trace, though its value is none");
}

/* ---- instances ---- */

Test(expectations, draw_the_same_instance_without_a_seed)
{
    unsetenv("DESCENT_SEED");
    run("instance", NULL);
    cr_expect_eq(test_verdict(find("seed")), PASSED);
    cr_expect_eq(find("draws")->count, 3);
    cr_expect(find("draws")->findings[0].pass &&
              find("draws")->findings[1].pass);
    char *first = format("%s", finding_of("draws")->values);
    record_free(&seen);
    unlink(path);
    run("instance", "DESCENT_SEED=1");
    cr_expect_str_eq(finding_of("draws")->values, first);
    free(first);
}

Test(expectations, draw_another_instance_with_a_seed)
{
    run("instance", "DESCENT_SEED=1");
    char *first = format("%s", finding_of("draws")->values);
    record_free(&seen);
    unlink(path);
    run("instance", "DESCENT_SEED=12345678901234567890");
    cr_expect_str_neq(finding_of("draws")->values, first);
    cr_expect_eq(test_verdict(find("seed")), FAILED);
    free(first);
}

/* ---- many processes, one record ---- */

Test(expectations, are_never_torn_in_the_record)
{
    enum { WRITERS = 8, FINDINGS = 60 };
    run("parallel", NULL);
    for (int who = 0; who < WRITERS; who++) {
        char *name = format("writer_%d", who);
        const test *t = find(name);
        cr_expect_eq(t->count, FINDINGS, "%s: %d findings", name, t->count);
        cr_expect_eq(test_verdict(t), PASSED);
        for (int k = 0; k < t->count; k++) {
            const char *message = t->findings[k].message;
            const size_t wanted = 100 + (size_t)(k * 977 + who * 131) % 2800;
            const char letters[] = {(char)('a' + who), '\0'};
            cr_expect_eq(strlen(message), wanted);
            cr_expect_eq(strspn(message, letters), wanted);
        }
        free(name);
    }
}
