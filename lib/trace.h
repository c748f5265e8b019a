/* trace.h: record the points a method visits, for tests and plots. */
#ifndef TRACE_H
#define TRACE_H

#include "objective.h"
#include <stdio.h>

/*
 * trace: up to capacity points of R^n with their values, in order.
 *   rows     [capacity * (n + 1)], row k is f, x_0, ..., x_{n-1}
 *   count    rows in use
 *   dropped  points that came when the trace was full
 */
typedef struct trace {
    int n, count, capacity;
    long dropped;
    double *rows;
    objective *inner; /* what trace_objective watches */
} trace;

/*
 * trace_new: an empty trace for capacity >= 1 points of R^n, or NULL if there
 * is no memory for it. trace_free(NULL) is fine.
 */
trace *trace_new(int n, int capacity);
void trace_free(trace *t);

/* trace_point: append (f, x[n]); a full trace counts it as dropped. */
void trace_point(trace *t, double f, const double x[]);

/*
 * trace_objective: an objective that behaves as inner (and raises its counters)
 * and appends every point at which a gradient is asked for: the iterates of a
 * first-order method, not the trial points of its line search.
 * t and inner must outlive the result.
 */
objective trace_objective(trace *t, objective *inner);

/*
 * trace_write: write the rows as "k f x_0 ... x_{n-1}", one a line, %.9g, then
 * two blank lines, so that gnuplot sees each trace as one data set.
 * Returns 0, or -1 if the stream reports an error.
 */
int trace_write(const trace *t, FILE *out);

#endif
