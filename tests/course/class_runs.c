/*
 * Grading that is disturbed: killed, started twice, out of room, without its
 * usual isolation, by a user who is not root. Whatever happens, the grades at
 * the end are those of a run that nobody disturbed.
 */
#include "class.h"
#include <errno.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>

TestSuite(class_runs, .init = class_enter);

enum { STUDENTS = 12, KILLS = 6 };

/* Three who solved it, three who swapped the ends, and others. */
static const char *const answers[] = {
    NULL, /* the model answer */
    "#include \"convex_sets.h\"\n"
    "num_status segment_point(int n, double z[n], const double x[n],\n"
    "                         const double y[n], double t)\n"
    "{\n    if (!(t >= 0 && t <= 1))\n        return NUM_BAD_INPUT;\n"
    "    for (int i = 0; i < n; i++)\n"
    "        z[i] = t * y[i] + (1 - t) * x[i];\n    return NUM_OK;\n}\n",
    "#include <stdlib.h>\nint segment_point(void);\n"
    "int segment_point(void)\n{\n    exit(0);\n}\n",
    "int segment_point(void)\n{\n    return 0 +;\n}\n",
};

static void hand_in_all(void)
{
    char *solved = file_read(ANSWER, NULL);
    for (int k = 0; k < STUDENTS; k++) {
        char *student = format("student-%02d", k);
        hand_in(student, answers[k % 4] ? answers[k % 4] : solved);
        free(student);
    }
    free(solved);
}

/* The undisturbed run is place/good. */
ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    (void)all;
    if (!class_begin())
        return;
    hand_in_all();
    grade_all("good", "1.1");
}

/* All that a folder of results says, times aside. */
static char *all_of(const char *out)
{
    char *command = format("cd %s/%s && cat grades.csv results/*.json | "
                           "grep -v '\"seconds\"'; ls results",
                           place, out);
    process p = shell(command, 20);
    free(command);
    return p.output;
}

static void expect_same_as(const char *good, const char *out)
{
    char *wanted = all_of(good), *found = all_of(out);
    cr_expect(strlen(wanted) > 1000 && strcmp(wanted, found) == 0,
              "%s differs from %s:\n%.2000s", out, good, found);
    free(found);
    free(wanted);
}

/* The command in a process group of its own. */
static pid_t start(const char *command)
{
    const pid_t child = fork();
    cr_assert(child >= 0);
    if (child == 0) {
        setpgid(0, 0);
        execl("/bin/sh", "sh", "-c", command, (char *)NULL);
        _exit(127);
    }
    return child;
}

