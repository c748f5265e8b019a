/* picture.c: run the programs and the scripts behind a plot. */
#include "picture.h"
#include "files.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const double DATA_SECONDS = 20, DRAW_SECONDS = 30;

bool have_gnuplot(void)
{
    const char *const argv[] = {"gnuplot", "--version", NULL};
    process p = process_run(argv, 10, NULL, NULL);
    free(p.output);
    return p.status == 0;
}

char *picture_data(const char *program, const char *file)
{
    const char *const argv[] = {program, NULL};
    if (!make_folders(file))
        return format("%s cannot be written", file);
    process p = process_run(argv, DATA_SECONDS, file, NULL);
    struct stat s;
    char *problem = NULL;
    if (p.late)
        problem = format("it did not end within %g s", DATA_SECONDS);
    else if (p.status > 128)
        problem = format("it ended with signal %d", p.status - 128);
    else if (p.status != 0)
        problem = format("it ended with status %d %.200s", p.status, p.output);
    else if (stat(file, &s) != 0 || s.st_size == 0)
        problem = format("it gave no point");
    free(p.output);
    return problem;
}

process picture_draw(const picture *p, const char *terminal, const char *file,
                     int rows)
{
    const char *reference = p->reference ? p->reference : "/dev/null";
    char *set = format("TERM='%s'; OUT='%s'; COLS=79; ROWS=%d; have_yours=%d; "
                       "yours='%s'; reference='%s'; data=reference",
                       terminal, file, rows, p->yours != NULL,
                       p->yours ? p->yours : reference, reference);
    const char *const argv[] = {"gnuplot",        "-p",      "-e", set,
                                "plots/style.gp", p->script, NULL};
    process drawn = process_run(argv, DRAW_SECONDS, NULL, NULL);
    free(set);
    return drawn;
}

void picture_print(const process *drawn)
{
    const char *text = drawn->output + strspn(drawn->output, "\f\n");
    for (size_t n; (n = strspn(text, " ")), text[n] == '\n';)
        text += n + 1;
    size_t length = strlen(text);
    while (length > 0 && strchr(" \n", text[length - 1]))
        length--;
    if (length > 0)
        printf("%.*s\n", (int)length, text);
}
