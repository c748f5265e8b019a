/* bench.c: time a task in a process of its own. */
#include "bench.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_LEAST = 5, RUNS_MOST = 1001 };
static const double SECONDS_LEAST = 0.5;

/* result: what the child tells the parent. */
typedef struct result {
    double median, least, most, objective;
} result;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static result measure(const bench_task *t)
{
    static double seconds[RUNS_MOST];
    void *context = t->setup();
    result r = {.objective = t->run(context)};
    double total = 0;
    int runs = 0;
    while (runs < RUNS_LEAST || (total < SECONDS_LEAST && runs < RUNS_MOST)) {
        const double begin = now();
        r.objective = t->run(context);
        seconds[runs] = now() - begin;
        total += seconds[runs++];
    }
    if (t->judge)
        r.objective = t->judge(context);
    qsort(seconds, (size_t)runs, sizeof *seconds, ascending);
    r.median = (seconds[(runs - 1) / 2] + seconds[runs / 2]) / 2;
    r.least = seconds[0];
    r.most = seconds[runs - 1];
    return r;
}

/* ru_maxrss is in KiB, on macOS in bytes. */
static double mebibytes(const struct rusage *usage)
{
#ifdef __APPLE__
    return (double)usage->ru_maxrss / (1 << 20);
#else
    return (double)usage->ru_maxrss / (1 << 10);
#endif
}

void bench_run(const bench_task *t)
{
    int ends[2], status = 0;
    const char *suffix = getenv("BENCH_WHO");
    result r;
    struct rusage usage;
    fflush(NULL);
    if (pipe(ends) != 0) {
        perror("bench: pipe");
        exit(1);
    }
    const pid_t child = fork();
    if (child == 0) {
        r = measure(t);
        _exit(write(ends[1], &r, sizeof r) == (ssize_t)sizeof r ? 0 : 1);
    }
    close(ends[1]);
    const ssize_t got = read(ends[0], &r, sizeof r);
    close(ends[0]);
    if (child < 0 || wait4(child, &status, 0, &usage) != child ||
        got != (ssize_t)sizeof r || status != 0) {
        fprintf(stderr, "bench: %s, %s: did not come to its end\n", t->task,
                t->who);
        return;
    }
    const double a = t->amount;
    printf("%s\t%s%s\t%.9g\t%.9g\t%.9g\t%.15g\t%.1f\n", t->task, t->who,
           suffix ? suffix : "", a > 0 ? a / r.median : r.median,
           a > 0 ? a / r.most : r.least, a > 0 ? a / r.least : r.most,
           r.objective, mebibytes(&usage));
    fflush(stdout);
}
