/*
 * make drill WRITE=1.1: a scratch copy, graded by the exercise's own tests,
 * against the clock; the learner's file and progress stay as they are.
 */
#include "drill_copy.h"

#define SCRATCH ".descent/scratch/01-convex-sets/01-segment-point.c"

static void enter_write(void)
{
    enter_drill();
    write_text(EXERCISE, ENDS_SWAPPED); /* what the learner has */
}

TestSuite(write_it, .init = enter_write, .fini = end_drill);

static void expect_untouched(void)
{
    char *mine = file_read(EXERCISE, NULL);
    cr_expect_str_eq(mine, ENDS_SWAPPED);
    cr_expect(!file_exists(".descent/progress"), "the progress was touched");
    free(mine);
}

static void open_write(const char *before)
{
    char *command =
        format("%s TERM=xterm exec make drill WRITE=segment", before);
    terminal_open(command);
    wait_for("write     " SCRATCH);
    wait_for("left. Saving grades");
    free(command);
}

Test(write_it, grades_the_scratch_copy_whenever_it_is_saved)
{
    open_write("");
    char *stub = file_read(SCRATCH, NULL);
    cr_assert(stub);
    cr_expect_str_eq(stub, STUB, "it begins with\n%s", stub);
    press("\n");
    wait_for("It is not written yet.");
    write_text(SCRATCH, "int f(void) { return 1 }\n");
    wait_for(SCRATCH ":1:");
    write_text(SCRATCH, ENDS_SWAPPED);
    wait_for("FAIL");
    wait_for(" of 8 tests");
    copy_text(ANSWER, SCRATCH);
    wait_for("PASS");
    wait_for("4 gradings. Your exercises/");
    cr_expect_eq(wait_for_end(), 0);
    expect_as_before();
    expect_untouched();
    must("grep -q '\twrite\t1.1\tpassed 4\t' .descent/drill");
}

Test(write_it, ends_with_the_time)
{
    open_write("DESCENT_CLOCK=1700000000+60");
    wait_for("The time is over.");
    wait_for("Stopped after");
    wait_for_end();
    must("grep -q '\twrite\t1.1\tfailed 0\t' .descent/drill");
    expect_untouched();
}

Test(write_it, q_stops_and_the_try_is_kept)
{
    open_write("");
    write_text(SCRATCH, ENDS_SWAPPED);
    wait_for("FAIL");
    press("q\n");
    wait_for("Stopped after");
    wait_for("solutions/01-convex-sets/01-segment-point.c");
    wait_for_end();
    close(t.own);
    close(t.other);
    t.seen[0] = '\0';
    open_write("");
    press("q\n");
    wait_for_end();
    must("grep -q 't \\* y' .descent/scratch/01-convex-sets/"
         "01-segment-point.*.c");
    expect_untouched();
}

Test(write_it, a_kill_leaves_the_terminal_as_it_was)
{
    open_write("");
    kill(-t.child, SIGKILL);
    wait_for_end();
    expect_as_before();
}
