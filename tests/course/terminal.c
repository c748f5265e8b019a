/*
 * make watch in a terminal: what it does on a save, a key and a signal, and
 * that the terminal is afterwards as it was.
 */
#include "terminal.h"

/* Opens make watch for 1.1, an unwritten stub, and waits for the verdict. */
static void watch(void)
{
    terminal_open("TERM=xterm exec make watch EX=1.1");
    wait_for("is not written yet");
    wait_for("[q]uit");
    cr_assert(takes_single_keys());
}

/* Saves as a simple editor does: the same file, emptied and written. */
static void save_in_place(const char *text)
{
    const int fd = open(EXERCISE, O_WRONLY | O_TRUNC | O_CREAT, 0666);
    cr_assert(write(fd, text, strlen(text)) == (ssize_t)strlen(text));
    close(fd);
}

static char *model_answer(void)
{
    char *text = file_read(ANSWER, NULL);
    cr_assert(text);
    return text;
}

/* The process of that name below ours, or 0. */
static pid_t find_grader(pid_t below)
{
    process p = shell("ps -A -o pid=,ppid=,comm=", 20);
    char *cursor = p.output;
    pid_t found = 0;
    for (char *line; !found && (line = next_line(&cursor));) {
        long pid, parent;
        char name[256];
        if (sscanf(line, "%ld %ld %255s", &pid, &parent, name) != 3 ||
            parent != (long)below)
            continue;
        const char *slash = strrchr(name, '/');
        if (strcmp(slash ? slash + 1 : name, "descent") == 0)
            found = (pid_t)pid;
        else
            found = find_grader((pid_t)pid);
    }
    free(p.output);
    return found;
}

static void signal_grader(int number)
{
    const pid_t grader = find_grader(t.child);
    cr_assert(grader > 0, "the grader is not to be found");
    kill(grader, number);
}

static void end(void)
{
    if (t.child > 0)
        kill(t.child, SIGTERM);
    leave();
}

/* ---- saving ---- */

TestSuite(watch_save, .init = enter, .fini = end);

Test(watch_save, grades_a_file_that_is_written_anew)
{
    char *answer_text = model_answer();
    watch();
    save_in_place(answer_text);
    wait_for("PASS");
    wait_for("[q]uit");
    save_in_place(ENDS_SWAPPED);
    wait_for("FAIL");
    wait_for("ends-swapped");
    free(answer_text);
}

Test(watch_save, grades_a_file_that_is_replaced)
{
    watch();
    copy_text(ANSWER, EXERCISE); /* by a rename */
    wait_for("PASS");
    wait_for("next      make check EX=1.2"); /* and stays where it is */
    write_text(EXERCISE, ENDS_SWAPPED);
    wait_for("FAIL");
}

Test(watch_save, survives_a_file_that_is_gone_for_a_moment)
{
    watch();
    must("mv " EXERCISE " aside; sleep 0.3; cp " ANSWER " " EXERCISE);
    wait_for("PASS");
    cr_expect(!strstr(t.seen, "missing"), "%s", t.seen);
    press("q");
    wait_for_end();
}

Test(watch_save, grades_what_was_saved_while_it_was_grading)
{
    watch();
    save_in_place(ENDS_SWAPPED);
    usleep(150000);
    copy_text(ANSWER, EXERCISE);
    wait_for("PASS");
}

Test(watch_save, says_so_where_there_is_no_file)
{
    must("rm " EXERCISE);
    terminal_open("TERM=xterm exec make watch EX=1.1");
    wait_for("is missing");
    copy_text(ANSWER, EXERCISE);
    wait_for("PASS");
}

/* ---- keys ---- */

TestSuite(watch_key, .init = enter, .fini = end);

Test(watch_key, h_n_l_and_q)
{
    watch();
    press("h");
    wait_for("hint 1 of 3");
    press("hx");
    wait_for("hint 2 of 3");
    press("l");
    wait_for("0 of 8 exercises");
    press("n");
    wait_for("1.2 How far a point violates");
    wait_for("[q]uit");
    copy_text("solutions/01-convex-sets/02-polyhedron-violation.c",
              "exercises/01-convex-sets/02-polyhedron-violation.c");
    wait_for("PASS");
    press("q");
    cr_expect_eq(wait_for_end(), 0);
    cr_expect(strstr(t.seen, "Your progress is saved"), "%s", t.seen);
    expect_as_before();
}

Test(watch_key, p_draws)
{
    need_tool("gnuplot");
    watch();
    press("p");
    wait_for("z = t x + (1 - t) y");
    wait_for("Only the reference is drawn");
    press("q");
    wait_for_end();
}

Test(watch_key, the_end_of_input_is_a_key_too)
{
    watch();
    press("\004");
    cr_expect_eq(wait_for_end(), 0);
    expect_as_before();
}

/* ---- signals ---- */

TestSuite(watch_signal, .init = enter, .fini = end);

Test(watch_signal, control_c_ends_it)
{
    watch();
    press("\003");
    wait_for_end();
    cr_expect(strstr(t.seen, "Your progress is saved"), "%s", t.seen);
    expect_as_before();
}