static int wait_for(pid_t child)
{
    int status = -1;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* ---- what disturbs ---- */

Test(class_runs, killed_at_any_moment_go_on)
{
    char *command = format("exec %s run %s/subs %s/killed 1.1 >/dev/null",
                           grader, place, place);
    srand((unsigned)getpid());
    for (int k = 0; k < KILLS; k++) {
        const pid_t child = start(command);
        poll(NULL, 0, 300 + rand() % 1500);
        kill(child, SIGKILL); /* the program alone: its own processes follow */
        wait_for(child);
    }
    cr_expect_eq(wait_for(start(command)), 0);
    expect_same_as("good", "killed");
    free(command);
}

Test(class_runs, interrupted_go_on)
{
    char *command = format("exec %s run %s/subs %s/interrupted 1.1 >/dev/null",
                           grader, place, place);
    const pid_t child = start(command);
    poll(NULL, 0, 1500);
    kill(child, SIGINT);
    wait_for(child);
    cr_expect_eq(wait_for(start(command)), 0);
    expect_same_as("good", "interrupted");
    free(command);
}

/* Each submission is graded by one of the two, and by one only. */
Test(class_runs, of_two_graders_share_the_work)
{
    char *arguments = format("list %s/subs %s/LIST 1.1", place, place);
    process p = grade_with(arguments);
    cr_assert(p.status == 0, "%s", p.output);
    free(p.output);
    free(arguments);
    char *command = format("%s chunk %s/LIST %s/two >%s/first & "
                           "%s chunk %s/LIST %s/two >%s/second && wait && "
                           "%s merge %s/LIST %s/two >/dev/null",
                           grader, place, place, place, grader, place, place,
                           place, grader, place, place);
    must(command);
    free(command);
    expect_same_as("good", "two");
    int graded = 0, more = 0;
    char *one = AT("first"), *two = AT("second");
    char *said = file_read(one, NULL), *also = file_read(two, NULL);
    const char *comma = said ? strchr(said, ',') : NULL;
    const char *other = also ? strchr(also, ',') : NULL;
    cr_assert(comma && sscanf(comma, ", %d graded", &graded) == 1, "%s", said);
    cr_assert(other && sscanf(other, ", %d graded", &more) == 1, "%s", also);
    cr_expect_eq(graded + more, STUDENTS, "%d and %d", graded, more);
    free(also);
    free(said);
    free(two);
    free(one);
}

/* A list in chunks, as on a cluster. */
Test(class_runs, in_chunks_give_the_same_grades)
{
    char *command =
        format("cd %s && mkdir chunks && cd - >/dev/null && "
               "%s list %s/subs %s/ALL 1.1 >/dev/null && "
               "head -n 2 %s/ALL >%s/head && tail -n +3 %s/ALL | "
               "split -l 5 - %s/chunks/ && for c in %s/chunks/*; do "
               "cat %s/head $c >$c.list && %s chunk $c.list %s/chunked; done "
               "&& %s merge %s/ALL %s/chunked",
               place, grader, place, place, place, place, place, place, place,
               place, grader, place, grader, place, place);
    must(command);
    free(command);
    expect_same_as("good", "chunked");
}

/* Another answer is graded anew, the others' results stay as they are. */
Test(class_runs, grade_what_was_changed)
{
    char *copy = format("cp -R %s/subs %s/mine && cp -R %s/good %s/changed",
                        place, place, place, place);
    must(copy);
    free(copy);
    char *solved = file_read(ANSWER, NULL);
    char *path = AT("mine/student-03/" PATH);
    write_text(path, solved);
    char *arguments = format("run %s/mine %s/changed 1.1", place, place);
    process p = grade_with(arguments);
    cr_expect(strstr(p.output, "12 submissions, 12 exercises: 4 passed"), "%s",
              p.output);
    json_object *r = result_in("changed", "student-03");
    cr_expect_str_eq(field(r, "outcome"), "passed");
    json_object_put(r);
    free(p.output);
    free(arguments);
    free(path);
    free(solved);
}

/* ---- room ---- */

/* The script with a small file system in place/small, as root. */
static process with_small_disk(const char *kibibytes, const char *script)
{
    char *small = AT("small/");
    cr_assert(make_folders(small));
    char *command = format("unshare -m sh -c 'mount -t tmpfs -o size=%sk none "
                           "%s && { %s; }'",
                           kibibytes, small, script);
    process p = shell(command, 120);
    free(command);
    free(small);
    return p;
}

static bool can_mount(void)
{
    process p = with_small_disk("64", "true");
    const bool can = p.status == 0;
    free(p.output);
    if (!can)
        note("NOT TESTED: a full disk (only root can mount a small one)");
    return can;
}

Test(class_runs, lose_nothing_on_a_full_disk)
{
    if (!can_mount())
        cr_skip_test("no small disk");
    char *script =
        format("%s run %s/subs %s/small/out 1.1; echo status $?; "
               "mount -o remount,size=4m %s/small && "
               "%s run %s/subs %s/small/out 1.1 && "
               "cp -R %s/small/out %s/full",
               grader, place, place, place, grader, place, place, place, place);
    process p = with_small_disk("36", script);
    cr_expect(strstr(p.output, "No space left on device"), "%s", p.output);
    cr_expect(!strstr(p.output, "status 0"), "%s", p.output);
    cr_expect_eq(p.status, 0, "%s", p.output);
    expect_same_as("good", "full");
    free(p.output);
    free(script);
}

Test(class_runs, blame_nobody_for_a_full_place_to_work_in)
{
    if (!can_mount())
        cr_skip_test("no small disk");
    char *script = format(
        "export TMPDIR=%s/small; %s run %s/subs %s/worked 1.1; echo status $?; "
        "ls %s/worked/results 2>/dev/null; mount -o remount,size=200m %s/small "
        "&& %s run %s/subs %s/worked 1.1",
        place, grader, place, place, place, place, grader, place, place);
    process p = with_small_disk("20000", script);
    cr_expect(strstr(p.output, "no room left"), "%s", p.output);
    cr_expect(strstr(p.output, "status 2"), "%s", p.output);
    cr_expect_eq(p.status, 0, "%s", p.output);
    expect_same_as("good", "worked");
    free(p.output);
    free(script);
}

/* ---- isolation ---- */

/* Refuses user namespaces, and Landlock too if asked, as some systems do. */
static void refuse(bool landlock)
{
    enum { NEW_USER = 0x10000000, CREATE_RULESET = 444 };
    const struct scmp_arg_cmp asks = {.arg = 0,
                                      .op = SCMP_CMP_MASKED_EQ,
                                      .datum_a = NEW_USER,
                                      .datum_b = NEW_USER};
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);
    bool good =
        f &&
        seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, asks) ==
            0 &&
        seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(unshare), 1,
                         asks) == 0 &&
        seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
    if (good && landlock)
        good =
            seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), CREATE_RULESET, 0) == 0;
    if (!good || seccomp_load(f) != 0)
        _exit(1);
    seccomp_release(f);
}

