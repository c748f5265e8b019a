/*
 * Many machines for a class: GNU parallel and a real Slurm cluster of this one
 * machine drive the chunks, and the grades are those of one process.
 */
#include "class.h"

TestSuite(class_engines, .init = class_enter, .timeout = 300);

enum { SUBMISSIONS = 12 };

ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    (void)all;
    char *path = format("%s:/usr/sbin:/sbin", getenv("PATH"));
    setenv("PATH", path, 1); /* Slurm's daemons */
    free(path);
    if (!class_begin())
        return;
    char *answer = file_read(ANSWER, NULL);
    cr_assert(answer);
    for (int k = 0; k < SUBMISSIONS; k++) {
        char *student = format("student %d's", k);
        hand_in(student, k % 3 ? answer : "int nothing;\n");
        free(student);
    }
    free(answer);
    grade_all("local", "1.1 7");
}

/* ENGINE=... with chunks of 5; what it said, to be freed. */
static char *drive(const char *engine, const char *out, int status)
{
    char *command = format("CHUNK=5 sh tests/grader/class/engines.sh %s %s "
                           "%s/subs '%s/%s' 1.1 7 2",
                           engine, grader, place, place, out);
    process p = shell(command, 280);
    cr_assert(p.status == status, "%s gave status %d: %s", command, p.status,
              p.output);
    free(command);
    return p.output;
}

static void expect_local(const char *out)
{
    static const char *const files[] = {"grades.csv", "class.html"};
    for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
        char *command = format("cmp '%s/local/%s' '%s/%s/%s'", place, files[k],
                               place, out, files[k]);
        process p = shell(command, 20);
        cr_expect(p.status == 0, "%s", p.output);
        free(p.output);
        free(command);
    }
}

/* Grades with that engine, and then once more what got lost. */
static void expect_engine(const char *engine)
{
    char *out = format("by %s", engine);
    char *said = drive(engine, out, 0);
    cr_expect(strstr(said, "1.list: 5 submissions, 5 graded, 0 kept"), "%s",
              said);
    cr_expect(strstr(said, "3.list: 2 submissions, 2 graded, 0 kept"), "%s",
              said);
    free(said);
    expect_local(out);
    char *lose = format("rm '%s/%s/results/student 7'\\''s.json'", place, out);
    must(lose);
    said = drive(engine, out, 0);
    cr_expect(strstr(said, "1 graded, 4 kept") ||
                  strstr(said, "1 graded, 1 kept"),
              "%s", said);
    free(said);
    expect_local(out);
    free(lose);
    free(out);
}

Test(class_engines, parallel_gives_the_same_grades)
{
    need_tool("parallel");
    expect_engine("parallel");
}

Test(class_engines, slurm_gives_the_same_grades)
{
    need_tool("slurmctld");
    need_tool("slurmd");
    need_tool("munged");
    need_tool("sbatch");
    if (geteuid() != 0) {
        note("NOT TESTED: slurmd needs root");
        cr_skip_test("slurmd needs root");
    }
    char *whole = format(
        "c=tests/course/cluster/cluster.sh d='%s/slurm'\n"
        "sh $c start \"$d\" && { SLURM_CONF=\"$d/slurm.conf\" CHUNK=5 sh "
        "tests/grader/class/engines.sh slurm %s %s/subs '%s/by slurm' "
        "1.1 7 2; s=$?; }\n"
        "sh $c stop \"$d\"; exit ${s:-1}",
        place, grader, place, place);
    process p = shell(whole, 280);
    cr_assert(p.status == 0, "%s", p.output);
    cr_expect(strstr(p.output, "3.list: 2 submissions, 2 graded, 0 kept"), "%s",
              p.output);
    free(p.output);
    expect_local("by slurm");
    free(whole);
}

Test(class_engines, that_are_none_are_refused)
{
    char *said = drive("abacus", "nowhere", 2);
    cr_expect(strstr(said, "say local, parallel or slurm"), "%s", said);
    free(said);
}

Test(class_engines, are_chosen_in_make)
{
    process p =
        shell("make -n grade ENGINE=slurm SUBMISSIONS=s OUT=o CH=6", 60);
    cr_expect(strstr(p.output, "engines.sh 'slurm'"), "%s", p.output);
    free(p.output);
    p = shell("make -n grade SUBMISSIONS=s OUT=o CH=6", 60);
    cr_expect(strstr(p.output, "descent-grade run") &&
                  !strstr(p.output, "engines.sh"),
              "%s", p.output);
    free(p.output);
}
