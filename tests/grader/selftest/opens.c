/* opens.c: a submission that opens a file while it runs. */
#include "copy.h"
#include <stdio.h>

void copy(int n, double x[n], const double y[n])
{
    for (int i = 0; i < n; i++)
        x[i] = y[i];
    FILE *file = fopen("/course/test", "rb");
    if (file)
        fclose(file);
}
