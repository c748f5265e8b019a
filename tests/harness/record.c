/*
 * record.c: the record of a run, which the grader reads.
 *
 * Text, one line an event, fields separated by tabs; backslash, tab and newline
 * inside a field are written \\, \t and \n. Other control characters become ?.
 *
 *   test    suite  name  file  line           (once for each test of the binary)
 *   find    suite  name  pass|fail  kind  label  message  detail  values  frames
 *   attempt suite  name  touched|untouched    (did it leave a trace?)
 *   output  suite  name  all|cut  text
 *   done    suite  name                       (the test ran to its end)
 *   crash   suite  name                       (the test's process died)
 *
 * The tests run in processes of their own, several at a time: each line is one
 * write to a file opened for appending, so lines never mix.
 */
#include "internal.h"
#include <criterion/hooks.h>
#include <ctype.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *line;
static size_t line_length, line_capacity;

static void put(char c)
{
    if (line_length == line_capacity) {
        line_capacity = line_capacity ? 2 * line_capacity : 4096;
        line = realloc(line, line_capacity);
        if (!line) {
            perror("harness: record");
            abort();
        }
    }
    line[line_length++] = c;
}

static void field_bytes(const char *text, size_t length)
{
    if (line_length > 0)
        put('\t');
    for (size_t i = 0; i < length; i++) {
        const char c = text[i];
        if (c == '\t' || c == '\n' || c == '\\') {
            put('\\');
            put(c == '\t' ? 't' : c == '\n' ? 'n' : '\\');
        } else {
            put(iscntrl((unsigned char)c) ? '?' : c);
        }
    }
}

static void field(const char *text)
{
    field_bytes(text, strlen(text));
}

/* Appends the line to $DESCENT_RECORD; without one there is no record. */
static void flush_line(void)
{
    put('\n');
    const char *path = getenv("DESCENT_RECORD");
    if (path) {
        int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
        if (fd < 0 || write(fd, line, line_length) != (ssize_t)line_length) {
            perror(path);
            abort();
        }
        close(fd);
    }
    line_length = 0;
}

static void begin_line(const char *event, const struct criterion_test *test)
{
    child_only_computes();
    line_length = 0;
    field(event);
    field(test->category);
    field(test->name);
}

void record_finding(const finding *f)
{
    begin_line("find", criterion_current_test);
    field(f->pass ? "pass" : "fail");
    field(f->kind);
    field(f->label);
    field(f->message);
    field(f->detail);
    field(f->values);
    field(f->frames ? f->frames : "0");
    flush_line();
    if (!f->pass)
        cr_expect_fail("%s: %s\n%s", f->label, f->message, f->detail);
}

void record_attempt(bool touched)
{
    begin_line("attempt", criterion_current_test);
    field(touched ? "touched" : "untouched");
    flush_line();
}

void record_output(const char *text, size_t length, bool cut)
{
    begin_line("output", criterion_current_test);
    field(cut ? "cut" : "all");
    field_bytes(text, length);
    flush_line();
}

/* The runner's process, in which nothing of the learner's is called. */
ReportHook(PRE_ALL)(struct criterion_test_set *all)
{
    FOREACH_SET(struct criterion_suite_set * suite, all->suites)
    {
        FOREACH_SET(struct criterion_test * test, suite->tests)
        {
            char number[16];
            snprintf(number, sizeof number, "%u", test->data->line_);
            begin_line("test", test);
            field(test->data->file_);
            field(number);
            flush_line();
        }
    }
}

ReportHook(POST_TEST)(struct criterion_test_stats *stats)
{
    begin_line("done", stats->test);
    flush_line();
}

ReportHook(TEST_CRASH)(struct criterion_test_stats *stats)
{
    begin_line("crash", stats->test);
    flush_line();
}
