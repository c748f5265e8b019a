/* What make, make help and make check answer to what people type. */
#include "catalog.h"
#include "copy.h"

/* ---- make ---- */

TestSuite(status, .init = enter, .fini = leave);

Test(status, names_the_next_exercise_and_its_command)
{
    process p = type("make");
    cr_expect(says(&p, "01-convex-sets ................ 0 of 8 exercises"));
    cr_expect(says(&p, "Next: 1.1 Points of a segment"));
    cr_expect(says(&p, "read chapters/01-convex-sets/README.md"));
    cr_expect(says(&p, "edit " EXERCISE));
    cr_expect(says(&p, "grade make check"));
    cr_expect_eq(p.status, 0);
    free(p.output);
}

Test(status, counts_what_was_passed)
{
    write_text(".descent/progress", "1.1\tpassed\t8\t8\t0\t0\n");
    process p = type("make");
    cr_expect(says(&p, "1 of 8 exercises, 5 of"), "%s", p.output);
    cr_expect(says(&p, "Next: 1.2"), "%s", p.output);
    free(p.output);
}

/* Marks what is in the catalog as passed, the challenges where asked. */
static void pass_all(bool challenges)
{
    catalog c = catalog_read("exercises/catalog.tsv");
    char *text = format("%s", "");
    for (int i = 0; i < c.count; i++)
        if (challenges || !c.items[i].challenge) {
            char *more =
                format("%s%s\tpassed\t9\t9\t0\t0\n", text, c.items[i].id);
            free(text);
            text = more;
        }
    write_text(".descent/progress", text);
    free(text);
    catalog_free(&c);
}

Test(status, offers_challenges_last)
{
    pass_all(false);
    answer("make", 0, "Next: 1.8 Dykstra's projection");
}

Test(status, knows_the_end)
{
    pass_all(true);
    answer("make", 0, "Every exercise is passed");
    answer("make check", 2, "every exercise is passed; name one: make check");
    answer("make check EX=1.1", 0, "is not written yet");
}

/* ---- make help ---- */

TestSuite(help, .init = enter, .fini = leave);

/* Is that word of .PHONY something to type? */
static bool is_for_people(const char *target)
{
    static const char *const inner[] = {
        "always",      "help",           "status",     "everything",
        "bench-peers", "bench-programs", "class-parts"};
    for (size_t k = 0; k < sizeof inner / sizeof *inner; k++)
        if (strcmp(target, inner[k]) == 0)
            return false;
    return true;
}

/* What make help and make help-course say. */
static process all_help(void)
{
    process learners = type("make help"), others = type("make help-course");
    char *both = format("%s%s", learners.output, others.output);
    free(learners.output);
    free(others.output);
    return (process){.output = both, .length = strlen(both)};
}

Test(help, lists_every_target_that_a_person_uses)
{
    process help = all_help();
    char *makefile = file_read("Makefile", NULL);
    char *phony = strstr(makefile, "\n.PHONY: ");
    cr_assert(phony);
    phony += strlen("\n.PHONY: ");
    char *rest = NULL;
    for (char *end = phony; (end = strchr(end, '\n')); *end = ' ')
        if (end[-1] == '\\') {
            end[-1] = ' ';
        } else {
            *end = '\0';
            break;
        }
    for (char *t = strtok_r(phony, " \t", &rest); t;
         t = strtok_r(NULL, " \t", &rest)) {
        char *line = format("\nmake %s ", t);
        cr_expect(!is_for_people(t) || strstr(help.output, line),
                  "make help does not list %s", t);
        free(line);
    }
    free(makefile);
    free(help.output);
}

Test(help, lists_only_what_there_is)
{
    process help = all_help();
    char *makefile = file_read("Makefile", NULL), *cursor = help.output;
    int targets = 0;
    for (char *line; (line = next_line(&cursor));) {
        char target[32];
        if (strncmp(line, "make  ", 6) == 0 ||
            sscanf(line, "make %31[a-z-]", target) != 1)
            continue;
        char *rule = format("\n%s:", target);
        cr_expect(strstr(makefile, rule), "there is no target %s", target);
        free(rule);
        targets++;
    }
    cr_expect(targets >= 12, "only %d targets are listed", targets);
    free(makefile);
    free(help.output);
}

/* ---- make check ---- */

TestSuite(check, .init = enter, .fini = leave);

