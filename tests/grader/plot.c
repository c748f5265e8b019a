/* plot.c: the learner's curve and the reference in one picture. */
#include "course.h"
#include "files.h"
#include "grade.h"
#include "picture.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * The data of one kind ("exercises", "solutions"); NULL where there is none,
 * with the reason in *why (to be freed).
 */
static char *data_of(const exercise *e, const char *kind, char **why)
{
    char *program = format("%s/plot/%s/%s", build_folder(), kind, e->stem);
    char *file = format("%s/plotdata/%s/%s.dat", build_folder(), kind, e->stem);
    const char *const targets[] = {program, NULL};
    char *output;
    if (make_targets(targets, false, &output) != 0)
        *why =
            format("it does not compile (make check EX=%s shows why)", e->id);
    else
        *why = picture_data(program, file);
    free(output);
    free(program);
    if (*why) {
        free(file);
        return NULL;
    }
    return file;
}

static void print_drawn(process *p, const char *file)
{
    const char *text = p->output;
    while (*text == '\f' || *text == '\n')
        text++;
    fputs(text, stdout);
    if (p->status == 0 && file && *file)
        printf("The picture is in %s\n", file);
}

int plot_draw(const exercise *e, const char *terminal, const char *file)
{
    if (!have_gnuplot()) {
        say_problem("gnuplot is missing, so there is no picture: make start "
                    "installs it");
        return EXIT_MISUSE;
    }
    char *why = NULL, *why_not = NULL;
    char *script = path_of("plots", e, ".gp");
    char *reference = data_of(e, "solutions", &why_not);
    char *yours = data_of(e, "exercises", &why);
    int status = EXIT_PASSED;
    if (!reference) {
        say_problem("the reference of %s gave no data: %s", e->id, why_not);
        status = EXIT_UNGRADED;
    } else {
        const picture p = {script, reference, yours};
        process drawn = picture_draw(&p, terminal, file ? file : "", 22);
        print_drawn(&drawn, file);
        status = drawn.status == 0 ? EXIT_PASSED : EXIT_UNGRADED;
        free(drawn.output);
    }
    if (why)
        printf("Only the reference is drawn. Your function: %s.\n", why);
    free(yours);
    free(reference);
    free(script);
    free(why_not);
    free(why);
    return status;
}

static bool has_window(void)
{
    const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    return isatty(STDOUT_FILENO) && ((x && *x) || (wayland && *wayland));
}

/* The first of gnuplot's window terminals that this gnuplot has, or NULL. */
static const char *window_terminal(void)
{
    static const char *const windows[] = {"qt", "wxt", "x11"};
    const char *const argv[] = {"gnuplot", "-e",
                                "set print '-'; print GPVAL_TERMINALS", NULL};
    process p = process_run(argv, 10, NULL, NULL);
    const char *found = NULL;
    for (int k = 0; k < 3 && !found; k++) {
        char *word = format(" %s ", windows[k]);
        if (strstr(p.output, word))
            found = windows[k];
        free(word);
    }
    free(p.output);
    return found;
}

int command_plot(course *c, const char *id)
{
    const exercise *e = course_exercise(c, id);
    const char *wanted = getenv("TERM_PLOT");
    if (!wanted || !*wanted)
        wanted = has_window() ? window_terminal() : NULL;
    if (!wanted)
        wanted = "dumb";
    if (strspn(wanted, "abcdefghijklmnopqrstuvwxyz0123456789") !=
        strlen(wanted))
        fail("TERM_PLOT=%s is not the name of a gnuplot terminal; dumb, png, "
             "svg and qt are some",
             wanted);
    const bool image = strcmp(wanted, "svg") == 0 || strcmp(wanted, "png") == 0;
    char *file = format(".descent/plots/%s.%s", e->id, wanted);
    if (image && !make_folders(file))
        fail("%s cannot be written: give yourself the right to, or use "
             "TERM_PLOT=dumb",
             file);
    const int status = plot_draw(e, wanted, image ? file : NULL);
    if (status == EXIT_PASSED && strcmp(wanted, "dumb") == 0)
        printf("As an image: make plot EX=%s TERM_PLOT=svg\n", e->id);
    free(file);
    return status;
}
