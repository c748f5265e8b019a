/*
 * Data: two data sets, tumours (20 epochs, B = 16, lambda = 0.001) and a small
 * network on 719 digits (8 epochs, B = 32). Rows: SGD with momentum; Adam; Adam
 * that switches by the rule of 9.8; Adam that hands over to SGD with momentum
 * after epochs / 3, rounded down, of them. Number, mean, smallest and largest
 * training loss of seeds 6 ... 15 with the step size that was best on seeds
 * 1 ... 5 (in the last row that of SGD, Adam's being that of the second), that
 * step size, mean share of the test part read correctly, in how many runs it
 * switched.
 */
#include "adam_experiments.h"

#include <stdio.h>

enum { METHODS = 4, GRID = 8, TUNE = 5, CHECK = 10 };

typedef struct problem {
    batch_loss f;
    int net, epochs, B;
    const digits_part *images;
    const logistic_problem *tumours;
    double adam; /* the step size that is best for Adam */
} problem;

typedef struct outcome {
    double loss, right;
    int switched;
} outcome;

static void note_switch(int t, int n, const double w[], const memory *k,
                        void *data)
{
    outcome *o = data;
    (void)t;
    (void)n;
    (void)w;
    o->switched = k->s.sgd;
}

/* The two halves are two trainings, the second one with other shuffles. */
static outcome run(const problem *p, int k, double eta, uint64_t seed)
{
    static const method how[METHODS] = {HEAVY_SGD, ADAM, SWITCH, HEAVY_SGD};
    double w[NET_WEIGHTS] = {0};
    outcome o = {0};
    recipe plan = {.how = how[k], .epochs = p->epochs, .B = p->B, .eta = eta};
    if (p->net)
        net_start(w, seed);
    if (k == 3) {
        recipe first = {
            .how = ADAM, .epochs = p->epochs / 3, .B = p->B, .eta = p->adam};
        train_with(&p->f, w, &first, seed, NULL, NULL);
        plan.epochs -= first.epochs;
        seed += 1000;
    }
    o.loss = train_with(&p->f, w, &plan, seed, note_switch, &o);
    o.right = p->net ? net_accuracy(p->images, w)
                     : breast_cancer_accuracy(p->tumours, w);
    return o;
}

static double step_size(int j)
{
    return pow(10, j / 2.0 - 2.5);
}

static void compare(problem *p)
{
    for (int k = 0; k < METHODS; k++) {
        double tune[GRID * TUNE], loss[CHECK], score[3], right = 0;
        int best, one, switched = 0;
        for (int j = 0; j < GRID; j++)
            for (int s = 0; s < TUNE; s++)
                tune[j * TUNE + s] =
                    run(p, k, step_size(j), (uint64_t)(1 + s)).loss;
        compare_tuned(1, GRID, TUNE, &best, &one, score, tune, tune);
        if (k == 1)
            p->adam = step_size(best);
        for (int s = 0; s < CHECK; s++) {
            outcome o = run(p, k, step_size(best), (uint64_t)(1 + TUNE + s));
            loss[s] = o.loss;
            right += o.right / CHECK;
            switched += o.switched;
        }
        compare_tuned(1, 1, CHECK, &one, &one, score, loss, loss);
        printf("%d %.6g %.6g %.6g %.6g %.6g %d\n", k, score[0], score[1],
               score[2], step_size(best), right, switched);
    }
    printf("\n\n");
}

int main(void)
{
    digits *d = digits_new(0.6, 7);
    breast_cancer *c = breast_cancer_new(0.2, 7, 1e-3);
    int complete = d != NULL && c != NULL;
    if (complete) {
        compare(&(problem){tumour_problem(&c->train), 0, 20, 16, NULL, &c->test,
                           0});
        compare(
            &(problem){net_problem(&d->train), 1, 8, 32, &d->test, NULL, 0});
    }
    breast_cancer_free(c);
    digits_free(d);
    return !complete;
}
