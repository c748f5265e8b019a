/* record.c: read the record of a run. */
#include "record.h"
#include "files.h"
#include "say.h"
#include <stdlib.h>
#include <string.h>

/* Undoes \\, \t and \n in place. */
static const char *unescape(char *s)
{
    char *to = s;
    for (char *from = s; *from; from++) {
        if (*from == '\\' && from[1]) {
            from++;
            *to++ = (char)(*from == 't' ? '\t' : *from == 'n' ? '\n' : *from);
        } else {
            *to++ = *from;
        }
    }
    *to = '\0';
    return s;
}

static void *append(void *items, int count, size_t size)
{
    items = realloc(items, size * (size_t)(count + 1));
    if (!items)
        fail("there is no memory left for the record");
    return items;
}

static test *find_test(record *r, const char *suite, const char *name)
{
    for (int i = 0; i < r->count; i++)
        if (strcmp(r->tests[i].name, name) == 0 &&
            strcmp(r->tests[i].suite, suite) == 0)
            return &r->tests[i];
    return NULL;
}

enum { FIELDS_MAX = 10 };

/* Splits a line into its fields; returns how many there are, 0 if too many. */
static int split(char *line, const char *fields[FIELDS_MAX])
{
    int n = 0;
    for (char *field; (field = next_field(&line)); n++) {
        if (n == FIELDS_MAX)
            return 0;
        fields[n] = unescape(field);
    }
    return n;
}

/* Which of two words it is: 1 the first, 0 the second, -1 none. */
static int which(const char *word, const char *first, const char *second)
{
    return strcmp(word, first) == 0 ? 1 : strcmp(word, second) == 0 ? 0 : -1;
}

static bool add_test(record *r, const char *f[FIELDS_MAX])
{
    r->tests = append(r->tests, r->count, sizeof *r->tests);
    r->tests[r->count++] =
        (test){.suite = f[1], .name = f[2], .file = f[3], .line = atoi(f[4])};
    return true;
}

static bool add_finding(test *t, const char *f[FIELDS_MAX])
{
    const int pass = which(f[3], "pass", "fail");
    t->findings = append(t->findings, t->count, sizeof *t->findings);
    t->findings[t->count++] = (finding){.pass = pass == 1,
                                        .kind = f[4],
                                        .label = f[5],
                                        .message = f[6],
                                        .detail = f[7],
                                        .values = f[8],
                                        .frames = f[9]};
    return pass >= 0;
}

static bool add_attempt(test *t, const char *touched)
{
    const int left_trace = which(touched, "touched", "untouched");
    t->touched = t->touched || left_trace == 1;
    t->untouched = t->untouched || left_trace == 0;
    return left_trace >= 0;
}

/* Reads one line; false if it is not of the form that the harness writes. */
static bool read_event(record *r, char *line)
{
    const char *f[FIELDS_MAX] = {NULL};
    const int n = split(line, f);
    if (n < 3)
        return false;
    if (strcmp(f[0], "test") == 0)
        return n == 5 && add_test(r, f);
    test *t = find_test(r, f[1], f[2]);
    if (!t)
        return false;
    if (strcmp(f[0], "find") == 0)
        return n == 10 && add_finding(t, f);
    if (strcmp(f[0], "attempt") == 0)
        return n == 4 && add_attempt(t, f[3]);
    if (strcmp(f[0], "output") == 0)
        return t->output = f[4], n == 5;
    if (strcmp(f[0], "done") == 0)
        return t->done = true, n == 3;
    return strcmp(f[0], "crash") == 0 && (t->crashed = true, n == 3);
}

static int by_place(const void *a, const void *b)
{
    const test *s = a, *t = b;
    const int hidden = test_is_hidden(s) - test_is_hidden(t);
    return hidden ? hidden : s->line - t->line;
}

char *record_parse(char *text, const char *path, record *r)
{
    *r = (record){.text = text};
    int number = 0;
    char *cursor = r->text;
    for (char *line; (line = next_line(&cursor));) {
        number++;
        if (!read_event(r, line)) {
            record_free(r);
            return format("%s:%d: this line is not one that the tests write",
                          path, number);
        }
    }
    if (r->count == 0) {
        record_free(r);
        return format("%s lists no test", path);
    }
    qsort(r->tests, (size_t)r->count, sizeof *r->tests, by_place);
    return NULL;
}

char *record_read(const char *path, record *r)
{
    char *text = file_read(path, NULL);
    if (text)
        return record_parse(text, path, r);
    *r = (record){.text = NULL};
    return format("the tests left no record (%s)", path);
}

void record_free(record *r)
{
    for (int i = 0; i < r->count; i++)
        free(r->tests[i].findings);
    free(r->tests);
    free(r->text);
    *r = (record){.text = NULL};
}

bool test_is_hidden(const test *t)
{
    const char *slash = strrchr(t->file, '/');
    return strcmp(slash ? slash + 1 : t->file, "hidden.c") == 0;
}

verdict test_verdict(const test *t)
{
    for (int k = 0; k < t->count; k++)
        if (!t->findings[k].pass)
            return FAILED;
    return t->done && !t->crashed && t->count > 0 ? PASSED : UNGRADED;
}

verdict record_verdict(const record *r)
{
    verdict all = r->count > 0 ? PASSED : UNGRADED;
    for (int i = 0; i < r->count; i++) {
        const verdict v = test_verdict(&r->tests[i]);
        if (v == UNGRADED)
            return UNGRADED;
        if (v == FAILED)
            all = FAILED;
    }
    return all;
}

int record_passed(const record *r, int hidden)
{
    int n = 0;
    for (int i = 0; i < r->count; i++)
        n += (hidden < 0 || test_is_hidden(&r->tests[i]) == hidden) &&
             test_verdict(&r->tests[i]) == PASSED;
    return n;
}

int record_tests(const record *r, int hidden)
{
    int n = 0;
    for (int i = 0; i < r->count; i++)
        n += hidden < 0 || test_is_hidden(&r->tests[i]) == hidden;
    return n;
}

static bool is_stub_kind(const char *kind)
{
    return strcmp(kind, "unwritten") == 0 || strcmp(kind, "not-written") == 0 ||
           strcmp(kind, "unchanged") == 0;
}

/* Did the finding end an attempt? Those have no expected and actual values. */
static bool ended_attempt(const finding *f)
{
    return *f->detail == '\0';
}

/* Does the test fail as a stub's does? certain: not only by what stayed. */
static bool fails_as_stub(const test *t, bool *certain)
{
    const bool no_trace = t->untouched && !t->touched;
    for (int k = 0; k < t->count; k++) {
        const finding *f = &t->findings[k];
        if (f->pass)
            continue;
        if (ended_attempt(f) || (!no_trace && !is_stub_kind(f->kind)))
            return false;
        *certain = *certain || no_trace || strcmp(f->kind, "unchanged") != 0;
    }
    return true;
}

bool not_written(const record *r, const char *suite)
{
    bool certain = false;
    int as_stub = 0, with_code = 0;
    for (int i = 0; i < r->count; i++) {
        const test *t = &r->tests[i];
        if (suite && strcmp(t->suite, suite) != 0)
            continue;
        const verdict v = test_verdict(t);
        if (v == FAILED && !fails_as_stub(t, &certain))
            return false;
        as_stub += v == FAILED;
        with_code += v == PASSED && t->touched;
    }
    return certain && as_stub > with_code;
}
