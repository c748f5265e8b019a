/*
 * .descent/drill: what is written is read again, two files are merged by joining
 * them, and what cannot be understood is kept.
 */
#include "drill_log.h"
#include "folder.h"
#include <glob.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char PATH[] = ".descent/drill";
enum { DAY = 86400 };

static void enter_utc(void)
{
    enter_folder();
    setenv("TZ", "UTC", 1);
    tzset();
}

TestSuite(drill_log, .init = enter_utc, .fini = leave_folder);

static const event EVENTS[] = {
    {.time = 1700000000,
     .kind = QUESTION,
     .key = "05/mu",
     .rating = KNEW,
     .seconds = 95},
    {.time = 1700000100,
     .kind = BUG,
     .key = "6.3/sign-of-c",
     .rating = FORGOT,
     .seconds = 140},
    {.time = 1700000200,
     .kind = PREDICT,
     .key = "step-size/17",
     .percent = 80,
     .options = 4,
     .right = true,
     .seconds = 41},
    {.time = 1700000300,
     .kind = PREDICT,
     .key = "simplex/4",
     .percent = 100,
     .options = 3,
     .seconds = 9},
    {.time = 1700000400,
     .kind = WRITE,
     .key = "6.3",
     .right = true,
     .tries = 3,
     .seconds = 610},
    {.time = 1700000500, .kind = WRITE, .key = "6.4", .tries = 0},
};
enum { EVENTS_COUNT = sizeof EVENTS / sizeof *EVENTS };

static void append_all(void)
{
    drill_log l = log_read();
    for (int k = 0; k < EVENTS_COUNT; k++)
        log_append(&l, &EVENTS[k]);
    log_free(&l);
}

static void expect_all(const drill_log *l)
{
    cr_assert_eq(l->count, EVENTS_COUNT, "%d events", l->count);
    for (int k = 0; k < EVENTS_COUNT; k++) {
        const event *a = &l->items[k], *b = &EVENTS[k];
        cr_expect_eq(a->time, b->time);
        cr_expect_eq(a->kind, b->kind);
        cr_expect_str_eq(a->key, b->key);
        cr_expect_eq(a->rating, b->rating);
        cr_expect_eq(a->percent, b->percent);
        cr_expect_eq(a->options, b->options);
        cr_expect_eq(a->right, b->right);
        cr_expect_eq(a->tries, b->tries);
        cr_expect_eq(a->seconds, b->seconds);
    }
}

Test(drill_log, is_read_as_it_was_written)
{
    append_all();
    drill_log l = log_read();
    expect_all(&l);
    log_free(&l);
    must("head -n 3 .descent/drill | tail -n 1 | grep -q "
         "'^2023-11-14T22:13:20Z.question.05/mu.3.95$'");
}

Test(drill_log, no_file_is_an_empty_log)
{
    drill_log l = log_read();
    cr_expect_eq(l.count, 0);
    cr_expect(!file_exists(PATH), "reading made a file");
}

/* Halves that overlap, joined in the wrong order. */
Test(drill_log, two_files_are_merged_by_joining_them)
{
    append_all();
    must("head -n 6 .descent/drill >a; tail -n 5 .descent/drill >b;"
         "cat b a >.descent/drill");
    drill_log l = log_read();
    expect_all(&l);
    log_free(&l);
    must("sort -u a b >.descent/drill");
    l = log_read();
    expect_all(&l);
    log_free(&l);
}

Test(drill_log, may_be_edited_by_hand)
{
    write_text(PATH, "# mine\r\n\r\n2023-11-14T22:13:20Z\tquestion\t05/mu\t3\t"
                     "95\r\n2023-11-15T00:00:00Z\tquestion\t05/mu\t4\t1");
    drill_log l = log_read();
    cr_expect_eq(l.count, 2);
    log_append(&l, &EVENTS[4]);
    cr_expect_eq(l.count, 3);
    log_free(&l);
    must("grep -q '^# mine' .descent/drill");
    l = log_read();
    cr_expect_eq(l.count, 3, "the last line had no end");
    log_free(&l);
}

static int kept_aside(void)
{
    glob_t found;
    const int n = glob(".descent/drill.unreadable-*", 0, NULL, &found) == 0
                      ? (int)found.gl_pathc
                      : 0;
    globfree(&found);
    return n;
}

/* Each in the second line, after a good one. */
static const char *const UNREADABLE[] = {
    "garbage",
    "2023-11-14T22:13:20Z\tquestion\t05/mu\t3",
    "2023-11-14T22:13:20Z\tquestion\t05/mu\t3\t95\tmore",
    "2023-11-14T22:13:20\tquestion\t05/mu\t3\t95",
    "2023-13-14T22:13:20Z\tquestion\t05/mu\t3\t95",
    "2023-11-14T22:13:20Z\triddle\t05/mu\t3\t95",
    "2023-11-14T22:13:20Z\tquestion\t\t3\t95",
    "2023-11-14T22:13:20Z\tquestion\t05/mu\t5\t95",
    "2023-11-14T22:13:20Z\tquestion\t05/mu\t0\t95",
    "2023-11-14T22:13:20Z\tquestion\t05/mu\t3\t-1",
    "2023-11-14T22:13:20Z\tpredict\tx/1\t80\t95",
    "2023-11-14T22:13:20Z\tpredict\tx/1\t101/4 right\t95",
    "2023-11-14T22:13:20Z\tpredict\tx/1\t80 right\t95",
    "2023-11-14T22:13:20Z\tpredict\tx/1\t80/1 right\t95",
    "2023-11-14T22:13:20Z\tpredict\tx/1\t80/4 maybe\t95",
    "2023-11-14T22:13:20Z\twrite\t6.3\tpassed\t95",
    "2023-11-14T22:13:20Z\twrite\t6.3\tpassed x\t95",
};

