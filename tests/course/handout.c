/* What students are given: nothing that tells the answers, all that they need. */
#include "copy.h"

TestSuite(handout, .init = enter, .fini = leave, .timeout = 300);

static const char UNPACK[] =
    "mkdir ../unpacked.$$ && tar -xzf .build/handout/descent.tar.gz "
    "-C ../unpacked.$$ && echo ../unpacked.$$/descent";

/* Makes a handout of 1.1 and 1.5 and unpacks it; its folder, to be freed. */
static char *unpacked(void)
{
    must("grep -E '^(id|#|1[.][15]\t|2)' exercises/catalog.tsv >c && "
         "mv c exercises/catalog.tsv");
    answer("make handout CH=1", 0, "holds 2 exercises");
    process p = shell(UNPACK, 60);
    cr_assert_eq(p.status, 0, "%s", p.output);
    p.output[strcspn(p.output, "\n")] = '\0';
    return p.output;
}

/* Lines of 24 characters and more that stand in closed files only. */
static const char SECRETS[] =
    "find solutions tests -name '*.c' | grep -E '^solutions/|"
    "/[0-9][0-9]-[^/]*/(hidden|mistakes)[.]c$' | grep -v tests/grader |\n"
    "    xargs cat | grep -E '.{24}' | sort -u >../closed\n"
    "find . -path ./.build -prune -o -type f ! -path './solutions/*' \\\n"
    "    ! -path './tests/0*/hidden.c' ! -path './tests/0*/mistakes.c' \\\n"
    "    -print0 | xargs -0 cat | grep -aE '.{24}' | sort -u >../open\n"
    "grep -hoE 'MISTAKE [0-9].*|^ [*]   .*' tests/0*/*/mistakes.c |\n"
    "    sed 's/^ [*]   /&/' | sort -u >../told\n"
    "comm -23 ../closed ../open | grep -vFf ../told | grep -v '^ [*] MISTAKE' "
    ">../secrets\n"
    "sed -n 's/^Test([a-z0-9_]*, *\\([a-z0-9_]*\\).*/\\1/p' \\\n"
    "    tests/0*/*/hidden.c | sort -u >../hidden\n"
    "sed -n 's/^Test([a-z0-9_]*, *\\([a-z0-9_]*\\).*/\\1/p' \\\n"
    "    tests/0*/*/sample.c | sort -u >../sample\n"
    "comm -23 ../hidden ../sample | grep -E '.{12}' >../names\n";

Test(handout, holds_nothing_that_tells_the_answers)
{
    must(SECRETS);
    must("test $(wc -l <../secrets) -gt 200 && test $(wc -l <../names) -gt 20");
    char *folder = unpacked();
    cr_assert_eq(chdir(folder), 0);
    must("test -f exercises/01-convex-sets/01-segment-point.c");
    must("! test -e solutions");
    must("! find tests/0* -name hidden.c -o -name mistakes.c | grep .");
    must("! find . -name '*.o' -o -name '*.a' | grep .");
    must("! grep -rnxFf ../../secrets . | grep .");
    must("! grep -rnwFf ../../names tests exercises plots | grep .");
    must("tail -1 ../../secrets >leak && grep -rnxFf ../../secrets . | "
         "grep -q leak");
    free(folder);
}

Test(handout, serves_a_student)
{
    char *folder = unpacked();
    cr_assert_eq(chdir(folder), 0);
    must("make start </dev/null");
    answer("make check EX=1.1", 0, "is not written yet");
    write_text(EXERCISE, ENDS_SWAPPED);
    answer("make check EX=1.1", 0, "Diagnosis ends-swapped");
    answer("make hint EX=1.1", 0, "hint 1 of 3");
    if (has_tool("gnuplot")) {
        process p = shell("make plot EX=1.1", 60);
        cr_expect(strstr(p.output, "reference") && strstr(p.output, "yours"),
                  "%s", p.output);
        free(p.output);
    }
    answer("make solution EX=1.1", 2, "your teachers hold them back");
    answer("make reset EX=1.1", 0, "exercises/01-convex-sets");
    answer("make check EX=1.1", 0, "is not written yet");
    free(folder);
}

Test(handout, never_says_that_all_tests_passed)
{
    char *folder = unpacked();
    char *mine = format("%s/%s", folder, EXERCISE);
    copy_text(ANSWER, mine);
    cr_assert_eq(chdir(folder), 0);
    process p = type("make check EX=1.1");
    cr_expect(says(&p, "Sample tests passed: 3 of 3. The hidden tests, which "
                       "decide, are not part of this copy"),
              "%s", p.output);
    cr_expect(!strstr(p.output, "make solution"), "%s", p.output);
    free(p.output);
    free(mine);
    free(folder);
}

Test(handout, of_a_chapter_that_is_not_there)
{
    answer("make handout CH=77", 2, "there is no chapter 77");
}
