/*
 * Tests of attempts: what a function under test does, and what is said of it.
 *
 * attempts/hostile.c is a program of tests like an exercise's, whose functions
 * misbehave; those in attempts/allowed.c do not. They are run as the grader
 * runs an exercise, linked with the harness as it is ("fixture") and with one
 * that has no libseccomp ("fixture-bare").
 */
#include "files.h"
#include "process.h"
#include "record.h"
#include "sanitized.h"
#include "say.h"
#include <criterion/criterion.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#define ALONE                                                                  \
    "an exercise computes, and leaves files, processes and the network alone"

/*
 * What must be found of each function: a kind ("|" between alternatives) and
 * words of the sentence. Without libseccomp, bare and bare_words take their
 * place where they are given. Alternatives are those of root and of others, for
 * whom the system refuses to start a process.
 */
static const struct {
    const char *name, *kind, *words, *bare, *bare_words;
} expected[] = {
    {"reads_null", "null-pointer", "it read through a null pointer", 0, 0},
    {"writes_null", "null-pointer", "it wrote through a null pointer", 0, 0},
    {"never_sets_its_pointer", "crash",
     "memory that belongs to no array: an index far outside, or a pointer that "
     "was never set?",
     0, 0},
    {"reads_far_outside", "crash", "it read memory that belongs to no array", 0,
     0},
    {"runs_off_its_local_array", "crash",
     "it wrote memory that belongs to no array", 0, 0},
    {"jumps_nowhere", "crash", "memory that belongs to no array", 0, 0},
    {"blocks_faults_and_crashes", "crash", "it crashed", 0, 0},
    {"frees_what_is_not_its_own", "abort", "a wrong free?", 0, 0},
    {"frees_twice", "abort", "a wrong free?", 0, 0},
    {"reads_after_the_end", "out-of-bounds",
     "it read x[3], but x has 3 elements: x[0] to x[2]", 0, 0},
    {"writes_after_the_end", "out-of-bounds",
     "it wrote z[3], but z has 3 elements: z[0] to z[2]", 0, 0},
    {"writes_rows_after_the_end", "out-of-bounds",
     "it wrote z[2000], but z has 3 elements: z[0] to z[2]", 0, 0},
    {"writes_before_the_start", "out-of-bounds",
     "it wrote z[-1], but z has 3 elements: z[0] to z[2]", 0, 0},
    {"reads_before_the_start", "before", "z is a copy of x", 0, 0},
    {"writes_its_input", "wrote-input",
     "it wrote x[1], but x is an input: the contract says const", 0, 0},
    {"changes_its_input", "wrote-input",
     "it wrote x[1], but x is an input: the contract says const", 0, 0},
    {"recurses_without_end", "stack-overflow", "it ran out of stack", 0, 0},
    {"has_a_huge_local_array", "stack-overflow", "too large", 0, 0},
    {"allocates_without_end", "memory", "it used up its memory (64 MiB)", 0, 0},
    {"forgets_the_last", "unwritten", "z is a copy of x", 0, 0},
    {"sums_before_setting", "summed", "z is a copy of x", 0, 0},
    {"gives_nan", "nan", "z is a copy of x", 0, 0},
    {"gives_infinity", "infinite", "z is a copy of x", 0, 0},
    {"divides_an_integer_by_zero", "integer-division",
     "it divided an integer by 0", 0, 0},
    {"calls_exit", "exit", "it called exit, which ends the whole program", 0,
     0},
    {"calls__exit", "_exit", "return to the caller instead", 0, 0},
    {"calls_quick_exit", "quick_exit|exit", "exit, which ends", 0, 0},
    {"calls_pthread_exit", "pthread_exit", "it called pthread_exit", 0, 0},
    {"calls_abort", "abort", "it was aborted", 0, 0},
    {"fails_an_assert", "abort", "a failed assert", 0, 0},
    {"calls_attempt_end", "_exit", "return to the caller instead", 0, 0},
    {"becomes_another_program", "system-call", "it ran another program",
     "_exit", "return to the caller instead"},
    {"stops_itself", "stopped", "it stopped its own process (SIGSTOP)", 0, 0},
    {"raises_a_fault", "signal", "it sent itself signal 11", 0, 0},
    {"raises_a_termination", "signal", "it was ended by signal 15", 0, 0},
    {"kills_itself", "killed", "it was killed (signal 9)", 0, 0},
    {"starts_a_thread", "system-call", "it started a process or a thread", 0,
     0},
    {"smashes_its_stack", "crash|abort", 0, 0, 0},
    {"raises_a_time_limit", "signal", "it sent itself signal", 0, 0},
    {"loops_for_ever", "deadline", "it was still computing after 2 s", 0, 0},
    {"loops_for_a_shorter_ever", "deadline",
     "it was still computing after 0.25 s", 0, 0},
    {"sleeps", "asleep", "it was still waiting after 0.25 s", 0, 0},
    {"blocks_all_signals_and_loops", "deadline", "it was still computing", 0,
     0},
    {"ignores_the_deadline", "system-call", "it changed what a signal does",
     "deadline", "it was still computing"},
    {"catches_its_own_fault", "system-call", "it changed what a signal does",
     "handler", "it changed what a signal does"},
    {"prints_a_megabyte", "output-flood", "it printed more than 256 KiB", 0, 0},
    {"prints_before_it_crashes", "null-pointer", "null pointer", 0, 0},
    {"closes_everything", "system-call", "it closed a file that is not its own",
     "closed", "it closed standard output or standard error"},
    {"leaves_a_child", "fork", "it started another process", 0, 0},
    {"leaves_a_child_unseen", "system-call", "it started a process",
     "left-child|abort", 0},
    {"waits_for_its_child", "system-call", "it started a process", "fork|abort",
     0},
    {"lets_its_child_return", "system-call", "it started a process",
     "_exit|abort", 0},
    {"multiplies", "fork", "it started another process", 0, 0},
    {"multiplies_unseen", "system-call", "it started a process", "asleep|abort",
     0},
    {"becomes_a_daemon", "system-call", "it started a process",
     "left-child|abort", 0},
    {"runs_a_command", "system-call", ALONE, "fork|abort", 0},
    {"kills_its_parent", "system-call", "the process that tests it", "", 0},
    {"writes_a_file", "system-call", "it opened a file: " ALONE, "null-pointer",
     "null pointer"},
    {"opens_a_socket", "system-call", "it opened a network connection: " ALONE,
     "abort", "it was aborted"},
    {"forges_its_record", "value", "z is a copy of x", 0, 0},
};
enum { EXPECTED = sizeof expected / sizeof *expected };

