/* The elastic net's path on the diabetes data, alpha = 1/2. */
#include "designs.h"
#include "paths.h"

static double X[DIABETES_M * DIABETES_N], y[DIABETES_M];

int main(void)
{
    path_design d = {DIABETES_M, DIABETES_N, X, y, 0.5, 1e-6};
    return diabetes(X, y) && path_print(&d, 0, 0.0005, NULL) ? 0 : 1;
}
