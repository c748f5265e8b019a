/*
 * 6.1 gradient_descent
 *
 * Walk against the gradient with a fixed step until the gradient is short, the
 * steps are used up, or the numbers stop being numbers. Write down every value
 * on the way.
 *
 * Read: chapters/06-gradient-descent/README.md, "The descent lemma" and
 * "A fixed step, and why 2/L"
 */
#include "gradient_descent.h"

num_status gradient_descent(objective *f, double x[], double history[],
                            int *steps, double eta, double tol, int max_steps,
                            double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
