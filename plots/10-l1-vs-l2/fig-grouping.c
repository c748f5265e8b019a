/* The design with two groups: the lasso's path, then that for alpha = 1/2. */
#include "designs.h"
#include "paths.h"

int main(void)
{
    double X[GROUPS_M * GROUPS_N], y[GROUPS_M];
    groups(X, y);
    path_design lasso = {GROUPS_M, GROUPS_N, X, y, 1, 1e-6};
    path_design net = {GROUPS_M, GROUPS_N, X, y, 0.5, 1e-6};
    return path_print(&lasso, 6, 0.01, NULL) &&
                   path_print(&net, 12, 0.005, NULL)
               ? 0
               : 1;
}
