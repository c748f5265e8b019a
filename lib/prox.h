/*
 * prox.h: proximal maps and projections, for objectives f + h with a simple h.
 *
 *   prox_{th}(x) = argmin_z h(z) + |z - x|^2 / (2 t),   t > 0.
 *
 * If h is 0 on a closed convex set and infinite elsewhere, this is the
 * projection on the set, whatever t. z may be x itself everywhere. A NaN in x
 * comes out as NaN: in its own element where elements are independent, else in
 * all of them. Nothing allocates.
 * Sources: Parikh & Boyd, Proximal algorithms, Foundations and Trends in
 * Optimization 1 (2014), chapter 6.
 */
#ifndef PROX_H
#define PROX_H

/*
 * prox_term: h, as methods ask for it.
 *   value  h(x); NULL if h is the indicator of a set, and prox the projection
 *   prox   z = prox_{th}(x); z must be allowed to be x
 *   data   handed on untouched
 */
typedef struct prox_term {
    double (*value)(int n, const double x[], void *data);
    void (*prox)(int n, double z[], const double x[], double t, void *data);
    void *data;
} prox_term;

/*
 * prox_l1:          h = |z|_1: every element moves towards 0 by t, and stays at
 *                   0 once it is there.
 * prox_l2:          h = |z|_2: the vector is shortened by t, down to 0.
 * prox_elastic_net: h = a |z|_1 + b/2 |z|^2, a, b >= 0: prox_l1 with step a t,
 *                   divided by 1 + b t.
 *   x  in, [n], n >= 0
 *   t  in, >= 0
 */
void prox_l1(int n, double z[], const double x[], double t);
void prox_l2(int n, double z[], const double x[], double t);
void prox_elastic_net(int n, double z[], const double x[], double t, double a,
                      double b);

/*
 * proj_box:     lo_i <= z_i <= hi_i; lo[n] <= hi[n], infinite ones allowed.
 *               NULL stands for no bound.
 * proj_ball:    |z| <= radius, around 0; radius >= 0
 * proj_simplex: z >= 0, sum z = total; total > 0, n >= 1
 * proj_l1_ball: |z|_1 <= radius; radius >= 0, n >= 1
 * The last two subtract a threshold tau from all elements (from their absolute
 * values) and cut off below 0. tau is the root of a decreasing convex piecewise
 * linear function, which Newton's method finds from the left in at most n
 * steps, a few as a rule, each one pass (Michelot, A finite algorithm for
 * finding the projection of a point onto the canonical simplex of R^n, J.
 * Optim. Theory Appl. 50 (1986), 195-200). An infinite element of x (-infinity
 * is fine for the simplex) makes all of z NaN.
 */
void proj_box(int n, double z[], const double x[], const double lo[],
              const double hi[]);
void proj_ball(int n, double z[], const double x[], double radius);
void proj_simplex(int n, double z[], const double x[], double total);
void proj_l1_ball(int n, double z[], const double x[], double radius);

#endif