/* ---- a run ---- */

static char folder[64] = "/tmp/descent-attempts-XXXXXX";
static process ran;
static record seen;

static void begin(void)
{
    cr_assert_not_null(mkdtemp(folder));
    unsetenv("BXFI_MAP"); /* else a Criterion program takes itself for a worker
                             of this one */
#ifdef __linux__
    prctl(PR_SET_CHILD_SUBREAPER, 1); /* whatever is left behind comes here */
#endif
}

static void forget_run(void)
{
    char *path = format("%s/record", folder);
    record_free(&seen);
    free(ran.output);
    ran.output = NULL;
    unlink(path);
    free(path);
}

static void end(void)
{
    char *left = format("%s/hostile", folder);
    forget_run();
    cr_expect(unlink(left) != 0 || SANITIZED, "%s was written", left);
    cr_expect_eq(rmdir(folder), 0, "%s is not empty", folder);
    free(left);
}

/* program: a fixture linked with one of the harnesses. */
static char *program(const char *harness, const char *name)
{
    const char *descent = getenv("DESCENT");
    cr_assert_not_null(descent, "make test sets DESCENT");
    return format("%.*s/%s/attempts/%s", (int)(strrchr(descent, '/') - descent),
                  descent, harness, name);
}

static const char *before = ""; /* what a shell does before it runs a fixture */

/* Runs the tests of a fixture (whose names match) and reads the record. */
static void run(const char *harness, const char *name, const char *pattern)
{
    forget_run();
    char *path = format("%s/record", folder);
    char *variable = format("DESCENT_RECORD=%s", path);
    char *tmpdir = format("TMPDIR=%s", folder);
    char *filter = pattern ? format("--filter=%s", pattern) : NULL;
    char *fixture = program(harness, name);
    char *script = format("%s exec \"$0\" \"$@\"", before);
    const char *const set[] = {variable, tmpdir, NULL};
    const char *const argv[] = {"sh", "-c", script, fixture, filter, NULL};
    ran = process_run(argv, 120, NULL, set);
    cr_assert_not(ran.late, "the run hangs");
    char *problem = record_read(path, &seen);
    cr_assert_null(problem, "%s", problem);
    free(script);
    free(fixture);
    free(filter);
    free(tmpdir);
    free(variable);
    free(path);
}

