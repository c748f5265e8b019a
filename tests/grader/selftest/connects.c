/* connects.c: a submission that speaks to the network. */
#include "copy.h"
#include <sys/socket.h>

void copy(int n, double x[n], const double y[n])
{
    for (int i = 0; i < n; i++)
        x[i] = y[i];
    (void)socket(AF_INET, SOCK_STREAM, 0);
}
