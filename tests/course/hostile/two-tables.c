/* 1.1 failed inspect: no object file */
#include "convex_sets.h"

/* A table of symbols beside the compiler's: which of them does a linker read? */
__asm__(".section .data.symbols,\"\",@0x2\n"
        ".zero 48\n"
        ".text");

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    return NUM_OK;
}
