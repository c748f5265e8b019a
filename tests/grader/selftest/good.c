/* good.c: a submission that has to pass. */
#include "copy.h"

void copy(int n, double x[n], const double y[n])
{
    for (int i = 0; i < n; i++)
        x[i] = y[i];
}