Test(check, grades_the_next_unsolved_and_does_not_run_ahead)
{
    answer("make check", 0, EXERCISE " is not written yet");
    copy_text(ANSWER, EXERCISE);
    process p = type("make check");
    cr_expect(says(&p, "PASS all"), "%s", p.output);
    cr_expect(says(&p, "5 of 5 points"), "%s", p.output);
    cr_expect(says(&p, "next make check EX=1.2"), "%s", p.output);
    cr_expect(!says(&p, "not written"), "it ran ahead:\n%s", p.output);
    free(p.output);
    answer("make check", 0, "1.2 How far a point violates a polyhedron");
    answer("make check EX=1.1", 0, "PASS all");
}

Test(check, grades_a_chapter)
{
    copy_text(ANSWER, EXERCISE);
    write_text("exercises/01-convex-sets/02-polyhedron-violation.c",
               "#include \"convex_sets.h\"\nint x = y;\n");
    process p = type("make check CH=1");
    cr_expect(says(&p, "1.1 Points of a segment passed"), "%s", p.output);
    cr_expect(says(&p, "1.2 How far a point violates a polyhedron does not "
                       "compile"),
              "%s", p.output);
    cr_expect(says(&p, "1.3 Refuting that a set is convex not written yet"),
              "%s", p.output);
    cr_expect(says(&p, "1 of 8 exercises passed, 5 points"), "%s", p.output);
    cr_expect(says(&p, "make check EX=1.1"), "%s", p.output);
    free(p.output);
}

Test(check, takes_an_empty_name_for_the_next)
{
    answer("make check EX= CH=", 0, EXERCISE " is not written yet");
}

Test(check, answers_a_wrong_name_in_a_sentence)
{
    static const char *const wrong[][2] = {
        {"EX=9.9", "there is no exercise 9.9; exercises have names like"},
        {"EX=1.99", "there is no exercise 1.99; exercises have names like 1.8"},
        {"EX=abc", "there is no exercise abc"},
        {"EX=-1", "there is no exercise -1"},
        {"EX=1.1x", "there is no exercise 1.1x"},
        {"EX='1.1; rm Makefile'", "there is no exercise 1.1; rm Makefile"},
        {"EX='`rm Makefile`'", "there is no exercise"},
        {"EX='../../etc'", "there is no exercise ../../etc"},
        {"EX='%s%n'", "there is no exercise %s%n"},
        {"EX=1", "1 is a chapter: make check CH=1"},
        {"CH=99", "there is no chapter 99; `make` lists the chapters"},
        {"CH=one", "there is no chapter one"},
        {"CH=1.1", "there is no chapter 1.1"},
        {"CH=0", "there is no chapter 0"},
        {"CH=-1", "there is no chapter -1"},
    };
    for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++) {
        char *command = format("make check %s", wrong[k][0]);
        answer(command, 2, wrong[k][1]);
        free(command);
    }
    cr_expect(file_exists("Makefile"), "a name was run as a command");
}

Test(check, takes_no_name_for_a_command)
{
    process p = type("make check EX=\"1.1'; rm Makefile; echo '\"");
    cr_expect(file_exists("Makefile"), "a name was run as a command");
    cr_expect(says(&p, "there is no exercise"), "%s", p.output);
    free(p.output);
}

/* Every command that takes a name answers a wrong one in the same way. */
Test(check, so_do_its_sisters)
{
    static const char *const commands[] = {"watch", "hint", "solution",
                                           "reset", "plot", "audit"};
    for (size_t k = 0; k < sizeof commands / sizeof *commands; k++) {
        char *command = format("make %s EX=9.9 </dev/null", commands[k]);
        answer(command, 2, "there is no exercise 9.9");
        free(command);
    }
}

Test(check, keeps_to_the_plain_alphabet_of_the_c_locale)
{
    setenv("LC_ALL", "C", 1);
    answer("make check EX=1.1", 0, "is not written yet");
    write_text(EXERCISE, "int f(void) { return 1 }\n");
    answer("make check EX=1.1", 0, "does not compile. The compiler says:");
}

Test(check, names_a_catalog_line_that_cannot_be_read)
{
    write_text("exercises/catalog.tsv",
               "#id\tpath\n1.1\t01-convex-sets/01-x\n");
    answer("make", 2, "exercises/catalog.tsv:2: a row has 7 fields");
}