Test(class_runs, without_user_namespaces_say_so)
{
    char *arguments = format("run %s/subs %s/landlock 1.1", place, place);
    setenv("ISOLATION", "landlock", 1);
    process p = grade_with("selftest");
    const bool there = p.status == 0;
    free(p.output);
    unsetenv("ISOLATION");
    if (!there)
        cr_skip_test("there is no Landlock here");
    refuse(false);
    p = grade_with(arguments);
    cr_expect_eq(p.status, 0, "%s", p.output);
    cr_expect(strstr(p.output, "Isolation by Landlock and seccomp, since"),
              "%s", p.output);
    json_object *r = result_in("landlock", "student-00");
    cr_expect_str_eq(field(r, "isolation"), "landlock");
    json_object_put(r);
    char *diff =
        format("cmp %s/good/grades.csv %s/landlock/grades.csv", place, place);
    must(diff);
    free(diff);
    free(p.output);
    free(arguments);
}

Test(class_runs, without_any_isolation_grade_nobody)
{
    char *arguments = format("run %s/subs %s/none 1.1", place, place);
    refuse(true);
    process p = grade_with(arguments);
    cr_expect_eq(p.status, 2, "%s", p.output);
    cr_expect(strstr(p.output, "nothing is graded"), "%s", p.output);
    cr_expect(strstr(p.output, "bubblewrap"), "%s", p.output);
    char *path = AT("none/grades.csv");
    cr_expect(!file_exists(path));
    free(path);
    free(p.output);
    free(arguments);
}

/* ---- users ---- */

Test(class_runs, work_for_those_who_are_not_root)
{
    if (geteuid() != 0)
        cr_skip_test("this is what all the others test");
    need_tool("setpriv");
    char *command =
        format("mkdir %s/theirs && chown nobody %s/theirs && "
               "setpriv --reuid nobody --regid nogroup --clear-groups "
               "env TMPDIR=%s/theirs %s run %s/subs %s/theirs/out 1.1",
               place, place, place, grader, place, place);
    process p = shell(command, 120);
    if (strstr(p.output, "Permission denied") ||
        strstr(p.output, "cannot be read")) {
        note("NOT TESTED: others may not read this folder");
        cr_skip_test("others may not read this folder");
    }
    cr_expect_eq(p.status, 0, "%s", p.output);
    expect_same_as("good", "theirs/out");
    free(p.output);
    free(command);
}
