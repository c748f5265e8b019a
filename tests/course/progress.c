/*
 * The progress: kept through mistakes, edits, kills, two terminals at once, and
 * folders that cannot be written.
 */
#include "copy.h"
#include <glob.h>
#include <signal.h>
#include <sys/wait.h>

/* The number of files that a pattern matches. */
static int files_like(const char *pattern)
{
    glob_t found;
    const int n = glob(pattern, 0, NULL, &found) == 0 ? (int)found.gl_pathc : 0;
    globfree(&found);
    return n;
}

TestSuite(progress, .init = enter, .fini = leave);

Test(progress, is_no_part_of_the_repository)
{
    need_tool("git");
    must("make check EX=1.1");
    must("test -f .descent/progress");
    process p = shell("git status --porcelain", 20);
    cr_expect_str_empty(p.output);
    free(p.output);
}

Test(progress, keeps_a_pass_when_a_later_try_fails)
{
    copy_text(ANSWER, EXERCISE);
    answer("make check EX=1.1", 0, "PASS");
    write_text(EXERCISE, STUB);
    answer("make check EX=1.1", 0, "is not written yet");
    answer("make", 0, "Next: 1.2");
}

Test(progress, may_be_edited_by_hand)
{
    write_text(".descent/progress", "# mine\r\n\r\n1.2 passed 9 9 0 0\r\n"
                                    "1.1\tfailed\t1\t8\t0\t0\n"
                                    "1.1\tpassed\t8\t8\t0\t0\n");
    answer("make", 0, "2 of 8 exercises");
}

/* A file that cannot be understood: its line is named, and it is kept. */
static void expect_kept_aside(const char *text, size_t length, int line)
{
    cr_assert(file_write(".descent/progress", text, length));
    const int before = files_like(".descent/progress.unreadable-*");
    char *where = format(".descent/progress:%d: this line cannot be "
                         "understood; the file is kept as "
                         ".descent/progress.unreadable-",
                         line);
    answer("make check EX=1.1", 0, where);
    cr_expect_eq(files_like(".descent/progress.unreadable-*"), before + 1);
    must("grep -q '^1.1.failed' .descent/progress");
    free(where);
}

Test(progress, that_cannot_be_understood_is_kept_aside)
{
    static const char rubbish[] = "1.1\tpassed\t8\t8\t0\t0\nrubbish\n";
    static const char cut[] = "1.1\tpassed\t8\t8\t0\t0\n1.2\tpas";
    static const char conflict[] = "<<<<<<< HEAD\n1.1\tpassed\t8\t8\t0\t0\n";
    static const char more[] = "1.1\tpassed\t9\t8\t0\t0\n";
    static const char state[] = "1.1\tPASSED\t8\t8\t0\t0\n";
    static const char zeros[64];
    expect_kept_aside(rubbish, strlen(rubbish), 2);
    must("cat .descent/progress.unreadable-* | grep -q rubbish");
    expect_kept_aside(cut, strlen(cut), 2);
    expect_kept_aside(conflict, strlen(conflict), 1);
    expect_kept_aside(more, strlen(more), 1);
    expect_kept_aside(state, strlen(state), 1);
    expect_kept_aside(zeros, sizeof zeros, 1);
    must("cat .descent/progress.unreadable-* | grep -q rubbish");
}

Test(progress, that_cannot_be_read_is_left_alone)
{
    must("mkdir -p .descent/progress");
    answer("make", 2, ".descent/progress cannot be read");
    must("rmdir .descent/progress");
}

Test(progress, of_checks_at_once_is_all_kept)
{
    copy_text(ANSWER, EXERCISE);
    copy_text("solutions/01-convex-sets/02-polyhedron-violation.c",
              "exercises/01-convex-sets/02-polyhedron-violation.c");
    must("make -s >/dev/null\n"
         "for i in 1 2 3; do make -s check EX=1.1; done >a 2>&1 &\n"
         "for i in 1 2 3; do make -s check EX=1.2; done >b 2>&1 &\n"
         "for i in 1 2 3 4 5 6; do make -s hint EX=1.3; done >c 2>&1 &\n"
         "wait");
    must("test $(grep -c PASS a) = 3 && test $(grep -c PASS b) = 3");
    must("grep -q '^1.1.passed.8.8' .descent/progress");
    must("grep -q '^1.2.passed' .descent/progress");
    must("grep -q '^1.3.new.0.0.3' .descent/progress");
}

