/* eig_parts.h: the two halves of eig_sym, for eig.c alone. */
#ifndef EIG_PARTS_H
#define EIG_PARTS_H

#include "num.h"

/*
 * eig_tridiagonalise: A = Q T Q' by Householder reflections.
 *   B  in: A, n x n, lower triangle, no element above 1 in size; out: row k
 *      keeps the vector u of its reflection I - beta u u' in its first k
 *      elements, u_{k-1} = 1, and beta at B_kk. Above the diagonal untouched.
 *   d  out, [n], the diagonal of T
 *   e  out, [n], e[k] joins k and k + 1; e[n-1] = 0
 */
void eig_tridiagonalise(int n, double B[n * n], double d[n], double e[n]);

/* eig_accumulate: B = Q', the product of the reflections in B. */
void eig_accumulate(int n, double B[n * n]);

/*
 * eig_ql: T = G' diag(d) G by implicitly shifted QL steps, V = G V.
 * eig_ql_values: the eigenvalues alone, without a square root in a rotation.
 *   d  in: the diagonal of T; out: its eigenvalues, in any order
 *   e  in: as above; destroyed
 * Returns NUM_OK, or NUM_MAX_ITERATIONS if one takes more than 60 steps.
 */
num_status eig_ql(int n, double d[n], double e[n], double V[n * n]);
num_status eig_ql_values(int n, double d[n], double e[n]);

#endif
