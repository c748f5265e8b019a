/* allowed.c: what functions may do, and what tests may not. */
#include "harness.h"
#include "sanitized.h"
#include <errno.h>
#include <fenv.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

/* What the compiler must not see through. */
static volatile int one = 1;

static int ascending(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

Test(allowed, qsort_of_much)
{
    enum { MANY = 20000 };
    double *z = output("z", MANY);
    ATTEMPT("a sort") {
        for (int i = 0; i < MANY; i++)
            z[i] = (i * 7919) % MANY;
        qsort(z, MANY, sizeof *z, ascending);
    }
    int wrong = 0;
    for (int i = 0; i < MANY; i++)
        wrong += z[i] != i;
    expect_int("wrong", wrong, 0, "sorting is no crime");
}

Test(allowed, memory_up_to_a_gibibyte)
{
    int *fits = output_ints("fits", 2);
    ATTEMPT("malloc") {
        void *volatile much = malloc((size_t)900 << 20);
        fits[0] = much != NULL;
        free(much);
        much = SANITIZED ? NULL : malloc((size_t)1 << 30);
        fits[1] = much != NULL;
        free(much);
    }
    expect_ints("fits", fits, (int[]){1, 0}, 2, "1 GiB is the default");
}

Test(allowed, printing_a_little)
{
    double *z = output("z", 1);
    ATTEMPT("printf") {
        z[0] = 1;
        printf("z = %g\tand a tab, a \\, an escape \033[31m\n", z[0]);
        fprintf(stderr, "an error\n");
    }
    expect_value("z", z[0], 1, 0, "printing is no crime");
}

Test(allowed, reading_to_the_end)
{
    int *letter = output_ints("letter", 1);
    ATTEMPT("getchar") {
        *letter = getchar();
    }
    expect_int("letter", *letter, EOF, "there is nothing to be read");
}

Test(allowed, own_surroundings)
{
    double *z = output("z", 1);
    ATTEMPT("settings") {
        setlocale(LC_ALL, "C");
        fesetround(FE_UPWARD);
        errno = ENOMEM;
        z[0] = one / 3.0;
    }
    expect_value("z", z[0], nextafter(1 / 3.0, 1), 0, "it rounded upward");
    expect_value("a third", one / 3.0, 1 / 3.0, 0, "the test does not");
    expect_int("rounding", fegetround(), FE_TONEAREST, "the test's own");
}

Test(allowed, several_attempts)
{
    double *z = inout("z", 1, (double[]){0});
    for (int k = 0; k < 20; k++) {
        ATTEMPT("one more") {
            z[0] += 1;
        }
    }
    expect_value("z", z[0], 20, 0, "each attempt finds what the last one left");
}

/* ---- where the test is at fault ---- */

Test(at_fault, expects_in_the_body)
{
    double *z = output("z", 1);
    ATTEMPT("an expectation in the wrong place") {
        z[0] = 1;
        expect_value("z", z[0], 1, 0, "this would be the child's word");
    }
    expect_value("z", z[0], 1, 0, "never comes here");
}

Test(at_fault, has_no_expectation)
{
    double *z = output("z", 1);
    ATTEMPT("nothing is asked") {
        z[0] = 1;
    }
}
