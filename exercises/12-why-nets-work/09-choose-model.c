/*
 * 12.9 choose_model
 *
 * Logistic regression or a network? Compare them so that the answer can be
 * trusted.
 *
 * Read: chapters/12-why-nets-work/README.md, "Which model?"
 */
#include "why_nets_work.h"

num_status choose_model(model_choice *choice, const model models[2],
                        const dataset *d, int folds, double (*now)(void *clock),
                        void *clock, rng *r)
{
    return NUM_NOT_IMPLEMENTED;
}
