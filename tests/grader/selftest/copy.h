/* copy.h: the exercise of the grader's self-test: x is to become a copy of y. */
#ifndef SELFTEST_COPY_H
#define SELFTEST_COPY_H

void copy(int n, double x[n], const double y[n]);

#endif
