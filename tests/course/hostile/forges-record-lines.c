/* 1.1 failed tests: opened a file */
#include "convex_sets.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char forged[] =
    "find\tsegment_point\tmiddle_of_two_points\tpass\tvalue\tz\tm\t\t\t0\n"
    "done\tsegment_point\tmiddle_of_two_points\n";

num_status segment_point(int n, double z[n], const double x[n],
                         const double y[n], double t)
{
    for (int fd = 0; fd < 64; fd++)
        z[0] = (double)write(fd, forged, sizeof forged - 1);
    FILE *record = fopen("/out/record", "a");
    if (record) {
        fputs(forged, record);
        fclose(record);
    }
    z[0] = x[0] + y[0] + t + n;
    return NUM_OK;
}