Test(drill_log, what_is_not_understood_is_kept_aside)
{
    for (size_t k = 0; k < sizeof UNREADABLE / sizeof *UNREADABLE; k++) {
        char *text =
            format("2023-11-14T22:13:20Z\tquestion\t05/mu\t3\t95\n%s\n",
                   UNREADABLE[k]);
        write_text(PATH, text);
        drill_log l = log_read();
        cr_expect_eq(l.count, 0, "%s is understood", UNREADABLE[k]);
        cr_expect_eq(kept_aside(), (int)k + 1, "%s is not kept", UNREADABLE[k]);
        cr_expect(!file_exists(PATH));
        log_free(&l);
        free(text);
    }
    must("grep -q garbage .descent/drill.unreadable-*");
}

Test(drill_log, zero_bytes_are_no_lines)
{
    static const char text[] =
        "2023-11-14T22:13:20Z\tquestion\t05/mu\t3\t95\n\0\0\0\0";
    cr_assert(file_write(PATH, text, sizeof text - 1));
    drill_log l = log_read();
    cr_expect_eq(kept_aside(), 1);
    log_free(&l);
}

/* Two terminals, each with a log of its own in memory. */
Test(drill_log, two_terminals_lose_nothing)
{
    enum { EACH = 20 };
    pid_t child[2];
    for (int c = 0; c < 2; c++) {
        child[c] = fork();
        if (child[c] == 0) {
            drill_log l = log_read();
            for (int k = 0; k < EACH; k++) {
                event e = EVENTS[0];
                e.time += 2 * k + c;
                log_append(&l, &e);
            }
            _exit(0);
        }
    }
    for (int c = 0; c < 2; c++)
        waitpid(child[c], NULL, 0);
    drill_log l = log_read();
    cr_expect_eq(l.count, 2 * EACH);
    log_free(&l);
}

Test(drill_log, a_folder_without_rights_is_said_and_survived)
{
    if (geteuid() == 0)
        cr_skip_test("root may write everywhere");
    must("mkdir .descent && chmod a-w .descent");
    drill_log l = log_read();
    log_append(&l, &EVENTS[0]);
    cr_expect_eq(l.count, 1);
    must("chmod u+w .descent");
}

/* ---- days ---- */

/* Against the C library, which counts seconds. */
Test(days, are_those_of_the_calendar)
{
    setenv("TZ", "UTC", 1);
    tzset();
    for (long day = 0; day < 60000; day += 7)
        cr_assert_eq(day_of((long long)day * DAY + 3600), day);
    cr_expect_eq(day_of(86399), 0);
    cr_expect_eq(day_of(86400), 1);
}

Test(days, begin_at_midnight_where_the_person_is)
{
    setenv("TZ", "XYZ-5", 1); /* five hours ahead of UTC */
    tzset();
    cr_expect_eq(day_of(19LL * 3600 - 1), 0);
    cr_expect_eq(day_of(19LL * 3600), 1);
}

/* ---- recall ---- */

Test(recall, is_what_the_answers_make_of_it)
{
    setenv("TZ", "UTC", 1);
    tzset();
    const long long start = 1700000000;
    event items[] = {
        {.time = start, .kind = QUESTION, .key = "a", .rating = 3},
        {.time = start + 5, .kind = BUG, .key = "a", .rating = 1},
        {.time = start + 9, .kind = QUESTION, .key = "b", .rating = 4},
        {.time = start + 2 * DAY, .kind = QUESTION, .key = "a", .rating = 3},
        {.time = start + 13 * DAY, .kind = QUESTION, .key = "a", .rating = 1}};
    drill_log l = {items, 1};
    recall r = log_recall(&l, QUESTION, "a");
    cr_expect_eq(r.due, day_of(start) + 2); /* 2.3065 days */
    l.count = 4;
    r = log_recall(&l, QUESTION, "a");
    cr_expect_eq(r.due, day_of(start) + 2 + 11, "in %ld days",
                 r.due - day_of(start));
    cr_expect_eq(r.answers, 2);
    l.count = 5;
    r = log_recall(&l, QUESTION, "a");
    cr_expect_eq(r.due, day_of(start) + 13, "forgotten, it comes on that day");
    cr_expect_eq(r.lapses, 1);
    cr_expect_eq(log_recall(&l, QUESTION, "c").answers, 0);
    cr_expect_eq(log_recall(&l, BUG, "a").lapses, 1);
}
