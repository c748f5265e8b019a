/* expect_exact.c: expectations that hold exactly or not at all. */
#include "text.h"
#include <string.h>

/* ---- integers ---- */

/* How one int came out: a kind of finding. */
static const char *kind_of_int(int x)
{
    return x == NOT_WRITTEN  ? "unwritten"
           : x == INT_BEFORE ? "before"
                             : "value";
}

static void say_int(text *t, const char *separator, int x)
{
    if (x == NOT_WRITTEN)
        text_say(t, "%snot written", separator);
    else
        text_say(t, "%s%d", separator, x);
}

static void say_ints(text *t, const char *label, const char *head,
                     const int x[], int n)
{
    text_say(t, "%s %s = (", head, label);
    for (int i = 0; i < n; i++)
        say_int(t, i ? ", " : "", x[i]);
    text_say(t, ")");
}

static void say_int_difference(text *t, const char *kind, const char *label,
                               const int actual[], const int expected[], int n,
                               int first)
{
    char element[128];
    const bool number =
        strcmp(kind, "value") == 0 || strcmp(kind, "unchanged") == 0;
    text_element(element, label, first, n);
    if (strcmp(kind, "unwritten") == 0)
        text_say(t, "%s was not written", element);
    else if (strcmp(kind, "before") == 0)
        text_say(t, "%s comes from in front of an array's first element",
                 element);
    else if (strcmp(kind, "unchanged") == 0)
        text_say(t, "%s still holds what it held before\n", label);
    if (n > 1 && n <= SHOWN_MAX) {
        if (!number)
            text_say(t, "\n");
        say_ints(t, label, "expected", expected, n);
        say_ints(t, label, "\n  actual", actual, n);
    } else if (number) {
        text_say(t, "expected %s = %d\n  actual %s = %d", element,
                 expected[first], element, actual[first]);
    }
}

static void compare_ints(const char *label, const int actual[],
                         const int expected[], int n, const char *format,
                         va_list arguments)
{
    text detail = {.length = 0}, values = {.length = 0};
    const char *kind = "value";
    int first = -1, wrong = 0;
    for (int i = 0; i < n; i++) {
        if (actual[i] == expected[i])
            continue;
        if (first < 0)
            first = i;
        if (wrong++ < VALUES_MAX)
            text_say(&values, "%s%d:%d", wrong > 1 ? " " : "", i, actual[i]);
    }
    if (first >= 0) {
        kind = kind_of_int(actual[first]);
        if (strcmp(kind, "value") == 0 && buffer_unchanged(actual))
            kind = "unchanged";
        say_int_difference(&detail, kind, label, actual, expected, n, first);
        if (wrong > 1 && n > SHOWN_MAX)
            text_say(&detail, "\n%d of %d elements differ", wrong, n);
    }
    text_conclude(first < 0, kind, label, &detail, &values, format, arguments);
}

void expect_int(const char *label, int actual, int expected,
                const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    compare_ints(label, &actual, &expected, 1, message, arguments);
    va_end(arguments);
}

void expect_ints(const char *label, const int actual[], const int expected[],
                 int n, const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    compare_ints(label, actual, expected, n, message, arguments);
    va_end(arguments);
}

/* ---- words ---- */

static void compare_text(const char *label, const char *kind,
                         const char *actual, const char *expected,
                         const char *format, va_list arguments)
{
    text detail = {.length = 0}, values = {.length = 0};
    bool pass = strcmp(actual, expected) == 0;
    if (!pass) {
        if (strcmp(kind, "unwritten") == 0)
            text_say(&detail, "%s was not written", label);
        else
            text_say(&detail, "expected %s: %s\n  actual %s: %s", label,
                     expected, label, actual);
        text_say(&values, "%s", actual);
    }
    text_conclude(pass, kind, label, &detail, &values, format, arguments);
}

void expect_status(const char *label, int actual, num_status expected,
                   const char *message, ...)
{
    bool written = actual != NOT_WRITTEN && actual != NUM_NOT_IMPLEMENTED;
    va_list arguments;
    va_start(arguments, message);
    compare_text(label, written ? "text" : "unwritten",
                 num_status_string((num_status)actual),
                 num_status_string(expected), message, arguments);
    va_end(arguments);
}

void expect_text(const char *label, const char *actual, const char *expected,
                 const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    compare_text(label, "text", actual ? actual : "(no text)", expected,
                 message, arguments);
    va_end(arguments);
}

void expect_that(const char *label, int holds, const char *message, ...)
{
    text detail = {.length = 0}, values = {.length = 0};
    if (!holds)
        text_say(&detail, "%s does not hold", label);
    va_list arguments;
    va_start(arguments, message);
    text_conclude(holds != 0, "property", label, &detail, &values, message,
                  arguments);
    va_end(arguments);
}
