/*
 * make drill in a terminal: pictures and colours where they are wanted, a
 * terminal that stays as it is, and no more than one item lost by a kill.
 */
#include "drill_copy.h"

TestSuite(drill_terminal, .init = enter_drill, .fini = end_drill);

static void expect_line_mode(void)
{
    cr_expect(!takes_single_keys());
    expect_as_before();
}

Test(drill_terminal, draws_what_happens)
{
    need_tool("gnuplot");
    terminal_open("TERM=xterm LC_ALL=C.UTF-8 exec make drill ONLY=predict "
                  "CH=1 SEED=2");
    wait_for("is projected on the probability simplex");
    wait_for("Your guess, a to d: ");
    expect_line_mode();
    press("x\n");
    wait_for("A number from 1 to 4, please");
    press("b\n");
    wait_for("How sure are you");
    press("200\n");
    wait_for("A number from 0 to 100, please");
    press("60\n");
    wait_for("is what happens.");
    wait_for("before and after"); /* the title of the picture */
    wait_for("All your predictions so far:");
    press("\004");
    cr_expect_eq(wait_for_end(), 0);
    cr_expect(strstr(t.seen, "Report"), "%s", t.seen);
    expect_as_before();
}

Test(drill_terminal, plain_has_no_picture_and_no_other_alphabet)
{
    terminal_open("TERM=xterm LC_ALL=C.UTF-8 exec make drill ONLY=predict "
                  "CH=1 SEED=2 PLAIN=1");
    wait_for("Your guess, a to d: ");
    press("b\n");
    wait_for("How sure are you");
    press("60\n");
    wait_for("is what happens.");
    press("q\n");
    wait_for_end();
    cr_expect(!strstr(t.seen, "before and after"), "%s", t.seen);
    for (const char *c = t.seen; *c; c++)
        cr_assert(!(*c & 0x80), "%s", t.seen);
}

Test(drill_terminal, shows_formulas_in_the_alphabet_of_the_locale)
{
    static const char *const locale[] = {"C.UTF-8", "C"};
    for (int k = 0; k < 2; k++) {
        char *command = format("TERM=xterm LC_ALL=%s exec make drill "
                               "ONLY=questions TAG=nonexpansive",
                               locale[k]);
        terminal_open(command);
        wait_for("Answer aloud");
        press("\n");
        wait_for("Model answer");
        wait_for(k == 0 ? "‖P(x) - P(y)‖ ≤ ‖x - y‖"
                        : "||P(x) - P(y)|| <= ||x - y||");
        press("q\n");
        wait_for_end();
        close(t.own);
        close(t.other);
        free(command);
    }
}

Test(drill_terminal, the_answer_may_be_several_lines)
{
    terminal_open("TERM=xterm exec make drill ONLY=questions SEED=2");
    wait_for("> ");
    press("one line\n");
    wait_for("> ");
    press("another\n");
    wait_for("> ");
    press("\n");
    wait_for("How was yours?");
    press("f\n");
    wait_for("Follow-up");
    wait_for("How was yours?");
    press("3\n");
    wait_for("It comes again in 2 days.");
    press("q\n");
    wait_for_end();
    expect_as_before();
}

/* ---- ends ---- */

static void answer_one_and_begin_another(void)
{
    terminal_open("TERM=xterm exec make drill ONLY=questions SEED=2");
    wait_for("> ");
    press("\n");
    wait_for("How was yours?");
    press("3\n");
    wait_for("It comes again");
    wait_for("> ");
    press("half an ans");
}

static int answers_kept(void)
{
    process p = shell("grep -c '\tquestion\t' .descent/drill", 20);
    const int n = atoi(p.output);
    free(p.output);
    return n;
}

Test(drill_terminal, a_kill_loses_the_item_on_screen_and_no_other)
{
    answer_one_and_begin_another();
    kill(-t.child, SIGKILL);
    wait_for_end();
    expect_as_before();
    cr_expect_eq(answers_kept(), 1);
    must("make drill </dev/null >said; grep -q 'due today' said");
}

Test(drill_terminal, control_c_ends_it)
{
    answer_one_and_begin_another();
    press("\003");
    wait_for_end();
    cr_expect(strstr(t.seen, "What you answered is saved"), "%s", t.seen);
    expect_as_before();
    cr_expect_eq(answers_kept(), 1);
}

Test(drill_terminal, a_closed_terminal_ends_it)
{
    int status;
    answer_one_and_begin_another();
    close(t.own);
    close(t.other);
    const double start = now();
    while (waitpid(t.child, &status, WNOHANG) != t.child) {
        cr_assert(now() - start < PATIENCE, "it lives on");
        usleep(20000);
    }
    t.child = 0;
    cr_expect_eq(answers_kept(), 1);
}

/* ---- colours ---- */

static bool is_coloured(const char *before)
{
    char *command = format("%s exec make drill ONLY=questions SEED=2", before);
    terminal_open(command);
    wait_for("Question");
    press("q\n");
    wait_for_end();
    const bool coloured = strchr(t.seen, '\033') != NULL;
    close(t.own);
    close(t.other);
    free(command);
    return coloured;
}

Test(drill_terminal, is_coloured_where_it_is_wanted)
{
    cr_expect(is_coloured("TERM=xterm"));
    cr_expect(!is_coloured("TERM=xterm NO_COLOR=1"));
    cr_expect(!is_coloured("TERM=dumb"));
}
