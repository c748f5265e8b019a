/*
 * What goes wrong in 11.1 critical_points.
 *
 * MISTAKE 1 duplicates
 *   Every run that arrives adds a point, so the same one is there many times.
 *   Compare with all points found before, and drop what is within merge.
 * MISTAKE 2 a-short-gradient-is-a-minimum
 *   Everything is called a minimum. A short gradient says critical point; count
 *   the signs of the eigenvalues of the Hessian to know which kind.
 * MISTAKE 3 merged-by-value
 *   You compare values of f. Two minima can have the same value in different
 *   places: compare points.
 * MISTAKE 4 compared-with-the-last-only
 *   A new point is compared with the last one found. It may be any of the
 *   earlier ones: look at all of them.
 * MISTAKE 5 downhill-newton
 *   You divide by |lambda|, which makes the step a descent and finds minima
 *   only. To solve grad f = 0, divide by lambda with its sign.
 * MISTAKE 6 ends-that-are-no-solutions
 *   The end of every run was kept, also where max_steps ran out. Keep it only
 *   if |g| <= tol.
 * MISTAKE 7 goes-on-from-the-last-end
 *   Each run began where the last one had ended. It must begin at its own
 *   start.
 * MISTAKE 8 newton-backwards
 *   The step is added: x + H^{-1} g leads away from the solution. Subtract it.
 * MISTAKE 9 zero-to-the-last-bit
 *   An eigenvalue of 1e-8 beside one of 2 was taken for positive. Compare with
 *   1e-6 times the largest, as in 3.7; what is smaller says nothing.
 * MISTAKE 10 determinant
 *   The sign of the determinant was asked: with two negative eigenvalues it is
 *   positive, and a saddle or a maximum is called a minimum. Count the signs.
 * MISTAKE 11 divides-by-nothing
 *   Where an eigenvalue is 0 the step becomes NaN or infinite. Leave such a
 *   term out.
 * MISTAKE 12 takes-anything
 *   count, tol, merge and max_steps are used as they come. Return 0 for what is
 *   outside its range, before f is called.
 * VARIANT 1 jacobi
 *   Eigenvalues by Jacobi's rotations, in arrays of its own.
 * VARIANT 2 by-the-ends
 *   The kind from the smallest and the largest eigenvalue; a run in its own
 *   array.
 */
#include "eig.h"
#include "landscapes.h"

enum { MOST = 16 };

static int decompose(int n, double lambda[], double V[], const double H[])
{
    double work[MOST * MOST];
#if VARIANT == 1
    return eig_jacobi(n, lambda, V, H, work) == NUM_OK;
#else
    return eig_sym(n, lambda, V, H, work) == NUM_OK;
#endif
}

static int kind_of(int n, int *index, const double H[])
{
    double lambda[MOST], V[MOST * MOST];
    int negative = 0, positive = 0;
    if (!decompose(n, lambda, V, H))
        return POINT_DEGENERATE;
#if MISTAKE == 9
    double zero = 0;
#else
    double zero = 1e-6 * vec_norm_inf(n, lambda);
#endif
    for (int j = 0; j < n; j++) {
        negative += lambda[j] < -zero;
        positive += lambda[j] > zero;
    }
    *index = negative;
#if MISTAKE == 2
    *index = 0;
    return positive < 0 ? POINT_SADDLE : POINT_MINIMUM;
#elif MISTAKE == 10
    if (negative + positive < n)
        return POINT_DEGENERATE;
    return negative % 2 == 0 ? POINT_MINIMUM : POINT_SADDLE;
#elif VARIANT == 2
    (void)positive;
    if (lambda[0] < -zero && lambda[n - 1] > zero)
        return POINT_SADDLE;
    if (lambda[0] > zero)
        return POINT_MINIMUM;
    return lambda[n - 1] < -zero ? POINT_MAXIMUM : POINT_DEGENERATE;
#else
    if (negative > 0 && positive > 0)
        return POINT_SADDLE;
    if (negative + positive < n)
        return POINT_DEGENERATE;
    return positive > 0 ? POINT_MINIMUM : POINT_MAXIMUM;
#endif
}

static int solve(objective *f, double x[], double H[], double tol,
                 int max_steps)
{
    int n = f->n;
    double g[MOST], lambda[MOST], V[MOST * MOST];
    for (int k = 0;; k++) {
        objective_gradient(f, g, x);
        objective_hessian(f, H, x);
        if (!vec_is_finite(n, g) || !vec_is_finite(n * n, H))
            return 0;
        if (vec_norm2(n, g) <= tol)
            return 1;
#if MISTAKE == 6
        if (k >= max_steps)
            return 1;
#endif
        if (k == max_steps || !decompose(n, lambda, V, H))
            return 0;
        double none = 1e-12 * vec_norm_inf(n, lambda);
        for (int j = 0; j < n; j++) {
            double slope = vec_dot(n, V + j * n, g), bend = lambda[j];
#if MISTAKE == 5
            bend = fabs(bend);
#elif MISTAKE == 8
            bend = -bend;
#endif
#if MISTAKE == 11
            none = -1;
#endif
            if (fabs(lambda[j]) > none)
                vec_axpy(n, x, V + j * n, -slope / bend);
        }
    }
}

int critical_points(objective *f, int count, double points[], int kinds[],
                    int index[], const double starts[], double tol,
                    double merge, int max_steps, double work[])
{
    int n = f->n, found = 0;
    double *H = work, x[MOST];

#if MISTAKE != 12
    if (!(count >= 1 && tol >= 0 && isfinite(tol) && merge >= 0 &&
          isfinite(merge) && max_steps >= 0))
        return 0;
#endif
    for (int i = 0; i < count; i++) {
#if MISTAKE == 7
        if (i == 0)
            vec_copy(n, x, starts);
#else
        vec_copy(n, x, starts + i * n);
#endif
        if (!solve(f, x, H, tol, max_steps))
            continue;
        int known = 0, from = 0;
#if MISTAKE == 4
        from = found > 0 ? found - 1 : 0;
#elif MISTAKE == 1
        from = found;
#endif
        for (int k = from; k < found; k++)
#if MISTAKE == 3
            known |= fabs(objective_value(f, points + k * n) -
                          objective_value(f, x)) <= merge;
#else
            known |= vec_distance(n, points + k * n, x) <= merge;
#endif
        if (known)
            continue;
        vec_copy(n, points + found * n, x);
        kinds[found] = kind_of(n, &index[found], H);
        found++;
    }
    return found;
}
