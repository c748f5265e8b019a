/*
 * bench.h: time a task in a process of its own.
 *
 * Results are lines of tab-separated fields, which table.awk puts side by side
 * and peers in other languages print too:
 *   task  who  median  least  most (seconds)  objective  peak memory (MiB)
 * An objective of "nan" says that the task has none.
 */
#ifndef BENCH_H
#define BENCH_H

/*
 * bench_task: what is timed.
 *   task    "logistic 10000x50", the same words for everybody who does it
 *   who     "descent", "nlopt L-BFGS"
 *   setup   makes the data, not timed; returns what run and finish are given
 *   run     the task once, from its start; returns the objective reached, or
 *           NAN where there is none
 *   amount  what one run amounts to: 0 prints seconds, else amount / seconds
 *           is printed as a rate (samples, epochs, bytes or flops a second)
 *   judge   the objective of the last run, not timed; NULL if run returns it
 */
typedef struct bench_task {
    const char *task, *who;
    void *(*setup)(void);
    double (*run)(void *context);
    double amount;
    double (*judge)(void *context);
} bench_task;

/*
 * bench_run: fork, set up, run once to warm up and then at least 5 times and for
 * at least half a second, and print the line. BENCH_WHO in the environment is
 * appended to who (" native" for the build with -march=native).
 * Prints a sentence on standard error where the task fails.
 */
void bench_run(const bench_task *t);

#endif
