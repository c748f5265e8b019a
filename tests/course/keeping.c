/* Hints, answers and stubs: what a learner has written is not lost. */
#include "copy.h"
#include <glob.h>

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
