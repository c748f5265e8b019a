/* drill_log.c: read and write .descent/drill. */
#include "drill_log.h"
#include "files.h"
#include "say.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char PATH[] = ".descent/drill";
static const char HEAD[] =
    "# descent drill: time, kind, what, how it went, seconds. Lines may be\n"
    "# edited and put in any order; to merge two files, join them.\n";
static const char *const KINDS[] = {"question", "bug", "predict", "write"};

/* ---- time ---- */

/* The days from 1970-01-01 to that date of the Gregorian calendar. */
static long days_from(int year, int month, int day)
{
    static const int before[] = {0,   31,  59,  90,  120, 151,
                                 181, 212, 243, 273, 304, 334};
    const long y = year - (month <= 2); /* leap days up to the last February */
    return 365L * (year - 1970) + (y / 4 - y / 100 + y / 400) -
           (1969 / 4 - 1969 / 100 + 1969 / 400) + before[month - 1] + day - 1;
}

long day_of(long long time)
{
    const time_t t = (time_t)time;
    struct tm date;
    localtime_r(&t, &date);
    return days_from(date.tm_year + 1900, date.tm_mon + 1, date.tm_mday);
}

/* "2026-11-22T18:31:05Z"; false if it is not so. */
static bool read_time(const char *text, long long *time)
{
    int y, mo, d, h, mi, s, n = 0;
    if (sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2dZ%n", &y, &mo, &d, &h, &mi, &s,
               &n) != 6 ||
        n != 20 || text[20])
        return false;
    if (y < 1970 || mo < 1 || mo > 12 || d < 1 || d > 31 || h < 0 || h > 23 ||
        mi < 0 || mi > 59 || s < 0 || s > 60)
        return false;
    *time = 86400LL * days_from(y, mo, d) + 3600 * h + 60 * mi + s;
    return true;
}

/* ---- lines ---- */

static bool read_number(const char *text, int least, int most, int *number)
{
    char *end;
    const long value = strtol(text, &end, 10);
    if (end == text || *end || value < least || value > most)
        return false;
    *number = (int)value;
    return true;
}

/* "80/4 right", "passed 3", or a rating, as the kind of the event has it. */
static bool read_outcome(char *text, event *e)
{
    int number;
    if (e->kind == QUESTION || e->kind == BUG) {
        if (!read_number(text, FORGOT, EASY, &number))
            return false;
        e->rating = (rating)number;
        return true;
    }
    char *second = strchr(text, ' ');
    if (!second)
        return false;
    *second++ = '\0';
    if (e->kind == PREDICT) {
        char *options = strchr(text, '/');
        if (!options)
            return false;
        *options++ = '\0';
        e->right = strcmp(second, "right") == 0;
        return (e->right || strcmp(second, "wrong") == 0) &&
               read_number(text, 0, 100, &e->percent) &&
               read_number(options, 2, 100, &e->options);
    }
    e->right = strcmp(text, "passed") == 0;
    return (e->right || strcmp(text, "failed") == 0) &&
           read_number(second, 0, 1 << 20, &e->tries);
}

static bool read_event(char *line, event *e)
{
    char *field[5];
    int n = 0;
    for (char *f; n < 5 && (f = next_field(&line));)
        field[n++] = f;
    *e = (event){.kind = QUESTION};
    if (n < 5 || line || !read_time(field[0], &e->time))
        return false;
    size_t kind = 0;
    while (kind < 4 && strcmp(field[1], KINDS[kind]) != 0)
        kind++;
    if (kind == 4 || !*field[2] || strlen(field[2]) >= sizeof e->key)
        return false;
    e->kind = (event_kind)kind;
    snprintf(e->key, sizeof e->key, "%s", field[2]);
    return read_outcome(field[3], e) &&
           read_number(field[4], 0, 1 << 30, &e->seconds);
}

/* The line of an event, to be freed. */
static char *event_line(const event *e)
{
    char when[32], outcome[48];
    const time_t t = (time_t)e->time;
    struct tm date;
    gmtime_r(&t, &date);
    strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &date);
    if (e->kind == PREDICT)
        snprintf(outcome, sizeof outcome, "%d/%d %s", e->percent, e->options,
                 e->right ? "right" : "wrong");
    else if (e->kind == WRITE)
        snprintf(outcome, sizeof outcome, "%s %d",
                 e->right ? "passed" : "failed", e->tries);
    else
        snprintf(outcome, sizeof outcome, "%d", (int)e->rating);
    return format("%s\t%s\t%s\t%s\t%d\n", when, KINDS[e->kind], e->key, outcome,
                  e->seconds);
}

