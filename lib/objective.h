/* objective.h: a function to minimise, which counts how often it is asked. */
#ifndef OBJECTIVE_H
#define OBJECTIVE_H

/*
 * objective: f: R^n -> R with its derivatives and its counters.
 *   n        dimension, n >= 1
 *   eval     returns f(x); where g is not NULL it also sets g[n] to the
 *            gradient (for a non-smooth f: to one subgradient) at x. Value and
 *            gradient share their work, so ask for both at once.
 *   hessian  sets H[n * n], symmetric, row-major; NULL if not available.
 *   data     handed to eval and hessian untouched.
 *   values, gradients, hessians   calls so far: values counts every call that
 *            returned f(x), gradients those that also set g.
 * The callbacks must not keep state outside data.
 */
typedef struct objective {
    int n;
    double (*eval)(int n, double g[], const double x[], void *data);
    void (*hessian)(int n, double H[], const double x[], void *data);
    void *data;
    long values, gradients, hessians;
} objective;

/*
 * objective_value: f(x).
 * objective_value_gradient: f(x), and g = grad f(x).
 * objective_gradient: g = grad f(x); counts as one value and one gradient.
 * objective_hessian: H = the Hessian at x; f->hessian must not be NULL.
 *   g  out, [n]; must not alias x.
 *   H  out, [n * n] row-major, both triangles.
 *   x  in, [n].
 * Each costs one call of the callback and raises its counters.
 */
double objective_value(objective *f, const double x[]);
double objective_value_gradient(objective *f, double g[], const double x[]);
void objective_gradient(objective *f, double g[], const double x[]);
void objective_hessian(objective *f, double H[], const double x[]);

#endif
