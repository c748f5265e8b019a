/* What make check says of the files that learners write. */
#include "copy.h"
#include <ctype.h>

/* A function with that body; the lines before it are its includes. */
#define BODY(text) HEAD "{\n" text "\n}\n"

TestSuite(verdict, .init = enter, .fini = leave);

/* Writes the file and grades it: what must be said, and nothing worse. */
#define verdict_on(...) verdict_on_words((const char *[]){__VA_ARGS__, NULL})

static void verdict_on_words(const char *const text_and_words[])
{
    write_text(EXERCISE, text_and_words[0]);
    process p = type("make check EX=1.1");
    for (const char *const *words = text_and_words + 1; *words; words++)
        cr_expect(says(&p, *words), "this does not say \"%s\" but\n%s", *words,
                  p.output);
    cr_expect(says(&p, "1.1 Points of a segment"), "%s", p.output);
    cr_expect(!says(&p, "could not be graded"), "%s", p.output);
    cr_expect(make_lines(p.output) == 0, "%s", p.output);
    cr_expect_eq(p.status, 0);
    char *now = file_read(EXERCISE, NULL);
    cr_expect_str_eq(now, text_and_words[0], "the file was changed");
    free(now);
    free(p.output);
}

Test(verdict, a_stub_is_not_written_yet)
{
    verdict_on(STUB, EXERCISE " is not written yet");
}

Test(verdict, the_model_answer_passes)
{
    char *answer_text = file_read(ANSWER, NULL);
    verdict_on(answer_text,
               "PASS all 8 tests (3 sample, 5 hidden), 5 of 5 "
               "points",
               "make plot EX=1.1", "make solution EX=1.1");
    free(answer_text);
}

Test(verdict, a_known_mistake_is_named)
{
    verdict_on(ENDS_SWAPPED, "FAIL segment_point: t_is_the_weight_of_x",
               "expected z = 11 actual z = 19",
               "Diagnosis ends-swapped x and y have changed "
               "places",
               "open " EXERCISE ":2",
               "test tests/01-convex-sets/01-segment-point/sample.c:",
               "contract exercises/01-convex-sets/convex_sets.h:",
               "hint make hint EX=1.1");
}

Test(verdict, what_does_not_compile_shows_the_compilers_words)
{
    const char *text = BODY("    return NUM_NOT_IMPLEMENTED");
    verdict_on(text, EXERCISE " does not compile. The compiler says:",
               EXERCISE ":5:"); /* the line, as compilers give it */
    verdict_on(text, "error: expected", "hint make hint EX=1.1");
}

Test(verdict, a_page_of_compiler_errors_is_cut)
{
    char *text = format("%s", HEAD "{\n");
    for (int k = 0; k < 60; k++) {
        char *more = format("%s    z[0] = nothing_%d +;\n", text, k);
        free(text);
        text = more;
    }
    char *whole = format("%s    return NUM_OK;\n}\n", text);
    verdict_on(whole, "the first message is the one to mend first");
    free(whole);
    free(text);
}

Test(verdict, a_wrong_signature_is_the_compilers_business)
{
    verdict_on("#include \"convex_sets.h\"\n"
               "double segment_point(int n, double z[n])\n"
               "{\n    return z[0];\n}\n",
               "conflicting types for");
}

Test(verdict, bytes_that_are_no_program)
{
    const char zeros[] = "\0\1\377\376\n";
    cr_assert(file_write(EXERCISE, zeros, sizeof zeros - 1));
    answer("make check EX=1.1", 0, "does not compile. The compiler says:");
}

Test(verdict, a_missing_function_is_named)
{
    const char *sentence = EXERCISE ": it has no segment_point, which "
                                    "exercises/01-convex-sets/convex_sets.h "
                                    "asks for";
    verdict_on("", sentence);
    verdict_on("#include \"convex_sets.h\"\n", sentence);
    verdict_on("#include \"convex_sets.h\"\nint segment_pint(void);\n"
               "int segment_pint(void)\n{\n    return 0;\n}\n",
               sentence);
}

Test(verdict, an_unknown_function_is_named)
{
    verdict_on("double vec_dott(int n, const double *x);\n" BODY(
                   "    z[0] = vec_dott(n, x);\n    return NUM_OK;"),
               EXERCISE ": line 1 uses vec_dott, which is defined nowhere: is "
                        "the name misspelt?");
}

Test(verdict, a_main_of_its_own)
{
    verdict_on(STUB "int main(void)\n{\n    return 0;\n}\n",
               EXERCISE ": it has a main of its own, but the tests bring "
                        "theirs: take main out");
}

Test(verdict, a_name_that_the_library_or_the_tests_have)
{
    verdict_on(STUB "double vec_dot(int n, const double *x, const double *y)\n"
                    "{\n    return n + x[0] + y[0];\n}\n",
               EXERCISE ": it defines vec_dot, which the library has already: "
                        "give yours another name");
    verdict_on(STUB "int expect_close(void)\n{\n    return 1;\n}\n",
               EXERCISE ": it defines expect_close, a name that the tests need "
                        "for themselves: give yours another name");
}

Test(verdict, a_helper_of_its_own_is_fine)
{
    char *answer_text = file_read(ANSWER, NULL);
    char *text = format("%sint my_helper(void)\n{\n    return 1;\n}\n"
                        "static double vec_norm(void)\n{\n    return 1;\n}\n"
                        "double use_it(void)\n{\n    return vec_norm();\n}\n",
                        answer_text);
    verdict_on(text, "PASS all 8 tests");
    free(text);
    free(answer_text);
}

