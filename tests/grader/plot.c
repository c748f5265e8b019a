/* plot.c: the learner's curve and the reference in one picture. */
#include "course.h"
#include "files.h"
#include "grade.h"
#include "picture.h"
#include "say.h"
#include <errno.h>
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
    char *source = path_of(kind, e, ".c"), *output = NULL;
    if (!file_exists(source) && strcmp(kind, "solutions") == 0)
        *why = figure_data(e, file); /* a handout has no solutions */
    else if (!file_exists(source))
        *why = format("%s is missing", source);
    else if (make_targets(targets, false, &output) != 0)
        *why =
            format("it does not compile (make check EX=%s shows why)", e->id);
    else
        *why = picture_data(program, file);
    free(output);
    free(source);
    free(program);
    if (*why) {
        free(file);
        return NULL;
    }
    return file;
}

/* Draws, and says where an image is. Returns an exit status. */
static int show(const picture *p, const char *terminal, const char *file)
{
    process drawn = picture_draw(p, terminal, file ? file : "", 22);
    picture_print(&drawn);
    if (drawn.status == 0 && file)
        printf("The picture is in %s\n", file);
    free(drawn.output);
    return drawn.status == 0 ? EXIT_PASSED : EXIT_UNGRADED;
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
    build_lock();
    char *reference = data_of(e, "solutions", &why_not);
    char *yours = data_of(e, "exercises", &why);
    build_unlock();
    int status;
    if (!reference) {
        say_problem("the reference of %s gave no data: %s", e->id, why_not);
        status = EXIT_UNGRADED;
    } else {
        status = show(&(picture){script, reference, yours}, terminal, file);
    }
    if (why) {
        char *sentence =
            format("Only the reference is drawn. Your function: %s.", why);
        say_wrapped(stdout, "", "  ", sentence, 3);
        free(sentence);
    }
    free(yours);
    free(reference);
    free(script);
    free(why_not);
    free(why);
    return status;
}

/*
 * figure_draw: a figure of a lesson, computed anew with the model answers. name
 * is its stem, "09-adam/fig-tuned". Returns an exit status.
 */
static int figure_draw(const char *name, const char *terminal, const char *file)
{
    char *script = format("plots/%s.gp", name), *why = NULL;
    if (!file_exists(script) || !strstr(name, "/fig-"))
        fail("there is no figure %s: they are the names of plots/*/fig-*.gp, "
             "as in make plot FIG=06-gradient-descent/fig-kappa",
             name);
    char *data = model_data(name, &why);
    if (why)
        fail("%s cannot be drawn: %s", name, why);
    const int status = show(&(picture){script, data, NULL}, terminal, file);
    free(data);
    free(script);
    return status;
}

static bool has_window(void)
{
    const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    return isatty(STDOUT_FILENO) && ((x && *x) || (wayland && *wayland));
}

static const char *const WINDOWS[] = {"qt", "wxt", "x11", "aqua"};
enum { WINDOWS_COUNT = sizeof WINDOWS / sizeof *WINDOWS };

/* The names of all terminals of this gnuplot, each between blanks. */
static char *gnuplots_terminals(void)
{
    const char *const argv[] = {
        "gnuplot", "-e", "set print '-'; print ' '.GPVAL_TERMINALS.' '", NULL};
    return process_run(argv, 10, NULL, NULL).output;
}

/* The first of the window terminals that gnuplot has, or NULL. With a name,
   that one or NULL. */
static const char *window_terminal(const char *name)
{
    char *all = gnuplots_terminals();
    const char *found = NULL;
    for (int k = 0; k < WINDOWS_COUNT && !found; k++) {
        char *word = format(" %s ", WINDOWS[k]);
        if ((!name || strcmp(name, WINDOWS[k]) == 0) && strstr(all, word))
            found = WINDOWS[k];
        free(word);
    }
    free(all);
    return found;
}

int command_plot(course *c, const char *id)
{
    static const char plots[] = "plots/";
    const char *figure = id && strncmp(id, plots, sizeof plots - 1) == 0
                             ? id + sizeof plots - 1
                             : NULL;
    const exercise *e = figure ? NULL : course_exercise(c, id);
    const char *wanted = getenv("TERM_PLOT");
    if (!wanted || !*wanted)
        wanted = has_window() ? window_terminal(NULL) : NULL;
    if (!wanted)
        wanted = "dumb";
    if (strcmp(wanted, "dumb") != 0 && strcmp(wanted, "svg") != 0 &&
        strcmp(wanted, "png") != 0 && have_gnuplot() &&
        !window_terminal(wanted))
        fail("TERM_PLOT=%s is not what this gnuplot can draw on: dumb is text, "
             "svg and png give a file, qt, wxt, x11 or aqua a window where "
             "gnuplot has one",
             wanted);
    const bool image = strcmp(wanted, "svg") == 0 || strcmp(wanted, "png") == 0;
    char *file =
        format(".descent/plots/%s.%s", figure ? figure : e->id, wanted);
    if (image && !make_folders(file))
        fail("%s cannot be written (%s): give yourself the right to, or use "
             "TERM_PLOT=dumb",
             file, strerror(errno));
    const int status = figure ? figure_draw(figure, wanted, image ? file : NULL)
                              : plot_draw(e, wanted, image ? file : NULL);
    if (status == EXIT_PASSED && strcmp(wanted, "dumb") == 0)
        printf("As an image: make plot %s=%s TERM_PLOT=svg\n",
               figure ? "FIG" : "EX", figure ? figure : e->id);
    free(file);
    return status;
}
