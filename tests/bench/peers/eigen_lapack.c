/* needs: -llapacke -lopenblas */
/* apt: libopenblas-dev liblapacke-dev */
/* eigen_lapack.c: LAPACK's divide and conquer (dsyevd) with OpenBLAS. */
#include "coretypes.h"
#include "eigen_task.h"
#include <lapacke.h>
#include <string.h>

static double solve(eigen_task *t, char job)
{
    const int n = t->n;
    memcpy(t->V, t->A, sizeof *t->A * (size_t)n * (size_t)n);
    if (LAPACKE_dsyevd(LAPACK_COL_MAJOR, job, 'U', n, t->V, n, t->lambda) != 0)
        exit(1);
    return t->lambda[n - 1];
}

static double values(eigen_task *t)
{
    return solve(t, 'N');
}

static double vectors(eigen_task *t)
{
    return solve(t, 'V');
}

int main(int argc, char *argv[])
{
    (void)argc;
    const char *who = with_coretypes("LAPACK, OpenBLAS", argv);
    if (who)
        eigen_bench(who, values, vectors);
    return 0;
}