Test(progress, survives_the_death_of_the_grader)
{
    static const char before[] = "1.2\tpassed\t9\t9\t2\t0\n";
    must("make -s >/dev/null");
    for (int ms = 0; ms < 400; ms += 40) {
        write_text(".descent/progress", before);
        write_text(EXERCISE, ms % 80 ? STUB : ENDS_SWAPPED);
        const pid_t child = fork();
        if (child == 0) {
            const char *build = getenv("DESCENT");
            freopen("/dev/null", "w", stdout);
            freopen("/dev/null", "w", stderr);
            execl(build, build, "check", "1.1", (char *)NULL);
            _exit(127);
        }
        usleep((useconds_t)ms * 1000);
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        char *now = file_read(".descent/progress", NULL);
        cr_assert(now && strstr(now, "1.2\tpassed\t9\t9\t2\t0\n"), "%d ms: %s",
                  ms, now ? now : "no file");
        free(now);
    }
    answer("make check EX=1.1", 0, "1.1 Points of a segment");
}

/* ---- where nothing can be written ---- */

TestSuite(rights, .init = enter, .fini = leave);

/*
 * Takes the right to write away, from root by being somebody else. Returns the
 * command's prefix, or NULL where that is not possible.
 */
static const char *without_rights(const char *where)
{
    char *command = format("chmod -R a+rX,a-w %s", where);
    must(command);
    free(command);
    if (geteuid() != 0)
        return "";
    need_tool("setpriv");
    setenv("GIT_CONFIG_COUNT", "1", 1); /* git minds whose folder it is */
    setenv("GIT_CONFIG_KEY_0", "safe.directory", 1);
    setenv("GIT_CONFIG_VALUE_0", "*", 1);
    return "setpriv --reuid=65534 --regid=65534 --clear-groups ";
}

Test(rights, to_the_folder_are_missing)
{
    must("rm -rf .build .descent");
    const char *as = without_rights(".");
    char *command = format("%smake check EX=1.1", as);
    process p = type(command);
    cr_expect(says(&p, "Descent cannot write to "), "%s", p.output);
    cr_expect(says(&p, "clone it elsewhere"), "%s", p.output);
    cr_expect_neq(p.status, 0);
    free(p.output);
    free(command);
    must("chmod -R u+w .");
}

Test(rights, to_what_was_built_are_missing)
{
    must("make check EX=1.1");
    const char *as = without_rights(".");
    char *status = format("%smake", as), *check = format("%s check", status);
    answer(status, 0, "Next: 1.1");
    process p = type(check);
    cr_expect(says(&p, "cannot be written"), "%s", p.output);
    cr_expect(says(&p, "clone the course into a folder of your own"), "%s",
              p.output);
    free(p.output);
    free(check);
    free(status);
    must("chmod -R u+w .");
}

Test(rights, to_the_progress_are_missing)
{
    must("make check EX=1.1");
    must("chmod -R a+rwX .");
    const char *as = without_rights(".descent");
    copy_text(ANSWER, EXERCISE);
    char *check = format("%smake check EX=1.1", as);
    process p = type(check);
    cr_expect(says(&p, "PASS all"), "%s", p.output);
    cr_expect(says(&p, "the progress could not be saved to .descent/progress"),
              "%s", p.output);
    free(p.output);
    free(check);
    char *reset = format("%smake reset EX=1.1", as);
    process q = type(reset);
    cr_expect(says(&q, "could not be kept"), "%s", q.output);
    cr_expect(says(&q, "so nothing was changed"), "%s", q.output);
    free(q.output);
    free(reset);
    must("cmp " ANSWER " " EXERCISE);
    must("chmod -R u+w .");
}
