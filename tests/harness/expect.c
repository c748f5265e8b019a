/* expect.c: compare, and say what was expected and what was found. */
#include "internal.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 4096, SHOWN_MAX = 6 };

/* text: a string that is built up by say(), cut at TEXT_MAX. */
typedef struct text {
    char s[TEXT_MAX];
    size_t length;
} text;

static void vsay(text *t, const char *format, va_list arguments)
{
    int n =
        vsnprintf(t->s + t->length, TEXT_MAX - t->length, format, arguments);
    if (n > 0)
        t->length += (size_t)n;
    if (t->length >= TEXT_MAX)
        t->length = TEXT_MAX - 1;
}

static void say(text *t, const char *format, ...) HARNESS_PRINTF(2, 3);

static void say(text *t, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsay(t, format, arguments);
    va_end(arguments);
}

/* Records a finding whose message is a printf format with its arguments. */
static void conclude(bool pass, const char *kind, const char *label,
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
static const char *kind_of(double x, bool may_be_infinite)
{
    const buffer *source;
    switch (poison_of(x, &source)) {
    case POISON_UNWRITTEN:
        return "unwritten";
    case POISON_SUMMED:
        return "summed";
    case POISON_BEFORE:
        return "before";
    case POISON_NONE:
        break;
    }
    if (isnan(x))
        return is_literal_nan(x) ? "not-written" : "nan";
    return isinf(x) && !may_be_infinite ? "infinite" : "value";
}

/* Says in words what a number that is none came from. */
static void say_kind(text *t, const char *kind, const char *element, double x)
{
    const buffer *source;
    poison_of(x, &source);
    if (strcmp(kind, "unwritten") == 0)
        say(t, "%s was not written", element);
    else if (strcmp(kind, "not-written") == 0)
        say(t, "%s is NAN: not written yet", element);
    else if (strcmp(kind, "summed") == 0)
        say(t,
            "%s comes from an output that was read before it was set: %s "
            "does not start at 0, set it first",
            element, source ? source->name : "an output");
    else if (strcmp(kind, "before") == 0)
        say(t, "%s comes from %s[-1]: read before the first element", element,
            source ? source->name : "an array");
    else if (strcmp(kind, "nan") == 0)
        say(t,
            "%s is NaN (not a number): look for 0/0, inf - inf or the root "
            "of a negative number",
            element);
    else
        say(t, "%s is %sinfinite: look for an overflow or a division by 0",
            element, x < 0 ? "minus " : "");
}

static void say_element(char out[128], const char *label, int i, int n)
{
    if (n == 1)
        snprintf(out, 128, "%s", label);
    else if (strchr(label, ' '))
        snprintf(out, 128, "%s, element %d,", label, i);
    else
        snprintf(out, 128, "%s[%d]", label, i);
}

static void say_vector(text *t, const char *label, const char *head,
                       const double x[], int n)
{
    say(t, "%s %s = (", head, label);
    for (int i = 0; i < n; i++) {
        const buffer *source;
        if (poison_of(x[i], &source) == POISON_UNWRITTEN)
            say(t, "%snot written", i ? ", " : "");
        else
            say(t, "%s%.6g", i ? ", " : "", x[i]);
    }
    say(t, ")");
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
    say_element(element, label, first, n);
    if (!number)
        say_kind(t, kind, element, actual[first]);
    if (strcmp(kind, "unchanged") == 0)
        say(t, "%s still holds what it held before\n", label);
    if (vectors && (!number || looks_different(actual, expected, n))) {
        if (!number)
            say(t, "\n");
        say_vector(t, label, "expected", expected, n);
        say_vector(t, label, "\n  actual", actual, n);
    } else if (number) {
        say_apart(e, a, expected[first], actual[first]);
        say(t, "expected %s = %s\n  actual %s = %s", element, e, element, a);
    }
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
        const char *k = kind_of(actual[i], actual[i] == expected[i]);
        bool number = strcmp(k, "value") == 0;
        if (number && (actual[i] == expected[i] ||
                       fabs(actual[i] - expected[i]) <= bound))
            continue;
        if (first < 0)
            first = i;
        wrong++;
        if (first == i)
            kind = k;
        if (wrong <= 8)
            say(&values, "%s%d:%.12g", wrong > 1 ? " " : "", i,
                number ? actual[i] : (double)NAN);
    }
    if (first >= 0) {
        if (strcmp(kind, "value") == 0 && buffer_unchanged(actual))
            kind = "unchanged";
        say_difference(&detail, kind, label, actual, expected, n, first);
        if (wrong > 1 && n > SHOWN_MAX)
            say(&detail, "\n%d of %d elements differ", wrong, n);
    }
    conclude(first < 0, kind, label, &detail, &values, format, arguments);
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
    const char *kind = kind_of(actual, false);
    bool number = strcmp(kind, "value") == 0;
    bool pass = number && (sign > 0 ? actual <= bound : actual >= bound);
    if (!pass) {
        char a[32], b[32];
        say_apart(b, a, bound, actual);
        if (number)
            say(&detail, "expected %s %s %s\n  actual %s = %s", label,
                sign > 0 ? "<=" : ">=", b, label, a);
        else
            say_kind(&detail, kind, label, actual);
        say(&values, "%.12g", number ? actual : (double)NAN);
    }
    conclude(pass, kind, label, &detail, &values, format, arguments);
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

/* ---- integers ---- */

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
        if (wrong++ < 8)
            say(&values, "%s%d:%d", wrong > 1 ? " " : "", i, actual[i]);
    }
    if (first >= 0) {
        char element[128];
        say_element(element, label, first, n);
        if (actual[first] == NOT_WRITTEN) {
            kind = "unwritten";
            say(&detail, "%s was not written", element);
        } else {
            say(&detail, "expected %s = %d\n  actual %s = %d", element,
                expected[first], element, actual[first]);
        }
        if (wrong > 1)
            say(&detail, "\n%d of %d elements differ", wrong, n);
    }
    conclude(first < 0, kind, label, &detail, &values, format, arguments);
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
            say(&detail, "%s was not written", label);
        else
            say(&detail, "expected %s: %s\n  actual %s: %s", label, expected,
                label, actual);
        say(&values, "%s", actual);
    }
    conclude(pass, kind, label, &detail, &values, format, arguments);
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
    compare_text(label, "text", actual, expected, message, arguments);
    va_end(arguments);
}

void expect_that(const char *label, int holds, const char *message, ...)
{
    text detail = {.length = 0}, values = {.length = 0};
    if (!holds)
        say(&detail, "%s does not hold", label);
    va_list arguments;
    va_start(arguments, message);
    conclude(holds != 0, "property", label, &detail, &values, message,
             arguments);
    va_end(arguments);
}

/* ---- instances ---- */

unsigned long long test_seed(void)
{
    const char *seed = getenv("DESCENT_SEED");
    return seed ? strtoull(seed, NULL, 10) : 1;
}

rng test_rng(uint64_t stream)
{
    rng r;
    rng_seed(&r, test_seed() + stream * 0x9E3779B97F4A7C15);
    return r;
}
