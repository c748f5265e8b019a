/* Hints, answers, stubs and progress: nothing that a learner did is lost. */
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

static void expect_holds(const char *path, const char *text)
{
    char *now = file_read(path, NULL);
    cr_assert(now, "%s cannot be read", path);
    cr_expect_str_eq(now, text, "%s holds\n%s", path, now);
    free(now);
}

/* ---- hints ---- */

TestSuite(hint, .init = enter, .fini = leave);

Test(hint, comes_one_by_one_and_stays_at_the_last)
{
    answer("make hint EX=1.1", 0, "1.1 Points of a segment, hint 1 of 3");
    answer("make hint EX=1.1", 0, "hint 2 of 3");
    process p = type("make hint EX=1.1");
    cr_expect(says(&p, "hint 3 of 3"), "%s", p.output);
    cr_expect(says(&p, "That is the last hint."), "%s", p.output);
    free(p.output);
    answer("make hint EX=1.1", 0, "hint 3 of 3");
    answer("make hint EX=1.2", 0, "hint 1 of 3");
    answer("make hint", 0, "1.1 Points of a segment, hint 3 of 3");
}

Test(hint, says_when_there_is_none)
{
    must("sed 's/^## 1.1 /## 1.0 /' exercises/01-convex-sets/hints.md >h && "
         "mv h exercises/01-convex-sets/hints.md");
    answer("make hint EX=1.1", 2, "hints.md has no hint for 1.1");
    must("rm exercises/01-convex-sets/hints.md");
    answer("make hint EX=1.1", 2, "hints.md cannot be read: git checkout");
}

/* ---- the model answer ---- */

TestSuite(solution, .init = enter, .fini = leave);

Test(solution, is_shown_when_it_is_asked_for_twice)
{
    process p = type("make solution EX=1.1");
    cr_expect(says(&p, "You have not passed 1.1 yet"), "%s", p.output);
    cr_expect(!strstr(p.output, "num_status"), "shown at once:\n%s", p.output);
    free(p.output);
    p = shell("make solution EX=1.1", 20);
    cr_expect(strstr(p.output, "NUM_NOT_IMPLEMENTED"), "yours is missing");
    cr_expect(strstr(p.output, "The model answer"), "%s", p.output);
    cr_expect(strstr(p.output, "t * x[i]"), "%s", p.output);
    cr_expect_leq(widest_line(p.output), 80);
    free(p.output);
}

Test(solution, is_shown_after_a_pass)
{
    copy_text(ANSWER, EXERCISE);
    answer("make check EX=1.1", 0, "PASS");
    process p = shell("make solution EX=1.1", 20);
    cr_expect(strstr(p.output, "The model answer"), "%s", p.output);
    free(p.output);
}

Test(solution, is_not_part_of_a_handout)
{
    must("rm -r solutions");
    answer("make solution EX=1.1", 2,
           "this copy of the course has no "
           "solutions/: your teachers hold them");
}

/* ---- the stub again ---- */

TestSuite(reset, .init = enter, .fini = leave);

static void commit(const char *paths)
{
    char *command = format("git add %s && git -c user.name=Learner "
                           "-c user.email=l@example.org commit -qm mine",
                           paths);
    must(command);
    free(command);
}

/* Resets 1.1: the stub must be there, and mine kept where the answer says. */
static void expect_reset_by(const char *command, const char *mine)
{
    process p = type(command);
    cr_expect_eq(p.status, 0, "%s", p.output);
    cr_expect(says(&p, EXERCISE " is the stub again."), "%s", p.output);
    char *line = on_one_line(p.output), name[200] = "";
    char *kept = strstr(line, "kept as ");
    cr_assert(kept && sscanf(kept, "kept as %199s", name) == 1, "%s", p.output);
    expect_holds(name, mine);
    expect_holds(EXERCISE, STUB);
    free(line);
    free(p.output);
}

static void expect_reset(const char *mine)
{
    expect_reset_by("make reset EX=1.1", mine);
}

/* make start, in a course of two exercises, so that it does not take long. */
static void start_small(void)
{
    must(
        "sed -n '1,3p' exercises/catalog.tsv >c && mv c exercises/catalog.tsv");
    must("make start");
}

Test(reset, brings_the_stub_back_from_git)
{
    need_tool("git");
    write_text(EXERCISE, "my work\n");
    expect_reset("my work\n");
}

Test(reset, finds_the_stub_behind_commits)
{
    need_tool("git");
    write_text(EXERCISE, "my work\n");
    commit(EXERCISE);
    write_text("exercises/01-convex-sets/02-polyhedron-violation.c", "2\n");
    write_text("README.md", "my notes\n");
    commit("-A");
    expect_reset("my work\n");
    write_text(EXERCISE, "more work\n");
    commit(EXERCISE);
    expect_reset("more work\n");
}

Test(reset, follows_a_stub_that_the_course_changed)
{
    need_tool("git");
    write_text(EXERCISE, "/* new */\n" STUB);
    must("echo >>tests/01-convex-sets/01-segment-point/sample.c");
    commit("-A");
    write_text(EXERCISE, "my work\n");
    commit("-A");
    must("make -s reset EX=1.1");
    expect_holds(EXERCISE, "/* new */\n" STUB);
}

Test(reset, works_in_a_clone)
{
    need_tool("git");
    must("git clone -q --depth 1 \"file://$PWD\" clone");
    cr_assert(chdir("clone") == 0);
    write_text(EXERCISE, "my work\n");
    commit(EXERCISE);
    expect_reset_by("../$DESCENT reset 1.1", "my work\n");
}

Test(reset, without_git_uses_what_start_kept)
{
    must("rm -rf .git");
    start_small();
    write_text(EXERCISE, "my work\n");
    expect_reset("my work\n");
    must("rm " EXERCISE);
    answer("make reset EX=1.1", 0, EXERCISE " is the stub again.");
    expect_holds(EXERCISE, STUB);
}

/* A repository that the learner made holds no stubs, if they came to it late. */
Test(reset, prefers_what_start_kept_to_a_later_repository)
{
    need_tool("git");
    must("rm -rf .git");
    start_small();
    write_text(EXERCISE, "my work\n");
    must(MAKE_REPOSITORY);
    expect_reset("my work\n");
}

Test(reset, says_when_there_is_no_stub)
{
    must("rm -rf .git");
    write_text(EXERCISE, "my work\n");
    answer("make reset EX=1.1", 2, "clone the course once more");
    expect_holds(EXERCISE, "my work\n");
}

Test(reset, wants_to_be_told_which)
{
    write_text(EXERCISE, "my work\n");
    answer("make reset", 2, "say which exercise: make reset EX=1.1");
    expect_holds(EXERCISE, "my work\n");
}

Test(reset, twice_in_a_second_loses_nothing)
{
    need_tool("git");
    for (int k = 0; k < 3; k++) {
        char *mine = format("work %d\n", k);
        write_text(EXERCISE, mine);
        expect_reset(mine);
        free(mine);
    }
    cr_expect_eq(files_like(".descent/kept/01-convex-sets/01-*"), 3);
}

Test(reset, twice_at_once_loses_nothing)
{
    need_tool("git");
    write_text(EXERCISE, "my work\n");
    must("make -s >/dev/null; make -s reset EX=1.1 & make -s reset EX=1.1 &"
         "make -s reset EX=1.1 & wait");
    must("grep -qx 'my work' .descent/kept/01-convex-sets/*");
    expect_holds(EXERCISE, STUB);
}

/* ---- progress ---- */

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
