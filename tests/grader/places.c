/* places.c: where a learner looks next: source, test, contract, hint. */
#include "places.h"
#include "files.h"
#include "grade.h"
#include "process.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

/* The innermost line of the learner's file among the frames, or 0. */
static int line_at(const exercise *e, const char *frames)
{
    enum { MOST = 32 };
    char *program = format("%s/run/exercises/%s", build_folder(), e->stem);
    char *addresses = format("%s", frames), *rest;
    const char *argv[3 + MOST + 1] = {"addr2line", "-e", program};
    char *address = strtok_r(addresses, " ", &rest);
    for (int n = 3; address && n < 3 + MOST; n++) {
        argv[n] = address;
        address = strtok_r(NULL, " ", &rest);
    }
    char *source = path_of("exercises", e, ".c:");
    int line = 0;
    if (strcmp(frames, "0") != 0) {
        process p = process_run(argv, 5, NULL, NULL);
        const char *at = strstr(p.output, source);
        if (p.status == 0 && at)
            line = atoi(at + strlen(source));
        free(p.output);
    }
    free(source);
    free(addresses);
    free(program);
    return line;
}

/* The line on which the function's definition begins, 1 if it is not found. */
static int definition_line(const char *path, const char *function)
{
    char *call = format("%s(", function);
    char *text = file_read(path, NULL), *cursor = text;
    int number = 0, found = 0;
    for (char *line; !found && (line = next_line(&cursor));) {
        number++;
        if (strstr(line, call) && line[0] != ' ' && line[0] != '\t' &&
            line[0] != '/' && !strchr(line, ';'))
            found = number;
    }
    free(text);
    free(call);
    return found ? found : 1;
}

void places_row(const char *what, const char *value, int line)
{
    if (line > 0)
        printf("  %-9s %s:%d\n", what, value, line);
    else
        printf("  %-9s %s\n", what, value);
}

/*
 * The function that a suite tests: the suite's name, or as much of it, up to an
 * underscore, as the header declares. To be freed.
 */
static char *function_of(const char *suite, const char *header)
{
    char *name = format("%s", suite);
    for (;;) {
        char *call = format("%s(", name), *under = strrchr(name, '_');
        const bool declared = line_of(header, call) > 0;
        free(call);
        if (declared)
            return name;
        if (!under) {
            free(name);
            return format("%s", suite);
        }
        *under = '\0';
    }
}

void places_print(const exercise *e, const test *t, const char *frames)
{
    char *source = path_of("exercises", e, ".c");
    char *header = header_of(e);
    char *function = function_of(t->suite, header);
    char *contract = format("%s: ", function);
    int line = line_at(e, frames);
    places_row("open", source, line ? line : definition_line(source, function));
    places_row("test", t->file, t->line);
    line = line_of(header, contract);
    places_row("contract", header, line ? line : line_of(header, function));
    printf("  %-9s make hint EX=%s\n", "hint", e->id);
    free(contract);
    free(function);
    free(header);
    free(source);
}
