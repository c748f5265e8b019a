/*
 * Data for the figure of a standstill: cycle, distance of x from the
 * projection, length of the moves of the cycle, for Dykstra's method from (-8, 4) on the
 * halfspace y_1 + y_2 >= 1/2 and the box [-1, 1]^2.
 */
#include "convex_sets.h"
#include <math.h>
#include <stdio.h>

enum { CYCLES = 40 };

/* way: every point that a projection gave, in order. */
typedef struct way {
    int count;
    double points[2 * CYCLES + 1][2];
} way;

static void note(way *w, const double p[2])
{
    if (w->count > 2 * CYCLES)
        return;
    w->points[w->count][0] = p[0];
    w->points[w->count++][1] = p[1];
}

static void on_halfspace(int n, double p[n], const double x[n], void *data)
{
    double step = fmax(0.5 - x[0] - x[1], 0) / 2;
    for (int i = 0; i < n; i++)
        p[i] = x[i] + step;
    note(data, p);
}

static void on_box(int n, double p[n], const double x[n], void *data)
{
    for (int i = 0; i < n; i++)
        p[i] = fmin(fmax(x[i], -1), 1);
    note(data, p);
}

static double distance(const double x[2], const double y[2])
{
    return hypot(x[0] - y[0], x[1] - y[1]);
}

int main(void)
{
    static way w;
    const double z[2] = {-8, 4}, best[2] = {-0.5, 1};
    const convex_set sets[2] = {{on_halfspace, &w}, {on_box, &w}};
    double x[2], work[6];
    int cycles;
    note(&w, z);
    dykstra(2, 2, x, &cycles, z, sets, 1e-15, CYCLES, work);
    for (int k = 1; 2 * k < w.count; k++) {
        double(*p)[2] = w.points + 2 * k;
        printf("%d %.9g %.9g\n", k, distance(p[0], best),
               hypot(distance(p[0], p[-1]), distance(p[-1], p[-2])));
    }
    return 0;
}
