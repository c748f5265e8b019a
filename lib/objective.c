/* objective.c: call f and count. */
#include "objective.h"

#include <assert.h>
#include <stddef.h>

double objective_value(objective *f, const double x[])
{
    f->values++;
    return f->eval(f->n, NULL, x, f->data);
}

double objective_value_gradient(objective *f, double g[], const double x[])
{
    assert(g != NULL && g != x);
    f->values++;
    f->gradients++;
    return f->eval(f->n, g, x, f->data);
}

void objective_gradient(objective *f, double g[], const double x[])
{
    (void)objective_value_gradient(f, g, x);
}

void objective_hessian(objective *f, double H[], const double x[])
{
    assert(f->hessian != NULL);
    f->hessians++;
    f->hessian(f->n, H, x, f->data);
}