static const test *find(const char *name)
{
    for (int i = 0; i < seen.count; i++)
        if (strcmp(seen.tests[i].name, name) == 0)
            return &seen.tests[i];
    cr_assert_fail("the record has no test %s", name);
    return NULL;
}

static const finding *failure(const test *t)
{
    for (int k = 0; k < t->count; k++)
        if (!t->findings[k].pass)
            return &t->findings[k];
    return NULL;
}

/* ---- every end has its sentence ---- */

/* Is the kind one of the alternatives? */
static bool is_one_of(const char *kind, const char *alternatives)
{
    const size_t n = strlen(kind);
    for (const char *at = alternatives; at; at = strchr(at, '|')) {
        at += *at == '|';
        if (strncmp(at, kind, n) == 0 && (at[n] == '\0' || at[n] == '|'))
            return true;
    }
    return false;
}

/*
 * Where nothing but the sandbox forbids what the function does: it has no
 * effect on anything, and the function may even pass.
 */
static bool is_harmless(const test *t, bool bare)
{
    return (bare && is_one_of(t->name, "starts_a_thread")) ||
           (SANITIZED && is_one_of(t->name, "writes_a_file|opens_a_socket|"
                                            "runs_a_command"));
}

/* kills_its_parent: without libseccomp it succeeds, and gains nothing. */
static void check_victim(const test *t)
{
    cr_expect(t->crashed, "%s: the record does not say that it crashed",
              t->name);
    cr_expect_eq(test_verdict(t), UNGRADED, "%s is graded", t->name);
}

static void check_sentence(const test *t, const char *kind, const char *words)
{
    const finding *f = failure(t);
    cr_expect(t->done && !t->crashed, "%s: the test did not end", t->name);
    cr_expect_eq(test_verdict(t), FAILED, "%s did not fail", t->name);
    if (!f || SANITIZED) /* a sanitizer has sentences of its own */
        return;
    cr_expect(is_one_of(f->kind, kind), "%s is of kind %s, not %s: %s", t->name,
              f->kind, kind, f->message);
    cr_expect(!words || strstr(f->message, words),
              "%s: \"%s\" does not say \"%s\"", t->name, f->message, words);
}

static void check_sentences(bool bare)
{
    int tried = 0;
    for (int i = 0; i < seen.count; i++)
        tried += strcmp(seen.tests[i].suite, "hostile") == 0;
    cr_expect_eq(tried, EXPECTED, "%d functions, %d sentences", tried,
                 EXPECTED);
    for (int i = 0; i < EXPECTED; i++) {
        const bool other = bare && expected[i].bare;
        const char *kind = other ? expected[i].bare : expected[i].kind;
        const test *t = find(expected[i].name);
        if (is_harmless(t, bare))
            continue;
        if (*kind)
            check_sentence(t, kind,
                           other ? expected[i].bare_words : expected[i].words);
        else
            check_victim(t);
    }
}

/* All processes of the run are gone, up to those that are just dying. */
static void check_nobody_is_left(void)
{
    int status, tries = 0;
    pid_t left;
    while ((left = waitpid(-1, &status, WNOHANG)) >= 0 && tries++ < 200)
        usleep(5000);
    cr_expect(left < 0 && errno == ECHILD, "a process was left behind");
}

/* ---- what else is in the record ---- */

static void check_output(void)
{
    const char *way = "on the way to a crash";
    cr_expect_eq(
        strncmp(find("prints_before_it_crashes")->output, way, strlen(way)), 0);
    cr_expect_eq(strlen(find("prints_a_megabyte")->output), 2048);
}

