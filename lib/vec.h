/*
 * vec.h: vectors of R^n as bare arrays of doubles.
 *
 * Every vector has n elements, n >= 0; the headers say x[] and not x[n] because
 * C allows no array size of 0, and an empty sum is a fine sum. An output may
 * be the same array as an input; arrays that overlap in part are not allowed.
 * Each costs one pass and allocates nothing. A NaN in an input comes out: no
 * sum, norm, minimum or maximum loses it.
 */
#ifndef VEC_H
#define VEC_H

/*
 * vec_fill:       x_i = a
 * vec_copy:       y = x
 * vec_scale:      x = a x
 * vec_axpy:       y = y + a x
 * vec_add:        z = x + y
 * vec_sub:        z = x - y
 * vec_add_scaled: z = x + a y, the trial point of a line search
 */
void vec_fill(int n, double x[], double a);
void vec_copy(int n, double y[], const double x[]);
void vec_scale(int n, double x[], double a);
void vec_axpy(int n, double y[], const double x[], double a);
void vec_add(int n, double z[], const double x[], const double y[]);
void vec_sub(int n, double z[], const double x[], const double y[]);
void vec_add_scaled(int n, double z[], const double x[], const double y[],
                    double a);

/*
 * vec_dot: x'y, summed in four interleaved partial sums: four additions can be
 * under way at once, and the rounding error grows with n / 4 instead of n. From
 * n = 32 on each of the four is a vector register, and the last bits depend on
 * its width, so on the machine for which the library was compiled.
 * vec_sum: the sum of the elements, in four partial sums.
 */
double vec_dot(int n, const double x[], const double y[]);
double vec_sum(int n, const double x[]);

/*
 * vec_norm1:    sum_i |x_i|
 * vec_norm2:    sqrt(x'x), but without overflow or underflow on the way: it is
 *               right whenever the result itself can be represented.
 * vec_norm_inf: max_i |x_i|, 0 for n = 0
 * vec_distance: the 2-norm of x - y, computed as safely as vec_norm2
 */
double vec_norm1(int n, const double x[]);
double vec_norm2(int n, const double x[]);
double vec_norm_inf(int n, const double x[]);
double vec_distance(int n, const double x[], const double y[]);

/*
 * vec_max, vec_min:       the largest, the smallest element; n >= 1
 * vec_argmax, vec_argmin: the index of the first such element; n >= 1. With NaN
 *                         among the elements it is the index of the first NaN,
 *                         so that vec_max and vec_min are NaN.
 */
double vec_max(int n, const double x[]);
double vec_min(int n, const double x[]);
int vec_argmax(int n, const double x[]);
int vec_argmin(int n, const double x[]);

/* vec_is_finite: 1 if no element is NaN or infinite, else 0. */
int vec_is_finite(int n, const double x[]);

#endif
