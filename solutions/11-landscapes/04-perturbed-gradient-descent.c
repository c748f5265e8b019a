/* 11.4 perturbed_gradient_descent: kick where it is flat, see if it helps. */
#include "landscapes.h"

static int in_range(const perturbation *p, int max_steps)
{
    return p->eta > 0 && isfinite(p->eta) && p->tol >= 0 && p->radius > 0 &&
           isfinite(p->radius) && p->decrease >= 0 && p->wait >= 1 &&
           max_steps >= 0;
}

num_status perturbed_gradient_descent(objective *f, double x[], int *steps,
                                      int *kicks, const perturbation *p,
                                      int max_steps, rng *r, double work[])
{
    int n = f->n, waited = 0; /* gradient steps since the last kick */
    double *g = work, *before = work + n, f_before = 0;

    if (!in_range(p, max_steps))
        return NUM_BAD_INPUT;
    *kicks = 0;
    for (int k = 0;; k++) {
        double value = objective_value_gradient(f, g, x);
        double norm = vec_norm2(n, g);
        *steps = k;
        if (!isfinite(value) || !isfinite(norm))
            return NUM_DIVERGED;
        if (*kicks > 0 && waited == p->wait && value > f_before - p->decrease) {
            vec_copy(n, x, before);
            return NUM_OK;
        }
        if (k == max_steps)
            return NUM_MAX_ITERATIONS;
        if (norm <= p->tol && (*kicks == 0 || waited >= p->wait)) {
            vec_copy(n, before, x);
            f_before = value;
            waited = 0;
            ball_point(n, g, p->radius, r);
            vec_add(n, x, x, g);
            ++*kicks;
        } else {
            vec_axpy(n, x, g, -p->eta);
            waited++;
        }
    }
}
