/*
 * drill_shapes.c: predictions about a matrix or a map: curvature, projections,
 * thresholds. Every answer is computed by the library.
 */
#include "drill_predict.h"
#include "eig.h"
#include "prox.h"
#include "say.h"
#include <math.h>
#include <stdlib.h>

/* "(0.3, -1, 2)" without rounding errors for zeros, to be freed. */
static char *vector_text(const double x[], int n)
{
    char *text = format("%s", "(");
    for (int k = 0; k < n; k++) {
        char *longer = format("%s%.3g%s", text, fabs(x[k]) < 1e-12 ? 0 : x[k],
                              k + 1 < n ? ", " : ")");
        free(text);
        text = longer;
    }
    return text;
}

/* A number from low to high in tenths. */
static double tenths(rng *r, int low, int high)
{
    return (low + rng_below(r, high - low + 1)) / 10.;
}

/* Two vectors as bars, side by side; to be freed. */
static char *bars_of(const char *title, const char *first, const double x[],
                     const char *second, const double z[], int n)
{
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out, "# %s\n# coordinate\n# value\n# impulses\n\"%s\"\n", title,
            first);
    for (int k = 0; k < n; k++)
        fprintf(out, "%g %.6g\n", k + 1 - 0.08, x[k]);
    fprintf(out, "\n\n\"%s\"\n", second);
    for (int k = 0; k < n; k++)
        fprintf(out, "%g %.6g\n", k + 1 + 0.08, z[k]);
    fclose(out);
    return data;
}

/* ---- the curvature at a critical point ---- */

void make_hessian_sign(prediction *p, rng *r)
{
    static const double pi = 3.14159265358979324;
    double a = rng_below(r, 9) - 4, b = rng_below(r, 7) - 3,
           c = rng_below(r, 9) - 4;
    if (rng_below(r, 4) == 0) { /* singular ones would be rare */
        a = 1 + rng_below(r, 2) * 3;
        b = 2;
        c = 4 / a;
    }
    const double H[4] = {a, b, b, c};
    double lambda[2], work[6];
    eig_sym_values(2, lambda, H, work);
    const double zero = 1e-12 * fmax(fabs(lambda[0]), fabs(lambda[1]));
    choices_are(p, (const char *const[]){"a minimum", "a maximum", "a saddle",
                                         "not decided by these derivatives",
                                         NULL});
    p->right = lambda[0] > zero                        ? 0
               : lambda[1] < -zero                     ? 1
               : lambda[0] < -zero && lambda[1] > zero ? 2
                                                       : 3;
    p->words = format("The gradient is 0, and the Hessian has the rows "
                      "$(%g, %g)$ and $(%g, %g)$. What is the point?",
                      a, b, b, c);
    p->why = format("The eigenvalues are %.3g and %.3g; the determinant is "
                    "%g, the trace %g.",
                    lambda[0], lambda[1], a * c - b * b, a + c);
    char *data;
    size_t length;
    FILE *out = open_memstream(&data, &length);
    fprintf(out, "# the curvature v'Hv in every direction v\n"
                 "# angle of v in degrees\n# curvature\n# lines\n"
                 "\"v'Hv\"\n");
    for (int k = 0; k <= 90; k++) {
        const double u = cos(2 * k * pi / 180), v = sin(2 * k * pi / 180);
        fprintf(out, "%d %.6g\n", 2 * k, a * u * u + 2 * b * u * v + c * v * v);
    }
    fprintf(out, "\n\n\"0\"\n0 0\n180 0\n");
    fclose(out);
    p->data = data;
}

/* ---- projection on the simplex ---- */

void make_simplex(prediction *p, rng *r)
{
    enum { N = 4 };
    double x[N], z[N];
    double taken = 0;
    int positive = 0;
    for (int k = 0; k < N; k++)
        x[k] = tenths(r, -8, 14);
    proj_simplex(N, z, x, 1);
    for (int k = 0; k < N; k++)
        if (z[k] > 1e-12) {
            taken = x[k] - z[k];
            positive++;
        }
    choices_are(p,
                (const char *const[]){"one", "two", "three", "all four", NULL});
    p->right = positive - 1;
    char *from = vector_text(x, N), *to = vector_text(z, N);
    p->words = format("$%s$ is projected on the probability simplex. How many "
                      "coordinates of the result are positive?",
                      from);
    p->why = format("The projection is $%s$: the same number, here %.3g, is "
                    "subtracted from every coordinate, and what is then "
                    "negative is cut off.",
                    to, fabs(taken) < 1e-12 ? 0 : taken);
    p->data = bars_of("before and after", "x", x, "projection", z, N);
    free(to);
    free(from);
}

/* ---- soft thresholds ---- */

void make_soft_threshold(prediction *p, rng *r)
{
    enum { N = 5 };
    const double eta = (1 + rng_below(r, 4)) / 4.;
    const double lambda = (2 + rng_below(r, 5)) / 5.;
    double w[N], z[N];
    int zeros;
    do {
        zeros = 0;
        for (int k = 0; k < N; k++)
            w[k] = tenths(r, -12, 12) + 0.02; /* never on the threshold */
        prox_l1(N, z, w, eta * lambda);
        for (int k = 0; k < N; k++)
            zeros += z[k] == 0;
    } while (zeros < 1 || zeros > 4);
    choices_are(p, (const char *const[]){"one", "two", "three", "four", NULL});
    p->right = zeros - 1;
    char *from = vector_text(w, N), *to = vector_text(z, N);
    p->words = format("ISTA for $f(w) + \\lambda \\lVert w \\rVert_1$ with "
                      "$\\lambda = %g$ and step $\\eta = %g$. The gradient "
                      "step has arrived at $%s$. How many zeros has the next "
                      "iterate?",
                      lambda, eta, from);
    p->why =
        format("The threshold is $\\eta \\lambda = %g$; what is not larger "
               "in size becomes 0, the rest moves towards 0 by it: $%s$.",
               eta * lambda, to);
    p->data = bars_of("before and after the threshold", "gradient step", w,
                      "next iterate", z, N);
    free(to);
    free(from);
}
