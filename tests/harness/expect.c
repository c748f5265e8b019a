/* expect.c: compare numbers, and say what was expected and what was found. */
#include "text.h"
#include <stdio.h>
#include <string.h>

static const double ROUNDING = 1e-13; /* beside the largest expected value */

/* Prints a and b with as few digits as tell them apart, at least 6. */
static void say_apart(char a_out[32], char b_out[32], double a, double b)
{
    for (int digits = 6; digits <= 17; digits++) {
        snprintf(a_out, 32, "%.*g", digits, a);
        snprintf(b_out, 32, "%.*g", digits, b);
        if (strcmp(a_out, b_out) != 0 || a == b)
            return;
    }
}

/* ---- numbers ---- */

/* How one number came out: a kind of finding, "value" where it is a number. */
static const char *kind_of(const double *x, bool may_be_infinite)
{
    const buffer *source;
    switch (poison_of(x, &source)) {
    case POISON_UNWRITTEN:
    case POISON_DERIVED:
        return "unwritten";
    case POISON_SUMMED:
        return "summed";
    case POISON_BEFORE:
        return "before";
    case POISON_NONE:
        break;
    }
    if (isnan(*x))
        return is_literal_nan(*x) ? "not-written" : "nan";
    return isinf(*x) && !may_be_infinite ? "infinite" : "value";
}

/* Says in words what a number that is none came from. */
static void say_kind(text *t, const char *kind, const char *element,
                     const double *x)
{
    const buffer *source;
    const poison p = poison_of(x, &source);
    const char *name = source ? source->name : "an output";
    if (p == POISON_UNWRITTEN)
        text_say(t, "%s was not written", element);
    else if (p == POISON_DERIVED)
        text_say(t, "%s comes from an element of %s that was not written",
                 element, name);
    else if (p == POISON_SUMMED)
        text_say(t,
                 "%s comes from an output that was read before it was set: %s "
                 "does not start at 0, set it first",
                 element, name);
    else if (p == POISON_BEFORE)
        text_say(t, "%s comes from %s[-1], in front of the first element",
                 element, name);
    else if (strcmp(kind, "not-written") == 0)
        text_say(t, "%s is NAN: not written yet, or the result of 0/0",
                 element);
    else if (strcmp(kind, "nan") == 0)
        text_say(t,
                 "%s is NaN (not a number): look for 0/0, inf - inf or the "
                 "root of a negative number",
                 element);
    else
        text_say(t, "%s is %sinfinity: look for an overflow or a division by 0",
                 element, *x < 0 ? "-" : "");
}

static void say_vector(text *t, const char *label, const char *head,
                       const double x[], int n)
{
    text_say(t, "%s %s = (", head, label);
    for (int i = 0; i < n; i++) {
        const buffer *source;
        if (poison_of(&x[i], &source) == POISON_UNWRITTEN)
            text_say(t, "%snot written", i ? ", " : "");
        else
            text_say(t, "%s%.6g", i ? ", " : "",
                     isnan(x[i]) ? (double)NAN : x[i]);
    }
    text_say(t, ")");
}

/* Do the two print differently with the digits of say_vector? */
static bool looks_different(const double a[], const double b[], int n)
{
    for (int i = 0; i < n; i++) {
        char x[32], y[32];
        snprintf(x, sizeof x, "%.6g", a[i]);
        snprintf(y, sizeof y, "%.6g", b[i]);
        if (strcmp(x, y) != 0)
            return true;
    }
    return false;
}

/* Says what is wrong with the first wrong element, and shows short vectors. */
static void say_difference(text *t, const char *kind, const char *label,
                           const double actual[], const double expected[],
                           int n, int first)
{
    char element[128], a[32], e[32];
    const bool number =
        strcmp(kind, "value") == 0 || strcmp(kind, "unchanged") == 0;
    const bool vectors = n > 1 && n <= SHOWN_MAX;
    text_element(element, label, first, n);
    if (!number)
        say_kind(t, kind, element, &actual[first]);
    if (strcmp(kind, "unchanged") == 0)
        text_say(t, "%s still holds what it held before\n", label);
    if (vectors && (!number || looks_different(actual, expected, n))) {
        if (!number)
            text_say(t, "\n");
        say_vector(t, label, "expected", expected, n);
        say_vector(t, label, "\n  actual", actual, n);
    } else if (number) {
        say_apart(e, a, expected[first], actual[first]);
        text_say(t, "expected %s = %s\n  actual %s = %s", element, e, element,
                 a);
    }
}

