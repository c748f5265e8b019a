/* speed-eigen.c: symmetric eigenvalues, alone and with vectors. also: BLAS */
#include "eig.h"
#include "eigen_task.h"

static double values(eigen_task *t)
{
    if (eig_sym_values(t->n, t->lambda, t->A, t->work) != NUM_OK)
        exit(1);
    return t->lambda[t->n - 1];
}

static double vectors(eigen_task *t)
{
    if (eig_sym(t->n, t->lambda, t->V, t->A, t->work) != NUM_OK)
        exit(1);
    return t->lambda[t->n - 1];
}

int main(void)
{
    eigen_bench("descent", values, vectors);
    return 0;
}
