/* 1.1 failed inspect: it has a section */
#include "convex_sets.h"

struct test {
    const char *suite, *name;
    void (*run)(void);
};

static void pass(void)
{
}

static const struct test mine = {"segment_point", "ends_are_exact", pass};
__attribute__((section("cr_tst"), used)) static const struct test *const also =
    &mine;

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    return NUM_OK;
}