Test(verdict, a_forbidden_call)
{
    char *rows = file_read("exercises/catalog.tsv", NULL);
    char *end = strstr(rows, "\tcore\t-\n");
    cr_assert(end, "1.1 forbids something already");
    char *forbidding = format("%.*s\tcore\tchol_factor,vec_*\n%s",
                              (int)(end - rows), rows, end + 8);
    write_text("exercises/catalog.tsv", forbidding);
    verdict_on("#include \"vec.h\"\n" BODY(
                   "    z[0] = vec_dot(n, x, y);\n    return NUM_OK;"),
               EXERCISE ": it calls vec_dot, which is what this exercise asks "
                        "you to write yourself");
    verdict_on(STUB, "is not written yet");
    free(forbidding);
    free(rows);
}

Test(verdict, a_loop_without_an_end)
{
    verdict_on(BODY("    for (volatile int i = 0; i < 1; i *= 1)\n"
                    "        ;\n    return NUM_OK;"),
               "it was still computing after 2 s");
}

Test(verdict, a_crash_shows_its_line)
{
    verdict_on(BODY("    volatile int *p = 0;\n    *p = 1;\n"
                    "    return NUM_OK;"),
               "it wrote through a null pointer", "open " EXERCISE ":6");
}

Test(verdict, an_exit_is_no_pass)
{
    verdict_on("#include <stdlib.h>\n" BODY("    exit(0);"), "it called exit");
}

Test(verdict, one_element_too_many_is_said_with_its_index)
{
    verdict_on(BODY("    for (int i = 0; i <= n; i++)\n"
                    "        z[i] = t * x[i] + (1 - t) * y[i];\n"
                    "    return NUM_OK;"),
               "[2], but");
}

/* Warnings, a long output, a diagnosis: all of it has to fit on a screen. */
Test(verdict, much_to_say_fits_on_a_screen)
{
    verdict_on("#include <stdio.h>\n" HEAD
               "{\n    int unused, unused_too, unused_as_well;\n"
               "    for (int i = 0; i < 100; i++)\n"
               "        printf(\"a line that goes on for quite a while, to see "
               "what becomes of it: %d\\n\", i);\n"
               "    if (!(t >= 0 && t <= 1))\n        return NUM_BAD_INPUT;\n"
               "    for (int i = 0; i < n; i++)\n"
               "        z[i] = t * y[i] + (1 - t) * x[i];\n"
               "    return NUM_OK;\n}\n",
               "Diagnosis ends-swapped");
}

Test(verdict, a_missing_file_can_be_had_again)
{
    must("rm " EXERCISE);
    answer("make check EX=1.1", 0,
           EXERCISE " is missing: make reset EX=1.1 brings the stub back");
    must("mkdir " EXERCISE);
    answer("make check EX=1.1", 0, EXERCISE " is missing");
}

Test(verdict, a_source_that_cannot_be_read)
{
    if (geteuid() == 0)
        cr_skip_test("root can read everything");
    must("chmod 000 " EXERCISE);
    answer("make check EX=1.1", 0, "ermission denied");
}

/* ---- what the front page shows ---- */

/* Line numbers move when a file is edited: each is shown as 0. */
static void forget_line_numbers(char *text)
{
    char *to = text;
    for (const char *c = text; *c; c++) {
        *to++ = *c;
        if ((c[0] == 'c' || c[0] == 'h') && c[1] == ':' &&
            isdigit((unsigned char)c[2])) {
            *to++ = ':';
            *to++ = '0';
            for (c += 2; isdigit((unsigned char)c[1]);)
                c++;
        }
    }
    *to = '\0';
}

/* The number of the mistake of that name in a mistakes.c. */
static int mistake_of(const char *path, const char *name)
{
    char *text = file_read(path, NULL), *cursor = text, found[64];
    int number = 0;
    for (char *line; number == 0 && (line = next_line(&cursor));) {
        int k;
        if (sscanf(line, " * MISTAKE %d %63s", &k, found) == 2 &&
            strcmp(found, name) == 0)
            number = k;
    }
    free(text);
    cr_assert_gt(number, 0, "%s has no %s", path, name);
    return number;
}

/* Writes into 1.5 what somebody would have, who made that mistake. */
static void make_mistake(const char *name)
{
    const char *path = "tests/01-convex-sets/05-project-simplex/mistakes.c";
    char *versions = file_read(path, NULL);
    char *text =
        format("#define MISTAKE %d\n%s", mistake_of(path, name), versions);
    write_text("exercises/01-convex-sets/05-project-simplex.c", text);
    free(text);
    free(versions);
}

Test(verdict, on_the_front_page_is_the_one_that_is_given)
{
    char *page = file_read("README.md", NULL);
    char *shown = strstr(page, "```text\n1.5 ");
    cr_assert(shown, "README.md shows no verdict on 1.5");
    shown += strlen("```text\n");
    char *end = strstr(shown, "```");
    cr_assert(end);
    *end = '\0';
    make_mistake("clip-and-normalise");
    process p = type("make check EX=1.5");
    forget_line_numbers(shown);
    forget_line_numbers(p.output);
    cr_expect_str_eq(p.output, shown, "README.md shows\n%s\nbut given is\n%s",
                     shown, p.output);
    free(p.output);
    free(page);
}
