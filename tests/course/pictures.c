/* make plot: the learner's curve beside the reference, in text and in files. */
#include "copy.h"
#include "sanitized.h"
#include <sys/stat.h>
#include <time.h>

#define PLOT ".descent/plots/1.1"

static void start(void)
{
    enter();
    need_tool("gnuplot");
}

TestSuite(plot, .init = start, .fini = leave);

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/* What both must say: the picture is there, and why yours is not in it. */
static void only_the_reference(const char *why)
{
    process p = type("make plot EX=1.1");
    cr_expect(says(&p, "reference"), "%s", p.output);
    cr_expect(!says(&p, "yours"), "%s", p.output);
    cr_expect(says(&p, "Only the reference is drawn."), "%s", p.output);
    cr_expect(says(&p, why), "%s", p.output);
    cr_expect_eq(p.status, 0);
    free(p.output);
}

Test(plot, of_a_stub_is_the_reference_with_a_sentence)
{
    only_the_reference("Your function: it gave no point.");
}

Test(plot, draws_both)
{
    copy_text(ANSWER, EXERCISE);
    process p = type("make plot EX=1.1");
    cr_expect(says(&p, "reference"), "%s", p.output);
    cr_expect(says(&p, "yours"), "%s", p.output);
    cr_expect(!says(&p, "Only the reference"), "%s", p.output);
    cr_expect(says(&p, "make plot EX=1.1 TERM_PLOT=svg"), "%s", p.output);
    cr_expect(!strchr(p.output, '\f'), "a form feed");
    free(p.output);
}

Test(plot, follows_what_is_written)
{
    write_text(EXERCISE, ENDS_SWAPPED);
    process first = type("make plot EX=1.1");
    write_text(EXERCISE, HEAD "{\n    for (int i = 0; i < n; i++)\n"
                              "        z[i] = x[i] + 0 * t * y[i];\n"
                              "    return NUM_OK;\n}\n");
    process second = type("make plot EX=1.1");
    cr_expect(strcmp(first.output, second.output) != 0, "the same picture");
    free(first.output);
    free(second.output);
}

Test(plot, does_not_need_a_file_that_compiles)
{
    write_text(EXERCISE, "int f(\n");
    only_the_reference("it does not compile (make check EX=1.1 shows why)");
    must("rm " EXERCISE);
    only_the_reference(EXERCISE " is missing");
}

Test(plot, survives_a_crash)
{
    write_text(EXERCISE, HEAD "{\n    volatile int *p = 0;\n    *p = 1;\n"
                              "    return NUM_OK;\n}\n");
    only_the_reference(SANITIZED ? "DEADLYSIGNAL" : "it ended with signal 11");
}

/* A figure of a lesson that needs no program, and one that is not there. */
Test(plot, of_a_figure)
{
    must("printf 'plot sin(x) title \"wave\"\\n' "
         ">plots/01-convex-sets/fig-wave.gp");
    process p = type("make plot FIG=01-convex-sets/fig-wave");
    cr_expect(says(&p, "wave"), "%s", p.output);
    cr_expect(says(&p, "make plot FIG=01-convex-sets/fig-wave TERM_PLOT=svg"),
              "%s", p.output);
    free(p.output);
    answer("make plot FIG=01-convex-sets/fig-none", 2,
           "there is no figure 01-convex-sets/fig-none");
    answer("make plot FIG=none", 2, "there is no figure none");
}

Test(plot, survives_an_exit)
{
    write_text(EXERCISE, "#include <stdlib.h>\n" HEAD "{\n    exit(3);\n}\n");
    only_the_reference("it ended with status 3");
}

/* It closes its output too: the end of the output is not the end of it. */
Test(plot, survives_a_loop_without_an_end)
{
    const double begin = now();
    write_text(EXERCISE,
               "#include <unistd.h>\n" HEAD "{\n    close(1);\n    close(2);\n"
               "    for (volatile int i = 0; i < 1; i *= 1)\n"
               "        ;\n    return NUM_OK;\n}\n");
    only_the_reference("it did not end within");
    cr_expect(now() - begin < 60, "it took %g s", now() - begin);
}

Test(plot, survives_a_flood_of_output)
{
    write_text(EXERCISE, "#include <stdio.h>\n" HEAD
                         "{\n    for (;;)\n        puts(\"1 2 3\");\n}\n");
    only_the_reference("Your function: ");
    must("test $(cat .build/*/plotdata/exercises/*/01-segment-point.dat | "
         "wc -c) -le 16777216");
}

/* ---- files ---- */

Test(plot, as_svg_names_its_file)
{
    copy_text(ANSWER, EXERCISE);
    answer("make plot EX=1.1 TERM_PLOT=svg", 0,
           "The picture is in " PLOT ".svg");
    char *svg = file_read(PLOT ".svg", NULL);
    cr_assert(svg);
    cr_expect(strstr(svg, "<svg") && strstr(svg, "</svg>"));
    cr_expect(strstr(svg, ">reference<") && strstr(svg, ">yours<"));
    free(svg);
}

Test(plot, as_png_names_its_file)
{
    process p = type("make plot EX=1.1 TERM_PLOT=png");
    cr_expect(says(&p, "The picture is in " PLOT ".png"), "%s", p.output);
    cr_expect(says(&p, "Only the reference is drawn."), "%s", p.output);
    free(p.output);
    size_t length;
    char *png = file_read(PLOT ".png", &length);
    cr_expect(png && length > 1000 && memcmp(png, "\211PNG", 4) == 0);
    free(png);
}

Test(plot, of_an_unknown_sort_is_refused)
{
    static const char *const wrong[] = {"nonsense", "'a b'", "'x; rm Makefile'",
                                        "\"'\"", "PNG"};
    for (size_t k = 0; k < sizeof wrong / sizeof *wrong; k++) {
        char *command = format("make plot EX=1.1 TERM_PLOT=%s", wrong[k]);
        process p = type(command);
        cr_expect(says(&p, "svg"), "%s: %s", command, p.output);
        cr_expect(p.status != 0, "%s: %s", command, p.output);
        free(p.output);
        free(command);
    }
    cr_expect(file_exists("Makefile"));
}

Test(plot, that_cannot_be_written_says_so)
{
    write_text(".descent/plots", "in the way\n");
    answer("make plot EX=1.1 TERM_PLOT=svg", 2,
           PLOT ".svg cannot be written (Not a directory)");
}

/*
 * A window lives on when gnuplot has ended, with gnuplot's output open. A
 * script stands for gnuplot, and a sleeping process for its window.
 */
Test(plot, in_a_window_does_not_wait_for_it)
{
    write_text("bin/gnuplot", "#!/bin/sh\n"
                              "case $* in --version) ;;\n"
                              "*GPVAL*) echo ' dumb qt svg ' ;;\n"
                              "*) sleep 40 & ;; esac\n");
    cr_assert(chmod("bin/gnuplot", 0755) == 0);
    must("make check EX=1.1");
    const double begin = now();
    process p = type("PATH=\"$PWD/bin:$PATH\" make plot EX=1.1 TERM_PLOT=qt");
    cr_expect_eq(p.status, 0, "%s", p.output);
    cr_expect(now() - begin < 25, "it took %g s", now() - begin);
    free(p.output);
}
