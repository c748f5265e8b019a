/* svm_parts.h: what svm.c and svm_newton.c share; not for others. */
#ifndef SVM_PARTS_H
#define SVM_PARTS_H

#include "svm.h"
#include <stddef.h>

enum { SVM_ROWS = 4, SVM_PACK = 256 };

/*
 * svm_own: what a step works with.
 *   multiplier       [m], a
 *   u                [m], 1 - y_i x_i'w of the last pass
 *   slack, offset    the two parts of the gap
 *   moved            the root mean square of what u changed between two passes
 *   reach            rows whose t_i / sigma is within this of [0, 1/sigma]
 *                    matter in the next step
 *   which, count     these rows
 *   t, z             [m], for them: a_i + sigma u_i, and y_i x_i'd
 *   g, rest          [n], sum of alpha_i y_i x_i over all rows, over all others
 *   d                [n], Newton's direction
 *   H                [n * n], its matrix, and after that the factor
 *   pack             [SVM_PACK * n], rows one after another
 */
typedef struct svm_own {
    double *multiplier, *u;
    double slack, offset, moved, reach;
    int *which, count;
    double *t, *z, *g, *rest, *d, *H, *pack;
} svm_own;

static inline double svm_clip(double t)
{
    return t < 0 ? 0 : t > 1 ? 1 : t;
}

static inline const double *svm_row(const svm *s, int i)
{
    return s->X + (size_t)i * (size_t)s->n;
}

/*
 * svm_dot_rows: z_r = x_r'w, svm_add_rows: g = g + sum_r c_r x_r, four rows x_r
 * at a time.
 */
void svm_dot_rows(int n, double z[SVM_ROWS], const double *const x[SVM_ROWS],
                  const double w[]);
void svm_add_rows(int n, double g[], const double *const x[SVM_ROWS],
                  const double c[SVM_ROWS]);

/*
 * svm_minimise: minimise phi with alpha fixed on the rows that are not in
 * which, until offset <= share slack; changes w.
 * svm_offset: lambda/2 |w - v|^2 from g.
 */
void svm_minimise(svm *s, double share);
double svm_offset(const svm *s);

#endif
