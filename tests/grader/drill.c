/*
 * drill.c: make drill: questions, predictions, bugs, and exercises from memory,
 * with a memory of what was not known.
 */
#include "course.h"
#include "drill_bug.h"
#include "drill_export.h"
#include "drill_plan.h"
#include "drill_report.h"
#include "drill_score.h"
#include "drill_sections.h"
#include "drill_screen.h"
#include "drill_write.h"
#include "files.h"
#include "process.h"
#include "say.h"
#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { RESULTS_MAX = 1000 };

/* session: one run of make drill. */
typedef struct session {
    course *course;
    drill_options options;
    questions all;
    drill_log log;
    plan plan;
    result results[RESULTS_MAX];
    int count;
    double began;
} session;

/* ---- one item ---- */

static void head(const session *s, const char *what, int chapter, double now)
{
    const drill_options *o = &s->options;
    printf("\n%s%s, chapter %d%s", styled(BOLD), what, chapter, styled(PLAIN));
    if (o->minutes > 0) {
        const int left = (int)fmax(60 * o->minutes - (now - s->began), 0);
        printf("   (%d:%02d left)", left / 60, left % 60);
    }
    printf("\n\n");
}

/* Where the answer comes from, and the code behind it. */
static void say_lesson(const question *q)
{
    section s = section_of_question(q);
    if (s.page) {
        char *heading = format("%s:%d  %s", s.page, s.line, s.heading);
        printf("%sLesson%s\n", styled(BOLD), styled(PLAIN));
        say_text("  ", heading);
        free(heading);
        if (*s.exercises)
            printf("  exercises: %s\n", s.exercises);
    }
    section_free(&s);
}

static bool ask_question(const question *q, event *e)
{
    static const char prompt[] = "\nHow was yours? 1 forgot, 2 hard, 3 good, "
                                 "4 easy, f for the follow-up: ";
    say_text("", q->title);
    printf("%s(%s; difficulty %d)%s\n\n", styled(FAINT), q->tags, q->difficulty,
           styled(PLAIN));
    printf("Answer aloud, or write; an empty line shows the model answer.\n");
    if (!ask_text("> "))
        return false;
    printf("%sModel answer%s\n", styled(BOLD), styled(PLAIN));
    say_text("  ", q->answer);
    printf("%sA weak answer%s\n", styled(BOLD), styled(PLAIN));
    say_text("  ", q->weak);
    say_lesson(q);
    for (;;) {
        const int rated = ask_number(prompt, FORGOT, EASY, "f");
        if (rated == 'f') {
            printf("%sFollow-up%s\n", styled(BOLD), styled(PLAIN));
            say_text("  ", q->follow_up);
            continue;
        }
        if (rated > 0)
            e->rating = (rating)rated;
        return rated > 0;
    }
}

static bool ask_bug(const item *it, event *e)
{
    mistakes all;
    char *path = path_of("tests", it->exercise, "/mistakes.c");
    char *problem = mistakes_read(path, &all);
    bool answered = false;
    if (problem)
        fail("%s", problem);
    for (int k = 0; k < all.count; k++)
        if (!all.items[k].is_variant &&
            strcmp(all.items[k].name, it->mistake) == 0)
            answered = bug_ask(it->exercise, &all.items[k], e);
    mistakes_free(&all);
    free(path);
    return answered;
}

static bool ask_prediction(const item *it, event *e)
{
    prediction p = prediction_make(it->family, it->seed);
    const bool answered = prediction_ask(&p, e);
    prediction_free(&p);
    return answered;
}

/* When it will be asked again. */
static void say_due(const session *s, const item *it)
{
    const recall r = log_recall(&s->log, it->kind, it->key);
    const long days = r.due - s->plan.today;
    if (days <= 0)
        printf("It comes again today.\n");
    else
        printf("It comes again in %ld day%s.\n", days, days == 1 ? "" : "s");
}

