/*
 * paths.h: a path by elastic_net_cd, for figures of chapter 10. No exercise needs
 * it.
 */
#ifndef PATHS_H
#define PATHS_H

#include "l1_vs_l2.h"

#include <stdio.h>

enum { PATHS_POINTS = 61, PATHS_ROOM = 512 };

/* path_design: what elastic_net_cd needs besides lambda. */
typedef struct path_design {
    int m, n;
    const double *X, *y;
    double alpha, tol;
} path_design;

static inline num_status path_solve(int n, double w[], double lambda,
                                    void *data)
{
    const path_design *d = data;
    double r[PATHS_ROOM];
    int sweeps;
    return elastic_net_cd(d->m, n, w, r, &sweeps, d->X, d->y, lambda, d->alpha,
                          d->tol, 20000);
}

/*
 * path_print: the path from lambda_max (or top, if that is > 0) down to ratio
 * times that; rows "lambda w_1 ... w_n", w_j multiplied by unit[j] (NULL: 1).
 */
static inline int path_print(path_design *d, double top, double ratio,
                             const double unit[])
{
    double lambdas[PATHS_POINTS], W[PATHS_POINTS * 16];
    const path_solver s = {.solve = path_solve, .data = d};
    if (!(top > 0))
        top = lambda_max(d->m, d->n, d->X, d->y, d->alpha);
    if (lambda_path(d->n, PATHS_POINTS, lambdas, W, top, ratio, &s) != NUM_OK)
        return 0;
    for (int k = 0; k < PATHS_POINTS; k++) {
        printf("%.9g", lambdas[k]);
        for (int j = 0; j < d->n; j++)
            printf(" %.9g", W[k * d->n + j] * (unit ? unit[j] : 1));
        printf("\n");
    }
    printf("\n\n");
    return 1;
}

#endif
