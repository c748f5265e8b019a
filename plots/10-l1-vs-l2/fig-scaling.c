/*
 * The lasso's path on the diabetes data with the columns in their own units,
 * only centred. Weights are multiplied by the deviation of their column: what
 * they contribute to the prediction.
 */
#include "designs.h"
#include "paths.h"

static double X[DIABETES_M * DIABETES_N], y[DIABETES_M];

int main(void)
{
    double unit[DIABETES_N];
    if (!diabetes_read(X, y))
        return 1;
    centre(DIABETES_M, DIABETES_N, X, y);
    for (int j = 0; j < DIABETES_N; j++) {
        double square = 0;
        for (int i = 0; i < DIABETES_M; i++)
            square += X[i * DIABETES_N + j] * X[i * DIABETES_N + j];
        unit[j] = sqrt(square / DIABETES_M);
    }
    path_design d = {DIABETES_M, DIABETES_N, X, y, 1, 1e-4};
    return path_print(&d, 0, 0.001, unit) ? 0 : 1;
}