/* What is only rounding beside the expected values goes on record as zero, so
 * that two runs that differ in it alone have one fingerprint. */
static double significant(double x, const double expected[], int n)
{
    double scale = 0;
    for (int i = 0; i < n; i++)
        if (isfinite(expected[i]))
            scale = fmax(scale, fabs(expected[i]));
    return fabs(x) <= ROUNDING * scale ? 0 : x;
}

/*
 * The comparison behind close, value and within: every element must be a number
 * and lie within bound of its expected value; expected infinities must be met.
 */
static void compare(const char *label, const double actual[],
                    const double expected[], int n, double bound,
                    const char *format, va_list arguments)
{
    text detail = {.length = 0}, values = {.length = 0};
    const char *kind = "value";
    int first = -1, wrong = 0;
    for (int i = 0; i < n; i++) {
        const char *k = kind_of(&actual[i], actual[i] == expected[i]);
        bool number = strcmp(k, "value") == 0;
        if (number && (actual[i] == expected[i] ||
                       fabs(actual[i] - expected[i]) <= bound))
            continue;
        if (first < 0)
            first = i;
        wrong++;
        if (first == i)
            kind = k;
        if (wrong <= VALUES_MAX)
            text_say(&values, "%s%d:%.12g", wrong > 1 ? " " : "", i,
                     number ? significant(actual[i], expected, n)
                            : (double)NAN);
    }
    if (first >= 0) {
        if (strcmp(kind, "value") == 0 && buffer_unchanged(actual))
            kind = "unchanged";
        say_difference(&detail, kind, label, actual, expected, n, first);
        if (wrong > 1 && n > SHOWN_MAX)
            text_say(&detail, "\n%d of %d elements differ", wrong, n);
    }
    text_conclude(first < 0, kind, label, &detail, &values, format, arguments);
}

void expect_close(const char *label, const double actual[],
                  const double expected[], int n, double tol,
                  const char *message, ...)
{
    double scale = 0;
    for (int i = 0; i < n; i++)
        if (isfinite(expected[i]))
            scale = fmax(scale, fabs(expected[i]));
    va_list arguments;
    va_start(arguments, message);
    compare(label, actual, expected, n, scale > 0 ? tol * scale : tol, message,
            arguments);
    va_end(arguments);
}

void expect_value(const char *label, double actual, double expected, double tol,
                  const char *message, ...)
{
    double scale = fabs(expected);
    va_list arguments;
    va_start(arguments, message);
    compare(label, &actual, &expected, 1,
            scale > 0 && isfinite(scale) ? tol * scale : tol, message,
            arguments);
    va_end(arguments);
}

void expect_within(const char *label, const double actual[],
                   const double expected[], int n, double bound,
                   const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    compare(label, actual, expected, n, bound, message, arguments);
    va_end(arguments);
}

/* The comparison behind at_most (sign 1) and at_least (sign -1). */
static void compare_bound(const char *label, double actual, double bound,
                          int sign, const char *format, va_list arguments)
{
    text detail = {.length = 0}, values = {.length = 0};
    const char *kind = kind_of(&actual, false);
    bool number = strcmp(kind, "value") == 0;
    bool pass = number && (sign > 0 ? actual <= bound : actual >= bound);
    if (!pass) {
        char a[32], b[32];
        say_apart(b, a, bound, actual);
        if (number)
            text_say(&detail, "expected %s %s %s\n  actual %s = %s", label,
                     sign > 0 ? "<=" : ">=", b, label, a);
        else
            say_kind(&detail, kind, label, &actual);
        text_say(&values, "%.12g", number ? actual : (double)NAN);
    }
    text_conclude(pass, kind, label, &detail, &values, format, arguments);
}

void expect_at_most(const char *label, double actual, double bound,
                    const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    compare_bound(label, actual, bound, 1, message, arguments);
    va_end(arguments);
}

void expect_at_least(const char *label, double actual, double bound,
                     const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    compare_bound(label, actual, bound, -1, message, arguments);
    va_end(arguments);
}
