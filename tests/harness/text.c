/* text.c: texts that grow, and the finding that they end in. */
#include "text.h"
#include <stdio.h>
#include <string.h>

static void vsay(text *t, const char *format, va_list arguments)
{
    int n =
        vsnprintf(t->s + t->length, TEXT_MAX - t->length, format, arguments);
    if (n > 0)
        t->length += (size_t)n;
    if (t->length >= TEXT_MAX)
        t->length = TEXT_MAX - 1;
}

void text_say(text *t, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsay(t, format, arguments);
    va_end(arguments);
}

void text_conclude(bool pass, const char *kind, const char *label,
                   const text *detail, const text *values, const char *format,
                   va_list arguments)
{
    text message = {.length = 0};
    vsay(&message, format, arguments);
    record_finding(&(finding){.pass = pass,
                              .kind = kind,
                              .label = label,
                              .message = message.s,
                              .detail = detail->s,
                              .values = values->s});
}

void text_element(char out[128], const char *label, int i, int n)
{
    if (n == 1)
        snprintf(out, 128, "%s", label);
    else if (strchr(label, ' '))
        snprintf(out, 128, "%s, element %d,", label, i);
    else
        snprintf(out, 128, "%s[%d]", label, i);
}
