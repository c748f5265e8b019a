/* 1.1 failed compile: does not compile */
#include "convex_sets.h"

#define A(x) x x x x x x x x x x x x
#define B(x) A(A(x))

B(B(int = 5;))
