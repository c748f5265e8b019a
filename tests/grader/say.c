/* say.c: what the grader prints. */
#include "say.h"
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { PROBLEM_LINES = 16 };

static bool coloured(void)
{
    static int known = -1;
    if (known < 0) {
        const char *no = getenv("NO_COLOR"), *term = getenv("TERM");
        known = isatty(STDOUT_FILENO) && !(no && *no) && term &&
                strcmp(term, "dumb") != 0;
    }
    return known;
}

const char *styled(style s)
{
    static const char *const codes[] = {"\033[0m", "\033[1m", "\033[32m",
                                        "\033[31m", "\033[2m"};
    return coloured() ? codes[s] : "";
}

static struct winsize window(void)
{
    struct winsize size = {.ws_row = 0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        size.ws_col = size.ws_row = 0;
    return size;
}

int say_width(void)
{
    const int columns = window().ws_col;
    return columns >= 40 && columns < 80 ? columns : 80;
}

/* The bytes of the escape sequence (of styled) at text, 0 if there is none. */
static int escape_bytes(const char *text)
{
    return text[0] == '\033' ? (int)strcspn(text, "m") + 1 : 0;
}

/* The columns that UTF-8 text takes: bytes that start a character. */
static int columns_of(const char *text, int bytes)
{
    int columns = 0;
    for (int i = 0; i < bytes; i++) {
        i += escape_bytes(text + i);
        columns += i < bytes && ((unsigned char)text[i] & 0xC0) != 0x80;
    }
    return columns;
}

/* How many bytes of text go on a line with room columns. */
static int line_bytes(const char *text, int room)
{
    const int end = (int)strcspn(text, "\n");
    int space = 0, most = 0;
    if (columns_of(text, end) <= room)
        return end;
    for (int i = 0; i < end && columns_of(text, i) <= room; i++) {
        if (text[i] == ' ')
            space = i;
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            most = i;
    }
    return space && strspn(text, " ") < (size_t)space ? space : most;
}

int say_wrapped(FILE *out, const char *first, const char *indent,
                const char *text, int lines)
{
    int printed = 0;
    const char *begin = first;
    while (*text && printed < lines) {
        const int room = say_width() - columns_of(begin, (int)strlen(begin));
        const bool last = printed + 1 == lines;
        int bytes = line_bytes(text, room);
        if (last && text[bytes] && text[bytes + 1])
            bytes = line_bytes(text, room - 4);
        fprintf(out, "%s%.*s", begin, bytes, text);
        text += bytes;
        text += *text == '\n' || *text == ' ';
        fputs(last && *text ? " ...\n" : "\n", out);
        begin = indent;
        printed++;
    }
    return printed;
}

static void vproblem(const char *text, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    const int length = vsnprintf(NULL, 0, text, arguments);
    char *sentence = malloc((size_t)(length < 0 ? 0 : length) + 1);
    fflush(stdout);
    if (sentence && length >= 0) {
        vsnprintf(sentence, (size_t)length + 1, text, again);
        say_wrapped(stderr, "descent: ", "  ", sentence, PROBLEM_LINES);
    } else {
        fputs("descent: there is no memory left\n", stderr);
    }
    va_end(again);
    free(sentence);
}

void say_problem(const char *text, ...)
{
    va_list arguments;
    va_start(arguments, text);
    vproblem(text, arguments);
    va_end(arguments);
}

void fail(const char *text, ...)
{
    va_list arguments;
    va_start(arguments, text);
    vproblem(text, arguments);
    va_end(arguments);
    exit(EXIT_MISUSE);
}

char *format(const char *text, ...)
{
    va_list arguments;
    va_start(arguments, text);
    int length = vsnprintf(NULL, 0, text, arguments);
    va_end(arguments);
    char *out = allocate((size_t)(length < 0 ? 0 : length) + 1, 1);
    va_start(arguments, text);
    vsnprintf(out, (size_t)length + 1, text, arguments);
    va_end(arguments);
    return out;
}

void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size);
    if (!memory)
        fail("there is no memory left: close other programs and try again");
    return memory;
}
