/*
 * Data for the picture of 1.8: data set 0 is the way of x in Dykstra's method,
 * data set 1 that of alternating projections, both from z = (0.6, 1.7) on a
 * disk and a halfspace.
 */
#include "convex_sets.h"
#include <math.h>
#include <stdio.h>

/* way: the points that projections gave, in order. */
typedef struct way {
    int count;
    double points[128][2];
} way;

static void note(way *w, const double p[2])
{
    if (w->count == 128)
        return;
    w->points[w->count][0] = p[0];
    w->points[w->count++][1] = p[1];
}

static void on_disk(int n, double p[n], const double x[n], void *data)
{
    double scale = 1 / fmax(hypot(x[0], x[1]), 1);
    for (int i = 0; i < n; i++)
        p[i] = scale * x[i];
    note(data, p);
}

/* The halfspace y_1 + y_2 <= 0.6. */
static void on_halfspace(int n, double p[n], const double x[n], void *data)
{
    double step = fmax(x[0] + x[1] - 0.6, 0) / 2;
    for (int i = 0; i < n; i++)
        p[i] = x[i] - step;
    note(data, p);
}

static void print(const way *w, const double z[2])
{
    printf("%.9g %.9g\n", z[0], z[1]);
    for (int k = 0; k < w->count; k++)
        printf("%.9g %.9g\n", w->points[k][0], w->points[k][1]);
}

int main(void)
{
    static way seen, turns;
    const double z[2] = {0.6, 1.7};
    const convex_set sets[2] = {{on_disk, &seen}, {on_halfspace, &seen}};
    double x[2], work[6], y[2] = {z[0], z[1]};
    int cycles;
    dykstra(2, 2, x, &cycles, z, sets, 1e-3, 40, work);
    if (seen.count == 0)
        return 0;
    print(&seen, z);
    for (int k = 0; k < 10; k++) {
        on_disk(2, y, y, &turns);
        on_halfspace(2, y, y, &turns);
    }
    printf("\n\n");
    print(&turns, z);
    return 0;
}
