/* hidden.c: the tests of the self-test that a submission must not see. */
#include "copy.h"
#include "harness.h"

Test(copy, of_many)
{
    enum { N = 40 };
    rng r = test_rng(1);
    double values[N];
    for (int i = 0; i < N; i++)
        values[i] = rng_normal(&r);
    double *x = output("x", N);
    const double *y = input("y", N, values);
    ATTEMPT("copy of many") {
        copy(N, x, y);
    }
    expect_close("x", x, values, N, 0, "x is a copy of y");
}
