/*
 * harness.h: what the tests of an exercise are written with.
 *
 * A test is an ordinary Criterion test. It gets buffers, runs the learner's
 * function inside an attempt (a child process with limits), and then states
 * what it expects of the buffers:
 *
 *     Test(segment_point, halves_the_segment)
 *     {
 *         double *z = output("z", 2);
 *         const double *x = input("x", 2, (double[]){0, 0});
 *         const double *y = input("y", 2, (double[]){2, 4});
 *         ATTEMPT("segment_point with t = 1/2")
 *         {
 *             segment_point(2, z, x, y, 0.5);
 *         }
 *         expect_close("z", z, (double[]){1, 2}, 2, 1e-15,
 *                      "t = 1/2 is the middle of the segment");
 *     }
 *
 * The body of an attempt runs in the child: only buffers bring anything back,
 * assignments to local variables are lost. Work out expected values after the
 * attempt, not before. An attempt that does not reach the end of its body
 * (crash, endless loop, exit) ends the test with a finding of its own.
 *
 * Every expect_* appends its finding to the record that the grader reads. A
 * message says what the learner needs to hear; it is a printf format.
 */
#ifndef HARNESS_H
#define HARNESS_H

#include "not_written.h"
#include "num.h"
#include "rng.h"
#include <criterion/criterion.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Buffers. The last element lies against an inaccessible page, so that one
 * element too many is noticed; they are freed at the end of the test.
 *   name  as in the contract: it is shown to the learner
 *   n     number of elements, n >= 0
 * output: filled with poison; an element that is still poison was not written.
 * inout:  starts with the given values and may be changed.
 * input:  starts with the given values; writing to it ends the attempt.
 * shared: size zero bytes that both processes see, for counters and contexts
 *         (an objective whose counters the test wants to read, say).
 */
double *output(const char *name, int n);
double *inout(const char *name, int n, const double values[]);
const double *input(const char *name, int n, const double values[]);
int *output_ints(const char *name, int n);
int *inout_ints(const char *name, int n, const int values[]);
const int *input_ints(const char *name, int n, const int values[]);
void *shared(size_t size);

/*
 * ATTEMPT("what is tried") { body } runs the body in a child process.
 * Options follow the text: ATTEMPT("10^6 steps", .seconds = 5) { ... }
 *   .seconds  wall-clock limit, default 2
 *   .bytes    address-space limit, default 1 GiB
 * The body must not return, break or expect.
 */
typedef struct attempt_options {
    const char *what;
    double seconds;
    size_t bytes;
} attempt_options;

#define ATTEMPT(...)                                                           \
    for (int attempt_child_ =                                                  \
             attempt_begin(&(attempt_options){.what = __VA_ARGS__});           \
         attempt_child_; attempt_child_ = attempt_end(attempt_child_))

/* What ATTEMPT is made of. The child never comes back from attempt_end. */
int attempt_begin(const attempt_options *options);
int attempt_end(int child);

/*
 * rng of the instance: a generator for test number stream of this exercise. Its
 * seed comes from the environment (DESCENT_SEED, default 1), so that a class
 * can be graded on instances that are not in the repository.
 * test_seed: the seed in use, for messages.
 */
rng test_rng(uint64_t stream);
unsigned long long test_seed(void);

#if defined(__GNUC__)
#define HARNESS_PRINTF(f, a) __attribute__((__format__(__printf__, f, a)))
#else
#define HARNESS_PRINTF(f, a)
#endif

/*
 * Expectations. label names what is looked at ("x", "the third step").
 * Actual values that are NaN or infinite never pass, unless the same infinity
 * is expected. Poison is reported as "not written".
 *
 * expect_close:    |actual_i - expected_i| <= tol * max_j |expected_j| for all
 *                  i (tol itself where all expected values are 0).
 * expect_value:    the same for one number.
 * expect_within:   |actual_i - expected_i| <= bound, absolute.
 * expect_at_most, expect_at_least: actual <= bound, actual >= bound.
 * expect_int, expect_ints: equal.
 * expect_status:   equal statuses, shown in words.
 * expect_text:     equal strings.
 * expect_that:     a property that has no number; prefer the others.
 */
void expect_close(const char *label, const double actual[],
                  const double expected[], int n, double tol,
                  const char *message, ...) HARNESS_PRINTF(6, 7);
void expect_value(const char *label, double actual, double expected, double tol,
                  const char *message, ...) HARNESS_PRINTF(5, 6);
void expect_within(const char *label, const double actual[],
                   const double expected[], int n, double bound,
                   const char *message, ...) HARNESS_PRINTF(6, 7);
void expect_at_most(const char *label, double actual, double bound,
                    const char *message, ...) HARNESS_PRINTF(4, 5);
void expect_at_least(const char *label, double actual, double bound,
                     const char *message, ...) HARNESS_PRINTF(4, 5);
void expect_int(const char *label, int actual, int expected,
                const char *message, ...) HARNESS_PRINTF(4, 5);
void expect_ints(const char *label, const int actual[], const int expected[],
                 int n, const char *message, ...) HARNESS_PRINTF(5, 6);
void expect_status(const char *label, int actual, num_status expected,
                   const char *message, ...) HARNESS_PRINTF(4, 5);
void expect_text(const char *label, const char *actual, const char *expected,
                 const char *message, ...) HARNESS_PRINTF(4, 5);
void expect_that(const char *label, int holds, const char *message, ...)
    HARNESS_PRINTF(3, 4);

#endif
