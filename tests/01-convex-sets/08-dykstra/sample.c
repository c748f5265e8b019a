/* Sample tests of 1.8 dykstra. */
#include "convex_sets.h"
#include "harness.h"

/* halfspace: a'y <= b in the plane. */
typedef struct halfspace {
    double a[2], b;
} halfspace;

static void on_halfspace(int n, double p[n], const double x[n], void *data)
{
    const halfspace *h = data;
    double excess = h->a[0] * x[0] + h->a[1] * x[1] - h->b;
    double step = fmax(excess, 0) / (h->a[0] * h->a[0] + h->a[1] * h->a[1]);
    for (int i = 0; i < 2; i++)
        p[i] = x[i] - step * h->a[i];
}

static halfspace lower = {{0, 1}, 0};    /* y_2 <= 0 */
static halfspace diagonal = {{1, 1}, 0}; /* y_1 + y_2 <= 0 */
static const convex_set wedge[2] = {{on_halfspace, &lower},
                                    {on_halfspace, &diagonal}};

Test(dykstra, corner_of_a_wedge)
{
    double *x = output("x", 2), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    const double *z = input("z", 2, (double[]){1, 1});
    ATTEMPT("dykstra of (1, 1) on y_2 <= 0 and y_1 + y_2 <= 0") {
        *status = (int)dykstra(2, 2, x, cycles, z, wedge, 1e-10, 1000, work);
    }
    expect_status("status", *status, NUM_OK,
                  "the moves halve from cycle to cycle");
    expect_within("x", x, (double[]){0, 0}, 2, 1e-9,
                  "the nearest point of the wedge is its corner: "
                  "(1, 1) = 0 (0, 1) + 1 (1, 1) is a sum of its normals. "
                  "Alternating projections stop at (1/2, -1/2), which lies in "
                  "both halfspaces but is not the nearest point");
}

Test(dykstra, three_cycles_by_hand)
{
    double *x = output("x", 2), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    const double *z = input("z", 2, (double[]){1, 1});
    ATTEMPT("dykstra of (1, 1) on y_2 <= 0 and y_1 + y_2 <= 0, 3 cycles") {
        *status = (int)dykstra(2, 2, x, cycles, z, wedge, 1e-10, 3, work);
    }
    expect_close("x", x, (double[]){0.125, -0.125}, 2, 1e-14,
                 "cycle 1: (1, 0), (1/2, -1/2); cycle 2: add (0, 1) back, "
                 "(1/2, 0), add (1/2, 1/2) back, (1/4, -1/4); cycle 3: "
                 "(1/4, 0), (1/8, -1/8)");
    expect_int("cycles", *cycles, 3, "three cycles were allowed and needed");
    expect_status("status", *status, NUM_MAX_ITERATIONS,
                  "the moves are still larger than tol");
}

Test(dykstra, keeps_points_already_inside)
{
    double *x = output("x", 2), *work = output("work", 6);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    const double *z = input("z", 2, (double[]){-2, -1});
    ATTEMPT("dykstra of a point of the intersection") {
        *status = (int)dykstra(2, 2, x, cycles, z, wedge, 1e-10, 1000, work);
    }
    expect_status("status", *status, NUM_OK, "nothing has to move");
    expect_close("x", x, (double[]){-2, -1}, 2, 0,
                 "a point of the intersection is its own projection");
    expect_int("cycles", *cycles, 1, "the first cycle moves nothing");
}

Test(dykstra, one_set)
{
    double *x = output("x", 2), *work = output("work", 4);
    int *cycles = output_ints("cycles", 1), *status = output_ints("status", 1);
    const double *z = input("z", 2, (double[]){3, 2});
    ATTEMPT("dykstra of (3, 2) on the one set y_2 <= 0") {
        *status = (int)dykstra(1, 2, x, cycles, z, wedge, 1e-10, 1000, work);
    }
    expect_status("status", *status, NUM_OK, "one projection is all it takes");
    expect_close("x", x, (double[]){3, 0}, 2, 1e-14,
                 "with one set the result is the projection on it");
    expect_int("cycles", *cycles, 2,
               "the first cycle moves x, the second moves nothing");
}
