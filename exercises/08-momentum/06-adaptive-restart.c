/*
 * 8.6 adaptive_restart
 *
 * Nesterov's method with one question more in every step: does the momentum
 * still lead downhill? If not, forget it and start anew from here.
 *
 * Read: chapters/08-momentum/README.md, "Restarts"
 */
#include "momentum.h"

num_status adaptive_restart(objective *f, double x[], double history[],
                            int *steps, int *restarts, double eta, double tol,
                            int max_steps, double work[])
{
    return NUM_NOT_IMPLEMENTED;
}
