/* needs: -llapacke -lopenblas */
/* apt: libopenblas-dev liblapacke-dev */
/* ridge_lapack.c: dsyrk, dgemv and dposv of OpenBLAS, no certificate. */
#include "bench.h"
#include "coretypes.h"
#include "ridge_task.h"
#include <cblas.h>
#include <lapacke.h>
#include <math.h>

static double solve(void *context)
{
    ridge_task *t = context;
    const data *d = t->d;
    const int m = d->m, n = d->n;
    cblas_dsyrk(CblasColMajor, CblasUpper, CblasNoTrans, n, m, 1, d->X, n, 0,
                t->work, n);
    for (int j = 0; j < n; j++)
        t->work[j * n + j] += m * RIDGE_LAMBDA;
    cblas_dgemv(CblasColMajor, CblasNoTrans, n, m, 1, d->X, n, d->y, 1, 0, t->w,
                1);
    if (LAPACKE_dposv_work(LAPACK_COL_MAJOR, 'U', n, 1, t->work, n, t->w, n))
        exit(1);
    return NAN;
}

static void *prepared(void)
{
    return ridge_task_new(500 * 500);
}

int main(int argc, char *argv[])
{
    (void)argc;
    const char *who = with_coretypes("LAPACK, OpenBLAS", argv);
    if (who)
        bench_run(&(bench_task){.task = RIDGE_TASK,
                                .who = who,
                                .setup = prepared,
                                .run = solve,
                                .judge = ridge_task_value});
    return 0;
}