/* Does a line of the function's own stand among the frames of its finding? */
static bool points_at(const test *t, const char *harness)
{
    const finding *f = failure(t);
    char *hostile = program(harness, "hostile"),
         *addresses = format("%s", f->frames);
    char *rest, *address = strtok_r(addresses, " ", &rest);
    bool found = false;
    for (; address && !found; address = strtok_r(NULL, " ", &rest)) {
        const char *const argv[] = {"addr2line", "-e", hostile, address, NULL};
        process p = process_run(argv, 20, NULL, NULL);
        const char *at = strstr(p.output, "hostile.c:");
        const int line = at ? atoi(at + strlen("hostile.c:")) : 0;
        found = line > t->line && line < t->line + 12;
        free(p.output);
    }
    free(addresses);
    free(hostile);
    return found;
}

static void check_frames(const char *harness)
{
#if defined(__linux__) && !SANITIZED
    static const char *const names[] = {"reads_null",
                                        "reads_after_the_end",
                                        "writes_its_input",
                                        "frees_twice",
                                        "fails_an_assert",
                                        "calls_exit",
                                        "divides_an_integer_by_zero",
                                        "sleeps",
                                        "multiplies",
                                        "writes_a_file"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        const test *t = find(names[k]);
        cr_expect(points_at(t, harness),
                  "%s: none of its own lines is among %s", names[k],
                  failure(t)->frames);
    }
#else
    (void)points_at;
    (void)harness;
#endif
}

static void check_everything(const char *harness, bool bare)
{
    run(harness, "hostile", NULL);
    check_nobody_is_left();
    check_sentences(bare);
    check_output();
    check_frames(harness);
}

TestSuite(attempts, .init = begin, .fini = end);

Test(attempts, have_a_sentence_for_every_end)
{
#if defined(__linux__) && !SANITIZED
    check_everything("fixture", false);
#else /* where there is no libseccomp, or no use for it */
    check_everything("fixture", true);
#endif
}

Test(attempts, have_a_sentence_for_every_end_without_libseccomp)
{
    check_everything("fixture-bare", true);
}

/* ---- what is allowed, and whose fault the rest is ---- */

static void check_allowed(const char *harness)
{
    int passed = 0;
    run(harness, "allowed", NULL);
    for (int i = 0; i < seen.count; i++) {
        const test *t = &seen.tests[i];
        const finding *f = failure(t);
        passed += test_verdict(t) == PASSED;
        if (f)
            cr_expect_fail("%s: %s, %s", t->name, f->message, f->detail);
    }
    cr_expect_eq(passed, 6, "%d of 6 passed", passed);
    cr_expect_str_eq(find("printing_a_little")->output,
                     "z = 1\tand a tab, a \\, an escape ?[31m\nan error\n");
}

Test(attempts, let_a_function_do_what_does_no_harm)
{
    check_allowed("fixture");
    check_allowed("fixture-bare");
}

Test(attempts, do_not_grade_where_the_test_is_at_fault)
{
    run("fixture", "allowed", NULL);
    cr_expect_eq(test_verdict(find("expects_in_the_body")), UNGRADED);
    cr_expect_eq(test_verdict(find("has_no_expectation")), UNGRADED);
    cr_expect_not_null(strstr(ran.output, "must not return, break or expect"));
}

/* ---- odd surroundings ---- */

static void check_some(void)
{
    run("fixture", "hostile",
        "hostile/@(calls_exit|loops_for_a_shorter_ever|sleeps|reads_null|"
        "fails_an_assert)");
    check_sentence(find("calls_exit"), "exit", NULL);
    check_sentence(find("loops_for_a_shorter_ever"), "deadline", NULL);
    check_sentence(find("sleeps"), "asleep", NULL);
    check_sentence(find("reads_null"), "null-pointer", NULL);
    check_sentence(find("fails_an_assert"), "abort", NULL);
    check_allowed("fixture");
}

Test(attempts, hold_where_signals_are_blocked)
{
    sigset_t most;
    sigfillset(&most);
    sigprocmask(SIG_SETMASK, &most, NULL);
    check_some();
}

Test(attempts, hold_where_signals_are_ignored)
{
    before = "trap '' CHLD XCPU XFSZ TERM INT PIPE;";
    check_some();
}

Test(attempts, hold_where_standard_input_is_something)
{
    before = "exec <\"$0\";";
    check_some();
}

Test(attempts, hold_where_standard_input_is_closed)
{
    before = "exec <&-;";
    check_some();
}
