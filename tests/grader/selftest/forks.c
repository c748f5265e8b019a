/* forks.c: a submission that starts a process. */
#include "copy.h"
#include <unistd.h>

void copy(int n, double x[n], const double y[n])
{
    for (int i = 0; i < n; i++)
        x[i] = y[i];
    if (fork() == 0)
        pause();
}
