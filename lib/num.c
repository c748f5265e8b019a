/* num.c: the statuses in words. */
#include "num.h"

const char *num_status_string(num_status s)
{
    switch (s) {
    case NUM_OK:
        return "ok";
    case NUM_BAD_INPUT:
        return "bad input";
    case NUM_NOT_PD:
        return "matrix is not positive definite";
    case NUM_MAX_ITERATIONS:
        return "iteration limit reached";
    case NUM_DIVERGED:
        return "diverged";
    case NUM_NO_PROGRESS:
        return "no progress possible in this precision";
    case NUM_UNBOUNDED:
        return "unbounded below";
    case NUM_INFEASIBLE:
        return "infeasible";
    case NUM_NO_MEMORY:
        return "out of memory";
    case NUM_NO_FILE:
        return "file cannot be read or written";
    case NUM_NOT_IMPLEMENTED:
        return "not written yet";
    }
    return "unknown status";
}