/* ---- the file ---- */

static bool same_event(const event *a, const event *b)
{
    return a->time == b->time && a->kind == b->kind &&
           strcmp(a->key, b->key) == 0 && a->rating == b->rating &&
           a->percent == b->percent && a->options == b->options &&
           a->right == b->right && a->tries == b->tries &&
           a->seconds == b->seconds;
}

/* Puts an event in its place; one that is there already is not put in twice. */
static void insert(drill_log *l, const event *e)
{
    int at = l->count;
    while (at > 0 && l->items[at - 1].time > e->time)
        at--;
    for (int k = at; k > 0 && l->items[k - 1].time == e->time; k--)
        if (same_event(&l->items[k - 1], e))
            return;
    l->items = realloc(l->items, sizeof *e * (size_t)(l->count + 1));
    if (!l->items)
        fail("there is no memory left for the drill's log");
    memmove(l->items + at + 1, l->items + at,
            sizeof *e * (size_t)(l->count - at));
    l->items[at] = *e;
    l->count++;
}

/* The number of the first line that is none of ours, 0 if all are. */
static int read_lines(drill_log *l, const char *text, size_t length)
{
    int number = 0, bad = 0;
    char *copy = allocate(length + 1, 1), *cursor = copy;
    memcpy(copy, text, length);
    for (char *line; bad == 0 && (line = next_line(&cursor));) {
        event e;
        number++;
        if (*line == '#' || *line == '\0')
            continue;
        if (read_event(line, &e))
            insert(l, &e);
        else
            bad = number;
    }
    /* a power cut may leave zero bytes, at which a string ends too early */
    if (bad == 0 && cursor != copy + length)
        bad = number + 1;
    free(copy);
    return bad;
}

static void keep_aside(int line, const char *text, size_t length)
{
    char *aside = file_keep(".descent/drill.unreadable-", "", text, length);
    if (!aside || unlink(PATH) != 0)
        fail("%s:%d: this line cannot be understood, and the file cannot be "
             "moved aside (%s): correct the line",
             PATH, line, strerror(errno));
    say_problem("%s:%d: this line cannot be understood; the file is kept as %s "
                "and a new one begun",
                PATH, line, aside);
    free(aside);
}

/* Reads the file, and gives its text where it is a good one; to be freed. */
static drill_log read_file(char **whole)
{
    drill_log l = {.items = NULL};
    size_t length = 0;
    errno = 0;
    char *text = file_read(PATH, &length);
    if (!text && errno != ENOENT && errno != ENOTDIR)
        fail("%s cannot be read (%s): give yourself the right to, or move it "
             "away to begin anew",
             PATH, strerror(errno));
    const int bad = text ? read_lines(&l, text, length) : 0;
    if (bad > 0) {
        log_free(&l);
        keep_aside(bad, text, length);
        free(text);
        text = NULL;
    }
    *whole = text ? text : format("%s", HEAD);
    return l;
}

drill_log log_read(void)
{
    char *text;
    drill_log l = read_file(&text);
    free(text);
    return l;
}

void log_free(drill_log *l)
{
    free(l->items);
    *l = (drill_log){.items = NULL};
}

void log_append(drill_log *l, const event *e)
{
    const int lock = file_lock(".descent/lock");
    char *text, *line = event_line(e);
    log_free(l);
    *l = read_file(&text);
    insert(l, e);
    const size_t n = strlen(text);
    const bool whole = n == 0 || text[n - 1] == '\n'; /* not edited by hand */
    char *longer = format("%s%s%s", text, whole ? "" : "\n", line);
    if (!file_write(PATH, longer, strlen(longer)))
        say_problem("what you answered could not be saved to %s (%s): give "
                    "yourself the right to write there",
                    PATH, strerror(errno));
    free(longer);
    free(line);
    free(text);
    file_unlock(lock);
}

recall log_recall(const drill_log *l, event_kind kind, const char *key)
{
    recall r = {.answers = 0};
    for (int i = 0; i < l->count; i++) {
        const event *e = &l->items[i];
        if (e->kind != kind || strcmp(e->key, key) != 0)
            continue;
        const long day = day_of(e->time);
        r.memory = memory_review(r.memory, (double)(day - r.last), e->rating);
        r.answers++;
        r.lapses += e->rating == FORGOT;
        r.last = day;
        r.due = day + (e->rating == FORGOT ? 0 : memory_interval(r.memory));
    }
    return r;
}
