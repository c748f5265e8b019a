/* schedule_run.h: what a test of 9.7 trains, and what comes out. */
#ifndef SCHEDULE_RUN_H
#define SCHEDULE_RUN_H

#include "adam.h"
#include "harness.h"
#include "toy_losses.h"

/* toy_problem: t with m samples of R^n, where both processes see it. */
static inline batch_loss toy_problem(int m, int n, toy t)
{
    toy *p = shared(sizeof *p);
    *p = t;
    return (batch_loss){.m = m, .n = n, .eval = toy_loss, .data = p};
}

/* What train_schedule leaves behind. */
typedef struct schedule_run {
    double *w, *history;
    int *steps, *clipped, *status;
} schedule_run;

/* run_schedule: the learner's training, from start and with the generator r. */
static inline schedule_run run_schedule(const char *what, const batch_loss *f,
                                        const double start[],
                                        const train_plan *plan, rng r)
{
    const schedule_run run = {
        inout("w", f->n, start), output("history", plan->epochs + 1),
        output_ints("steps", 1), output_ints("clipped", 1),
        output_ints("status", 1)};
    double *work = output("work", 3 * f->n);
    int *order = output_ints("order", f->m);
    ATTEMPT(what) {
        *run.status = (int)train_schedule(f, run.w, run.history, run.steps,
                                          run.clipped, plan, &r, order, work);
    }
    return run;
}

#endif