/* Puts an item and keeps what came of it. False if the person stops. */
static bool put(session *s, const item *it)
{
    static const char *const names[] = {"Question", "Spot the bug",
                                        "Predict, then run"};
    const double began = clock_now();
    event e = {.kind = it->kind};
    snprintf(e.key, sizeof e.key, "%s", it->key);
    head(s, names[it->kind], it->chapter, began);
    const bool answered = it->kind == QUESTION ? ask_question(it->question, &e)
                          : it->kind == BUG    ? ask_bug(it, &e)
                                               : ask_prediction(it, &e);
    if (!answered)
        return false;
    const double now = clock_now();
    e.time = (long long)now;
    e.seconds = (int)(now - began);
    log_append(&s->log, &e);
    if (it->kind == PREDICT) {
        const calibration c = score_calibration(&s->log, 0);
        printf("\nAll your predictions so far:\n");
        calibration_print(&c);
    } else {
        say_due(s, it);
    }
    if (e.rating == FORGOT)
        plan_forgot(&s->plan, it);
    s->results[s->count++] = (result){
        .question = it->question,
        .exercise = it->exercise,
        .chapter = it->chapter,
        .score = it->kind == PREDICT ? e.right : rating_score(e.rating)};
    return s->count < RESULTS_MAX;
}

/* ---- the session ---- */

static void say_welcome(const session *s)
{
    const drill_options *o = &s->options;
    const int due = plan_due(&s->plan, s->plan.today);
    if (o->minutes > 0)
        printf("A mock interview of %d minutes. q stops; the report comes at "
               "the end.\n",
               o->minutes);
    else
        printf("%d question%s due today, of %d in all. q stops; what you "
               "answered is saved.\n",
               due, due == 1 ? " is" : "s are", s->all.count);
}

static void say_goodbye(const session *s, bool stopped)
{
    if (s->count == 0 && !stopped && s->options.minutes == 0)
        say_sentence("Nothing of what you asked for is due today. A mock "
                     "interview asks all the same: make drill MINUTES=20");
    else
        printf("\n%d question%s due tomorrow.\n",
               plan_due(&s->plan, s->plan.today + 1),
               plan_due(&s->plan, s->plan.today + 1) == 1 ? " is" : "s are");
}

static int run_session(session *s)
{
    item it;
    bool going = true;
    s->began = clock_now();
    plan_begin(&s->plan, &s->options, s->course, &s->all, &s->log,
               day_of((long long)s->began));
    say_welcome(s);
    const double end = s->began + 60 * s->options.minutes;
    while (going && (s->options.minutes == 0 || clock_now() < end) &&
           plan_next(&s->plan, &it))
        going = put(s, &it);
    report_session(s->results, s->count, &s->log, s->began, clock_now());
    say_goodbye(s, !going);
    plan_free(&s->plan);
    return EXIT_PASSED;
}

static void leave(int number)
{
    static const char words[] =
        "\nWhat you answered is saved; make drill goes on from there.\n";
    if (number != SIGINT)
        return;
    process_kill();
    (void)!write(STDOUT_FILENO, words, sizeof words - 1);
    _exit(EXIT_PASSED);
}

int command_drill(course *c, const char *const arguments[])
{
    session *s = allocate(1, sizeof *s);
    s->course = c;
    s->options = options_read(arguments, (unsigned)clock_now());
    char *problem = questions_add_all(&s->all);
    if (problem)
        fail("%s", problem);
    screen_begin(s->options.plain);
    process_on_end(leave);
    s->log = log_read();
    int status;
    if (s->options.write) {
        status = write_run(write_exercise(c, s->options.write),
                           s->options.minutes, &s->log);
    } else {
        options_check(&s->options, &s->all);
        status = run_session(s);
    }
    log_free(&s->log);
    questions_free(&s->all);
    free(s);
    return status;
}

int command_drill_export(void)
{
    static const char path[] = ".descent/anki.txt";
    questions all = {.items = NULL};
    char *problem = questions_add_all(&all);
    if (problem)
        fail("%s", problem);
    char *deck = export_deck(&all);
    if (!file_write(path, deck, strlen(deck)))
        fail("%s could not be written (%s)", path, strerror(errno));
    printf("%d notes are in %s\nIn Anki: File, Import. They are updated when "
           "you import a later export.\n",
           all.count, path);
    free(deck);
    questions_free(&all);
    return EXIT_PASSED;
}
