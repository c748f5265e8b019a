/* num.h: what every function of the library can answer. */
#ifndef NUM_H
#define NUM_H

/*
 * num_status: how a computation ended.
 * NUM_OK is the only success. The others say what the caller can do about it.
 */
typedef enum num_status {
    NUM_OK = 0,
    NUM_BAD_INPUT,      /* NaN, infinity or a parameter outside its range */
    NUM_NOT_PD,         /* a matrix that must be positive definite is not */
    NUM_MAX_ITERATIONS, /* stopped by the limit, the best point is returned */
    NUM_DIVERGED,       /* the iterates left every bound or became NaN */
    NUM_NO_PROGRESS,    /* no acceptable step exists in this precision */
    NUM_UNBOUNDED,      /* the objective has no lower bound */
    NUM_INFEASIBLE,     /* no point satisfies the constraints */
    NUM_NO_MEMORY,      /* an allocation failed */
    NUM_NO_FILE,        /* a file could not be read or written */
    NUM_NOT_IMPLEMENTED /* this function is not written yet */
} num_status;

/*
 * num_status_string: the status in words, for messages.
 *   s  in, any value; one that is no num_status gives "unknown status".
 * Returns a static string, never NULL.
 */
const char *num_status_string(num_status s);

#endif
