/* not_written.h: what a function returns that nobody has written yet. */
#ifndef NOT_WRITTEN

#include <stdint.h>

/*
 * NOT_WRITTEN: returned by the stubs of functions with an int result, and held
 * by int outputs before they are set. Stubs that return a double return NAN,
 * those that return a num_status NUM_NOT_IMPLEMENTED.
 */
#define NOT_WRITTEN INT32_MIN

#endif
