/*
 * Data for the picture of 12.2: x, the three hidden neurons and the output of a
 * 1-3-1 network that makes a hat, with ReLU; then the output with tanh.
 */
#include "why_nets_work.h"

#include <stdio.h>

enum { M = 81 };

int main(void)
{
    const int width[3] = {1, 3, 1};
    /* max(0, x) - 2 max(0, x - 1) + max(0, x - 2) */
    const double theta[10] = {1, 1, 1, 0, -1, -2, 1, -2, 1, 0};
    double X[M], relu[4 * M], tangent[4 * M];
    const network hat = {2, width, NETWORK_RELU, 0};
    const network bump = {2, width, NETWORK_TANH, 0};
    for (int i = 0; i < M; i++)
        X[i] = -1 + i / 20.0;
    if (mlp_forward(&hat, M, relu, theta, X) != NUM_OK ||
        mlp_forward(&bump, M, tangent, theta, X) != NUM_OK)
        return 0;
    for (int i = 0; i < M; i++)
        printf("%.9g %.9g %.9g %.9g %.9g %.9g\n", X[i], relu[3 * i],
               relu[3 * i + 1], relu[3 * i + 2], relu[3 * M + i],
               tangent[3 * M + i]);
    return 0;
}
