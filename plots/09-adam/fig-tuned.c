/*
 * Data: for five problems a data set each, a row for each of five methods:
 * number, mean, smallest and largest training loss of seeds 6 ... 15 with the
 * step size that was best in the mean of seeds 1 ... 5, that step size, and the
 * mean loss of seeds 6 ... 15 with Adam's step size.
 */
#include "adam_experiments.h"

#include <stdio.h>

enum { METHODS = 5, GRID = 10, TUNE = 5, CHECK = 10 };

typedef struct problem {
    batch_loss f;
    int net, epochs, B;
} problem;

static double run(const problem *p, int how, double eta, uint64_t seed)
{
    double w[NET_WEIGHTS] = {0};
    recipe plan = {
        .how = (method)how, .epochs = p->epochs, .B = p->B, .eta = eta};
    if (p->net)
        net_start(w, seed);
    return train_with(&p->f, w, &plan, seed, NULL, NULL);
}

static double step_size(int j)
{
    return pow(10, j / 2.0 - 3);
}

static void compare(const problem *p)
{
    static double tune[METHODS * GRID * TUNE], check[METHODS * CHECK];
    int best[METHODS], edge[METHODS], one[METHODS];
    double score[3 * METHODS], shared[3 * METHODS];
    for (int k = 0; k < METHODS; k++)
        for (int j = 0; j < GRID; j++)
            for (int s = 0; s < TUNE; s++)
                tune[(k * GRID + j) * TUNE + s] =
                    run(p, k, step_size(j), (uint64_t)(1 + s));
    compare_tuned(METHODS, GRID, TUNE, best, edge, score, tune, tune);
    for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < METHODS; k++)
            for (int s = 0; s < CHECK; s++)
                check[k * CHECK + s] =
                    run(p, k, step_size(best[pass ? ADAM : k]),
                        (uint64_t)(1 + TUNE + s));
        compare_tuned(METHODS, 1, CHECK, one, one, pass ? shared : score, check,
                      check);
    }
    for (int k = 0; k < METHODS; k++)
        printf("%d %.6g %.6g %.6g %.6g %.6g\n", k, score[3 * k],
               score[3 * k + 1], score[3 * k + 2], step_size(best[k]),
               fmin(shared[3 * k], 1e3));
    printf("\n\n");
}

int main(void)
{
    digits *d = digits_new(0.6, 7);
    breast_cancer *c[3] = {NULL, NULL, NULL};
    int complete = d != NULL;
    for (int k = 0; k < 3; k++) {
        c[k] = breast_cancer_new(0.2, 7, 1e-3);
        complete = complete && c[k] != NULL;
    }
    if (complete) {
        for (int k = 1; k < 3; k++)
            stretch_columns(c[k]->train.m, TUMOUR_WEIGHTS, c[k]->X, 1.5);
        turn_rows(c[2]->train.m, TUMOUR_WEIGHTS, c[2]->X, 7);
        for (int k = 0; k < 3; k++)
            compare(&(problem){tumour_problem(&c[k]->train), 0, 10, 16});
        compare(&(problem){digits_problem(&d->train), 0, 5, 32});
        compare(&(problem){net_problem(&d->train), 1, 5, 32});
    }
    for (int k = 0; k < 3; k++)
        breast_cancer_free(c[k]);
    digits_free(d);
    return !complete;
}
