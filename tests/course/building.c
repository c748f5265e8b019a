/* What make builds, when, and where: variants, jobs, dry runs, changed files. */
#include "copy.h"
#include <time.h>

TestSuite(building, .init = enter, .fini = leave);

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* A dry run says what it would run, and runs nothing. */
Test(building, a_dry_run_changes_nothing)
{
    static const char *const commands[] = {
        "check", "watch", "hint", "solution", "reset", "plot", "start", ""};
    write_text(EXERCISE, "my work\n");
    must("make -s >/dev/null");
    must("find . -type f | sort | xargs -I@ cksum @ >../before");
    for (size_t k = 0; k < sizeof commands / sizeof *commands; k++) {
        char *command = format("make -n %s EX=1.1 </dev/null", commands[k]);
        process p = shell(command, 60);
        cr_expect_eq(p.status, 0, "%s: %s", command, p.output);
        cr_expect(strstr(p.output, "descent "), "%s: %s", command, p.output);
        free(p.output);
        free(command);
    }
    must("rm -f .build/config.mk.new");
    must("find . -type f | sort | xargs -I@ cksum @ >../after");
    must("grep -v config.mk ../before >../b; grep -v config.mk ../after >../a; "
         "diff ../b ../a");
}

Test(building, several_jobs_give_the_same_answer)
{
    copy_text(ANSWER, EXERCISE);
    process p = type("make -j4 check EX=1.1");
    cr_expect(says(&p, "PASS all"), "%s", p.output);
    cr_expect_eq(make_lines(p.output), 0, "%s", p.output);
    free(p.output);
    answer("make -j check EX=1.1", 0, "PASS all");
    answer("make -j2 check CH=1", 0, "1 of 8 exercises passed");
}

Test(building, each_compiler_has_a_folder_of_its_own)
{
    need_tool("gcc");
    need_tool("clang");
    copy_text(ANSWER, EXERCISE);
    answer("make SAN= CC=gcc check EX=1.1", 0, "PASS all");
    answer("CC=clang make SAN= check EX=1.1", 0, "PASS all");
    must("test -x .build/gcc/descent && test -x .build/clang/descent");
    must("make SAN= -q CC=gcc .build/gcc/descent && "
         "make SAN= -q CC=clang .build/clang/descent");
    write_text(EXERCISE, HEAD "{\n    return undeclared;\n}\n");
    answer("make SAN= CC=clang check EX=1.1", 0, "undeclared identifier");
    write_text(EXERCISE, "#include \"convex_sets.h\"\n");
    answer("make SAN= CC=clang check EX=1.1", 0, "it has no segment_point");
    write_text(EXERCISE, ENDS_SWAPPED);
    answer("make SAN= CC=clang check EX=1.1", 0, "Diagnosis ends-swapped");
}

Test(building, sanitizers_grade_too)
{
    copy_text(ANSWER, EXERCISE);
    answer("make SAN=1 check EX=1.1", 0, "PASS all");
    must("ls -d .build/*-san");
}

/* A verdict rests on the source, the contract, the tests and the library. */
Test(building, what_a_verdict_rests_on_is_built_anew)
{
    static const char *const files[] = {
        EXERCISE, "exercises/01-convex-sets/convex_sets.h", "lib/num.h",
        "tests/harness/harness.h",
        "tests/01-convex-sets/01-segment-point/sample.c"};
    copy_text(ANSWER, EXERCISE);
    must("make check EX=1.1");
    for (size_t k = 0; k < sizeof files / sizeof *files; k++) {
        char *text = file_read(files[k], NULL);
        char *broken = format("#error \"seen anew\"\n%s", text);
        write_text(files[k], broken);
        process p = shell("make check EX=1.1", 60);
        cr_expect(strstr(p.output, "seen anew"), "%s was changed, but\n%s",
                  files[k], p.output);
        free(p.output);
        write_text(files[k], text);
        free(broken);
        free(text);
    }
    answer("make check EX=1.1", 0, "PASS all");
}

Test(building, shows_what_it_runs_where_it_is_asked_to)
{
    process p = shell("make V=1 check EX=1.2", 60);
    cr_expect(strstr(p.output, "-std=c11"), "%s", p.output);
    cr_expect(strstr(p.output, "is not written yet"), "%s", p.output);
    free(p.output);
}

Test(building, leaves_nothing_that_git_would_see)
{
    need_tool("git");
    must("make check EX=1.1; make hint EX=1.1; make solution EX=1.1");
    if (has_tool("gnuplot"))
        must("make plot EX=1.1 TERM_PLOT=svg");
    process p = shell("git status --porcelain", 20);
    cr_expect_str_empty(p.output, "git status: %s", p.output);
    free(p.output);
}

Test(building, clean_keeps_the_progress)
{
    copy_text(ANSWER, EXERCISE);
    must("make check EX=1.1 && make clean");
    must("test ! -e .build && grep -q '^1.1.passed' .descent/progress");
}

Test(building, works_where_the_path_has_a_space)
{
    char *here = getcwd(NULL, 0);
    cr_assert(strchr(here, ' '));
    must("rm -rf .build");
    answer("make check EX=1.1", 0, "is not written yet");
    free(here);
}

/* Not asserted: other work on the machine may slow it down. */
Test(building, takes_no_time_when_there_is_nothing_to_do)
{
    must("make");
    double best = 1e9;
    for (int k = 0; k < 5; k++) {
        const double start = now();
        must("make");
        best = now() - start < best ? now() - start : best;
    }
    note("a no-op make takes %.3f s", best);
    cr_expect(best < 5);
}
