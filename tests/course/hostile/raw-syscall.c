/* 1.1 failed inspect: by an instruction of its own */
#include "convex_sets.h"

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
#if defined(__x86_64__)
    long status = 39; /* getpid */
    __asm__ volatile("syscall" : "+a"(status) : : "rcx", "r11", "memory");
    z[0] += 0 * (double)status;
#else
#error "written for x86-64"
#endif
    return NUM_OK;
}