/* No process may be left whose working folder is ours, but this one. */
static void expect_nobody_left(void)
{
    char here[400], *mine = getcwd(NULL, 0);
    const double start = now();
    int left = 1;
    if (access("/proc/self/cwd", F_OK) != 0)
        cr_skip_test("this system has no /proc");
    while (left > 0 && now() - start < PATIENCE / 4) {
        process p = shell("ls -d /proc/[0-9]*", 20);
        char *cursor = p.output;
        left = -1; /* this one */
        for (char *line; (line = next_line(&cursor));) {
            char *link = format("%s/cwd", line);
            const ssize_t n = readlink(link, here, sizeof here - 1);
            here[n > 0 ? n : 0] = '\0';
            left += strcmp(here, mine) == 0;
            free(link);
        }
        free(p.output);
    }
    cr_expect(left <= 0, "%d processes are left", left);
    free(mine);
}

Test(watch_signal, control_c_ends_a_grading_too)
{
    terminal_open("TERM=xterm exec make watch EX=1.1");
    wait_for("[q]uit");
    save_in_place(HEAD "{\n    for (volatile int i = 0; i < 1; i *= 1)\n"
                       "        ;\n    return NUM_OK;\n}\n");
    sleep(2);
    const double start = now();
    press("\003");
    wait_for_end();
    cr_expect(now() - start < 5, "it took %g s", now() - start);
    expect_as_before();
    expect_nobody_left();
}

Test(watch_signal, a_request_to_end)
{
    watch();
    signal_grader(SIGTERM);
    wait_for_end();
    expect_as_before();
}

Test(watch_signal, a_kill_leaves_the_terminal_to_make)
{
    watch();
    signal_grader(SIGKILL);
    wait_for_end();
    expect_as_before();
}

Test(watch_signal, a_closed_terminal_ends_it)
{
    int status;
    watch();
    close(t.own);
    close(t.other);
    const double start = now();
    while (waitpid(t.child, &status, WNOHANG) != t.child) {
        cr_assert(now() - start < PATIENCE, "it lives on");
        usleep(20000);
    }
    t.child = 0;
    expect_nobody_left();
}

Test(watch_signal, control_z_gives_the_terminal_back_and_fg_goes_on)
{
    terminal_open("PS1='ready ' ENV= TERM=xterm exec sh -i");
    wait_for("ready ");
    expect_as_before();
    press("make watch EX=1.1\n");
    wait_for("[q]uit");
    cr_expect(takes_single_keys());
    press("\032");
    wait_for("ready ");
    expect_as_before();
    press("fg\n");
    wait_for("make watch");
    usleep(300000);
    cr_expect(takes_single_keys());
    press("h");
    wait_for("hint 1 of 3");
    copy_text(ANSWER, EXERCISE);
    wait_for("PASS");
    wait_for("[q]uit");
    press("q");
    wait_for("ready ");
    expect_as_before();
    press("exit\n");
    wait_for_end();
}

/* ---- where there is no terminal ---- */

TestSuite(no_terminal, .init = enter, .fini = end);

/* Waits until the file holds the words. */
static void wait_for_file(const char *path, const char *words)
{
    const double start = now();
    for (bool found = false; !found; usleep(50000)) {
        char *text = file_read(path, NULL);
        found = text && strstr(text, words);
        free(text);
        cr_assert(found || now() - start < PATIENCE, "no %s in %s", words,
                  path);
    }
}

Test(no_terminal, watch_still_grades)
{
    t.child = fork();
    if (t.child == 0) {
        execl("/bin/sh", "sh", "-c",
              "exec make watch EX=1.1 </dev/null >said 2>&1", (char *)NULL);
        _exit(127);
    }
    wait_for_file("said", "is not written yet");
    copy_text(ANSWER, EXERCISE);
    wait_for_file("said", "PASS");
    signal_grader(SIGTERM);
    waitpid(t.child, NULL, 0);
    t.child = 0;
    char *said = file_read("said", NULL);
    cr_expect(!strchr(said, '\033'), "%s", said);
    cr_expect_leq(widest_line(said), 80);
    free(said);
}

/* ---- colours ---- */

TestSuite(colour, .init = enter, .fini = end);

static bool is_coloured(const char *command)
{
    terminal_open(command);
    wait_for_end();
    const bool coloured = strchr(t.seen, '\033') != NULL;
    cr_expect(strstr(t.seen, "1.1"), "%s: %s", command, t.seen);
    close(t.own);
    close(t.other);
    return coloured;
}

Test(colour, only_where_it_is_wanted)
{
    must("make -s >/dev/null");
    cr_expect(is_coloured("TERM=xterm exec make check EX=1.1"));
    cr_expect(is_coloured("NO_COLOR= TERM=xterm exec make check EX=1.1"));
    cr_expect(!is_coloured("TERM=dumb exec make check EX=1.1"));
    cr_expect(!is_coloured("TERM=xterm NO_COLOR=1 exec make check EX=1.1"));
    cr_expect(!is_coloured("unset TERM; exec make check EX=1.1"));
    cr_expect(!is_coloured("TERM=xterm make check EX=1.1 | cat"));
    cr_expect(!is_coloured("TERM=dumb exec make"));
    cr_expect(is_coloured("TERM=xterm exec make"));
}
