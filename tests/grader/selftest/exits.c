/* exits.c: a submission that ends the program as if all were well. */
#include "copy.h"
#include <stdlib.h>

void copy(int n, double x[n], const double y[n])
{
    for (int i = 0; i < n; i++)
        x[i] = y[i];
    exit(0);
}
