/* drill_screen.c: how the drill speaks and listens. */
#include "drill_screen.h"
#include "drill_text.h"
#include "say.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { LINES_MAX = 400 };

static bool plain, unicode;

/* Does the person's locale have more than ASCII? */
static bool locale_is_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
        const char *value = getenv(names[k]);
        if (value && *value)
            return strstr(value, "UTF-8") || strstr(value, "utf8") ||
                   strstr(value, "utf-8");
    }
    return false;
}

void screen_begin(bool is_plain)
{
    plain = is_plain || !isatty(STDOUT_FILENO);
    unicode = !plain && locale_is_utf8();
}

bool screen_is_plain(void)
{
    return plain;
}

void say_text(const char *indent, const char *markdown)
{
    char unknown[32];
    char *text = page_text(markdown, unicode, unknown);
    say_wrapped(stdout, indent, indent, text, LINES_MAX);
    free(text);
}

void say_sentence(const char *words, ...)
{
    va_list arguments;
    va_start(arguments, words);
    const int length = vsnprintf(NULL, 0, words, arguments);
    va_end(arguments);
    char *text = allocate((size_t)(length < 0 ? 0 : length) + 1, 1);
    va_start(arguments, words);
    vsnprintf(text, (size_t)length + 1, words, arguments);
    va_end(arguments);
    say_wrapped(stdout, "", "", text, LINES_MAX);
    free(text);
}

char *ask(const char *prompt)
{
    char *line = NULL;
    size_t room = 0;
    printf("%s%s%s", styled(BOLD), prompt, styled(PLAIN));
    fflush(stdout);
    ssize_t n = getline(&line, &room, stdin);
    if (n < 0 && !isatty(STDIN_FILENO))
        putchar('\n');
    while (n > 0 && strchr("\r\n", line[n - 1]))
        line[--n] = '\0';
    if (!isatty(STDIN_FILENO) && n >= 0)
        printf("%s\n", line); /* nobody echoes what comes from a pipe */
    if (n >= 0 && strcmp(line, "q") != 0 && strcmp(line, "quit") != 0)
        return line;
    free(line);
    return NULL;
}

bool ask_text(const char *prompt)
{
    for (char *line; (line = ask(prompt));) {
        const bool end = *line == '\0';
        free(line);
        if (end)
            return true;
    }
    return false;
}

int ask_number(const char *prompt, int low, int high, const char *others)
{
    for (char *line; (line = ask(prompt));) {
        char *end;
        const char first = *line;
        const long value = strtol(line, &end, 10);
        const bool number =
            end != line && *end == '\0' && value >= low && value <= high;
        const bool other = first && !line[1] && strchr(others, first);
        free(line);
        if (number)
            return (int)value;
        if (other)
            return first;
        printf("A number from %d to %d, please, or q to stop.\n", low, high);
    }
    return -1;
}

double clock_now(void)
{
    static double looks;
    const char *own = getenv("DESCENT_CLOCK");
    double start, step;
    if (own && sscanf(own, "%lf+%lf", &start, &step) == 2)
        return start + step * looks++;
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
