/*
 * descent: the program behind make check, watch, hint, plot and the others.
 *
 *   descent status
 *   descent check [EXERCISE [CHAPTER]]     0 passed, 1 failed,
 *                                          2 misuse, 3 could not be graded
 *   descent start | watch | hint | solution | reset | plot [EXERCISE]
 *   descent drill [--plain] [CH=6] [TAG=l1] [MINUTES=20] [WRITE=adam]
 *                 [ONLY=predict] [SEED=7]  rehearsal, in lines
 *   descent drill-export                   the questions as a deck for Anki
 *   descent audit EXERCISE                 an exercise's own tests
 *   descent figures [check]                the SVGs of the lessons
 *   descent grade ...                      a class: see class/main.c
 *   descent handout [CHAPTER]              the archive for students
 *
 * It is run in the course's top folder. The folder that it lies in is the build
 * folder of its variant.
 */
#include "course.h"
#include "grade.h"
#include "process.h"
#include "say.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *folder_of(const char *program)
{
    const char *slash = strrchr(program, '/');
    return slash ? format("%.*s", (int)(slash - program), program)
                 : format("%s", ".build/cc");
}

/* Classes are graded by a program of its own, which needs more libraries. */
static _Noreturn void become_grader(const char *folder, char **argv)
{
    char *program = format("%s/descent-grade", folder);
    argv[0] = program;
    execv(program, argv);
    fail("%s cannot be started (%s): make grade builds it", program,
         strerror(errno));
}

static int run(course *c, const char *command, const char *a, const char *b)
{
    if (strcmp(command, "status") == 0)
        return command_status(c);
    if (strcmp(command, "start") == 0)
        return command_start(c);
    if (strcmp(command, "check") == 0)
        return command_check(c, a, b);
    if (strcmp(command, "watch") == 0)
        return command_watch(c, a);
    if (strcmp(command, "hint") == 0)
        return command_hint(c, a);
    if (strcmp(command, "solution") == 0)
        return command_solution(c, a);
    if (strcmp(command, "reset") == 0)
        return command_reset(c, a);
    if (strcmp(command, "plot") == 0)
        return command_plot(c, a);
    if (strcmp(command, "drill-export") == 0)
        return command_drill_export();
    if (strcmp(command, "audit") == 0)
        return command_audit(c, a);
    if (strcmp(command, "figures") == 0)
        return command_figures(c, a && strcmp(a, "check") == 0);
    if (strcmp(command, "handout") == 0)
        return command_handout(c, a);
    fail("there is no command %s; `make help` lists what there is", command);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        fail("say what to do: descent status, descent check 1.1, ...");
    setvbuf(stdout, NULL, _IOFBF, 1 << 16);
    process_on_end(NULL);
    const char *folder = folder_of(argv[0]);
    if (strcmp(argv[1], "grade") == 0)
        become_grader(folder, argv + 1);
    grade_setup(folder);
    course c = {.catalog = catalog_read("exercises/catalog.tsv"),
                .progress = progress_read()};
    const int status = strcmp(argv[1], "drill") == 0
                           ? command_drill(&c, (const char *const *)(argv + 2))
                           : run(&c, argv[1], argc > 2 ? argv[2] : NULL,
                                 argc > 3 ? argv[3] : NULL);
    progress_free(&c.progress);
    catalog_free(&c.catalog);
    free((char *)(size_t)folder);
    return status;
}
