/* text.h: how expectations are put in words and recorded. */
#ifndef HARNESS_TEXT_H
#define HARNESS_TEXT_H

#include "internal.h"

enum {
    TEXT_MAX = 4096,
    SHOWN_MAX = 6, /* a vector with more elements is not shown whole */
    VALUES_MAX = 8 /* wrong elements that the fingerprint holds */
};

/* text: a string that is built up by text_say, cut at TEXT_MAX. */
typedef struct text {
    char s[TEXT_MAX];
    size_t length;
} text;

void text_say(text *t, const char *format, ...) HARNESS_PRINTF(2, 3);

/* text_element: "x[3]" for element i of n; for a label of several words "the
   third step, element 3,"; the label alone where there is only one. */
void text_element(char out[128], const char *label, int i, int n);

/* text_conclude: record a finding; its message is a printf format. */
void text_conclude(bool pass, const char *kind, const char *label,
                   const text *detail, const text *values, const char *format,
                   va_list arguments);

#endif
