/*
 * data.h: the data of the benchmarks, by a formula that any language can
 * follow, so that figures can be reproduced.
 *
 * xoshiro256++ seeded by splitmix64 (lib/rng.h), u = (x >> 11) 2^-53, and
 * z = sqrt(3) (u_1 + u_2 + u_3 + u_4 - 2): mean 0, variance 1. Row after row,
 * x_0 = z_0, x_j = x_{j-1} / 2 + 0.8660254037844386 z_j, then one more z, the
 * noise e of the row. With w_j = (-1)^j / (1 + j / 10), or for DATA_SPARSE
 * w_{100 t} = (-1)^t and 0 elsewhere:
 *   DATA_CLASSES     y = sign(x'w + 2 e), +1 or -1
 *   DATA_REGRESSION  y = x'w + e
 *   DATA_SPARSE      y = x'w + 2 e
 */
#ifndef BENCH_DATA_H
#define BENCH_DATA_H

#include <stdint.h>

typedef enum data_kind { DATA_CLASSES, DATA_REGRESSION, DATA_SPARSE } data_kind;

/* data: X is m x n row-major, y has m elements. */
typedef struct data {
    int m, n;
    double *X, *y;
} data;

/* data_new: the data of the formula; ends the program without memory. */
data *data_new(int m, int n, uint64_t seed, data_kind kind);

/*
 * data_new_breast_cancer: lib/data/breast_cancer.csv, every column with mean 0
 * and variance 1 over all samples, y = +1 for benign and -1 for malignant.
 * data_new_diabetes: lib/data/diabetes.csv, columns and target likewise centred
 * and scaled (the target centred only).
 */
data *data_new_breast_cancer(void);
data *data_new_diabetes(void);
void data_free(data *d);

/*
 * data_write: m and n as 64-bit integers, X, y, all little-endian, for peers in
 * other languages. Ends the program if the file cannot be written.
 */
void data_write(const data *d, const char *path);

#endif
