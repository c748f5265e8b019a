/* engine.c: several processes for one list, and what a person sees of it. */
#include "engine.h"
#include "batch.h"
#include "say.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { LOOK_MS = 50, JOBS_MAX = 256, BAR = 30 };
static const double LINE_SECONDS = 10, BAR_SECONDS = 0.2;

static volatile sig_atomic_t ended_by; /* the signal that asked us to end */

static void on_signal(int number)
{
    ended_by = number;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* ---- what is seen ---- */

typedef struct view {
    const tally *tally;
    int submissions;
    double start, shown;
    bool terminal, begun;
} view;

/* "1:05" or "2:03:40". */
static void print_time(double seconds)
{
    const int s = (int)(seconds + 0.5);
    if (s >= 3600)
        printf("%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    else
        printf("%d:%02d", s / 60, s % 60);
}

static void show(view *v, bool last)
{
    const double t = now();
    const tally *n = v->tally;
    const int done = __atomic_load_n(&n->done, __ATOMIC_RELAXED);
    const int kept = __atomic_load_n(&n->kept, __ATOMIC_RELAXED);
    const int exercises = __atomic_load_n(&n->exercises, __ATOMIC_RELAXED);
    const double rate = exercises / (t - v->start + 1e-9);
    const int graded = done - kept, left = v->submissions - done;
    if (!last &&
        t - v->shown < (v->terminal && v->begun ? BAR_SECONDS : LINE_SECONDS) &&
        !(v->terminal && !v->begun))
        return;
    v->shown = t;
    v->begun = true;
    if (v->terminal) {
        const int full = (int)((long)BAR * done / v->submissions);
        printf("\r[%.*s%*s] ", full, "##############################",
               BAR - full, "");
    }
    printf("%d of %d submissions, %.1f exercises/s", done, v->submissions,
           rate);
    if (graded > 0 && left > 0) {
        printf(", ");
        print_time((t - v->start) * left / graded);
        printf(" left");
    }
    if (v->terminal)
        printf("\033[K%s", last ? "\n" : "");
    else
        printf("\n");
    fflush(stdout);
}

/* ---- the processes ---- */

static _Noreturn void work(workshop *w, const char *out, tally *t, int number)
{
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    process_on_end(NULL);
    process_end_with((long)getppid());
    workshop_share(w, number + 1);
    batch_work(w, out, t);
    cells_end();
    fflush(NULL);
    _exit(0);
}

/* Waits for all of them; how many did not end well. */
static int follow(view *v, pid_t jobs[], int count)
{
    int running = count, bad = 0, status;
    while (running > 0) {
        const pid_t ended = waitpid(-1, &status, WNOHANG);
        bool ours = false;
        for (int k = 0; ended > 0 && k < count; k++)
            if (jobs[k] == ended) {
                ours = true;
                jobs[k] = 0;
            }
        if (ours) {
            running--;
            bad += status != 0;
        }
        for (int k = 0; ended_by && k < count; k++)
            if (jobs[k] > 0)
                kill(jobs[k], SIGTERM);
        if (ended < 0 && errno != EINTR)
            break;
        if (ended <= 0) {
            show(v, false);
            poll(NULL, 0, LOOK_MS);
        }
    }
    return bad;
}

bool engine_run(workshop *w, const char *out, int jobs)
{
    pid_t children[JOBS_MAX];
    tally *t = tally_new();
    view v = {.tally = t,
              .submissions = w->assignment->submissions,
              .start = now(),
              .shown = now(),
              .terminal = isatty(STDOUT_FILENO)};
    if (jobs > JOBS_MAX)
        jobs = JOBS_MAX;
    if (jobs > v.submissions)
        jobs = v.submissions;
    signal(SIGINT, on_signal);
    signal(SIGTERM, on_signal);
    signal(SIGHUP, on_signal);
    fflush(NULL);
    for (int k = 0; k < jobs; k++) {
        children[k] = fork();
        if (children[k] < 0)
            fail("no process could be started: %s", strerror(errno));
        if (children[k] == 0)
            work(w, out, t, k);
    }
    const int bad = follow(&v, children, jobs);
    show(&v, true);
    munmap(t, sizeof *t);
    if (ended_by) {
        workshop_close(w);
        printf("Stopped. What is graded is kept; the same command goes on.\n");
        fflush(stdout);
        signal(ended_by, SIG_DFL);
        raise(ended_by);
    }
    return bad == 0;
}
